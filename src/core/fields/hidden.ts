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

/** Every character of `text` that is invisible or passes for another, in order; none for plain text. */
export function findHidden(text: string): readonly HiddenCharacter[] {
  if (!anyHidden.test(text)) {
    return [];
  }
  return Array.from(text.matchAll(everyHidden), match => describe(match[0], match.index ?? 0));
}

/** `U+202E RIGHT-TO-LEFT OVERRIDE` */
export function nameHidden({ codePoint, name }: HiddenCharacter): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')} ${name}`;
}

/**
 * The same text with each such character written out: `a<U+202E RIGHT-TO-LEFT OVERRIDE>b`.
 * Text without any comes back as it is. For showing only: the result cannot be turned back.
 */
export function makeVisible(text: string): string {
  if (!anyHidden.test(text)) {
    return text;
  }
  return text.replace(everyHidden, character => `<${nameHidden(describe(character, 0))}>`);
}
