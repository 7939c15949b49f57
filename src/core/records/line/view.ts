import { NEWLINE, QUOTE, RETURN, SPACE } from './shapes';

/** The same memory byte by byte and four bytes at a time; made once for a stretch of bytes that holds many lines. */
export interface ByteView {
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
  /** Index in `words`, in bytes, of `bytes[0]`. */
  readonly shift: number;
}

/** Looks at bytes in words as well. */
export function viewOf(bytes: Uint8Array): ByteView {
  const shift = bytes.byteOffset & 3;
  return { bytes, shift, words: new Int32Array(bytes.buffer, bytes.byteOffset - shift, (bytes.length + shift) >> 2) };
}

const TOP_BITS = 0x80808080 | 0;
const ONES = 0x01010101;
const BELOW_32 = 0x20202020;
const QUOTES = 0x22222222;
/** Control characters, the blank, `!` and the quote lie below 35. */
const BELOW_35 = 0x23232323;

/** Index of the first word from `word` on that holds a byte below 35, or `last`. */
function skipBareWords(words: Int32Array, word: number, last: number): number {
  let w = word;
  while (w < last) {
    const four = words[w] as number;
    if (((four - BELOW_35) & ~four & TOP_BITS) !== 0) {
      break;
    }
    w++;
  }
  return w;
}

/** Index of the first word from `word` on that holds a quote or a control character, or `last`. */
function skipQuotedWords(words: Int32Array, word: number, last: number): number {
  let w = word;
  while (w < last) {
    const four = words[w] as number;
    const quotes = four ^ QUOTES;
    if (((((four - BELOW_32) & ~four) | ((quotes - ONES) & ~quotes)) & TOP_BITS) !== 0) {
      break;
    }
    w++;
  }
  return w;
}

/** True where a line ends: at `end`, at LF, or at a CR before either. */
export function isLineEnd(bytes: Uint8Array, at: number, end: number): boolean {
  const byte = bytes[at];
  return at === end || byte === NEWLINE || (byte === RETURN && (at + 1 === end || bytes[at + 1] === NEWLINE));
}

/**
 * The blank or line end behind the bare token at `start`; -1 where a quote, a control character or nothing stands there.
 * Four bytes at a time: a byte is looked at alone only where its word holds something below 35.
 */
export function bareEnd(view: ByteView, start: number, end: number): number {
  const { bytes, shift } = view;
  let i = start;
  while (i < end) {
    if (((i + shift) & 3) === 0) {
      i = (skipBareWords(view.words, (i + shift) >> 2, (end + shift) >> 2) << 2) - shift;
      if (i >= end) {
        break;
      }
    }
    const byte = bytes[i] as number;
    if (byte <= QUOTE) {
      if (byte === SPACE) {
        break;
      }
      if (byte !== 33) {
        return i > start && isLineEnd(bytes, i, end) ? i : -1;
      }
    }
    i++;
  }
  return i > start ? i : -1;
}

/** The byte after the quote that closes the one at `start`; -1 where a control character or nothing comes first. */
export function quotedEnd(view: ByteView, start: number, end: number): number {
  const { bytes, shift } = view;
  let i = start + 1;
  while (i < end) {
    if (((i + shift) & 3) === 0) {
      i = (skipQuotedWords(view.words, (i + shift) >> 2, (end + shift) >> 2) << 2) - shift;
      if (i >= end) {
        break;
      }
    }
    const byte = bytes[i] as number;
    if (byte === QUOTE) {
      return i + 1;
    }
    if (byte < SPACE) {
      return -1;
    }
    i++;
  }
  return -1;
}
