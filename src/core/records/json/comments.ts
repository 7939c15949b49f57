import { type Scan, Unit } from './scan';

/** Text before a slash that is looked at for a number or a word; longer ones are taken for one. */
const BEFORE = 32;

/** A number, `true`, `false` or `null` at the end of a text, with what may stand before it. */
const literal = /(?:^|[\s,:[/])(?:true|false|null|-?\d[\d.eE+-]*)$/;

/** True when a comment may begin at `at`; false where the slash must be inside of a string, as in `https://`. */
function mayBegin(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === Unit.slash || before === Unit.colon) {
    const second = text.charCodeAt(at - 2);
    return before === Unit.slash ? second === Unit.asterisk : !(second >= 97 && second <= 122);
  }
  const isLetter = (before >= 97 && before <= 122) || (before >= 65 && before <= 90) || (before >= 48 && before <= 57);
  const isSign =
    before === 43 || before === 45 || before === 46 || before === Unit.asterisk || before === Unit.backslash;
  return isLetter ? literal.test(text.slice(Math.max(0, at - BEFORE), at)) : !isSign;
}

/** The first place from `from` on where `opening` may begin a comment, or the length of the text. */
function findComment(text: string, opening: string, from: number): number {
  let at = text.indexOf(opening, from);
  while (at >= 0 && !mayBegin(text, at)) {
    at = text.indexOf(opening, at + 1);
  }
  return at < 0 ? text.length : at;
}

/**
 * Offset of the first `//` or `/*` at or after `from` that may begin a comment, as seen from the few characters before
 * it; the length of the text when there is none. No comment is missed, but some of these are inside of strings.
 */
export function nextComment(scan: Scan, from: number): number {
  if (scan.lineCommentAt < from) {
    scan.lineCommentAt = findComment(scan.text, '//', from);
  }
  if (scan.blockCommentAt < from) {
    scan.blockCommentAt = findComment(scan.text, '/*', from);
  }
  return Math.min(scan.lineCommentAt, scan.blockCommentAt);
}
