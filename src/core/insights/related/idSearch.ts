import type { RecordId } from './ids';

/** Tells from raw text whether it may hold one of some IDs, without reading records. */
export interface IdSearch {
  /** True for text or UTF-8 bytes of a line, a record or a whole file that hold an ID in any spelling; seldom for others. */
  mayHold(raw: string | Uint8Array): boolean;
  /** Where IDs may stand in a text, from left to right. */
  places(raw: string): Generator<{ readonly start: number; readonly end: number }>;
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const hex = (value: number, digits: number): string =>
  [...value.toString(16).padStart(digits, '0')]
    .map(digit => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit))
    .join('');

/** Short escapes of JSON, by the character that they stand for. */
const shortEscapes: Readonly<Record<string, string>> = { '\b': 'b', '\f': 'f', '\n': 'n', '\r': 'r', '\t': 't' };

const encoder = new TextEncoder();

/** Backslashes as they are, percent-encoded and escaped. No two of these begin alike, so that a long run is read once. */
const backslash = '(?:\\\\|u005[cC]|(?:%|u0025)5[cC])';

/** Every spelling of one character: as it is, percent-encoded, escaped in JSON once or more by `slashes`. */
function spellingsOf(character: string, slashes: string): string {
  const [first = '', ...rest] = [...Array(character.length).keys()].map(i => `u${hex(character.charCodeAt(i), 4)}`);
  const units = [slashes + first, ...rest].join('\\\\+');
  const [byte = '', ...bytes] = [...encoder.encode(character)].map(each => hex(each, 2));
  const percent = [`(?:%|${slashes}u0025)${byte}`, ...bytes].join('(?:%|\\\\+u0025)');
  const short = shortEscapes[character];
  const spellings = [
    /["/]/.test(character) ? `(?:${slashes})?${literal(character)}` : literal(character),
    percent,
    units,
    ...(short === undefined ? [] : [slashes + short]),
    ...(character === ' ' ? ['\\+'] : []),
  ];
  return `(?:${spellings.join('|')})`;
}

/** An ID in all its spellings; backslashes in it stand for any number of them. */
function patternOf(text: string): string {
  const pieces = text.match(/\\+|[^\\]/gu) ?? [];
  return pieces
    .map((piece, at) => {
      if (piece.startsWith('\\')) {
        return at === 0 ? backslash : `${backslash}+`;
      }
      // A run of backslashes is taken from its beginning only, and once: text may have nothing else.
      const isBehindSome = pieces[at - 1]?.startsWith('\\') === true;
      return spellingsOf(piece, at === 0 ? '(?<!\\\\)\\\\+' : isBehindSome ? '\\\\?' : '\\\\+');
    })
    .join('');
}

/**
 * A search for IDs as they may be spelled: percent-encoded in a request line, escaped in JSON, also in JSON inside of a
 * string. It may find what is part of something longer, and never misses an ID that a record holds.
 */
export function createIdSearch(ids: readonly Pick<RecordId, 'text'>[]): IdSearch {
  const texts = [...new Set(ids.map(({ text }) => text))].filter(text => text !== '');
  const all = texts.map(patternOf).join('|');
  const pattern = new RegExp(all === '' ? '(?!)' : all, 'g');
  const decoder = new TextDecoder();

  return {
    mayHold(raw) {
      const text = typeof raw === 'string' ? raw : decoder.decode(raw);
      pattern.lastIndex = 0;
      return pattern.test(text);
    },
    *places(raw) {
      for (const { index, 0: found } of raw.matchAll(pattern)) {
        yield { start: index, end: index + found.length };
      }
    },
  };
}
