import { accessLogFields } from '../../catalogue/accessLogFields';
import type { CloudTrailField, CloudTrailShape, CloudTrailValue } from '../../catalogue/cloudTrailFields';
import { sources } from '../../catalogue/sources';
import { isObject, type JsonPath, scalarOf, textAt, valueAt } from '../../fields/cloudTrail/json';
import { isNetworkActivity } from '../../fields/cloudTrail/networkActivity';
import { type CloudTrailPath, lookUpCloudTrailField } from '../../fields/cloudTrail/path';
import type { JsonLogName } from '../../fields/cloudTrail/tree';
import { makeVisible } from '../../fields/hidden';
import { maskEvent } from '../../fields/maskRecord';
import { secretPlaceholder } from '../../fields/maskSecrets';
import { count, msg, t } from '../../text/language';
import type { Evidence, Json } from '../../types';
import type { Explanation } from '../explainField';
import { shownText } from '../shownText';
import type { ExplainOptions, Meaning } from '../types';
import { summarizeRequestBodies } from './bodies';
import { identifyRecord } from './context';
import { type Outcome, outcomeOf } from './outcome';
import { explainReading } from './readings';

/** Longest value in a title. */
const longest = 200;

/** `Object with 5 members`, `An empty object`. */
export const nameObject = (members: number): string =>
  members === 0 ? t('An empty object') : count('Object with {0} member', 'Object with {0} members', members);

/** `List of 2 items`, `An empty list`. */
export const nameList = (items: number): string =>
  items === 0 ? t('An empty list') : count('List of {0} item', 'List of {0} items', items);

/** A value as it stands, or what there is of it: `Object with 5 members`, `Nothing (null)`. */
export function nameShape(value: Json | undefined): string {
  if (value === undefined) {
    return t('Not in this record');
  }
  if (value === null) {
    return t('Nothing (null)');
  }
  if (isObject(value)) {
    return nameObject(Object.keys(value).length);
  }
  if (Array.isArray(value)) {
    return nameList(value.length);
  }
  return value === '' ? t('An empty text') : shownText(String(value), longest);
}

const grades: readonly Evidence[] = ['documented', 'seen', 'third-party', 'inferred'];

/** The weaker of the grade of a member and that of what its value means. */
const weaker = (one: Evidence, other: Evidence = one): Evidence =>
  grades.indexOf(other) > grades.indexOf(one) ? other : one;

/**
 * A sentence as it stands behind a colon: `The bucket policy.` -> `the bucket policy`; acronyms stay, and so does the first
 * letter in other languages, where it may be that of a noun.
 */
