// Names under which both kinds of log can be asked: one word for one thing, whatever the log calls it.
import { msg } from '../../text/language';

/** How values of a field are compared: as text, as numbers, as amounts of bytes, as times. */
export type CommonFieldKind = 'text' | 'number' | 'size' | 'time';

/** A field that both kinds of log have, or that is worked out for both. */
export interface CommonField {
  readonly name: string;
  readonly kind: CommonFieldKind;
  /** What it holds, in a few words of English, translated where it is shown. */
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
  { name: 'time', kind: 'time', meaning: msg('When the request was made, in UTC'), aliases: ['eventTime'] },
  text('operation', msg('Operation as the access log names it, such as REST.GET.OBJECT')),
  text('event_name', msg('Operation as CloudTrail names it'), 'eventName'),
  text('api', msg('Operation as the API names it')),
  text('who', msg('Who made the request, in short')),
  text(
    'requester',
    msg('Requester field, or the ARN of the identity, or else its name or account; a dash for anonymous or nobody'),
    'userIdentity.arn',
  ),
  text('account', msg('Account of the caller'), 'userIdentity.accountId'),
  text('bucket', msg('Bucket'), 'requestParameters.bucketName'),
  text('key', msg('Key of the object, decoded'), 'requestParameters.key'),
  text('prefix', msg('Key up to its first slash')),
  amount('status', 'number', msg('HTTP status'), 'http_status', 'additionalEventData.httpStatusCode'),
  text('error', msg('Error code'), 'error_code', 'errorCode'),
  text('address', msg('Address of the caller'), 'remote_ip', 'sourceIPAddress'),
  text('user_agent', msg('Program of the caller'), 'userAgent'),
  amount('bytes_sent', 'size', msg('Bytes that S3 sent'), 'additionalEventData.bytesTransferredOut'),
  amount('object_size', 'size', msg('Size of the object'), 'additionalEventData.objectSize'),
  amount('total_time', 'number', msg('Milliseconds from the first byte in to the last byte out')),
  amount('turn_around_time', 'number', msg('Milliseconds that S3 worked'), 'additionalEventData.turnAroundTime'),
  text('request_id', msg('Request ID'), 'requestID'),
  text('host_id', msg('Host ID, or x-amz-id-2'), 'additionalEventData.x-amz-id-2'),
  text('event_id', msg('ID of the CloudTrail event'), 'eventID'),
  text('version_id', msg('Version of the object'), 'requestParameters.versionId'),
  text('upload_id', msg('Multipart upload'), 'requestParameters.uploadId'),
  text('access_key', msg('Access key that signed the request'), 'userIdentity.accessKeyId'),
  text('signature_version', msg('Version of the signature'), 'additionalEventData.SignatureVersion'),
  text('authentication_type', msg('How the request was authenticated'), 'additionalEventData.AuthenticationMethod'),
  text('cipher_suite', msg('TLS cipher suite'), 'additionalEventData.CipherSuite', 'tlsDetails.cipherSuite'),
  text('tls_version', msg('TLS version'), 'tlsDetails.tlsVersion'),
  text(
    'host_header',
    msg('Host that the request named'),
    'requestParameters.Host',
    'tlsDetails.clientProvidedHostHeader',
  ),
  text('acl_required', msg('Yes where an ACL was needed'), 'additionalEventData.aclRequired'),
  text('cross_region', msg('Yes or No: sent from another AWS Region than that of the host name; access logs only')),
];

const byName = new Map(
  commonFields.flatMap(field => [field.name, ...field.aliases].map(name => [name, field] as const)),
);

/** The field of that name; undefined for every other name. */
export const commonFieldOf = (name: string): CommonField | undefined => byName.get(name);
