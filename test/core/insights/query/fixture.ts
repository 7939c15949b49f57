// A few records of both kinds of log, by name, for queries to be asked of.
import {
  contextOf,
  parseAccessLogLine,
  type RecordView,
  viewOfAccessLog,
  viewOfJson,
} from '../../../../src/core/index';
import { adminSession, objectRecord, recordOf } from '../../cloudTrail/record';
import { hostId, type LineParts, line, tail } from '../../records/lines';

/** The view of a line. */
export const viewOfLine = (text: string): RecordView => viewOfAccessLog(contextOf(parseAccessLogLine(text)));
/** Fields 18 to 27 with some of them otherwise, by position. */
export const tailWith = (other: Readonly<Record<number, string>>): readonly string[] =>
  tail.map((text, index) => other[index + 18] ?? text);
export const viewOfParts = (parts: LineParts): RecordView => viewOfLine(line(parts));

const alice = 'arn:aws:iam::123456789012:user/alice';

export const records: Readonly<Record<string, RecordView>> = {
  get: viewOfParts({
    time: '[01/Mar/2026:10:30:00 +0000]',
    requester: alice,
    key: 'secret/plan.txt',
    middle: '200 - 20000000 20000000 70 5',
    agent: '"aws-cli/2.34.11 (it\'s ""new"")"',
  }),
  refusedDelete: viewOfParts({
    time: '[01/Mar/2026:11:00:59 +0000]',
    requester: 'arn:aws:sts::123456789012:assumed-role/etl-role/i-0123456789abcdef0',
    operation: 'REST.DELETE.OBJECT',
    key: 'photos/a%252Ab.jpg',
    request: '"DELETE /photos/a%2Ab.jpg HTTP/1.1"',
    middle: '403 AccessDenied 243 - 7 -',
  }),
  anonymous: viewOfParts({
    time: '[02/Mar/2026:00:00:00 +0000]',
    requester: '-',
    key: 'public/menu.html',
    middle: '404 NoSuchKey 300 - 7 -',
    tail: tailWith({ 20: '-', 22: '-' }),
  }),
  expired: viewOfLine(
    `79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be amzn-s3-demo-bucket [03/Mar/2026:00:00:00 +0000] - AmazonS3 3E57427F3EXAMPLE S3.EXPIRE.OBJECT logs/a.gz "-" - - - 4096 - - "-" "-" - ${hostId} - - - - - - - -`,
  ),
  short: viewOfLine(
    '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be amzn-s3-demo-bucket [01/Mar/2026',
  ),
  policy: viewOfJson(recordOf(), 'cloudtrail-event'),
  trailDelete: viewOfJson(
    objectRecord('DeleteObject', {
      eventTime: '2026-03-01T10:59:59Z',
      errorCode: 'AccessDenied',
      userIdentity: { ...adminSession, sessionContext: { attributes: { mfaAuthenticated: 'false' } } },
      requestParameters: { bucketName: 'amzn-s3-demo-bucket', key: 'secret/a.txt', 'x-id': 'DeleteObject' },
      additionalEventData: { bytesTransferredOut: 243, httpStatusCode: 403 },
    }),
    'cloudtrail-event',
  ),
  trailGet: viewOfJson(
    objectRecord('GetObject', {
      eventTime: '2026-03-01T11:01:00Z',
      eventVersion: '1.08',
      additionalEventData: { bytesTransferredOut: 20_000_000 },
      resources: [{ type: 'AWS::S3::Object', ARN: 'arn:aws:s3:::amzn-s3-demo-bucket/photos/cat.jpg' }],
    }),
    'cloudtrail-event',
  ),
};

/** Names of the records for which something holds. */
export const namesWhere = (test: (view: RecordView) => boolean): string =>
  Object.keys(records)
    .filter(name => test(records[name] as RecordView))
    .join(' ');
