/** Where a page of a log begins. */
export interface LogPosition {
  /** In UTF-16 units from the start of the text. */
  readonly offset: number;
  /** Number of the line there, and of the first record from there on; both count from 1. */
  readonly line: number;
  readonly record: number;
}

/** Where every log begins. */
const start: LogPosition = { offset: 0, line: 1, record: 1 };

const whole = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;

/** A position in a text as it was given; the start for what is none there. */
export function positionIn(text: string, given: LogPosition | undefined): LogPosition {
  return given !== undefined &&
    whole(given.offset, 0, text.length) &&
    whole(given.line, 1, text.length + 1) &&
    whole(given.record, 1, text.length + 1)
    ? { offset: given.offset, line: given.line, record: given.record }
    : start;
}

/** How many lines end between two offsets; nothing beyond is looked at, since a whole log can stand on one line. */
export function linesBetween(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  let count = 0;
  for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) {
    count++;
  }
  return count;
}

/** The given number of records, at least 1; the usual one for anything that is no number. */
export function limitOf(given: unknown, usual: number, most: number): number {
  return typeof given === 'number' && !Number.isNaN(given) ? Math.min(Math.max(1, Math.floor(given)), most) : usual;
}
