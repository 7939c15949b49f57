import { escapeMarkdown } from '../../explain/markdown';
import { decodeEpochMs } from '../../fields/cloudTrail/time';
import { createVisible, makeVisible } from '../../fields/hidden';
import { maskNamed, type SecretOptions } from '../../fields/maskText';
import { lastName } from '../../records/json/readPath';
import { commonFieldOf } from '../view/commonFields';
import type { RecordView } from '../view/types';

/** Columns of a table where none are named; both kinds of log have them. */
export const defaultColumns: readonly string[] = [
  'time',
  'operation',
  'who',
  'bucket',
  'key',
  'status',
  'error',
  'address',
  'bytes_sent',
  'request_id',
];

/** The text of a cell: the time in ISO 8601, a field that holds nothing as a dash, one that the record has not as nothing. */
export function cellOf(view: RecordView, column: string, { showSecrets = false }: SecretOptions): string {
  const time = commonFieldOf(column)?.name === 'time' ? decodeEpochMs(view.epochMs ?? Number.NaN) : undefined;
  const text = time?.iso ?? view.text(column) ?? '';
  return showSecrets ? text : maskNamed(lastName(column), text);
}

/** What makes a spreadsheet read a cell as a formula; OWASP names the first six, and some programs read wide forms too. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A cell of CSV by RFC 4180, with hidden characters written out; JSON has them as they are. What a spreadsheet would run
 * as a formula gets an apostrophe in front, as OWASP says: log text is written by whoever calls the bucket. A lone dash is
 * none.
 */
export function toCsvCell(text: string): string {
  const shown = makeVisible(text);
  const safe = shown !== '-' && formula.test(shown) ? `'${shown}` : shown;
  return safe !== shown || /[",\r\n\t]|^ | $/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const toCsvRow = (cells: readonly string[]): string => `${cells.map(toCsvCell).join(',')}\r\n`;

const toMarkdownCell = createVisible(escapeMarkdown);

export const toMarkdownRow = (cells: readonly string[]): string => `| ${cells.map(toMarkdownCell).join(' | ')} |\n`;
