import { bits, createNumberList, floats, integers } from './numberList';
import { type ColumnName, type Columns, columnNames, type RecordRow } from './rows';

/** What the records of a log are, as numbers: 65 bytes a record, and each distinct value once. */
export interface LogTable {
  readonly count: number;
  readonly columns: Columns;
  /** Where a record begins and how long it is: bytes in a file, UTF-16 units in a text. */
  startOf(record: number): number;
  lengthOf(record: number): number;
  /** Number of a record's line, from 1; in JSON, of the record. */
  lineOf(record: number): number;
  /** Milliseconds since 1970; NaN where the record does not tell. */
  timeOf(record: number): number;
  /** Bytes that S3 sent. */
  bytesOf(record: number): number;
  /** Number of a record's value in a column. */
  valueOf(record: number, column: ColumnName): number;
  isReadable(record: number): boolean;
  /** Records that could not be read, the first hundred of them. */
  readonly unreadable: readonly number[];
  readonly unreadableCount: number;
}

/** Unreadable records that are kept by number. */
const MOST_UNREADABLE = 100;

/** An empty table, and what adds to it. `columns` are those that the rows' numbers belong to. */
export function createLogTable(columns: Columns): { readonly table: LogTable; add(row: RecordRow): void } {
  const [starts, times, bytes] = [createNumberList(floats), createNumberList(floats), createNumberList(floats)];
  const [lengths, lines] = [createNumberList(integers), createNumberList(integers)];
  const readable = createNumberList(bits);
  const values = columnNames.map(() => createNumberList(integers));
  const unreadable: number[] = [];
  let [count, unreadableCount] = [0, 0];
  const table: LogTable = {
    get count() {
      return count;
    },
    get unreadableCount() {
      return unreadableCount;
    },
    columns,
    unreadable,
    startOf: starts.get,
    lengthOf: lengths.get,
    lineOf: lines.get,
    timeOf: times.get,
    bytesOf: bytes.get,
    valueOf: (record, column) => values[columnNames.indexOf(column)]?.get(record) ?? 0,
    isReadable: record => readable.get(record) === 1,
  };
  return {
    table,
    add(row) {
      starts.set(count, row.start);
      lengths.set(count, row.length);
      lines.set(count, row.line);
      times.set(count, row.epochMs);
      bytes.set(count, row.bytesSent);
      readable.set(count, row.readable ? 1 : 0);
      for (let at = 0; at < values.length; at++) {
        values[at]?.set(count, row.ids[at] as number);
      }
      if (!row.readable) {
        unreadableCount++;
        if (unreadable.length < MOST_UNREADABLE) {
          unreadable.push(count);
        }
      }
      count++;
    },
  };
}
