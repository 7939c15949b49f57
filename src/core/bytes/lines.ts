const NEWLINE = 10;
const RETURN = 13;
/** Longest line that is kept whole; of a longer one the beginning is read and the rest passed over. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

/** Where a run of whole lines lies. Valid only until the callback returns. */
export interface LineRun {
  readonly bytes: Uint8Array;
  /** Offset of `bytes[0]` in the file. */
  readonly byteOffset: number;
  /** First byte of a line, and the byte after it without its line break. */
  readonly start: number;
  readonly end: number;
  /** Number of the line in the file, from 1. */
  readonly line: number;
  /** True for a line of more than `MAX_LINE_BYTES`, of which only the beginning is here. */
  readonly cut: boolean;
}

/** Takes a file's bytes in slices of any size. */
export interface LineSplitter {
  push(chunk: Uint8Array): void;
  /** Hands over a last line without a line break. */
  end(): void;
}

/** Finds the LF that ends the line at `start`; -1 when it is not among these bytes. */
export type FindLineBreak = (bytes: Uint8Array, start: number) => number;

/**
 * Splits bytes into lines at LF, with a CR before it left out, and skips a UTF-8 byte order mark at the very start.
 * `visit` gets each line in place, without a copy, unless it crosses a border between slices.
 */
export function createLineSplitter(
  visit: (run: LineRun) => void,
  findBreak: FindLineBreak = (bytes, start) => bytes.indexOf(NEWLINE, start),
): LineSplitter {
  const run: { -readonly [Key in keyof LineRun]: LineRun[Key] } = {
    bytes: new Uint8Array(0),
    byteOffset: 0,
    start: 0,
    end: 0,
    line: 0,
    cut: false,
  };
  let carry: Uint8Array = new Uint8Array(256);
  let carried = 0;
  let passedOver = 0;
  let consumed = 0;

  const emit = (bytes: Uint8Array, byteOffset: number, start: number, end: number): void => {
    run.bytes = bytes;
    run.byteOffset = byteOffset;
    run.line++;
    const hasMark =
      run.line === 1 &&
      bytes[start] === 0xef &&
      bytes[start + 1] === 0xbb &&
      bytes[start + 2] === 0xbf &&
      end - start >= 3;
    run.start = hasMark ? start + 3 : start;
    run.end = end > run.start && bytes[end - 1] === RETURN ? end - 1 : end;
    visit(run);
  };

  const keep = (chunk: Uint8Array, start: number, end: number): void => {
    const room = Math.min(end - start, MAX_LINE_BYTES - carried);
    if (carried + room > carry.length) {
      const larger = new Uint8Array(Math.min(MAX_LINE_BYTES, Math.max(2 * carry.length, carried + room)));
      larger.set(carry.subarray(0, carried));
      carry = larger;
    }
    carry.set(chunk.subarray(start, start + room), carried);
    carried += room;
    passedOver += end - start - room;
  };

  const emitCarried = (): void => {
    run.cut = passedOver > 0;
    emit(carry, consumed - carried - passedOver, 0, carried);
    run.cut = false;
    carried = 0;
    passedOver = 0;
  };

  return {
    push(chunk) {
      let start = 0;
      if (carried > 0) {
        const first = chunk.indexOf(NEWLINE);
        const end = first < 0 ? chunk.length : first;
        keep(chunk, 0, end);
        consumed += end;
        if (first < 0) {
          return;
        }
        emitCarried();
        consumed++;
        start = first + 1;
      }
      const base = consumed - start;
      for (let end = findBreak(chunk, start); end >= 0; end = findBreak(chunk, start)) {
        emit(chunk, base, start, end);
        start = end + 1;
      }
      keep(chunk, start, chunk.length);
      consumed = base + chunk.length;
    },
    end() {
      if (carried > 0) {
        emitCarried();
      }
    },
  };
}
