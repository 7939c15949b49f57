import type { SourceId } from './sources';
import type { AccessLogFieldId, Standing } from './types';

/** Why a field of a record is empty. */
export type DashReason =
  | 'noHttpExchange'
  | 'checksumJob'
  | 'batchDeleteParent'
  | 'copyWriteHalf'
  | 'anonymous'
  | 'preflightUnsigned'
  | 'websiteUnsigned'
  | 'cloudFront'
  | 'serviceCaller'
  | 'noKey'
  | 'keyInForm'
  | 'noError'
  | 'errorNotLogged'
  | 'zeroBytes'
  | 'noObject'
  | 'requestFailed'
  | 'sizeNotLogged'
  | 'notMeasured'
  | 'notSent'
  | 'versionNotNamed'
  | 'versionInLine'
  | 'plainHttp'
  | 'websiteHttp'
  | 'noAccessPoint'
  | 'accessPointInHost'
  | 'aclNotNeeded'
  | 'originNotKnown'
  | 'unexpected'
  | 'unknown';

/** What kind of record the dash stands in; the operation tells, and for CloudFront the requester. */
export type DashShape =
  | 'http'
  | 'preflight'
  | 'originAccessControl'
  | 'website'
  | 'soap'
  | 'copyRead'
  | 'batchDeleteChild'
  | 'lifecycle'
  | 'checksum'
  | 'unknown';

/** What other fields of the record have to say for a row to apply. */
export type DashCondition =
  | 'callerNamed'
  | 'callerIsService'
  | 'statusIsError'
  /** The operation is known to work on an object. */
  | 'aboutObject'
  /** No key is given, and the operation is not known to work on an object. */
  | 'aboutBucket'
  /** A form uploads an object: the request line names none. */
  | 'formUpload'
  /** The request line has a versionId. */
  | 'lineNamesVersion'
  /** The Host Header names an access point of any kind. */
  | 'hostNamesAccessPoint'
  /** The other one of cipher suite and TLS version is filled. */
  | 'otherTlsFieldFilled';

/** Why some fields are empty in some records. */
export interface DashFact extends Standing<SourceId> {
  readonly fields: readonly AccessLogFieldId[];
  /** Absent when the row holds for every kind of record. */
  readonly shapes?: readonly DashShape[];
  readonly when?: DashCondition;
  readonly reason: DashReason;
}

const requests = ['http', 'preflight', 'originAccessControl', 'website', 'soap'] as const;

/** Fields that tell of the request and the answer; empty where there were none. */
const exchange = [
  'remote_ip',
  'request_uri',
  'http_status',
  'bytes_sent',
  'total_time',
  'turn_around_time',
  'referer',
  'user_agent',
  'signature_version',
  'cipher_suite',
  'authentication_type',
  'host_header',
  'tls_version',
  'access_point_arn',
  'acl_required',
] as const;

/** Fields that one half of a copy, or one key of a batch delete, leaves to the record of the request. */
const leftToRequest = ['request_uri', 'bytes_sent', 'total_time', 'turn_around_time', 'referer', 'user_agent'] as const;

const logFormat = { evidence: 'documented', sources: ['aws-log-format'] } as const;

