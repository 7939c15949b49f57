import type { OperationRow } from '../../catalogue/operations';
import { type SourceId, sources } from '../../catalogue/sources';
import { decodeWho, type Who } from '../../fields/cloudTrail/identity';
import { memberOf, textAt, valueAt } from '../../fields/cloudTrail/json';
import { decodeClient, decodeSource } from '../../fields/cloudTrail/origin';
import { decodeSubject, type Subject } from '../../fields/cloudTrail/resources';
import { decodeIsoTime } from '../../fields/cloudTrail/time';
import type { JsonLogName } from '../../fields/cloudTrail/tree';
import { makeVisible } from '../../fields/hidden';
import { t } from '../../text/language';
import type { Json } from '../../types';
import { nameClient } from '../clientName';
import type { Explanation } from '../explainField';
import { formatUtc } from '../formatTime';
import { shownText } from '../shownText';
import type { Row } from '../types';
import { summarizeRequestBodies } from './bodies';
import { identifyRecord, isS3Record } from './context';
import { describeDeed } from './deed';
import { notesOnNames, rowsOfNames } from './names';
import { type Outcome, outcomeOf } from './outcome';
import { describeRelative } from './relatives';
import { circumstancesOf, describeSession, nameService, nameWho } from './who';

const longest = 120;
const show = (text: string): string => shownText(text, longest);

/** True for records of a call, which succeeded or failed; Insights and changes of state did neither. */
function isCall(record: Json): boolean {
  const isState = memberOf(record, 'serviceEventDetails') !== undefined;
  return textAt(record, 'eventName') !== undefined && !isState;
}

/** `from 203.0.113.7`, `from inside AWS`; undefined where the record does not tell. */
function describePlace(record: Json): string | undefined {
  const text = textAt(record, 'sourceIPAddress');
  if (text === undefined) {
    return undefined;
  }
  const source = decodeSource(text);
  if (source.kind === 'awsInternal') {
    return t('from inside AWS');
  }
  return t('from {0}', source.form === 'serviceName' ? nameService(text) : show(text));
}

/** `with the AWS CLI 2.34.11`, `in Chrome 118`; undefined for clients that are not known. */
function describeClient(record: Json, { fromConsole }: Who): string | undefined {
  const client = decodeClient(textAt(record, 'userAgent') ?? '');
  if (client.kind !== 'userAgent') {
    return undefined;
  }
  const name = nameClient(client);
  if (name === undefined) {
    return fromConsole ? t('in the console') : undefined;
  }
  return fromConsole ? t('in the console, with {0}', name) : t('with {0}', name);
}

function describeOutcome(record: Json, outcome: Outcome): string | undefined {
  switch (outcome) {
    case 'succeeded':
      return t('succeeded');
    case 'failed':
      return t('failed with {0}', show(textAt(record, 'errorCode') ?? ''));
    case 'letThrough':
      return t('let through by the VPC endpoint');
    case 'untold':
      return undefined;
  }
}

function describeTime(record: Json): string | undefined {
  const text = textAt(record, 'eventTime');
  const time = text === undefined ? undefined : decodeIsoTime(text);
  return time === undefined ? text && show(text) : formatUtc(time.epochMs);
}

/** `management event`, `data event`; older records tell it by managementEvent alone. */
function describeCategory(record: Json): string | undefined {
  const isManagement = memberOf(record, 'managementEvent');
  const older = typeof isManagement === 'boolean' ? (isManagement ? 'management' : 'data') : undefined;
  const category = textAt(record, 'eventCategory')?.toLowerCase() ?? older;
  switch (category) {
    case 'management':
      return t('management event');
    case 'data':
      return t('data event');
    case 'networkactivity':
      return t('network activity event');
    default:
      return category && t('{0} event', show(category));
  }
}

const join = (parts: readonly (string | undefined)[], between: string): string =>
  parts.filter(part => part !== undefined && part !== '').join(between);

/** What is absent, or only half there, and matters. */
function absences(record: Json, row: OperationRow | undefined, subject: Subject, outcome: Outcome): readonly string[] {
  const isBatchDelete = textAt(record, 'eventName') === 'DeleteObjects' && isS3Record(record);
  const isPerKey = textAt(record, 'eventName') === 'DeleteObject' && textAt(record, 'eventType') === 'AwsServiceEvent';
  return [
    ...(outcome === 'failed' ? errorSentence(record) : []),
    ...(isBatchDelete && subject.key === undefined
      ? [t('The keys are not in this record: S3 writes a DeleteObject record of type AwsServiceEvent for each.')]
      : []),
    ...(isPerKey ? [t('One key of a DeleteObjects request; nobody sent this as a request of its own.')] : []),
    ...(subject.versionId !== undefined && row?.id === 'DeleteObject' && outcome === 'succeeded'
      ? [t('The request named the version {0}, which is gone for good.', show(subject.versionId))]
      : []),
    ...(isCall(record) ? sayWithoutError(outcome) : []),
  ];
}

