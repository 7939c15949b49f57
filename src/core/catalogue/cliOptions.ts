import type { SourceId } from './sources';
import type { Standing } from './types';

/** An option of `aws s3api` that says what a query parameter of the request says. */
export interface CliOption extends Standing<SourceId> {
  /** Name of the query parameter. */
  readonly parameter: string;
  readonly option: string;
  /** True for an option without a value, which stands for `true`. */
  readonly isSwitch?: true;
}

const aws = { evidence: 'documented', sources: ['aws-cli-s3api', 'botocore-models'] } as const;

/** By the rule that every option follows: the name of the member in the API model, in small letters with dashes. */
const byRule = { evidence: 'inferred', sources: ['aws-cli-s3api', 'aws-sdk-js-s3'] } as const;

/** Options for what the query of a request holds. */
export const cliOptions: readonly CliOption[] = [
  { ...aws, parameter: 'versionId', option: '--version-id' },
  { ...aws, parameter: 'uploadId', option: '--upload-id' },
  { ...aws, parameter: 'partNumber', option: '--part-number' },
  { ...aws, parameter: 'id', option: '--id' },
  { ...aws, parameter: 'prefix', option: '--prefix' },
  { ...aws, parameter: 'delimiter', option: '--delimiter' },
  { ...aws, parameter: 'marker', option: '--marker' },
  { ...aws, parameter: 'key-marker', option: '--key-marker' },
  { ...aws, parameter: 'upload-id-marker', option: '--upload-id-marker' },
  { ...aws, parameter: 'version-id-marker', option: '--version-id-marker' },
  { ...aws, parameter: 'part-number-marker', option: '--part-number-marker' },
  { ...aws, parameter: 'continuation-token', option: '--continuation-token' },
  { ...aws, parameter: 'start-after', option: '--start-after' },
  { ...aws, parameter: 'max-keys', option: '--max-keys' },
  { ...aws, parameter: 'max-uploads', option: '--max-uploads' },
  { ...aws, parameter: 'max-parts', option: '--max-parts' },
  { ...aws, parameter: 'max-buckets', option: '--max-buckets' },
  { ...aws, parameter: 'max-directory-buckets', option: '--max-directory-buckets' },
  { ...aws, parameter: 'bucket-region', option: '--bucket-region' },
  { ...aws, parameter: 'fetch-owner', option: '--fetch-owner', isSwitch: true },
  { ...aws, parameter: 'encoding-type', option: '--encoding-type' },
  { ...aws, parameter: 'response-cache-control', option: '--response-cache-control' },
  { ...aws, parameter: 'response-content-disposition', option: '--response-content-disposition' },
  { ...aws, parameter: 'response-content-encoding', option: '--response-content-encoding' },
  { ...aws, parameter: 'response-content-language', option: '--response-content-language' },
  { ...aws, parameter: 'response-content-type', option: '--response-content-type' },
  { ...aws, parameter: 'response-expires', option: '--response-expires' },
  { ...byRule, parameter: 'annotationName', option: '--annotation-name' },
  { ...byRule, parameter: 'annotation-prefix', option: '--annotation-prefix' },
  { ...byRule, parameter: 'max-annotation-results', option: '--max-annotation-results' },
];

/** What a command needs and no log holds. */
export interface CliPlaceholder extends Standing<SourceId> {
  /** Id of the operation. */
  readonly operation: string;
  /** Absent for an argument without an option. */
  readonly option?: string;
  /** What stands in its place: a name in capitals that no shell acts on. */
  readonly placeholder: string;
  /** What to put there, a phrase without a full stop. */
  readonly means: string;
}

const body = (operation: string, option: string, file: string, means: string): CliPlaceholder => ({
  ...aws,
  operation,
  option,
  placeholder: `file://${file}.json`,
  means,
});

const argument = (
  operation: string,
  option: string | undefined,
  placeholder: string,
  means: string,
): CliPlaceholder => ({
  ...aws,
  operation,
  ...(option !== undefined && { option }),
  placeholder,
  means,
});

const outfile = (operation: string): CliPlaceholder =>
  argument(operation, undefined, 'OUTFILE', 'the file to write the answer to');

const data = (operation: string): CliPlaceholder => argument(operation, '--body', 'FILE', 'the file to upload');

const source = (operation: string): CliPlaceholder =>
  argument(operation, '--copy-source', 'SOURCE-BUCKET/SOURCE-KEY', 'bucket and key of the source');

const configuration = 'a file with the configuration';

