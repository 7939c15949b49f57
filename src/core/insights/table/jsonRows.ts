import { eventOf } from '../../fields/cloudTrail/event';
import { decodeWho } from '../../fields/cloudTrail/identity';
import { memberOf, textAt } from '../../fields/cloudTrail/json';
import type { JsonLogName } from '../../records/json/detect';
import { readRecord } from '../../records/json/readRecord';
import type { Json } from '../../types';
import { viewOfJson } from '../view/jsonView';
import type { RecordView } from '../view/types';
import type { TextInterner } from './intern';
import { type ColumnName, type Columns, columnNames, createRow, notTold, type RecordRow } from './rows';

/** Takes records of a JSON log as text; `start` and `length` are told to whoever gets the row. */
export interface JsonRows {
  add(text: string, start: number, length: number): void;
}

interface Read {
  readonly json: Json;
  readonly shape: JsonLogName;
}

/** A plain event as JSON.parse has it; undefined for envelopes, other records, and what JSON.parse refuses. */
function readPlain(text: string): Json | undefined {
  // What is refused costs an exception, and a broken file can hold a refused record every few bytes.
  if (!text.includes('"eventVersion"')) {
    return undefined;
  }
  try {
    const json = JSON.parse(text) as Json;
    return memberOf(json, 'eventVersion') !== undefined && memberOf(json, 'eventSource') !== undefined
      ? json
      : undefined;
  } catch {
    return undefined;
  }
}

/** One record's event and what the record is; the ordinary case goes a shorter way. */
export function readEvent(text: string): Read {
  const plain = readPlain(text);
  const isOwnKind = ['insightDetails', 'summary', 'CloudTrailEvent'].some(name => memberOf(plain, name) !== undefined);
  if (plain !== undefined && !isOwnKind) {
    return { json: plain, shape: 'cloudtrail-event' };
  }
  const record = readRecord(text, { start: 0, end: text.length });
  return { json: eventOf(record), shape: record.shape };
}

/** Other services' events under their eventName and eventSource, so that no two of the same name are mixed. */
function operationOf(json: Json, view: RecordView): string {
  const eventName = textAt(json, 'eventName');
  const source = textAt(json, 'eventSource');
  const isOther = source !== undefined && !/^s3(?:express|-outposts|tables|vectors)?\.amazonaws\.com$/.test(source);
  return eventName === undefined ? (view.text('operation') ?? '-') : isOther ? `${eventName} (${source})` : eventName;
}

/** A dash for anonymous only: nobody is taken for that whom the record does not name. */
function requesterOf({ json, shape }: Read, view: RecordView): string {
  const requester = view.text('requester') ?? '-';
  const isTold = requester !== '-' || shape === 'access-log-json' || decodeWho(json).form === 'anonymous';
  return isTold ? requester : notTold;
}

const numberOf = (view: RecordView, name: string, otherwise: number): number => {
  const text = view.text(name);
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : otherwise;
};

/** True for what can tell nothing: a broken file can be made of hundreds of thousands of `{}`. */
const isEmpty = (json: Json): boolean => typeof json !== 'object' || json === null || Object.keys(json).length === 0;

const nothing: RecordView = { log: 'json', epochMs: undefined, text: () => undefined };

/** Reads records of a JSON log into rows, one after another; what their numbers stand for is added to `columns`. */
export function createJsonRows(columns: Columns<TextInterner>, visit: (row: RecordRow) => void): JsonRows {
  const row = createRow();
  const textOf = (name: ColumnName, read: Read, view: RecordView): string => {
    switch (name) {
      case 'operation':
        return operationOf(read.json, view);
      case 'requester':
        return requesterOf(read, view);
      default:
        return view.text(name) ?? '-';
    }
  };
  return {
    add(text, start, length) {
      const read = readEvent(text);
      const { json, shape } = read;
      const view = isEmpty(json) ? nothing : viewOfJson(json, shape);
      row.start = start;
      row.length = length;
      row.line++;
      row.epochMs = view.epochMs ?? Number.NaN;
      row.bytesSent = numberOf(view, 'bytes_sent', 0);
      row.totalTimeMs = numberOf(view, 'total_time', -1);
      row.readable = shape !== 'unknown';
      columnNames.forEach((name, at) => {
        row.ids[at] = columns[at]?.idOf(textOf(name, read, view)) ?? 0;
      });
      visit(row);
    },
  };
}
