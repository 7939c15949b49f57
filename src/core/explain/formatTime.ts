const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Clock and calendar of a moment as if its milliseconds were UTC: `30 Mar 2026 10:15:02`. */
function formatClock(epochMs: number): string {
  const date = new Date(epochMs);
  const day = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${String(date.getUTCFullYear()).padStart(4, '0')}`;
  return `${day} ${[date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(twoDigits).join(':')}`;
}

/** A moment in UTC, to the second: `30 Mar 2026 10:15:02 UTC`; `unknown time` for what no date can hold. */
export function formatUtc(epochMs: number): string {
  return Number.isNaN(new Date(epochMs).getTime()) ? 'unknown time' : `${formatClock(epochMs)} UTC`;
}

/** A moment as a clock in some time zone shows it. */
export interface ZonedTime {
  /** `30 Mar 2026 12:15:02 (UTC+02:00)`, or as `formatUtc` writes it when the zone is UTC. */
  readonly text: string;
  /** IANA name of the zone that was used: `Europe/Berlin`; `UTC` when the wanted one is not known here. */
  readonly zone: string;
  /** False when the wanted zone is not known here, so that `text` is in UTC. */
  readonly known: boolean;
}

/** The zone that was formatted last: making a formatter costs far more than using it. */
let latest: { readonly timeZone: string; readonly format: Intl.DateTimeFormat | undefined } | undefined;

/**
 * A moment in the zone that the reader chose: `utc`, `local` or an IANA name.
 * Never throws: a name that is not known comes back in UTC with `known: false`.
 */
export function formatInZone(epochMs: number, timeZone: string): ZonedTime {
  const utc = { text: formatUtc(epochMs), zone: 'UTC' };
  if (timeZone.toLowerCase() === 'utc') {
    return { ...utc, known: true };
  }
  if (latest?.timeZone !== timeZone) {
    latest = { timeZone, format: formatterFor(timeZone) };
  }
  const { format } = latest;
  if (format === undefined) {
    return { ...utc, known: false };
  }
  const zone = format.resolvedOptions().timeZone;
  const aheadMs = zoneOffsetMs(epochMs, format);
  if (aheadMs === undefined || zone === 'UTC' || zone === 'Etc/UTC') {
    return { ...utc, known: true };
  }
  return { text: `${formatClock(epochMs + aheadMs)} (UTC${formatOffset(aheadMs)})`, zone, known: true };
}

function formatterFor(timeZone: string): Intl.DateTimeFormat | undefined {
  const clock = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const options = {
    ...clock,
    second: 'numeric',
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', timeZone.toLowerCase() === 'local' ? options : { ...options, timeZone });
  } catch {
    return undefined;
  }
}

/** Milliseconds that a zone's clock is ahead of UTC; undefined when its parts make no sense (years before 1). */
function zoneOffsetMs(epochMs: number, format: Intl.DateTimeFormat): number | undefined {
  if (Number.isNaN(new Date(epochMs).getTime())) {
    return undefined;
  }
  const parts = new Map(format.formatToParts(epochMs).map(part => [part.type, Number(part.value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const clock = new Date(0);
  clock.setUTCFullYear(part('year'), part('month') - 1, part('day'));
  clock.setUTCHours(part('hour'), part('minute'), part('second'));
  const aheadMs = clock.getTime() - Math.floor(epochMs / 1000) * 1000;
  return Math.abs(aheadMs) <= 26 * 3_600_000 ? aheadMs : undefined;
}

/** Milliseconds ahead of UTC as an offset: 7200000 -> `+02:00`. */
export function formatOffset(aheadMs: number): string {
  const minutes = Math.floor(Math.abs(aheadMs) / 60_000);
  return `${aheadMs < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

const units = [
  ['year', 365 * 86_400],
  ['month', (365 / 12) * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/**
 * How far a moment lies from the present, in the largest unit that fits whole, rounded down:
 * `8 months ago`, `in 3 hours`, `now`; undefined when one of the two is no moment.
 */
export function formatRelative(epochMs: number, nowMs: number): string | undefined {
  const seconds = Math.floor(Math.abs(nowMs - epochMs) / 1000);
  if (!Number.isFinite(seconds)) {
    return undefined;
  }
  const unit = units.find(([, length]) => seconds >= length);
  if (unit === undefined) {
    return 'now';
  }
  const count = Math.floor(seconds / unit[1]);
  const amount = `${count} ${unit[0]}${count === 1 ? '' : 's'}`;
  return epochMs <= nowMs ? `${amount} ago` : `in ${amount}`;
}
