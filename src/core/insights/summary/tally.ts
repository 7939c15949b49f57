import { createNumberList, floats, type NumberList } from '../table/numberList';
import { type ColumnName, type Columns, columnNames, type RecordRow, valueText } from '../table/rows';

/** How many records have a value, and how many bytes S3 sent for them. */
export interface Counted {
  readonly value: string;
  readonly records: number;
  readonly bytesSent: number;
}

/** One record that stands out. */
export interface Standout {
  readonly file: string;
  readonly line: number;
  readonly operation: string;
  readonly milliseconds: number;
}

/** How often somebody called an operation: without an error in the record, and in vain. */
export interface Calls {
  readonly operation: string;
  readonly requester: string;
  readonly succeeded: number;
  readonly failed: number;
}

/** Counts of one kind of log. */
export interface Tally {
  add(row: RecordRow, file: string): void;
  readonly records: number;
  readonly bytesSent: number;
  /** Milliseconds since 1970; NaN without any record that tells. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly unreadable: readonly { readonly file: string; readonly line: number }[];
  readonly unreadableCount: number;
  /** Records of each hour, by the hour's beginning in milliseconds since 1970. */
  readonly hours: ReadonlyMap<number, { records: number; bytesSent: number }>;
  readonly slowest: readonly Standout[];
  /** Records of each value, in the order in which the values came; what is beyond `MOST_VALUES` is one value. */
  valuesOf(column: ColumnName): readonly Counted[];
  /** Who called what how often. */
  readonly calls: readonly Calls[];
}

const HOUR_MS = 3_600_000;
const [MOST_SLOWEST, MOST_UNREADABLE] = [10, 100];

/** Stands for all values beyond those that are kept apart, in every language: what is shown for it is another matter. */
export const furtherValues = '(further values)';

/** Above every number of a value. */
const PAIR = 2 ** 21;

/** Says of the number of a status or error whether it means that a request failed; each is looked at once. */
function createFailureTest(columns: Columns, column: ColumnName, isFailure: (text: string) => boolean) {
  const known: boolean[] = [];
  return (id: number): boolean => (known[id] ??= isFailure(valueText(columns, column, id) ?? furtherValues));
}

/** Begins to count the records whose values are in `columns`. */
export function createTally(columns: Columns): Tally {
  const counts = columnNames.map(() => createNumberList(floats));
  const bytes = columnNames.map(() => createNumberList(floats));
  const hours = new Map<number, { records: number; bytesSent: number }>();
  const calls = new Map<number, { succeeded: number; failed: number }>();
  const isBadStatus = createFailureTest(columns, 'status', text => /^[45]\d\d$/.test(text));
  const isError = createFailureTest(columns, 'error', text => text !== '-');
  const slowest: Standout[] = [];
  const unreadable: { file: string; line: number }[] = [];
  const [operationAt = 0, requesterAt = 0, statusAt = 0, errorAt = 0] = (
    ['operation', 'requester', 'status', 'error'] as const
  ).map(name => columnNames.indexOf(name));
  const state = { records: 0, bytesSent: 0, fromMs: Number.NaN, toMs: Number.NaN, unreadableCount: 0 };

  const addTime = (epochMs: number, bytesSent: number): void => {
    if (Number.isNaN(epochMs)) {
      return;
    }
    state.fromMs = epochMs >= state.fromMs ? state.fromMs : epochMs;
    state.toMs = epochMs <= state.toMs ? state.toMs : epochMs;
    const hour = epochMs - (((epochMs % HOUR_MS) + HOUR_MS) % HOUR_MS);
    const known = hours.get(hour);
    if (known === undefined) {
      hours.set(hour, { records: 1, bytesSent });
    } else {
      known.records++;
      known.bytesSent += bytesSent;
    }
  };

  const addSlow = (row: RecordRow, file: string): void => {
    const last = slowest.at(-1)?.milliseconds ?? -1;
    if (row.totalTimeMs < 0 || (slowest.length === MOST_SLOWEST && row.totalTimeMs <= last)) {
      return;
    }
    const operation = valueText(columns, 'operation', row.ids[operationAt] as number) ?? furtherValues;
    slowest.push({ file, line: row.line, operation, milliseconds: row.totalTimeMs });
    slowest.sort((a, b) => b.milliseconds - a.milliseconds);
    slowest.length = Math.min(slowest.length, MOST_SLOWEST);
  };

  const addCall = ({ ids }: RecordRow): void => {
    const pair = (ids[operationAt] as number) * PAIR + (ids[requesterAt] as number);
    let known = calls.get(pair);
    if (known === undefined) {
      known = { succeeded: 0, failed: 0 };
      calls.set(pair, known);
    }
    if (isBadStatus(ids[statusAt] as number) || isError(ids[errorAt] as number)) {
      known.failed++;
    } else {
      known.succeeded++;
    }
  };

  const countedOf = (column: number, list: NumberList, sizes: NumberList): readonly Counted[] => {
    const values = columns[column];
    const found: Counted[] = [];
    for (let id = 0; values !== undefined && id <= values.size; id++) {
      if (list.get(id) > 0) {
        found.push({ value: values.textOf(id) ?? furtherValues, records: list.get(id), bytesSent: sizes.get(id) });
      }
    }
    return found;
  };

  return {
    get records() {
      return state.records;
    },
    get bytesSent() {
      return state.bytesSent;
    },
    get fromMs() {
      return state.fromMs;
    },
    get toMs() {
      return state.toMs;
    },
    get unreadableCount() {
      return state.unreadableCount;
    },
    unreadable,
    hours,
    slowest,
    add(row, file) {
      if (!row.readable) {
        state.unreadableCount++;
        if (unreadable.length < MOST_UNREADABLE) {
          unreadable.push({ file, line: row.line });
        }
        return;
      }
      state.records++;
      state.bytesSent += row.bytesSent;
      addTime(row.epochMs, row.bytesSent);
      addSlow(row, file);
      addCall(row);
      for (let at = 0; at < counts.length; at++) {
        const id = row.ids[at] as number;
        counts[at]?.add(id, 1);
        bytes[at]?.add(id, row.bytesSent);
      }
    },
    valuesOf: column => {
      const at = columnNames.indexOf(column);
      return countedOf(at, counts[at] as NumberList, bytes[at] as NumberList);
    },
    get calls() {
      return [...calls].map(([pair, { succeeded, failed }]) => ({
        operation: valueText(columns, 'operation', Math.floor(pair / PAIR)) ?? furtherValues,
        requester: valueText(columns, 'requester', pair % PAIR) ?? furtherValues,
        succeeded,
        failed,
      }));
    },
  };
}
