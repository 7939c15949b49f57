import type { CliNoCall, CliUse } from './types';

const source = { evidence: 'documented', sources: ['aws-cli-s3'] } as const;

/** Clauses on size: the threshold is multipart_threshold, 8 MiB unless it is configured. */
const small = 'the object is smaller than the multipart threshold, 8 MiB unless configured';
const large = 'the object has the size of the multipart threshold or more, 8 MiB unless configured';
const failed = 'a multipart upload failed and is cleaned up';
const smallRead = 'the object is smaller than the multipart threshold; above it, in ranges';
const properties =
  'the CLI is version 2, the copy is a multipart copy, and --copy-props is default, as without the option, or all';
const metadata = 'the CLI is version 2, and the copy is a multipart copy or has options that set metadata';
const longTags = 'the tags of a multipart copy are too long for a header';
const annotations = 'the CLI is version 2, the copy is a multipart copy, and --copy-props is all';

const list = { command: 'aws s3 ls', ...source } as const;
const upload = {
  command: 'aws s3 cp',
  form: 'aws s3 cp <file> s3://<bucket>/<key>',
  from: 'local',
  to: 's3',
  ...source,
} as const;
const uploadAll = {
  command: 'aws s3 cp',
  form: 'aws s3 cp --recursive <folder> s3://<bucket>/<prefix>',
  from: 'local',
  to: 's3',
  option: '--recursive',
  ...source,
} as const;
const uploadStream = {
  command: 'aws s3 cp',
  form: 'aws s3 cp - s3://<bucket>/<key>',
  from: 'stream',
  to: 's3',
  ...source,
} as const;
const download = {
  command: 'aws s3 cp',
  form: 'aws s3 cp s3://<bucket>/<key> <file>',
  from: 's3',
  to: 'local',
  ...source,
} as const;
const downloadStream = {
  command: 'aws s3 cp',
  form: 'aws s3 cp s3://<bucket>/<key> -',
  from: 's3',
  to: 'stream',
  ...source,
} as const;
const downloadAll = {
  command: 'aws s3 cp',
  form: 'aws s3 cp --recursive s3://<bucket>/<prefix> <folder>',
  from: 's3',
  to: 'local',
  option: '--recursive',
  ...source,
} as const;
const copy = {
  command: 'aws s3 cp',
  form: 'aws s3 cp s3://<bucket>/<key> s3://<bucket>/<key>',
  from: 's3',
  to: 's3',
  ...source,
} as const;
const copyAll = {
  command: 'aws s3 cp',
  form: 'aws s3 cp --recursive s3://<bucket>/<prefix> s3://<bucket>/<prefix>',
  from: 's3',
  to: 's3',
  option: '--recursive',
  ...source,
} as const;
const moveUp = {
  command: 'aws s3 mv',
  form: 'aws s3 mv <file> s3://<bucket>/<key>',
  from: 'local',
  to: 's3',
  ...source,
} as const;
const moveDown = {
  command: 'aws s3 mv',
  form: 'aws s3 mv s3://<bucket>/<key> <file>',
  from: 's3',
  to: 'local',
  ...source,
} as const;
const move = {
  command: 'aws s3 mv',
  form: 'aws s3 mv s3://<bucket>/<key> s3://<bucket>/<key>',
  from: 's3',
  to: 's3',
  ...source,
} as const;
const syncUp = {
  command: 'aws s3 sync',
  form: 'aws s3 sync <folder> s3://<bucket>/<prefix>',
  from: 'local',
  to: 's3',
  ...source,
} as const;
const syncDown = {
  command: 'aws s3 sync',
  form: 'aws s3 sync s3://<bucket>/<prefix> <folder>',
  from: 's3',
  to: 'local',
  ...source,
} as const;
const sync = {
  command: 'aws s3 sync',
  form: 'aws s3 sync s3://<bucket>/<prefix> s3://<bucket>/<prefix>',
  from: 's3',
  to: 's3',
  ...source,
} as const;
const remove = { command: 'aws s3 rm', form: 'aws s3 rm s3://<bucket>/<key>', ...source } as const;
const removeAll = {
  command: 'aws s3 rm',
  form: 'aws s3 rm --recursive s3://<bucket>/<prefix>',
  option: '--recursive',
  ...source,
} as const;
const removeBucket = { command: 'aws s3 rb', form: 'aws s3 rb s3://<bucket>', ...source } as const;
const emptyBucket = {
  command: 'aws s3 rb',
  form: 'aws s3 rb --force s3://<bucket>',
  option: '--force',
  ...source,
} as const;
const wait = { times: 'poll', evidence: 'documented', sources: ['botocore-models'] } as const;

