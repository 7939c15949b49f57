import { closesField, DASH, HOST_ID_LENGTH, isLetter, QUOTE, SPACE, skipBlanks, startsWith, tokenEnd } from './shapes';

// The fields after the user agent are S3's own: no caller writes them. How well a stretch of bytes fits them
// tells where the user agent ends.

/** Version Id to Source region. */
const KNOWN_TAIL = 10;
/** Numbers of fields after the user agent that S3 has ever written: layouts of 17, 18, 23 to 27 fields. */
const TAIL_COUNTS = [0, 1, 6, 7, 8, 9, 10];
/** Fields that convince when all of them fit: Version Id to TLS version. */
const CONVINCING = 7;
/** Tokens looked at; a caller's text can hold any number. */
const LOOK_AHEAD = 24;

/** The last quote of the stretch that can close a field; -1 when there is none. */
export function lastClosingQuote(bytes: Uint8Array, start: number, end: number): number {
  let i = end - 1;
  while (i >= start && !closesField(bytes, i, end)) {
    i--;
  }
  return i >= start ? i : -1;
}

/**
 * The byte after the token at `start`; a token in quotes ends with the quote that a blank or the end follows.
 * `lastQuote` is the line's last closing quote, known beforehand so that no search runs to the end in vain.
 */
export function tailTokenEnd(bytes: Uint8Array, start: number, end: number, lastQuote: number): number {
  let i = start + 1;
  if (bytes[start] !== QUOTE || lastQuote < i) {
    return tokenEnd(bytes, start, end);
  }
  while (!closesField(bytes, i, end)) {
    i++;
  }
  return i + 1;
}

/** 1 for the letters that base64 is made of, and for the dash, the underscore and the period. */
const base64 = new Uint8Array(256);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_.-') {
  base64[letter.charCodeAt(0)] = 1;
}

/** True for text of such letters only. */
function isBase64(bytes: Uint8Array, start: number, end: number): boolean {
  let i = start;
  while (i < end && base64[bytes[i] as number] === 1) {
    i++;
  }
  return i === end;
}

/** True for a token that looks like a Host Id. */
export const isHostId = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start >= HOST_ID_LENGTH && isBase64(bytes, start, end);

/** True for the token that stood between Version Id and Host Id in March 2019: a dash or an IAM unique id. */
export function isStrayToken(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start === 1) {
    return bytes[start] === DASH;
  }
  return end - start >= 16 && bytes[start] === 65 && isBase64(bytes, start, end);
}

/** True when the token can stand at this place after the user agent; 0 is Version Id. */
function fits(bytes: Uint8Array, start: number, end: number, place: number): boolean {
  if (end - start === 1 && bytes[start] === DASH) {
    return true;
  }
  switch (place) {
    case 0:
      return bytes[start] !== QUOTE && !isHostId(bytes, start, end);
    case 1:
      return isBase64(bytes, start, end) && !startsWith(bytes, start, end, 'SigV');
    case 2:
      return startsWith(bytes, start, end, 'SigV');
    case 3:
    case 4:
      return isBase64(bytes, start, end);
    case 6:
      return startsWith(bytes, start, end, 'TLS') || startsWith(bytes, start, end, 'SSL');
    case 7:
      return startsWith(bytes, start, end, 'arn:');
    case 8:
      return isLetter(bytes[start]);
    case 9:
      return isLetter(bytes[start]) && isBase64(bytes, start, end);
    default:
      return true;
  }
}

/** True for a token with a quote that does not enclose it: no field after the user agent looks so. */
function hasStrayQuote(bytes: Uint8Array, start: number, end: number): boolean {
  const quoted = bytes[start] === QUOTE && end - start > 1 && bytes[end - 1] === QUOTE;
  for (let i = quoted ? start + 1 : start; i < (quoted ? end - 1 : end); i++) {
    if (bytes[i] === QUOTE) {
      return true;
    }
  }
  return false;
}

/** How a stretch compares with the fields after the user agent. */
export interface TailFit {
  /** 0 fits; each doubt adds to it. */
  readonly cost: number;
  /** True when a Host Id stands where it belongs and nothing contradicts it, whatever follows. */
  readonly convincing: boolean;
}

/** Compares the tail that begins at a place. */
export type TailFits = (place: number) => TailFit;

/**
 * How well the stretch from a place to the line's end fits the fields after the user agent.
 * `year` is the record's, 0 if unknown: what S3 writes today has 23 fields or more. Each place is looked at once.
 */
export function tailFits(bytes: Uint8Array, start: number, end: number, year: number): TailFits {
  const known = new Map<number, TailFit>();
  const lastQuote = lastClosingQuote(bytes, start, end);
  return place => {
    const fit = known.get(place) ?? compareTail(bytes, place, end, year, lastQuote);
    known.set(place, fit);
    return fit;
  };
}

function compareTail(bytes: Uint8Array, start: number, end: number, year: number, lastQuote: number): TailFit {
  let cost = 0;
  let early = 0;
  let hostId = false;
  let place = 0;
  let count = 0;
  let i = skipBlanks(bytes, start, end);
  let before = i;
  while (i < end && count < LOOK_AHEAD) {
    const after = tailTokenEnd(bytes, i, end, lastQuote);
    if (hasStrayQuote(bytes, i, after)) {
      cost += 3;
    }
    if (place === 2 && isHostId(bytes, i, after) && isStrayToken(bytes, before, tokenEnd(bytes, before, end))) {
      place = 1;
    }
    if (place < KNOWN_TAIL && !fits(bytes, i, after, place)) {
      cost += 2;
    }
    hostId ||= place === 1 && isHostId(bytes, i, after);
    early = place < CONVINCING ? cost : early;
    before = i;
    place++;
    count++;
    i = skipBlanks(bytes, after, end);
  }
  return { cost: cost + countCost(place, year), convincing: hostId && early === 0 && place >= CONVINCING };
}

/** What an unusual number of fields after the user agent costs. Since 2019 there are six or more, if nothing is cut. */
function countCost(fields: number, year: number): number {
  if (fields > KNOWN_TAIL) {
    return 1 + Math.min(fields - KNOWN_TAIL, 10) / 10;
  }
  if (fields < 2) {
    return fields === 0 && year > 2010 ? 5 : year > 2019 ? 4 : 0;
  }
  return TAIL_COUNTS.includes(fields) ? 0 : 1;
}

/** The byte after a blank and a lone dash at `start`, a user agent that was not sent; -1 when it is something else. */
export function bareDashEnd(bytes: Uint8Array, start: number, end: number): number {
  const dash = bytes[start] === SPACE ? start + 1 : start;
  return bytes[dash] === DASH && (dash + 1 === end || bytes[dash + 1] === SPACE) ? dash + 1 : -1;
}
