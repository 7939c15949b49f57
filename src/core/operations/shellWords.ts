const isBlank = (character: string): boolean => /\s/.test(character);

/** `;` and `|` end a command, and `&` too, but for one inside a URL that was pasted without quotes. */
const endsCommand = (text: string, index: number): boolean =>
  /[|;]/.test(text[index] ?? '') || (text[index] === '&' && /^(?:&|\s|$)/.test(text.slice(index + 1, index + 2)));

/** Position of the quote that closes the one at `start`; the end of the text when nothing does. */
function closeOf(text: string, start: number): number {
  const quote = text[start];
  let index = start + 1;
  while (index < text.length && text[index] !== quote) {
    index += quote === '"' && text[index] === '\\' ? 2 : 1;
  }
  return Math.min(index, text.length);
}

/** What stands between quotes; between double ones a backslash keeps the quote, itself, a dollar and a back-tick. */
const inside = (text: string, quote: string): string =>
  quote === '"' ? text.replace(/\\(["\\$`\n])/g, (_, kept: string) => (kept === '\n' ? '' : kept)) : text;

/**
 * The words of the first simple command of a text, as a POSIX shell would split it, without expanding anything.
 * Line ends after a backslash, a back-tick or a caret are blanks. An unclosed quote runs to the end.
 * `aws s3 cp 'a b' s3://b/` -> ['aws', 's3', 'cp', 'a b', 's3://b/']
 */
export function splitShellWords(text: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let index = 0;
  while (index < text.length) {
    const character = text[index] ?? '';
    if (character === "'" || character === '"') {
      const close = closeOf(text, index);
      word = (word ?? '') + inside(text.slice(index + 1, close), character);
      index = close + 1;
    } else if (/[\\`^]/.test(character) && /^\r?\n/.test(text.slice(index + 1, index + 3))) {
      index += text[index + 1] === '\r' ? 3 : 2;
    } else if (character === '\\') {
      word = (word ?? '') + (text[index + 1] ?? '');
      index += 2;
    } else if (isBlank(character) || endsCommand(text, index)) {
      if (word !== undefined) {
        words.push(word);
        word = undefined;
      }
      if (words.length > 0 && (character === '\n' || !isBlank(character))) {
        return words;
      }
      index += 1;
    } else {
      word = (word ?? '') + character;
      index += 1;
    }
  }
  return word === undefined ? words : [...words, word];
}