/** The calls of the high-level commands, in the order in which one run makes them. */
export const cliUses: readonly CliUse[] = [
  { ...list, operation: 'ListBuckets', form: 'aws s3 ls', times: 'once' },
  { ...list, operation: 'ListObjectsV2', form: 'aws s3 ls s3://<bucket>/<prefix>', from: 's3', times: 'page' },
  {
    ...list,
    operation: 'ListObjectsV2',
    form: 'aws s3 ls --recursive s3://<bucket>/<prefix>',
    from: 's3',
    option: '--recursive',
    times: 'page',
  },

  { ...upload, operation: 'PutObject', when: small, times: 'once' },
  { ...upload, operation: 'CreateMultipartUpload', when: large, times: 'once' },
  { ...upload, operation: 'UploadPart', when: large, times: 'part' },
  { ...upload, operation: 'CompleteMultipartUpload', when: large, times: 'once' },
  { ...upload, operation: 'AbortMultipartUpload', when: failed, times: 'once' },

  { ...uploadStream, operation: 'PutObject', when: small, times: 'once' },
  { ...uploadStream, operation: 'CreateMultipartUpload', when: large, times: 'once' },
  { ...uploadStream, operation: 'UploadPart', when: large, times: 'part' },
  { ...uploadStream, operation: 'CompleteMultipartUpload', when: large, times: 'once' },
  { ...uploadStream, operation: 'AbortMultipartUpload', when: failed, times: 'once' },

  { ...uploadAll, operation: 'PutObject', when: small, times: 'object' },
  { ...uploadAll, operation: 'CreateMultipartUpload', when: large, times: 'object' },
  { ...uploadAll, operation: 'UploadPart', when: large, times: 'part' },
  { ...uploadAll, operation: 'CompleteMultipartUpload', when: large, times: 'object' },
  { ...uploadAll, operation: 'AbortMultipartUpload', when: failed, times: 'object' },

  { ...download, operation: 'HeadObject', times: 'once' },
  { ...download, operation: 'GetObject', when: smallRead, times: 'once' },
  { ...download, operation: 'GetObject', when: large, times: 'part' },

  { ...downloadStream, operation: 'HeadObject', times: 'once' },
  { ...downloadStream, operation: 'GetObject', when: smallRead, times: 'once' },
  { ...downloadStream, operation: 'GetObject', when: large, times: 'part' },

  { ...downloadAll, operation: 'ListObjectsV2', times: 'page' },
  { ...downloadAll, operation: 'GetObject', when: smallRead, times: 'object' },
  { ...downloadAll, operation: 'GetObject', when: large, times: 'part' },

  { ...copy, operation: 'HeadObject', times: 'once' },
  { ...copy, operation: 'CopyObject', when: small, times: 'once' },
  { ...copy, operation: 'GetObjectTagging', when: properties, times: 'once', cliVersion: 2 },
  { ...copy, operation: 'CreateMultipartUpload', when: large, times: 'once' },
  { ...copy, operation: 'UploadPartCopy', when: large, times: 'part' },
  { ...copy, operation: 'CompleteMultipartUpload', when: large, times: 'once' },
  { ...copy, operation: 'AbortMultipartUpload', when: failed, times: 'once' },
  {
    ...copy,
    operation: 'PutObjectTagging',
    when: longTags,
    times: 'once',
    cliVersion: 2,
  },
  { ...copy, operation: 'ListObjectAnnotations', when: annotations, times: 'once', cliVersion: 2 },
  { ...copy, operation: 'GetObjectAnnotation', when: annotations, times: 'object', cliVersion: 2 },
  { ...copy, operation: 'PutObjectAnnotation', when: annotations, times: 'object', cliVersion: 2 },

  { ...copyAll, operation: 'ListObjectsV2', times: 'page' },
  { ...copyAll, operation: 'CopyObject', when: small, times: 'object' },
  {
    ...copyAll,
    operation: 'HeadObject',
    when: metadata,
    times: 'object',
    cliVersion: 2,
  },
  { ...copyAll, operation: 'GetObjectTagging', when: properties, times: 'object', cliVersion: 2 },
  { ...copyAll, operation: 'CreateMultipartUpload', when: large, times: 'object' },
  { ...copyAll, operation: 'UploadPartCopy', when: large, times: 'part' },
  { ...copyAll, operation: 'CompleteMultipartUpload', when: large, times: 'object' },
  { ...copyAll, operation: 'AbortMultipartUpload', when: failed, times: 'object' },
  { ...copyAll, operation: 'PutObjectTagging', when: longTags, times: 'object', cliVersion: 2 },
  { ...copyAll, operation: 'ListObjectAnnotations', when: annotations, times: 'object', cliVersion: 2 },
  { ...copyAll, operation: 'GetObjectAnnotation', when: annotations, times: 'object', cliVersion: 2 },
  { ...copyAll, operation: 'PutObjectAnnotation', when: annotations, times: 'object', cliVersion: 2 },

  { ...moveUp, operation: 'PutObject', when: small, times: 'once' },
  { ...moveUp, operation: 'CreateMultipartUpload', when: large, times: 'once' },
  { ...moveUp, operation: 'UploadPart', when: large, times: 'part' },
  { ...moveUp, operation: 'CompleteMultipartUpload', when: large, times: 'once' },
  { ...moveUp, operation: 'AbortMultipartUpload', when: failed, times: 'once' },

  { ...moveDown, operation: 'HeadObject', times: 'once' },
  {
    ...moveDown,
    operation: 'ListObjectsV2',
    when: 'the command has --recursive, in place of HeadObject',
    times: 'page',
  },
  { ...moveDown, operation: 'GetObject', times: 'object' },
  { ...moveDown, operation: 'DeleteObject', when: 'the object has been read', times: 'object' },

  { ...move, operation: 'HeadObject', times: 'once' },
  { ...move, operation: 'ListObjectsV2', when: 'the command has --recursive, in place of HeadObject', times: 'page' },
  { ...move, operation: 'CopyObject', when: small, times: 'object' },
  { ...move, operation: 'GetObjectTagging', when: properties, times: 'object', cliVersion: 2 },
  { ...move, operation: 'CreateMultipartUpload', when: large, times: 'object' },
  { ...move, operation: 'UploadPartCopy', when: large, times: 'part' },
  { ...move, operation: 'CompleteMultipartUpload', when: large, times: 'object' },
  { ...move, operation: 'AbortMultipartUpload', when: failed, times: 'object' },
  { ...move, operation: 'PutObjectTagging', when: longTags, times: 'object', cliVersion: 2 },
  { ...move, operation: 'ListObjectAnnotations', when: annotations, times: 'object', cliVersion: 2 },
  { ...move, operation: 'GetObjectAnnotation', when: annotations, times: 'object', cliVersion: 2 },
  { ...move, operation: 'PutObjectAnnotation', when: annotations, times: 'object', cliVersion: 2 },
  { ...move, operation: 'DeleteObject', when: 'the object has been copied', times: 'object' },
  {
    ...move,
    operation: 's3control:GetAccessPoint',
    when: 'the command has --validate-same-s3-paths and a path names an access point',
    times: 'once',
  },
  {
    ...move,
    operation: 's3control:ListMultiRegionAccessPoints',
    when: 'the command has --validate-same-s3-paths and a path names a Multi-Region Access Point',
    times: 'once',
  },

  { ...syncUp, operation: 'ListObjectsV2', times: 'page' },
  { ...syncUp, operation: 'PutObject', when: small, times: 'object' },
  { ...syncUp, operation: 'CreateMultipartUpload', when: large, times: 'object' },
  { ...syncUp, operation: 'UploadPart', when: large, times: 'part' },
  { ...syncUp, operation: 'CompleteMultipartUpload', when: large, times: 'object' },
  { ...syncUp, operation: 'AbortMultipartUpload', when: failed, times: 'object' },
  {
    ...syncUp,
    operation: 'DeleteObject',
    when: 'the command has --delete and the source lacks the object',
    times: 'object',
  },

  { ...syncDown, operation: 'ListObjectsV2', times: 'page' },
  { ...syncDown, operation: 'GetObject', when: smallRead, times: 'object' },
  { ...syncDown, operation: 'GetObject', when: large, times: 'part' },

  { ...sync, operation: 'ListObjectsV2', times: 'page' },
  { ...sync, operation: 'CopyObject', when: small, times: 'object' },
  {
    ...sync,
    operation: 'HeadObject',
    when: metadata,
    times: 'object',
    cliVersion: 2,
  },
  { ...sync, operation: 'GetObjectTagging', when: properties, times: 'object', cliVersion: 2 },
  { ...sync, operation: 'CreateMultipartUpload', when: large, times: 'object' },
  { ...sync, operation: 'UploadPartCopy', when: large, times: 'part' },
  { ...sync, operation: 'CompleteMultipartUpload', when: large, times: 'object' },
  { ...sync, operation: 'AbortMultipartUpload', when: failed, times: 'object' },
  { ...sync, operation: 'PutObjectTagging', when: longTags, times: 'object', cliVersion: 2 },
  { ...sync, operation: 'ListObjectAnnotations', when: annotations, times: 'object', cliVersion: 2 },
  { ...sync, operation: 'GetObjectAnnotation', when: annotations, times: 'object', cliVersion: 2 },
  { ...sync, operation: 'PutObjectAnnotation', when: annotations, times: 'object', cliVersion: 2 },
  {
    ...sync,
    operation: 'DeleteObject',
    when: 'the command has --delete and the source lacks the object',
    times: 'object',
  },

  { ...remove, operation: 'DeleteObject', times: 'once' },
  { ...removeAll, operation: 'ListObjectsV2', times: 'page' },
  { ...removeAll, operation: 'DeleteObject', times: 'object' },

  { ...source, operation: 'CreateBucket', command: 'aws s3 mb', form: 'aws s3 mb s3://<bucket>', times: 'once' },
  { ...removeBucket, operation: 'DeleteBucket', times: 'once' },
  { ...emptyBucket, operation: 'ListObjectsV2', times: 'page' },
  { ...emptyBucket, operation: 'DeleteObject', times: 'object' },
  { ...emptyBucket, operation: 'DeleteBucket', when: 'all objects are gone', times: 'once' },
  {
    ...source,
    operation: 'PutBucketWebsite',
    command: 'aws s3 website',
    form: 'aws s3 website s3://<bucket>',
    times: 'once',
  },

  { ...wait, operation: 'HeadBucket', command: 'aws s3api wait bucket-exists', form: 'aws s3api wait bucket-exists' },
  {
    ...wait,
    operation: 'HeadBucket',
    command: 'aws s3api wait bucket-not-exists',
    form: 'aws s3api wait bucket-not-exists',
  },
  { ...wait, operation: 'HeadObject', command: 'aws s3api wait object-exists', form: 'aws s3api wait object-exists' },
  {
    ...wait,
    operation: 'HeadObject',
    command: 'aws s3api wait object-not-exists',
    form: 'aws s3api wait object-not-exists',
  },
];

/** Commands that send nothing. */
export const cliNoCalls: readonly CliNoCall[] = [
  {
    command: 'aws s3 presign',
    form: 'aws s3 presign s3://<bucket>/<key>',
    note: 'It signs a URL for GetObject and sends nothing; whoever opens the URL makes the request.',
    ...source,
  },
];