/** Reasons for `-`; the first row that fits a field and its record holds. */
export const dashReasons: readonly DashFact[] = [
  {
    fields: ['bucket_owner', 'bucket', 'time', 'request_id', 'operation', 'host_id'],
    reason: 'unexpected',
    ...logFormat,
  },

  // Records without a request of their own.
  {
    fields: exchange,
    shapes: ['lifecycle'],
    reason: 'noHttpExchange',
    evidence: 'seen',
    sources: ['elastic-s3access', 's3logaudit', 'digitalcorpora'],
  },
  { fields: ['source_region'], shapes: ['lifecycle'], reason: 'noHttpExchange', ...logFormat },
  {
    fields: [...exchange, 'source_region'],
    shapes: ['checksum'],
    reason: 'checksumJob',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-compute-checksums'],
  },
  {
    fields: leftToRequest,
    shapes: ['batchDeleteChild'],
    reason: 'batchDeleteParent',
    evidence: 'seen',
    sources: ['cloud-integration', 'elastic-s3access'],
  },
  { fields: leftToRequest, shapes: ['copyRead'], reason: 'copyWriteHalf', evidence: 'seen', sources: ['kdgm'] },
  {
    fields: ['http_status'],
    shapes: ['copyRead'],
    reason: 'copyWriteHalf',
    evidence: 'seen',
    sources: ['ncbi-logging'],
  },
  { fields: ['http_status'], shapes: ['batchDeleteChild'], reason: 'unexpected', ...logFormat },
  {
    fields: ['key'],
    shapes: ['lifecycle', 'checksum', 'batchDeleteChild', 'copyRead'],
    reason: 'unexpected',
    ...logFormat,
  },

  // The caller and its signature.
  { fields: ['requester'], shapes: ['lifecycle'], reason: 'unexpected', ...logFormat },
  { fields: ['requester'], shapes: ['checksum'], reason: 'unknown', ...logFormat },
  {
    fields: ['requester', 'signature_version', 'authentication_type'],
    shapes: ['preflight'],
    reason: 'preflightUnsigned',
    evidence: 'documented',
    sources: ['fetch-standard', 'atlantis-tutorials'],
  },
  {
    fields: ['requester', 'signature_version', 'authentication_type'],
    shapes: ['website'],
    reason: 'websiteUnsigned',
    evidence: 'documented',
    sources: ['aws-website-endpoints'],
  },
  { fields: ['signature_version', 'authentication_type'], when: 'callerNamed', reason: 'unknown', ...logFormat },
  { fields: ['requester', 'signature_version', 'authentication_type'], reason: 'anonymous', ...logFormat },

  // What the client sent, or CloudFront for it.
  {
    fields: ['remote_ip', 'referer', 'user_agent'],
    shapes: ['originAccessControl'],
    reason: 'cloudFront',
    evidence: 'seen',
    sources: ['companies-house', 'aws-cloudfront-oac'],
  },
  {
    fields: ['remote_ip'],
    when: 'callerIsService',
    reason: 'serviceCaller',
    evidence: 'inferred',
    sources: ['companies-house'],
  },
  { fields: ['referer'], shapes: requests, reason: 'notSent', ...logFormat },
  { fields: ['user_agent'], shapes: requests, reason: 'notSent', evidence: 'seen', sources: ['ncbi-logging'] },
  { fields: ['request_uri'], shapes: requests, reason: 'unexpected', ...logFormat },
  {
    fields: ['host_header'],
    shapes: [...requests, 'copyRead', 'batchDeleteChild'],
    reason: 'unexpected',
    ...logFormat,
  },

  // What was asked and answered.
  { fields: ['key'], when: 'formUpload', reason: 'keyInForm', evidence: 'inferred', sources: ['aws-form-uploads'] },
  { fields: ['key'], shapes: ['website'], reason: 'noKey', evidence: 'inferred', sources: ['aws-log-format'] },
  { fields: ['key'], when: 'aboutObject', reason: 'unexpected', ...logFormat },
  { fields: ['key'], reason: 'noKey', ...logFormat },
  { fields: ['version_id'], when: 'lineNamesVersion', reason: 'versionInLine', ...logFormat },
  { fields: ['version_id'], reason: 'versionNotNamed', ...logFormat },
  { fields: ['http_status', 'total_time'], shapes: requests, reason: 'unexpected', ...logFormat },
  { fields: ['error_code'], when: 'statusIsError', reason: 'errorNotLogged', ...logFormat },
  { fields: ['error_code'], reason: 'noError', ...logFormat },
  { fields: ['bytes_sent'], reason: 'zeroBytes', ...logFormat },
  {
    fields: ['object_size'],
    shapes: requests,
    when: 'aboutBucket',
    reason: 'noObject',
    evidence: 'seen',
    sources: ['aws-log-format', 'digitalcorpora'],
  },
  {
    fields: ['object_size'],
    when: 'statusIsError',
    reason: 'requestFailed',
    evidence: 'seen',
    sources: ['companies-house', 'cloud-integration'],
  },
  {
    fields: ['object_size'],
    reason: 'sizeNotLogged',
    evidence: 'seen',
    sources: ['cloud-integration', 'elastic-s3access'],
  },
  {
    fields: ['turn_around_time'],
    shapes: requests,
    reason: 'notMeasured',
    evidence: 'seen',
    sources: ['aws-log-format', 'cloud-integration', 'atlantis-tutorials'],
  },

  // The connection and what allowed the request.
  { fields: ['cipher_suite', 'tls_version'], when: 'otherTlsFieldFilled', reason: 'unknown', ...logFormat },
  {
    fields: ['cipher_suite', 'tls_version'],
    shapes: ['website'],
    reason: 'websiteHttp',
    evidence: 'documented',
    sources: ['aws-website-endpoints'],
  },
  { fields: ['cipher_suite', 'tls_version'], reason: 'plainHttp', ...logFormat },
  {
    fields: ['access_point_arn'],
    shapes: ['copyRead'],
    when: 'hostNamesAccessPoint',
    reason: 'unknown',
    ...logFormat,
  },
  { fields: ['access_point_arn'], when: 'hostNamesAccessPoint', reason: 'accessPointInHost', ...logFormat },
  { fields: ['access_point_arn'], reason: 'noAccessPoint', ...logFormat },
  { fields: ['acl_required'], reason: 'aclNotNeeded', ...logFormat },
  { fields: ['source_region'], reason: 'originNotKnown', ...logFormat },
];

/** The requester that CloudFront signs as when it reads through origin access control. */
export const cloudFrontRequester = 'svc:cloudfront.amazonaws.com';

/** The record that speaks of the whole request, for a record that speaks of a part of it. */
export interface RequestRecordFact extends Standing<SourceId> {
  readonly operation: string;
  /** Operation field of the record of the request. */
  readonly request: string;
}

/** Which record holds the request line, the times and the client's headers. */
export const requestRecords: readonly RequestRecordFact[] = [
  {
    operation: 'BATCH.DELETE.OBJECT',
    request: 'REST.POST.MULTI_OBJECT_DELETE',
    evidence: 'seen',
    sources: ['cloud-integration'],
  },
  { operation: 'REST.COPY.OBJECT_GET', request: 'REST.COPY.OBJECT', evidence: 'seen', sources: ['kdgm'] },
  { operation: 'REST.COPY.PART_GET', request: 'REST.COPY.PART', evidence: 'seen', sources: ['digitalcorpora'] },
];
