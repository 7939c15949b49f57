import type { SourceId } from './sources';
import type { Standing } from './types';

/** What a query parameter is for. */
export type QueryParameterKind =
  | 'subresource'
  | 'list'
  | 'multipart'
  | 'version'
  | 'configuration'
  | 'annotation'
  | 'responseOverride'
  | 'sdk'
  | 'presignedV4'
  | 'presignedV2'
  | 'header';

/**
 * What a parameter's value gives away. `credential`: names an access key. `signature`, `token`: lets others send the request
 * or act as the caller while it lasts. `key`: an encryption key.
 */
export type SecretKind = 'none' | 'credential' | 'signature' | 'token' | 'key';

/** One query parameter that S3, or an SDK that talks to it, knows. */
export interface QueryParameterRow extends Standing<SourceId> {
  /** As it is written; S3 tells upper from lower case. */
  readonly name: string;
  readonly kind: QueryParameterKind;
  /** One sentence. */
  readonly meaning: string;
  readonly secret: SecretKind;
}

const api = { evidence: 'documented', sources: ['aws-api-operations'], secret: 'none' } as const;
const subresource = { ...api, kind: 'subresource' } as const;
const list = { ...api, kind: 'list' } as const;
const multipart = { ...api, kind: 'multipart' } as const;
const annotation = { ...api, kind: 'annotation' } as const;
const override = { ...api, kind: 'responseOverride', sources: ['aws-get-object'] } as const;
const presignedV4 = { kind: 'presignedV4', evidence: 'documented', sources: ['aws-sigv4-query'] } as const;
const presignedV2 = { kind: 'presignedV2', evidence: 'documented', sources: ['aws-sigv2'] } as const;
const header = { kind: 'header', evidence: 'third-party', sources: ['aws-sdk-js-presigner'], secret: 'none' } as const;

