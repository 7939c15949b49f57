import type { OperationLevel } from './operationValues';
import type { SourceId } from './sources';
import type { Standing } from './types';

/** First part of an operation value: the way in which the work came to S3. */
export interface OperationFamily extends Standing<SourceId> {
  readonly id: string;
  readonly phrase: string;
}

/** Second part: an HTTP method, or what S3 did. A method belongs to the families named. */
export interface OperationMethod extends Standing<SourceId> {
  readonly id: string;
  readonly families: readonly string[];
  readonly phrase: string;
}

/** What follows the method: the thing worked on. `phrase` can stand after "of" or "on". */
export interface OperationResource extends Standing<SourceId> {
  readonly id: string;
  readonly phrase: string;
  readonly level: OperationLevel;
}

/** The families, as the page on the log format lists them. */
export const operationFamilies: readonly OperationFamily[] = [
  {
    id: 'REST',
    phrase: 'a request to the REST API',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-log-format-2006'],
  },
  {
    id: 'WEBSITE',
    phrase: 'a request to a website endpoint',
    evidence: 'documented',
    sources: ['aws-log-format', 'digitalcorpora'],
  },
  { id: 'SOAP', phrase: 'a call of the SOAP API', evidence: 'documented', sources: ['aws-log-format', 'kdgm'] },
  {
    id: 'BATCH',
    phrase: 'one key of a DeleteObjects request',
    evidence: 'documented',
    sources: ['aws-log-format', 'hadoop-s3a'],
  },
  {
    id: 'S3',
    phrase: 'something S3 did by itself',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-lifecycle-logging'],
  },
];

const lists = ['dandi', 'digitalcorpora', 'matwerber1'] as const;
const lifecycle = ['aws-lifecycle-logging'] as const;

/** The methods that occur. */
export const operationMethods: readonly OperationMethod[] = [
  { id: 'GET', families: ['REST', 'WEBSITE'], phrase: 'reads', evidence: 'documented', sources: ['aws-log-format'] },
  {
    id: 'HEAD',
    families: ['REST', 'WEBSITE'],
    phrase: 'reads without a response body',
    evidence: 'seen',
    sources: lists,
  },
  {
    id: 'PUT',
    families: ['REST', 'SOAP'],
    phrase: 'writes or replaces',
    evidence: 'documented',
    sources: ['aws-log-format'],
  },
  { id: 'POST', families: ['REST'], phrase: 'starts an action', evidence: 'seen', sources: lists },
  { id: 'DELETE', families: ['REST', 'BATCH'], phrase: 'deletes', evidence: 'documented', sources: ['aws-log-format'] },
  { id: 'OPTIONS', families: ['REST'], phrase: 'asks what CORS allows', evidence: 'seen', sources: lists },
  {
    id: 'PATCH',
    families: ['REST'],
    phrase: 'an HTTP method that S3 does not use',
    evidence: 'seen',
    sources: ['digitalcorpora'],
  },
  {
    id: 'COPY',
    families: ['REST'],
    phrase: 'a server-side copy; the HTTP method is PUT',
    evidence: 'documented',
    sources: ['aws-log-format', 'dandi'],
  },
  {
    id: 'INVALIDOPERATION',
    families: ['WEBSITE'],
    phrase: 'an HTTP method that website endpoints do not serve',
    evidence: 'seen',
    sources: ['digitalcorpora'],
  },
  { id: 'EXPIRE', families: ['S3'], phrase: 'lifecycle expiration', evidence: 'documented', sources: lifecycle },
  {
    id: 'CREATE',
    families: ['S3'],
    phrase: 'creation by a lifecycle rule',
    evidence: 'documented',
    sources: lifecycle,
  },
  {
    id: 'DELETE',
    families: ['S3'],
    phrase: 'deletion by a lifecycle rule',
    evidence: 'documented',
    sources: lifecycle,
  },
  {
    id: 'TRANSITION_SIA',
    families: ['S3'],
    phrase: 'lifecycle transition to S3 Standard-IA',
    evidence: 'documented',
    sources: lifecycle,
  },
  {
    id: 'TRANSITION_ZIA',
    families: ['S3'],
    phrase: 'lifecycle transition to S3 One Zone-IA',
    evidence: 'documented',
    sources: lifecycle,
  },
  {
    id: 'TRANSITION_INT',
    families: ['S3'],
    phrase: 'lifecycle transition to S3 Intelligent-Tiering',
    evidence: 'documented',
    sources: lifecycle,
  },
  {
    id: 'TRANSITION_GIR',
    families: ['S3'],
    phrase: 'lifecycle transition to S3 Glacier Instant Retrieval',
    evidence: 'documented',
    sources: lifecycle,
  },
  {
    id: 'TRANSITION',
    families: ['S3'],
    phrase: 'lifecycle transition to S3 Glacier Flexible Retrieval',
    evidence: 'documented',
    sources: lifecycle,
  },
  {
    id: 'TRANSITION_GDA',
    families: ['S3'],
    phrase: 'lifecycle transition to S3 Glacier Deep Archive',
    evidence: 'documented',
    sources: lifecycle,
  },
  { id: 'RESTORE', families: ['S3'], phrase: 'restore from an archive', evidence: 'seen', sources: ['ncbi-logging'] },
  {
    id: 'COMPUTE',
    families: ['S3'],
    phrase: 'computation by a Batch Operations job',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-compute-checksums'],
  },
];

