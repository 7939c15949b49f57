import {
  closesField,
  contains,
  DASH,
  isDigit,
  isLoneDash,
  numberEnd,
  QUOTE,
  SPACE,
  startsWith,
  statusEnd,
} from './shapes';

// Status, error code and four numbers stand between the request line and the referer. They mark the end of a
// request line that may itself hold quotes.

/** Longest error code that is believed; the longest known one has 59 bytes. */
const ERROR_CODE_LENGTH = 128;

/** A place where the request line may end. */
export interface RequestEnd {
  /** The byte after the closing quote. */
  readonly end: number;
  /** Where the referer starts, or the end of the line. */
  readonly rest: number;
  /** False when the line ends among the six fields. */
  readonly whole: boolean;
}

/** End of an error code or a dash; -1 for text that is neither. */
function errorCodeEnd(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end && bytes[i] !== SPACE) {
    const byte = bytes[i] as number;
    if (byte === QUOTE || byte < SPACE || byte > 126 || i - start > ERROR_CODE_LENGTH) {
      return -1;
    }
    i++;
  }
  return i > start ? i : -1;
}

/** Reads fields 10 to 15 behind a closing quote at `quote`; undefined when something else stands there. */
export function readMiddle(bytes: Uint8Array, quote: number, end: number): RequestEnd | undefined {
  let i = quote + 1;
  for (let field = 0; field < 6; field++) {
    if (i >= end) {
      return field > 0 || i === end ? { end: quote + 1, rest: end, whole: false } : undefined;
    }
    if (bytes[i] !== SPACE) {
      return undefined;
    }
    i++;
    const after =
      field === 0 ? statusEnd(bytes, i, end) : field === 1 ? errorCodeEnd(bytes, i, end) : numberEnd(bytes, i, end);
    if (after < 0) {
      // A line cut inside the status: one or two digits and nothing more.
      const cut = field === 0 && end - i < 3 && isDigit(bytes[i]) && (i + 1 === end || isDigit(bytes[i + 1]));
      return cut ? { end: quote + 1, rest: end, whole: false } : undefined;
    }
    i = after;
  }
  if (i >= end) {
    return { end: quote + 1, rest: end, whole: false };
  }
  const rest = i + 1;
  return bytes[rest] === QUOTE || isLoneDash(bytes, rest, end) ? { end: quote + 1, rest, whole: true } : undefined;
}

/** True when `HTTP/1.1` or another version stands before the closing quote. */
export function endsWithProtocol(bytes: Uint8Array, quote: number, start: number): boolean {
  let i = quote - 1;
  while (i > start && (isDigit(bytes[i]) || bytes[i] === 46)) {
    i--;
  }
  return i < quote - 1 && i - 5 >= start && startsWith(bytes, i - 5, quote, ' HTTP/');
}

/** Every place where the request line that opens at `open` may end: the first and the last `most` of them. */
export function requestEnds(bytes: Uint8Array, open: number, end: number, most: number): RequestEnd[] {
  const found: RequestEnd[] = [];
  for (let i = open + 1; i < end; i++) {
    if (closesField(bytes, i, end)) {
      const candidate = readMiddle(bytes, i, end);
      if (candidate !== undefined && (found.length === 0 || !candidate.whole || bytes[candidate.rest] === QUOTE)) {
        found.push(candidate);
        if (found.length > 2 * most) {
          found.splice(most, 1);
        }
      }
    }
  }
  return found;
}

/** Where the path of a request line ends: at `?`, or with the line; the protocol behind it holds no quote. */
function pathEnd(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end && bytes[i] !== 63) {
    i++;
  }
  return i;
}

/** What S3 wrote beside the request line and no caller could forge. */
export interface Witness {
  /** The key field. */
  readonly keyStart: number;
  readonly keyEnd: number;
}

/**
 * How far a request line that ends at `candidate` is borne out: by the protocol at its end, and by the key, which S3
 * writes itself and which holds an encoded quote only when the path does.
 */
export function requestScore(bytes: Uint8Array, open: number, candidate: RequestEnd, witness: Witness): number {
  const quote = candidate.end - 1;
  let score = endsWithProtocol(bytes, quote, open + 1) ? 4 : 0;
  if (quote === open + 2 && bytes[open + 1] === DASH) {
    return 100;
  }
  const path = pathEnd(bytes, open + 1, quote);
  const pathHasQuote = contains(bytes, open + 1, path, '"') || contains(bytes, open + 1, path, '%22');
  const { keyStart, keyEnd } = witness;
  const keyHasQuote =
    contains(bytes, keyStart, keyEnd, '%22') ||
    contains(bytes, keyStart, keyEnd, '%2522') ||
    contains(bytes, keyStart, keyEnd, '"');
  if (pathHasQuote !== keyHasQuote) {
    score -= 6;
  }
  if (bytes[candidate.end + 1] === DASH) {
    score -= 3;
  }
  return candidate.whole ? score : score - 2;
}
