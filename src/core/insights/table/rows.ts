import type { ColumnValues } from './intern';

/** Fields whose values are kept as numbers, so that records can be grouped and counted by them. */
export const columnNames = [
  'operation',
  'requester',
  'bucket',
  'prefix',
  'status',
  'error',
  'address',
  'user_agent',
] as const;

/** Name of a column; `operation` holds the Operation field, or the eventName. */
export type ColumnName = (typeof columnNames)[number];

/** Requester of a record of CloudTrail that names none, in every language; a dash would stand for anonymous. */
export const notTold = '(not told)';

/** Values of every column, in the order of `columnNames`. */
export type Columns<Values extends ColumnValues = ColumnValues> = readonly Values[];

/** Empty columns. */
export const createColumns = <Values extends ColumnValues>(make: () => Values): Columns<Values> =>
  columnNames.map(() => make());

/** The text of a value of a column; `undefined` for all values beyond those that are kept apart. */
export const valueText = (columns: Columns, name: ColumnName, id: number): string | undefined =>
  columns[columnNames.indexOf(name)]?.textOf(id);

/** One record as numbers. The object is filled again for the next one. */
export interface RecordRow {
  /** Where the record begins, and how long it is: bytes in a file, UTF-16 units in a text. */
  start: number;
  length: number;
  /** Number of its line, from 1; in JSON, of the record. */
  line: number;
  /** Milliseconds since 1970; NaN where the record does not tell. */
  epochMs: number;
  /** 0 where the record does not tell. */
  bytesSent: number;
  /** Milliseconds; -1 where the record does not tell. */
  totalTimeMs: number;
  /** False for what could not be read as a record at all. */
  readable: boolean;
  /** Numbers of the values, in the order of `columnNames`. */
  readonly ids: Uint32Array;
}

/** An empty row. */
export const createRow = (): RecordRow => ({
  start: 0,
  length: 0,
  line: 0,
  epochMs: Number.NaN,
  bytesSent: 0,
  totalTimeMs: -1,
  readable: true,
  ids: new Uint32Array(columnNames.length),
});
