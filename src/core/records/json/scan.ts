// Walks over JSON without reading it: strings are jumped over, brackets are counted, comments count as blanks.

/** Characters of JSON, as UTF-16 units. */
export const Unit = {
  newline: 10,
  return: 13,
  quote: 34,
  asterisk: 42,
  comma: 44,
  slash: 47,
  colon: 58,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  openBrace: 123,
  closeBrace: 125,
} as const;

/** A walk over a text, with what it has found ahead of itself, so that nothing is looked for twice. */
export interface Scan {
  readonly text: string;
  /** Where the walk stops. */
  end: number;
  /** The next of each at or after where it was last asked for; the length of the text when there is none. */
  newlineAt: number;
  quoteAt: number;
  openAt: number;
  closeAt: number;
  lineCommentAt: number;
  blockCommentAt: number;
  /** The last run of brackets, commas, colons and blanks that was looked over. */
  runStart: number;
  runEnd: number;
}

/** A walk over `text` up to `end`. */
export const createScan = (text: string, end = text.length): Scan => ({
  text,
  end,
  newlineAt: -1,
  quoteAt: -1,
  openAt: -1,
  closeAt: -1,
  lineCommentAt: -1,
  blockCommentAt: -1,
  runStart: -1,
  runEnd: -1,
});

const findFrom = (text: string, wanted: string, from: number): number => {
  const at = text.indexOf(wanted, from);
  return at < 0 ? text.length : at;
};

/** Offset of the first line feed at or after `from`; the length of the text when there is none. */
export function nextNewline(scan: Scan, from: number): number {
  if (scan.newlineAt < from) {
    scan.newlineAt = findFrom(scan.text, '\n', from);
  }
  return scan.newlineAt;
}

/** Offset of the first quote at or after `from`; the length of the text when there is none. */
export function nextQuote(scan: Scan, from: number): number {
  if (scan.quoteAt < from) {
    scan.quoteAt = findFrom(scan.text, '"', from);
  }
  return scan.quoteAt;
}

/** Offset of the first brace of either kind at or after `from`; the length of the text when there is none. */
export function nextBrace(scan: Scan, from: number): number {
  if (scan.openAt < from) {
    scan.openAt = findFrom(scan.text, '{', from);
  }
  if (scan.closeAt < from) {
    scan.closeAt = findFrom(scan.text, '}', from);
  }
  return scan.openAt < scan.closeAt ? scan.openAt : scan.closeAt;
}

/** True when an odd number of backslashes stands before `at`. */
export function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === Unit.backslash) {
    first--;
  }
  return (at - first) % 2 === 1;
}

/**
 * The offset after the string whose opening quote stands at `start`. A string without an end is over at the line break,
 * as no string holds one; -1 when there is no line break either.
 */
export function stringEnd(scan: Scan, start: number): number {
  const { text } = scan;
  const newline = nextNewline(scan, start);
  let close = text.indexOf('"', start + 1);
  while (close > 0 && close < newline && text.charCodeAt(close - 1) === Unit.backslash && isEscaped(text, close)) {
    close = text.indexOf('"', close + 1);
  }
  if (close < 0 || close > newline) {
    return newline < text.length && newline <= scan.end ? newline : -1;
  }
  return close < scan.end ? close + 1 : -1;
}

/** The offset after the comment at `start`, or after the slash when it begins none. */
export function commentEnd({ text, end }: Scan, start: number): number {
  const second = text.charCodeAt(start + 1);
  if (second !== Unit.slash && second !== Unit.asterisk) {
    return start + 1;
  }
  for (let i = start + 2; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (second === Unit.slash && unit === Unit.newline) {
      return i;
    }
    if (second === Unit.asterisk && unit === Unit.slash && i > start + 2 && text.charCodeAt(i - 1) === Unit.asterisk) {
      return i + 1;
    }
  }
  return end;
}

/** True for blanks, tabs, line breaks, and a byte order mark. */
export const isBlank = (unit: number): boolean =>
  unit === 32 || unit === Unit.newline || unit === Unit.return || unit === 9 || unit === 0xfeff;

/** The first offset from `from` on that is neither blank nor comment, or the end. */
export function skipBlanks(scan: Scan, from: number): number {
  let i = from;
  while (i < scan.end) {
    const unit = scan.text.charCodeAt(i);
    if (isBlank(unit)) {
      i++;
    } else if (unit === Unit.slash && commentEnd(scan, i) > i + 1) {
      i = commentEnd(scan, i);
    } else {
      break;
    }
  }
  return i;
}

/** From inside an object or list to the offset after its closing bracket; -1 when it is not closed. */
export function closeOf(scan: Scan, from: number): number {
  const { text, end } = scan;
  let depth = 1;
  let i = from;
  while (i >= 0 && i < end) {
    switch (text.charCodeAt(i)) {
      case Unit.quote:
        i = stringEnd(scan, i);
        break;
      case Unit.openBrace:
      case Unit.openBracket:
        depth++;
        i++;
        break;
      case Unit.closeBrace:
      case Unit.closeBracket:
        i++;
        depth--;
        if (depth === 0) {
          return i;
        }
        break;
      case Unit.slash:
        i = commentEnd(scan, i);
        break;
      default:
        i++;
    }
  }
  return -1;
}

/** True for a comma, a colon or a closing bracket, none of which begins a value. */
const isSign = (unit: number): boolean =>
  unit === Unit.comma || unit === Unit.colon || unit === Unit.closeBracket || unit === Unit.closeBrace;

/** True for a unit that ends a number or a word, such as a blank, a comma or a bracket. */
const endsWord = (unit: number): boolean =>
  unit <= 32 ||
  unit === Unit.comma ||
  unit === Unit.colon ||
  unit === Unit.quote ||
  unit === Unit.slash ||
  unit === Unit.openBracket ||
  unit === Unit.closeBracket ||
  unit === Unit.openBrace ||
  unit === Unit.closeBrace;

/** The offset after the value that begins at `start`, of any kind; -1 when the text ends before it does. */
export function valueEnd(scan: Scan, start: number): number {
  const first = scan.text.charCodeAt(start);
  if (first === Unit.openBrace || first === Unit.openBracket) {
    return closeOf(scan, start + 1);
  }
  if (first === Unit.quote) {
    return stringEnd(scan, start);
  }
  let i = start + 1;
  while (!isSign(first) && i < scan.end && !endsWord(scan.text.charCodeAt(i))) {
    i++;
  }
  return i;
}
