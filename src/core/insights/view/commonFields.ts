// Names under which both kinds of log can be asked: one word for one thing, whatever the log calls it.

/** How values of a field are compared: as text, as numbers, as amounts of bytes, as times. */
export type CommonFieldKind = 'text' | 'number' | 'size' | 'time';

/** A field that both kinds of log have, or that is worked out for both. */
export interface CommonField {
  readonly name: string;
  readonly kind: CommonFieldKind;
  /** What it holds, in a few words. */
  readonly meaning: string;
  /** Other names of the same: the member of CloudTrail, the slug of the access log. */
  readonly aliases: readonly string[];
}

const text = (name: string, meaning: string, ...aliases: string[]): CommonField => ({
  name,
  kind: 'text',
  meaning,
  aliases,
});
const amount = (name: string, kind: 'number' | 'size', meaning: string, ...aliases: string[]): CommonField => ({
  name,
  kind,
  meaning,
  aliases,
});

/** All common names, in the order in which they are offered. */
export const commonFields: readonly CommonField[] = [
  { name: 'time', kind: 'time', meaning: 'When the request was made, in UTC', aliases: ['eventTime'] },
  text('operation', 'Operation as the access log names it, such as REST.GET.OBJECT'),
  text('event_name', 'Operation as CloudTrail names it', 'eventName'),
  text('api', 'Operation as the API names it'),
  text('who', 'Who made the request, in short'),
  text('requester', 'Requester field, or the ARN of the identity; a dash for anonymous', 'userIdentity.arn'),
  text('account', 'Account of the caller', 'userIdentity.accountId'),
  text('bucket', 'Bucket', 'requestParameters.bucketName'),
  text('key', 'Key of the object, decoded', 'requestParameters.key'),
  text('prefix', 'Key up to its first slash'),
  amount('status', 'number', 'HTTP status', 'http_status', 'additionalEventData.httpStatusCode'),
  text('error', 'Error code', 'error_code', 'errorCode'),
  text('address', 'Address of the caller', 'remote_ip', 'sourceIPAddress'),
  text('user_agent', 'Program of the caller', 'userAgent'),
  amount('bytes_sent', 'size', 'Bytes that S3 sent', 'additionalEventData.bytesTransferredOut'),
  amount('object_size', 'size', 'Size of the object', 'additionalEventData.objectSize'),
  amount('total_time', 'number', 'Milliseconds from the first byte in to the last byte out'),
  amount('turn_around_time', 'number', 'Milliseconds that S3 worked', 'additionalEventData.turnAroundTime'),
  text('request_id', 'Request ID', 'requestID'),
  text('host_id', 'Host ID, or x-amz-id-2', 'additionalEventData.x-amz-id-2'),
  text('event_id', 'ID of the CloudTrail event', 'eventID'),
  text('version_id', 'Version of the object', 'requestParameters.versionId'),
  text('upload_id', 'Multipart upload', 'requestParameters.uploadId'),
  text('access_key', 'Access key that signed the request', 'userIdentity.accessKeyId'),
  text('signature_version', 'Version of the signature', 'additionalEventData.SignatureVersion'),
  text('authentication_type', 'How the request was authenticated', 'additionalEventData.AuthenticationMethod'),
  text('cipher_suite', 'TLS cipher suite', 'additionalEventData.CipherSuite', 'tlsDetails.cipherSuite'),
  text('tls_version', 'TLS version', 'tlsDetails.tlsVersion'),
  text('host_header', 'Host that the request named', 'requestParameters.Host', 'tlsDetails.clientProvidedHostHeader'),
  text('acl_required', 'Yes where an ACL was needed', 'additionalEventData.aclRequired'),
  text('cross_region', 'Yes or No: sent from another AWS Region than that of the host name; access logs only'),
];

const byName = new Map(
  commonFields.flatMap(field => [field.name, ...field.aliases].map(name => [name, field] as const)),
);

/** The field of that name; undefined for every other name. */
export const commonFieldOf = (name: string): CommonField | undefined => byName.get(name);
