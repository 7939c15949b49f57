import { type EventNotificationRow, eventNotifications } from '../catalogue/eventNotifications';
import { type SourceId, sources } from '../catalogue/sources';
import { itemsOf, memberOf, textAt, valueAt } from '../fields/cloudTrail/json';
import { decodeIsoTime } from '../fields/cloudTrail/time';
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
function titleOf(row: EventNotificationRow | undefined, name: string, bucket = 'a bucket', key = 'an object'): string {
  return row === undefined
    ? `S3 told of ${show(name)}: ${show(key)} in ${show(bucket)}`
    : `S3 told that ${show(key)} ${row.deed.replace('{bucket}', () => show(bucket))}${row.how === undefined ? '' : `, ${row.how}`}`;
}

const timeOf = (text: string | undefined): string | undefined => {
  const time = text === undefined ? undefined : decodeIsoTime(text);
  return time === undefined ? text && show(text) : formatUtc(time.epochMs);
};

const bytesOf = (value: Json | undefined): string | undefined =>
  typeof value === 'number' ? `${value} bytes` : undefined;

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
    subtitle: [from && `from ${show(from)}`, timeOf(time)],
    meaning: [
      [name, region].flatMap(part => (part === undefined ? [] : [show(part)])).join(', '),
      'This is an event notification, not a log: S3 sends one for each event that the bucket is set up to tell of.',
    ],
    rows,
    notes: ['S3 delivers each notification at least once, so the same one may come again.'],
    references: [...pages, 'aws-event-notifications'].map(id => sources[id as SourceId]),
    evidence: row?.evidence ?? 'inferred',
  });
}

/** Says what an S3 event notification tells; of a list of them, the first and how many there are. */
export function explainEventNotification(event: Json): Explanation {
  const list = itemsOf(memberOf(event, 'Records'));
  const record = list[0] ?? event;
  const key = textAt(record, 's3', 'object', 'key');
  const name = textAt(record, 'eventName') ?? 'an event without a name';
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
      ...rowOf('Caused by', textAt(record, 'userIdentity', 'principalId')),
      ...rowOf('Size', bytesOf(valueAt(record, ['s3', 'object', 'size']))),
      ...rowOf('Version', textAt(record, 's3', 'object', 'versionId')),
      ...rowOf('Request ID', textAt(record, 'responseElements', 'x-amz-request-id')),
    ],
  );
  return list.length < 2
    ? explained
    : { ...explained, notes: [`The first of ${list.length} in this message.`, ...explained.notes] };
}

/** Says what an event of S3 in EventBridge tells. */
export function explainEventBridgeEvent(event: Json): Explanation {
  const detail = memberOf(event, 'detail');
  const name = textAt(event, 'detail-type') ?? 'an event without a name';
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
      ...rowOf('Reason', textAt(detail, 'reason')),
      ...rowOf('Caused by', textAt(detail, 'requester')),
      ...rowOf('Size', bytesOf(valueAt(detail, ['object', 'size']))),
      ...rowOf('Version', textAt(detail, 'object', 'version-id')),
      ...rowOf('Request ID', textAt(detail, 'request-id')),
    ],
  );
}

/** Says what the payload of a subscription of CloudWatch Logs is, and how to get at the log in it. */
export function explainSubscription(): Explanation {
  return summaryOf({
    title: 'Part of a log of CloudWatch Logs, packed',
    subtitle: ['what a subscription sends'],
    meaning: [
      'awslogs.data holds the log, compressed with gzip and written as Base64.',
      'jq -r .awslogs.data FILE | base64 -d | gunzip unpacks it.',
    ],
    rows: [],
    notes: [],
    references: [sources['aws-cloudwatch-subscription']],
    evidence: 'documented',
  });
}
