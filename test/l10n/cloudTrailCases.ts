import type { CloudTrailField } from '../../src/core/catalogue/cloudTrailFields';
import type { Subject } from '../../src/core/fields/cloudTrail/resources';
import type { Json } from '../../src/core/types';
import { account, adminSession, bucketArn, type JsonObject, otherAccount, sessionOf } from '../core/cloudTrail/record';

const groups = 'http://acs.amazonaws.com/groups/';
const grant = (grantee: JsonObject): Json => ({ Permission: 'READ', Grantee: grantee });
const statement = (members: JsonObject): Json => ({ Statement: [{ Action: 's3:GetObject', ...members }] });
const encryption = (byDefault: JsonObject, rule: JsonObject = {}): Json => ({
  Rule: { ApplyServerSideEncryptionByDefault: byDefault, ...rule },
});
const grantees: readonly JsonObject[] = [
  { URI: `${groups}global/AllUsers` },
  { URI: `${groups}global/AuthenticatedUsers` },
  { URI: `${groups}s3/LogDelivery` },
  { URI: 'x' },
  { ID: 'me' },
  { ID: 'other' },
  { EmailAddress: 'a@example.com' },
  {},
];
const lifecycle: readonly JsonObject[] = [
  { Expiration: { Days: 1 }, Filter: { Prefix: 'logs/' } },
  { Expiration: { Date: '2026-03-30' }, Status: 'Disabled' },
  { Expiration: { ExpiredObjectDeleteMarker: true }, NoncurrentVersionExpiration: { NoncurrentDays: 3 } },
  { Transition: { Days: 30 }, NoncurrentVersionTransition: { NoncurrentDays: 3, StorageClass: 'GLACIER' } },
  { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } },
  {},
];

/** Bodies of requests by the member that they stand in, so that every sentence on them is made. */
export const bodies: readonly (readonly [name: string, body: Json])[] = [
  ...[
    { Principal: '*' },
    { Principal: { AWS: [account, `arn:aws:iam::${account}:root`] } },
    { Principal: 'x' },
  ].flatMap(members =>
    ['Allow', 'Deny', 'x'].map(effect => ['bucketPolicy', statement({ Effect: effect, ...members })] as const),
  ),
  ['bucketPolicy', statement({ Effect: 'Deny', NotPrincipal: '*', Condition: { a: 'b' } })],
  ['bucketPolicy', { Statement: { Principal: { CanonicalUser: 'x', AWS: `arn:aws:iam::${account}:user/a` } } }],
  ['bucketPolicy', statement({ Action: ['a', 'b', 'c', 'd', 'e'] })],
  ['bucketPolicy', { Statement: [{ NotAction: 'a' }, {}] }],
  ...grantees.map(
    each => ['AccessControlPolicy', { Owner: { ID: 'me' }, AccessControlList: { Grant: grant(each) } }] as const,
  ),
  ['AccessControlPolicy', { Owner: { ID: 'me' } }],
  ['accessControlList', { 'x-amz-grant-read': 'id="x", uri="y", emailAddress="z"' }],
  ...['private', 'public-read', 'public-read-write', 'authenticated-read', 'bucket-owner-full-control'].map(
    acl => ['x-amz-acl', acl] as const,
  ),
  ...['bucket-owner-read', 'log-delivery-write', 'aws-exec-read'].map(acl => ['x-amz-acl', acl] as const),
  ...lifecycle.map(rule => ['LifecycleConfiguration', { Rule: rule }] as const),
  ['LifecycleConfiguration', { Rule: lifecycle }],
  ['LifecycleConfiguration', {}],
  ['PublicAccessBlockConfiguration', {}],
  ['PublicAccessBlockConfiguration', { BlockPublicAcls: true }],
  [
    'PublicAccessBlockConfiguration',
    { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true },
  ],
  ['ServerSideEncryptionConfiguration', encryption({ SSEAlgorithm: 'AES256' })],
  ['ServerSideEncryptionConfiguration', encryption({ SSEAlgorithm: 'aws:kms' }, { BucketKeyEnabled: true })],
  [
    'ServerSideEncryptionConfiguration',
    encryption({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/logs' }, { BucketKeyEnabled: false }),
  ],
  ['VersioningConfiguration', { Status: 'Enabled' }],
  ['AbacStatus', { Status: 'Enabled' }],
  ...['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter'].map(
    each => ['OwnershipControls', { Rule: { ObjectOwnership: each } }] as const,
  ),
  ['BucketLoggingStatus', {}],
  ['BucketLoggingStatus', { LoggingEnabled: { TargetBucket: 'b' } }],
  ['BucketLoggingStatus', { LoggingEnabled: { TargetBucket: 'b', TargetPrefix: 'logs/' } }],
  ['Tagging', {}],
  ['Tagging', { TagSet: { Tag: { Key: 'team' } } }],
  ['TagResourceRequest', { Tags: { Tag: [{ Key: 'a' }, { Key: 'b' }] } }],
  ['ReplicationConfiguration', { Rule: { Destination: { Bucket: bucketArn } } }],
  ['ReplicationConfiguration', { Rule: [{}, {}] }],
  ['CORSConfiguration', { CORSRule: { AllowedOrigin: '*' } }],
  ['CORSConfiguration', { CORSRule: [{ AllowedOrigin: '*' }, {}] }],
  ['CORSConfiguration', { CORSRule: { AllowedOrigin: 'https://example.com' } }],
  ['CORSConfiguration', { CORSRule: [{ AllowedOrigin: 'https://example.com' }, {}] }],
  ['NotificationConfiguration', { EventBridgeConfiguration: '' }],
  ['NotificationConfiguration', { QueueConfiguration: {} }],
  ['NotificationConfiguration', { QueueConfiguration: [{}, {}] }],
  ['WebsiteConfiguration', { IndexDocument: { Suffix: 'index.html' } }],
  ['WebsiteConfiguration', { RedirectAllRequestsTo: { HostName: 'example.com' } }],
  ['RestoreRequest', { Days: 1 }],
  ['RestoreRequest', { Days: 2, Tier: 'Bulk' }],
  ['ObjectLockConfiguration', { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30 } } }],
  ['ObjectLockConfiguration', { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Years: 2 } } }],
  ['ObjectLockConfiguration', { ObjectLockEnabled: 'Enabled' }],
  ['CompleteMultipartUpload', { Part: {} }],
  ['CompleteMultipartUpload', { Part: [{}, {}] }],
  ['RequestPaymentConfiguration', { Payer: 'Requester' }],
  ['CreateBucketConfiguration', { LocationConstraint: 'eu-west-1' }],
  ['InventoryConfiguration', { Schedule: { Frequency: 'Daily' } }],
];

