import { addToken, Flag, type LineReading } from './lineReading';
import {
  contains,
  hasTimeShape,
  isBracket,
  isDigit,
  isLoneDash,
  isOperation,
  QUOTE,
  SPACE,
  skipBlanks,
  statusEnd,
  TIME_LENGTH,
  timeEnd,
  tokenEnd,
} from './shapes';

// The first eight fields. Bucket owner to operation are S3's own words; the key is the caller's, URL-encoded.

/** Tokens searched for the operation behind a requester with blanks. */
const OPERATION_LOOK_AHEAD = 24;

/** Adds the token at `start`; gives the byte where the next one begins. */
function addBare(bytes: Uint8Array, start: number, end: number, reading: LineReading): number {
  const after = tokenEnd(bytes, start, end);
  addToken(reading, start, after);
  return skipBlanks(bytes, after, end);
}

/** Adds the bracketed time at `start`; gives the byte where the next token begins. */
function addTime(bytes: Uint8Array, start: number, end: number, reading: LineReading): number {
  const closed = timeEnd(bytes, start, end);
  if (closed < 0) {
    reading.flags |= Flag.unterminatedTime;
    const date = tokenEnd(bytes, start, end);
    const after = hasTimeShape(bytes, start, end) ? tokenEnd(bytes, Math.min(date + 1, end), end) : date;
    addToken(reading, start, after);
    return skipBlanks(bytes, after, end);
  }
  if (closed - start !== TIME_LENGTH || !hasTimeShape(bytes, start, closed)) {
    reading.flags |= Flag.invalidTime;
  }
  addToken(reading, start, closed);
  return skipBlanks(bytes, closed, end);
}

/**
 * Adds requester, request id and operation. A requester can hold blanks (`CloudFront Origin Access Identity E2...`), so
 * the operation is looked for by its shape; without one the three follow each other.
 */
function addRequester(bytes: Uint8Array, start: number, end: number, reading: LineReading): number {
  let idStart = -1;
  let idEnd = -1;
  let beforeEnd = -1;
  let i = start;
  for (let n = 0; n < OPERATION_LOOK_AHEAD && i < end && bytes[i] !== QUOTE; n++) {
    const after = tokenEnd(bytes, i, end);
    if (n >= 2 && isOperation(bytes, i, after)) {
      if (n > 2 && !contains(bytes, start, beforeEnd, '::cloudfront:user/')) {
        reading.flags |= Flag.blankInField;
      }
      addToken(reading, start, beforeEnd);
      addToken(reading, idStart, idEnd);
      addToken(reading, i, after);
      return skipBlanks(bytes, after, end);
    }
    beforeEnd = idEnd;
    idStart = i;
    idEnd = after;
    i = skipBlanks(bytes, after, end);
  }
  i = start;
  for (let n = 0; n < 3 && i < end; n++) {
    i = addBare(bytes, i, end, reading);
  }
  return i;
}

/** True where the request line can begin: a quote, or a dash that a status follows. */
function startsRequest(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    bytes[start] === QUOTE ||
    (isLoneDash(bytes, start, end) && (start + 2 >= end || statusEnd(bytes, start + 2, end) > 0))
  );
}

/** Adds the key, with its blanks should a store have written them raw; gives the byte where the request line begins. */
function addKey(bytes: Uint8Array, start: number, end: number, reading: LineReading): number {
  const first = tokenEnd(bytes, start, end);
  let after = first;
  let next = skipBlanks(bytes, after, end);
  while (next < end && !startsRequest(bytes, next, end)) {
    after = tokenEnd(bytes, next, end);
    next = skipBlanks(bytes, after, end);
  }
  if (next >= end) {
    addToken(reading, start, first);
    return skipBlanks(bytes, first, end);
  }
  if (after !== first) {
    reading.flags |= Flag.blankInField;
  }
  addToken(reading, start, after);
  return next;
}

/** True when the first word can be a canonical id, or the beginning of one. */
function beginsLikeOwner(bytes: Uint8Array, start: number, end: number): boolean {
  const owner = tokenEnd(bytes, start, end);
  for (let i = start; i < owner; i++) {
    const byte = bytes[i] as number;
    if (!isDigit(byte) && !(byte >= 97 && byte <= 102)) {
      return false;
    }
  }
  return owner - start >= 16 && owner - start <= 64;
}

/**
 * True when the third word holds a time in brackets, or an operation shows that it is an access log anyway. A line cut
 * before the time's end is taken for one when it begins with a canonical id.
 */
function looksLikeAccessLog(bytes: Uint8Array, start: number, end: number, time: number): boolean {
  if (time < end && !isBracket(bytes[time])) {
    return false;
  }
  let i = time < end ? timeEnd(bytes, time, end) : -1;
  if (i < 0 || i === end) {
    return beginsLikeOwner(bytes, start, end);
  }
  if (i - time === TIME_LENGTH && hasTimeShape(bytes, time, i)) {
    return true;
  }
  for (let n = 0; n < OPERATION_LOOK_AHEAD && i < end; n++) {
    i = skipBlanks(bytes, i, end);
    const after = tokenEnd(bytes, i, end);
    if (isOperation(bytes, i, after)) {
      return true;
    }
    i = after;
  }
  return false;
}

/** Adds fields 1 to 8; gives the byte where the request line begins, or `end`. Flags a line that is no access log. */
export function readPrefix(bytes: Uint8Array, start: number, end: number, reading: LineReading): number {
  const bucket = skipBlanks(bytes, tokenEnd(bytes, start, end), end);
  const time = skipBlanks(bytes, tokenEnd(bytes, bucket, end), end);
  if (bytes[start] === SPACE || !looksLikeAccessLog(bytes, start, end, time)) {
    reading.flags |= Flag.notAccessLog;
    return end;
  }
  let i = addBare(bytes, start, end, reading);
  i = i < end ? addBare(bytes, i, end, reading) : i;
  i = i < end ? addTime(bytes, i, end, reading) : i;
  i = i < end ? addBare(bytes, i, end, reading) : i;
  i = i < end ? addRequester(bytes, i, end, reading) : i;
  return i < end ? addKey(bytes, i, end, reading) : i;
}
