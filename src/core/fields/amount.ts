import type { RecordContext } from './types';

/** A number of bytes. */
export interface ByteCount {
  readonly kind: 'byteCount';
  /** Decimal digits without leading zeros: exact at any size. */
  readonly exact: string;
  /** The same as a number; absent above 2^53 - 1, where numbers are no longer exact. */
  readonly bytes?: number;
}

/** A length of time, as S3 measured it. */
export interface Duration {
  readonly kind: 'duration';
  readonly durationMs: number;
}

/** A value that stands where a number belongs and is none, or one too large to be meant. */
export interface UnknownAmount {
  readonly kind: 'unknownAmount';
}

/** Room for a yottabyte; more digits than that are no size of anything. */
const digitsAtMost = 25;

/**
 * Reads the bytes that S3 sent as the body of its answer.
 * `1253004` -> { exact: '1253004', bytes: 1253004 }; `9007199254740993` -> { exact: '9007199254740993' }
 */
export function decodeBytesSent(text: string, _context: RecordContext): ByteCount | UnknownAmount {
  return decodeByteCount(text);
}

/** Reads the size of the object that a record is about; forms as in `decodeBytesSent`. */
export function decodeObjectSize(text: string, _context: RecordContext): ByteCount | UnknownAmount {
  return decodeByteCount(text);
}

/** Reads the milliseconds from the request coming in to the last byte of the answer: `70` -> { durationMs: 70 }. */
export function decodeTotalTime(text: string, _context: RecordContext): Duration | UnknownAmount {
  return decodeDuration(text);
}

/** Reads the milliseconds that S3 itself worked on the request: `10` -> { durationMs: 10 }. */
export function decodeTurnAroundTime(text: string, _context: RecordContext): Duration | UnknownAmount {
  return decodeDuration(text);
}

function decodeByteCount(text: string): ByteCount | UnknownAmount {
  const exact = readDigits(text);
  if (exact === undefined) {
    return { kind: 'unknownAmount' };
  }
  const bytes = Number(exact);
  return { kind: 'byteCount', exact, ...(Number.isSafeInteger(bytes) && { bytes }) };
}

function decodeDuration(text: string): Duration | UnknownAmount {
  const durationMs = Number(readDigits(text));
  return Number.isSafeInteger(durationMs) ? { kind: 'duration', durationMs } : { kind: 'unknownAmount' };
}

/** `007` -> `7`, `0` -> `0`; undefined for anything but digits, and for too many of them. */
function readDigits(text: string): string | undefined {
  if (!/^\d+$/.test(text)) {
    return undefined;
  }
  const digits = text.replace(/^0+(?=\d)/, '');
  return digits.length <= digitsAtMost ? digits : undefined;
}
