import { type ByteSink, createLineSplitter } from '../../bytes/lines';
import { createBytePlaces } from '../../bytes/places';
import type { ProblemCode } from '../../types';
import { detectJsonLog, type JsonLogShape } from './detect';
import { indexRecords, recordSpan } from './recordIndex';
import { createJsonRecordSplitter } from './splitter';

/** One record of a JSON log that is read as it comes. */
export interface StreamedJsonRecord {
  readonly text: string;
  /** Where it stands in the file, and how long it is, in bytes. */
  readonly byteOffset: number;
  readonly byteLength: number;
  /** True for a record that the file ends in, or that is too long to be kept. */
  readonly cut: boolean;
}

/** Bytes of a JSON log that tell how its records are laid out. */
export const JSON_HEAD_BYTES = 1 << 18;

/** What is told of a log: its records, and what is wrong between them at a byte of the file. */
interface Told {
  readonly visit: (record: StreamedJsonRecord) => void;
  readonly tell: (code: ProblemCode, byteOffset: number) => void;
}

/** Reads every line by itself: it may hold a time before its record, a list of records, or nothing. */
function createLineStream(shape: JsonLogShape, { visit, tell }: Told): ByteSink {
  const decoder = new TextDecoder();
  return createLineSplitter(({ bytes, start, end, byteOffset, cut }) => {
    const line = bytes.subarray(start, end);
    const text = decoder.decode(line);
    const index = indexRecords(text, shape);
    const placeOf = createBytePlaces(text, line);
    for (let number = 0; number < index.count; number++) {
      const span = recordSpan(index, number) ?? { start: 0, end: 0 };
      const from = placeOf(span.start);
      visit({
        text: text.slice(span.start, span.end),
        byteOffset: byteOffset + from,
        byteLength: placeOf(span.end) - from,
        cut: cut && number === index.count - 1,
      });
    }
    const problemAt = createBytePlaces(text, line);
    for (const { code, span } of index.problems) {
      tell(code, byteOffset + problemAt(span.start));
    }
  });
}

/**
 * Reads a JSON log of any length, in slices of any size, with one record in memory at a time. `head` is its beginning,
 * `JSON_HEAD_BYTES` of it or all there is; the slices begin with it again.
 */
export function createJsonRecordStream(
  head: Uint8Array,
  visit: Told['visit'],
  tell: Told['tell'] = () => undefined,
): ByteSink {
  const shape = detectJsonLog(new TextDecoder().decode(head.subarray(0, JSON_HEAD_BYTES)));
  if (shape.layout === 'lines') {
    return createLineStream(shape, { visit, tell });
  }
  const decoder = new TextDecoder();
  return createJsonRecordSplitter({
    record: ({ bytes, byteOffset, cut }) =>
      visit({ text: decoder.decode(bytes), byteOffset, byteLength: bytes.length, cut }),
    problem: tell,
  });
}
