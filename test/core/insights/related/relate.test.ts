import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type RecordView, type RelationKind, relate, sources, viewOfJson } from '../../../../src/core/index';
import { relationOf } from '../../../../src/core/insights/related/relations';
import {
  alice,
  childFields,
  completeFields,
  createFields,
  deleteFields,
  event,
  line,
  partFields,
  uploadId,
  viewOfLine,
} from './records';

const upload = { bucketName: 'amzn-s3-demo-bucket', key: 'video/talk.mp4', uploadId };
const other = { requestID: 'CCCC0000DDDD1111', eventID: 'a8c28a7d-0000-4000-8000-000000000002' };
const perKey = (key: string): RecordView =>
  event({
    eventName: 'DeleteObject',
    eventType: 'AwsServiceEvent',
    requestID: 'DELETE0000000000',
    eventID: `per-key-${key}`,
    requestParameters: { bucketName: 'amzn-s3-demo-bucket', key },
  });
const deleteEvent = event({
  eventName: 'DeleteObjects',
  requestID: 'DELETE0000000000',
  requestParameters: { bucketName: 'amzn-s3-demo-bucket', delete: '' },
});
const copy = { operation: 'REST.COPY.OBJECT', key: 'archive/cat.jpg', request: 'PUT /archive/cat.jpg HTTP/1.1' };
const failed = { result: '503 SlowDown' };
const again = { id: 'CCCC0000DDDD1111', at: '10:15:02' };
const asJson = viewOfJson(
  {
    bucket_name: 'amzn-s3-demo-bucket',
    request_time: '2026-03-30T10:15:00.123Z',
    request_id: 'AAAA0000BBBB1111',
    operation: 'REST.GET.OBJECT',
    key_name: 'photos/cat.jpg',
    http_status: 200,
  },
  'access-log-json',
);
const signed = 'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20260330T101500Z&X-Amz-Signature=XXXXXXXX';

type Row = readonly [what: string, a: RecordView, b: RecordView, there: RelationKind | undefined, back?: RelationKind];

/** What `b` is to `a`, and `a` to `b`. */
const rows: readonly Row[] = [
  ['a line delivered twice', line(), line(), 'duplicate', 'duplicate'],
  ['an event delivered twice', event(), event(), 'duplicate', 'duplicate'],
  ['a line and the same as JSON', line(), asJson, 'otherForm', 'otherForm'],
  ['one event, told in two ways', event(), event({ awsRegion: 'x', errorCode: 'y' }), 'otherForm', 'otherForm'],
  ['a request in both logs', line(), event(), 'cloudTrailEvent', 'accessLogRecord'],
  ['an access log as JSON and an event', asJson, event(), 'cloudTrailEvent', 'accessLogRecord'],
  ['the same ID a day before', line(), event({ eventTime: '2026-03-29T10:15:00Z' }), undefined],
  ['the same ID an hour after a short request', line(), event({ eventTime: '2026-03-30T11:15:00Z' }), undefined],
  [
    'an hour after a long request',
    line({ totalMs: '3600000' }),
    event({ eventTime: '2026-03-30T11:15:00Z' }),
    'cloudTrailEvent',
    'accessLogRecord',
  ],
  [
    'an hour after, with the same host ID',
    line({ host: 'hostB' }),
    event({ eventTime: '2026-03-30T11:15:00Z', additionalEventData: { 'x-amz-id-2': 'hostB' } }),
    'cloudTrailEvent',
    'accessLogRecord',
  ],
  [
    'clocks that differ a little',
    line(),
    event({ eventTime: '2026-03-30T10:14:58Z' }),
    'cloudTrailEvent',
    'accessLogRecord',
  ],
  [
    'the host ID alone, where an event has no request ID',
    line({ host: 'hostB' }),
    event({ requestID: null, additionalEventData: { 'x-amz-id-2': 'hostB' } }),
    'cloudTrailEvent',
    'accessLogRecord',
  ],
  ['one host ID, two requests', line({ host: 'h' }), line({ host: 'h', id: 'CCCC0000DDDD1111', key: 'b' }), undefined],
  [
    'both halves of a copy',
    line(copy),
    line({ operation: 'REST.COPY.OBJECT_GET', request: '-' }),
    'copyRead',
    'copyWrite',
  ],
  [
    'both halves of a copied part',
    line({ ...partFields(1, '10:15:00', { id: 'AAAA0000BBBB1111' }), operation: 'REST.COPY.PART' }),
    line({ operation: 'REST.COPY.PART_GET', request: '-' }),
    'copyRead',
    'copyWrite',
  ],
  ['a copy in CloudTrail', line(copy), event({ eventName: 'CopyObject' }), 'cloudTrailEvent', 'accessLogRecord'],
  ['a delete and one of its objects', line(deleteFields), line(childFields('a')), 'batchChild', 'batchParent'],
  ['two objects of a delete', line(childFields('a')), line(childFields('b')), 'batchSibling', 'batchSibling'],
  ['an object and the event of the delete', line(childFields('a')), deleteEvent, 'batchParent', 'batchChild'],
  ['a delete and its event', line(deleteFields), deleteEvent, 'cloudTrailEvent', 'accessLogRecord'],
  ['an object and its own event', line(childFields('a')), perKey('a'), 'cloudTrailEvent', 'accessLogRecord'],
  ['an object and the event of another', line(childFields('a')), perKey('b'), 'batchSibling', 'batchSibling'],
  ['the event of a delete and that of an object', deleteEvent, perKey('a'), 'batchChild', 'batchParent'],
  [
    'two objects of a job, days apart',
    line({ operation: 'S3.COMPUTE.OBJECT.CHECKSUM', request: '-', key: 'a' }),
    line({ operation: 'S3.COMPUTE.OBJECT.CHECKSUM', request: '-', key: 'b', at: '23:15:00' }),
    'sameJob',
    'sameJob',
  ],
  ['one ID, two operations', line(), line({ operation: 'REST.HEAD.OBJECT' }), 'sameRequest', 'sameRequest'],
  ['parts of an upload', line(partFields(1, '10:15:03')), line(partFields(2, '10:15:04')), 'uploadPart', 'uploadPart'],
  ['a part and the completion', line(partFields(1, '10:15:03')), line(completeFields), 'uploadComplete', 'uploadPart'],
  [
    'a part and its event',
    line(partFields(1, '10:15:03')),
    event({
      eventName: 'UploadPart',
      requestID: 'PART000000000001',
      requestParameters: { ...upload, partNumber: '1' },
    }),
    'cloudTrailEvent',
    'accessLogRecord',
  ],
  [
    'a part and the event of the begin',
    line(partFields(1, '10:15:03')),
    event({
      ...other,
      eventName: 'CreateMultipartUpload',
      requestParameters: { ...upload },
      responseElements: { uploadId },
    }),
    'uploadCreate',
    'uploadPart',
  ],
  [
    'an abort and a list',
    line({ ...completeFields, operation: 'REST.DELETE.UPLOAD' }),
    line({ ...completeFields, operation: 'REST.GET.UPLOAD', id: 'LIST' }),
    'uploadList',
    'uploadAbort',
  ],
  [
    'a part and the begin, which has no ID',
    line(partFields(1, '10:15:03')),
    line(createFields),
    'likelyCreate',
    'likelyUpload',
  ],
  ['a begin after its part', line(partFields(1, '10:14:00')), line(createFields), undefined],
  ['a begin that failed', line(partFields(1, '10:15:03')), line({ ...createFields, ...failed }), undefined],
  [
    'one upload ID, two objects',
    line(partFields(1, '10:15:03')),
    line({ ...partFields(2, '10:15:03'), key: 'x' }),
    undefined,
  ],
  ['a try and the next', line(failed), line(again), 'retry', 'retried'],
  ['two tries that failed', line(failed), line({ ...again, ...failed }), 'retry', 'retried'],
  ['a try after a refusal', line({ result: '403 AccessDenied' }), line(again), undefined],
  ['a try long after', line(failed), line({ ...again, at: '10:17:00' }), undefined],
  ['a try of somebody else', line(failed), line({ ...again, requester: `${alice}2` }), undefined],
  [
    'anonymous tries from one address',
    line({ ...failed, requester: '-' }),
    line({ ...again, requester: '-' }),
    'retry',
    'retried',
  ],
  [
    'anonymous tries from two addresses',
    line({ ...failed, requester: '-' }),
    line({ ...again, requester: '-', address: '203.0.113.8' }),
    undefined,
  ],
  [
    'a part and another part after it',
    line({ ...partFields(1, '10:15:03'), ...failed }),
    line(partFields(2, '10:15:04')),
    'uploadPart',
    'uploadPart',
  ],
  [
    'a part, tried again',
    line({ ...partFields(1, '10:15:03'), ...failed }),
    line(partFields(1, '10:15:04', { id: 'AGAIN' })),
    'retry',
    'retried',
  ],
  [
    'a signature made again',
    line({ ...failed, request: `GET /photos/cat.jpg?${signed} HTTP/1.1` }),
    line({ ...again, request: `GET /photos/cat.jpg?${signed.replace('1500Z', '1502Z')} HTTP/1.1` }),
    'retry',
    'retried',
  ],
  [
    'events of two tries',
    event({ errorCode: 'SlowDown' }),
    event({ ...other, eventTime: '2026-03-30T10:15:03Z' }),
    'retry',
    'retried',
  ],
  [
    'a shared event',
    event({ sharedEventID: 's' }),
    event({ sharedEventID: 's', eventID: 'other', recipientAccountId: '111122223333' }),
    'sharedEvent',
    'sharedEvent',
  ],
  [
    'a correction',
    event(),
    event({ eventID: 'n', addendum: { originalEventID: 'a8c28a7d-0000-4000-8000-000000000001' } }),
    'correction',
    'corrected',
  ],
  [
    'one version of an object',
    line({ version: 'v1', at: '09:00:00' }),
    line({ version: 'v1', id: 'CCCC0000DDDD1111', operation: 'REST.DELETE.OBJECT' }),
    'sameVersion',
    'sameVersion',
  ],
  ['the version null', line({ version: 'null', at: '09:00:00' }), line({ version: 'null', ...again }), undefined],
  ['a version of another object', line({ version: 'v1' }), line({ version: 'v1', ...again, key: 'x' }), undefined],
  ['strangers', line(), event({ ...other, requestParameters: null }), undefined],
  ['no records', viewOfLine('prose'), viewOfLine(''), undefined],
];

describe('what records are to each other', () => {
  for (const [what, a, b, there, back] of rows) {
    it(`${what}: ${there ?? 'nothing'}`, () => {
      assert.deepEqual([relate(a, b)?.kind, relate(b, a)?.kind], [there, back]);
    });
  }

  it('joins by access key and session when asked', () => {
    const [a, b] = [event(), event({ ...other, eventName: 'PutObject' })];
    assert.equal(relate(a, b), undefined);
    assert.equal(relate(a, b, { weak: true })?.kind, 'sameAccessKey');
    const [c, d] = [line(), line({ ...again, key: 'x' })];
    assert.equal(relate(c, d), undefined);
    assert.equal(relate(c, d, { weak: true })?.kind, 'sameSession');
  });

  it('says how well that is known', () => {
    assert.deepEqual(relate(line(failed), line(again)), {
      kind: 'retry',
      title: 'A later try of the request',
      evidence: 'inferred',
      sources: ['aws-sdk-retry'],
    });
    assert.ok(relationOf('cloudTrailEvent').sources.every(key => key in sources));
  });

  it('takes any records', () => {
    const anything = fc.oneof(
      fc.string().map(viewOfLine),
      fc.jsonValue().map(json => viewOfJson(json as null, 'cloudtrail-event')),
      fc.constantFrom(...rows.map(([, a]) => a)),
    );
    fc.assert(
      fc.property(anything, anything, fc.boolean(), (a, b, weak) => {
        relate(a, b, { weak });
      }),
    );
  });
});
