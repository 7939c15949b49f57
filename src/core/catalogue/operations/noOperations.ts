import type { NoOperation } from './types';

const policy = { form: 'iam', evidence: 'documented', sources: ['aws-s3-actions'] } as const;
const boto3 = { form: 'sdk', evidence: 'documented', sources: ['boto3-s3'] } as const;
const javaScript = { form: 'sdk', evidence: 'documented', sources: ['aws-sdk-js-presigner'] } as const;
const signs = 'It signs a URL and sends nothing; whoever opens the URL makes the request.';

/** Names beside those of operations, with which people look for one. */
export const noOperations: readonly NoOperation[] = [
  {
    ...policy,
    name: 's3:ReplicateObject',
    note: 'S3 replication needs it to write objects and their tags to the destination bucket. No operation needs it by itself.',
  },
  {
    ...policy,
    name: 's3:ReplicateDelete',
    note: 'S3 replication needs it to write delete markers to the destination bucket. No operation needs it by itself.',
  },
  {
    ...policy,
    name: 's3:ReplicateTags',
    note: 'S3 replication needs it to write object tags to the destination bucket. No operation needs it by itself.',
  },
  {
    ...policy,
    name: 's3:GetObjectVersionForReplication',
    note: 'S3 replication needs it to read objects of the source bucket. No operation needs it by itself.',
  },
  {
    ...policy,
    name: 's3:ObjectOwnerOverrideToBucketOwner',
    note: 'S3 replication needs it to make the owner of the destination bucket the owner of the replicas. No operation needs it by itself.',
  },
  {
    ...policy,
    name: 's3:InitiateReplication',
    note: 'S3 replication needs it to begin with objects that were there before. No operation needs it by itself.',
  },
  {
    ...policy,
    name: 's3:PauseReplication',
    note: 'It lets S3 replication be paused. No operation needs it by itself.',
  },
  {
    ...policy,
    name: 's3:GetAccountPublicAccessBlock',
    note: 'GetPublicAccessBlock of S3 Control needs it, which reads Block Public Access of a whole account.',
  },
  {
    ...policy,
    name: 's3:PutAccountPublicAccessBlock',
    note: 'PutPublicAccessBlock and DeletePublicAccessBlock of S3 Control need it, which change Block Public Access of a whole account.',
  },
  {
    ...policy,
    name: 's3:PutAccessPointPublicAccessBlock',
    note: 'It is needed to set Block Public Access for an access point while that is created.',
  },
  { ...policy, name: 's3:GetStorageLensDashboard', note: 'It is needed to look at a dashboard of S3 Storage Lens.' },
  { ...boto3, name: 'generate_presigned_url', note: signs },
  {
    ...boto3,
    name: 'generate_presigned_post',
    note: 'It signs a form for PostObject and sends nothing; whoever sends the form makes the request.',
  },
  { ...javaScript, name: 'getSignedUrl', note: signs },
];
