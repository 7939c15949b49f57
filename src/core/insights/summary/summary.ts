import type { ByteSink } from '../../bytes/lines';
import { isUnnamedRequester } from '../../fields/identity';
import { maskText, type SecretOptions } from '../../fields/maskText';
import { createAccessLogRows } from '../table/accessLogRows';
import { createByteInterner, createTextInterner } from '../table/intern';
import { createJsonRows, type JsonRows } from '../table/jsonRows';
import { type ColumnName, createColumns } from '../table/rows';
import { type Calls, type Counted, createTally, type Standout, type Tally } from './tally';

/** What some logs tell as a whole. Lists begin with what is most frequent. */
export interface LogSummary {
  readonly files: readonly string[];
  /** Records that could be read. */
  readonly records: number;
  readonly bytesSent: number;
  /** Milliseconds since 1970; undefined where no record tells. */
  readonly fromMs: number | undefined;
  readonly toMs: number | undefined;
  /** Lines, or records of a JSON log, that could not be read: the first hundred of each kind of log. */
  readonly unreadable: readonly { readonly file: string; readonly line: number }[];
  readonly unreadableCount: number;
  /** The Operation field in access logs, the eventName in CloudTrail. */
  readonly operations: readonly Counted[];
  readonly requesters: readonly Counted[];
  readonly statuses: readonly Counted[];
  readonly errors: readonly Counted[];
  readonly buckets: readonly Counted[];
  readonly prefixes: readonly Counted[];
  readonly addresses: readonly Counted[];
  readonly userAgents: readonly Counted[];
  /** Hours with records, in the order of time. */
  readonly hours: readonly { readonly startMs: number; readonly records: number; readonly bytesSent: number }[];
  readonly slowest: readonly Standout[];
  /** Calls without a caller. */
  readonly anonymous: readonly Calls[];
  /** Calls that delete objects or buckets, lifecycle rules included. */
  readonly deletions: readonly Calls[];
}

/** Collects what logs of both kinds tell, file by file. */
export interface Summary {
  /** Takes the bytes of one access log. */
  addAccessLog(file: string): ByteSink;
  /** Takes the records of one JSON log. */
  addJsonLog(file: string): JsonRows;
  /** What was told so far. */
  done(): LogSummary;
}

/** Names, in both kinds of log, of what deletes objects or buckets. The request for several has records for each. */
const deleting: ReadonlySet<string> = new Set([
  'REST.DELETE.OBJECT',
  'BATCH.DELETE.OBJECT',
  'REST.DELETE.BUCKET',
  'S3.EXPIRE.OBJECT',
  'S3.CREATE.DELETEMARKER',
  'DeleteObject',
  'DeleteObjects',
  'DeleteBucket',
]);

/** Lists of values as one, the most frequent first, and by name where that is the same; values that `show` makes one are one. */
function merge(lists: readonly (readonly Counted[])[], show: (value: string) => string): readonly Counted[] {
  const all = new Map<string, { value: string; records: number; bytesSent: number }>();
  for (const { value: written, records, bytesSent } of lists.flat()) {
    const value = show(written);
    const known = all.get(value) ?? { value, records: 0, bytesSent: 0 };
    known.records += records;
    known.bytesSent += bytesSent;
    all.set(value, known);
  }
  return [...all.values()].sort((a, b) => b.records - a.records || (a.value < b.value ? -1 : 1));
}

const byCount = (a: Calls, b: Calls): number =>
  b.succeeded + b.failed - a.succeeded - a.failed || (a.operation < b.operation ? -1 : 1);

/** The earliest or latest of some moments, without those that are not known. */
const outermost = (moments: readonly number[], choose: (...moments: number[]) => number): number | undefined => {
  const known = moments.filter(moment => !Number.isNaN(moment));
  return known.length === 0 ? undefined : choose(...known);
};

function mergeHours(tallies: readonly Tally[]): LogSummary['hours'] {
  const all = new Map<number, { startMs: number; records: number; bytesSent: number }>();
  for (const [startMs, { records, bytesSent }] of tallies.flatMap(({ hours }) => [...hours])) {
    const known = all.get(startMs) ?? { startMs, records: 0, bytesSent: 0 };
    known.records += records;
    known.bytesSent += bytesSent;
    all.set(startMs, known);
  }
  return [...all.values()].sort((a, b) => a.startMs - b.startMs);
}

/**
 * An empty summary. Memory grows with the number of distinct values, not with that of records. Secrets are masked unless
 * `showSecrets` is set.
 */
export function createSummary({ showSecrets = false }: SecretOptions = {}): Summary {
  const show = (value: string): string => (showSecrets ? value : maskText(value));
  const files: string[] = [];
  const [byteColumns, textColumns] = [createColumns(createByteInterner), createColumns(createTextInterner)];
  const [lines, events] = [createTally(byteColumns), createTally(textColumns)];
  const tallies = [lines, events];
  return {
    addAccessLog(file) {
      files.push(file);
      return createAccessLogRows(byteColumns, row => lines.add(row, file));
    },
    addJsonLog(file) {
      files.push(file);
      return createJsonRows(textColumns, row => events.add(row, file));
    },
    done() {
      const valuesOf = (column: ColumnName): readonly Counted[] =>
        merge(
          tallies.map(tally => tally.valuesOf(column)),
          show,
        );
      const calls = tallies
        .flatMap(tally => tally.calls)
        .map(call => ({ ...call, operation: show(call.operation), requester: show(call.requester) }))
        .sort(byCount);
      return {
        files,
        records: lines.records + events.records,
        bytesSent: lines.bytesSent + events.bytesSent,
        fromMs: outermost([lines.fromMs, events.fromMs], Math.min),
        toMs: outermost([lines.toMs, events.toMs], Math.max),
        unreadable: tallies.flatMap(({ unreadable }) => unreadable),
        unreadableCount: lines.unreadableCount + events.unreadableCount,
        operations: valuesOf('operation'),
        requesters: valuesOf('requester'),
        statuses: valuesOf('status'),
        errors: valuesOf('error').filter(({ value }) => value !== '-'),
        buckets: valuesOf('bucket'),
        prefixes: valuesOf('prefix'),
        addresses: valuesOf('address'),
        userAgents: valuesOf('user_agent'),
        hours: mergeHours(tallies),
        slowest: tallies
          .flatMap(({ slowest }) => slowest)
          .sort((a, b) => b.milliseconds - a.milliseconds)
          .slice(0, 10)
          .map(record => ({ ...record, operation: show(record.operation) })),
        anonymous: calls.filter(({ requester }) => isUnnamedRequester(requester)),
        deletions: calls.filter(({ operation }) => deleting.has(operation)),
      };
    },
  };
}
