/** Where the tokens of one line lie, and what is wrong with them; made once and filled again for every line. */
export interface LineReading {
  /** Number of tokens; 0 when the line is no access log. */
  count: number;
  /** Place of the line's first token in `starts` and `ends`, so that the tokens of many lines can share them. */
  base: number;
  /** First byte of each token, quotes and brackets included. */
  readonly starts: Uint32Array;
  /** The byte after each token. */
  readonly ends: Uint32Array;
  /** The byte after the line, without its line break. */
  end: number;
  /** Index of the undocumented token of March 2019, or -1. */
  stray: number;
  /** Set of `Flag` bits. */
  flags: number;
  /** The stretch that can be read in more than one way; empty without `Flag.ambiguousQuotes`. */
  disputeStart: number;
  disputeEnd: number;
}

/** Tokens kept apart; what follows the last of them stays in it. */
export const MAX_TOKENS = 64;

/** One bit for each thing that the rules can find wrong with a line. */
export const Flag = {
  notAccessLog: 1,
  truncated: 2,
  unterminatedQuote: 4,
  unterminatedTime: 8,
  invalidTime: 16,
  unexpectedValue: 32,
  ambiguousQuotes: 64,
  fieldCountUnusual: 128,
  blankInField: 256,
  controlCharacter: 512,
  undocumentedToken: 1024,
  extraFields: 2048,
  /** Set by the scanner: only the beginning of the line was read. */
  lineTooLong: 4096,
} as const;

/** An empty reading, ready to be filled, with room for the tokens of `lines` lines. */
export function createLineReading(lines = 1): LineReading {
  return {
    count: 0,
    base: 0,
    starts: new Uint32Array(lines * MAX_TOKENS),
    ends: new Uint32Array(lines * MAX_TOKENS),
    end: 0,
    stray: -1,
    flags: 0,
    disputeStart: 0,
    disputeEnd: 0,
  };
}

/** Empties a reading before the next line. */
export function clearReading(reading: LineReading): void {
  reading.count = 0;
  reading.stray = -1;
  reading.flags = 0;
  reading.disputeStart = 0;
  reading.disputeEnd = 0;
}

/** Adds a token; past the last place it widens the last token instead. */
export function addToken(reading: LineReading, start: number, end: number): void {
  if (reading.count < MAX_TOKENS) {
    reading.starts[reading.base + reading.count] = start;
    reading.ends[reading.base + reading.count++] = end;
  } else {
    reading.ends[reading.base + MAX_TOKENS - 1] = end;
  }
}

/** First byte of a field; 0 when the line ends before it. */
export const fieldStart = (reading: LineReading, position: number): number =>
  position <= reading.count ? (reading.starts[reading.base + position - 1] as number) : 0;

/** The byte after a field; 0 when the line ends before it. */
export const fieldEnd = (reading: LineReading, position: number): number =>
  position <= reading.count ? (reading.ends[reading.base + position - 1] as number) : 0;

/** Position of a token in AWS's numbering, from 1; 0 for the undocumented token of March 2019. */
export function positionOf(reading: LineReading, index: number): number {
  if (reading.stray < 0 || index < reading.stray) {
    return index + 1;
  }
  return index === reading.stray ? 0 : index;
}
