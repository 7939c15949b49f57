import type { ByteSink } from '../../bytes/lines';
import { decodeKey } from '../../fields/key';
import { Flag } from '../../records/line/lineReading';
import { type ByteView, viewOf } from '../../records/line/view';
import { type AccessLogBatch, createAccessLogScanner } from '../../records/scanner';
import { prefixOf } from '../view/prefix';
import type { ByteInterner } from './intern';
import { type ColumnName, type Columns, columnNames, createRow, type RecordRow } from './rows';
import { createTimeReader } from './timeReader';

const [SLASH, PERCENT, PLUS, ZERO, QUOTE] = [47, 37, 43, 48, 34];
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const dash = viewOf(encoder.encode('-'));

/** AWS's numbers of the fields that are kept as they stand. */
const positions: readonly (readonly [ColumnName, number])[] = [
  ['bucket', 2],
  ['address', 4],
  ['requester', 5],
  ['operation', 7],
  ['status', 10],
  ['error', 11],
  ['user_agent', 17],
];
const [TIME, OPERATION, KEY, BYTES_SENT, TOTAL_TIME] = [3, 7, 8, 12, 14];

/** A whole number of plain digits; `otherwise` for all else. */
function numberAt(bytes: Uint8Array, start: number, end: number, otherwise: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] as number) - ZERO;
    if (digit < 0 || digit > 9) {
      return otherwise;
    }
    value = 10 * value + digit;
  }
  return end > start ? value : otherwise;
}

/** Place of a field among the tokens of a batch; -1 where the line ends before it. */
function tokenOf(batch: AccessLogBatch, record: number, position: number): number {
  const first = batch.firstTokens[record] as number;
  const stray = batch.strays[record] as number;
  const index = first + (stray >= 0 && position > stray ? position : position - 1);
  return index < (batch.firstTokens[record + 1] as number) ? index : -1;
}

/** The number of a bare field of digits; `otherwise` where there is none. */
function numberOf(batch: AccessLogBatch, record: number, position: number, otherwise: number): number {
  const token = tokenOf(batch, record, position);
  return token < 0
    ? otherwise
    : numberAt(batch.bytes, batch.tokenStarts[token] as number, batch.tokenEnds[token] as number, otherwise);
}

/** A field as text. */
function textOf(batch: AccessLogBatch, record: number, position: number): string {
  const token = tokenOf(batch, record, position);
  return token < 0 ? '-' : decoder.decode(batch.bytes.subarray(batch.tokenStarts[token], batch.tokenEnds[token]));
}

/** The number of a field's value, without its quotes. */
function idOf(batch: AccessLogBatch, view: ByteView, record: number, position: number, interner: ByteInterner): number {
  const token = tokenOf(batch, record, position);
  if (token < 0) {
    return interner.idOf(dash, 0, 1);
  }
  const { bytes } = batch;
  let start = batch.tokenStarts[token] as number;
  let end = batch.tokenEnds[token] as number;
  if (position > KEY && bytes[start] === QUOTE && end - start > 1) {
    start++;
    end -= bytes[end - 1] === QUOTE ? 1 : 0;
  }
  return interner.idOf(view, start, end);
}

/** The number of a key's prefix: the same for a prefix however its operation encodes it. */
function prefixId(batch: AccessLogBatch, view: ByteView, record: number, interner: ByteInterner): number {
  const token = tokenOf(batch, record, KEY);
  const { bytes } = batch;
  const start = batch.tokenStarts[token] ?? 0;
  const end = token < 0 ? start : (batch.tokenEnds[token] as number);
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte === SLASH) {
      return interner.idOf(view, start, i + 1);
    }
    if (byte === PERCENT || byte === PLUS) {
      const operation = textOf(batch, record, OPERATION);
      const context = { text: (id: string) => (id === 'operation' ? operation : undefined) };
      const prefix = encoder.encode(prefixOf(decodeKey(textOf(batch, record, KEY), context).text));
      return interner.idOf(viewOf(prefix), 0, prefix.length);
    }
  }
  return interner.idOf(dash, 0, 1);
}

/** Reads an access log into rows, one after another; what their numbers stand for is added to `columns`. */
export function createAccessLogRows(columns: Columns<ByteInterner>, visit: (row: RecordRow) => void): ByteSink {
  const internerOf = (name: ColumnName): ByteInterner => columns[columnNames.indexOf(name)] as ByteInterner;
  const wanted = positions.map(([name, position]) => ({
    position,
    at: columnNames.indexOf(name),
    interner: internerOf(name),
  }));
  const prefixes = internerOf('prefix');
  const prefixAt = columnNames.indexOf('prefix');
  const timeAt = createTimeReader();
  const row = createRow();
  return createAccessLogScanner(batch => {
    const view = viewOf(batch.bytes);
    for (let record = 0; record < batch.count; record++) {
      const start = batch.recordStarts[record] as number;
      row.start = batch.byteOffset + start;
      row.length = (batch.recordEnds[record] as number) - start;
      row.line = batch.lines[record] as number;
      row.readable = ((batch.flags[record] as number) & Flag.notAccessLog) === 0;
      for (const { position, at, interner } of wanted) {
        row.ids[at] = idOf(batch, view, record, position, interner);
      }
      row.ids[prefixAt] = prefixId(batch, view, record, prefixes);
      const time = tokenOf(batch, record, TIME);
      row.epochMs =
        time < 0 ? Number.NaN : timeAt(batch.bytes, batch.tokenStarts[time] as number, batch.tokenEnds[time] as number);
      row.bytesSent = numberOf(batch, record, BYTES_SENT, 0);
      row.totalTimeMs = numberOf(batch, record, TOTAL_TIME, -1);
      visit(row);
    }
  });
}
