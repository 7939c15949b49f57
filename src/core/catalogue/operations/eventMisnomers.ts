import type { EventMisnomer } from './types';

const list = { evidence: 'inferred', sources: ['aws-cloudtrail-s3'] } as const;
const iam = { is: 'iamAction', ...list } as const;
const api = { is: 'apiName', ...list } as const;

/** Names that rules and pages take for eventNames, with what CloudTrail writes. */
export const eventMisnomers: readonly EventMisnomer[] = [
  { ...iam, name: 'ListAllMyBuckets', right: ['ListBuckets'], usedBy: ['panther-analysis'] },
  { ...iam, name: 'ListBucket', right: ['ListObjects'], usedBy: ['panther-analysis'] },
  { ...iam, name: 'ListBucketVersions', right: ['ListObjectVersions'], usedBy: ['cloud-custodian'] },
  { ...iam, name: 'ListBucketMultipartUploads', right: ['ListMultipartUploads'], usedBy: ['aws-s3-actions'] },
  { ...iam, name: 'GetObjectVersion', right: ['GetObject'], lookAt: 'versionId', usedBy: ['panther-analysis'] },
  { ...iam, name: 'DeleteObjectVersion', right: ['DeleteObject'], lookAt: 'versionId', usedBy: ['panther-analysis'] },
  { ...iam, name: 'PutLifecycleConfiguration', right: ['PutBucketLifecycle'], usedBy: ['sigma'] },
  { ...iam, name: 'PutEncryptionConfiguration', right: ['PutBucketEncryption'], usedBy: ['sigma'] },
  { ...iam, name: 'PutReplicationConfiguration', right: ['PutBucketReplication'], usedBy: ['sigma'] },
  { ...iam, name: 'ReplicateObject', right: ['PutObject'], usedBy: ['sigma'] },
  {
    ...api,
    name: 'PutBucketLifecycleConfiguration',
    right: ['PutBucketLifecycle'],
    usedBy: ['elastic-rules'],
    scope: 'bucket',
  },
  {
    ...api,
    name: 'PutPublicAccessBlock',
    right: ['PutBucketPublicAccessBlock', 'PutAccountPublicAccessBlock'],
    usedBy: ['elastic-rules'],
  },
  {
    ...api,
    name: 'GetPublicAccessBlock',
    right: ['GetBucketPublicAccessBlock', 'GetAccountPublicAccessBlock'],
    usedBy: ['trail-discover'],
  },
  {
    ...api,
    name: 'DeletePublicAccessBlock',
    right: ['DeleteBucketPublicAccessBlock', 'DeleteAccountPublicAccessBlock'],
    usedBy: ['aws-playbooks'],
  },
  {
    ...api,
    name: 'GetBucketAccelerateConfiguration',
    right: ['GetAccelerateConfiguration'],
    usedBy: ['trail-discover'],
  },
  {
    ...api,
    name: 'PutObjectLockConfiguration',
    right: ['PutBucketObjectLockConfiguration'],
    usedBy: ['panther-analysis'],
  },
  {
    ...api,
    name: 'ListObjectsV2',
    right: ['ListObjects'],
    lookAt: 'list-type',
    usedBy: ['elastic-rules'],
    scope: 'bucket',
  },
  {
    ...list,
    is: 'restTitle',
    name: 'InitiateMultipartUpload',
    right: ['CreateMultipartUpload'],
    usedBy: ['aws-encryption-faq'],
  },
  {
    ...list,
    is: 'slip',
    name: 'GetBucketRequestPay',
    right: ['GetBucketRequestPayment'],
    usedBy: ['aws-developer-guide-history'],
  },
  {
    ...list,
    is: 'slip',
    name: 'PutBucketRequestPay',
    right: ['PutBucketRequestPayment'],
    usedBy: ['aws-developer-guide-history'],
  },
  { ...list, is: 'invented', name: 'RemoveBucketAccessPoint', right: ['DeleteAccessPoint'], usedBy: ['elastic-rules'] },
];
