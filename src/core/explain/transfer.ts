import { type TransferFact, transfers } from '../catalogue/transfers';
import {
  type ByteCount,
  decodeBytesSent,
  decodeObjectSize,
  decodeTotalTime,
  decodeTurnAroundTime,
} from '../fields/amount';
import type { RecordContext } from '../fields/types';

const transferByOperation: ReadonlyMap<string, TransferFact> = new Map(transfers.map(row => [row.operation, row]));

/** What is known of a record's object size and of the way its bytes went; undefined for every other operation. */
export function readTransfer(context: RecordContext): TransferFact | undefined {
  return transferByOperation.get(context.text('operation') ?? '');
}

/** The bytes that a record says were sent; `-` is zero there; undefined when the line ends before it or it is no number. */
export function readBytesSent(context: RecordContext): ByteCount | undefined {
  const text = context.text('bytes_sent');
  const value = text === undefined ? undefined : decodeBytesSent(text === '-' ? '0' : text, context);
  return value?.kind === 'byteCount' ? value : undefined;
}

/** The object size of a record; undefined for `-`, which is not zero there. */
export function readObjectSize(context: RecordContext): ByteCount | undefined {
  const value = decodeObjectSize(context.text('object_size') ?? '-', context);
  return value.kind === 'byteCount' ? value : undefined;
}

/** One of the two times of a record, in milliseconds; undefined for `-`. */
export function readMilliseconds(context: RecordContext, id: 'total_time' | 'turn_around_time'): number | undefined {
  const decode = id === 'total_time' ? decodeTotalTime : decodeTurnAroundTime;
  const value = decode(context.text(id) ?? '-', context);
  return value.kind === 'duration' ? value.durationMs : undefined;
}

/** The status of a record as a number; undefined for `-` and for what is no status. */
export function readStatus(context: RecordContext): number | undefined {
  const text = context.text('http_status') ?? '';
  return /^[1-5]\d\d$/.test(text) ? Number(text) : undefined;
}

/** True for a HEAD request, the answer to which has no body whatever the status. */
export function isHead(context: RecordContext): boolean {
  const operation = context.text('operation') ?? '';
  return operation.startsWith('REST.HEAD.') || operation.startsWith('WEBSITE.HEAD.');
}