/** Sub-resources: the name selects the operation; a value does not change it, but for `list-type` and `select-type`. */
const subresources = [
  { ...subresource, name: 'abac', meaning: 'Selects the setting for access control by tags of a bucket.' },
  { ...subresource, name: 'accelerate', meaning: 'Selects the Transfer Acceleration setting of a bucket.' },
  { ...subresource, name: 'acl', meaning: 'Selects the access control list of a bucket or object.' },
  { ...subresource, name: 'analytics', meaning: 'Selects the storage class analysis configurations of a bucket.' },
  { ...subresource, name: 'annotation', meaning: 'Selects the annotations of an object.' },
  { ...subresource, name: 'attributes', meaning: 'Asks for attributes of an object without its data.' },
  { ...subresource, name: 'cors', meaning: 'Selects the cross-origin configuration of a bucket.' },
  { ...subresource, name: 'delete', meaning: 'Deletes the objects that the body of the request lists.' },
  { ...subresource, name: 'encryption', meaning: 'Selects the encryption setting of a bucket or object.' },
  {
    ...subresource,
    name: 'intelligent-tiering',
    meaning: 'Selects the S3 Intelligent-Tiering configurations of a bucket.',
  },
  { ...subresource, name: 'inventory', meaning: 'Selects the inventory configurations of a bucket.' },
  { ...subresource, name: 'legal-hold', meaning: 'Selects the Object Lock legal hold of an object.' },
  { ...subresource, name: 'lifecycle', meaning: 'Selects the lifecycle configuration of a bucket.' },
  { ...subresource, name: 'location', meaning: 'Asks for the Region of a bucket.' },
  { ...subresource, name: 'logging', meaning: 'Selects the server access logging setting of a bucket.' },
  {
    ...subresource,
    name: 'metadataAnnotationTable',
    meaning: 'Selects the annotation table in the S3 Metadata configuration of a bucket.',
  },
  { ...subresource, name: 'metadataConfiguration', meaning: 'Selects the S3 Metadata configuration of a bucket.' },
  {
    ...subresource,
    name: 'metadataInventoryTable',
    meaning: 'Selects the live inventory table in the S3 Metadata configuration of a bucket.',
  },
  {
    ...subresource,
    name: 'metadataJournalTable',
    meaning: 'Selects the journal table in the S3 Metadata configuration of a bucket.',
  },
  {
    ...subresource,
    name: 'metadataTable',
    meaning: 'Selects the S3 Metadata configuration of a bucket, in its first version.',
  },
  { ...subresource, name: 'metrics', meaning: 'Selects the request metrics configurations of a bucket.' },
  { ...subresource, name: 'notification', meaning: 'Selects the event notification configuration of a bucket.' },
  {
    ...subresource,
    name: 'object-lock',
    meaning: 'Selects the Object Lock configuration of a bucket.',
  },
  { ...subresource, name: 'ownershipControls', meaning: 'Selects the Object Ownership setting of a bucket.' },
  { ...subresource, name: 'policy', meaning: 'Selects the policy of a bucket.' },
  { ...subresource, name: 'policyStatus', meaning: 'Asks whether the policy of a bucket makes it public.' },
  { ...subresource, name: 'publicAccessBlock', meaning: 'Selects the Block Public Access settings of a bucket.' },
  { ...subresource, name: 'renameObject', meaning: 'Renames an object of a directory bucket.' },
  { ...subresource, name: 'replication', meaning: 'Selects the replication configuration of a bucket.' },
  { ...subresource, name: 'requestPayment', meaning: 'Selects who pays for requests to a bucket.' },
  { ...subresource, name: 'restore', meaning: 'Restores an archived copy of an object.' },
  { ...subresource, name: 'retention', meaning: 'Selects the Object Lock retention of an object.' },
  { ...subresource, name: 'select', meaning: 'Runs a query over the content of an object.' },
  { ...subresource, name: 'select-type', meaning: 'Names the kind of query that comes with select; it is always 2.' },
  { ...subresource, name: 'session', meaning: 'Asks for temporary credentials for a directory bucket.' },
  { ...subresource, name: 'tagging', meaning: 'Selects the tags of a bucket or object.' },
  { ...subresource, name: 'torrent', meaning: 'Asks for a BitTorrent file of an object.' },
  { ...subresource, name: 'versioning', meaning: 'Selects the versioning state of a bucket.' },
  { ...subresource, name: 'versions', meaning: 'Lists the versions of the objects in a bucket.' },
  { ...subresource, name: 'website', meaning: 'Selects the website configuration of a bucket.' },
] as const satisfies readonly QueryParameterRow[];

const lists = [
  { ...list, name: 'list-type', meaning: 'Selects the version of the listing; 2 is ListObjectsV2.' },
  { ...list, name: 'prefix', meaning: 'Lists only names that begin with this text.' },
  { ...list, name: 'delimiter', meaning: 'Rolls names that are alike up to this text into one common prefix.' },
  { ...list, name: 'max-keys', meaning: 'Limits how many keys one answer holds.' },
  { ...list, name: 'marker', meaning: 'Lists only keys that come after this one.' },
  { ...list, name: 'start-after', meaning: 'Lists only keys that come after this one.' },
  { ...list, name: 'continuation-token', meaning: 'Continues a listing where the answer before it stopped.' },
  { ...list, name: 'fetch-owner', meaning: 'Asks for the owner of each object.' },
  { ...list, name: 'encoding-type', meaning: 'Asks for URL-encoded keys in the answer.' },
  { ...list, name: 'key-marker', meaning: 'Starts a listing of versions or uploads at this key.' },
  { ...list, name: 'version-id-marker', meaning: 'Starts a listing of versions after this version.' },
  { ...list, name: 'upload-id-marker', meaning: 'Starts a listing of uploads after this upload.' },
  { ...list, name: 'max-uploads', meaning: 'Limits how many uploads one answer holds.' },
  { ...list, name: 'part-number-marker', meaning: 'Lists only parts with a higher number.' },
  { ...list, name: 'max-parts', meaning: 'Limits how many parts one answer holds.' },
  { ...list, name: 'max-buckets', meaning: 'Limits how many buckets one answer holds.' },
  { ...list, name: 'max-directory-buckets', meaning: 'Limits how many directory buckets one answer holds.' },
  { ...list, name: 'bucket-region', meaning: 'Lists only buckets of this Region.' },
] as const satisfies readonly QueryParameterRow[];

