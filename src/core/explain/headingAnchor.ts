/** What a heading is linked by in previews of Markdown: `12. Bytes Sent` gives `12-bytes-sent`. */
export const headingAnchor = (heading: string): string =>
  encodeURIComponent(
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );
