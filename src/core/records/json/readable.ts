/** JSON laid out in lines, and the way between its offsets and those of the original. UTF-16 units on both sides. */
export interface ReadableJson {
  readonly text: string;
  /** Offset in the original of a character of `text`; for a blank that was put in, that of the character behind it. */
  toOriginal(offset: number): number;
  /** Offset in `text` of a character of the original; for a blank that was left out, that of the character behind it. */
  toReadable(offset: number): number;
}

/** Line breaks with two blanks for each level; what is deeper stands no further in, so that brackets alone make no flood. */
const newLines = Array.from({ length: 33 }, (_, depth) => `\n${'  '.repeat(depth)}`);
const [QUOTE, BACKSLASH, COMMA, COLON, SLASH, STAR, RETURN] = [34, 92, 44, 58, 47, 42, 13];
const isOpening = (unit: number): boolean => unit === 123 || unit === 91;
const isClosing = (unit: number): boolean => unit === 125 || unit === 93;
const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13);

/** The character after the string that opens at `start`, or the end of a text that never closes it. */
function stringEnd(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === BACKSLASH) {
      slashes++;
    }
    if (slashes % 2 === 0) {
      return quote + 1;
    }
  }
  return text.length;
}

/** True where a comment begins that the end of its line ends. */
const isLineComment = (text: string, start: number): boolean => text.startsWith('//', start);

/** The character after the comment at `start`, or after the slash where none begins. */
function commentEnd(text: string, start: number): number {
  if (isLineComment(text, start)) {
    const end = text.indexOf('\n', start);
    return end < 0 ? text.length : text.charCodeAt(end - 1) === RETURN ? end - 1 : end;
  }
  if (text.charCodeAt(start + 1) !== STAR) {
    return start + 1;
  }
  const end = text.indexOf('*/', start + 2);
  return end < 0 ? text.length : end + 2;
}

/** The character after the run of other characters at `start`: a number, a word, or anything that is no JSON. */
function wordEnd(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (
      isBlank(unit) ||
      isOpening(unit) ||
      isClosing(unit) ||
      unit === COMMA ||
      unit === COLON ||
      unit === QUOTE ||
      unit === SLASH
    ) {
      break;
    }
    i++;
  }
  return i;
}

/** Pieces of the original and where they begin on both sides. */
interface Pieces {
  readonly from: number[];
  readonly to: number[];
}

/** Offset on the other side: that of the last piece at or before `offset`, and as far into it. */
function translate(
  offset: number,
  own: readonly number[],
  other: readonly number[],
  lengths: readonly number[],
): number {
  let low = 0;
  let high = own.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((own[middle] as number) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  const into = offset - (own[low] ?? 0);
  const length = lengths[low] ?? 0;
  return into >= length && low + 1 < other.length
    ? (other[low + 1] as number)
    : (other[low] ?? 0) + Math.max(0, Math.min(into, length));
}

/**
 * Lays JSON out in lines: each member and item on its own, two blanks for each of the first 32 levels, empty objects and
 * arrays in one piece. What follows a comment that ends with its line stands on the next one. Every character but blanks between tokens is kept, in order, so that broken text stays what it is.
 */
export function makeReadable(text: string): ReadableJson {
  const out: string[] = [];
  const pieces: Pieces = { from: [], to: [] };
  const lengths: number[] = [];
  let length = 0;
  let depth = 0;
  let previous = 0;
  let isInLineComment = false;
  const put = (added: string): void => {
    out.push(added);
    length += added.length;
  };
  const newLine = (): void => put(newLines[Math.min(depth, newLines.length - 1)] as string);
  const copy = (start: number, end: number): void => {
    pieces.from.push(start);
    pieces.to.push(length);
    lengths.push(end - start);
    put(text.slice(start, end));
  };
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    if (isBlank(unit)) {
      i++;
      continue;
    }
    const end =
      unit === QUOTE
        ? stringEnd(text, i)
        : unit === SLASH
          ? commentEnd(text, i)
          : isOpening(unit) || isClosing(unit) || unit === COMMA || unit === COLON
            ? i + 1
            : wordEnd(text, i);
    if (isClosing(unit)) {
      depth = Math.max(0, depth - 1);
      if (!isOpening(previous) && length > 0) {
        newLine();
      }
    } else if (
      isInLineComment ||
      isOpening(previous) ||
      previous === COMMA ||
      (isClosing(previous) && unit !== COMMA)
    ) {
      newLine();
    } else if (previous === COLON) {
      put(' ');
    }
    copy(i, end);
    depth += isOpening(unit) ? 1 : 0;
    previous = unit;
    isInLineComment = isLineComment(text, i);
    i = end;
  }
  return {
    text: out.join(''),
    toOriginal: offset => translate(offset, pieces.to, pieces.from, lengths),
    toReadable: offset => translate(offset, pieces.from, pieces.to, lengths),
  };
}
