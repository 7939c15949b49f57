import type { LogTable } from '../table/table';

/** How records stand in the tree; delivered logs are in no order. */
export type RecordOrder = 'position' | 'time';

/** Every record of a table, in the order of the log. */
export function allRecords({ count }: LogTable): Uint32Array {
  const records = new Uint32Array(count);
  for (let record = 0; record < count; record++) {
    records[record] = record;
  }
  return records;
}

/**
 * Records, given in the order of the log, in the order that is wanted; those of the same second stay as they stood, and
 * those without a time come last. A million takes about a tenth of a second.
 */
export function orderRecords(table: LogTable, records: Uint32Array, order: RecordOrder): Uint32Array {
  if (order === 'position') {
    return records;
  }
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const record of records) {
    const time = table.timeOf(record);
    first = time < first ? time : first;
    last = time > last ? time : last;
  }
  // Second and place in one number, which sorts without a function to compare with.
  const span = last >= first ? Math.floor((last - first) / 1000) + 1 : 0;
  const keys = new Float64Array(records.length);
  for (let at = 0; at < records.length; at++) {
    const time = table.timeOf(records[at] as number);
    const second = Number.isNaN(time) ? span : Math.floor((time - first) / 1000);
    keys[at] = second * records.length + at;
  }
  keys.sort();
  const ordered = new Uint32Array(records.length);
  for (let at = 0; at < keys.length; at++) {
    ordered[at] = records[(keys[at] as number) % records.length] as number;
  }
  return ordered;
}
