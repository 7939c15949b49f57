// Says whether a file is an S3 server access log. A wrong yes takes a file away from its own language, so every rule
// here asks for what no other log format has.

/** Text looked at, in UTF-16 units, and lines of it. */
const TEXT_LOOKED_AT = 16_384;
const LINES_LOOKED_AT = 20;

/** Date, time and 16 hexadecimal digits, as S3 ends the name of every log file it delivers. */
const deliveredName =
  /\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])-(?:[01]\d|2[0-3])-[0-5]\d-[0-5]\d-[0-9A-F]{16}$/i;

/** Without the signs of a path or of a line number, which tools put before the lines they find. */
const owner = '[^\\s"/:]+';
const word = '[^\\s"]+';
const time = '\\[\\d{2}/(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/\\d{4}:\\d{2}:\\d{2}:\\d{2} [+-]\\d{4}\\]';
const operation = '(?:REST|WEBSITE|SOAP|BATCH|S3)\\.[A-Za-z]';

/**
 * The beginning of a record, as the source of a regular expression for one line: owner, bucket, time and an operation
 * three words later (a requester can hold blanks); or a whole canonical user ID, bucket and time, whatever follows.
 * The language's `firstLine` in package.json is the same text.
 */
export const accessLogLineStart = `^(?:${owner} ${word} ${time} ${word}(?: ${word}){2,12}? ${operation}|[0-9a-f]{64} ${word} ${time}(?: |$))`;

const lineStart = new RegExp(accessLogLineStart);

/**
 * True when a path or URI ends in a name that S3 gives to delivered log files:
 * `logs/2026-03-30-10-00-00-3E57427F3A1B5C7D`, in a dated folder or not. Downloaded copies with an extension are not meant.
 */
export function detectAccessLogName(path: string): boolean {
  return deliveredName.test(path.slice(-64));
}

/**
 * True when text is a server access log: most of its first lines begin like a record. Blank lines do not count, nor does
 * a first line that may be the rest of a cut one, nor a last line that the look ends in. Cheap for text of any length.
 */
export function detectAccessLog(text: string): boolean {
  const head = text.slice(0, TEXT_LOOKED_AT).replace(/^\uFEFF/, '');
  const lines = head.split(/\r\n|\r|\n/, 4 * LINES_LOOKED_AT).filter(line => line.trim() !== '');
  const looked = lines.slice(0, LINES_LOOKED_AT).map(line => lineStart.test(line));
  if (text.length > TEXT_LOOKED_AT && lines.length <= LINES_LOOKED_AT && looked.at(-1) === false) {
    looked.pop();
  }
  const judged = looked[0] === false ? looked.slice(1) : looked;
  return judged.filter(Boolean).length * 2 > judged.length;
}
