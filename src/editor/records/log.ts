import type { Grouping, LogTable, QueryTest, RecordGroup, RecordOrder } from '../../core/index';
import { type Core, loadCore } from '../core';
import type { LogContent, RecordPlace } from './content';
import { createPace } from './pace';

/** What the tree shows of its logs, and how. */
export interface Arrangement {
  readonly grouping: Grouping;
  readonly order: RecordOrder;
  readonly filter?: { readonly text: string; readonly words: string; readonly test: QueryTest } | undefined;
}

/** A log that was read: its table, and the records of it that are shown. */
export interface OpenLog {
  readonly content: LogContent;
  readonly table: LogTable;
  /** Records that pass the filter, as they are ordered. */
  readonly records: Uint32Array;
  readonly groups: readonly RecordGroup[];
  readonly grouping: Grouping;
  /** Differs for every reading and every arrangement, so that nodes of different ones are not mixed up. */
  readonly generation: number;
}

/** Told of work that takes time: the share done, from 0 to 1. */
export type Progress = (share: number) => void;

let generations = 0;

/** Reads a log into a table; undefined when it was stopped. */
export async function readTable(
  content: LogContent,
  progress: Progress,
  isCancelled: () => boolean,
): Promise<LogTable | undefined> {
  const core = await loadCore();
  const pace = createPace(isCancelled);
  const proceed = (share: number): Promise<boolean> => {
    progress(share);
    return pace();
  };
  if (content.format === 'json') {
    const columns = core.createColumns(core.createTextInterner);
    const { table, add } = core.createLogTable(columns);
    const rows = core.createJsonRows(columns, add);
    const isWhole = await content.read({ bytes: () => undefined, record: rows.add, proceed });
    return isWhole ? table : undefined;
  }
  const columns = core.createColumns(core.createByteInterner);
  const { table, add } = core.createLogTable(columns);
  const sink = core.createAccessLogRows(columns, add);
  const isWhole = await content.read({ bytes: slice => sink.push(slice), record: () => undefined, proceed });
  sink.end();
  return isWhole ? table : undefined;
}

/** Numbers of the records that pass a test; undefined when it was stopped. */
async function filterRecords(
  core: Core,
  content: LogContent,
  test: QueryTest,
  progress: Progress,
  isCancelled: () => boolean,
): Promise<Uint32Array | undefined> {
  const pace = createPace(isCancelled);
  const found: number[] = [];
  const proceed = (share: number): Promise<boolean> => {
    progress(share);
    return pace();
  };
  const sink = core.createAccessLogFilter(test, record => found.push(record));
  let count = 0;
  const isWhole = await content.read({
    bytes: slice => sink.push(slice),
    record(text) {
      if (core.testJsonRecord(test, text)) {
        found.push(count);
      }
      count++;
    },
    proceed,
  });
  sink.end();
  return isWhole ? Uint32Array.from(found) : undefined;
}

/** Filters, orders and groups the records of a log; undefined when it was stopped. */
export async function arrange(
  content: LogContent,
  table: LogTable,
  { grouping, order, filter }: Arrangement,
  progress: Progress,
  isCancelled: () => boolean,
): Promise<OpenLog | undefined> {
  const core = await loadCore();
  const found =
    filter === undefined
      ? core.allRecords(table)
      : await filterRecords(core, content, filter.test, progress, isCancelled);
  if (found === undefined) {
    return undefined;
  }
  const records = core.orderRecords(table, found, order);
  const groups = core.groupRecords(table, records, grouping);
  return { content, table, records, groups, grouping, generation: ++generations };
}

/** Where a record of a log stands. */
export const placeOf = ({ table }: OpenLog, record: number): RecordPlace => ({
  start: table.startOf(record),
  length: table.lengthOf(record),
  line: table.lineOf(record),
});
