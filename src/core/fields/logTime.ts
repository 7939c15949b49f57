const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const form = /^(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})$/;

/**
 * Milliseconds since 1970 (UTC) of a record's time field, without its brackets; undefined when it is no such time.
 * Strict: two-digit parts, English months, no 30 February, no second 60. An offset other than +0000 is applied.
 * `06/Feb/2019:00:00:38 +0000` -> 1549411238000
 */
export function parseLogTime(text: string): number | undefined {
  const parts = form.exec(text);
  if (parts === null) {
    return undefined;
  }
  const month = months.indexOf(parts[2] ?? '');
  const [day, year, hour, minute, second, offsetHours, offsetMinutes] = [1, 3, 4, 5, 6, 8, 9].map(at =>
    Number(parts[at]),
  );
  return utcTime([year, month, day, hour, minute, second], [offsetHours, offsetMinutes], parts[7] === '-' ? -1 : 1);
}

/**
 * Milliseconds since 1970 of a compact ISO 8601 time in UTC, as presigned URLs carry it; undefined when it is none.
 * `20190206T000038Z` -> 1549411238000
 */
export function parseBasicTime(text: string): number | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (parts === null) {
    return undefined;
  }
  const [year, month = 0, day, hour, minute, second] = parts.slice(1).map(Number);
  return utcTime([year, month - 1, day, hour, minute, second], [0, 0], 1);
}

type Digits = readonly (number | undefined)[];

function utcTime(parts: Digits, offset: Digits, sign: 1 | -1): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const [offsetHours = 0, offsetMinutes = 0] = offset;
  if (hour > 23 || minute > 59 || second > 59 || offsetHours > 23 || offsetMinutes > 59) {
    return undefined;
  }
  const date = new Date(0);
  // setUTCFullYear, not Date.UTC: that reads the year 19 as 1919.
  date.setUTCFullYear(year, month, day);
  if (date.getUTCMonth() !== month || date.getUTCDate() !== day) {
    return undefined;
  }
  date.setUTCHours(hour, minute, second);
  return date.getTime() - sign * (offsetHours * 60 + offsetMinutes) * 60_000;
}
