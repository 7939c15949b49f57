// Says what kind of record a JSON value is, by the names at its top.

import { readEscapedText } from './mappedText';
import { itemsOf, topMembers } from './members';
import { createScan, stringEnd, Unit } from './scan';

/** What a JSON document or one of its records is. */
export type JsonLogName =
  | 'cloudtrail-records'
  | 'cloudtrail-event'
  | 'cloudtrail-lines'
  | 'cloudtrail-eventbridge'
  | 'cloudtrail-lookup'
  | 'cloudtrail-lake'
  | 'cloudtrail-insight'
  | 'cloudtrail-aggregated'
  | 'cloudtrail-digest'
  | 'access-log-json'
  | 's3-event-notification'
  | 's3-eventbridge'
  | 'cloudwatch-subscription'
  | 'unknown';

/** What one record is, and which of its members holds the event itself; `undefined` when the record is the event. */
export interface RecordKind {
  readonly name: JsonLogName;
  readonly inner: string | undefined;
  /** True when the event is the message of a CloudWatch Logs event. */
  readonly isMessage: boolean;
}

/** Envelopes hold events at most this many deep: a message of SQS that holds one of SNS, and that an EventBridge envelope. */
const ENVELOPES = 3;

const eventKeys: ReadonlySet<string> = new Set([
  'eventVersion',
  'userIdentity',
  'eventTime',
  'eventSource',
  'eventName',
  'awsRegion',
  'sourceIPAddress',
  'requestParameters',
  'requestID',
  'eventID',
  'eventType',
  'recipientAccountId',
]);
/** CloudTrail Lake's columns are the same names in lower case. */
const lakeColumns: ReadonlySet<string> = new Set([...eventKeys].map(key => key.toLowerCase()));

/** The value at an offset, if it is a string: its text as it is written, cut at `end`. */
function stringAt(text: string, start: number | undefined, end: number): string | undefined {
  if (start === undefined || text.charCodeAt(start) !== Unit.quote) {
    return undefined;
  }
  const close = stringEnd(createScan(text, end), start);
  return readEscapedText(text.slice(start + 1, close < 0 ? end : close - 1)).text;
}

const count = (keys: Iterable<string>, known: ReadonlySet<string>): number =>
  [...keys].filter(key => known.has(key)).length;

const plain = (name: JsonLogName): RecordKind => ({ name, inner: undefined, isMessage: false });
const holding = (name: JsonLogName, inner: string, isMessage = false): RecordKind => ({ name, inner, isMessage });

/** Kinds that are told by their own keys, with nothing inside. */
function classifyPlain(keys: ReadonlyMap<string, number>, source: string | undefined): RecordKind {
  const has = (...wanted: readonly string[]): boolean => wanted.every(key => keys.has(key));
  if (has('insightDetails') || has('insightContext', 'insightType')) {
    return plain('cloudtrail-insight');
  }
  if (has('timeWindow', 'summary') && (has('eventCategory') || has('eventSource'))) {
    return plain('cloudtrail-aggregated');
  }
  if (has('digestS3Object')) {
    return plain('cloudtrail-digest');
  }
  if (has('bucket_arn') && (has('schema_version_id') || has('operation') || has('key_name'))) {
    return plain('access-log-json');
  }
  if (source === 'aws:s3' || (source === undefined && has('s3', 'eventName'))) {
    return plain('s3-event-notification');
  }
  const isOfService = source?.endsWith('.amazonaws.com') === true && has('eventName');
  const isAnyEvent = count(keys.keys(), eventKeys) >= 3 && (has('eventVersion') || has('userIdentity', 'eventName'));
  return plain(isOfService || (isAnyEvent && source?.startsWith('aws:') !== true) ? 'cloudtrail-event' : 'unknown');
}

/** An envelope of EventBridge, by its `detail-type` and `source`. */
function classifyEnvelope(type: string, source: string): RecordKind {
  if (type.endsWith('via CloudTrail')) {
    return holding('cloudtrail-eventbridge', 'detail');
  }
  return source === 'aws.s3' ? plain('s3-eventbridge') : plain('unknown');
}

/** What the text in a member, or the object there, is. */
function classifyInner(text: string, start: number, end: number, depth: number): JsonLogName {
  const inner = stringAt(text, start, end);
  const found = inner === undefined ? classifyAt(text, start, end, depth) : classifyAt(inner, 0, inner.length, depth);
  return found.name;
}

