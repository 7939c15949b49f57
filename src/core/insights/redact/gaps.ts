import type { Span } from '../../types';

/** What stands between the strings and numbers of JSON: brackets and three words. */
const plain = /^(?:[\s{}[\]:,\uFEFF]|true|false|null)*$/;

/** A stretch of text and where it begins. */
export interface Gap {
  readonly start: number;
  readonly text: string;
}

/** Text between the strings and numbers of JSON that is more than JSON needs there: comments, and whatever could not be read. */
export function* findGaps(text: string, tokens: readonly Span[]): Generator<Gap> {
  const sorted = [...tokens].sort((a, b) => a.start - b.start);
  let start = 0;
  for (const token of [...sorted, { start: text.length, end: text.length }]) {
    if (token.start > start) {
      const gap = text.slice(start, token.start);
      if (!plain.test(gap)) {
        yield { start, text: gap };
      }
    }
    start = Math.max(start, token.end);
  }
}
