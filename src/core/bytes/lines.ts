const NEWLINE = 10;
const RETURN = 13;
/** Longest line that is kept whole; of a longer one the beginning is read and the rest passed over. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

/** Takes a file's bytes in slices of any size. */
export interface ByteSink {
  push(chunk: Uint8Array): void;
  /** Hands over a last line without a line break. */
  end(): void;
}

/**
 * Reads the whole lines that begin at `start`; gives the start of the first one without a line break in `bytes`.
 * `byteOffset` is the offset of `bytes[0]` in the file; `cut` says that the one line here is only the beginning of one.
 */
export type ReadLines = (bytes: Uint8Array, start: number, byteOffset: number, cut: boolean) => number;

/** Hands slices on so that every line is whole: in place, without a copy, unless it crosses a border between slices. */
export function createLineCarrier(read: ReadLines): ByteSink {
  let carry: Uint8Array = new Uint8Array(256);
  let carried = 0;
  let passedOver = 0;
  let consumed = 0;

  const keep = (chunk: Uint8Array, start: number, end: number): void => {
    const room = Math.min(end - start, MAX_LINE_BYTES - carried);
    if (carried + room >= carry.length) {
      const larger = new Uint8Array(Math.min(MAX_LINE_BYTES + 1, 2 * (carried + room)));
      larger.set(carry.subarray(0, carried));
      carry = larger;
    }
    carry.set(chunk.subarray(start, start + room), carried);
    carried += room;
    passedOver += end - start - room;
    consumed += end - start;
  };

  const readCarried = (): void => {
    const offset = consumed - carried - passedOver;
    carry[carried] = NEWLINE;
    read(carry.subarray(0, carried + 1), 0, offset, passedOver > 0);
    carried = 0;
    passedOver = 0;
  };

  return {
    push(chunk) {
      let start = 0;
      if (carried > 0) {
        const first = chunk.indexOf(NEWLINE);
        keep(chunk, 0, first < 0 ? chunk.length : first);
        if (first < 0) {
          return;
        }
        readCarried();
        consumed++;
        start = first + 1;
      }
      const offset = consumed - start;
      const rest = start < chunk.length ? read(chunk, start, offset, false) : start;
      consumed = offset + rest;
      keep(chunk, rest, chunk.length);
    },
    end() {
      if (carried > 0) {
        readCarried();
      }
    },
  };
}

/** The byte after a UTF-8 byte order mark at `start`, or `start`. */
export const skipByteOrderMark = (bytes: Uint8Array, start: number): number =>
  bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf ? start + 3 : start;

/** The line break's first byte: the CR before the LF at `at`, or the LF. */
export const lineEndAt = (bytes: Uint8Array, start: number, at: number): number =>
  at > start && bytes[at - 1] === RETURN ? at - 1 : at;

/** One line. Valid only until the callback returns. */
export interface Line {
  readonly bytes: Uint8Array;
  /** First byte of the line, and the byte after it without its line break. */
  readonly start: number;
  readonly end: number;
  /** Offset of the line in the file. */
  readonly byteOffset: number;
  /** Number of the line in the file, from 1. */
  readonly number: number;
  /** True for a line of more than `MAX_LINE_BYTES`, of which only the beginning is here. */
  readonly cut: boolean;
}

/** Splits bytes into lines at LF or CR LF, and skips a byte order mark at the very start. */
export function createLineSplitter(visit: (line: Line) => void): ByteSink {
  let number = 0;
  return createLineCarrier((bytes, from, byteOffset, cut) => {
    let next = from;
    for (let at = bytes.indexOf(NEWLINE, next); at >= 0; at = bytes.indexOf(NEWLINE, next)) {
      const start = number === 0 ? skipByteOrderMark(bytes, next) : next;
      number++;
      visit({ bytes, start, end: lineEndAt(bytes, start, at), byteOffset: byteOffset + start, number, cut });
      next = at + 1;
    }
    return next;
  });
}
