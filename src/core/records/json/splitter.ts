import { type ByteSink, MAX_LINE_BYTES } from '../../bytes/lines';
import { type RecordIndex, recordSpan } from './recordIndex';

/** Longest record that is kept whole, as long as the longest line; what is longer is handed over cut. */
const MAX_RECORD_BYTES = MAX_LINE_BYTES;
const [QUOTE, BACKSLASH] = [34, 92];
const isOpening = (byte: number): boolean => byte === 123 || byte === 91;
const isClosing = (byte: number): boolean => byte === 125 || byte === 93;

/** One record's bytes. Valid only until the callback returns. */
export interface JsonRecordBytes {
  readonly bytes: Uint8Array;
  /** Offset of the record in the file. */
  readonly byteOffset: number;
  /** True for a record that the file ends in, or that is too long to be kept. */
  readonly cut: boolean;
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

/**
 * Splits a JSON document of any length into its records, given the level at which they begin, from slices of any size.
 * Memory holds one record at a time. Comments are not known here.
 */
export function createJsonRecordSplitter(level: number, visit: (record: JsonRecordBytes) => void): ByteSink {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let consumed = 0;
  let start = -1;
  let kept: Uint8Array[] = [];
  let keptBytes = 0;
  let lost = false;
  /** Whether the bracket that encloses records is that of a list; any encloses those at level 0. */
  let inList = level === 0;

  const hand = (last: Uint8Array, cut: boolean): void => {
    const bytes = new Uint8Array(keptBytes + last.length);
    let at = 0;
    for (const part of [...kept, last]) {
      bytes.set(part, at);
      at += part.length;
    }
    visit({ bytes, byteOffset: start, cut: cut || lost });
    lost = false;
    kept = [];
    keptBytes = 0;
    start = -1;
  };

  return {
    push(chunk) {
      let from = 0;
      for (let i = 0; i < chunk.length; i++) {
        const byte = chunk[i] as number;
        if (inString) {
          inString = escaped || byte !== QUOTE;
          escaped = byte === BACKSLASH && !escaped;
        } else if (byte === QUOTE) {
          inString = true;
        } else if (isOpening(byte)) {
          if (depth === level && inList && byte === 123) {
            start = consumed + i;
            from = i;
          }
          depth++;
          if (depth === level) {
            inList = byte === 91;
          }
        } else if (isClosing(byte)) {
          depth = Math.max(0, depth - 1);
          if (depth === level && start >= 0) {
            hand(chunk.subarray(from, i + 1), false);
          }
        }
      }
      if (start >= 0) {
        const rest = chunk.slice(from);
        lost ||= keptBytes + rest.length > MAX_RECORD_BYTES;
        if (!lost) {
          kept.push(rest);
          keptBytes += rest.length;
        }
      }
      consumed += chunk.length;
    },
    end() {
      if (start >= 0) {
        hand(new Uint8Array(0), true);
      }
    },
  };
}
