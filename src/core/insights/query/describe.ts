import { makeVisible } from '../../fields/hidden';
import { maskNamed, type SecretOptions } from '../../fields/maskText';
import { lastName } from '../../records/json/readPath';
import { msg, t } from '../../text/language';
import { problemOfName } from './fields';
import type { Comparison, Query, QueryOperator, QueryValue } from './types';

/** A value as a query writes it: bare where that is read back as the same text, in quotes otherwise. */
export function quoteValue(text: string): string {
  const isPlain = /^[^\s(),*"'`&|]+$/.test(text) && !text.includes('..');
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

const nameOf = (name: string): string =>
  /^[^\s()=!<>~,"'`&|]+$/.test(name) && problemOfName(name) === undefined ? name : `\`${name.replaceAll('`', '``')}\``;

/**
 * The query that asks for records with just this value in a field; `-` for those that hold nothing. Quotes keep every
 * character as it stands: `key = "a*b"`
 */
export function queryForValue(name: string, value: string): string {
  return `${nameOf(name)} = ${value === '-' ? '-' : `"${value.replaceAll('"', '""')}"`}`;
}

/** The field is {0}, and {1} is the value, or the values of a list. */
const sentences: Readonly<Record<QueryOperator, string>> = {
  '=': msg('{0} is {1}'),
  '!=': msg('{0} is not {1}'),
  '<': msg('{0} is less than {1}'),
  '<=': msg('{0} is at most {1}'),
  '>': msg('{0} is more than {1}'),
  '>=': msg('{0} is at least {1}'),
  '~': msg('{0} matches {1}'),
  '!~': msg('{0} does not match {1}'),
  in: msg('{0} is one of {1}'),
  'not in': msg('{0} is none of {1}'),
};
const ofTimes: Readonly<Partial<Record<QueryOperator, string>>> = {
  '=': msg('{0} is in {1}'),
  '!=': msg('{0} is not in {1}'),
  '<': msg('{0} is before {1}'),
  '<=': msg('{0} is not after {1}'),
  '>': msg('{0} is after {1}'),
  '>=': msg('{0} is not before {1}'),
};
/** What holds nothing equals nothing else. */
const ofNothing: Readonly<Partial<Record<QueryOperator, string>>> = {
  '=': msg('{0} is empty'),
  '!=': msg('{0} is not empty'),
};

/** `in` with a single value says no more than `=`. */
const plainer: Readonly<Partial<Record<QueryOperator, QueryOperator>>> = { in: '=', 'not in': '!=' };

function sentenceOf({ operator: written, values }: Comparison): string {
  const [only] = values;
  const isAlone = values.length === 1;
  const operator = (isAlone ? plainer[written] : undefined) ?? written;
  const isSpan = only?.kind === 'range' && (only.of === 'time' || operator !== written);
  const own = isAlone && only?.kind === 'nothing' ? ofNothing[operator] : isSpan ? ofTimes[operator] : undefined;
  return own ?? sentences[operator];
}

function shown({ kind, written }: QueryValue, name: string, { showSecrets = false }: SecretOptions): string {
  const text = showSecrets ? written : maskNamed(name, written);
  return kind === 'text' ? quoteValue(text) : kind === 'nothing' ? t('empty') : text;
}

const joined = (kind: 'and' | 'or', parts: readonly string[]): string =>
  parts.reduce((all, part) => (kind === 'and' ? t('{0} and {1}', all, part) : t('{0} or {1}', all, part)));

function describeInside(query: Query, options: SecretOptions, isPart = false): string {
  switch (query.kind) {
    case 'comparison': {
      const name = lastName(query.field);
      const values = query.values.map(value => shown(value, name, options)).join(', ');
      return t(sentenceOf(query), query.field, values);
    }
    case 'not':
      return t('not ({0})', describeInside(query.part, options));
    default: {
      const text = joined(
        query.kind,
        query.parts.map(part => describeInside(part, options, true)),
      );
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
