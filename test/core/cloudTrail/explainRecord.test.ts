import assert from 'node:assert/strict';
import { operations } from '../../../src/core/catalogue/operations';
import { describeDeed } from '../../../src/core/explain/cloudTrail/deed';
import { explainCloudTrailField } from '../../../src/core/explain/cloudTrail/field';
import { explainCloudTrailRecord } from '../../../src/core/explain/cloudTrail/record';
import { renderMarkdown } from '../../../src/core/explain/markdown';
import { account, bucketArn, objectRecord, otherAccount, recordOf, utc } from './record';

const titleOf = (record: Parameters<typeof explainCloudTrailRecord>[0]): string =>
  explainCloudTrailRecord(record).title;
const anonymous = { type: 'AWSAccount', principalId: '', accountId: 'anonymous' };
const bucketName = 'amzn-s3-demo-bucket';

describe('explainCloudTrailRecord', () => {
  it('says in three lines who did what, from where, and what it is called', () => {
    const { title, subtitle, meaning } = explainCloudTrailRecord(recordOf());
    assert.deepEqual(
      [title, subtitle, meaning[0]],
      [
        'alice (assumed role admin) removed the policy of amzn-s3-demo-bucket',
        'from 203.0.113.7 with AWS CLI 2.34.11, 30 Mar 2026 10:15:02 UTC, succeeded',
        'DeleteBucketPolicy, management event, s3.amazonaws.com, eu-west-1',
      ],
    );
  });

  it('has the other names of the operation', () => {
    assert.deepEqual(explainCloudTrailRecord(recordOf()).rows, [
      { label: 'Session', value: 'with MFA' },
      { label: 'Access log', value: 'REST.DELETE.BUCKETPOLICY (seen)' },
      { label: 'REST', value: 'DELETE /?policy (documented)' },
      { label: 'CLI', value: 'aws s3api delete-bucket-policy (documented)' },
      { label: 'IAM', value: 's3:DeleteBucketPolicy (documented)' },
    ]);
    assert.equal(explainCloudTrailRecord(recordOf()).translatable, true);
  });

  for (const [name, record, title] of [
    ['a read', objectRecord('GetObject'), 'alice (assumed role admin) read photos/cat.jpg in amzn-s3-demo-bucket'],
    [
      'a refusal',
      objectRecord('GetObject', { userIdentity: anonymous, errorCode: 'AccessDenied' }),
      'Anonymous tried to read photos/cat.jpg in amzn-s3-demo-bucket',
    ],
    [
      'metadata',
      objectRecord('HeadObject'),
      'alice (assumed role admin) read the metadata of photos/cat.jpg in amzn-s3-demo-bucket',
    ],
    [
      'a listing',
      recordOf({ eventName: 'ListObjects', requestParameters: { bucketName, 'list-type': '2' } }),
      'alice (assumed role admin) listed the objects of amzn-s3-demo-bucket',
    ],
    [
      'a new bucket',
      recordOf({ eventName: 'CreateBucket', requestParameters: { bucketName } }),
      'alice (assumed role admin) created the bucket amzn-s3-demo-bucket',
    ],
    [
      'a part',
      objectRecord('UploadPart'),
      'alice (assumed role admin) uploaded a part of a multipart upload: photos/cat.jpg in amzn-s3-demo-bucket',
    ],
    [
      'a batch',
      recordOf({ eventName: 'DeleteObjects', requestParameters: { bucketName, delete: '' } }),
      'alice (assumed role admin) deleted several objects in one request, in amzn-s3-demo-bucket',
    ],
    [
      'a service',
      objectRecord('PutObject', { userIdentity: { type: 'AWSService', invokedBy: 'cloudtrail.amazonaws.com' } }),
      'AWS CloudTrail wrote photos/cat.jpg in amzn-s3-demo-bucket',
    ],
    [
      'another service',
      recordOf({ eventName: 'RunInstances', eventSource: 'ec2.amazonaws.com', requestParameters: {}, resources: [] }),
      'alice (assumed role admin) called RunInstances',
    ],
    [
      'a name that S3 shares with another service',
      recordOf({
        eventName: 'GetObject',
        eventSource: 'mediastore.amazonaws.com',
        requestParameters: null,
        resources: [],
      }),
      'alice (assumed role admin) called GetObject',
    ],
    [
      'a call that is not known',
      recordOf({ eventName: 'PaintBucket', errorCode: 'AccessDenied' }),
      'alice (assumed role admin) tried to call PaintBucket on amzn-s3-demo-bucket',
    ],
    [
      'Insights',
      { insightDetails: { state: 'Start', eventName: 'PutObject', insightType: 'ApiCallRateInsight' } },
      'CloudTrail Insights: an unusual rate of calls of PutObject began',
    ],
    [
      'a job',
      recordOf({ eventName: 'JobStatusChanged', serviceEventDetails: { jobId: 'j-1', status: 'Complete' } }),
      'Batch Operations job j-1 came to the state Complete',
    ],
    [
      'a count',
      { eventSource: 's3.amazonaws.com', summary: { primaryDimension: { dimension: 'eventName' } } },
      'CloudTrail counted events of s3.amazonaws.com',
    ],
    ['nothing', {}, 'Somebody unknown called something without a name'],
  ] as const) {
    it(`tells ${name}`, () => assert.equal(titleOf(record), title));
  }

  for (const [name, members, subtitle] of [
    [
      'the console',
      { sessionCredentialFromConsole: 'true', userAgent: '[S3Console/0.4]' },
      'from 203.0.113.7 in the console',
    ],
    [
      'a service',
      { sourceIPAddress: 'cloudtrail.amazonaws.com', userAgent: 'cloudtrail.amazonaws.com' },
      'from AWS CloudTrail',
    ],
    ['AWS itself', { sourceIPAddress: 'AWS Internal', userAgent: 'AWS Internal' }, 'from inside AWS'],
    ['a client that is not known', { userAgent: '[something]' }, 'from 203.0.113.7'],
  ] as const) {
    it(`tells ${name} as the place`, () => {
      const told = explainCloudTrailRecord(recordOf(members)).subtitle;
      assert.ok(told.startsWith(subtitle), told);
    });
  }

  it('says of a success that there is no errorCode, and of a failure why', () => {
    const success = explainCloudTrailRecord(recordOf());
    assert.equal(success.meaning.at(-1), 'There is no errorCode, so the call succeeded.');
    const refused = explainCloudTrailRecord(
      objectRecord('GetObject', { errorCode: 'AccessDenied', errorMessage: 'Access Denied' }),
    );
    assert.ok(refused.subtitle.endsWith('failed with AccessDenied'));
    assert.equal(refused.meaning.at(-1), 'The error message: Access Denied');
    const mute = explainCloudTrailRecord(objectRecord('GetObject', { errorCode: 'AccessDenied' }));
    assert.equal(mute.meaning.at(-1), 'The record does not say why.');
  });

  it('says nothing of success where nothing was called', () => {
    for (const record of [{}, recordOf({ serviceEventDetails: { status: 'Complete' } })]) {
      const { subtitle, meaning } = explainCloudTrailRecord(record);
      assert.doesNotMatch([subtitle, ...meaning].join(' '), /succeeded/);
    }
  });

  it('says where the keys of DeleteObjects are, and whose a key of it is', () => {
    const batch = explainCloudTrailRecord(
      recordOf({ eventName: 'DeleteObjects', requestParameters: { bucketName, delete: '' } }),
    );
    assert.equal(
      batch.meaning[1],
      'The keys are not in this record: S3 writes a DeleteObject record of type AwsServiceEvent for each.',
    );
    const child = explainCloudTrailRecord(objectRecord('DeleteObject', { eventType: 'AwsServiceEvent' }));
    assert.equal(child.meaning[1], 'One key of a DeleteObjects request; nobody sent this as a request of its own.');
  });

  it('says that a deleted version is gone, and only when it is', () => {
    const requestParameters = { bucketName, key: 'a', versionId: 'v-1' };
    const gone = explainCloudTrailRecord(objectRecord('DeleteObject', { requestParameters }));
    assert.equal(gone.meaning[1], 'The request named the version v-1, which is gone for good.');
    const kept = explainCloudTrailRecord(
      objectRecord('DeleteObject', { requestParameters, errorCode: 'AccessDenied' }),
    );
    assert.doesNotMatch(kept.meaning.join(' '), /gone/);
  });

  it('sums up what was set', () => {
    const bucketPolicy = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject' }] };
    const record = recordOf({
      eventName: 'PutBucketPolicy',
      requestParameters: { bucketName, policy: '', bucketPolicy },
    });
    assert.match(explainCloudTrailRecord(record).meaning[1] ?? '', /^The policy allows everyone s3:GetObject\./);
  });

  it('tells what a refused change asked for as no more than that', () => {
    const PublicAccessBlockConfiguration = { BlockPublicAcls: false };
    const requestParameters = { bucketName, publicAccessBlock: '', PublicAccessBlockConfiguration };
    const record = recordOf({
      eventName: 'PutBucketPublicAccessBlock',
      requestParameters,
      errorCode: 'AccessDenied',
      errorMessage: 'no',
    });
    const asked =
      'Only asked for, as the call failed: All four settings of Block Public Access are off, so policies and ACLs can make things public.';
    assert.deepEqual(explainCloudTrailRecord(record).meaning.slice(1), [asked, 'The error message: no']);
    const { meaning } = explainCloudTrailField(record, ['requestParameters'], utc);
    assert.deepEqual(meaning, [asked]);
    const path = ['requestParameters', 'PublicAccessBlockConfiguration'];
    assert.equal(explainCloudTrailField(record, path, utc).title, asked);
    const row = recordOf({ eventName: 'PutBucketPublicAccessBlock', requestParameters });
    const untold = explainCloudTrailField(row, path, utc, 'event', 'cloudtrail-lake');
    assert.match(untold.title, /^Asked for: All four settings/);
  });

  it('says where the eventName is not the name of the API, and what told', () => {
    const listing = explainCloudTrailRecord(
      recordOf({ eventName: 'ListObjects', requestParameters: { bucketName, 'list-type': '2' } }),
    );
    assert.deepEqual(listing.notes, ['The API operation is ListObjectsV2, as list-type=2 is in requestParameters.']);
    const block = explainCloudTrailRecord(
      recordOf({ eventName: 'PutBucketPublicAccessBlock', requestParameters: { bucketName, publicAccessBlock: '' } }),
    );
    assert.deepEqual(block.notes, ['The API operation is PutPublicAccessBlock.']);
  });

  it('notes another account, and whose copy this is', () => {
    const record = recordOf({ userIdentity: { type: 'AWSAccount', accountId: otherAccount } });
    assert.deepEqual(explainCloudTrailRecord(record).notes.slice(0, 2), [
      "This is the owner's copy of a request from another account: CloudTrail leaves out who in that account it was.",
      `Cross-account: the bucket or this copy belongs to account ${account}.`,
    ]);
  });

  it('shows bytes and key where there are any', () => {
    const key = 'arn:aws:kms:eu-west-1:123456789012:key/a1b2c3d4';
    const record = objectRecord('GetObject', {
      additionalEventData: { bytesTransferredIn: 0, bytesTransferredOut: 42 },
      resources: [{ ARN: bucketArn }, { ARN: key, type: 'AWS::KMS::Key' }],
    });
    const rows = explainCloudTrailRecord(record).rows.slice(1, 3);
    assert.deepEqual(rows, [
      { label: 'Bytes', value: '0 in, 42 out' },
      { label: 'KMS key', value: key },
    ]);
  });

  it('takes the kind of event from older records too', () => {
    const line = explainCloudTrailRecord(recordOf({ eventCategory: undefined, managementEvent: false })).meaning[0];
    assert.equal(line, 'DeleteBucketPolicy, data event, s3.amazonaws.com, eu-west-1');
  });

  it('writes hidden characters out, and is safe in Markdown', () => {
    const record = objectRecord('GetObject', { requestParameters: { bucketName: '[x](command:y)', key: 'a\u202eb' } });
    assert.ok(titleOf(record).includes('a<U+202E RIGHT-TO-LEFT OVERRIDE>b'));
    assert.doesNotMatch(renderMarkdown(explainCloudTrailRecord(record)), /\[x\]\(command:y\)/);
  });
});

describe('describeDeed', () => {
  it('has a verb for every operation that CloudTrail records', () => {
    const mute = operations
      .filter(({ eventNames, kind }) => eventNames.length > 0 && kind === 'api')
      .filter(row => describeDeed(row, 'Name', { others: [] }, true).startsWith('called'));
    assert.deepEqual(
      mute.map(({ id, title }) => `${id}: ${title}`),
      [],
    );
  });
});
