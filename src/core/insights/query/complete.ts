import { errorCodes } from '../../catalogue/errorCodes';
import { operations } from '../../catalogue/operations';
import { formatNumber, t } from '../../text/language';
import type { Span } from '../../types';
import { type CommonFieldKind, commonFieldOf } from '../view/commonFields';
import { quoteValue } from './describe';
import { cloudTrailFieldOf, kindOfName, knownNames } from './fields';
import { type Expectation, readQuery } from './grammar';

/** Something that can stand at a place of a query. */
export interface QueryCompletion {
  /** What replaces `span`. */
  readonly insert: string;
  readonly label: string;
  /** What it is, in a few words; may be empty. */
  readonly detail: string;
  readonly span: Span;
}

/** Values that were seen in the records at hand, by name of the field; most frequent first. */
export type SeenValues = Readonly<Record<string, readonly string[]>>;

/** Completions given at a time. */
const MOST = 100;

type Offer = Omit<QueryCompletion, 'span'>;

const offer = (label: string, detail = '', insert = label): Offer => ({ insert, label, detail });

function meaningOf(name: string): string {
  const field = commonFieldOf(name) ?? cloudTrailFieldOf(name);
  return field === undefined ? '' : t(field.meaning);
}

const names = (): Offer[] => [
  ...knownNames.map(name => offer(name, meaningOf(name), `${name} `)),
  offer('not', t('Records of which this does not hold'), 'not '),
];

const operatorsOf = (kind: CommonFieldKind): Offer[] => [
  offer('=', t('is; * stands for anything'), '= '),
  offer('!=', t('is not'), '!= '),
  offer('in', t('is one of, or in a range'), 'in '),
  ...(kind === 'text'
    ? [
        offer('~', t('matches a regular expression'), '~ '),
        offer('!~', t('does not match a regular expression'), '!~ '),
      ]
    : [
        offer('>=', t('at least'), '>= '),
        offer('>', t('more than'), '> '),
        offer('<=', t('at most'), '<= '),
        offer('<', t('less than'), '< '),
      ]),
];

const bytes = (number: number): string => t('{0} bytes', formatNumber(number));

const examplesOf = (kind: CommonFieldKind): Offer[] =>
  kind === 'size' ? [offer('1MB', bytes(1e6)), offer('1GiB', bytes(2 ** 30))] : [];

/** What is known of a field's values beforehand. */
function knownValues(field: string): Offer[] {
  const values = (texts: readonly string[]): Offer[] =>
    [...new Set(texts)].map(text => offer(text, '', quoteValue(text)));
  switch (commonFieldOf(field)?.name) {
    case 'operation':
      return values(operations.flatMap(row => row.operations.map(({ value }) => value)));
    case 'event_name':
      return values(operations.flatMap(row => row.eventNames.map(({ name }) => name)));
    case 'api':
      return values(operations.flatMap(({ api }) => api ?? []));
    case 'error':
      return values(errorCodes.map(({ code }) => code));
    case 'status':
      return ['2xx', '3xx', '4xx', '5xx'].map(text => offer(text, t('{0}00 to {0}99', text.slice(0, 1))));
    default:
      return (cloudTrailFieldOf(field)?.values ?? []).map(({ value, meaning }) =>
        offer(value, t(meaning), quoteValue(value)),
      );
  }
}

function valuesOf(field: string, seen: SeenValues): Offer[] {
  const name = commonFieldOf(field)?.name ?? field;
  const texts = [field, name].flatMap(each => (Object.hasOwn(seen, each) ? (seen[each] ?? []) : []));
  const here = texts.filter(text => text !== '-').map(text => offer(text, t('in this log'), quoteValue(text)));
  return [
    ...here,
    ...knownValues(field),
    ...examplesOf(kindOfName(field)),
    offer('-', t('nothing: a dash, or no such field')),
  ];
}

function offersAt({ what, field }: Expectation, seen: SeenValues): Offer[] {
  switch (what) {
    case 'field':
      return names();
    case 'operator':
      return operatorsOf(kindOfName(field));
    case 'value':
      return valuesOf(field, seen);
    case 'joiner':
      return [offer('and', t('both'), 'and '), offer('or', t('one or both'), 'or ')];
  }
}

/** Those that begin with what is written, then those that hold it. */
function select(offers: readonly Offer[], written: string): Offer[] {
  const asked = written.replace(/^["'`]/, '').toLowerCase();
  const [starts, holds]: [Offer[], Offer[]] = [[], []];
  const taken = new Set<string>();
  for (const each of offers) {
    const label = each.label.toLowerCase();
    if (label.includes(asked) && !taken.has(each.label)) {
      taken.add(each.label);
      (label.startsWith(asked) ? starts : holds).push(each);
    }
  }
  return [...starts, ...holds].slice(0, MOST);
}

/** What can stand at an offset of a query, likeliest first. `seen` are values of the records at hand. */
export function completeQuery(text: string, offset: number, seen: SeenValues = {}): readonly QueryCompletion[] {
  const at = Math.max(0, Math.min(Math.trunc(offset) || 0, text.length));
  const before = text.slice(0, at);
  const { expected } = readQuery(before);
  const start = Math.min(expected.start, at);
  const written = before.slice(start);
  const [rest = ''] = /^[^\s(),=!<>~"'`]*/.exec(text.slice(at)) ?? [];
  const span = { start, end: at + (written === '' ? 0 : rest.length) };
  return select(offersAt(expected, seen), written).map(each => ({ ...each, span }));
}