function afterColon(sentence: string): string {
  const text = withoutStop(t(sentence));
  return t(sentence) === sentence &&
    /^[A-Z][a-z]+ |^[A-Z][a-z]+$|^A |^I /.test(text) &&
    !/^(?:Amazon|Signature)/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** A sentence without its full stop. */
const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

/** What a known value of the table means. */
function explainValue({ value, meaning, evidence }: CloudTrailValue): Meaning {
  return {
    title: value === '' ? withoutStop(t(meaning)) : `${value}: ${afterColon(meaning)}`,
    ...(evidence !== undefined && { evidence }),
  };
}

const maskedSecret = msg(
  'A secret, which is masked here. The setting s3Logjam.showSecrets shows it, and --show-secrets in a terminal.',
);
const unknownValue = msg('This value is not known to this version.');

function meaningOf(
  record: Json,
  path: JsonPath,
  { field, match }: CloudTrailPath,
  options: ExplainOptions,
  outcome: Outcome,
): Meaning {
  const value = valueAt(record, path);
  const plain = { title: nameShape(value) };
  const text = scalarOf(value);
  if (text === secretPlaceholder) {
    return { ...plain, meaning: [t(maskedSecret)] };
  }
  if (field === undefined || value === undefined || value === null || match === 'inside') {
    return plain;
  }
  const known = field.values.find(row => row.value === text);
  if (known !== undefined && field.reads !== 'requestBody') {
    return explainValue(known);
  }
  if (field.path === 'resources' && match === 'item') {
    const arn = textAt(value, 'ARN') ?? textAt(value, 'ARNPrefix');
    return arn === undefined
      ? plain
      : { ...plain, ...explainReading('arn', value, { text: arn, record, options, name: 'ARN', outcome }) };
  }
  if (field.path === 'requestParameters') {
    return { ...plain, meaning: summarizeRequestBodies(value, outcome) };
  }
  const name = field.path.slice(field.path.lastIndexOf('.') + 1);
  const isWhole = field.reads === 'userIdentity' || field.reads === 'requestBody';
  const meaning =
    field.reads === undefined || (text === undefined && !isWhole)
      ? undefined
      : explainReading(field.reads, value, { text: text ?? '', record, options, name, outcome });
  const isStrange = field.closed === true && text !== undefined && known === undefined && match !== 'item';
  return { ...plain, ...(isStrange && { meaning: [t(unknownValue)] }), ...meaning };
}

/** `userIdentity.arn, optional, since eventVersion 1.0`. */
function subtitleOf({ text, match, field }: CloudTrailPath, shape: CloudTrailShape): string {
  if (field === undefined) {
    return t('{0}, not known to this version', text);
  }
  if (match === 'inside') {
    return t('{0}, inside {1}', text, field.path);
  }
  const need = field.optional ? t('optional') : t('always there');
  const hasVersion = field.since !== undefined && field.shape !== 'lake' && shape !== 'aggregated';
  return [
    match === 'item' ? t('{0}, item of {1}', text, field.path) : text,
    need,
    ...(hasVersion ? [t('since eventVersion {0}', field.since ?? '')] : []),
  ].join(', ');
}

/** What misleads, how the counterpart differs, and a spelling that is not the usual one. */
function notesOf(field: CloudTrailField | undefined, match: CloudTrailPath['match']): readonly string[] {
  return field === undefined || match === 'inside' || match === 'item'
    ? []
    : [
        ...(match === 'spelling' && field.shape === 'event' ? [t('Usually spelled {0}.', field.path)] : []),
        ...(field.caution === undefined ? [] : [t(field.caution)]),
        ...(field.counterpart?.note === undefined ? [] : [t(field.counterpart.note)]),
      ];
}

const visible = (texts: readonly string[]): readonly string[] => texts.map(makeVisible);

/** True where the value names the operation of the record, so that it can be translated. */
function isTranslatable(record: Json, field: CloudTrailField | undefined): boolean {
  const named = field?.reads === 'eventName' || field?.path === 'requestParameters';
  return named && (identifyRecord(record)?.matches.length ?? 0) > 0;
}

/**
 * Says what a member of a record is and what its value means there. `path` starts at the record; a path that is not in
 * the record, or that nothing is known of, is told as such. `log` is where the record comes from: a row of a query is no
 * whole record. Secrets are masked unless `showSecrets` is set.
 */
export function explainCloudTrailField(
  written: Json,
  path: JsonPath,
  options: ExplainOptions,
  shape: CloudTrailShape = 'event',
  log: JsonLogName = 'cloudtrail-event',
): Explanation {
  const record = maskEvent(written, options);
  const found = lookUpCloudTrailField(path, shape === 'event' && isNetworkActivity(record) ? 'networkActivity' : shape);
  const { field, match } = found;
  const meaning = meaningOf(record, path, found, options, outcomeOf(record, log));
  const page = sources[field?.documentation ?? 'aws-cloudtrail-record'];
  const counterpart = match === 'inside' ? undefined : field?.counterpart?.id;
  const accessLog = accessLogFields.find(({ id }) => id === counterpart)?.name;
  const others = (meaning.references ?? []).filter(({ url }) => url !== page.url);
  return {
    title: makeVisible(meaning.title),
    subtitle: makeVisible(subtitleOf(found, shape)),
    problems: [],
    meaning: visible(meaning.meaning ?? []),
    rows: (meaning.rows ?? []).map(({ label, value }) => ({ label: makeVisible(label), value: makeVisible(value) })),
    notes: visible([...(meaning.notes ?? []), ...notesOf(field, match)]).slice(0, 3),
    field: t(field?.meaning ?? msg('This member is not known to this version.')),
    ...(accessLog !== undefined && { accessLog: t(accessLog) }),
    references: [page, ...others],
    evidence: weaker(field?.evidence ?? 'inferred', meaning.evidence),
    translatable: isTranslatable(record, field),
  };
}
