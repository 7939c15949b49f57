import { formatCount, formatDuration, formatSize } from '../../explain/formatAmount';
import { formatUtc } from '../../explain/formatTime';
import { markdownCode } from '../../explain/markdown';
import { shownText } from '../../explain/shownText';
import type { Json } from '../../types';
import type { LogSummary } from './summary';
import type { Calls, Counted } from './tally';

/** Rows of a table; what follows is counted in its last line. */
const MOST_ROWS = 15;
const LONGEST_VALUE = 120;
const count = (value: number): string => formatCount(String(value));
const shown = (value: string): string => markdownCode(shownText(value, LONGEST_VALUE));

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, [':--', ...head.slice(1).map(() => '--:')], ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');

/** A section with the most frequent values; nothing where there are none. */
function counted(title: string, head: string, values: readonly Counted[]): readonly string[] {
  const rest = values.slice(MOST_ROWS);
  const restRow = {
    name: `${count(rest.length)} more`,
    records: rest.reduce((sum, { records }) => sum + records, 0),
    bytesSent: rest.reduce((sum, { bytesSent }) => sum + bytesSent, 0),
  };
  const rows = [
    ...values.slice(0, MOST_ROWS).map(row => ({ ...row, name: row.value === '-' ? '(none)' : shown(row.value) })),
    ...(rest.length > 0 ? [restRow] : []),
  ];
  return rows.length === 0
    ? []
    : [
        `## ${title}`,
        table(
          [head, 'Records', 'Bytes sent'],
          rows.map(({ name, records, bytesSent }) => [name, count(records), formatSize(bytesSent)]),
        ),
      ];
}

/** A section on who called what; nothing where nobody did. */
function called(title: string, sentence: string, calls: readonly Calls[], withRequester: boolean): readonly string[] {
  if (calls.length === 0) {
    return [];
  }
  const head = [withRequester ? 'Operation, requester' : 'Operation', 'Succeeded', 'Failed'];
  const rows = calls
    .slice(0, MOST_ROWS)
    .map(({ operation, requester, succeeded, failed }) => [
      withRequester ? `${shown(operation)}, ${requester === '-' ? 'anonymous' : shown(requester)}` : shown(operation),
      count(succeeded),
      count(failed),
    ]);
  const rest = calls.length - rows.length;
  return [`## ${title}`, sentence, table(head, rows), ...(rest > 0 ? [`And ${count(rest)} more.`] : [])];
}

/** The ten hours with the most records. */
function busiest({ hours }: LogSummary): readonly string[] {
  const rows = [...hours].sort((a, b) => b.records - a.records || a.startMs - b.startMs).slice(0, 10);
  return rows.length === 0
    ? []
    : [
        '## Busiest hours',
        table(
          ['Hour, UTC', 'Records', 'Bytes sent'],
          rows.map(({ startMs, records, bytesSent }) => [
            new Date(startMs).toISOString().slice(0, 16).replace('T', ' '),
            count(records),
            formatSize(bytesSent),
          ]),
        ),
      ];
}

function slowest(summary: LogSummary): readonly string[] {
  return summary.slowest.length === 0
    ? []
    : [
        '## Slowest',
        table(
          ['Operation', 'Total time', 'Line', 'File'],
          summary.slowest.map(({ operation, milliseconds, line, file }) => [
            shown(operation),
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
  const more = unreadableCount > named.length ? ` and ${count(unreadableCount - named.length)} more` : '';
  return ['## Unreadable', `Lines that could not be read: ${named.join(', ')}${more}.`];
}

/** What some logs tell as a whole, as a Markdown document; text from the logs is escaped. */
export function summaryDocument(summary: LogSummary): string {
  const { files, records, fromMs, toMs, bytesSent } = summary;
  const span = fromMs === undefined || toMs === undefined ? '' : `, ${formatUtc(fromMs)} to ${formatUtc(toMs)}`;
  const name = files.length === 1 ? shown(files[0] ?? '') : `${count(files.length)} files`;
  return `${[
    `# Summary of ${name}`,
    `${count(records)} record${records === 1 ? '' : 's'}${span}. S3 sent ${formatSize(bytesSent)}.`,
    ...unreadable(summary),
    ...counted('Operations', 'Operation', summary.operations),
    ...counted('Requesters', 'Requester', summary.requesters),
    ...counted('HTTP statuses', 'Status', summary.statuses),
    ...counted('Errors', 'Error code', summary.errors),
    ...called('Deletions', 'Objects and buckets, lifecycle rules included.', summary.deletions, true),
    ...called('Anonymous', 'Calls whose requester is a dash.', summary.anonymous, false),
    ...counted('Buckets', 'Bucket', summary.buckets),
    ...counted('Key prefixes', 'Prefix', summary.prefixes),
    ...busiest(summary),
    ...slowest(summary),
    ...counted('Addresses', 'Address', summary.addresses),
    ...counted('User agents', 'User agent', summary.userAgents),
  ].join('\n\n')}\n`;
}

const isoOf = (epochMs: number | undefined): string | null =>
  epochMs === undefined ? null : new Date(epochMs).toISOString().replace('.000Z', 'Z');

const numbersOf = (values: readonly Counted[]): Json =>
  Object.fromEntries(values.map(({ value, records }) => [value, records]));

/** The same as plain JSON: values with their numbers of records, the most frequent first. */
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
