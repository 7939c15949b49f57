import assert from 'node:assert/strict';
import fc from 'fast-check';
import { eventNotifications } from '../../../src/core/catalogue/eventNotifications';
import { sources } from '../../../src/core/catalogue/sources';
import { renderMarkdown } from '../../../src/core/explain/markdown';
import { explainJsonLogRecord } from '../../../src/core/insights/explainJsonLogRecord';
import type { JsonLogName } from '../../../src/core/records/json/detect';
import type { Json } from '../../../src/core/types';
import {
  accessLog,
  aggregated,
  digest,
  event,
  insight,
  notification,
  objectCreated,
  subscription,
} from '../records/json/events';

const options = { timeZone: 'utc', nowMs: Date.UTC(2026, 10, 22) };

/** What is said of a record, which must be something. */
function tell(shape: JsonLogName, record: unknown) {
  const told = explainJsonLogRecord(shape, record as Json, options);
  assert.ok(told);
  return told;
}
const linesOf = (shape: JsonLogName, record: unknown): readonly string[] => {
  const { title, subtitle, meaning } = tell(shape, record);
  return [title, subtitle, ...meaning];
};

const bucket = 'amzn-s3-demo-bucket';
const folder = 'AWSLogs/123456789012/CloudTrail-Digest/eu-west-1/2026/11/22';
const hourly = {
  ...digest,
  digestEndTime: '2026-11-22T10:00:00Z',
  digestS3Object: `${folder}/digest.json.gz`,
  digestPublicKeyFingerprint: '31e8b5433410dfb61a9dc45cc65b22ff',
  digestSignatureAlgorithm: 'SHA256withRSA',
  newestEventTime: '2026-11-22T09:58:00Z',
  oldestEventTime: '2026-11-22T08:59:00Z',
  previousDigestS3Bucket: bucket,
  previousDigestS3Object: `${folder}/previous.json.gz`,
  logFiles: [
    { s3Bucket: bucket, s3Object: 'a' },
    { s3Bucket: bucket, s3Object: 'b' },
  ],
};

