import type { AccessLogFieldId } from '../catalogue/types';
import type { DecodedField, DecodedValue } from '../fields/decoders';
import { explainBytesSent, explainObjectSize } from './amount';
import { explainBucketOwner, explainRequester } from './caller';
import { explainReferer, explainUserAgent } from './client';
import {
  explainAclRequired,
  explainAuthenticationType,
  explainCipherSuite,
  explainSignatureVersion,
  explainTlsVersion,
} from './connection';
import { explainDash } from './dash';
import { explainTotalTime, explainTurnAroundTime } from './duration';
import { explainErrorCode } from './errorCode';
import { explainHostHeader } from './hostHeader';
import { explainHostId, explainRequestId, explainVersionId } from './ids';
import { explainKey } from './key';
import { explainOperation } from './operation';
import { explainAccessPointArn, explainBucket, explainSourceRegion } from './place';
import { explainRemoteIp } from './remoteIp';
import { explainRequestUri } from './requestUri';
import { explainHttpStatus } from './status';
import { explainTime } from './time';
import type { Explainer, ExplainInput, Meaning } from './types';

type Explainers = { readonly [Id in AccessLogFieldId]: Explainer<DecodedValue<Id>> };

/** The explainer of each field, for the values that its decoder gives. */
const explainers: Explainers = {
  bucket_owner: explainBucketOwner,
  bucket: explainBucket,
  time: explainTime,
  remote_ip: explainRemoteIp,
  requester: explainRequester,
  request_id: explainRequestId,
  operation: explainOperation,
  key: explainKey,
  request_uri: explainRequestUri,
  http_status: explainHttpStatus,
  error_code: explainErrorCode,
  bytes_sent: explainBytesSent,
  object_size: explainObjectSize,
  total_time: explainTotalTime,
  turn_around_time: explainTurnAroundTime,
  referer: explainReferer,
  user_agent: explainUserAgent,
  version_id: explainVersionId,
  host_id: explainHostId,
  signature_version: explainSignatureVersion,
  cipher_suite: explainCipherSuite,
  authentication_type: explainAuthenticationType,
  host_header: explainHostHeader,
  tls_version: explainTlsVersion,
  access_point_arn: explainAccessPointArn,
  acl_required: explainAclRequired,
  source_region: explainSourceRegion,
};

/** Says what a decoded field means. */
export function explainDecoded<Id extends AccessLogFieldId>(id: Id, value: DecodedField, input: ExplainInput): Meaning {
  if (value.kind === 'dash') {
    return explainDash(id, value, input);
  }
  // The value came from this field's own decoder, which the type of a union cannot say.
  const explain: Explainer<DecodedValue<Id>> = explainers[id];
  return explain(value as DecodedValue<Id>, input);
}
