import { type ByteSink, MAX_LINE_BYTES } from '../../bytes/lines';
import type { ProblemCode } from '../../types';
import { createByteLexer } from './byteLexer';
import { createListFinder } from './listFinder';
import { PROBLEMS_KEPT, type RecordIndex, recordSpan } from './recordIndex';

/** Longest record that is kept whole, as long as the longest line; what is longer is handed over cut. */
const MAX_RECORD_BYTES = MAX_LINE_BYTES;
const [QUOTE, BACKSLASH, COMMA, SLASH] = [34, 92, 44, 47];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [123, 125, 91, 93];
const isOpening = (byte: number): boolean => byte === OPEN_BRACE || byte === OPEN_BRACKET;
const isClosing = (byte: number): boolean => byte === CLOSE_BRACE || byte === CLOSE_BRACKET;
const isBlank = (byte: number | undefined): boolean => byte === 32 || (byte !== undefined && byte >= 9 && byte <= 13);

/** One record's bytes. Valid only until the callback returns. */
export interface JsonRecordBytes {
  readonly bytes: Uint8Array;
  /** Offset of the record in the file. */
  readonly byteOffset: number;
  /** True for a record that the file ends in, or that is too long to be kept. */
  readonly cut: boolean;
}

/** What is told of a file: its records, and what is wrong between them and with its end. */
export interface JsonSplitVisitor {
  record(record: JsonRecordBytes): void;
  /** `start` and `end` are bytes of the file. */
  problem(code: ProblemCode, start: number, end: number): void;
}

/**
 * How many brackets stand open where the records of a document begin: 0 for events by themselves, 1 for a list, 2 for
 * `{"Records":[`. Told by the document's beginning; undefined where no record is in it.
 */
export function recordLevel(head: string, index: RecordIndex): number | undefined {
  const first = recordSpan(index, 0)?.start;
  let level = 0;
  for (let i = 0; first !== undefined && i < first; i++) {
    const unit = head.charCodeAt(i);
    if (unit === QUOTE) {
      for (i++; i < first && head.charCodeAt(i) !== QUOTE; i++) {
        i += head.charCodeAt(i) === BACKSLASH ? 1 : 0;
      }
    }
    level += isOpening(unit) ? 1 : isClosing(unit) ? -1 : 0;
  }
  return first === undefined ? undefined : level;
}

/** Bytes that are kept over slices, up to `MAX_RECORD_BYTES`. */
function createKeeper() {
  let parts: Uint8Array[] = [];
  let size = 0;
  let isLost = false;
  return {
    add(part: Uint8Array): void {
      isLost ||= size + part.length > MAX_RECORD_BYTES;
      if (!isLost && part.length > 0) {
        parts.push(part);
        size += part.length;
      }
    },
    /** All that was kept, and whether some is missing; nothing is kept then. */
    take(): { readonly bytes: Uint8Array; readonly isLost: boolean } {
      const bytes = new Uint8Array(size);
      let at = 0;
      for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
      }
      const taken = { bytes, isLost };
      [parts, size, isLost] = [[], 0, false];
      return taken;
    },
  };
}

/**
 * Splits a JSON document of any length into its records, from slices of any size, and tells what stands between them.
 * Memory holds one record at a time. What is told is what `indexRecords` finds in the same text.
 */
