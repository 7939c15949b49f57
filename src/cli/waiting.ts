/** Bytes that are still looked at after a piece of text for a place to end it. */
const SEARCHED = 1 << 16;
const ends: ReadonlySet<number | undefined> = new Set([...' ,\n'].map(sign => sign.charCodeAt(0)));

/** Bytes of a long text that wait for what becomes of them. */
export interface Waiting {
  readonly size: number;
  add(bytes: Uint8Array): void;
  /** Takes the first bytes out, `length` of them. */
  take(length: number): Uint8Array;
  /**
   * Takes nearly all out, in pieces that end after a blank, comma or line break, or where there is none near, after a
   * character, so that no value is cut in two; what follows the last of these stays.
   */
  takePieces(): readonly Uint8Array[];
}

/** Where a piece ends: after the last blank, comma or line break, or else before the last character. */
function endOf(bytes: Uint8Array): number {
  const least = Math.max(0, bytes.length - SEARCHED);
  let end = bytes.length;
  while (end > least && !ends.has(bytes[end - 1])) {
    end--;
  }
  if (end === least && least > 0) {
    end = bytes.length - 1;
    while (end > least && ((bytes[end] ?? 0) & 0xc0) === 0x80) {
      end--;
    }
  }
  return end;
}

export function createWaiting(): Waiting {
  let parts: Uint8Array[] = [];
  let size = 0;
  const joined = (): Uint8Array => (parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts));
  const keep = (rest: Uint8Array): void => {
    parts = rest.length > 0 ? [rest] : [];
    size = rest.length;
  };
  return {
    get size() {
      return size;
    },
    add(bytes) {
      parts.push(bytes);
      size += bytes.length;
    },
    take(length) {
      const all = joined();
      keep(all.subarray(length));
      return all.subarray(0, length);
    },
    takePieces() {
      let rest: Uint8Array = new Uint8Array(0);
      const pieces = parts.map(part => {
        const piece = rest.length > 0 ? Buffer.concat([rest, part]) : part;
        const end = endOf(piece);
        rest = piece.subarray(end);
        return piece.subarray(0, end);
      });
      keep(rest);
      return pieces;
    },
  };
}
