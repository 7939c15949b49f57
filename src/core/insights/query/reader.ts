import type { Span } from '../../types';
import type { WrittenValue } from './values';

/** A word of a query, and where it stands. */
export interface Piece extends WrittenValue {
  readonly span: Span;
  /** False for a text whose closing quote is missing. */
  readonly closed: boolean;
}

/** Walks over the text of a query, piece by piece. */
export interface QueryReader {
  readonly text: string;
  /** Offset of the next character that is no blank; the length of the text at its end. */
  peek(): number;
  /** Takes the first of these that stands next. */
  takeSign(...signs: readonly string[]): string | undefined;
  /** Takes a word, in any case, if it stands next by itself: not before a letter, a digit, or a point. */
  takeWord(...words: readonly string[]): string | undefined;
  /** Takes the name of a field, bare or in backquotes; undefined where none stands. */
  takeName(): Piece | undefined;
  /** Takes a value, bare or in quotes; undefined where none stands. */
  takeValue(): Piece | undefined;
}

const bareName = /[^\s()=!<>~,"'`&|]+/y;
/** Log values hold nearly everything; blanks, parentheses and commas end a bare one. */
const bareValue = /[^\s(),]+/y;
const wordEnd = /(?![\w.[\]-])/y;

export function createQueryReader(text: string): QueryReader {
  let at = 0;

  const peek = (): number => {
    while (at < text.length && /\s/.test(text[at] ?? '')) {
      at++;
    }
    return at;
  };

  const takeBare = (form: RegExp): Piece | undefined => {
    form.lastIndex = peek();
    const [found] = form.exec(text) ?? [];
    if (found === undefined) {
      return undefined;
    }
    at += found.length;
    return { text: found, quoted: false, span: { start: at - found.length, end: at }, closed: true };
  };

  /** A quote inside is written twice. */
  const takeQuoted = (quotes: string): Piece | undefined => {
    const start = peek();
    const quote = text[start] ?? '';
    if (quote === '' || !quotes.includes(quote)) {
      return undefined;
    }
    let inside = '';
    for (at = start + 1; at < text.length; at++) {
      if (text[at] !== quote) {
        inside += text[at];
      } else if (text[at + 1] === quote) {
        inside += quote;
        at++;
      } else {
        at++;
        return { text: inside, quoted: true, span: { start, end: at }, closed: true };
      }
    }
    return { text: inside, quoted: true, span: { start, end: at }, closed: false };
  };

  return {
    text,
    peek,
    takeSign(...signs) {
      const next = peek();
      const found = signs.find(sign => text.startsWith(sign, next));
      at += found?.length ?? 0;
      return found;
    },
    takeWord(...words) {
      const next = peek();
      const found = words.find(word => {
        wordEnd.lastIndex = next + word.length;
        return text.slice(next, next + word.length).toLowerCase() === word && wordEnd.test(text);
      });
      at += found?.length ?? 0;
      return found;
    },
    takeName: () => takeQuoted('`') ?? takeBare(bareName),
    takeValue: () => takeQuoted('"\'') ?? takeBare(bareValue),
  };
}