/** Members that hold a record in a message: of CloudWatch Logs, of SQS and SNS, and of both as Lambda gets them. */
function* messagesOf(keys: ReadonlyMap<string, number>, textOf: (key: string) => string | undefined) {
  yield* ['message', '@message'];
  if (textOf('Type') === 'Notification' || keys.has('TopicArn')) {
    yield 'Message';
  }
  if (keys.has('ReceiptHandle') || keys.has('MD5OfBody')) {
    yield 'Body';
  }
  if (textOf('eventSource') === 'aws:sqs') {
    yield 'body';
  }
  if (textOf('EventSource') === 'aws:sns') {
    yield 'Sns';
  }
}

/** True for a list of event notifications, which a message holds as one. */
function isNotifications(text: string, list: number | undefined, end: number): boolean {
  for (const first of list === undefined ? [] : itemsOf(createScan(text, end), list)) {
    const keys = topMembers(text, first, end);
    return classifyPlain(keys, stringAt(text, keys.get('eventSource'), end)).name === 's3-event-notification';
  }
  return false;
}

/** True for the payload of a subscription: messages of CloudWatch Logs, packed with gzip and Base64. */
function isSubscription(text: string, awslogs: number | undefined, end: number): boolean {
  return awslogs !== undefined && topMembers(text, awslogs, end).has('data');
}

/** A row of a query's results; every column of CloudTrail Lake, in the letters that the query has it in. */
const isLakeRow = (keys: ReadonlyMap<string, number>): boolean =>
  [...keys.keys()].some(key => lakeColumns.has(key.toLowerCase()));

/** An event as columns, or one that came to CloudTrail Lake from elsewhere. */
const isLakeEvent = (keys: ReadonlyMap<string, number>): boolean =>
  (keys.has('eventData') && keys.has('metadata')) ||
  (count(keys.keys(), lakeColumns) >= 3 && ['eventversion', 'eventsource', 'useridentity'].some(key => keys.has(key)));

/**
 * A row of CloudWatch Logs Insights with the fields that its query chose, `{"@timestamp": ..., "userIdentity.arn": ...}`: no
 * whole event, which always has its version.
 */
function isInsightsRow(keys: ReadonlyMap<string, number>): boolean {
  const names = [...keys.keys()];
  const isMarked = names.some(name => name === '@timestamp' || name === '@ptr' || /^[a-z]+[A-Z][A-Za-z]*\./.test(name));
  return (
    isMarked &&
    !keys.has('eventVersion') &&
    count(
      names.map(name => name.replace(/\..*$/s, '')),
      eventKeys,
    ) >= 2
  );
}

function classifyAt(text: string, start: number, end: number, depth: number): RecordKind {
  const keys = topMembers(text, start, end);
  const textOf = (key: string): string | undefined => stringAt(text, keys.get(key), end);
  if (keys.has('CloudTrailEvent')) {
    return holding('cloudtrail-lookup', 'CloudTrailEvent');
  }
  if (keys.has('detail-type') && keys.has('source')) {
    return classifyEnvelope(textOf('detail-type') ?? '', textOf('source') ?? '');
  }
  for (const key of messagesOf(keys, textOf)) {
    const message = keys.get(key);
    const name = message === undefined || depth === 0 ? 'unknown' : classifyInner(text, message, end, depth - 1);
    if (name !== 'unknown') {
      return holding(name, key, key.endsWith('message'));
    }
  }
  if (isSubscription(text, keys.get('awslogs'), end)) {
    return plain('cloudwatch-subscription');
  }
  if (isNotifications(text, keys.get('Records'), end)) {
    return plain('s3-event-notification');
  }
  const json = ['eventjson', 'eventJson'].find(key => keys.has(key));
  if (json !== undefined) {
    return holding('cloudtrail-lake', json);
  }
  const isRow = text.charCodeAt(start) === Unit.openBracket;
  if (isRow ? isLakeRow(keys) : isLakeEvent(keys) || isInsightsRow(keys)) {
    return plain('cloudtrail-lake');
  }
  return isRow ? plain('unknown') : classifyPlain(keys, textOf('eventSource'));
}

/**
 * What the value is that begins at `start`; its text may be cut at `end`. Only the names at the top are looked at, and
 * those inside an envelope. `unknown` for anything that is no record of a log.
 */
export const classifyRecord = (text: string, start: number, end: number): RecordKind =>
  classifyAt(text, start, end, ENVELOPES);
