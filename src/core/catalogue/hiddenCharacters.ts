import type { SourceId } from './sources';
import type { Standing } from './types';

/** Why a character is worth showing. */
export type HiddenKind =
  | 'control'
  | 'bidirectional'
  | 'zeroWidth'
  | 'blank'
  | 'surrogate'
  | 'replacement'
  | 'slashLookalike'
  | 'dotLookalike';

/** What the characters of one kind do to a reader; `phrase` can stand after "holds". */
export interface HiddenKindRow extends Standing<SourceId> {
  readonly kind: HiddenKind;
  readonly phrase: string;
}

/** A stretch of code points, both ends included, that is invisible or passes for something else. */
export interface HiddenCharacters {
  readonly first: number;
  readonly last: number;
  readonly kind: HiddenKind;
  readonly name: string;
}

/** The kinds, most worth a warning first. */
export const hiddenKinds: readonly HiddenKindRow[] = [
  {
    kind: 'bidirectional',
    phrase: 'bidirectional controls, which change the order in which text is shown',
    evidence: 'documented',
    sources: ['unicode-bidi'],
  },
  { kind: 'control', phrase: 'control characters', evidence: 'documented', sources: ['unicode-names'] },
  {
    kind: 'zeroWidth',
    phrase: 'characters that take no room on the screen',
    evidence: 'documented',
    sources: ['unicode-names', 'unicode-security'],
  },
  {
    kind: 'slashLookalike',
    phrase: 'characters that look like a slash or backslash',
    evidence: 'documented',
    sources: ['unicode-security'],
  },
  {
    kind: 'dotLookalike',
    phrase: 'characters that look like a dot',
    evidence: 'documented',
    sources: ['unicode-security'],
  },
  {
    kind: 'blank',
    phrase: 'blanks other than the space',
    evidence: 'documented',
    sources: ['unicode-names', 'unicode-security'],
  },
  { kind: 'surrogate', phrase: 'halves of characters', evidence: 'documented', sources: ['unicode-names'] },
  {
    kind: 'replacement',
    phrase: 'marks for bytes that could not be read',
    evidence: 'documented',
    sources: ['unicode-names'],
  },
];

