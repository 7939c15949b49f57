import { formatDuration, formatSize } from '../../explain/formatAmount';
import { formatUtc } from '../../explain/formatTime';
import { markdownCode } from '../../explain/markdown';
import { shownText } from '../../explain/shownText';
import { isUnnamedRequester } from '../../fields/identity';
import { count, formatNumber, t } from '../../text/language';
import type { Json } from '../../types';
import { notTold } from '../table/rows';
import type { LogSummary } from './summary';
import { type Calls, type Counted, furtherValues } from './tally';

/** Rows of a table; what follows is counted in its last line. */
const MOST_ROWS = 15;
const LONGEST_VALUE = 120;
const shown = (value: string): string => markdownCode(shownText(value, LONGEST_VALUE));
function shownValue(value: string): string {
  switch (value) {
    case furtherValues:
      return markdownCode(t('(further values)'));
    case notTold:
      return t('(not told)');
    default:
      return shown(value);
  }
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, [':--', ...head.slice(1).map(() => '--:')], ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');

/** A section with the most frequent values; nothing where there are none. */
function counted(title: string, head: string, values: readonly Counted[]): readonly string[] {
  const rest = values.slice(MOST_ROWS);
  const restRow = {
    name: t('{0} more', formatNumber(rest.length)),
    records: rest.reduce((sum, { records }) => sum + records, 0),
    bytesSent: rest.reduce((sum, { bytesSent }) => sum + bytesSent, 0),
  };
  const rows = [
    ...values
      .slice(0, MOST_ROWS)
      .map(row => ({ ...row, name: row.value === '-' ? t('(none)') : shownValue(row.value) })),
    ...(rest.length > 0 ? [restRow] : []),
  ];
  return rows.length === 0
    ? []
    : [
        `## ${title}`,
        table(
          [head, t('Records'), t('Bytes sent')],
          rows.map(({ name, records, bytesSent }) => [name, formatNumber(records), formatSize(bytesSent)]),
        ),
      ];
}

/** A section on who called what; nothing where nobody did. */
function called(title: string, sentence: string, calls: readonly Calls[], withRequester: boolean): readonly string[] {
  if (calls.length === 0) {
    return [];
  }
  const head = [withRequester ? t('Operation, requester') : t('Operation'), t('No error'), t('Failed')];
  const rows = calls
    .slice(0, MOST_ROWS)
    .map(({ operation, requester, succeeded, failed }) => [
      withRequester
        ? `${shownValue(operation)}, ${isUnnamedRequester(requester) ? t('anonymous') : shownValue(requester)}`
        : shownValue(operation),
      formatNumber(succeeded),
      formatNumber(failed),
    ]);
  const rest = calls.length - rows.length;
  return [`## ${title}`, sentence, table(head, rows), ...(rest > 0 ? [t('And {0} more.', formatNumber(rest))] : [])];
}

/** The ten hours with the most records. */
function busiest({ hours }: LogSummary): readonly string[] {
  const rows = [...hours].sort((a, b) => b.records - a.records || a.startMs - b.startMs).slice(0, 10);
  return rows.length === 0
    ? []
    : [
        `## ${t('Busiest hours')}`,
        table(
          [t('Hour, UTC'), t('Records'), t('Bytes sent')],
          rows.map(({ startMs, records, bytesSent }) => [
            new Date(startMs).toISOString().slice(0, 16).replace('T', ' '),
            formatNumber(records),
            formatSize(bytesSent),
          ]),
        ),
      ];
}

function slowest(summary: LogSummary): readonly string[] {
  return summary.slowest.length === 0
    ? []
    : [
        `## ${t('Slowest')}`,
        table(
          [t('Operation'), t('Total time'), t('Line'), t('File')],
          summary.slowest.map(({ operation, milliseconds, line, file }) => [
            shownValue(operation),
            formatDuration(milliseconds),
            String(line),
            shown(file),
          ]),
        ),
      ];
}

function unreadable({ unreadable: places, unreadableCount, files }: LogSummary): readonly string[] {
  if (unreadableCount === 0) {
    return [];
  }
  const named = places.slice(0, 20).map(({ file, line }) => (files.length > 1 ? `${shown(file)}: ${line}` : `${line}`));
  const rest = unreadableCount - named.length;
  const lines = named.join(', ');
  return [
    `## ${t('Unreadable')}`,
    rest > 0
      ? t('Lines that could not be read: {0} and {1} more.', lines, formatNumber(rest))
      : t('Lines that could not be read: {0}.', lines),
  ];
}

/** What some logs tell as a whole, as a Markdown document; text from the logs is escaped. */
export function summaryDocument(summary: LogSummary): string {
  const { files, records, fromMs, toMs, bytesSent } = summary;
  const sent = formatSize(bytesSent);
  const isTimeless = fromMs === undefined || toMs === undefined;
  return `${[
    `# ${files.length === 1 ? t('Summary of {0}', shown(files[0] ?? '')) : t('Summary of {0} files', formatNumber(files.length))}`,
    isTimeless
      ? count('{0} record. S3 sent {1}.', '{0} records. S3 sent {1}.', records, sent)
      : count(
          '{0} record, {1} to {2}. S3 sent {3}.',
          '{0} records, {1} to {2}. S3 sent {3}.',
          records,
          formatUtc(fromMs),
          formatUtc(toMs),
          sent,
        ),
    ...unreadable(summary),
    ...counted(t('Operations'), t('Operation'), summary.operations),
    ...counted(t('Requesters'), t('Requester'), summary.requesters),
    ...counted(t('HTTP statuses'), t('Status'), summary.statuses),
    ...counted(t('Errors'), t('Error code'), summary.errors),
    ...called(t('Deletions'), t('Objects and buckets, lifecycle rules included.'), summary.deletions, true),
    ...called(t('Anonymous'), t('Calls whose requester is a dash, or Anonymous in JSON.'), summary.anonymous, false),
    ...counted(t('Buckets'), t('Bucket'), summary.buckets),
    ...counted(t('Key prefixes'), t('Prefix'), summary.prefixes),
    ...busiest(summary),
    ...slowest(summary),
    ...counted(t('Addresses'), t('Address'), summary.addresses),
    ...counted(t('User agents'), t('User agent'), summary.userAgents),
  ].join('\n\n')}\n`;
}

const isoOf = (epochMs: number | undefined): string | null =>
  epochMs === undefined ? null : new Date(epochMs).toISOString().replace('.000Z', 'Z');

const numbersOf = (values: readonly Counted[]): Json =>
  Object.fromEntries(values.map(({ value, records }) => [value, records]));

/**
 * The same as plain JSON: values with their numbers of records, the most frequent first. Statuses, and what else is
 * written like a number, come before all others in the order of their numbers, as JSON's names do in JavaScript.
 */
export function toSummaryJson(summary: LogSummary): { readonly [name: string]: Json } {
  const { hours, anonymous, deletions, slowest: slow } = summary;
  const callsOf = (calls: readonly Calls[]): Json => calls.map(call => ({ ...call }));
  return {
    files: summary.files,
    records: summary.records,
    unreadable: summary.unreadable.map(place => ({ ...place })),
    unreadableCount: summary.unreadableCount,
    from: isoOf(summary.fromMs),
    to: isoOf(summary.toMs),
    bytesSent: summary.bytesSent,
    operations: numbersOf(summary.operations),
    requesters: numbersOf(summary.requesters),
    statuses: numbersOf(summary.statuses),
    errors: numbersOf(summary.errors),
    buckets: numbersOf(summary.buckets),
    prefixes: numbersOf(summary.prefixes),
    addresses: numbersOf(summary.addresses),
    userAgents: numbersOf(summary.userAgents),
    hours: Object.fromEntries(hours.map(({ startMs, records }) => [isoOf(startMs), records])),
    slowest: slow.map(record => ({ ...record })),
    anonymous: callsOf(anonymous),
    deletions: callsOf(deletions),
  };
}
