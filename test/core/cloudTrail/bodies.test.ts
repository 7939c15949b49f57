import assert from 'node:assert/strict';
import { summarizeRequestBodies, summarizeRequestBody } from '../../../src/core/explain/cloudTrail/bodies';
import type { Json } from '../../../src/core/types';
import { account } from './record';

const allUsers = 'http://acs.amazonaws.com/groups/global/AllUsers';
const owner = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';
const open = ' It lets everyone in without a condition: public, unless Block Public Access stops it.';
const statement = (members: { readonly [key: string]: Json }): Json => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', ...members }],
});
const grants = (...list: readonly Json[]): Json => ({
  Owner: { ID: owner },
  AccessControlList: { Grant: list.length === 1 ? (list[0] ?? null) : list },
});

type Case = readonly [name: string, body: Json, summary: string | undefined];

const cases: readonly Case[] = [
  ['bucketPolicy', statement({ Principal: '*' }), `The policy allows everyone s3:GetObject.${open}`],
  ['bucketPolicy', statement({ Principal: { AWS: ['*'] } }), `The policy allows everyone s3:GetObject.${open}`],
  [
    'bucketPolicy',
    statement({ Principal: '*', Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } } }),
    'The policy allows everyone s3:GetObject under a condition.',
  ],
  [
    'bucketPolicy',
    statement({ Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: ['s3:GetObject', 's3:PutObject'] }),
    `The policy allows account ${account} s3:GetObject, s3:PutObject.`,
  ],
  [
    'bucketPolicy',
    statement({ Principal: { AWS: `arn:aws:iam::${account}:user/alice` }, Action: ['a', 'b', 'c', 'd', 'e'] }),
    `The policy allows alice in account ${account} a, b, c and 2 more.`,
  ],
  [
    'bucketPolicy',
    statement({ Principal: { Service: 'logging.s3.amazonaws.com' }, Action: 's3:PutObject' }),
    'The policy allows logging.s3.amazonaws.com s3:PutObject.',
  ],
  ['bucketPolicy', statement({ Effect: 'Deny', Principal: '*', Action: 's3:*' }), 'The policy denies everyone s3:*.'],
  [
    'bucketPolicy',
    statement({ NotPrincipal: { AWS: account } }),
    `The policy allows everyone but account ${account} s3:GetObject.${open}`,
  ],
  [
    'bucketPolicy',
    { Statement: { Effect: 'Allow', Principal: '*', NotAction: 's3:DeleteObject' } },
    `The policy allows everyone all but s3:DeleteObject.${open}`,
  ],
  ['bucketPolicy', { Statement: [] }, undefined],
  ['bucketPolicy', 'text', undefined],
  [
    'AccessControlPolicy',
    grants({ Grantee: { ID: owner }, Permission: 'FULL_CONTROL' }),
    'The ACL grants FULL_CONTROL to the owner.',
  ],
  [
    'AccessControlPolicy',
    grants({ Grantee: { ID: owner }, Permission: 'FULL_CONTROL' }, { Grantee: { URI: allUsers }, Permission: 'READ' }),
    'The ACL grants FULL_CONTROL to the owner, READ to everyone. That is public, unless Block Public Access stops it.',
  ],
  ['AccessControlPolicy', grants({ Grantee: {}, Permission: 'READ' }), 'The ACL grants READ to somebody not named.'],
  ['AccessControlPolicy', { Owner: { ID: owner }, AccessControlList: '' }, 'The ACL grants nothing.'],
  ['AccessControlPolicy', {}, undefined],
  [
    'accessControlList',
    { 'x-amz-grant-read': `uri="${allUsers}"`, 'x-amz-grant-full-control': `id="${owner}"` },
    `The ACL grants READ to everyone, FULL_CONTROL to canonical user ${owner}. That is public, unless Block Public Access stops it.`,
  ],
  ['accessControlList', {}, undefined],
  ['x-amz-acl', 'private', 'The canned ACL private grants access to the owner alone.'],
  [
    'x-amz-acl',
    ['public-read'],
    'The canned ACL public-read lets everyone read: public, unless Block Public Access stops it.',
  ],
  ['x-amz-acl', 'something', undefined],
  [
    'PublicAccessBlockConfiguration',
    { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true },
    'All four settings of Block Public Access are on.',
  ],
  [
    'PublicAccessBlockConfiguration',
    { BlockPublicAcls: false, IgnorePublicAcls: false, BlockPublicPolicy: 'false', RestrictPublicBuckets: false },
    'All four settings of Block Public Access are off, so policies and ACLs can make things public.',
  ],
  [
    'PublicAccessBlockConfiguration',
    { BlockPublicAcls: 'true', IgnorePublicAcls: true },
    'Block Public Access: BlockPublicAcls, IgnorePublicAcls on, BlockPublicPolicy, RestrictPublicBuckets off.',
  ],
  [
    'ServerSideEncryptionConfiguration',
    { Rule: { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } } },
    'New objects are encrypted with SSE-S3 by default.',
  ],
  [
    'ServerSideEncryptionConfiguration',
    {
      Rule: [
        {
          ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/logs' },
          BucketKeyEnabled: true,
        },
      ],
    },
    'New objects are encrypted with SSE-KMS by default with key alias/logs, bucket key on.',
  ],
  [
    'LifecycleConfiguration',
    { Rule: { Status: 'Enabled', Filter: { Prefix: 'logs/' }, Expiration: { Days: 30 } } },
    'The lifecycle rule expires objects after 30 days under logs/.',
  ],
  [
    'LifecycleConfiguration',
    {
      Rule: [
        { Status: 'Enabled', Transition: { Days: 1, StorageClass: 'GLACIER' } },
        { Status: 'Disabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } },
      ],
    },
    'The lifecycle configuration moves objects to GLACIER after 1 day. It aborts unfinished uploads after 7 days (disabled).',
  ],
  [
    'LifecycleConfiguration',
    { Rule: { NoncurrentVersionExpiration: { NoncurrentDays: 3 }, Expiration: { ExpiredObjectDeleteMarker: true } } },
    'The lifecycle rule removes delete markers without versions, expires noncurrent versions after 3 days.',
  ],
  ['LifecycleConfiguration', {}, 'The lifecycle configuration has no rule.'],
  ['VersioningConfiguration', { Status: 'Suspended' }, 'Versioning: Suspended.'],
  [
    'OwnershipControls',
    { Rule: { ObjectOwnership: 'BucketOwnerEnforced' } },
    'ACLs are off: the bucket owner owns every object.',
  ],
  [
    'BucketLoggingStatus',
    { LoggingEnabled: { TargetBucket: 'amzn-s3-demo-bucket1', TargetPrefix: 'logs/' } },
    'Server access logs go to amzn-s3-demo-bucket1, under logs/.',
  ],
  ['BucketLoggingStatus', {}, 'Server access logging is off.'],
  ['Tagging', { TagSet: { Tag: { Key: 'team', Value: 'a' } } }, '1 tag: team.'],
  ['TagResourceRequest', { Tags: { Tag: [{ Key: 'a' }, { Key: 'b' }] } }, '2 tags: a, b.'],
  [
    'ReplicationConfiguration',
    { Rule: { Destination: { Bucket: 'arn:aws:s3:::amzn-s3-demo-bucket1' } } },
    '1 replication rule, to arn:aws:s3:::amzn-s3-demo-bucket1.',
  ],
  ['CORSConfiguration', { CORSRule: { AllowedOrigin: '*' } }, '1 CORS rule for pages of every origin.'],
  [
    'CORSConfiguration',
    { CORSRule: [{ AllowedOrigin: ['https://example.com'] }] },
    '1 CORS rule for pages of https://example.com.',
  ],
  ['NotificationConfiguration', {}, 'No event notifications.'],
  [
    'NotificationConfiguration',
    { QueueConfiguration: {}, EventBridgeConfiguration: '' },
    '1 event notification. EventBridge gets all events.',
  ],
  [
    'WebsiteConfiguration',
    { IndexDocument: { Suffix: 'index.html' } },
    'The bucket is a website with the index document index.html.',
  ],
  [
    'WebsiteConfiguration',
    { RedirectAllRequestsTo: { HostName: 'example.com' } },
    'The website sends every request on to example.com.',
  ],
  ['RestoreRequest', { Days: 1, GlacierJobParameters: { Tier: 'Bulk' } }, 'A copy is restored for 1 day, tier Bulk.'],
  [
    'ObjectLockConfiguration',
    { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30 } } },
    'New objects are locked for 30 days in GOVERNANCE mode.',
  ],
  ['ObjectLockConfiguration', { ObjectLockEnabled: 'Enabled' }, 'Object Lock is on, without a default retention.'],
  ['CompleteMultipartUpload', { Part: [{}, {}] }, '2 parts joined to one object.'],
  ['RequestPaymentConfiguration', { Payer: 'Requester' }, 'Callers pay for their requests.'],
  ['CreateBucketConfiguration', { LocationConstraint: 'eu-west-1' }, 'The bucket is made in eu-west-1.'],
  ['AbacStatus', { Status: 'Enabled' }, 'Access control by tags: Enabled.'],
  ['InventoryConfiguration', { Schedule: { Frequency: 'Daily' } }, 'An inventory, Daily.'],
  ['bucketName', 'amzn-s3-demo-bucket', undefined],
];

