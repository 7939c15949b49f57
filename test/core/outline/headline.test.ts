import assert from 'node:assert/strict';
import { headlineOfAccessLog } from '../../../src/core/explain/outline/accessLogHeadline';
import { headlineOfJson } from '../../../src/core/explain/outline/jsonHeadline';
import { parseAccessLogLine } from '../../../src/core/fields/accessLog';
import { type JsonObject, objectRecord, recordOf, sessionOf } from '../cloudTrail/record';
import * as events from '../records/json/events';
import { recordIn } from './show';

const owner = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';
const another = '1111111111111111111111111111111111111111111111111111111111111111';

interface Parts {
  readonly time?: string;
  readonly requester?: string;
  readonly operation?: string;
  readonly key?: string;
  readonly request?: string;
  readonly outcome?: string;
}

const line = ({
  time = '30/Mar/2026:10:15:03 +0000',
  requester = 'arn:aws:iam::123456789012:user/alice',
  operation = 'REST.GET.OBJECT',
  key = 'photos/cat.jpg',
  request = 'GET /photos/cat.jpg HTTP/1.1',
  outcome = '200 -',
}: Parts): string =>
  `${owner} amzn-s3-demo-bucket [${time}] 192.0.2.3 ${requester} 3E57427F3EXAMPLE ${operation} ${key} "${request}" ${outcome} ` +
  `- - 10 - "-" "curl/8.5.0" -`;

const assumed = (session: string): string => `arn:aws:sts::123456789012:assumed-role/etl-role/${session}`;

describe('headlineOfAccessLog', () => {
  for (const [parts, icon, label] of [
    [{}, 'read', '10:15:03, GetObject, photos/cat.jpg, 200, alice'],
    [
      { operation: 'REST.GET.BUCKET', key: '-', request: 'GET /?list-type=2 HTTP/1.1' },
      'list',
      '10:15:03, ListObjectsV2, amzn-s3-demo-bucket, 200, alice',
    ],
    [
      { operation: 'REST.PUT.OBJECT', request: 'PUT /photos/cat.jpg HTTP/1.1' },
      'write',
      '10:15:03, PutObject, photos/cat.jpg, 200, alice',
    ],
    [
      { operation: 'REST.DELETE.OBJECT', request: 'DELETE /photos/cat.jpg HTTP/1.1', outcome: '204 -' },
      'delete',
      '10:15:03, DeleteObject, photos/cat.jpg, 204, alice',
    ],
    [
      { operation: 'REST.DELETE.UPLOAD', request: 'DELETE /photos/cat.jpg?uploadId=a HTTP/1.1', outcome: '204 -' },
      'delete',
      '10:15:03, AbortMultipartUpload, photos/cat.jpg, 204, alice',
    ],
    [
      { operation: 'REST.PUT.BUCKETPOLICY', key: '-', request: 'PUT /?policy HTTP/1.1', outcome: '204 -' },
      'configuration',
      '10:15:03, PutBucketPolicy, amzn-s3-demo-bucket, 204, alice',
    ],
    [
      { operation: 'REST.COPY.OBJECT', request: 'PUT /photos/cat.jpg HTTP/1.1' },
      'write',
      '10:15:03, CopyObject, photos/cat.jpg, 200, alice',
    ],
    [
      { operation: 'REST.COPY.OBJECT_GET', request: 'PUT /a HTTP/1.1' },
      'read',
      '10:15:03, CopyObject, photos/cat.jpg, 200, alice',
    ],
    [
      { operation: 'S3.EXPIRE.OBJECT', request: '-', requester: 'AmazonS3', outcome: '- -' },
      'system',
      '10:15:03, S3.EXPIRE.OBJECT, photos/cat.jpg, Amazon S3',
    ],
    [
      { operation: 'REST.PATCH.NOVELTY', request: 'PATCH /photos/cat.jpg HTTP/1.1' },
      'unknown',
      '10:15:03, REST.PATCH.NOVELTY, photos/cat.jpg, 200, alice',
    ],
    [
      { requester: '-', outcome: '403 AccessDenied' },
      'refused',
      '10:15:03, GetObject, photos/cat.jpg, 403 AccessDenied, anonymous, refused',
    ],
    [
      { requester: '-', outcome: '403 SignatureDoesNotMatch' },
      'refused',
      '10:15:03, GetObject, photos/cat.jpg, 403 SignatureDoesNotMatch, anonymous, refused',
    ],
    [{ outcome: '404 NoSuchKey' }, 'failed', '10:15:03, GetObject, photos/cat.jpg, 404 NoSuchKey, alice, failed'],
    [{ outcome: '200 SlowDown' }, 'failed', '10:15:03, GetObject, photos/cat.jpg, 200 SlowDown, alice, failed'],
    [{ outcome: '304 NotModified' }, 'read', '10:15:03, GetObject, photos/cat.jpg, 304 NotModified, alice'],
    [
      { operation: 'WEBSITE.GET.OBJECT', outcome: '302 Found' },
      'read',
      '10:15:03, WEBSITE.GET.OBJECT, photos/cat.jpg, 302 Found, alice',
    ],
    [{ outcome: '503 SlowDown' }, 'failed', '10:15:03, GetObject, photos/cat.jpg, 503 SlowDown, alice, failed'],
    [
      { outcome: '301 PermanentRedirect' },
      'failed',
      '10:15:03, GetObject, photos/cat.jpg, 301 PermanentRedirect, alice, failed',
    ],
    [{ outcome: '304 NotModified' }, 'read', '10:15:03, GetObject, photos/cat.jpg, 304 NotModified, alice'],
    [{ requester: assumed('bob@example.com') }, 'read', '10:15:03, GetObject, photos/cat.jpg, 200, bob@example.com'],
    [
      { requester: assumed('i-0123456789abcdef0') },
      'read',
      '10:15:03, GetObject, photos/cat.jpg, 200, etl-role/i-0123456789abcdef0',
    ],
    [
      { requester: 'arn:aws:sts::123456789012:federated-user/carol' },
      'read',
      '10:15:03, GetObject, photos/cat.jpg, 200, carol',
    ],
    [{ requester: 'arn:aws:iam::123456789012:root' }, 'read', '10:15:03, GetObject, photos/cat.jpg, 200, root user'],
    [{ requester: owner }, 'read', '10:15:03, GetObject, photos/cat.jpg, 200, bucket owner'],
    [{ requester: another }, 'read', '10:15:03, GetObject, photos/cat.jpg, 200, 11111111...'],
    [{ requester: 'svc:cloudtrail.amazonaws.com' }, 'read', '10:15:03, GetObject, photos/cat.jpg, 200, AWS CloudTrail'],
    [{ requester: '123456789012' }, 'read', '10:15:03, GetObject, photos/cat.jpg, 200, 123456789012'],
    [
      { requester: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE1ABCD' },
      'read',
      '10:15:03, GetObject, photos/cat.jpg, 200, CloudFront E2EXAMPLE1ABCD',
    ],
    [
      { requester: 'arn:aws:eks:eu-west-1:123456789012:cluster/a' },
      'read',
      '10:15:03, GetObject, photos/cat.jpg, 200, cluster/a',
    ],
    [{ requester: 'minio' }, 'read', '10:15:03, GetObject, photos/cat.jpg, 200, minio'],
    [{ key: 'a%E2%80%AEb' }, 'read', '10:15:03, GetObject, a<U+202E RIGHT-TO-LEFT OVERRIDE>b, 200, alice'],
    [
      { time: '30/Mar/2026:25:15:03 +0000' },
      'read',
      '30/Mar/2026:25:15:03 +0000, GetObject, photos/cat.jpg, 200, alice',
    ],
    [{ time: '30/Mar/2026:10:15:03 +0200' }, 'read', '08:15:03, GetObject, photos/cat.jpg, 200, alice'],
  ] as const) {
    it(label, () => {
      const headline = headlineOfAccessLog(parseAccessLogLine(line(parts)));
      assert.deepEqual([headline.icon, headline.accessibleLabel], [icon, label]);
    });
  }

  it('has each part by itself', () => {
    assert.deepEqual(headlineOfAccessLog(parseAccessLogLine(line({ requester: '-', outcome: '403 AccessDenied' }))), {
      time: '10:15:03',
      epochMs: Date.UTC(2026, 2, 30, 10, 15, 3),
      operation: 'GetObject',
      what: 'photos/cat.jpg',
      outcome: '403 AccessDenied',
      who: 'anonymous',
      icon: 'refused',
      accessibleLabel: '10:15:03, GetObject, photos/cat.jpg, 403 AccessDenied, anonymous, refused',
    });
  });

  for (const [text, label] of [
    ['Not a log.\n', 'No access log record, Not a log., unreadable'],
    [' ', 'Blank line, unreadable'],
    ['\u202e', 'No access log record, <U+202E RIGHT-TO-LEFT OVERRIDE>, unreadable'],
  ] as const) {
    it(label, () => {
      const headline = headlineOfAccessLog(parseAccessLogLine(text));
      assert.deepEqual([headline.icon, headline.epochMs, headline.accessibleLabel], ['unreadable', undefined, label]);
    });
  }
});

const identity = (members: JsonObject): JsonObject => ({ userIdentity: members });
const outcome = (httpStatusCode: number): JsonObject => ({ additionalEventData: { httpStatusCode } });

describe('headlineOfJson', () => {
  for (const [value, icon, label] of [
    [recordOf(), 'configuration', '10:15:02, DeleteBucketPolicy, amzn-s3-demo-bucket, alice'],
    [objectRecord('GetObject'), 'read', '10:15:02, GetObject, photos/cat.jpg, alice'],
    [objectRecord('GetObject', outcome(206)), 'read', '10:15:02, GetObject, photos/cat.jpg, 206, alice'],
    [
      recordOf({
        eventName: 'ListObjects',
        requestParameters: { bucketName: 'amzn-s3-demo-bucket', 'list-type': '2' },
      }),
      'list',
      '10:15:02, ListObjectsV2, amzn-s3-demo-bucket, alice',
    ],
    [
      objectRecord('PutObject', { errorCode: 'AccessDenied' }),
      'refused',
      '10:15:02, PutObject, photos/cat.jpg, AccessDenied, alice, refused',
    ],
    [
      objectRecord('PutObject', { errorCode: 'SignatureDoesNotMatch' }),
      'refused',
      '10:15:02, PutObject, photos/cat.jpg, SignatureDoesNotMatch, alice, refused',
    ],
    [
      objectRecord('GetObject', { errorCode: 'NoSuchKey', ...outcome(404) }),
      'failed',
      '10:15:02, GetObject, photos/cat.jpg, 404 NoSuchKey, alice, failed',
    ],
    [
      objectRecord('GetObject', { errorCode: 'NeverSeen' }),
      'failed',
      '10:15:02, GetObject, photos/cat.jpg, NeverSeen, alice, failed',
    ],
    [
      objectRecord('DeleteObject', identity(sessionOf('etl-role', 'i-0123456789abcdef0'))),
      'delete',
      '10:15:02, DeleteObject, photos/cat.jpg, etl-role/i-0123456789abcdef0',
    ],
    [
      objectRecord('GetObject', identity({ type: 'AWSAccount', principalId: '', accountId: 'anonymous' })),
      'read',
      '10:15:02, GetObject, photos/cat.jpg, anonymous',
    ],
    [
      objectRecord('PutObject', identity({ type: 'AWSService', invokedBy: 'cloudtrail.amazonaws.com' })),
      'write',
      '10:15:02, PutObject, photos/cat.jpg, AWS CloudTrail',
    ],
    [
      objectRecord('PutObject', identity({ type: 'AWSService' })),
      'write',
      '10:15:02, PutObject, photos/cat.jpg, AWS service',
    ],
    [
      objectRecord('PutObject', identity({ type: 'Root', accountId: '123456789012' })),
      'write',
      '10:15:02, PutObject, photos/cat.jpg, root user',
    ],
    [objectRecord('PutObject', identity({})), 'write', '10:15:02, PutObject, photos/cat.jpg'],
    [
      recordOf({ eventSource: 'ec2.amazonaws.com', eventName: 'RunInstances', requestParameters: {}, resources: [] }),
      'write',
      '10:15:02, RunInstances, alice',
    ],
    [
      recordOf({
        eventSource: 'ec2.amazonaws.com',
        eventName: 'Nothing',
        readOnly: 'true',
        requestParameters: {},
        resources: [],
      }),
      'read',
      '10:15:02, Nothing, alice',
    ],
    [
      recordOf({
        eventSource: 'ec2.amazonaws.com',
        eventName: 'Nothing',
        readOnly: null,
        requestParameters: {},
        resources: [],
      }),
      'unknown',
      '10:15:02, Nothing, alice',
    ],
    [
      recordOf({ eventTime: 'yesterday' }),
      'configuration',
      'yesterday, DeleteBucketPolicy, amzn-s3-demo-bucket, alice',
    ],
    [events.eventBridge, 'read', '10:00:00, GetObject, a "quoted" {name}.txt, alice'],
    [{ Events: [events.lookup] }, 'read', '10:00:00, GetObject, a "quoted" {name}.txt, alice'],
    [{ Events: [{ ...events.lookup, CloudTrailEvent: '' }] }, 'unknown', '10:00:00, GetObject, alice'],
    [events.logEvents([events.accessLog]), 'read', '10:00:00, GetObject, a.txt, 200, anonymous'],
    [[events.lakeColumns], 'read', '10:00:00, GetObject'],
    [events.lakeResults, 'unknown', 'GetObject'],
    [
      events.insight,
      'system',
      '10:00:00, CloudTrail Insights, an unusual rate of calls of something without a name began',
    ],
    [events.aggregated, 'system', '10:00:00, CloudTrail aggregated events, s3.amazonaws.com'],
    [
      { ...events.digest, digestEndTime: '2026-11-22T10:00:00Z' },
      'system',
      '10:00:00, CloudTrail digest, AWSLogs/123456789012/CloudTrail-Digest/eu-west-1/2026/11/22/digest.json.gz',
    ],
    [
      { ...events.accessLog, http_status: 403, error_code: 'AccessDenied' },
      'refused',
      '10:00:00, GetObject, a.txt, 403 AccessDenied, anonymous, refused',
    ],
    [
      { Records: [events.notification] },
      'unknown',
      '10:00:00, S3 event notification ObjectCreated:Put, a.txt, AWS:AIDAEXAMPLEID',
    ],
    [events.objectCreated, 'unknown', '10:00:00, S3 event of EventBridge Object Created, a.txt'],
    [{ name: 'package', version: '1.0.0' }, 'unreadable', 'No log record, name, version, unreadable'],
    ['text', 'unreadable', 'No log record, text, unreadable'],
  ] as const) {
    it(label, () => {
      const headline = headlineOfJson(recordIn(value));
      assert.deepEqual([headline.icon, headline.accessibleLabel], [icon, label]);
    });
  }
});