/** The resource types that occur; the types whose values are all graded `inferred` were measured in answers with status 405. */
export const operationResources: readonly OperationResource[] = [
  {
    id: 'OBJECT',
    phrase: 'an object',
    level: 'object',
    evidence: 'documented',
    sources: ['aws-acl-overview', 'dandi'],
  },
  {
    id: 'OBJECT_GET',
    phrase: 'the source object of a copy',
    level: 'object',
    evidence: 'documented',
    sources: ['aws-log-format', 'dandi', 'digitalcorpora'],
  },
  {
    id: 'PART',
    phrase: 'a part of a multipart upload',
    level: 'object',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'consoleme'],
  },
  {
    id: 'PART_GET',
    phrase: 'the source object of a copy into a part',
    level: 'object',
    evidence: 'seen',
    sources: ['digitalcorpora', 'consoleme'],
  },
  {
    id: 'MULTI_OBJECT_DELETE',
    phrase: 'several objects at once',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'consoleme'],
  },
  {
    id: 'UPLOADS',
    phrase: 'the multipart uploads of a bucket or object',
    level: 'either',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'hadoop-s3a'],
  },
  {
    id: 'UPLOAD',
    phrase: 'a multipart upload',
    level: 'object',
    evidence: 'documented',
    sources: ['aws-lifecycle-logging', 'aws-solutions-athena'],
  },
  {
    id: 'OBJECT_TAGGING',
    phrase: 'the tags of an object',
    level: 'object',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'consoleme'],
  },
  {
    id: 'OBJECT_ATTRIBUTES',
    phrase: 'the attributes of an object',
    level: 'object',
    evidence: 'seen',
    sources: ['digitalcorpora', 'stackd'],
  },
  {
    id: 'RESTORE',
    phrase: 'the restore of an archived object',
    level: 'object',
    evidence: 'seen',
    sources: ['digitalcorpora', 'consoleme', 'ceph-tests'],
  },
  {
    id: 'SELECT',
    phrase: 'the content of an object, by S3 Select',
    level: 'object',
    evidence: 'seen',
    sources: ['digitalcorpora', 'backlot'],
  },
  {
    id: 'OBJECT_LOCK_RETENTION',
    phrase: 'the retention settings of an object',
    level: 'object',
    evidence: 'third-party',
    sources: ['backlot', 'open-io-swift', 'scality-cloudserver'],
  },
  {
    id: 'OBJECT_LOCK_LEGALHOLD',
    phrase: 'the legal hold of an object',
    level: 'object',
    evidence: 'third-party',
    sources: ['backlot', 'open-io-swift'],
  },
  {
    id: 'TORRENT',
    phrase: 'the torrent file of an object',
    level: 'object',
    evidence: 'seen',
    sources: ['digitalcorpora'],
  },
  {
    id: 'OBJECT_ANNOTATIONS',
    phrase: 'the annotations of an object',
    level: 'object',
    evidence: 'inferred',
    sources: ['backlot'],
  },
  {
    id: 'OBJECT_ENCRYPTION',
    phrase: 'the encryption of an object',
    level: 'object',
    evidence: 'inferred',
    sources: ['backlot'],
  },
  {
    id: 'ACL',
    phrase: 'the ACL of a bucket or object',
    level: 'either',
    evidence: 'documented',
    sources: ['aws-acl-overview', 'dandi', 'consoleme'],
  },
  {
    id: 'BUCKET',
    phrase: 'a bucket',
    level: 'bucket',
    evidence: 'documented',
    sources: ['aws-acl-overview', 'digitalcorpora', 'hadoop-s3a'],
  },
  {
    id: 'BUCKETVERSIONS',
    phrase: 'the object versions of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'consoleme'],
  },
  {
    id: 'PREFLIGHT',
    phrase: 'a CORS preflight',
    level: 'either',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'matwerber1'],
  },
  {
    id: 'ACCELERATE',
    phrase: 'the transfer acceleration setting of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'matwerber1'],
  },
  {
    id: 'ANALYTICS',
    phrase: 'the analytics configurations of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'matwerber1'],
  },
  {
    id: 'CORS',
    phrase: 'the CORS configuration of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'matwerber1'],
  },
  {
    id: 'ENCRYPTION',
    phrase: 'the default encryption of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'matwerber1'],
  },
  {
    id: 'INTELLIGENT_TIERING',
    phrase: 'the S3 Intelligent-Tiering configurations of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'consoleme'],
  },
  {
    id: 'INVENTORY',
    phrase: 'the inventory configurations of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'matwerber1'],
  },
  {
    id: 'LIFECYCLE',
    phrase: 'the lifecycle configuration of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'matwerber1'],
  },
  {
    id: 'LOCATION',
    phrase: 'the Region of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'matwerber1', 'elastic-s3access'],
  },
  {
    id: 'LOGGING_STATUS',
    phrase: 'the logging status of a bucket',
    level: 'bucket',
    evidence: 'documented',
    sources: ['aws-log-format', 'digitalcorpora', 'hadoop-s3a'],
  },
  {
    id: 'METRICS',
    phrase: 'the metrics configurations of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'matwerber1', 'consoleme'],
  },
  {
    id: 'NOTIFICATION',
    phrase: 'the event notifications of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'matwerber1'],
  },
  {
    id: 'OBJECT_LOCK_CONFIGURATION',
    phrase: 'the Object Lock configuration of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'matwerber1'],
  },
  {
    id: 'OWNERSHIP_CONTROLS',
    phrase: 'the Object Ownership setting of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora'],
  },
  {
    id: 'BUCKETPOLICY',
    phrase: 'the policy of a bucket',
    level: 'bucket',
    evidence: 'documented',
    sources: ['aws-log-format', 'digitalcorpora', 'matwerber1'],
  },
  {
    id: 'POLICY_STATUS',
    phrase: 'the policy status of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['digitalcorpora', 'matwerber1', 'hadoop-s3a'],
  },
  {
    id: 'PUBLIC_ACCESS_BLOCK',
    phrase: 'the Block Public Access settings of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['digitalcorpora', 'matwerber1', 'hadoop-s3a'],
  },
  {
    id: 'REPLICATION',
    phrase: 'the replication configuration of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'matwerber1'],
  },
  {
    id: 'REQUEST_PAYMENT',
    phrase: 'the Requester Pays setting of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'matwerber1'],
  },
  {
    id: 'TAGGING',
    phrase: 'the tags of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['digitalcorpora', 'matwerber1', 'hadoop-s3a'],
  },
  {
    id: 'VERSIONING',
    phrase: 'the versioning state of a bucket',
    level: 'bucket',
    evidence: 'documented',
    sources: ['aws-log-format', 'digitalcorpora', 'matwerber1'],
  },
  {
    id: 'WEBSITE',
    phrase: 'the website configuration of a bucket',
    level: 'bucket',
    evidence: 'seen',
    sources: ['dandi', 'digitalcorpora', 'matwerber1'],
  },
  {
    id: 'BUCKET_ABAC',
    phrase: 'the attribute-based access control (ABAC) setting of a bucket',
    level: 'bucket',
    evidence: 'inferred',
    sources: ['backlot'],
  },
  {
    id: 'BUCKET_METADATA_CONFIGURATION',
    phrase: 'the metadata configuration of a bucket',
    level: 'bucket',
    evidence: 'inferred',
    sources: ['backlot'],
  },
  {
    id: 'BUCKET_METADATA_TABLE_CONFIGURATION',
    phrase: 'the metadata table configuration of a bucket',
    level: 'bucket',
    evidence: 'inferred',
    sources: ['backlot'],
  },
  {
    id: 'BUCKET_METADATA_INVENTORY_TABLE_CONFIGURATION',
    phrase: 'the metadata inventory table of a bucket',
    level: 'bucket',
    evidence: 'inferred',
    sources: ['backlot'],
  },
  {
    id: 'BUCKET_METADATA_JOURNAL_TABLE_CONFIGURATION',
    phrase: 'the metadata journal table of a bucket',
    level: 'bucket',
    evidence: 'inferred',
    sources: ['backlot'],
  },
  {
    id: 'BUCKET_METADATA_ANNOTATION_TABLE_CONFIGURATION',
    phrase: 'the metadata annotation table of a bucket',
    level: 'bucket',
    evidence: 'inferred',
    sources: ['backlot'],
  },
  {
    id: 'DELETEMARKER',
    phrase: 'a delete marker',
    level: 'object',
    evidence: 'documented',
    sources: ['aws-lifecycle-logging', 'aws-solutions-athena'],
  },
  {
    id: 'OBJECT.CHECKSUM',
    phrase: 'the checksum of an object',
    level: 'object',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-compute-checksums'],
  },
];