export function createJsonRecordSplitter(visit: JsonSplitVisitor): ByteSink {
  /** Between values, in a list of records, in a value, or behind the list of an envelope. */
  let place: 'top' | 'list' | 'value' | 'after' = 'top';
  let inEnvelope = false;
  /** Of the value: brackets that stand open in it, with all kinds counted or braces alone; whether it is in a list. */
  let depth = 0;
  let countsAll = false;
  let isListed = false;
  /** Its first byte, and the first that is not yet kept; -1 when there is no value or it is no record. */
  let start = 0;
  let keptTo = -1;
  let problems = 0;
  let chunk: Uint8Array = new Uint8Array(0);
  let consumed = 0;
  let last = 0;
  const finder = createListFinder();
  const keeper = createKeeper();

  const tell = (code: ProblemCode, from: number, end: number): void => {
    if (problems < PROBLEMS_KEPT) {
      problems++;
      visit.problem(code, from, end);
    }
  };
  const keep = (end: number, copy: boolean): void => {
    const part = chunk.subarray(keptTo - consumed, end - consumed);
    keeper.add(copy ? part.slice() : part);
    keptTo = end;
  };
  const begin = (at: number, opened: number, isRecord: boolean): void => {
    isListed = place === 'list';
    place = 'value';
    depth = opened;
    start = at;
    keptTo = isRecord ? at : -1;
    if (isRecord && at < consumed) {
      // A word that begins with the slash at the end of the slice before.
      keeper.add(Uint8Array.of(SLASH));
      keptTo = consumed;
    }
  };
  const finish = (end: number, cut: boolean): void => {
    if (keptTo < 0) {
      tell('jsonSyntax', start, end);
    } else {
      keep(end, false);
      const { bytes, isLost } = keeper.take();
      let { length } = bytes;
      while (cut && isBlank(bytes[length - 1])) {
        length--;
      }
      keptTo = -1;
      visit.record({ bytes: bytes.subarray(0, length), byteOffset: start, cut: cut || isLost });
    }
    place = isListed ? 'list' : 'top';
  };
  const enterList = (isMember: boolean): void => {
    keeper.take();
    keptTo = -1;
    inEnvelope = isMember;
    place = 'list';
  };

  const beginAt = (byte: number, at: number): void => {
    if (byte === OPEN_BRACKET && place === 'top') {
      enterList(false);
    } else if (isOpening(byte)) {
      begin(at, 1, true);
      countsAll = byte === OPEN_BRACKET;
      if (!isListed) {
        finder.begin();
      }
    } else {
      tell('jsonSyntax', at, at + 1);
    }
  };
  const inValue = (byte: number, at: number): void => {
    if (!isListed && finder.sign(byte)) {
      enterList(true);
    } else if (countsAll ? isOpening(byte) : byte === OPEN_BRACE) {
      depth++;
    } else if (countsAll ? isClosing(byte) : byte === CLOSE_BRACE) {
      depth--;
      if (depth === 0) {
        finish(at + 1, false);
      }
    }
  };
  const lexer = createByteLexer({
    sign(byte, at) {
      if (place === 'value') {
        inValue(byte, at);
      } else if (place === 'after') {
        depth += isOpening(byte) ? 1 : isClosing(byte) ? -1 : 0;
        place = depth === 0 ? 'top' : 'after';
      } else if (place === 'list' && byte === CLOSE_BRACKET) {
        place = inEnvelope ? 'after' : 'top';
        depth = 1;
      } else if (place === 'top' || byte !== COMMA) {
        beginAt(byte, at);
      }
    },
    open(isString, at) {
      if (place === 'top' || place === 'list') {
        begin(at, 0, place === 'list');
      } else if (place === 'value' && !isListed) {
        finder.open(isString);
      }
    },
    close(end) {
      if (place === 'value' && depth === 0) {
        finish(end, false);
      } else if (place === 'value' && !isListed) {
        finder.close(lexer.lastString);
      }
    },
  });

  return {
    push(pushed) {
      chunk = pushed;
      lexer.push(pushed);
      for (let i = pushed.length - 1; i >= 0 && last <= consumed; i--) {
        last = isBlank(pushed[i]) ? last : consumed + i + 1;
      }
      if (keptTo >= 0) {
        keep(consumed + pushed.length, true);
      }
      consumed += pushed.length;
      chunk = new Uint8Array(0);
    },
    end() {
      lexer.end();
      const isCut = place !== 'top';
      if (place === 'value') {
        finish(consumed, true);
      }
      if (isCut) {
        tell('jsonTruncated', Math.max(0, last - 1), last);
      }
    },
  };
}
