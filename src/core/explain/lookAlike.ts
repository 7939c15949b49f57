import { type EventNotificationRow, eventNotifications } from '../catalogue/eventNotifications';
import { type SourceId, sources } from '../catalogue/sources';
import { itemsOf, memberOf, textAt, valueAt } from '../fields/cloudTrail/json';
import { decodeIsoTime } from '../fields/cloudTrail/time';
import { formatNumber, t } from '../text/language';
import { percentDecode } from '../text/percent';
import type { Json } from '../types';
import type { Explanation } from './explainField';
import { formatUtc } from './formatTime';
import { rowOf } from './nameRows';
import { shownText } from './shownText';
import { summaryOf } from './summary';

const longest = 120;
const show = (text: string): string => shownText(text, longest);

/** The key of a notification, which is written as in a form: `red+flower.jpg`. */
const readKey = (text: string): string => percentDecode(text, { plusIsBlank: true }).text;

/** The row whose name is that of the event, or the longest that it begins with. */
function rowOfName(name: string): EventNotificationRow | undefined {
  const bare = name.replace(/^s3:/, '');
  const fitting = eventNotifications.filter(row => bare === row.name || bare.startsWith(`${row.name}:`));
  return fitting.sort((one, other) => other.name.length - one.name.length)[0];
}

function rowOfDetail(type: string, detail: Json | undefined): EventNotificationRow | undefined {
  const isMarker = type === 'Object Deleted' && textAt(detail, 'deletion-type') === 'Delete Marker Created';
  return isMarker
    ? rowOfName('ObjectRemoved:DeleteMarkerCreated')
    : eventNotifications.find(({ detailType }) => detailType === type);
}

/** `S3 told that photos/cat.jpg was created in amzn-s3-demo-bucket`. */
function titleOf(
  row: EventNotificationRow | undefined,
  name: string,
  bucket = t('a bucket'),
  key = t('an object'),
): string {
  if (row === undefined) {
    return t('S3 told of {0}: {1} in {2}', show(name), show(key), show(bucket));
  }
  const deed = t(row.deed).replace(/\{[^{}]*\}/, () => show(bucket));
  const told = t('S3 told that {0} {1}', show(key), deed);
  return row.how === undefined ? told : `${told}, ${t(row.how)}`;
}

const timeOf = (text: string | undefined): string | undefined => {
  const time = text === undefined ? undefined : decodeIsoTime(text);
  return time === undefined ? text && show(text) : formatUtc(time.epochMs);
};

const bytesOf = (value: Json | undefined): string | undefined =>
  typeof value === 'number' ? t('{0} bytes', value) : undefined;

interface Told {
  readonly row: EventNotificationRow | undefined;
  readonly name: string;
  readonly bucket: string | undefined;
  readonly key: string | undefined;
  readonly from: string | undefined;
  readonly time: string | undefined;
  readonly region: string | undefined;
  readonly pages: readonly SourceId[];
}

function explainTold({ row, name, bucket, key, from, time, region, pages }: Told, rows: Explanation['rows']) {
  return summaryOf({
    title: titleOf(row, name, bucket, key),
    subtitle: [from && t('from {0}', show(from)), timeOf(time)],
    meaning: [
      [name, region].flatMap(part => (part === undefined ? [] : [show(part)])).join(', '),
      t('This is an event notification, not a log: S3 sends one for each event that the bucket is set up to tell of.'),
    ],
    rows,
    notes: [t('S3 delivers each notification at least once, so the same one may come again.')],
    references: [...pages, 'aws-event-notifications'].map(id => sources[id as SourceId]),
    evidence: row?.evidence ?? 'inferred',
  });
}

/** Says what an S3 event notification tells; of a list of them, the first and how many there are. */
export function explainEventNotification(event: Json): Explanation {
  const list = itemsOf(memberOf(event, 'Records'));
  const record = list[0] ?? event;
  const key = textAt(record, 's3', 'object', 'key');
  const name = textAt(record, 'eventName') ?? t('an event without a name');
  const explained = explainTold(
    {
      row: rowOfName(name),
      name,
      bucket: textAt(record, 's3', 'bucket', 'name'),
      key: key === undefined ? undefined : readKey(key),
      from: textAt(record, 'requestParameters', 'sourceIPAddress'),
      time: textAt(record, 'eventTime'),
      region: textAt(record, 'awsRegion'),
      pages: ['aws-event-message'],
    },
    [
      ...rowOf(t('Caused by'), textAt(record, 'userIdentity', 'principalId')),
      ...rowOf(t('Size'), bytesOf(valueAt(record, ['s3', 'object', 'size']))),
      ...rowOf(t('Version'), textAt(record, 's3', 'object', 'versionId')),
      ...rowOf(t('Request ID'), textAt(record, 'responseElements', 'x-amz-request-id')),
    ],
  );
  return list.length < 2
    ? explained
    : { ...explained, notes: [t('The first of {0} in this message.', formatNumber(list.length)), ...explained.notes] };
}

/** Says what an event of S3 in EventBridge tells. */
export function explainEventBridgeEvent(event: Json): Explanation {
  const detail = memberOf(event, 'detail');
  const name = textAt(event, 'detail-type') ?? t('an event without a name');
  return explainTold(
    {
      row: rowOfDetail(name, detail),
      name,
      bucket: textAt(detail, 'bucket', 'name'),
      key: textAt(detail, 'object', 'key'),
      from: textAt(detail, 'source-ip-address'),
      time: textAt(event, 'time'),
      region: textAt(event, 'region'),
      pages: ['aws-eventbridge-message'],
    },
    [
      ...rowOf(t('Reason'), textAt(detail, 'reason')),
      ...rowOf(t('Caused by'), textAt(detail, 'requester')),
      ...rowOf(t('Size'), bytesOf(valueAt(detail, ['object', 'size']))),
      ...rowOf(t('Version'), textAt(detail, 'object', 'version-id')),
      ...rowOf(t('Request ID'), textAt(detail, 'request-id')),
    ],
  );
}

/** Says what the payload of a subscription of CloudWatch Logs is, and how to get at the log in it. */
export function explainSubscription(): Explanation {
  return summaryOf({
    title: t('Part of a log of CloudWatch Logs, packed'),
    subtitle: [t('what a subscription sends')],
    meaning: [
      t('awslogs.data holds the log, compressed with gzip and written as Base64.'),
      t('{0} unpacks it.', 'jq -r .awslogs.data FILE | base64 -d | gunzip'),
    ],
    rows: [],
    notes: [],
    references: [sources['aws-cloudwatch-subscription']],
    evidence: 'documented',
  });
}
