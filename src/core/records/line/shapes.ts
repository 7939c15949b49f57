// What single tokens look like, asked of bytes. Text is brought here one byte a UTF-16 unit, everything beyond
// ASCII as 0xFF, so that one set of rules reads both; no rule may therefore count anything but ASCII.

export const NEWLINE = 10;
export const RETURN = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const DASH = 45;
const BRACKET = 91;
const CLOSING_BRACKET = 93;

/** Fields that the caller cannot touch end before this position; the request line is the ninth. */
export const TIME = 3;
export const OPERATION = 7;
export const KEY = 8;
export const REQUEST_URI = 9;
export const HTTP_STATUS = 10;
export const REFERER = 16;
export const USER_AGENT = 17;
/** The last field that AWS documents. */
export const LAST_DOCUMENTED = 27;

/** Bytes of `[06/Feb/2019:00:00:38 +0000]`. */
export const TIME_LENGTH = 28;
/** Length from which a token is taken for a Host Id; published ones have 64 to 128 bytes. */
export const HOST_ID_LENGTH = 40;
/** What stands at each byte of a time: 0 a digit, 1 a letter, 2 a sign, else the byte itself. */
const timeShape = Uint8Array.from('[00/111/0000:00:00:00 20000]', shape =>
  shape >= '0' && shape <= '2' ? Number(shape) : shape.charCodeAt(0),
);

export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;
export const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));

/** True when the bytes from `start` look like `[06/Feb/2019:00:00:38 +0000]`, as far as they go before `end`. */
export function hasTimeShape(bytes: Uint8Array, start: number, end: number): boolean {
  const length = Math.min(TIME_LENGTH, end - start);
  for (let i = 0; i < length; i++) {
    const byte = bytes[start + i] as number;
    const shape = timeShape[i] as number;
    if (shape === 0) {
      if (byte < 48 || byte > 57) {
        return false;
      }
    } else if (shape > 2) {
      if (byte !== shape) {
        return false;
      }
    } else if (shape === 1 ? !isLetter(byte) : byte !== 43 && byte !== DASH) {
      return false;
    }
  }
  return true;
}

/** The year of a bracketed time at `start`; 0 when there is none. */
export function yearAt(bytes: Uint8Array, start: number): number {
  let year = 0;
  for (let i = start + 8; i < start + 12; i++) {
    const byte = bytes[i];
    if (byte === undefined || !isDigit(byte)) {
      return 0;
    }
    year = year * 10 + byte - 48;
  }
  return year;
}

/** True when `text`, which must be ASCII, stands at `start`. */
export function startsWith(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (end - start < text.length) {
    return false;
  }
  for (let i = 0; i < text.length; i++) {
    if (bytes[start + i] !== text.charCodeAt(i)) {
      return false;
    }
  }
  return true;
}

/** True when `text`, which must be ASCII, stands somewhere in the stretch. */
export function contains(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let i = start; i < end; i++) {
    if (bytes[i] === first && startsWith(bytes, i, end, text)) {
      return true;
    }
  }
  return false;
}

/** True for a token that begins like an operation: `REST.`, `WEBSITE.`, `SOAP.`, `BATCH.` or `S3.`. */
export function isOperation(bytes: Uint8Array, start: number, end: number): boolean {
  switch (bytes[start]) {
    case 82:
      return startsWith(bytes, start, end, 'REST.');
    case 83:
      return startsWith(bytes, start, end, 'S3.') || startsWith(bytes, start, end, 'SOAP.');
    case 87:
      return startsWith(bytes, start, end, 'WEBSITE.');
    case 66:
      return startsWith(bytes, start, end, 'BATCH.');
    default:
      return false;
  }
}

/** The byte after a number (digits, with a sign at most) or a dash; -1 when the token is something else. */
export function numberEnd(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  if (bytes[i] === DASH) {
    i++;
  }
  while (i < end && isDigit(bytes[i])) {
    i++;
  }
  return i > start && (i === end || bytes[i] === SPACE) ? i : -1;
}

/** The byte after a three-digit status or a dash; -1 when the token is something else. */
export function statusEnd(bytes: Uint8Array, start: number, end: number): number {
  const after = numberEnd(bytes, start, end);
  return after - start === 3 && bytes[start] !== DASH
    ? after
    : after - start === 1 && bytes[start] === DASH
      ? after
      : -1;
}

/** The first blank at or after `start`, or `end`. */
export function tokenEnd(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end && bytes[i] !== SPACE) {
    i++;
  }
  return i;
}

/** The first byte at or after `start` that is no blank, or `end`. */
export function skipBlanks(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end && bytes[i] === SPACE) {
    i++;
  }
  return i;
}

/** The byte after the bracket that closes the time at `start`; -1 when nothing closes it before the next quote. */
export function timeEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let i = start; i < end && bytes[i] !== QUOTE; i++) {
    if (bytes[i] === CLOSING_BRACKET && (i + 1 === end || bytes[i + 1] === SPACE)) {
      return i + 1;
    }
  }
  return -1;
}

export const isBracket = (byte: number | undefined): boolean => byte === BRACKET;

/** True for a quote that can close a field: a blank or the end follows. */
export const closesField = (bytes: Uint8Array, at: number, end: number): boolean =>
  bytes[at] === QUOTE && (at + 1 === end || bytes[at + 1] === SPACE);

/** True for a lone dash at `start`. */
export const isLoneDash = (bytes: Uint8Array, start: number, end: number): boolean =>
  start < end && bytes[start] === DASH && (start + 1 === end || bytes[start + 1] === SPACE);
