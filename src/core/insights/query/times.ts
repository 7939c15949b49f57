import { decodeIsoTime } from '../../fields/cloudTrail/time';
import { parseLogTime } from '../../fields/logTime';

/** A stretch of time, in milliseconds since 1970, both ends included. */
export interface TimeSpan {
  readonly min: number;
  readonly max: number;
}

const written =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** Milliseconds of an hour, a minute and a second. */
const lengths = [3_600_000, 60_000, 1_000];

/** The first moment after a year, a month, or a day. */
function endOfDate(year: number, month: number | undefined, day: number | undefined): number {
  const date = new Date(0);
  if (month === undefined) {
    date.setUTCFullYear(year + 1, 0, 1);
  } else if (day === undefined) {
    date.setUTCFullYear(year, month, 1);
  } else {
    date.setUTCFullYear(year, month - 1, day + 1);
  }
  return date.getTime();
}

/** ISO 8601 at any precision, as all of the year, month, day, hour, minute or second that it names; UTC unless it says else. */
function readIso(text: string): TimeSpan | undefined {
  const [whole, year, month, day, hour, minute, second, fraction, zone = 'Z'] = written.exec(text) ?? [];
  const clock = `${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}.${fraction ?? '0'}`;
  const min = decodeIsoTime(`${year}-${month ?? '01'}-${day ?? '01'}T${clock}${zone}`)?.epochMs;
  if (whole === undefined || min === undefined) {
    return undefined;
  }
  if (hour === undefined) {
    return { min, max: endOfDate(Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined) - 1 };
  }
  const precision = [minute, second, fraction].filter(part => part !== undefined).length;
  const length = fraction === undefined ? (lengths[precision] ?? 1) : 10 ** (3 - fraction.length);
  return { min, max: min + length - 1 };
}

/**
 * A time as people and logs write it, as the whole of what it names: `2026-03-01` is that day, `2026-03-01T10` that hour,
 * `30/Mar/2026:10:15:02 +0000` that second; undefined for everything else.
 */
export function readTime(text: string): TimeSpan | undefined {
  const second = parseLogTime(text) ?? parseLogTime(`${text} +0000`);
  return second === undefined ? readIso(text) : { min: second, max: second + 999 };
}

/**
 * The end of a range of times, completed from its beginning: a clock takes the date from there, and anything else
 * replaces as many characters at its end. `2026-03-01T10:00` and `11:00` -> `2026-03-01T11:00`; `2026-03-01` and `03` ->
 * `2026-03-03`
 */
export function completeTime(from: string, to: string): string {
  const date = /^\d{4}-\d\d-\d\d[T ](?=\d)/.exec(from)?.[0];
  if (/^\d\d:\d\d/.test(to)) {
    return (date ?? '') + to;
  }
  const kept = from.slice(0, -to.length);
  return /^\d{4}(?!\d)/.test(to) || !/[-T :.]$/.test(kept) ? to : kept + to;
}
