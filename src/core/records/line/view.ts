import { NEWLINE, QUOTE, RETURN, SPACE } from './shapes';

/** The same memory byte by byte and four bytes at a time; made once for a stretch of bytes that holds many lines. */
export interface ByteView {
  readonly bytes: Uint8Array;
  readonly data: DataView;
}

/** Looks at bytes in words as well. */
export const viewOf = (bytes: Uint8Array): ByteView => ({
  bytes,
  data: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});

// Four bytes are tested at once: taking n from each byte of a word sets the top bit of those that are below n. The
// lowest bit set is exact, and with the bytes in little-endian order it belongs to the first such byte.
const TOP_BITS = 0x80808080 | 0;
const ONES = 0x01010101;
const BELOW_32 = 0x20202020;
const QUOTES = 0x22222222;
/** Control characters, the blank, `!` and the quote lie below 35. */
const BELOW_35 = 0x23232323;

/** Which of four bytes the lowest of the bits belongs to. */
const firstByte = (bits: number): number => (31 - Math.clz32(bits & -bits)) >> 3;

/** The first byte from `start` on that is below 35, or `end`. */
function findBelow35({ bytes, data }: ByteView, start: number, end: number): number {
  let i = start;
  for (const last = end - 8; i <= last; i += 8) {
    const one = data.getInt32(i, true);
    const two = data.getInt32(i + 4, true);
    const bits = (one - BELOW_35) & ~one;
    const more = (two - BELOW_35) & ~two;
    if (((bits | more) & TOP_BITS) !== 0) {
      return (bits & TOP_BITS) !== 0 ? i + firstByte(bits & TOP_BITS) : i + 4 + firstByte(more & TOP_BITS);
    }
  }
  while (i < end && (bytes[i] as number) > QUOTE) {
    i++;
  }
  return i;
}

/** True where a line ends: at `end`, at LF, or at a CR before either. */
export function isLineEnd(bytes: Uint8Array, at: number, end: number): boolean {
  const byte = bytes[at];
  return at === end || byte === NEWLINE || (byte === RETURN && (at + 1 === end || bytes[at + 1] === NEWLINE));
}

/**
 * The blank or line end behind the bare token at `start`; -1 where a quote, a control character or nothing stands there.
 */
export function bareEnd(view: ByteView, start: number, end: number): number {
  const { bytes } = view;
  let i = findBelow35(view, start, end);
  while (i < end && bytes[i] === 33) {
    i = findBelow35(view, i + 1, end);
  }
  return i > start && (bytes[i] === SPACE || isLineEnd(bytes, i, end)) ? i : -1;
}

/** Marks the quotes and control characters of four bytes. */
function quoteOrControl(four: number): number {
  const quotes = four ^ QUOTES;
  return (((four - BELOW_32) & ~four) | ((quotes - ONES) & ~quotes)) & TOP_BITS;
}

/** The byte after the quote that closes the one at `start`; -1 where a control character or nothing comes first. */
export function quotedEnd({ bytes, data }: ByteView, start: number, end: number): number {
  let i = start + 1;
  for (const last = end - 8; i <= last; i += 8) {
    const one = data.getInt32(i, true);
    const two = data.getInt32(i + 4, true);
    const bits = quoteOrControl(one);
    const more = quoteOrControl(two);
    if ((bits | more) !== 0) {
      i += bits !== 0 ? firstByte(bits) : 4 + firstByte(more);
      return bytes[i] === QUOTE ? i + 1 : -1;
    }
  }
  while (i < end && (bytes[i] as number) >= SPACE) {
    if (bytes[i] === QUOTE) {
      return i + 1;
    }
    i++;
  }
  return -1;
}