describe('summarizeRequestBody', () => {
  for (const [name, body, summary] of cases) {
    it(`${name}: ${JSON.stringify(body).slice(0, 80)}`, () =>
      assert.equal(summarizeRequestBody(name, body, 'succeeded'), summary));
  }

  it('sums up every body of a request, and nothing else', () => {
    const parameters = { bucketName: 'b', 'x-amz-acl': 'private', VersioningConfiguration: { Status: 'Enabled' } };
    assert.deepEqual(summarizeRequestBodies(parameters, 'succeeded'), [
      'The canned ACL private grants access to the owner alone.',
      'Versioning: Enabled.',
    ]);
    assert.deepEqual([summarizeRequestBodies(null, 'succeeded'), summarizeRequestBodies('x', 'failed')], [[], []]);
  });

  for (const [outcome, told] of [
    ['succeeded', 'Server access logging is off.'],
    ['failed', 'Only asked for, as the call failed: Server access logging is off.'],
    ['letThrough', 'Asked for: Server access logging is off.'],
    ['untold', 'Asked for: Server access logging is off.'],
  ] as const) {
    it(`tells a body of a call that is ${outcome}`, () => {
      assert.equal(summarizeRequestBody('BucketLoggingStatus', {}, outcome), told);
      assert.deepEqual(summarizeRequestBodies({ BucketLoggingStatus: {} }, outcome), [told]);
    });
  }
});
