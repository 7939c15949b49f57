type Numbers = Float64Array | Uint32Array | Uint8Array;

/** Numbers in one piece of a list. */
const PIECE_BITS = 14;
const PIECE = 1 << PIECE_BITS;

/** A list of numbers that grows without being copied; 0 where nothing was set. */
export interface NumberList {
  get(at: number): number;
  set(at: number, value: number): void;
  add(at: number, value: number): void;
}

/** An empty list, kept in pieces that `make` makes. */
export function createNumberList(make: (length: number) => Numbers): NumberList {
  const pieces: Numbers[] = [];
  const pieceOf = (at: number): Numbers => (pieces[at >>> PIECE_BITS] ??= make(PIECE));
  return {
    get: at => pieces[at >>> PIECE_BITS]?.[at & (PIECE - 1)] ?? 0,
    set(at, value) {
      pieceOf(at)[at & (PIECE - 1)] = value;
    },
    add(at, value) {
      (pieceOf(at)[at & (PIECE - 1)] as number) += value;
    },
  };
}

export const floats = (length: number): Float64Array => new Float64Array(length);
export const integers = (length: number): Uint32Array => new Uint32Array(length);
export const bits = (length: number): Uint8Array => new Uint8Array(length);