describe('explainJsonLogRecord', () => {
  it('says of a digest what it covers, how it is signed and which one is before it', () => {
    const { rows, notes, references } = tell('cloudtrail-digest', hourly);
    assert.deepEqual(linesOf('cloudtrail-digest', hourly), [
      'Digest of 2 log files from 22 Nov 2026 09:00:00 UTC to 22 Nov 2026 10:00:00 UTC',
      'signed with SHA256withRSA, account 123456789012',
      `The digest before it: ${folder}/previous.json.gz in ${bucket}.`,
      'It lists log files with their hashes, so that it shows when one was changed or is missing.',
    ]);
    assert.deepEqual(rows, [
      { label: 'Events', value: '22 Nov 2026 08:59:00 UTC to 22 Nov 2026 09:58:00 UTC' },
      { label: 'Delivered as', value: `${folder}/digest.json.gz in ${bucket}` },
      { label: 'Public key', value: '31e8b5433410dfb61a9dc45cc65b22ff' },
    ]);
    assert.match(notes.join(' '), /metadata of the delivered object/);
    assert.deepEqual(references, [sources['aws-cloudtrail-digest']]);
  });

  it('says of a digest that it lists nothing, and that it begins a chain', () => {
    const first = { ...hourly, logFiles: [], previousDigestS3Bucket: null, previousDigestS3Object: null };
    assert.deepEqual(linesOf('cloudtrail-digest', first).slice(2, 4), [
      'CloudTrail delivered no log file in that time.',
      'There is no digest before it: a chain of digests begins here.',
    ]);
    assert.equal(linesOf('cloudtrail-digest', digest).length, 4);
  });

  for (const [name, expected] of [
    ['ObjectCreated:Put', 'S3 told that red flower.jpg was created in amzn-s3-demo-bucket'],
    ['s3:ObjectCreated:Put', 'S3 told that red flower.jpg was created in amzn-s3-demo-bucket'],
    ['ObjectRemoved:Delete', 'S3 told that red flower.jpg was deleted from amzn-s3-demo-bucket'],
    ['ObjectRemoved:DeleteMarkerCreated', 'S3 told that red flower.jpg got a delete marker in amzn-s3-demo-bucket'],
    [
      'LifecycleExpiration:Delete',
      'S3 told that red flower.jpg was deleted from amzn-s3-demo-bucket, following a lifecycle rule',
    ],
    ['ObjectSung:Loud', 'S3 told of ObjectSung:Loud: red flower.jpg in amzn-s3-demo-bucket'],
  ] as const) {
    it(`says what S3 told with ${name}`, () => {
      const record = {
        ...notification,
        eventName: name,
        s3: { bucket: { name: bucket }, object: { key: 'red+flower.jpg' } },
      };
      assert.equal(tell('s3-event-notification', record).title, expected);
    });
  }

  it('says that a notification is no log, and what else it holds', () => {
    const record = {
      ...notification,
      requestParameters: { sourceIPAddress: '192.0.2.3' },
      responseElements: { 'x-amz-request-id': '3E57427F3EXAMPLE' },
    };
    assert.deepEqual(linesOf('s3-event-notification', record).slice(1), [
      'from 192.0.2.3, 22 Nov 2026 10:00:00 UTC',
      'ObjectCreated:Put, eu-west-1',
      'This is an event notification, not a log: S3 sends one for each event that the bucket is set up to tell of.',
    ]);
    assert.deepEqual(tell('s3-event-notification', record).rows, [
      { label: 'Caused by', value: 'AWS:AIDAEXAMPLEID' },
      { label: 'Size', value: '42 bytes' },
      { label: 'Request ID', value: '3E57427F3EXAMPLE' },
    ]);
    const several = tell('s3-event-notification', { Records: [record, record, record] });
    assert.equal(several.title, 'S3 told that a.txt was created in amzn-s3-demo-bucket');
    assert.equal(several.notes[0], 'The first of 3 in this message.');
  });

  it('says what S3 told EventBridge, where keys stand as they are', () => {
    const { detail } = objectCreated;
    const told = {
      ...detail,
      reason: 'PutObject',
      requester: '123456789012',
      object: { ...detail.object, key: 'a+b' },
    };
    assert.deepEqual(linesOf('s3-eventbridge', { ...objectCreated, detail: told }), [
      'S3 told that a+b was created in amzn-s3-demo-bucket',
      '22 Nov 2026 10:00:00 UTC',
      'Object Created, eu-west-1',
      'This is an event notification, not a log: S3 sends one for each event that the bucket is set up to tell of.',
    ]);
    assert.deepEqual(tell('s3-eventbridge', { ...objectCreated, detail: told }).rows.slice(0, 2), [
      { label: 'Reason', value: 'PutObject' },
      { label: 'Caused by', value: '123456789012' },
    ]);
    const marker = { ...detail, 'deletion-type': 'Delete Marker Created' };
    assert.equal(
      tell('s3-eventbridge', { ...objectCreated, 'detail-type': 'Object Deleted', detail: marker }).title,
      'S3 told that a.txt got a delete marker in amzn-s3-demo-bucket',
    );
  });

  for (const [what, members, title, subtitle] of [
    [
      'a read',
      {
        requester: 'arn:aws:sts::123456789012:assumed-role/admin/alice',
        remote_ip: '192.0.2.3',
        user_agent: 'aws-cli/2.34.11 ua/2.1 os/linux md/command#s3api.get-object',
      },
      'alice (assumed role admin) read a.txt in amzn-s3-demo-bucket',
      'from 192.0.2.3 with AWS CLI 2.34.11, 22 Nov 2026 10:00:00 UTC, succeeded, status 200',
    ],
    [
      'a refused anonymous read',
      { http_status: 403, error_code: 'AccessDenied' },
      'Anonymous tried to read a.txt in amzn-s3-demo-bucket',
      '22 Nov 2026 10:00:00 UTC, failed with AccessDenied, status 403',
    ],
    [
      'a read of what has not changed',
      { http_status: 304 },
      'Anonymous read a.txt in amzn-s3-demo-bucket',
      '22 Nov 2026 10:00:00 UTC, status 304',
    ],
    [
      'a copy that failed behind its status',
      { operation: 'REST.COPY.OBJECT', http_status: 200, error_code: 'SlowDown' },
      'Anonymous tried to copy something to a.txt in amzn-s3-demo-bucket',
      '22 Nov 2026 10:00:00 UTC, failed with SlowDown, status 200',
    ],
    [
      'a read that was sent elsewhere',
      { operation: 'WEBSITE.GET.OBJECT', http_status: 302, error_code: 'Found' },
      'Anonymous tried to read a.txt in amzn-s3-demo-bucket through a website endpoint',
      '22 Nov 2026 10:00:00 UTC, status 302',
    ],
    [
      'a read of what has not changed, with a code',
      { http_status: 304, error_code: 'NotModified' },
      'Anonymous read a.txt in amzn-s3-demo-bucket',
      '22 Nov 2026 10:00:00 UTC, status 304',
    ],
    [
      'work of S3 itself',
      { requester: 'AmazonS3', operation: 'S3.EXPIRE.OBJECT', http_status: null },
      'Lifecycle rule expired an object: a.txt in amzn-s3-demo-bucket',
      '22 Nov 2026 10:00:00 UTC',
    ],
  ] as const) {
    it(`says of an access log as JSON who did what: ${what}`, () => {
      const told = linesOf('access-log-json', { ...accessLog, source_region: 'eu-west-1', ...members });
      assert.deepEqual(told.slice(0, 2), [title, subtitle]);
      assert.match(
        told[2] ?? '',
        /^(?:REST\.GET|REST\.COPY|WEBSITE\.GET|S3\.EXPIRE)\.OBJECT, server access log, eu-west-1$/,
      );
    });
  }

  it('shows the other names of the operation of an access log as JSON', () => {
    assert.deepEqual(
      tell('access-log-json', accessLog).rows.map(({ label }) => label),
      ['REST', 'CLI', 'CloudTrail', 'IAM'],
    );
  });

  it('says how a subscription is unpacked, and what the others are about', () => {
    assert.match(linesOf('cloudwatch-subscription', subscription).join(' '), /base64 -d \| gunzip unpacks it/);
    assert.match(tell('cloudtrail-event', event).title, /^alice \(assumed role etl\) read /);
    assert.match(tell('cloudtrail-insight', insight).title, /^CloudTrail Insights: an unusual rate of calls/);
    assert.match(tell('cloudtrail-aggregated', aggregated).title, /^CloudTrail counted events/);
    assert.equal(explainJsonLogRecord('unknown', { name: 'a' }, options), undefined);
  });

  const shapes: readonly JsonLogName[] = [
    'cloudtrail-digest',
    'access-log-json',
    's3-event-notification',
    's3-eventbridge',
  ];
  it('takes any JSON, and is safe in Markdown', () => {
    const hostile = fc.constantFrom('[x](command:y)', '<img src=x>', 'a\u202eb', '\ud800', 'a'.repeat(5_000));
    const value = fc.oneof(hostile, fc.jsonValue({ maxDepth: 3 }));
    const members = [
      'key',
      's3',
      'bucket',
      'object',
      'detail',
      'detail-type',
      'eventName',
      'Records',
      'logFiles',
      'digestStartTime',
      'previousDigestS3Object',
      'requester',
      'operation',
      'bucket_name',
      'key_name',
      'name',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...shapes), fc.dictionary(fc.constantFrom(...members), value), (shape, record) => {
        const told = tell(shape, { ...record, s3: { bucket: record, object: record }, object: record });
        assert.ok(told.title.length < 1_000);
        assert.doesNotMatch(renderMarkdown(told), /\]\(command:|<img|\u202e/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('eventNotifications', () => {
  it('has each name and each detail-type once, and sources', () => {
    const names = eventNotifications.map(({ name }) => name);
    const details = eventNotifications.flatMap(({ detailType }) => detailType ?? []);
    assert.equal(new Set(names).size, names.length);
    assert.equal(new Set(details).size, details.length);
    assert.ok(details.length >= 10);
    assert.ok(eventNotifications.every(({ deed }) => deed.split('{bucket}').length === 2));
    assert.ok(eventNotifications.every(row => row.sources.every(key => key in sources)));
  });
});
