/** A moment that a record names. */
export interface RecordTime {
  readonly kind: 'time';
  /** Milliseconds since 1970, UTC. */
  readonly epochMs: number;
  /** The same in ISO 8601, UTC, with milliseconds only where there are any: `2026-03-30T10:15:02Z`. */
  readonly iso: string;
}

const extended = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)? ?(Z|UTC|[+-]\d\d:?\d\d)?$/;
const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)()(Z)$/;

/** Dates outside of this are no dates of a log: ECMAScript ends at 8.64e15. */
const latestMs = 8.64e15;

/**
 * Reads a time in ISO 8601, in the extended or the basic form, or as event data stores print it; UTC unless it says else.
 * `2026-03-30T10:15:02Z` -> { epochMs: 1774865702000, iso: '2026-03-30T10:15:02Z' }; undefined for everything else.
 */
export function decodeIsoTime(text: string): RecordTime | undefined {
  const parts = text.length > 40 ? null : (extended.exec(text) ?? basic.exec(text));
  if (parts === null) {
    return undefined;
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map(part => Number(part ?? 0));
  const milliseconds = Number(`${parts[7] ?? ''}000`.slice(0, 3));
  const offsetMinutes = readOffset(parts[8]);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDay || hour > 23 || minute > 59 || second > 59 || offsetMinutes === undefined) {
    return undefined;
  }
  date.setUTCHours(hour, minute, second, milliseconds);
  return decodeEpochMs(date.getTime() - offsetMinutes * 60_000);
}

/** A number of milliseconds since 1970 as a moment; undefined for what no calendar holds. */
export function decodeEpochMs(epochMs: number): RecordTime | undefined {
  if (!Number.isFinite(epochMs) || Math.abs(epochMs) > latestMs) {
    return undefined;
  }
  const whole = Math.round(epochMs);
  return { kind: 'time', epochMs: whole, iso: new Date(whole).toISOString().replace('.000Z', 'Z') };
}

/** `+02:00` -> 120; undefined for an offset that no clock has. */
function readOffset(text: string | undefined): number | undefined {
  if (text === undefined || text === 'Z' || text === 'UTC') {
    return 0;
  }
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))];
  if (hours > 23 || minutes > 59) {
    return undefined;
  }
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
