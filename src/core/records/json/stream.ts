import { type ByteSink, createLineSplitter } from '../../bytes/lines';
import { detectJsonLog } from './detect';
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

/**
 * Reads a JSON log of any length, in slices of any size, with one record in memory at a time. `head` is its beginning,
 * `JSON_HEAD_BYTES` of it or all there is; the slices begin with it again.
 */
export function createJsonRecordStream(head: Uint8Array, visit: (record: StreamedJsonRecord) => void): ByteSink {
  const text = new TextDecoder().decode(head.subarray(0, JSON_HEAD_BYTES));
  const decoder = new TextDecoder();
  const shape = detectJsonLog(text);
  const take = (bytes: Uint8Array, byteOffset: number, cut: boolean): void =>
    visit({ text: decoder.decode(bytes), byteOffset, byteLength: bytes.length, cut });
  if (shape.layout === 'lines') {
    return createLineSplitter(({ bytes, start, end, byteOffset, cut }) => {
      if (end > start) {
        take(bytes.subarray(start, end), byteOffset, cut);
      }
    });
  }
  return createJsonRecordSplitter({
    record: ({ bytes, byteOffset, cut }) => take(bytes, byteOffset, cut),
    problem: () => undefined,
  });
}