const others = [
  { ...multipart, name: 'uploads', meaning: 'Starts a multipart upload, or lists those that are under way.' },
  { ...multipart, name: 'uploadId', meaning: 'Names the multipart upload.' },
  {
    ...multipart,
    name: 'partNumber',
    meaning: 'Names one part of an upload, or of an object that was uploaded in parts.',
  },
  { ...api, kind: 'version', name: 'versionId', meaning: 'Names one version of the object.' },
  {
    ...api,
    kind: 'configuration',
    name: 'id',
    meaning: 'Names one analytics, inventory, metrics or Intelligent-Tiering configuration.',
  },
  { ...annotation, name: 'annotationName', meaning: 'Names one annotation of the object.' },
  { ...annotation, name: 'annotation-prefix', meaning: 'Lists only annotations whose names begin with this text.' },
  { ...annotation, name: 'max-annotation-results', meaning: 'Limits how many annotations one answer holds.' },
  { ...override, name: 'response-cache-control', meaning: 'Sets the Cache-Control header of the answer.' },
  { ...override, name: 'response-content-disposition', meaning: 'Sets the Content-Disposition header of the answer.' },
  { ...override, name: 'response-content-encoding', meaning: 'Sets the Content-Encoding header of the answer.' },
  { ...override, name: 'response-content-language', meaning: 'Sets the Content-Language header of the answer.' },
  { ...override, name: 'response-content-type', meaning: 'Sets the Content-Type header of the answer.' },
  { ...override, name: 'response-expires', meaning: 'Sets the Expires header of the answer.' },
  {
    kind: 'sdk',
    name: 'x-id',
    meaning: 'Names the operation; AWS SDKs add it, and it does not change the request.',
    secret: 'none',
    evidence: 'third-party',
    sources: ['aws-sdk-js-x-id'],
  },
] as const satisfies readonly QueryParameterRow[];

const presigned = [
  { ...presignedV4, name: 'X-Amz-Algorithm', meaning: 'Names the signing algorithm.', secret: 'none' },
  {
    ...presignedV4,
    name: 'X-Amz-Credential',
    meaning: 'Names the access key that signed the URL, with the date, Region and service it was signed for.',
    secret: 'credential',
  },
  { ...presignedV4, name: 'X-Amz-Date', meaning: 'Says when the URL was signed, in UTC.', secret: 'none' },
  { ...presignedV4, name: 'X-Amz-Expires', meaning: 'Says for how many seconds the URL is valid.', secret: 'none' },
  { ...presignedV4, name: 'X-Amz-SignedHeaders', meaning: 'Names the headers that were signed.', secret: 'none' },
  { ...presignedV4, name: 'X-Amz-Signature', meaning: 'Carries the signature of the URL.', secret: 'signature' },
  {
    ...presignedV4,
    name: 'X-Amz-Security-Token',
    meaning: 'Carries the session token of the temporary credentials that signed the URL.',
    secret: 'token',
  },
  {
    ...presignedV4,
    name: 'X-Amz-Content-Sha256',
    meaning: 'Carries the checksum of the body, or UNSIGNED-PAYLOAD.',
    secret: 'none',
    evidence: 'third-party',
    sources: ['aws-sdk-js-presigner'],
  },
  {
    ...presignedV4,
    name: 'X-Amz-Region-Set',
    meaning: 'Names the Regions for which a URL of Signature Version 4A is valid.',
    secret: 'none',
    sources: ['aws-sigv4a'],
  },
  {
    ...presignedV4,
    name: 'X-Amz-S3session-Token',
    meaning: 'Carries the session token for a directory bucket.',
    secret: 'token',
    evidence: 'third-party',
    sources: ['botocore-endpoints'],
  },
  {
    ...presignedV2,
    name: 'AWSAccessKeyId',
    meaning: 'Names the access key that signed the URL.',
    secret: 'credential',
  },
  {
    ...presignedV2,
    name: 'Expires',
    meaning: 'Says when the URL expires, in seconds since 1970.',
    secret: 'none',
  },
  {
    ...presignedV2,
    name: 'Signature',
    meaning: 'Carries the signature of the URL; S3 does not mask it.',
    secret: 'signature',
  },
  {
    ...presignedV2,
    name: 'x-amz-security-token',
    meaning: 'Carries the session token of the temporary credentials that signed the URL.',
    secret: 'token',
  },
] as const satisfies readonly QueryParameterRow[];

