import type { Placeholders } from './placeholders';
import type { Find, Piece } from './types';

/** Where a place in a piece is in the record. */
export const placeIn = (offsets: Piece['offsets'], at: number): number =>
  typeof offsets === 'number' ? offsets + at : (offsets[at] ?? 0);

const isKept = ({ kind }: Find): number => (kind === 'keep' ? 1 : 0);

/** Line breaks stay, as in a string of broken JSON that goes on in the next line. */
const lineBreaksOf = (text: string): string => (text.includes('\n') ? text.replace(/[^\r\n]+/g, '') : '');

/**
 * A text with what was found in it replaced. Of two finds in one place the longer counts; of two that overlap, the first
 * and what is left of the second. Nothing that was found is left over; what stays gives way to a value of the same length.
 */
export function replaceFinds(text: string, finds: readonly Find[], placeholders: Placeholders): string {
  const wanted = finds.filter(
    ({ kind, start, end }) => start < end && (kind === 'keep' || placeholders.isWanted(kind)),
  );
  const sorted = wanted.sort((a, b) => a.start - b.start || b.end - a.end || isKept(a) - isKept(b));
  const parts: string[] = [];
  let written = 0;
  for (const find of sorted) {
    if (find.end > written) {
      const start = Math.max(written, find.start);
      const found = text.slice(start, find.end);
      const placeholder = placeholders.write(find);
      parts.push(text.slice(written, start), placeholder === undefined ? found : placeholder + lineBreaksOf(found));
      written = find.end;
    }
  }
  parts.push(text.slice(written));
  return parts.join('');
}

/** The finds of a piece, where they stand in the record. */
export const findsInRecord = ({ offsets }: Piece, finds: readonly Find[]): readonly Find[] =>
  offsets === 0
    ? finds
    : finds.map(find => ({ ...find, start: placeIn(offsets, find.start), end: placeIn(offsets, find.end) }));
