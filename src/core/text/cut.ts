/** The first `longest` UTF-16 units of a text, or one less where the last would be half of a character. */
export function cutText(text: string, longest: number): string {
  const cut = text.slice(0, longest);
  return cut.length < text.length ? cut.replace(/[\ud800-\udbff]$/, '') : cut;
}
