import { type Edit, editKinds } from './edits';

/** Numbers from 0 up to but not including 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number below `end`. */
export const below = (random: () => number, end: number): number => Math.floor(random() * end);

/** One of some values. */
export const oneOf = <Value>(random: () => number, values: readonly Value[]): Value =>
  values[below(random, values.length)] as Value;

/** One to six edits. */
export const someEdits = (random: () => number, pieces: readonly string[]): readonly Edit[] =>
  Array.from({ length: 1 + below(random, 6) }, () => ({
    kind: oneOf(random, editKinds),
    at: below(random, 1 << 20),
    length: below(random, random() < 0.9 ? 97 : 0x10000),
    piece: oneOf(random, pieces),
  }));

/** A text with one to three pieces in it that repeat until it has `size` units: what takes time that is not linear. */
export function grow(random: () => number, text: string, pieces: readonly string[], size: number): string {
  const unit = Array.from({ length: 1 + below(random, 3) }, () => oneOf(random, pieces)).join('') || 'a';
  const at = random() < 0.3 ? text.length : below(random, text.length + 1);
  const head = random() < 0.2 ? '' : text.slice(0, at);
  const tail = random() < 0.5 ? '' : text.slice(at);
  return head + unit.repeat(Math.max(0, Math.floor((size - head.length - tail.length) / unit.length))) + tail;
}
