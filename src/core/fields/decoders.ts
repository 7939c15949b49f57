import type { AccessLogFieldId } from '../catalogue/types';
import { decodeAccessPointArn } from './accessPoint';
import { decodeRemoteIp } from './address';
import { decodeBytesSent, decodeObjectSize, decodeTotalTime, decodeTurnAroundTime } from './amount';
import { decodeBucket } from './bucket';
import {
  decodeAclRequired,
  decodeAuthenticationType,
  decodeCipherSuite,
  decodeSignatureVersion,
  decodeTlsVersion,
} from './connection';
import { type Dash, decodeDash } from './dash';
import { decodeErrorCode } from './errorCode';
import { decodeHostHeader } from './hostHeader';
import { decodeBucketOwner, decodeRequester } from './identity';
import { decodeHostId, decodeRequestId, decodeVersionId } from './ids';
import { decodeKey } from './key';
import { decodeOperation } from './operation';
import { decodeReferer } from './referer';
import { decodeSourceRegion } from './region';
import { decodeRequestUri } from './requestLine';
import { decodeHttpStatus } from './status';
import { decodeTime } from './time';
import type { RecordContext } from './types';
import { decodeUserAgent } from './userAgent';

/** The decoder of each field. */
export const decoders = {
  bucket_owner: decodeBucketOwner,
  bucket: decodeBucket,
  time: decodeTime,
  remote_ip: decodeRemoteIp,
  requester: decodeRequester,
  request_id: decodeRequestId,
  operation: decodeOperation,
  key: decodeKey,
  request_uri: decodeRequestUri,
  http_status: decodeHttpStatus,
  error_code: decodeErrorCode,
  bytes_sent: decodeBytesSent,
  object_size: decodeObjectSize,
  total_time: decodeTotalTime,
  turn_around_time: decodeTurnAroundTime,
  referer: decodeReferer,
  user_agent: decodeUserAgent,
  version_id: decodeVersionId,
  host_id: decodeHostId,
  signature_version: decodeSignatureVersion,
  cipher_suite: decodeCipherSuite,
  authentication_type: decodeAuthenticationType,
  host_header: decodeHostHeader,
  tls_version: decodeTlsVersion,
  access_point_arn: decodeAccessPointArn,
  acl_required: decodeAclRequired,
  source_region: decodeSourceRegion,
} as const satisfies Record<AccessLogFieldId, (text: string, context: RecordContext) => { readonly kind: string }>;

/** What the decoder of one field gives. */
export type DecodedValue<Id extends AccessLogFieldId> = ReturnType<(typeof decoders)[Id]>;

/** What any field decodes to: its decoder's value, or the reason for its dash. */
export type DecodedField = { [Id in AccessLogFieldId]: DecodedValue<Id> }[AccessLogFieldId] | Dash;

/** Decodes one field's raw text, given without quotes or brackets. `-` becomes the reason why the field is empty. */
export function decodeField(id: AccessLogFieldId, text: string, context: RecordContext): DecodedField {
  return text === '-' ? decodeDash(id, context) : decoders[id](text, context);
}
