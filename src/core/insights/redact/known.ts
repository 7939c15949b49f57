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

/** The values of a record to look for in its other fields, longest first. */
export function knownOf(finds: Iterable<Find>): readonly Known[] {
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
  return [...all.values()].sort((a, b) => b.text.length - a.text.length);
}

/** What must not, or must, stand on both sides; the ends of the text count as blanks. */
const sides: Readonly<Record<Known['stands'], (sign: string) => boolean>> = {
  anywhere: sign => !/[A-Za-z0-9]/.test(sign),
  word: sign => /[\s"'()[\]{}<>=,;:&?@|]/.test(sign),
  quoted: sign => /["'`]/.test(sign),
};

/** Where known values stand in a text, however often it was percent-encoded, and in whatever case. */
export function findKnown(text: string, known: readonly Known[]): Find[] {
  const finds: Find[] = [];
  if (known.length === 0 || text.length < SHORTEST) {
    return finds;
  }
  for (const layer of layersOf(text)) {
    const searched = lower(layer.text);
    for (const { text: wanted, kind, value, stands } of known) {
      const fits = sides[stands];
      for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + 1)) {
        const end = at + wanted.length;
        if (fits(searched[at - 1] ?? ' ') && fits(searched[end] ?? ' ')) {
          finds.push({ start: layer.offsets?.[at] ?? at, end: layer.offsets?.[end] ?? end, kind, value });
        }
      }
    }
  }
  return finds;
}
