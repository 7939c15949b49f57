import { type EventMisnomer, type EventName, eventMisnomers, type OperationRow } from '../catalogue/operations';
import { msg, t } from '../text/language';
import { catalogueIndex } from './catalogueIndex';
import { sortMatches } from './matchRequest';
import type { NameHit } from './names';
import { apiNames } from './otherApis';
import type { Form, Match } from './types';

/** The forms that a name may have, the one that is meant first. Of the last three only the first that fits is meant. */
const formOrder: readonly Form[] = [
  'api',
  'eventName',
  'operation',
  'rest',
  'sdk',
  'cli',
  'iam',
  'resource',
  'selector',
];
const weakForms: readonly Form[] = ['iam', 'resource', 'selector'];

/** Hits that are meant: names of permissions, resources and sub-resources only where nothing else has the name. */
export function meantHits(hits: readonly NameHit[], name: string): readonly NameHit[] {
  const isWeak = ({ form }: NameHit): boolean => weakForms.includes(form) && !(form === 'iam' && name.includes(':'));
  const current = hits.some(({ row }) => row.kind !== 'soap') ? hits.filter(({ row }) => row.kind !== 'soap') : hits;
  const strong = current.filter(hit => !isWeak(hit));
  const weak = weakForms.find(form => current.some(hit => hit.form === form));
  return strong.length > 0 ? strong : current.filter(({ form }) => form === weak);
}

/** What in a CloudTrail record tells this operation from others with the same eventName. */
function eventClue({ presentParameter, absentParameter }: EventName): string | undefined {
  if (presentParameter !== undefined) {
    return t('Its requestParameters hold {0}.', presentParameter);
  }
  return absentParameter === undefined ? undefined : t('Its requestParameters do not hold {0}.', absentParameter);
}

/** What tells a row from the others that a name stands for, one sentence. */
export function nameClue(row: OperationRow, name: string, as: readonly Form[]): string | undefined {
  const value = row.operations.find(operation => operation.value === name)?.tellsApart;
  const event = row.eventNames.find(each => each.name === name);
  const told = value === undefined ? event && eventClue(event) : t(value);
  if (told !== undefined) {
    return told;
  }
  if (row.service !== 's3') {
    return t('The operation of this name in {0}.', apiNames[row.service]);
  }
  if (row.replacedBy !== undefined) {
    return t('Deprecated: {0} has taken its place.', row.replacedBy);
  }
  if (as[0] !== 'eventName' || event === undefined) {
    return undefined;
  }
  return event.contested === true || event.evidence === 'inferred'
    ? t('CloudTrail may write this eventName for it: sources disagree, or only infer it.')
    : t('CloudTrail writes this eventName for it.');
}

/** The rows that a name stands for, one match for each; calls of the retired SOAP API only where nothing else has the name. */
export function matchesOf(hits: readonly NameHit[], name: string): readonly Match[] {
  const meant = meantHits(hits, name);
  const rows = [...new Set(meant.map(({ row }) => row))];
  const matches = rows.map((row): Match => {
    const own = meant.filter(hit => hit.row === row);
    const as = formOrder.filter(form => own.some(hit => hit.form === form));
    const { evidence = 'inferred', when } = own.find(({ form }) => form === as[0]) ?? {};
    const clue = rows.length > 1 ? nameClue(row, name, as) : undefined;
    return {
      row,
      as,
      evidence,
      ...(clue !== undefined && { tellsApart: clue }),
      ...(when !== undefined && { when: t(when) }),
    };
  });
  const first = ({ as, row, when }: Match): number =>
    as[0] === 'api' && row.service === 's3' ? 0 : when === undefined ? 1 : 2;
  return [...sortMatches(matches)].sort((a, b) => first(a) - first(b));
}

/** The form that a text has, by its first match. */
export function formOf(matches: readonly Match[]): Form {
  return matches[0]?.as[0] ?? 'unknown';
}

const kinds: Readonly<Record<EventMisnomer['is'], string>> = {
  iamAction: msg('It is the name of a permission.'),
  apiName: msg('It is the name of the API operation.'),
  restTitle: msg('It is the name that older pages of the API give the operation.'),
  slip: msg('An older page of AWS printed it.'),
  invented: msg('No API has this name.'),
};

/** What is wrong with a name as an eventName, and the operations that the right ones stand for. */
export function readEventMisnomer(name: string): { remark: string; matches: readonly Match[] } | undefined {
  const row = eventMisnomers.find(each => each.name === name);
  if (row === undefined) {
    return undefined;
  }
  const matches = row.right.flatMap(event =>
    (catalogueIndex().byEventName.get(event) ?? []).map((each): Match => {
      const clue = nameClue(each, event, ['eventName']);
      return { row: each, as: ['misnomer'], evidence: row.evidence, ...(clue !== undefined && { tellsApart: clue }) };
    }),
  );
  const isKnown = (catalogueIndex().byEventName.get(name) ?? []).length > 0;
  const right = row.right.reduce((before, event) => (before === '' ? event : t('{0} or {1}', before, event)), '');
  const remark = [
    isKnown
      ? t('{0} is not known as an eventName of general purpose buckets.', name)
      : t('{0} is not known as an eventName.', name),
    t(kinds[row.is]),
    ...(right === '' ? [] : [t('CloudTrail writes {0} in its place.', right)]),
    ...(row.lookAt === undefined ? [] : [t('Look at {0} in requestParameters, too.', row.lookAt)]),
  ].join(' ');
  return { remark, matches: sortMatches(matches) };
}
