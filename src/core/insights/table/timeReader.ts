import { parseLogTime } from '../../fields/logTime';

const [BLANK, ZERO, PLUS, COLON, SLASH] = [32, 48, 43, 58, 47];
const DAY_MS = 86_400_000;
/** Length of `[30/Mar/2026:10:15:02 +0000]`. */
const LENGTH = 28;
/** Days kept; a log has few, and whoever writes one can make up more. */
const MOST_DAYS = 4096;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Two digits; a number above 99 where they are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : 1000;
}

/** The day at `at`, such as `30/Mar/2026`, as a number of its own; -1 where it is none. */
function dayNumber(bytes: Uint8Array, at: number): number {
  const day = twoDigits(bytes, at);
  const century = twoDigits(bytes, at + 7);
  const year = twoDigits(bytes, at + 9);
  if (
    day > 31 ||
    century > 99 ||
    year > 99 ||
    bytes[at + 2] !== SLASH ||
    bytes[at + 6] !== SLASH ||
    bytes[at + 11] !== COLON
  ) {
    return -1;
  }
  const month = ((bytes[at + 3] as number) * 256 + (bytes[at + 4] as number)) * 256 + (bytes[at + 5] as number);
  return (month * 10_000 + 100 * century + year) * 32 + day;
}

/**
 * Makes a reader of the time field, brackets included, from `start` to `end`: milliseconds since 1970, NaN where it is no
 * such time. Each day is worked out once for all records of it.
 */
export function createTimeReader(): (bytes: Uint8Array, start: number, end: number) => number {
  const days = new Map<number, number>();
  return (bytes, start, end) => {
    const isUtc =
      bytes[start + 21] === BLANK &&
      bytes[start + 22] === PLUS &&
      twoDigits(bytes, start + 23) + twoDigits(bytes, start + 25) === 0;
    const day = end - start === LENGTH && isUtc ? dayNumber(bytes, start + 1) : -1;
    const dayMs = day < 0 ? undefined : days.get(day);
    if (dayMs !== undefined) {
      const hour = twoDigits(bytes, start + 13);
      const minute = twoDigits(bytes, start + 16);
      const second = twoDigits(bytes, start + 19);
      if (hour < 24 && minute < 60 && second < 60 && bytes[start + 15] === COLON && bytes[start + 18] === COLON) {
        return dayMs + ((hour * 60 + minute) * 60 + second) * 1000;
      }
    }
    const epochMs = parseLogTime(decoder.decode(bytes.subarray(start + 1, end - 1)));
    if (epochMs !== undefined && day >= 0 && days.size < MOST_DAYS) {
      days.set(day, Math.floor(epochMs / DAY_MS) * DAY_MS);
    }
    return epochMs ?? Number.NaN;
  };
}
