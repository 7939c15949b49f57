// Regular expressions of a query. What is guaranteed: a pattern is refused in which a repeated group repeats or chooses
// inside, so that no text, however hostile, takes time that grows exponentially with its length; and of each text only
// the first `LONGEST_TESTED` units are tested, which bounds what pieces such as `.*` can cost.

/** Longest pattern. */
const LONGEST_PATTERN = 500;
/** Units of a text that are tested; keys have at most 1,024. */
export const LONGEST_TESTED = 4_096;
/** Unbounded repetitions in one pattern; each can cost the length of the text once more. */
const MOST_REPETITIONS = 4;

/** A class, an escape, a bracket, a quantifier, or one character. */
const pieces =
  /\[(?:\\.|[^\]\\])*\]|\\.|\((?:\?(?:[:=!]|<[=!]|<[A-Za-z_]\w*>))?|\)|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/g;

const isQuantifier = (piece: string): boolean => /^(?:[*+?]|\{\d)/.test(piece);
const isUnbounded = (piece: string): boolean => /^(?:[*+]|\{\d+,\})/.test(piece);
const repeats = (piece: string): boolean => isQuantifier(piece) && !piece.startsWith('?');

/** What in a pattern can take too long, as a sentence; undefined where nothing does. */
function findSlow(pattern: string): string | undefined {
  const open: boolean[] = [];
  let repetitions = 0;
  /** Whether the piece before was a group that repeats or chooses inside. */
  let closed = false;
  for (const [piece] of pattern.matchAll(pieces)) {
    if (repeats(piece) && closed) {
      return 'A repeated group may not repeat or choose inside: on some texts that takes without end.';
    }
    if (/^\\[1-9k]/.test(piece)) {
      return 'References to groups are not taken: on some texts they take without end.';
    }
    repetitions += isUnbounded(piece) ? 1 : 0;
    if (isQuantifier(piece) || piece === '|') {
      open.fill(true);
    }
    closed = piece === ')' ? (open.pop() ?? false) : closed && isQuantifier(piece);
    if (piece.startsWith('(')) {
      open.push(false);
    }
  }
  return repetitions > MOST_REPETITIONS
    ? `More than ${MOST_REPETITIONS} unbounded repetitions are not taken.`
    : undefined;
}

/** A regular expression without regard to case; a sentence where it is broken or could take too long. */
export function compilePattern(pattern: string): ((text: string) => boolean) | string {
  if (pattern.length > LONGEST_PATTERN) {
    return `A regular expression has at most ${LONGEST_PATTERN} characters.`;
  }
  const slow = findSlow(pattern);
  if (slow !== undefined) {
    return slow;
  }
  try {
    const expression = new RegExp(pattern, 'i');
    return text => expression.test(text.length > LONGEST_TESTED ? text.slice(0, LONGEST_TESTED) : text);
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^.*: /s, '') : '';
    return `This is no regular expression: ${why || 'it cannot be read'}.`;
  }
}
