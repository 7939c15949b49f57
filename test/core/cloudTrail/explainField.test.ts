import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cloudTrailFields } from '../../../src/core/catalogue/cloudTrailFields';
import { explainCloudTrailField } from '../../../src/core/explain/cloudTrail/field';
import { explainCloudTrailRecord } from '../../../src/core/explain/cloudTrail/record';
import { renderMarkdown } from '../../../src/core/explain/markdown';
import { decodeWho } from '../../../src/core/fields/cloudTrail/identity';
import type { Json } from '../../../src/core/types';
import { account, bucketArn, objectRecord, otherAccount, recordOf, utc } from './record';

type Path = readonly (string | number)[];

const explain = (record: Json, ...path: Path) => explainCloudTrailField(record, path, utc);

/** A record with one value at a path of members. */
const withValue = (value: Json, [first = '', ...rest]: readonly string[]): { readonly [key: string]: Json } => ({
  [first]: rest.length === 0 ? value : withValue(value, rest),
});

const titleAt = (path: string, value: Json): string => {
  const steps = path.split('.');
  const [first = ''] = steps;
  return explain({ eventSource: 's3.amazonaws.com', ...withValue(value, [first, ...steps.slice(1)]) }, ...steps).title;
};

describe('explainCloudTrailField', () => {
  for (const [path, value, title] of [
    ['userIdentity.arn', `arn:aws:iam::${account}:user/alice`, `alice (IAM user, account ${account})`],
    ['userIdentity.arn', 'nonsense', 'nonsense'],
    [
      'userIdentity.sessionContext.sessionIssuer.arn',
      `arn:aws:iam::${account}:role/a/etl`,
      `etl (IAM role, account ${account})`,
    ],
    ['userIdentity.accountId', account, `AWS account ${account}`],
    ['userIdentity.accountId', 'anonymous', 'anonymous: the request to S3 was not signed'],
    ['userIdentity.accessKeyId', 'AKIAIOSFODNN7EXAMPLE', 'AKIAIOSFODNN7EXAMPLE (long-term access key)'],
    ['userIdentity.accessKeyId', 'ASIAIOSFODNN7EXAMPLE', 'ASIAIOSFODNN7EXAMPLE (temporary access key)'],
    ['userIdentity.accessKeyId', 'x', 'x'],
    ['userIdentity.type', 'AssumedRole', 'AssumedRole: a session of an IAM role'],
    ['userIdentity.invokedBy', 'cloudtrail.amazonaws.com', 'AWS CloudTrail'],
    ['userIdentity.invokedBy', 'AWS Internal', 'AWS Internal: an AWS service made the request from inside AWS'],
    ['userIdentity.sessionContext.attributes.creationDate', '20260330T090000Z', '30 Mar 2026 09:00:00 UTC'],
    ['eventTime', '2026-03-30T10:15:02Z', '30 Mar 2026 10:15:02 UTC'],
    ['eventTime', 'soon', 'soon (not a time that is known here)'],
    ['awsRegion', 'eu-west-1', 'Europe (Ireland)'],
    ['sourceIPAddress', '10.0.71.123', '10.0.71.123 (private IPv4, as from inside a VPC)'],
    ['sourceIPAddress', 'cloudtrail.amazonaws.com', 'AWS CloudTrail (an AWS service)'],
    ['sourceIPAddress', 'AWS Internal/2', 'AWS itself'],
    ['userAgent', '[Boto3/1.34.0]', 'AWS SDK for Python (Boto3) 1.34.0'],
    ['userAgent', 's3.amazonaws.com', 's3.amazonaws.com (an AWS service)'],
    ['userAgent', '[AWS Internal]', 'AWS itself'],
    ['errorCode', 'NoSuchThing', 'NoSuchThing (not known to this version)'],
    ['requestID', '3E57427F3EXAMPLE', 'Request 3E57427F3EXAMPLE'],
    ['requestParameters.bucketName', 'amzn-s3-demo-bucket', 'amzn-s3-demo-bucket (general purpose bucket)'],
    [
      'requestParameters.bucketName',
      `arn:aws:s3:eu-west-1:${account}:accesspoint/example-ap`,
      'example-ap (accesspoint)',
    ],
    ['requestParameters.key', 'a%20b', 'a%20b'],
    ['requestParameters.key', 'a\u202eb', 'a<U+202E RIGHT-TO-LEFT OVERRIDE>b'],
    ['requestParameters.acl', '', 'The request had ?acl in its URL'],
    [
      'requestParameters.list-type',
      '2',
      '2: the call is ListObjectsV2; CloudTrail writes ListObjects for both versions',
    ],
    ['requestParameters.x-amz-acl', 'private', 'The canned ACL private grants access to the owner alone.'],
    [
      'requestParameters.x-amz-copy-source',
      '/amzn-s3-demo-source-bucket/a%20b.jpg',
      'a b.jpg in amzn-s3-demo-source-bucket',
    ],
    [
      'requestParameters.x-amz-copy-source',
      'amzn-s3-demo-source-bucket/a?versionId=v',
      'a in amzn-s3-demo-source-bucket',
    ],
    ['requestParameters.VersioningConfiguration', { Status: 'Enabled' }, 'Versioning: Enabled.'],
    ['requestParameters.VersioningConfiguration', {}, 'An empty object'],
    ['responseElements', null, 'Nothing (null)'],
    ['resources', [], 'An empty list'],
    ['additionalEventData', { a: 1 }, 'Object with 1 member'],
    ['additionalEventData.SignatureVersion', 'Sigv4', 'Signature Version 4'],
    [
      'additionalEventData.SignatureVersion',
      'AWS4-HMAC-SHA256',
      'AWS4-HMAC-SHA256: Signature Version 4, as S3 on Outposts writes it',
    ],
    [
      'additionalEventData.cipherSuite',
      'TLS_AES_128_GCM_SHA256',
      'Current cipher: AES-128 in GCM mode, (EC)DHE key exchange',
    ],
    ['additionalEventData.AuthenticationMethod', 'QueryString', 'Signed in the URL: a presigned URL'],
    ['additionalEventData.aclRequired', 'Yes', 'Yes: only an ACL allowed this request'],
    ['additionalEventData.aclRequired', 'No', 'Unknown value: No'],
    ['additionalEventData.bytesTransferredIn', 1_253_004, '1.19 MiB (1,253,004 bytes)'],
    ['additionalEventData.bytesTransferredIn', -3, '-3 (not a number of bytes)'],
    ['additionalEventData.bytesTransferredOut', 0, '0 bytes'],
    ['additionalEventData.objectSize', -1, '-1: no size, as seen on a CompleteMultipartUpload that failed'],
    ['additionalEventData.httpStatusCode', 403, '403 Forbidden: S3 refused the request'],
    ['additionalEventData.startTime', 1_774_865_702_041, '30 Mar 2026 10:15:02 UTC'],
    ['additionalEventData.turnAroundTime', 20, '20 ms'],
    ['additionalEventData.turnAroundTime', 'x', 'x (not a length of time)'],
    ['additionalEventData.SSEApplied', 'SSE_C', 'SSE_C: SSE-C, with a key that the request brought'],
    ['tlsDetails.tlsVersion', 'TLSv1.3', 'TLS 1.3'],
    ['tlsDetails.clientProvidedHostHeader', 's3.eu-west-1.amazonaws.com', 'Regional endpoint, Europe (Ireland)'],
    ['readOnly', true, 'true: the operation changes nothing'],
  ] as const) {
    it(`explains ${path} ${JSON.stringify(value)}`, () => assert.equal(titleAt(path, value), title));
  }

  it('has the subtitle, the counterpart and the page of the member', () => {
    const { subtitle, accessLog, references, field, evidence } = explain(recordOf(), 'userIdentity', 'arn');
    assert.equal(subtitle, 'userIdentity.arn, optional, since eventVersion 1.0');
    assert.equal(accessLog, 'Requester');
    assert.equal(references[0]?.title, 'CloudTrail userIdentity element');
    assert.equal(field, 'ARN of the caller. For a session of a role it is that of the session.');
    assert.equal(evidence, 'documented');
  });

  for (const [path, subtitle] of [
    [['eventTime'], 'eventTime, always there, since eventVersion 1.0'],
    [['resources', 0], 'resources[0], item of resources, optional, since eventVersion 1.01'],
    [['resources', 0, 'type'], 'resources[0].type, optional, since eventVersion 1.01'],
    [['userIdentity', 'onBehalfOf'], 'userIdentity.onBehalfOf, optional'],
    [['requestParameters', 'x', 'y'], 'requestParameters.x.y, inside requestParameters'],
    [['brandNew'], 'brandNew, not known to this version'],
  ] as const) {
    it(`says what ${JSON.stringify(path)} is`, () => assert.equal(explain(recordOf(), ...path).subtitle, subtitle));
  }

  it('names the resource on its item', () => {
    assert.equal(explain(recordOf(), 'resources', 0).title, 'The bucket amzn-s3-demo-bucket');
    const object = recordOf({ resources: [{ ARN: `${bucketArn}/photos/cat.jpg` }] });
    assert.equal(explain(object, 'resources', 0, 'ARN').title, 'photos/cat.jpg in amzn-s3-demo-bucket');
  });

  it('explains who on userIdentity, and the operation on eventName', () => {
    assert.equal(explain(recordOf(), 'userIdentity').title, 'alice (assumed role admin)');
    const event = explain(recordOf(), 'eventName');
    assert.equal(event.title, 'Removes the policy of a bucket: DeleteBucketPolicy');
    assert.equal(event.translatable, true);
    assert.equal(explain(recordOf({ eventName: 'PaintBucket' }), 'eventName').translatable, false);
  });

  it('puts the error message with the code, and reads codes of other services as they stand', () => {
    const refused = objectRecord('GetObject', { errorCode: 'AccessDenied', errorMessage: 'no' });
    const { title, meaning, rows } = explain(refused, 'errorCode');
    assert.match(title, /^AccessDenied: /);
    assert.ok(meaning.includes('Without s3:ListBucket a missing key looks the same.'));
    assert.deepEqual(rows.at(-1), { label: 'Message', value: 'no' });
    const other = recordOf({ eventSource: 'ec2.amazonaws.com', errorCode: 'Client.UnauthorizedOperation' });
    assert.equal(
      explain(other, 'errorCode').title,
      'Client.UnauthorizedOperation (an error code of another service than S3)',
    );
  });

  it('sends a status to errorCode for its reason, and to no field by number', () => {
    const record = objectRecord('GetObject', {
      errorCode: 'AccessDenied',
      additionalEventData: { httpStatusCode: 403 },
    });
    const status = explain(record, 'additionalEventData', 'httpStatusCode');
    assert.deepEqual(status.meaning, ['The reason is in errorCode: AccessDenied.']);
    assert.equal(status.evidence, 'third-party');
  });

  it('never names a field of the access log by number', () => {
    const additionalEventData = {
      SignatureVersion: 'SigV2',
      CipherSuite: 'AES128-SHA',
      AuthenticationMethod: 'QueryString',
      aclRequired: 'Yes',
      httpStatusCode: 403,
      bytesTransferredOut: 3,
      objectSize: 9,
      turnAroundTime: 5,
      startTime: 1,
      endTime: 9,
    };
    const record = objectRecord('GetObject', {
      additionalEventData,
      errorCode: 'AccessDenied',
      tlsDetails: { tlsVersion: 'TLSv1' },
    });
    const all = [
      ...Object.keys(additionalEventData).map(name => ['additionalEventData', name]),
      ['errorCode'],
      ['tlsDetails', 'tlsVersion'],
    ];
    for (const path of all) {
      const { title, meaning, rows, notes } = explain(record, ...path);
      assert.doesNotMatch(JSON.stringify([title, meaning, rows, notes]), /field \d/i, path.join('.'));
    }
  });

  it('measures with the record: share of the object, share of the total time', () => {
    const additionalEventData = {
      bytesTransferredOut: 50,
      objectSize: 50,
      httpStatusCode: 200,
      startTime: 0,
      endTime: 40,
      turnAroundTime: 10,
    };
    const record = objectRecord('GetObject', { additionalEventData });
    assert.deepEqual(explain(record, 'additionalEventData', 'bytesTransferredOut').meaning, [
      'The whole object was sent.',
    ]);
    assert.deepEqual(explain(record, 'additionalEventData', 'turnAroundTime').rows, [
      { label: 'Share of total time', value: '25 % of 40 ms' },
    ]);
  });

  it('knows a presigned URL of the console from a shared one', () => {
    const record = objectRecord('GetObject', {
      sessionCredentialFromConsole: 'true',
      additionalEventData: { AuthenticationMethod: 'QueryString' },
    });
    const { meaning } = explain(record, 'additionalEventData', 'AuthenticationMethod');
    assert.deepEqual(meaning, ['The credentials are those of a console session, so nobody need have shared the URL.']);
  });

  it('says of the recipient whether it is the caller', () => {
    assert.deepEqual(explain(recordOf(), 'recipientAccountId').meaning, ['The caller is of this account.']);
    const { meaning } = explain(recordOf({ recipientAccountId: otherAccount }), 'recipientAccountId');
    assert.deepEqual(meaning, ["The caller is of another account, so this is the copy of the resource's owner."]);
  });

  it('says of a value that is not in a closed list that it is not known', () => {
    assert.deepEqual(explain({ eventType: 'AwsNews' }, 'eventType').meaning, [
      'This value is not known to this version.',
    ]);
    assert.deepEqual(explain({ eventSource: 'new.amazonaws.com' }, 'eventSource').meaning, []);
  });

  it('tells the account that is hidden from the caller', () => {
    const record = { resources: [{ accountId: 'HIDDEN_DUE_TO_SECURITY_REASONS' }] };
    const { title, evidence } = explain(record, 'resources', 0, 'accountId');
    assert.match(title, /^HIDDEN_DUE_TO_SECURITY_REASONS: this is the caller's copy/);
    assert.equal(evidence, 'seen');
  });

  it('tells another spelling, and reads the host of old records from its list', () => {
    const notes = explain({ additionalEventData: { xAmzId2: 'x' } }, 'additionalEventData', 'xAmzId2').notes;
    assert.ok(notes.includes('Usually spelled additionalEventData.x-amz-id-2.'));
    const old = { requestParameters: { host: ['s3.eu-west-1.amazonaws.com'] } };
    assert.equal(explain(old, 'requestParameters', 'host').title, 'Regional endpoint, Europe (Ireland)');
    assert.equal(explain(old, 'requestParameters', 'host', 0).title, 'Regional endpoint, Europe (Ireland)');
  });

  it('shows times in the zone of the reader', () => {
    const { rows } = explainCloudTrailField(recordOf(), ['eventTime'], { ...utc, timeZone: 'Europe/Berlin' });
    assert.deepEqual(rows, [
      { label: 'Europe/Berlin', value: '30 Mar 2026 12:15:02 (UTC+02:00)' },
      { label: 'From now', value: '2 hours ago' },
    ]);
  });

  it('renders with the counterpart in its last line', () => {
    const markdown = renderMarkdown(explain(recordOf(), 'userIdentity', 'arn'));
    assert.ok(markdown.endsWith('· in access logs: Requester · evidence: documented'), markdown);
  });

  it('explains relatives in their own shape', () => {
    const digest = explainCloudTrailField(
      { digestStartTime: '2026-03-30T10:00:00Z' },
      ['digestStartTime'],
      utc,
      'digest',
    );
    assert.equal(digest.title, '30 Mar 2026 10:00:00 UTC');
    assert.equal(digest.subtitle, 'digestStartTime, always there');
  });
});

describe('any JSON', () => {
  const names = cloudTrailFields
    .flatMap(({ path }) => path.split(/[.[\]]+/))
    .filter(name => name !== '' && name !== '*');
  const { json } = fc.letrec<{ json: Json }>(tie => ({
    json: fc.oneof(
      { maxDepth: 5 },
      fc.oneof(
        fc.string(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.constantFrom('AssumedRole', 'arn:aws:s3:::a/b'),
      ),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), tie('json'), { maxKeys: 6 }),
    ),
  }));

  /** Every path in a value, down to some depth. */
  const pathsOf = (value: Json | undefined, path: Path = []): readonly Path[] => {
    if (typeof value !== 'object' || value === null || path.length > 6) {
      return [path];
    }
    const list = Array.isArray(value);
    return [
      path,
      ...Object.entries(value).flatMap(([name, item]) => pathsOf(item, [...path, list ? Number(name) : name])),
    ];
  };

  it('never throws, and comes out as text', () => {
    fc.assert(
      fc.property(json, record => {
        const explained = [explainCloudTrailRecord(record), ...pathsOf(record).map(path => explain(record, ...path))];
        for (const explanation of explained) {
          assert.equal(typeof renderMarkdown(explanation), 'string');
        }
        assert.ok(JSON.stringify(decodeWho(record)).length > 0);
      }),
      { numRuns: 150 },
    );
  });

  it('never throws at any value in any known place', () => {
    const value = fc.oneof(fc.string(), fc.double(), json);
    const field = fc.constantFrom(
      ...cloudTrailFields.filter(({ path }) => !path.includes('[]') && !path.includes('*')),
    );
    fc.assert(
      fc.property(field, value, ({ path, shape }, at) => {
        const steps = path.split('.');
        const record = { eventSource: 's3.amazonaws.com', eventName: 'PutBucketAcl', ...withValue(at, steps) };
        const { title, subtitle } = explainCloudTrailField(record, steps, utc, shape);
        assert.ok(title.length > 0 && subtitle.length > 0);
        explainCloudTrailRecord(record);
      }),
      { numRuns: 300 },
    );
  });

  it('is not slow on a long text, and does not follow __proto__', () => {
    const long = 'a/'.repeat(250_000);
    const record = objectRecord('GetObject', { requestParameters: { bucketName: long, key: long }, userAgent: long });
    assert.ok(explainCloudTrailRecord(record).title.length < 1_000);
    assert.ok(explain(record, 'requestParameters', 'key').title.length > 0);
    assert.equal(explain(JSON.parse('{"__proto__":{"eventName":"x"}}'), 'eventName').title, 'Not in this record');
  });
});
