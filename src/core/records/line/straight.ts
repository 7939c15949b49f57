import { Flag, type LineReading, MAX_TOKENS } from './lineReading';
import {
  DASH,
  HOST_ID_LENGTH,
  hasTimeShape,
  isOperation,
  LAST_DOCUMENTED,
  OPERATION,
  QUOTE,
  SPACE,
  TIME_LENGTH,
} from './shapes';
import { type ByteView, bareEnd, isLineEnd, quotedEnd } from './view';

/** Numbers of fields in which cut lines, and the token of March 2019, are looked for. */
const SHORTEST = 17;
const GAP_START = 19;
const GAP_END = 22;

/** The blank behind a lone dash, a number or a three-digit status; -1 for anything else. */
function amountEnd(bytes: Uint8Array, start: number, end: number, digits: number): number {
  let i = start;
  if (bytes[i] === DASH) {
    i++;
  } else {
    while (i < end && (bytes[i] as number) >= 48 && (bytes[i] as number) <= 57) {
      i++;
    }
    if (i === start || (digits > 0 && i - start !== digits)) {
      return -1;
    }
  }
  return i < end && bytes[i] === SPACE ? i : -1;
}

/** The byte behind a field in quotes or a lone dash; -1 for anything else. */
function quotedOrDashEnd(view: ByteView, start: number, end: number): number {
  const { bytes } = view;
  const after = bytes[start] === QUOTE ? quotedEnd(view, start, end) : bytes[start] === DASH ? start + 1 : -1;
  return after > 0 && (bytes[after] === SPACE || isLineEnd(bytes, after, end)) ? after : -1;
}

/** Reads fields 1 to 8; gives the start of the ninth, or -1. */
function straightPrefix(view: ByteView, start: number, end: number, reading: LineReading): number {
  const { bytes } = view;
  const { starts, ends, base } = reading;
  let i = start;
  for (let field = 0; field < 8; field++) {
    let after: number;
    if (field === 2) {
      after = i + TIME_LENGTH;
      if (after >= end || !hasTimeShape(bytes, i, after) || bytes[after] !== SPACE) {
        return -1;
      }
    } else {
      after = bareEnd(view, i, end);
      if (after < 0 || bytes[after] !== SPACE) {
        return -1;
      }
    }
    starts[base + field] = i;
    ends[base + field] = after;
    i = after + 1;
  }
  return isOperation(bytes, starts[base + OPERATION - 1] as number, end) ? i : -1;
}

/** Reads the request line, its six numbers, referer and user agent; gives the byte behind them, or -1. */
function straightRequest(view: ByteView, start: number, end: number, reading: LineReading): number {
  const { bytes } = view;
  const { starts, ends, base } = reading;
  let i = start;
  for (let field = 8; field < SHORTEST; field++) {
    let after: number;
    if (field === 8 || field > 14) {
      after = quotedOrDashEnd(view, i, end);
    } else if (field === 10) {
      after = bareEnd(view, i, end);
    } else {
      after = amountEnd(bytes, i, end, field === 9 ? 3 : 0);
    }
    if (after < 0 || (field < SHORTEST - 1 && bytes[after] !== SPACE)) {
      return -1;
    }
    starts[base + field] = i;
    ends[base + field] = after;
    i = after + 1;
  }
  return i - 1;
}

/** Reads what follows the user agent; gives the line's end, or -1. `reading.count` is set. */
function straightTail(view: ByteView, start: number, end: number, reading: LineReading): number {
  const { bytes } = view;
  const { starts, ends, base } = reading;
  let count = SHORTEST;
  let i = start;
  while (!isLineEnd(bytes, i, end)) {
    i++;
    const after = bytes[i] === DASH && bytes[i + 1] === SPACE ? i + 1 : bareEnd(view, i, end);
    if (after < 0 || after > end || count === MAX_TOKENS || (count === GAP_START && after - i >= HOST_ID_LENGTH)) {
      return -1;
    }
    starts[base + count] = i;
    ends[base + count++] = after;
    i = after;
  }
  reading.count = count;
  return count < GAP_START || count > GAP_END ? i : -1;
}

/**
 * Reads a line that has one reading only: every field where it belongs, no quote inside a field, no control character.
 * The line goes to its line break, or to `end` where none comes before; `reading.end` tells. Gives false, with the
 * reading in no particular state, for any other line; `readCarefully` takes those.
 */
export function readStraight(view: ByteView, start: number, end: number, reading: LineReading): boolean {
  const request = straightPrefix(view, start, end, reading);
  const tail = request < 0 ? -1 : straightRequest(view, request, end, reading);
  const lineEnd = tail < 0 ? -1 : straightTail(view, tail, end, reading);
  if (lineEnd < 0) {
    return false;
  }
  reading.end = lineEnd;
  reading.stray = -1;
  reading.flags = reading.count > LAST_DOCUMENTED ? Flag.extraFields : 0;
  return true;
}
