import type { SecretOptions } from '../../fields/maskText';
import { inEnglish } from '../../text/language';
import type { Json } from '../../types';
import type { RecordView } from '../view/types';
import { cellOf, defaultColumns, toCsvRow, toMarkdownRow } from './cells';
import { toJsonLine } from './jsonLine';

/** `jsonl` is one object a line. */
export type ExportFormat = 'json' | 'jsonl' | 'csv' | 'markdown';

/** One record to be written. */
export interface ExportRecord {
  readonly view: RecordView;
  /** Everything decoded, as `toJson` and `toJsonLogRecord` give it; asked for by the formats that write it. */
  json(): Json | object;
}

/** Writes records one by one: first `header`, then each `record`, then `footer`. */
export interface Exporter {
  header(): string;
  record(record: ExportRecord): string;
  footer(): string;
}

function createJsonExporter(): Exporter {
  let count = 0;
  return {
    header: () => '[\n',
    record: ({ json }) => `${count++ === 0 ? '' : ',\n'}${toJsonLine(inEnglish(json))}`,
    footer: () => (count === 0 ? ']\n' : '\n]\n'),
  };
}

/**
 * An exporter for one document. Columns are names of fields as queries have them, with secrets masked in them unless
 * `showSecrets` is set; JSON takes whole records, as they are given. What is written is the same in every language.
 */
export function createExporter(
  format: ExportFormat,
  columns: readonly string[] = defaultColumns,
  options: SecretOptions = {},
): Exporter {
  const cells = (view: RecordView): string[] => columns.map(column => cellOf(view, column, options));
  switch (format) {
    case 'json':
      return createJsonExporter();
    case 'jsonl':
      return { header: () => '', record: ({ json }) => `${toJsonLine(inEnglish(json))}\n`, footer: () => '' };
    case 'csv':
      return { header: () => toCsvRow(columns), record: ({ view }) => toCsvRow(cells(view)), footer: () => '' };
    case 'markdown':
      return {
        header: () => `${toMarkdownRow(columns)}|${columns.map(() => ':--').join('|')}|\n`,
        record: ({ view }) => toMarkdownRow(cells(view)),
        footer: () => '',
      };
  }
}
