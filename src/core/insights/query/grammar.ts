import { formatNumber, t } from '../../text/language';
import type { Span } from '../../types';
import { kindOfName, problemOfName } from './fields';
import { compilePattern } from './pattern/index';
import { createQueryReader, type Piece, type QueryReader } from './reader';
import type { Comparison, Query, QueryOperator, QueryProblem, QueryValue } from './types';
import { readEqual, readOrdered, readRange } from './values';

/** What may stand where a text was read last: what completion offers there. */
export interface Expectation {
  readonly what: 'field' | 'operator' | 'value' | 'joiner';
  /** Where it begins. */
  readonly start: number;
  /** The field that is compared; empty for `field`. */
  readonly field: string;
}

/** Brackets and negations one inside of another. */
const DEEPEST = 100;

/** Undefined for a part that cannot be read; that ends the reading. */
type Read<Value> = Value | undefined;

/** Reads the grammar from left to right; after the first sentence that is no query it stops, and other problems add up. */
export function readQuery(text: string) {
  const reader: QueryReader = createQueryReader(text);
  const problems: QueryProblem[] = [];
  let expected: Expectation = { what: 'field', start: 0, field: '' };
  let settled = false;
  let depth = 0;

  const complain = (message: string, span: Span): undefined => {
    problems.push({ message, span });
  };
  /** The place where something is missing: the next character, or nothing at the end. */
  const here = (): Span => ({ start: reader.peek(), end: Math.min(reader.peek() + 1, text.length) });
  const expect = (what: Expectation['what'], field = ''): void => {
    if (!settled) {
      expected = { what, start: reader.peek(), field };
    }
  };
  /** A piece that the text ends with may not be all of what was meant. */
  const settle = (piece: Piece | undefined): Piece | undefined => {
    settled ||= piece?.span.end === text.length;
    return piece;
  };

  const takeValue = (field: string): Read<Piece> => {
    expect('value', field);
    const piece = settle(reader.takeValue());
    if (piece === undefined) {
      return complain(t('A value is missing here. Text with blanks, commas or parentheses stands in quotes.'), here());
    }
    if (!piece.closed) {
      return complain(t('The closing quote is missing. A quote inside of quotes is written twice.'), piece.span);
    }
    if (!piece.quoted && /&&|\|\|/.test(piece.text)) {
      return complain(t('Put blanks around && and ||, or quotes around the value.'), piece.span);
    }
    return piece;
  };

  const checked = (value: QueryValue | string, { span }: Piece): Read<QueryValue> =>
    typeof value === 'string' ? complain(value, span) : value;

  /** One value of `in`: a range, or what a field can be equal to. */
  const readMember = (piece: Piece, field: string, alone: boolean): Read<QueryValue> => {
    const kind = kindOfName(field);
    const range = alone || kind !== 'text' ? readRange(piece, kind) : undefined;
    return checked(range ?? readEqual(piece, kind), piece);
  };

  const readList = (field: string): Read<QueryValue[]> => {
    const values: QueryValue[] = [];
    do {
      const piece = takeValue(field);
      if (piece === undefined) {
        return undefined;
      }
      const value = readMember(piece, field, false);
      values.push(...(value === undefined ? [] : [value]));
    } while (reader.takeSign(','));
    return reader.takeSign(')') ? values : complain(t('A comma or the closing parenthesis is missing here.'), here());
  };

  const readValues = (field: string, operator: QueryOperator): Read<QueryValue[]> => {
    const isIn = operator === 'in' || operator === 'not in';
    if (isIn && reader.takeSign('(')) {
      return readList(field);
    }
    const piece = takeValue(field);
    if (piece === undefined) {
      return undefined;
    }
    if (operator === '~' || operator === '!~') {
      const pattern = compilePattern(piece.text);
      return typeof pattern === 'string' ? complain(pattern, piece.span) : [{ kind: 'pattern', written: piece.text }];
    }
    const kind = kindOfName(field);
    const value = isIn
      ? readMember(piece, field, true)
      : checked(operator === '=' || operator === '!=' ? readEqual(piece, kind) : readOrdered(piece, kind), piece);
    return value && [value];
  };

  const takeOperator = (): QueryOperator | undefined => {
    const sign = reader.takeSign('!=', '!~', '<=', '>=', '==', '=', '<', '>', '~') as QueryOperator | '==' | undefined;
    if (sign !== undefined) {
      return sign === '==' ? '=' : sign;
    }
    if (reader.takeWord('in')) {
      return 'in';
    }
    return reader.takeWord('not') && reader.takeWord('in') ? 'not in' : undefined;
  };

  const readComparison = (): Read<Comparison> => {
    expect('field');
    const name = settle(reader.takeName());
    if (name === undefined) {
      return complain(t('A comparison is missing here, such as status >= 400.'), here());
    }
    if (!name.closed) {
      return complain(t('The closing backquote is missing.'), name.span);
    }
    const field = name.text;
    expect('operator', field);
    const operator = takeOperator();
    if (operator === undefined) {
      const span = reader.peek() < text.length ? here() : name.span;
      return complain(
        t('"{0}" is compared with nothing. Write FIELD = VALUE or FIELD ~ TEXT, such as who ~ alice.', field),
        span,
      );
    }
    const problem = name.quoted ? undefined : problemOfName(field);
    if (problem !== undefined) {
      complain(problem, name.span);
    }
    const values = readValues(field, operator);
    return values && { kind: 'comparison', field, operator, values };
  };

  const readPart = (): Read<Query> => {
    if (++depth > DEEPEST) {
      return complain(t('Parentheses and negations go {0} deep at most.', formatNumber(DEEPEST)), here());
    }
    const part = readOpened();
    depth--;
    return part;
  };

  const readOpened = (): Read<Query> => {
    expect('field');
    if (reader.takeWord('not') || reader.takeSign('!')) {
      const part = readPart();
      return part && { kind: 'not', part };
    }
    const open = reader.peek();
    if (!reader.takeSign('(')) {
      return readComparison();
    }
    const inside = readChain('or');
    if (inside === undefined || reader.takeSign(')')) {
      return inside;
    }
    return reader.peek() < text.length
      ? complain(t('Write and, or, or a closing parenthesis here.'), here())
      : complain(t('The closing parenthesis is missing.'), { start: open, end: open + 1 });
  };

  const readChain = (kind: 'and' | 'or'): Read<Query> => {
    const parts: Query[] = [];
    do {
      const part = kind === 'or' ? readChain('and') : readPart();
      if (part === undefined) {
        return undefined;
      }
      parts.push(part);
      expect('joiner');
    } while (
      kind === 'or'
        ? (reader.takeWord('or') ?? reader.takeSign('||'))
        : (reader.takeWord('and') ?? reader.takeSign('&&'))
    );
    const [first] = parts;
    return parts.length === 1 ? first : { kind, parts };
  };

  const query = reader.peek() === text.length ? undefined : readChain('or');
  if (query !== undefined && reader.peek() < text.length) {
    const isClosing = text[reader.peek()] === ')';
    complain(isClosing ? t('This parenthesis closes nothing.') : t('Write and or or between two comparisons.'), here());
  }
  return { query: problems.length === 0 ? query : undefined, problems, expected };
}
