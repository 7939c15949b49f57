import { layersOf } from './layers';
import type { Find, RedactedKind } from './types';

/** A value of the record, as it may stand in other fields of it. */
interface Known {
  /** In lower case, where that is as long. */
  readonly text: string;
  readonly kind: RedactedKind;
  readonly value: string;
  /** `word`: letters alone, which must stand by themselves; `quoted`: which must stand in quotes. */
  readonly stands: 'anywhere' | 'word' | 'quoted';
}

/** Shortest value that is looked for. */
const SHORTEST = 4;
const kinds: ReadonlySet<Find['kind']> = new Set(['bucket', 'key', 'name', 'arn', 'address']);

const lower = (text: string): string => {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
};

/**
 * How a value may be looked for in free text. Values with a digit, a sign or a letter that is not English are not taken
 * for words: they are found wherever no letter or digit touches them. A name of letters alone must stand by itself; a
 * bucket or key of letters alone, which may be any word, must stand in quotes. Short ones are not looked for.
 */
function readKnown(kind: RedactedKind, text: string, value: string): Known[] {
  const hasLetter = /[A-Za-z]|[^\0-\x7f]/.test(text) || kind === 'address';
  const stands = !/^[A-Za-z]+$/.test(text) ? 'anywhere' : kind === 'name' ? 'word' : 'quoted';
  return text.length >= SHORTEST && hasLetter ? [{ text: lower(text), kind, value, stands }] : [];
}

/** Values to look for, made ready for the search once. */
export interface KnownValues {
  /** Each text once; in the order of their letters where `firstUnits` are told. */
  readonly values: readonly Known[];
  /** What their texts begin with; undefined where they are so few that each is looked for by itself. */
  readonly firstUnits: ReadonlySet<number> | undefined;
}

/** Values that are looked for one after another; of more, the text is gone through once for all. */
const FEW = 32;

/** The values of a record to look for in its other fields; of those with the same text the first. */
export function knownOf(finds: Iterable<Find>): KnownValues {
  const all = new Map<string, Known>();
  for (const { kind, value } of finds) {
    if (kind !== 'keep' && kinds.has(kind)) {
      const name = kind === 'key' ? value.slice(value.replace(/\/+$/, '').lastIndexOf('/') + 1) : value;
      for (const known of [...readKnown(kind, value, value), ...(name === value ? [] : readKnown(kind, name, name))]) {
        if (!all.has(known.text)) {
          all.set(known.text, known);
        }
      }
    }
  }
  const values = [...all.values()];
  if (values.length <= FEW) {
    return { values, firstUnits: undefined };
  }
  return {
    values: values.sort((a, b) => (a.text < b.text ? -1 : 1)),
    firstUnits: new Set(values.map(({ text }) => text.charCodeAt(0))),
  };
}

/** What must not, or must, stand on both sides; the ends of the text count as blanks. */
const sides: Readonly<Record<Known['stands'], (sign: string) => boolean>> = {
  anywhere: sign => !/[A-Za-z0-9]/.test(sign),
  word: sign => !/[\p{L}\p{N}_-]/u.test(sign),
  quoted: sign => /["'`]/.test(sign),
};

type Place = readonly [at: number, known: Known];

/** Every place of every value. */
function* placesOfFew(searched: string, values: readonly Known[]): Generator<Place> {
  for (const each of values) {
    for (let at = searched.indexOf(each.text); at >= 0; at = searched.indexOf(each.text, at + 1)) {
      yield [at, each];
    }
  }
}

/** The first of `sorted` from `low` on whose unit at `depth` is `unit` or more; `high` where there is none. */
function firstWith(sorted: readonly Known[], depth: number, unit: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.text.charCodeAt(depth) ?? 0) < unit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

const isLetterOrDigit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90);

/**
 * The same places, from border to border, as no letter or digit touches the first sign of a value: the sorted values are
 * narrowed down letter by letter.
 */
function* placesOfMany(searched: string, sorted: readonly Known[], first: ReadonlySet<number>): Generator<Place> {
  for (let at = 0; at < searched.length; at++) {
    const isBorder = at === 0 || !isLetterOrDigit(searched.charCodeAt(at - 1));
    let [low, high] = [0, isBorder && first.has(searched.charCodeAt(at)) ? sorted.length : 0];
    for (let depth = 0; low < high; depth++) {
      const shortest = sorted[low];
      if (shortest?.text.length === depth) {
        yield [at, shortest];
        low++;
      }
      const unit = searched.charCodeAt(at + depth);
      low = firstWith(sorted, depth, unit, low, high);
      high = firstWith(sorted, depth, unit + 1, low, high);
    }
  }
}

const placesOf = (searched: string, { values, firstUnits }: KnownValues): Iterable<Place> =>
  firstUnits === undefined ? placesOfFew(searched, values) : placesOfMany(searched, values, firstUnits);

/** Where known values stand in a text, however often it was percent-encoded, and in whatever case; the first set first. */
export function findKnown(text: string, known: readonly KnownValues[]): Find[] {
  const finds: Find[] = [];
  if (text.length < SHORTEST || known.every(({ values }) => values.length === 0)) {
    return finds;
  }
  for (const layer of layersOf(text)) {
    const searched = lower(layer.text);
    for (const [at, { text: wanted, kind, value, stands }] of known.flatMap(each => [...placesOf(searched, each)])) {
      const [fits, end] = [sides[stands], at + wanted.length];
      if (fits(searched[at - 1] ?? ' ') && fits(searched[end] ?? ' ')) {
        finds.push({ start: layer.offsets?.[at] ?? at, end: layer.offsets?.[end] ?? end, kind, value });
      }
    }
  }
  return finds;
}
