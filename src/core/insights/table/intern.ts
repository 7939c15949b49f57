// Gives every distinct value a small number, so that a million records can be grouped and counted by numbers.

import { type ByteView, viewOf } from '../../records/line/view';

/** Distinct values kept apart; a log can be made to have as many as it has records. */
export const MOST_VALUES = 1 << 20;

/** The values that a column has, by their numbers. */
export interface ColumnValues {
  /** Number of values; their numbers are 0 to `size - 1`. */
  readonly size: number;
  /** The value of that number; `undefined` for all values beyond `MOST_VALUES` together, and for none. */
  textOf(id: number): string | undefined;
}

/** Values that come as bytes. */
export interface ByteInterner extends ColumnValues {
  /** Number of the value from `start` to `end`; `MOST_VALUES` for one too many. */
  idOf(view: ByteView, start: number, end: number): number;
}

/** Values that come as text. */
export interface TextInterner extends ColumnValues {
  idOf(text: string): number;
}

const FIRST_SLOTS = 1 << 10;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** FNV-1a in 32 bits, four bytes at a time. */
function hashOf({ bytes, data }: ByteView, start: number, end: number): number {
  let hash = 0x811c9dc5;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    hash = Math.imul(hash ^ data.getInt32(i, true), 0x01000193);
    hash ^= hash >>> 15;
  }
  for (; i < end; i++) {
    hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  }
  return hash ^ (hash >>> 16);
}

const larger = <List extends Uint8Array | Uint32Array | Int32Array>(list: List, made: List): List => {
  made.set(list);
  return made;
};

/** An empty set of values that come as bytes, kept as bytes in one stretch of memory. */
export function createByteInterner(most = MOST_VALUES): ByteInterner {
  /** Number of a value plus one, by the lowest bits of its hash; 0 where there is none. */
  let slots = new Int32Array(FIRST_SLOTS);
  let ends = new Uint32Array(FIRST_SLOTS / 2);
  let hashes = new Int32Array(FIRST_SLOTS / 2);
  let pool = viewOf(new Uint8Array(16 * FIRST_SLOTS));
  let size = 0;

  const startOf = (id: number): number => (id === 0 ? 0 : (ends[id - 1] as number));

  const isValue = (id: number, { bytes, data }: ByteView, start: number, end: number): boolean => {
    let at = startOf(id);
    if ((ends[id] as number) - at !== end - start) {
      return false;
    }
    let i = start;
    for (; i + 4 <= end; i += 4, at += 4) {
      if (pool.data.getInt32(at, true) !== data.getInt32(i, true)) {
        return false;
      }
    }
    for (; i < end; i++, at++) {
      if (pool.bytes[at] !== bytes[i]) {
        return false;
      }
    }
    return true;
  };

  const rehash = (): void => {
    slots = new Int32Array(2 * slots.length);
    ends = larger(ends, new Uint32Array(slots.length / 2));
    hashes = larger(hashes, new Int32Array(slots.length / 2));
    for (let id = 0; id < size; id++) {
      let slot = (hashes[id] as number) & (slots.length - 1);
      while (slots[slot] !== 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = id + 1;
    }
  };

  const add = (bytes: Uint8Array, start: number, end: number, hash: number): void => {
    const from = startOf(size);
    const to = from + end - start;
    if (to > pool.bytes.length) {
      pool = viewOf(larger(pool.bytes, new Uint8Array(2 * to)));
    }
    pool.bytes.set(bytes.subarray(start, end), from);
    ends[size] = to;
    hashes[size] = hash;
    size++;
  };

  return {
    get size() {
      return size;
    },
    idOf(view, start, end) {
      const hash = hashOf(view, start, end);
      let slot = hash & (slots.length - 1);
      for (let taken = slots[slot] as number; taken !== 0; taken = slots[slot] as number) {
        if (hashes[taken - 1] === hash && isValue(taken - 1, view, start, end)) {
          return taken - 1;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      if (size >= most) {
        return most;
      }
      slots[slot] = size + 1;
      add(view.bytes, start, end, hash);
      if (2 * size >= slots.length) {
        rehash();
      }
      return size - 1;
    },
    textOf: id => (id < size ? decoder.decode(pool.bytes.subarray(startOf(id), ends[id])) : undefined),
  };
}

/** An empty set of values that come as text. */
export function createTextInterner(most = MOST_VALUES): TextInterner {
  const ids = new Map<string, number>();
  const texts: string[] = [];
  return {
    get size() {
      return texts.length;
    },
    idOf(text) {
      const known = ids.get(text);
      if (known !== undefined || texts.length >= most) {
        return known ?? most;
      }
      ids.set(text, texts.length);
      return texts.push(text) - 1;
    },
    textOf: id => texts[id],
  };
}
