import type { Evidence } from '../types';

/** Slugs of the 27 fields of a server access log, in the order in which they are written. */
export const accessLogFieldIds = [
  'bucket_owner',
  'bucket',
  'time',
  'remote_ip',
  'requester',
  'request_id',
  'operation',
  'key',
  'request_uri',
  'http_status',
  'error_code',
  'bytes_sent',
  'object_size',
  'total_time',
  'turn_around_time',
  'referer',
  'user_agent',
  'version_id',
  'host_id',
  'signature_version',
  'cipher_suite',
  'authentication_type',
  'host_header',
  'tls_version',
  'access_point_arn',
  'acl_required',
  'source_region',
] as const;

/** Slug of one field of a server access log. */
export type AccessLogFieldId = (typeof accessLogFieldIds)[number];

/** A fact's standing: its grade, and the keys of `sources` that it rests on. */
export interface Standing<Source extends string = string> {
  readonly evidence: Evidence;
  readonly sources: readonly Source[];
}
