import { type HiddenCharacters, type HiddenKind, hiddenCharacters } from '../catalogue/hiddenCharacters';

/** A character that cannot be seen, or that passes for another. */
export interface HiddenCharacter {
  /** Where it stands, in UTF-16 code units. */
  readonly index: number;
  readonly codePoint: number;
  /** Short name, such as `RIGHT-TO-LEFT OVERRIDE`. */
  readonly name: string;
  readonly kind: HiddenKind;
}

const escapeCodePoint = (codePoint: number): string => `\\u{${codePoint.toString(16)}}`;

const ranges = hiddenCharacters.map(({ first, last }) => `${escapeCodePoint(first)}-${escapeCodePoint(last)}`).join('');

/** In Unicode mode a surrogate matches only where it stands alone. */
const pattern = `[${ranges}]`;
const anyHidden = new RegExp(pattern, 'u');
const everyHidden = new RegExp(pattern, 'gu');

const rowOf = (codePoint: number): HiddenCharacters | undefined => {
  let low = 0;
  let high = hiddenCharacters.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = hiddenCharacters[middle];
    if (!row || codePoint < row.first) {
      high = middle - 1;
    } else if (codePoint > row.last) {
      low = middle + 1;
    } else {
      return row;
    }
  }
  return undefined;
};

const describe = (character: string, index: number): HiddenCharacter => {
  const codePoint = character.codePointAt(0) ?? 0;
  const row = rowOf(codePoint);
  return { index, codePoint, name: row?.name ?? 'CHARACTER', kind: row?.kind ?? 'control' };
};

/** Characters that are found in one text; a hostile one can consist of them. */
const MOST_FOUND = 1_000;

/** Characters of `text` that are invisible or pass for another, in order, the first thousand; none for plain text. */
export function findHidden(text: string): readonly HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  if (anyHidden.test(text)) {
    for (const { 0: character, index } of text.matchAll(everyHidden)) {
      found.push(describe(character, index ?? 0));
      if (found.length === MOST_FOUND) {
        break;
      }
    }
  }
  return found;
}

/** `U+202E RIGHT-TO-LEFT OVERRIDE` */
export function nameHidden({ codePoint, name }: HiddenCharacter): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')} ${name}`;
}

/** A function of one character that is worked out once for each. */
function remember(make: (character: string) => string): (character: string) => string {
  const made = new Map<string, string>();
  return character => {
    const known = made.get(character) ?? make(character);
    made.set(character, known);
    return known;
  };
}

const nameOf = (character: string): string => `<${nameHidden(describe(character, 0))}>`;
const writeOut = remember(nameOf);

/**
 * The same text with each such character written out: `a<U+202E RIGHT-TO-LEFT OVERRIDE>b`.
 * Text without any comes back as it is. For showing only: the result cannot be turned back.
 */
export function makeVisible(text: string): string {
  if (!anyHidden.test(text)) {
    return text;
  }
  return text.replace(everyHidden, writeOut);
}

/** The same of a text for a page: `makeSafe` makes what it is given safe there, the names included. */
export function createVisible(makeSafe: (text: string) => string): (text: string) => string {
  const written = remember(character => makeSafe(nameOf(character)));
  return text => {
    if (!anyHidden.test(text)) {
      return makeSafe(text);
    }
    const parts: string[] = [];
    let from = 0;
    for (const { 0: character, index = 0 } of text.matchAll(everyHidden)) {
      if (index > from) {
        parts.push(makeSafe(text.slice(from, index)));
      }
      parts.push(written(character));
      from = index + character.length;
    }
    return parts.join('') + makeSafe(text.slice(from));
  };
}

const obeyed: ReadonlySet<HiddenKind> = new Set(['control', 'bidirectional', 'zeroWidth']);
const obeyedRanges = hiddenCharacters
  .filter(({ kind, first }) => obeyed.has(kind) && first >= 0x7f)
  .map(({ first, last }) => `${escapeCodePoint(first)}-${escapeCodePoint(last)}`);
const everyObeyed = new RegExp(`[${obeyedRanges.join('')}]`, 'gu');
const escapeEach = remember(character =>
  character.replace(/[\s\S]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
);

/** JSON with what a terminal obeys or hides as escapes, so that it reads back as the same. It escapes control characters itself. */
export const escapeHidden = (json: string): string => json.replace(everyObeyed, escapeEach);
