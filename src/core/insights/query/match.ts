import { decodeIsoTime } from '../../fields/cloudTrail/time';
import { parseLogTime } from '../../fields/logTime';
import { commonFieldOf } from '../view/commonFields';
import type { RecordView } from '../view/types';
import { compilePattern } from './pattern/index';
import type { Comparison, Query, QueryValue } from './types';

/** Says of a record whether it is meant. */
export type QueryTest = (view: RecordView) => boolean;

type Range = Extract<QueryValue, { kind: 'range' }>;

const number = /^-?\d{1,300}(?:\.\d{1,300})?$/;

/** The number or the time of a field, in milliseconds since 1970; NaN, which no order holds of, where it is none. */
function measureOf(field: string, of: Range['of']): (view: RecordView) => number {
  if (of === 'number') {
    return view => {
      const text = view.text(field);
      return text !== undefined && number.test(text) ? Number(text) : Number.NaN;
    };
  }
  if (commonFieldOf(field)?.name === 'time') {
    return view => view.epochMs ?? Number.NaN;
  }
  return view => {
    const text = view.text(field) ?? '';
    return parseLogTime(text) ?? decodeIsoTime(text)?.epochMs ?? Number.NaN;
  };
}

/** A text with stars for anything, and with all else as it stands: each piece is looked for behind the one before. */
function wildcardTest(written: string): (text: string) => boolean {
  const pieces = written.split('*');
  const [first = '', ...rest] = pieces;
  const last = rest.pop() ?? '';
  return text => {
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) {
      return false;
    }
    let at = first.length;
    for (const piece of rest) {
      const found = text.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length;
    }
    return at <= text.length - last.length;
  };
}

/** Whether a field is equal to a value, in its range, or holds its pattern. */
function equals(field: string, value: QueryValue): QueryTest {
  const { written } = value;
  switch (value.kind) {
    case 'nothing':
      return view => (view.text(field) ?? '-') === '-';
    case 'text':
      return view => view.text(field) === written;
    case 'range': {
      const measure = measureOf(field, value.of);
      const { min, max } = value;
      return view => {
        const found = measure(view);
        return found >= min && found <= max;
      };
    }
    case 'wildcard':
    case 'pattern': {
      const compiled = value.kind === 'pattern' ? compilePattern(written) : wildcardTest(written);
      // What holds nothing has no text to look at: a dash is the log's way to say so, and no value.
      return view => {
        const text = view.text(field);
        return text !== undefined && text !== '-' && typeof compiled === 'function' && compiled(text);
      };
    }
  }
}

function ordered(field: string, operator: '<' | '<=' | '>' | '>=', value: Range): QueryTest {
  const measure = measureOf(field, value.of);
  const { min, max } = value;
  switch (operator) {
    case '<':
      return view => measure(view) < min;
    case '<=':
      return view => measure(view) <= max;
    case '>':
      return view => measure(view) > max;
    case '>=':
      return view => measure(view) >= min;
  }
}

function compare({ field, operator, values }: Comparison): QueryTest {
  const [only] = values;
  if (operator === '<' || operator === '<=' || operator === '>' || operator === '>=') {
    return only?.kind === 'range' ? ordered(field, operator, only) : () => false;
  }
  const texts = new Set(values.flatMap(value => (value.kind === 'text' ? [value.written] : [])));
  const tests = values.filter(({ kind }) => kind !== 'text').map(value => equals(field, value));
  const isOne: QueryTest = view => texts.size > 0 && texts.has(view.text(field) ?? '-');
  const fits = texts.size === 0 ? some(tests) : some([isOne, ...tests]);
  return operator === '!=' || operator === '!~' || operator === 'not in' ? view => !fits(view) : fits;
}

function some(tests: readonly QueryTest[]): QueryTest {
  const [first = () => false] = tests;
  return tests.length === 1 ? first : view => tests.some(test => test(view));
}

function every(tests: readonly QueryTest[]): QueryTest {
  return view => tests.every(test => test(view));
}

/**
 * Makes a function of a query, to be called for every record. Each record answers yes or no: `not` and `!=` give exactly
 * the others, those that hold nothing included.
 */
export function compileQuery(query: Query): QueryTest {
  switch (query.kind) {
    case 'and':
      return every(query.parts.map(compileQuery));
    case 'or':
      return some(query.parts.map(compileQuery));
    case 'not': {
      const test = compileQuery(query.part);
      return view => !test(view);
    }
    case 'comparison':
      return compare(query);
  }
}
