import type { Problem, ProblemCode, Span } from '../types';
import { createLineReading, Flag, type LineReading, positionOf } from './line/lineReading';
import { readLine } from './line/read';
import { HTTP_STATUS, REFERER } from './line/shapes';
import { viewOf } from './line/view';

/** One field of a line as it stands there. */
export interface LineField {
  /** AWS's number of the field, from 1; 0 for the undocumented token of March 2019. */
  readonly position: number;
  /** The field with its quotes or brackets. */
  readonly span: Span;
  /** The text between them; the same as `span` for a bare field. */
  readonly valueSpan: Span;
  /** Raw text of `valueSpan`. */
  readonly text: string;
  /** True when the field stands in double quotes. */
  readonly quoted: boolean;
}

/** One line of a server access log, taken apart. */
export interface AccessLogLine {
  /** The line as it was given. */
  readonly line: string;
  /** Fields 1 to 27, in order, as far as the line goes. */
  readonly fields: readonly LineField[];
  /** Fields from 28 on, and the undocumented token of March 2019. */
  readonly extra: readonly LineField[];
  readonly problems: readonly Problem[];
}

const LAST_DOCUMENTED = 27;
const reading = createLineReading();

/** One byte a UTF-16 unit: ASCII as it is, everything else as 0xFF, which no rule tells apart. */
function unitsOf(text: string): Uint8Array {
  const units = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = unit < 128 ? unit : 0xff;
  }
  return units;
}

function toField(line: string, units: Uint8Array, index: number): LineField {
  const start = reading.starts[index] as number;
  const end = reading.ends[index] as number;
  const position = positionOf(reading, index);
  const first = units[start];
  const quoted = first === 34 && end - start > 0 && position > 8;
  const enclosed = quoted || (first === 91 && position === 3);
  const closed = enclosed && end - start > 1 && (units[end - 1] === 34 || units[end - 1] === 93);
  const valueSpan = { start: enclosed ? start + 1 : start, end: closed ? end - 1 : end };
  return { position, span: { start, end }, valueSpan, text: line.slice(valueSpan.start, valueSpan.end), quoted };
}

/** Spans of a flagged problem: where the reader of the line should look. */
function spansOf(code: ProblemCode, all: readonly LineField[], start: number, end: number, line: string): Span[] {
  const last = all.at(-1)?.span ?? { start, end };
  switch (code) {
    case 'unexpectedValue':
      return all.filter(field => isUnexpected(field) && field.span.end < end).map(field => field.span);
    case 'blankInField':
      return all
        .filter(field => (field.position === 5 || field.position === 8) && field.text.includes(' '))
        .map(field => field.span);
    case 'unterminatedTime':
    case 'invalidTime':
      return all.filter(field => field.position === 3).map(field => field.span);
    case 'undocumentedToken':
      return all.filter(field => field.position === 0).map(field => field.span);
    case 'extraFields':
      return [{ start: all.find(field => field.position > LAST_DOCUMENTED)?.span.start ?? end, end }];
    case 'ambiguousQuotes':
      return [{ start: reading.disputeStart, end: reading.disputeEnd }];
    case 'controlCharacter': {
      const at = line.slice(start, end).search(/[\0-\x1f]/) + start;
      return [{ start: at, end: at + 1 }];
    }
    case 'notAccessLog':
      return [{ start, end }];
    default:
      return [last];
  }
}

function isUnexpected(field: LineField): boolean {
  const { position, text } = field;
  if (position === HTTP_STATUS) {
    return !/^(?:\d{3}|-)$/.test(text);
  }
  return position > 11 && position < REFERER && !/^(?:-?\d+|-)$/.test(text);
}

/** Every flag and its code, in the order in which problems are told. */
const codes = Object.entries(Flag) as readonly (readonly [keyof typeof Flag, number])[];

function problemsOf(all: readonly LineField[], start: number, end: number, line: string, flags: number): Problem[] {
  const problems: Problem[] = [];
  for (const [code, bit] of codes) {
    if ((flags & bit) !== 0) {
      problems.push(...spansOf(code, all, start, end, line).map(span => ({ code, span })));
    }
  }
  const undecodable = line.slice(start, end).search(/\uFFFD|\p{Surrogate}/u);
  if (undecodable >= 0) {
    problems.push({ code: 'undecodableText', span: { start: start + undecodable, end: start + undecodable + 1 } });
  }
  return problems;
}

/** Where the line begins and ends without a byte order mark and a line break. */
function bounds(line: string): Span {
  const end = line.endsWith('\n') ? line.length - 1 : line.length;
  return { start: line.startsWith('\uFEFF') ? 1 : 0, end: line[end - 1] === '\r' ? end - 1 : end };
}

/**
 * Takes one line of a server access log apart. Any text at all may be given: what cannot be read comes back as
 * `problems`, and a blank line as neither fields nor problems. Offsets are UTF-16 units from the start of `line`.
 */
export function splitAccessLogLine(line: string): AccessLogLine {
  const { start, end } = bounds(line);
  if (/^[ \t]*$/.test(line.slice(start, end))) {
    return { line, fields: [], extra: [], problems: [] };
  }
  const units = unitsOf(line);
  readLine(viewOf(units), start, end, reading);
  const all = Array.from({ length: reading.count }, (_, index) => toField(line, units, index));
  const isExtra = (field: LineField): boolean => field.position === 0 || field.position > LAST_DOCUMENTED;
  return {
    line,
    fields: all.filter(field => !isExtra(field)),
    extra: all.filter(isExtra),
    problems: problemsOf(all, start, end, line, reading.flags),
  };
}

/** Flags of a reading as codes, in the order of the list. */
export function codesOf(read: Pick<LineReading, 'flags'>): ProblemCode[] {
  return codes.filter(([, bit]) => (read.flags & bit) !== 0).map(([code]) => code);
}
