/** Characters that JSON may hold raw and a terminal may obey or hide. */
const unsafe = /[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON in one line, without a line end, safe to show on a terminal. */
export function toJsonLine(value: unknown): string {
  return JSON.stringify(value).replace(unsafe, escapeUnit);
}
