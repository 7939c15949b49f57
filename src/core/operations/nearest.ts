import { count, t } from '../text/language';
import { meantHits } from './nameMatches';
import { findExactName, foldName, nameIndex } from './names';
import type { Suggestion } from './types';

/** One spelling that can be suggested, prepared for quick comparison. */
interface Candidate {
  readonly name: string;
  readonly folded: string;
  /** One bit for each letter that occurs. */
  readonly letters: number;
}

/** Longest text that is compared letter by letter; no name is longer. */
const LONGEST = 80;
/** Shortest name that a longer text is taken to begin with, as `PutObjectRequest` does with PutObject. */
const SHORTEST_START = 7;
const MOST = 8;

function lettersOf(folded: string): number {
  let letters = 0;
  for (let index = 0; index < folded.length; index++) {
    const code = folded.charCodeAt(index);
    letters |= 1 << (code >= 97 ? code - 97 : 26 + (code % 5));
  }
  return letters;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    count += 1;
  }
  return count;
}

let made: readonly Candidate[] | undefined;

const candidates = (): readonly Candidate[] => {
  made ??= [...nameIndex().folded].flatMap(([folded, names]) =>
    names.map(name => ({ name, folded, letters: lettersOf(folded) })),
  );
  return made;
};

/** Letters to insert, delete, change or swap to make `a` of `b`; more than `most` is told as `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) {
    return most + 1;
  }
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) {
      return most + 1;
    }
    before = above;
    above = line;
  }
  return above[b.length] ?? most + 1;
}

/** How a name is written: the suggestions are to look like what was asked. */
const styleOf = (name: string): string =>
  name.includes(' ')
    ? 'words'
    : name.includes('.')
      ? 'dots'
      : name.includes('-')
        ? 'kebab'
        : name.includes('_')
          ? 'snake'
          : /^[A-Z][a-z]/.test(name)
            ? 'camel'
            : 'lower';

interface Scored {
  readonly name: string;
  readonly score: number;
  readonly why: string;
}

function score({ name, folded, letters }: Candidate, asked: string, askedLetters: number, most: number): Scored[] {
  if (folded === asked) {
    return [{ name, score: 0, why: t('It differs in case or separators only.') }];
  }
  if (asked.length >= 3 && folded.includes(asked)) {
    const starts = folded.startsWith(asked);
    return [{ name, score: starts ? 10 : 20, why: starts ? t('It begins with this.') : t('It contains this.') }];
  }
  if (folded.length >= SHORTEST_START && asked.startsWith(folded)) {
    return [{ name, score: 10 - folded.length / 100, why: t('The text begins with it.') }];
  }
  if (bitCount(letters ^ askedLetters) > 2 * most) {
    return [];
  }
  const distance = editDistance(asked, folded, most);
  const why = count(
    'It is spelled almost like this: one letter differs.',
    'It is spelled almost like this: {0} letters differ.',
    distance,
  );
  return distance > most ? [] : [{ name, score: distance, why }];
}

/** Names near to a text that is none, nearest first, eight at most; the same operation is not told twice. */
export function suggestNames(text: string): readonly Suggestion[] {
  const asked = foldName(text.slice(0, 4 * LONGEST));
  if (asked.length < 2 || asked.length > LONGEST) {
    return [];
  }
  const most = asked.length < 6 ? 1 : asked.length < 16 ? 2 : 3;
  const letters = lettersOf(asked);
  const style = styleOf(text) === 'words' ? 'camel' : styleOf(text);
  const scored = candidates()
    .flatMap(candidate => score(candidate, asked, letters, most))
    .map(each => ({ ...each, score: each.score + (styleOf(each.name) === style ? 0 : 0.5) + each.name.length / 1000 }))
    .sort((a, b) => a.score - b.score);
  return distinct(scored);
}

function distinct(scored: readonly Scored[]): readonly Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const { name, why } of scored) {
    for (const { row } of meantHits(findExactName(name), name)) {
      if (found.size < MOST && !found.has(row.id)) {
        found.set(row.id, { row, name, why });
      }
    }
  }
  return [...found.values()];
}
