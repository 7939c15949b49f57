// Takes a regular expression apart. What a character, a class or an escape stands for is asked of the platform's own
// regular expressions, one character at a time; only what goes in sequence, in choice and again is read here.
import { t } from '../../../text/language';

/** Says whether one UTF-16 unit is of a kind; the same kinds are the same function. */
export type UnitTest = (unit: number) => boolean;

/** Holds of a place between two units: the start or end of the text, the edge of a word, or no edge. */
export type Place = '^' | '$' | '\\b' | '\\B';

export type PatternNode =
  | { readonly kind: 'unit'; readonly test: UnitTest }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly min: number; readonly max: number };

/** A class, an escape, the start of a group, a quantifier, or one unit. */
const piece =
  /\[(?:\\[\s\S]|[^\]\\])*\]|\\(?:x[\da-f]{2}|u[\da-f]{4}|c[a-z]|[\s\S])|\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/giy;

const isQuantifier = (text: string): boolean => /^(?:[*+?]|\{\d)/.test(text);

/** How often: `*`, `+`, `?`, `{2}`, `{2,}`, `{2,5}`. Whether a little or a lot is tried first makes no difference here. */
function boundsOf(quantifier: string): { min: number; max: number } {
  const [, min = '', comma, max = ''] = /^\{(\d+)(,?)(\d*)/.exec(quantifier) ?? [];
  switch (quantifier[0]) {
    case '*':
      return { min: 0, max: Number.POSITIVE_INFINITY };
    case '+':
      return { min: 1, max: Number.POSITIVE_INFINITY };
    case '?':
      return { min: 0, max: 1 };
    default:
      return {
        min: Number(min),
        max: comma === '' ? Number(min) : max === '' ? Number.POSITIVE_INFINITY : Number(max),
      };
  }
}

/** A test of units that remembers its answers for the most frequent ones, as the platform is slow to ask. */
function unitTest(source: string): UnitTest {
  const expression = new RegExp(`^(?:${source})$`, 'i');
  const known: (boolean | undefined)[] = new Array(256).fill(undefined);
  return unit => {
    const answer = known[unit] ?? expression.test(String.fromCharCode(unit));
    if (unit < known.length) {
      known[unit] = answer;
    }
    return answer;
  };
}

/** Reads a pattern that the platform takes; a sentence where it holds what is not taken here. */
export function readPattern(pattern: string): PatternNode | string {
  const pieces = [...pattern.matchAll(new RegExp(piece, 'gi'))].map(([text]) => text);
  const tests = new Map<string, UnitTest>();
  let at = 0;

  const readUnit = (text: string): PatternNode => {
    const test = tests.get(text) ?? unitTest(text);
    tests.set(text, test);
    return { kind: 'unit', test };
  };

  const readAtom = (): PatternNode | string => {
    const text = pieces[at++] ?? '';
    if (text === '^' || text === '$' || text === '\\b' || text === '\\B') {
      return { kind: 'place', place: text };
    }
    if (/^\(\?(?:[=!]|<[=!])/.test(text)) {
      return t('Looking ahead or behind is not taken here.');
    }
    if (/^\\[1-9k]/.test(text)) {
      return t('References to groups are not taken here.');
    }
    if (!text.startsWith('(')) {
      return readUnit(text);
    }
    const inside = readChoice();
    at++;
    return inside;
  };

  const readSequence = (): PatternNode | string => {
    const parts: PatternNode[] = [];
    while (at < pieces.length && pieces[at] !== '|' && pieces[at] !== ')') {
      const part = readAtom();
      if (typeof part === 'string') {
        return part;
      }
      const next = pieces[at] ?? '';
      at += isQuantifier(next) ? 1 : 0;
      parts.push(isQuantifier(next) ? { kind: 'repeat', part, ...boundsOf(next) } : part);
    }
    return { kind: 'sequence', parts };
  };

  const readChoice = (): PatternNode | string => {
    const parts: PatternNode[] = [];
    do {
      const part = readSequence();
      if (typeof part === 'string') {
        return part;
      }
      parts.push(part);
    } while (pieces[at] === '|' && at++ >= 0);
    return { kind: 'choice', parts };
  };

  return readChoice();
}
