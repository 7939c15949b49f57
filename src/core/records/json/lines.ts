// JSON Lines: one value a line, with blank and broken lines, and with the time that log tools put before it.

import { createScan, isBlank, nextNewline, type Scan, Unit, valueEnd } from './scan';

/** Lines looked at to tell JSON Lines from a formatted document. */
const LINES_LOOKED_AT = 20;

/** A time, and perhaps the name of a log stream, before the object: `2026-11-22T10:00:00.123Z {`. */
const prefix = /^\d[^"{}[\]]*$/;

/** Where the object begins in a line with a time before it; where the line begins when there is none. */
function afterPrefix(text: string, start: number, end: number): number {
  const brace = text.charCodeAt(start) === Unit.openBrace ? -1 : text.slice(start, end).indexOf('{');
  return brace > 0 && prefix.test(text.slice(start, start + brace).trimEnd()) ? start + brace : start;
}

/** Lines that are not blank, from `from` on: start without blanks and prefix, end without blanks. */
export function* linesOf(scan: Scan, from: number): Generator<readonly [start: number, end: number]> {
  const { text } = scan;
  let next = from;
  while (next < scan.end) {
    let start = next;
    let end = Math.min(nextNewline(scan, start), scan.end);
    next = end + 1;
    while (start < end && isBlank(text.charCodeAt(start))) {
      start++;
    }
    while (start < end && isBlank(text.charCodeAt(end - 1))) {
      end--;
    }
    if (start < end) {
      yield [afterPrefix(text, start, end), end];
    }
  }
}

/** True when the line is one whole object or list. */
function isWhole(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  return (first === Unit.openBrace || first === Unit.openBracket) && valueEnd(createScan(text, end), start) === end;
}

/**
 * True when most lines are whole objects. In a formatted document at most the last line is one, and a document on one
 * line is not meant. When `text` is only a beginning, its last line does not count.
 */
export function isJsonLines(text: string, from: number, isBeginning: boolean): boolean {
  const looked: boolean[] = [];
  let first = '';
  let isPrefixed = false;
  for (const [start, lineEnd] of linesOf(createScan(text), from)) {
    if (looked.length === LINES_LOOKED_AT || (isBeginning && lineEnd === text.length)) {
      break;
    }
    isPrefixed ||= looked.length === 0 && start > from;
    first ||= text.slice(Math.max(start, lineEnd - 1), lineEnd);
    looked.push(isWhole(text, start, lineEnd));
  }
  const whole = looked.filter(Boolean).length;
  const follows = looked.length > 1 || isBeginning || isPrefixed;
  return follows && (whole * 2 > looked.length || (whole * 2 === looked.length && !'{[,:'.includes(first)));
}
