import { type ColumnName, valueText } from '../table/rows';
import type { LogTable } from '../table/table';

/** What records can be grouped by. */
export const groupings = [
  'none',
  'operation',
  'requester',
  'bucket',
  'prefix',
  'status',
  'error',
  'address',
  'user_agent',
  'hour',
] as const;

export type Grouping = (typeof groupings)[number];

/** Records that have something in common. */
export interface RecordGroup {
  /** The value as it stands in the log, or the hour in ISO 8601; undefined for values too many to be kept apart, or no time. */
  readonly value: string | undefined;
  /** In the order in which they were given. */
  readonly records: Uint32Array;
  readonly bytesSent: number;
}

const HOUR_MS = 3_600_000;

/** Number of the hour of a record, from the earliest on; the last number is for records without a time. */
function hoursOf(table: LogTable, records: Uint32Array) {
  const numbers = new Map<number, number>();
  const ids = new Uint32Array(records.length);
  for (let at = 0; at < records.length; at++) {
    const time = table.timeOf(records[at] as number);
    const hour = Number.isNaN(time) ? Number.POSITIVE_INFINITY : Math.floor(time / HOUR_MS);
    const id = numbers.get(hour) ?? numbers.size;
    numbers.set(hour, id);
    ids[at] = id;
  }
  const hours = [...numbers.keys()];
  const textOf = (id: number): string | undefined => {
    const hour = hours[id] ?? Number.POSITIVE_INFINITY;
    return Number.isFinite(hour) ? new Date(hour * HOUR_MS).toISOString().replace('.000Z', 'Z') : undefined;
  };
  return { ids, size: hours.length, textOf };
}

/** Numbers of the values of a column. */
function valuesOf(table: LogTable, records: Uint32Array, column: ColumnName) {
  const ids = new Uint32Array(records.length);
  let size = 0;
  for (let at = 0; at < records.length; at++) {
    const id = table.valueOf(records[at] as number, column);
    ids[at] = id;
    size = Math.max(size, id + 1);
  }
  return { ids, size, textOf: (id: number) => valueText(table.columns, column, id) };
}

/** The most frequent first; hours as they follow. */
function compare(by: Grouping, a: RecordGroup, b: RecordGroup): number {
  const [one, other] = [a.value ?? '\uffff', b.value ?? '\uffff'];
  const byName = one < other ? -1 : one > other ? 1 : 0;
  return by === 'hour' ? byName : b.records.length - a.records.length || byName;
}

/** Puts records with the same value together; with `none` all are one group. */
export function groupRecords(table: LogTable, records: Uint32Array, by: Grouping): readonly RecordGroup[] {
  if (by === 'none') {
    return [{ value: '', records, bytesSent: records.reduce((sum, record) => sum + table.bytesOf(record), 0) }];
  }
  const { ids, size, textOf } = by === 'hour' ? hoursOf(table, records) : valuesOf(table, records, by);
  const counts = new Uint32Array(size);
  const bytes = new Float64Array(size);
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number;
    (counts[id] as number)++;
    (bytes[id] as number) += table.bytesOf(records[at] as number);
  }
  const all = new Uint32Array(records.length);
  const nexts = new Uint32Array(size);
  for (let id = 1; id < size; id++) {
    nexts[id] = (nexts[id - 1] as number) + (counts[id - 1] as number);
  }
  const starts = nexts.slice();
  for (let at = 0; at < ids.length; at++) {
    all[(nexts[ids[at] as number] as number)++] = records[at] as number;
  }
  const groups: RecordGroup[] = [];
  for (let id = 0; id < size; id++) {
    const start = starts[id] as number;
    if ((counts[id] as number) > 0) {
      const own = all.subarray(start, start + (counts[id] as number));
      groups.push({ value: textOf(id), records: own, bytesSent: bytes[id] as number });
    }
  }
  return groups.sort((a, b) => compare(by, a, b));
}

/** Which of some groups holds a record, and where in it; undefined for a record that none holds. */
export function placeInGroups(
  groups: readonly RecordGroup[],
  record: number,
): { readonly group: number; readonly at: number } | undefined {
  for (const [group, { records }] of groups.entries()) {
    const at = records.indexOf(record);
    if (at >= 0) {
      return { group, at };
    }
  }
  return undefined;
}