/** Request headers that an SDK moves into the query when it presigns a URL. */
const headers = [
  {
    ...header,
    name: 'x-amz-acl',
    meaning: 'Sets a canned access control list.',
    sources: ['aws-sdk-ruby-acl', 'aws-sdk-js-presigner'],
  },
  { ...header, name: 'x-amz-checksum-algorithm', meaning: 'Names the checksum algorithm.' },
  {
    ...header,
    name: 'x-amz-sdk-checksum-algorithm',
    meaning: 'Names the checksum algorithm that the SDK was told to use.',
  },
  { ...header, name: 'x-amz-checksum-type', meaning: 'Says whether a checksum covers the whole object or its parts.' },
  { ...header, name: 'x-amz-checksum-mode', meaning: 'Asks for the checksum of the object.' },
  {
    ...header,
    name: 'X-Amz-Checksum-Mode',
    meaning: 'Asks for the checksum of the object.',
    sources: ['aws-sdk-go-presigner'],
  },
  { ...header, name: 'x-amz-checksum-crc32', meaning: 'Carries the CRC-32 checksum of the object.' },
  { ...header, name: 'x-amz-checksum-crc32c', meaning: 'Carries the CRC-32C checksum of the object.' },
  { ...header, name: 'x-amz-checksum-crc64nvme', meaning: 'Carries the CRC-64/NVME checksum of the object.' },
  { ...header, name: 'x-amz-checksum-sha1', meaning: 'Carries the SHA-1 checksum of the object.' },
  { ...header, name: 'x-amz-checksum-sha256', meaning: 'Carries the SHA-256 checksum of the object.' },
  {
    ...header,
    name: 'x-amz-expected-bucket-owner',
    meaning: 'Makes the request fail unless this account owns the bucket.',
    sources: ['aws-sdk-go-owner'],
  },
  { ...header, name: 'x-amz-request-payer', meaning: 'Agrees to pay for the request.' },
  { ...header, name: 'x-amz-storage-class', meaning: 'Sets the storage class of the object.' },
  { ...header, name: 'x-amz-tagging', meaning: 'Sets the tags of the object.' },
  { ...header, name: 'x-amz-website-redirect-location', meaning: 'Sets where a website sends visitors of the object.' },
  { ...header, name: 'x-amz-object-lock-legal-hold', meaning: 'Sets the Object Lock legal hold of the object.' },
  { ...header, name: 'x-amz-object-lock-mode', meaning: 'Sets the Object Lock retention mode of the object.' },
  { ...header, name: 'x-amz-object-lock-retain-until-date', meaning: 'Sets how long Object Lock keeps the object.' },
  { ...header, name: 'x-amz-copy-source', meaning: 'Names the object to copy from.' },
  { ...header, name: 'x-amz-user-agent', meaning: 'Names the SDK that presigned the URL.' },
  { ...header, name: 'x-amz-mfa', meaning: 'Carries a code of a multi-factor authentication device.', secret: 'token' },
  { ...header, name: 'x-amz-server-side-encryption', meaning: 'Names the encryption that S3 shall use.' },
  {
    ...header,
    name: 'x-amz-server-side-encryption-customer-key',
    meaning: 'Carries the encryption key of the customer.',
    secret: 'key',
  },
  {
    ...header,
    name: 'x-amz-copy-source-server-side-encryption-customer-key',
    meaning: 'Carries the encryption key of the customer for the object to copy from.',
    secret: 'key',
  },
] as const satisfies readonly QueryParameterRow[];

/** Every query parameter known to this version, a row each. */
export const queryParameters: readonly QueryParameterRow[] = [
  ...subresources,
  ...lists,
  ...others,
  ...presigned,
  ...headers,
];