/** Sorted by code point, without overlap. */
export const hiddenCharacters: readonly HiddenCharacters[] = [
  { first: 0x0000, last: 0x0000, kind: 'control', name: 'NULL' },
  { first: 0x0001, last: 0x0006, kind: 'control', name: 'CONTROL CHARACTER' },
  { first: 0x0007, last: 0x0007, kind: 'control', name: 'BELL' },
  { first: 0x0008, last: 0x0008, kind: 'control', name: 'BACKSPACE' },
  { first: 0x0009, last: 0x0009, kind: 'control', name: 'TAB' },
  { first: 0x000a, last: 0x000a, kind: 'control', name: 'LINE FEED' },
  { first: 0x000b, last: 0x000b, kind: 'control', name: 'VERTICAL TAB' },
  { first: 0x000c, last: 0x000c, kind: 'control', name: 'FORM FEED' },
  { first: 0x000d, last: 0x000d, kind: 'control', name: 'CARRIAGE RETURN' },
  { first: 0x000e, last: 0x001a, kind: 'control', name: 'CONTROL CHARACTER' },
  { first: 0x001b, last: 0x001b, kind: 'control', name: 'ESCAPE' },
  { first: 0x001c, last: 0x001f, kind: 'control', name: 'CONTROL CHARACTER' },
  { first: 0x007f, last: 0x007f, kind: 'control', name: 'DELETE' },
  { first: 0x0080, last: 0x0084, kind: 'control', name: 'CONTROL CHARACTER' },
  { first: 0x0085, last: 0x0085, kind: 'control', name: 'NEXT LINE' },
  { first: 0x0086, last: 0x009f, kind: 'control', name: 'CONTROL CHARACTER' },
  { first: 0x00a0, last: 0x00a0, kind: 'blank', name: 'NO-BREAK SPACE' },
  { first: 0x00ad, last: 0x00ad, kind: 'zeroWidth', name: 'SOFT HYPHEN' },
  { first: 0x034f, last: 0x034f, kind: 'zeroWidth', name: 'COMBINING GRAPHEME JOINER' },
  { first: 0x061c, last: 0x061c, kind: 'bidirectional', name: 'ARABIC LETTER MARK' },
  { first: 0x115f, last: 0x115f, kind: 'blank', name: 'HANGUL CHOSEONG FILLER' },
  { first: 0x1160, last: 0x1160, kind: 'blank', name: 'HANGUL JUNGSEONG FILLER' },
  { first: 0x1680, last: 0x1680, kind: 'blank', name: 'OGHAM SPACE MARK' },
  { first: 0x17b4, last: 0x17b5, kind: 'zeroWidth', name: 'KHMER INHERENT VOWEL' },
  { first: 0x180b, last: 0x180d, kind: 'zeroWidth', name: 'MONGOLIAN VARIATION SELECTOR' },
  { first: 0x180e, last: 0x180e, kind: 'zeroWidth', name: 'MONGOLIAN VOWEL SEPARATOR' },
  { first: 0x2000, last: 0x2000, kind: 'blank', name: 'EN QUAD' },
  { first: 0x2001, last: 0x2001, kind: 'blank', name: 'EM QUAD' },
  { first: 0x2002, last: 0x2002, kind: 'blank', name: 'EN SPACE' },
  { first: 0x2003, last: 0x2003, kind: 'blank', name: 'EM SPACE' },
  { first: 0x2004, last: 0x2004, kind: 'blank', name: 'THREE-PER-EM SPACE' },
  { first: 0x2005, last: 0x2005, kind: 'blank', name: 'FOUR-PER-EM SPACE' },
  { first: 0x2006, last: 0x2006, kind: 'blank', name: 'SIX-PER-EM SPACE' },
  { first: 0x2007, last: 0x2007, kind: 'blank', name: 'FIGURE SPACE' },
  { first: 0x2008, last: 0x2008, kind: 'blank', name: 'PUNCTUATION SPACE' },
  { first: 0x2009, last: 0x2009, kind: 'blank', name: 'THIN SPACE' },
  { first: 0x200a, last: 0x200a, kind: 'blank', name: 'HAIR SPACE' },
  { first: 0x200b, last: 0x200b, kind: 'zeroWidth', name: 'ZERO WIDTH SPACE' },
  { first: 0x200c, last: 0x200c, kind: 'zeroWidth', name: 'ZERO WIDTH NON-JOINER' },
  { first: 0x200d, last: 0x200d, kind: 'zeroWidth', name: 'ZERO WIDTH JOINER' },
  { first: 0x200e, last: 0x200e, kind: 'bidirectional', name: 'LEFT-TO-RIGHT MARK' },
  { first: 0x200f, last: 0x200f, kind: 'bidirectional', name: 'RIGHT-TO-LEFT MARK' },
  { first: 0x2024, last: 0x2024, kind: 'dotLookalike', name: 'ONE DOT LEADER' },
  { first: 0x2025, last: 0x2025, kind: 'dotLookalike', name: 'TWO DOT LEADER' },
  { first: 0x2028, last: 0x2028, kind: 'control', name: 'LINE SEPARATOR' },
  { first: 0x2029, last: 0x2029, kind: 'control', name: 'PARAGRAPH SEPARATOR' },
  { first: 0x202a, last: 0x202a, kind: 'bidirectional', name: 'LEFT-TO-RIGHT EMBEDDING' },
  { first: 0x202b, last: 0x202b, kind: 'bidirectional', name: 'RIGHT-TO-LEFT EMBEDDING' },
  { first: 0x202c, last: 0x202c, kind: 'bidirectional', name: 'POP DIRECTIONAL FORMATTING' },
  { first: 0x202d, last: 0x202d, kind: 'bidirectional', name: 'LEFT-TO-RIGHT OVERRIDE' },
  { first: 0x202e, last: 0x202e, kind: 'bidirectional', name: 'RIGHT-TO-LEFT OVERRIDE' },
  { first: 0x202f, last: 0x202f, kind: 'blank', name: 'NARROW NO-BREAK SPACE' },
  { first: 0x2041, last: 0x2041, kind: 'slashLookalike', name: 'CARET INSERTION POINT' },
  { first: 0x2044, last: 0x2044, kind: 'slashLookalike', name: 'FRACTION SLASH' },
  { first: 0x205f, last: 0x205f, kind: 'blank', name: 'MEDIUM MATHEMATICAL SPACE' },
  { first: 0x2060, last: 0x2060, kind: 'zeroWidth', name: 'WORD JOINER' },
  { first: 0x2061, last: 0x2064, kind: 'zeroWidth', name: 'INVISIBLE OPERATOR' },
  { first: 0x2066, last: 0x2066, kind: 'bidirectional', name: 'LEFT-TO-RIGHT ISOLATE' },
  { first: 0x2067, last: 0x2067, kind: 'bidirectional', name: 'RIGHT-TO-LEFT ISOLATE' },
  { first: 0x2068, last: 0x2068, kind: 'bidirectional', name: 'FIRST STRONG ISOLATE' },
  { first: 0x2069, last: 0x2069, kind: 'bidirectional', name: 'POP DIRECTIONAL ISOLATE' },
  { first: 0x206a, last: 0x206f, kind: 'zeroWidth', name: 'DEPRECATED FORMAT CHARACTER' },
  { first: 0x2215, last: 0x2215, kind: 'slashLookalike', name: 'DIVISION SLASH' },
  { first: 0x2216, last: 0x2216, kind: 'slashLookalike', name: 'SET MINUS' },
  { first: 0x2571, last: 0x2571, kind: 'slashLookalike', name: 'BOX DRAWINGS LIGHT DIAGONAL' },
  { first: 0x27cb, last: 0x27cb, kind: 'slashLookalike', name: 'MATHEMATICAL RISING DIAGONAL' },
  { first: 0x2800, last: 0x2800, kind: 'blank', name: 'BRAILLE PATTERN BLANK' },
  { first: 0x29f5, last: 0x29f5, kind: 'slashLookalike', name: 'REVERSE SOLIDUS OPERATOR' },
  { first: 0x29f8, last: 0x29f8, kind: 'slashLookalike', name: 'BIG SOLIDUS' },
  { first: 0x29f9, last: 0x29f9, kind: 'slashLookalike', name: 'BIG REVERSE SOLIDUS' },
  { first: 0x3000, last: 0x3000, kind: 'blank', name: 'IDEOGRAPHIC SPACE' },
  { first: 0x3164, last: 0x3164, kind: 'blank', name: 'HANGUL FILLER' },
  { first: 0xa4f8, last: 0xa4f8, kind: 'dotLookalike', name: 'LISU LETTER TONE MYA TI' },
  { first: 0xd800, last: 0xdfff, kind: 'surrogate', name: 'LONE SURROGATE' },
  { first: 0xfe00, last: 0xfe0f, kind: 'zeroWidth', name: 'VARIATION SELECTOR' },
  { first: 0xfe52, last: 0xfe52, kind: 'dotLookalike', name: 'SMALL FULL STOP' },
  { first: 0xfe68, last: 0xfe68, kind: 'slashLookalike', name: 'SMALL REVERSE SOLIDUS' },
  { first: 0xfeff, last: 0xfeff, kind: 'zeroWidth', name: 'ZERO WIDTH NO-BREAK SPACE' },
  { first: 0xff0e, last: 0xff0e, kind: 'dotLookalike', name: 'FULLWIDTH FULL STOP' },
  { first: 0xff0f, last: 0xff0f, kind: 'slashLookalike', name: 'FULLWIDTH SOLIDUS' },
  { first: 0xff3c, last: 0xff3c, kind: 'slashLookalike', name: 'FULLWIDTH REVERSE SOLIDUS' },
  { first: 0xffa0, last: 0xffa0, kind: 'blank', name: 'HALFWIDTH HANGUL FILLER' },
  { first: 0xfff9, last: 0xfffb, kind: 'control', name: 'INTERLINEAR ANNOTATION MARK' },
  { first: 0xfffd, last: 0xfffd, kind: 'replacement', name: 'REPLACEMENT CHARACTER' },
  { first: 0xe0000, last: 0xe007f, kind: 'zeroWidth', name: 'TAG CHARACTER' },
  { first: 0xe0100, last: 0xe01ef, kind: 'zeroWidth', name: 'VARIATION SELECTOR' },
];
