import type { Problem, Span } from '../../types';
import { detectJsonLog, type JsonLogShape } from './detect';
import { linesOf } from './lines';
import { createScan } from './scan';
import { type ValueVisitor, walkRecords } from './values';

/** Where the records of a JSON log stand: eight bytes a record, in the order of the text. */
export interface RecordIndex {
  readonly shape: JsonLogShape;
  readonly count: number;
  /** Offsets of each record's first UTF-16 unit, and of the one after its last. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** What is wrong between the records, and with the end of the text; what is wrong in one, `readRecord` tells. */
  readonly problems: readonly Problem[];
}

/** Problems kept; one broken place can make many. */
export const PROBLEMS_KEPT = 10;

/** Two lists of offsets that grow. */
function createSpans(expected: number) {
  let starts: Uint32Array = new Uint32Array(expected);
  let ends: Uint32Array = new Uint32Array(expected);
  let count = 0;
  const grown = (list: Uint32Array): Uint32Array => {
    const larger = new Uint32Array(2 * list.length + 16);
    larger.set(list);
    return larger;
  };
  return {
    add(start: number, end: number): void {
      if (count === starts.length) {
        starts = grown(starts);
        ends = grown(ends);
      }
      starts[count] = start;
      ends[count++] = end;
    },
    done: () => ({ count, starts: starts.slice(0, count), ends: ends.slice(0, count) }),
  };
}

/** Visits the records of every line by itself; a line that is no JSON at all is a record too. */
function walkLines(text: string, visit: ValueVisitor): void {
  const scan = createScan(text);
  const inLine: ValueVisitor = { ...visit, cut: () => undefined };
  for (const [start, end] of linesOf(createScan(text), 0)) {
    scan.end = end;
    if (text[start] === '{' || text[start] === '[') {
      walkRecords(scan, start, inLine);
    } else {
      visit.record(start, end, false);
    }
  }
}

/**
 * Finds the records of a JSON log in one pass, without reading them. A document that is no log has no records, and the
 * problem `notJsonLog`. Values that are no objects are records too where objects belong, so that each can be told of.
 */
export function indexRecords(text: string, shape: JsonLogShape = detectJsonLog(text)): RecordIndex {
  if (shape.name === 'unknown') {
    return {
      shape,
      ...createSpans(0).done(),
      problems: [{ code: 'notJsonLog', span: { start: 0, end: text.length } }],
    };
  }
  const spans = createSpans(Math.ceil(text.length / 2048));
  const problems: Problem[] = [];
  const add = (code: Problem['code'], start: number, end: number): void => {
    if (problems.length < PROBLEMS_KEPT) {
      problems.push({ code, span: { start, end } });
    }
  };
  const last = text.trimEnd().length;
  const visit: ValueVisitor = {
    record: spans.add,
    stray: (start, end) => add('jsonSyntax', start, end),
    cut: () => add('jsonTruncated', Math.max(0, last - 1), last),
    isDone: () => false,
  };
  if (shape.layout === 'document') {
    walkRecords(createScan(text), 0, visit);
  } else {
    walkLines(text, visit);
  }
  return { shape, ...spans.done(), problems };
}

/** Where a record stands; `undefined` when there is none of that number. */
export function recordSpan(index: RecordIndex, record: number): Span | undefined {
  const start = index.starts[record];
  const end = index.ends[record];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Number of the record, from 0, whose text holds the character at `offset`; `undefined` between records. */
export function recordAt(index: RecordIndex, offset: number): number | undefined {
  let low = 0;
  let high = index.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  const span = recordSpan(index, low);
  return span !== undefined && span.start <= offset && offset < span.end ? low : undefined;
}
