import { msg, t } from '../text/language';

/** A day of each month, with its number and the year. */
const days = [
  msg('{0} Jan {1}'),
  msg('{0} Feb {1}'),
  msg('{0} Mar {1}'),
  msg('{0} Apr {1}'),
  msg('{0} May {1}'),
  msg('{0} Jun {1}'),
  msg('{0} Jul {1}'),
  msg('{0} Aug {1}'),
  msg('{0} Sep {1}'),
  msg('{0} Oct {1}'),
  msg('{0} Nov {1}'),
  msg('{0} Dec {1}'),
];

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Clock and calendar of a moment as if its milliseconds were UTC: `30 Mar 2026 10:15:02`. */
function formatClock(epochMs: number): string {
  const date = new Date(epochMs);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  const day = t(days[date.getUTCMonth()] ?? '', date.getUTCDate(), year);
  return `${day} ${[date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(twoDigits).join(':')}`;
}

/** A moment in UTC, to the second: `30 Mar 2026 10:15:02 UTC`; `unknown time` for what no date can hold. */
export function formatUtc(epochMs: number): string {
  return Number.isNaN(new Date(epochMs).getTime()) ? t('unknown time') : `${formatClock(epochMs)} UTC`;
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

/** Units with their seconds and what is said of one and of more of them, in the past and in the future. */
const units = [
  {
    length: 365 * 86_400,
    past: [msg('{0} year ago'), msg('{0} years ago')],
    future: [msg('in {0} year'), msg('in {0} years')],
  },
  {
    length: (365 / 12) * 86_400,
    past: [msg('{0} month ago'), msg('{0} months ago')],
    future: [msg('in {0} month'), msg('in {0} months')],
  },
  {
    length: 86_400,
    past: [msg('{0} day ago'), msg('{0} days ago')],
    future: [msg('in {0} day'), msg('in {0} days')],
  },
  {
    length: 3_600,
    past: [msg('{0} hour ago'), msg('{0} hours ago')],
    future: [msg('in {0} hour'), msg('in {0} hours')],
  },
  {
    length: 60,
    past: [msg('{0} minute ago'), msg('{0} minutes ago')],
    future: [msg('in {0} minute'), msg('in {0} minutes')],
  },
  {
    length: 1,
    past: [msg('{0} second ago'), msg('{0} seconds ago')],
    future: [msg('in {0} second'), msg('in {0} seconds')],
  },
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
  const unit = units.find(({ length }) => seconds >= length);
  if (unit === undefined) {
    return t('now');
  }
  const amount = Math.floor(seconds / unit.length);
  const [one, many] = epochMs <= nowMs ? unit.past : unit.future;
  return t(amount === 1 ? one : many, amount);
}
