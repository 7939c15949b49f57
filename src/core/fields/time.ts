import { parseLogTime } from './logTime';
import type { RecordContext } from './types';

/** The moment that a record names. */
export interface LogTime {
  readonly kind: 'time';
  /** Milliseconds since 1970, UTC; always whole seconds. */
  readonly epochMs: number;
  /** The same in ISO 8601, UTC, without a fraction: `2019-02-06T00:00:38Z`. */
  readonly iso: string;
  /** Minutes that the written clock is ahead of UTC; 0 in every record that S3 writes. */
  readonly offsetMinutes: number;
}

/** A value that stands in the time field and is no time. */
export interface UnknownTime {
  readonly kind: 'unknownTime';
}

/**
 * Reads the time field, without its brackets; any offset is honoured.
 * `06/Feb/2019:02:00:38 +0200` -> { epochMs: 1549411238000, iso: '2019-02-06T00:00:38Z', offsetMinutes: 120 }
 */
export function decodeTime(text: string, _context: RecordContext): LogTime | UnknownTime {
  const epochMs = parseLogTime(text);
  if (epochMs === undefined) {
    return { kind: 'unknownTime' };
  }
  const iso = new Date(epochMs).toISOString().replace('.000Z', 'Z');
  return { kind: 'time', epochMs, iso, offsetMinutes: offsetMinutes(text.slice(-5)) };
}

/** `+0530` -> 330; `-0000` -> 0, not negative zero. */
function offsetMinutes(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3));
  return offset.startsWith('-') && minutes > 0 ? -minutes : minutes;
}