/** What has to be filled in by hand, in the order in which the command shows it. */
export const cliPlaceholders: readonly CliPlaceholder[] = [
  outfile('GetObject'),
  outfile('GetObjectTorrent'),
  data('PutObject'),
  data('UploadPart'),
  source('CopyObject'),
  source('UploadPartCopy'),
  body('CompleteMultipartUpload', '--multipart-upload', 'PARTS', 'a file with the parts'),
  body('DeleteObjects', '--delete', 'KEYS', 'a file with the keys to delete'),
  argument('GetObjectAttributes', '--object-attributes', 'ATTRIBUTES', 'the attributes to read'),
  argument('WriteGetObjectResponse', '--request-route', 'ROUTE', 'the route of the request to answer'),
  argument('WriteGetObjectResponse', '--request-token', 'TOKEN', 'the token of the request to answer'),
  argument('RenameObject', '--rename-source', 'SOURCE-KEY', 'the key to rename'),
  body('RestoreObject', '--restore-request', 'RESTORE', 'a file with days and tier'),
  argument('SelectObjectContent', '--expression', 'EXPRESSION', 'the SQL expression'),
  argument('SelectObjectContent', '--expression-type', 'SQL', 'the language of the expression'),
  body('SelectObjectContent', '--input-serialization', 'INPUT', 'a file with the form of the object'),
  body('SelectObjectContent', '--output-serialization', 'OUTPUT', 'a file with the form of the answer'),
  outfile('SelectObjectContent'),
  body('PutObjectAcl', '--access-control-policy', 'ACL', 'a file with the new ACL'),
  body('PutBucketAcl', '--access-control-policy', 'ACL', 'a file with the new ACL'),
  body('PutObjectTagging', '--tagging', 'TAGS', 'a file with the new tags'),
  body('PutBucketTagging', '--tagging', 'TAGS', 'a file with the new tags'),
  body('PutObjectLegalHold', '--legal-hold', 'LEGAL-HOLD', 'a file with the new legal hold'),
  body('PutObjectRetention', '--retention', 'RETENTION', 'a file with the new retention settings'),
  body('UpdateObjectEncryption', '--object-encryption', 'ENCRYPTION', 'a file with the new encryption'),
  body('PutBucketPolicy', '--policy', 'POLICY', 'a file with the new policy'),
  body('CreateBucketMetadataConfiguration', '--metadata-configuration', 'CONFIGURATION', configuration),
  body('CreateBucketMetadataTableConfiguration', '--metadata-table-configuration', 'CONFIGURATION', configuration),
  body('PutBucketAbac', '--abac-status', 'STATUS', 'a file with the new status'),
  body('PutBucketAccelerateConfiguration', '--accelerate-configuration', 'CONFIGURATION', configuration),
  body('PutBucketAnalyticsConfiguration', '--analytics-configuration', 'CONFIGURATION', configuration),
  body('PutBucketCors', '--cors-configuration', 'CONFIGURATION', configuration),
  body('PutBucketEncryption', '--server-side-encryption-configuration', 'CONFIGURATION', configuration),
  body(
    'PutBucketIntelligentTieringConfiguration',
    '--intelligent-tiering-configuration',
    'CONFIGURATION',
    configuration,
  ),
  body('PutBucketInventoryConfiguration', '--inventory-configuration', 'CONFIGURATION', configuration),
  body('PutBucketLifecycle', '--lifecycle-configuration', 'CONFIGURATION', configuration),
  body('PutBucketLifecycleConfiguration', '--lifecycle-configuration', 'CONFIGURATION', configuration),
  body('PutBucketLogging', '--bucket-logging-status', 'STATUS', 'a file with the new logging status'),
  body('PutBucketMetricsConfiguration', '--metrics-configuration', 'CONFIGURATION', configuration),
  body('PutBucketNotification', '--notification-configuration', 'CONFIGURATION', configuration),
  body('PutBucketNotificationConfiguration', '--notification-configuration', 'CONFIGURATION', configuration),
  body('PutBucketOwnershipControls', '--ownership-controls', 'CONTROLS', 'a file with the new settings'),
  body('PutBucketReplication', '--replication-configuration', 'CONFIGURATION', configuration),
  body('PutBucketRequestPayment', '--request-payment-configuration', 'CONFIGURATION', configuration),
  body('PutBucketVersioning', '--versioning-configuration', 'CONFIGURATION', configuration),
  body('PutBucketWebsite', '--website-configuration', 'CONFIGURATION', configuration),
  body('PutObjectLockConfiguration', '--object-lock-configuration', 'CONFIGURATION', configuration),
  body('PutPublicAccessBlock', '--public-access-block-configuration', 'CONFIGURATION', configuration),
  body(
    'UpdateBucketMetadataInventoryTableConfiguration',
    '--inventory-table-configuration',
    'CONFIGURATION',
    configuration,
  ),
  body(
    'UpdateBucketMetadataJournalTableConfiguration',
    '--journal-table-configuration',
    'CONFIGURATION',
    configuration,
  ),
  {
    ...body(
      'UpdateBucketMetadataAnnotationTableConfiguration',
      '--annotation-table-configuration',
      'CONFIGURATION',
      configuration,
    ),
    ...byRule,
  },
  { ...argument('PutObjectAnnotation', '--annotation-payload', 'FILE', 'the file to attach'), ...byRule },
  { ...outfile('GetObjectAnnotation'), ...byRule },
];
