import { hiddenCharacters } from '../catalogue/hiddenCharacters';
import { t } from '../text/language';

/** Shells that a command can be written for. */
export type Shell = 'posix' | 'powershell';

interface HiddenPatterns {
  /** Stretches that cannot be seen, or that a terminal acts on when they are pasted. */
  readonly plain: RegExp;
  /** The same, and the character after a line end, as `$(...)` drops line ends at its end. */
  readonly kept: RegExp;
}

let made: HiddenPatterns | undefined;

function hidden(): HiddenPatterns {
  if (made === undefined) {
    const written = (codePoint: number): string => `\\u{${codePoint.toString(16)}}`;
    const run = `[${hiddenCharacters.map(({ first, last }) => `${written(first)}-${written(last)}`).join('')}]+`;
    made = { plain: new RegExp(run, 'gu'), kept: new RegExp(`${run}(?:(?<=\\n)[\\s\\S])?`, 'gu') };
  }
  return made;
}

/** A text cut at its hidden stretches: plain and hidden ones in turn, the first and the last plain. */
function cut(text: string, pattern: RegExp): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: run, index = 0 } of text.matchAll(pattern)) {
    pieces.push(text.slice(from, index), run);
    from = index + run.length;
  }
  return [...pieces, text.slice(from)];
}

/** A quote ends the quoted stretch; so does an exclamation mark, which old shells expand in every place but after a backslash. */
const posixPlain = (text: string): string =>
  text === '' ? '' : `'${text.replace(/'/g, "'\\''").replace(/!/g, "'\\!'")}'`;

/** By number, so that nothing reaches the terminal; line ends at the very end of a word stand as they are. */
function posixHidden(text: string): string {
  const printed = text.replace(/\n+$/, '');
  const lineEnds = text.slice(printed.length);
  const octal = Array.from(new TextEncoder().encode(printed), byte => `\\${byte.toString(8).padStart(3, '0')}`).join(
    '',
  );
  return `${octal === '' ? '' : `"$(printf '${octal}')"`}${lineEnds === '' ? '' : `'${lineEnds}'`}`;
}

function quotePosix(text: string): string {
  if (/^[A-Za-z0-9_./:@+,-][A-Za-z0-9_./:=@+,-]*$/.test(text)) {
    return text;
  }
  const written = cut(text, hidden().kept).map((piece, index) =>
    index % 2 === 0 ? posixPlain(piece) : posixHidden(piece),
  );
  return written.join('') || "''";
}

/** PowerShell takes four curly quotes for the straight one; doubled, each stands for itself. */
const powershellPlain = (text: string): string => `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;

/** A bare word begins with a letter, as PowerShell reads `1kb` and `0x10` as numbers. */
function quotePowershell(text: string): string {
  if (/^[A-Za-z][A-Za-z0-9_./:-]*$/.test(text)) {
    return text;
  }
  const [first = '', ...pieces] = cut(text, hidden().plain);
  const written = pieces.map((piece, index) =>
    index % 2 === 0
      ? Array.from({ length: piece.length }, (_, at) => ` + [char]0x${piece.charCodeAt(at).toString(16)}`).join('')
      : piece === ''
        ? ''
        : ` + ${powershellPlain(piece)}`,
  );
  return pieces.length === 0 ? powershellPlain(text) : `(${powershellPlain(first)}${written.join('')})`;
}

/**
 * Why a text cannot be written as one word of a command in this shell, a clause that can stand after "because"; undefined
 * where it can.
 */
export function unquotable(text: string, shell: Shell): string | undefined {
  if (text.includes('\0')) {
    return t('it holds a NUL character, which no command line can hold');
  }
  if (/[\ud800-\udfff]/u.test(text)) {
    return t('it holds half a surrogate pair, which no command line can hold');
  }
  if (shell === 'powershell' && /"|\\$/.test(text)) {
    return t('versions of PowerShell differ in how they hand a double quote, or a backslash at the end, to a program');
  }
  return undefined;
}

/**
 * A text as one word of a command: nothing in it is expanded or run, and characters that a terminal would act on, or that
 * cannot be seen, are written by number. Ask `unquotable` before.
 */
export function quoteWord(text: string, shell: Shell): string {
  return shell === 'posix' ? quotePosix(text) : quotePowershell(text);
}