const types = 'Root IAMUser AssumedRole Role FederatedUser IdentityCenterUser SAMLUser WebIdentityUser Directory';
const bare = [...types.split(' '), 'AWSAccount', 'AWSService', 'Unknown', 'Other'].map(type => ({ type }));

/** Values of userIdentity: every type with and without a name and an account, and what is unusual about a caller. */
export const identities: readonly JsonObject[] = [
  ...bare,
  ...bare.map(({ type }) => ({ type, userName: 'alice', accountId: account, principalId: 'AIDAEXAMPLE:alice' })),
  ...bare.map(({ type }) => ({ type, userName: 'alice', accountId: otherAccount, invokedBy: 'x.amazonaws.com' })),
  adminSession,
  { type: 'AWSAccount', principalId: '', accountId: 'anonymous' },
  { type: 'AWSAccount', principalId: 'AIDAEXAMPLE', accountId: otherAccount },
  { type: 'AWSAccount', principalId: 'AIDACKCEVSQ6C2EXAMPLE', accountId: otherAccount },
  { type: 'AWSAccount', principalId: 'AROACKCEVSQ6C2EXAMPLE:x', accountId: otherAccount },
  { type: 'Root', accountId: account, sessionContext: { assumedRoot: 'true' } },
  { type: 'AWSService', invokedBy: 'cloudtrail.amazonaws.com' },
  sessionOf('AWSReservedSSO_Admin_0123456789abcdef', 'alice'),
  sessionOf('etl', 'i-0123456789abcdef0', { sourceIdentity: 'Mateo' }),
  sessionOf('etl', 'botocore-session-1774865702'),
  sessionOf('etl', 'alice', { webIdFederationData: { federatedProvider: 'accounts.google.com' } }),
  { ...sessionOf('etl', 'alice'), onBehalfOf: { userId: 'x' }, inScopeOf: { sourceArn: 'x' } },
];

/** What a record can be about. */
export const subjects: readonly Subject[] = [
  { others: [] },
  { bucket: 'b', others: [] },
  { key: 'k', others: [] },
  { bucket: 'b', key: 'k', others: [] },
  { bucket: 'b', key: 'k', copySource: { bucket: 'c', key: 'x', versionId: '1', text: 'x' }, others: [] },
];

/** A record that holds a value at the path of a field, and the way to it. */
export function recordWith({ path }: CloudTrailField, value: Json): readonly [Json, readonly (string | number)[]] {
  const steps = path.split('.').flatMap(step => (step.endsWith('[]') ? [step.slice(0, -2), 0] : [step]));
  const record = steps.reduceRight<Json>((inner, step) => (step === 0 ? [inner] : { [step]: inner }), value);
  return [record, steps];
}

/** Values of every kind that is read in a way of its own, and some that are not of it. */
export const values: readonly Json[] = [
  ...['', 'x', '***', 'AWS Internal', 's3.amazonaws.com', '203.0.113.7', account, 'HIDDEN_DUE_TO_SECURITY_REASONS'],
  ...['AKIAIOSFODNN7EXAMPLE', 'ASIAIOSFODNN7EXAMPLE', '2026-03-30T10:15:02Z', '3/30/26, 10:15 AM', 'AccessDenied'],
  ...[bucketArn, `${bucketArn}/cat.jpg`, `arn:aws:iam::${account}:role/admin`, `arn:aws:iam::${account}:user/alice`],
  ...[
    `arn:aws:kms:eu-west-1:${account}:key/1`,
    'amzn-s3-demo-bucket--use1-az4--x-s3',
    'b/k?versionId=1',
    'QueryString',
  ],
  ...[null, true, false, 0, 1, 200, 404, 1234567, 1774865702000, {}, { a: 1 }, { a: 1, b: 2 }, [], ['a'], ['a', 'b']],
];