/** What it tells that a record has no errorCode. */
function sayWithoutError(outcome: Outcome): readonly string[] {
  switch (outcome) {
    case 'succeeded':
      return [t('There is no errorCode, so the call succeeded.')];
    case 'failed':
      return [];
    case 'letThrough':
      return [t('The VPC endpoint let the request through. How the service answered is not in this record.')];
    case 'untold':
      return [
        t('The row has no errorCode, as the query may not have asked for it: whether the call succeeded is not told.'),
      ];
  }
}

/** The error message, or that there is none. */
function errorSentence(record: Json): readonly string[] {
  const message = textAt(record, 'errorMessage');
  return message === undefined
    ? [t('The record does not say why.')]
    : [t('The error message: {0}', shownText(message, 300))];
}

/** Rows on the session and the resources, before the names of the operation. */
function rowsOf(record: Json, who: Who, subject: Subject, names: readonly Row[]): readonly Row[] {
  const session = describeSession(who);
  const kms = subject.others.find(arn => arn.includes(':kms:'));
  const transferred = ['bytesTransferredIn', 'bytesTransferredOut'].map(name =>
    valueAt(record, ['additionalEventData', name]),
  );
  const [received, sent] = transferred.map(value => (typeof value === 'number' && value > 0 ? value : 0));
  return [
    ...(session === undefined ? [] : [{ label: t('Session'), value: session }]),
    ...(received || sent ? [{ label: t('Bytes'), value: t('{0} in, {1} out', received ?? 0, sent ?? 0) }] : []),
    ...(kms === undefined ? [] : [{ label: t('KMS key'), value: show(kms) }]),
    ...names,
  ].slice(0, 6);
}

const visible = (texts: readonly string[]): readonly string[] => texts.map(makeVisible);

/**
 * Says what a record is about, in three lines: who did what to what; from where, with what, when and how it ended;
 * what CloudTrail calls it. After these, what was set, what is missing and matters, and the operation's other names.
 * `shape` is where the record comes from: a row of a query is no whole record.
 */
export function explainCloudTrailRecord(record: Json, shape: JsonLogName = 'cloudtrail-event'): Explanation {
  const eventName = textAt(record, 'eventName');
  const translation = identifyRecord(record);
  const [match] = isS3Record(record) ? (translation?.matches ?? []) : [];
  const who = decodeWho(record);
  const subject = decodeSubject(record);
  const call = eventName ?? t('something without a name');
  const outcome = outcomeOf(record, shape);
  // Of a call that may have failed nothing is said but that it was made.
  const deedRow = outcome === 'untold' || outcome === 'letThrough' ? undefined : match?.row;
  const page: SourceId = isS3Record(record) ? 'aws-cloudtrail-s3' : 'aws-cloudtrail-record';
  const third = join(
    [
      eventName && show(eventName),
      describeCategory(record),
      textAt(record, 'eventSource'),
      textAt(record, 'awsRegion'),
    ].map(part => part && show(part)),
    ', ',
  );
  const relative = describeRelative(record);
  const second = [
    join([describePlace(record), describeClient(record, who)], ' '),
    describeTime(record),
    isCall(record) ? describeOutcome(record, outcome) : undefined,
  ];
  return {
    title: makeVisible(relative ?? describeDeed(deedRow, call, subject, outcome !== 'failed', nameWho(who))),
    subtitle: makeVisible(join(second, ', ')),
    problems: [],
    meaning: visible([
      ...(third !== '' ? [third] : relative === undefined ? [t('The record does not say what was called.')] : []),
      ...summarizeRequestBodies(memberOf(record, 'requestParameters'), outcome).slice(0, 2),
      ...absences(record, match?.row, subject, outcome),
    ]),
    rows: rowsOf(record, who, subject, match === undefined ? [] : rowsOfNames(match.row, record)).map(
      ({ label, value }) => ({
        label,
        value: makeVisible(value),
      }),
    ),
    notes: visible([
      ...circumstancesOf(who),
      ...(translation === undefined || match === undefined ? [] : notesOnNames(translation, eventName ?? '')),
    ]).slice(0, 3),
    field: '',
    references: [sources[page]],
    evidence: match?.evidence ?? 'documented',
    translatable: match !== undefined,
  };
}
