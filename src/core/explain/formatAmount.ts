import { count, formatNumber, t } from '../text/language';

const byteUnits = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB', 'ZiB', 'YiB'];

/** Digits in groups of three, as the chosen language separates them: `1253004` -> `1,253,004`. Takes any number of digits. */
export function formatCount(exact: string): string {
  const groups: string[] = [];
  for (let end = exact.length; end > 0; end -= 3) {
    groups.unshift(exact.slice(Math.max(0, end - 3), end));
  }
  return groups.join(/\D/.exec(formatNumber(1_000_000))?.[0]);
}

/** Three digits that count: 9.999 -> 10, 41.754 -> 41.8, 1023.4 -> 1023. */
function significant(value: number): number {
  return Number(value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0));
}

/** A number without groups, with the decimal mark of the chosen language. */
const ungrouped = (value: number): string => String(value).replace('.', formatNumber(0.5).charAt(1));

/** A size to read at a glance, in units of 1,024: `113 bytes`, `1.19 MiB`. */
export function formatSize(bytes: number): string {
  const whole = Math.round(bytes);
  if (whole < 1024) {
    return count('{0} byte', '{0} bytes', whole);
  }
  let scaled = whole / 1024;
  let unit = 0;
  // 1,023.6 KiB would be written 1024 KiB: the next unit from what is written, not from what is.
  while (significant(scaled) >= 1024 && unit < byteUnits.length - 1) {
    scaled /= 1024;
    unit += 1;
  }
  return `${ungrouped(significant(scaled))} ${byteUnits[unit]}`;
}

/** A size, readable and exact: `113 bytes`, `1.19 MiB (1,253,004 bytes)`. Takes decimal digits of any length. */
export function formatBytes(exact: string): string {
  const bytes = Number(exact);
  const size = formatSize(bytes);
  return bytes < 1024 ? size : t('{0} ({1} bytes)', size, formatCount(exact));
}

/** A length of time to read at a glance: `28 ms`, `41.8 s`, `2 min 5 s`, `1 h 2 min`. */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1_000) {
    return `${Math.round(durationMs)} ms`;
  }
  if (durationMs < 59_950) {
    return `${ungrouped(significant(durationMs / 1_000))} s`;
  }
  const seconds = Math.round(durationMs / 1_000);
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A length of time, readable and exact: `28 ms`, `41.8 s (41,754 ms)`. */
export function formatExactDuration(durationMs: number): string {
  const readable = formatDuration(durationMs);
  return durationMs < 1_000 ? readable : `${readable} (${formatCount(String(durationMs))} ms)`;
}

/** A speed: `29.9 KiB/s`; undefined when nothing was sent or no time passed. */
export function formatRate(bytes: number, durationMs: number): string | undefined {
  return bytes > 0 && durationMs > 0 ? `${formatSize((bytes * 1_000) / durationMs)}/s` : undefined;
}

/** A part of a whole: `18.1 %`, `less than 0.1 %`, `more than 99.9 %`; undefined when the whole is nothing or less than the part. */
export function formatShare(part: number, whole: number): string | undefined {
  if (!(whole > 0) || part > whole) {
    return undefined;
  }
  const percent = (part / whole) * 100;
  if (part > 0 && percent < 0.1) {
    return t('less than {0}', `${formatNumber(0.1)} %`);
  }
  return part < whole && percent > 99.9
    ? t('more than {0}', `${formatNumber(99.9)} %`)
    : `${ungrouped(significant(percent))} %`;
}
