import { type ByteSink, createLineCarrier, lineEndAt, skipByteOrderMark } from '../bytes/lines';
import { createLineReading, Flag, type LineReading } from './line/lineReading';
import { readLine } from './line/read';
import { readStraight } from './line/straight';
import { viewOf } from './line/view';

/** Records handed over at a time. */
const BATCH_RECORDS = 128;
const NEWLINE = 10;

/**
 * Records of a stretch of bytes, as numbers only; text is decoded by whoever wants to see it. All offsets are bytes from
 * the start of `bytes`. The arrays are filled again after the callback returns.
 */
export interface AccessLogBatch {
  bytes: Uint8Array;
  /** Offset of `bytes[0]` in the file. */
  byteOffset: number;
  /** Number of records here; blank lines are none. */
  count: number;
  readonly recordStarts: Uint32Array;
  readonly recordEnds: Uint32Array;
  /** Number of each record's line in the file, from 1. */
  readonly lines: Float64Array;
  /** Problems of each record as `Flag` bits. */
  readonly flags: Uint16Array;
  /** Index among a record's tokens of the undocumented token of March 2019, or -1. */
  readonly strays: Int8Array;
  /** Record `r` has the tokens from `firstTokens[r]` up to but not including `firstTokens[r + 1]`. */
  readonly firstTokens: Uint32Array;
  /** Each token with its quotes or brackets; the first is field 1. */
  readonly tokenStarts: Uint32Array;
  readonly tokenEnds: Uint32Array;
}

function createBatch(reading: LineReading): AccessLogBatch {
  return {
    bytes: new Uint8Array(0),
    byteOffset: 0,
    count: 0,
    recordStarts: new Uint32Array(BATCH_RECORDS),
    recordEnds: new Uint32Array(BATCH_RECORDS),
    lines: new Float64Array(BATCH_RECORDS),
    flags: new Uint16Array(BATCH_RECORDS),
    strays: new Int8Array(BATCH_RECORDS),
    firstTokens: new Uint32Array(BATCH_RECORDS + 1),
    tokenStarts: reading.starts,
    tokenEnds: reading.ends,
  };
}

/** True for a line of nothing but blanks and tabs. */
function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  let i = start;
  while (i < end && (bytes[i] === 32 || bytes[i] === 9)) {
    i++;
  }
  return i === end;
}

/**
 * Walks a server access log without decoding text. Push its bytes in slices of any size, then call `end`; `visit` gets
 * the records in file order, a batch at a time. The same rules read a line here as in `splitAccessLogLine`.
 */
export function createAccessLogScanner(visit: (batch: AccessLogBatch) => void): ByteSink {
  const reading = createLineReading(BATCH_RECORDS);
  const batch = createBatch(reading);
  let line = 0;

  const flush = (): void => {
    if (batch.count > 0) {
      visit(batch);
    }
    batch.count = 0;
    reading.base = 0;
  };

  const add = (start: number, end: number, flags: number): void => {
    const record = batch.count++;
    batch.recordStarts[record] = start;
    batch.recordEnds[record] = end;
    batch.lines[record] = line;
    batch.flags[record] = flags;
    batch.strays[record] = reading.stray;
    reading.base += reading.count;
    batch.firstTokens[record + 1] = reading.base;
    if (batch.count === BATCH_RECORDS) {
      flush();
    }
  };

  return createLineCarrier((bytes, from, byteOffset, cut) => {
    const view = viewOf(bytes);
    batch.bytes = bytes;
    batch.byteOffset = byteOffset;
    let start = line === 0 ? skipByteOrderMark(bytes, from) : from;
    for (;;) {
      // Most lines are read on the way to their line break; only the others need it found first.
      let end = -1;
      if (readStraight(view, start, bytes.length, reading)) {
        end = bytes[reading.end] === NEWLINE ? reading.end : reading.end + 1;
      }
      if (end >= 0 && end < bytes.length) {
        line++;
        add(start, reading.end, cut ? reading.flags | Flag.lineTooLong : reading.flags);
      } else {
        end = bytes.indexOf(NEWLINE, start);
        if (end < 0) {
          break;
        }
        line++;
        const lineEnd = lineEndAt(bytes, start, end);
        if (!isBlank(bytes, start, lineEnd)) {
          readLine(view, start, lineEnd, reading);
          add(start, lineEnd, cut ? reading.flags | Flag.lineTooLong : reading.flags);
        }
      }
      start = end + 1;
    }
    flush();
    // A byte order mark that was skipped is kept with the line that it stands before, and skipped again.
    return line === 0 ? from : start;
  });
}
