import { makeVisible } from '../../fields/hidden';
import { maskNamed, type SecretOptions } from '../../fields/maskText';
import { lastName } from '../../records/json/readPath';
import { isKnownName, problemOfName } from './fields';
import type { Comparison, Query, QueryOperator, QueryValue } from './types';

/** A value as a query writes it: bare where that is read back as the same text, in quotes otherwise. */
export function quoteValue(text: string): string {
  const isPlain = /^[^\s(),*"'`&|]+$/.test(text) && !text.includes('..');
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

const nameOf = (name: string): string =>
  isKnownName(name) || (/^[^\s()=!<>~,"'`&|]+$/.test(name) && problemOfName(name) === undefined)
    ? name
    : `\`${name.replaceAll('`', '``')}\``;

/**
 * The query that asks for records with just this value in a field; `-` for those that hold nothing. Quotes keep every
 * character as it stands: `key = "a*b"`
 */
export function queryForValue(name: string, value: string): string {
  return `${nameOf(name)} = ${value === '-' ? '-' : `"${value.replaceAll('"', '""')}"`}`;
}

const words: Readonly<Record<QueryOperator, string>> = {
  '=': 'is',
  '!=': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
  '~': 'matches',
  '!~': 'does not match',
  in: 'is one of',
  'not in': 'is none of',
};
const timeWords: Readonly<Partial<Record<QueryOperator, string>>> = {
  '=': 'is in',
  '!=': 'is not in',
  '<': 'is before',
  '<=': 'is not after',
  '>': 'is after',
  '>=': 'is not before',
};

function shown({ kind, written }: QueryValue, name: string, { showSecrets = false }: SecretOptions): string {
  const text = showSecrets ? written : maskNamed(name, written);
  return kind === 'text' ? quoteValue(text) : kind === 'nothing' ? 'empty' : text;
}

function wordsOf({ operator, values }: Comparison): string {
  const [only] = values;
  if (values.length === 1 && (operator === 'in' || operator === 'not in')) {
    const within = only?.kind === 'range' ? 'in' : '';
    return [operator === 'in' ? 'is' : 'is not', within].filter(word => word !== '').join(' ');
  }
  return (only?.kind === 'range' && only.of === 'time' ? timeWords[operator] : undefined) ?? words[operator];
}

function describeInside(query: Query, options: SecretOptions, isPart = false): string {
  switch (query.kind) {
    case 'comparison': {
      const name = lastName(query.field);
      return `${query.field} ${wordsOf(query)} ${query.values.map(value => shown(value, name, options)).join(', ')}`;
    }
    case 'not':
      return `not (${describeInside(query.part, options)})`;
    default: {
      const text = query.parts.map(part => describeInside(part, options, true)).join(` ${query.kind} `);
      return isPart ? `(${text})` : text;
    }
  }
}

/**
 * A query in words, to follow a number of records: `operation is REST.DELETE.* and status is at least 400`. Secrets that it
 * asks for are masked unless `showSecrets` is set.
 */
export const describeQuery = (query: Query, options: SecretOptions = {}): string =>
  makeVisible(describeInside(query, options));
