import { eventOf } from '../../fields/cloudTrail/event';
import { textAt, valueAt } from '../../fields/cloudTrail/json';
import { decodeIsoTime } from '../../fields/cloudTrail/time';
import type { JsonRecord } from '../../fields/cloudTrail/tree';
import { maskEvent } from '../../fields/maskRecord';
import { maskText, type SecretOptions } from '../../fields/maskText';
import { identifyOperation } from '../../operations/identify';
import { t } from '../../text/language';
import type { Json } from '../../types';
import { contextOfAccessLogJson } from '../accessLogJson';
import { factsOfCloudTrail, isS3Record } from '../cloudTrail/context';
import { describeInsight, describeRelative } from '../cloudTrail/relatives';
import { headlineOfFields } from './accessLogHeadline';
import { type HeadlineParts, headlineOf, unreadableHeadline } from './headline';
import { iconOfOperation, iconOfOutcome } from './icon';
import { shortCaller } from './shortWho';
import type { OutlineIcon, RecordHeadline } from './types';

const timeOf = (text: string | undefined): Pick<HeadlineParts, 'epochMs' | 'writtenTime'> => ({
  epochMs: text === undefined ? undefined : decodeIsoTime(text)?.epochMs,
  writtenTime: text,
});

/** What a call did by its own readOnly, where its operation is not one of S3. */
function iconOfCall(record: Json): OutlineIcon {
  const readOnly = valueAt(record, ['readOnly']);
  const isRead = readOnly === true || readOnly === 'true';
  return isRead ? 'read' : readOnly === false || readOnly === 'false' ? 'write' : 'unknown';
}

/** A call. The envelope of lookup-events is read where the event in it is no JSON. */
function headlineOfEvent(record: Json): RecordHeadline {
  const facts = factsOfCloudTrail(record);
  const row = facts !== undefined && isS3Record(record) ? identifyOperation(facts).matches[0]?.row : undefined;
  const code = textAt(record, 'errorCode');
  return headlineOf({
    ...timeOf(textAt(record, 'eventTime') ?? textAt(record, 'EventTime')),
    operation: row?.api ?? facts?.operation ?? textAt(record, 'EventName') ?? t('CloudTrail event'),
    what: facts?.key ?? facts?.bucket,
    outcome: [facts?.status?.toString(), code],
    who: shortCaller(record) || (textAt(record, 'Username') ?? ''),
    icon: iconOfOutcome(facts?.status, code) ?? (row === undefined ? iconOfCall(record) : iconOfOperation(row, '')),
  });
}

/** What is no call, by what it is. */
const others: Readonly<Partial<Record<JsonRecord['shape'], (record: Json) => RecordHeadline>>> = {
  'access-log-json': record =>
    headlineOfFields(contextOfAccessLogJson(record), decodeIsoTime(textAt(record, 'request_time') ?? '')?.epochMs),
  'cloudtrail-insight': record =>
    headlineOf({
      ...timeOf(textAt(record, 'eventTime')),
      operation: 'CloudTrail Insights',
      what: describeInsight(record) ?? describeRelative(record) ?? textAt(record, 'insightType'),
      icon: 'system',
    }),
  'cloudtrail-aggregated': record =>
    headlineOf({
      ...timeOf(textAt(record, 'timeWindow', 'windowStart') ?? textAt(record, 'eventTime')),
      operation: t('CloudTrail aggregated events'),
      what: textAt(record, 'eventSource'),
      icon: 'system',
    }),
  'cloudtrail-digest': record =>
    headlineOf({
      ...timeOf(textAt(record, 'digestEndTime')),
      operation: t('CloudTrail digest'),
      what: textAt(record, 'digestS3Object'),
      icon: 'system',
    }),
  's3-event-notification': record =>
    headlineOf({
      ...timeOf(textAt(record, 'eventTime')),
      operation: t('S3 event notification {0}', textAt(record, 'eventName') ?? '').trimEnd(),
      what: textAt(record, 's3', 'object', 'key') ?? textAt(record, 's3', 'bucket', 'name'),
      who: textAt(record, 'userIdentity', 'principalId') ?? '',
      icon: 'unknown',
    }),
  's3-eventbridge': record =>
    headlineOf({
      ...timeOf(textAt(record, 'time')),
      operation: t('S3 event of EventBridge {0}', textAt(record, 'detail-type') ?? '').trimEnd(),
      what: textAt(record, 'detail', 'object', 'key') ?? textAt(record, 'detail', 'bucket', 'name'),
      who: textAt(record, 'detail', 'requester') ?? '',
      icon: 'unknown',
    }),
};

/** Names at the top of what is no record, so that it can be told from others. */
const namesIn = ({ root }: JsonRecord, { showSecrets }: SecretOptions): string =>
  root?.kind === 'object'
    ? root.children
        .slice(0, 5)
        .map(({ name }) => String(name))
        .join(', ')
    : showSecrets
      ? (root?.text ?? '')
      : maskText(root?.text ?? '');

/** A record of a JSON log in one line, whatever its shape: when, what, how it ended, who. */
export function headlineOfJson(record: JsonRecord, options: SecretOptions = {}): RecordHeadline {
  if (record.event === undefined || record.shape === 'unknown') {
    return unreadableHeadline(t('No log record'), namesIn(record, options));
  }
  return (others[record.shape] ?? headlineOfEvent)(maskEvent(eventOf(record), options));
}
