import { errorCodes } from '../../catalogue/errorCodes';
import type { ErrorFamily } from '../../catalogue/errorCodes/types';
import { tlsVersions } from '../../catalogue/tls';
import { msg, t } from '../../text/language';
import { quoteValue } from './describe';

/** A question that people often ask of these logs. */
export interface QueryPreset {
  /** Name on the command line. */
  readonly id: string;
  readonly title: string;
  /** One sentence; says where only one kind of log has the fact. */
  readonly explanation: string;
  readonly query: string;
}

const list = (values: readonly string[]): string => `(${[...new Set(values)].map(quoteValue).join(', ')})`;

/** Codes for answers of one family that S3 writes into access logs, or CloudTrail alone has. */
const codesOf = (family: ErrorFamily): string =>
  list(
    errorCodes
      .filter(row => row.family === family && (row.inAccessLog || row.category === 'networkActivity'))
      .map(({ code }) => code),
  );

const refusals = codesOf('access');
const failures = codesOf('server');
const oldTls = list(tlsVersions.filter(({ status }) => status === 'deprecated').map(({ name }) => name));

/** By eventName, which the operations of access logs translate into: an access log has no name for the last seven. */
const accessChanges = list([
  'PutBucketAcl',
  'PutObjectAcl',
  'PutBucketPolicy',
  'DeleteBucketPolicy',
  'PutBucketPublicAccessBlock',
  'DeleteBucketPublicAccessBlock',
  'PutBucketOwnershipControls',
  'DeleteBucketOwnershipControls',
  'PutAccountPublicAccessBlock',
  'DeleteAccountPublicAccessBlock',
  'PutAccessPointPolicy',
  'DeleteAccessPointPolicy',
  'PutMultiRegionAccessPointPolicy',
  'PutAccessGrantsInstanceResourcePolicy',
  'DeleteAccessGrantsInstanceResourcePolicy',
]);

const rows: readonly QueryPreset[] = [
  {
    id: 'refused',
    title: msg('Refused requests'),
    explanation: msg(
      'Requests that S3 refused: status 401 or 403, or an error code of that kind where no status is written.',
    ),
    query: `status in (401, 403) and error != InvalidObjectState or error in ${refusals}`,
  },
  {
    id: 'anonymous',
    title: msg('Anonymous requests'),
    explanation: msg('Requests without a valid signature.'),
    query: 'requester in (-, Anonymous) and eventVersion = - or account in (anonymous, ANONYMOUS_PRINCIPAL)',
  },
  {
    id: 'deletes',
    title: msg('Deletes'),
    explanation: msg(
      'Requests to delete objects and buckets, refused ones too, and what lifecycle rules removed, which only access logs show.',
    ),
    query:
      'operation in (REST.DELETE.OBJECT, REST.POST.MULTI_OBJECT_DELETE, BATCH.DELETE.OBJECT, REST.DELETE.BUCKET, S3.EXPIRE.OBJECT, S3.CREATE.DELETEMARKER) or event_name in (DeleteObject, DeleteObjects, DeleteBucket)',
  },
  {
    id: 'sigv2',
    title: msg('Signature Version 2'),
    explanation: msg('Requests signed with the old Signature Version 2.'),
    query: 'signature_version = SigV2',
  },
  {
    id: 'old-tls',
    title: msg('Old TLS'),
    explanation: msg('Requests over versions of TLS before 1.2.'),
    query: `tls_version in ${oldTls}`,
  },
  {
    id: 'acl-required',
    title: msg('ACL required'),
    explanation: msg('Requests whose authorization needed an ACL; those that succeeded fail once ACLs are disabled.'),
    query: 'acl_required = Yes',
  },
  {
    id: 'cross-region',
    title: msg('Cross-Region reads'),
    explanation: msg(
      'Answers sent to another AWS Region than that of the bucket, where the host header names it; access logs only.',
    ),
    query: 'cross_region = Yes and bytes_sent > 0',
  },
  {
    id: 'presigned',
    title: msg('Presigned URLs'),
    explanation: msg('Requests that carried their signature in the query string.'),
    query: 'authentication_type = QueryString',
  },
  {
    id: 'server-errors',
    title: msg('Server errors'),
    explanation: msg('Answers with a status from 500 on, or an error code of that kind where no status is written.'),
    query: `status = 5xx or error in ${failures}`,
  },
  {
    id: 'large-downloads',
    title: msg('Large downloads'),
    explanation: msg('Answers of more than 100 MB.'),
    query: 'bytes_sent > 100MB',
  },
  {
    id: 'lifecycle',
    title: msg('Lifecycle'),
    explanation: msg('What lifecycle rules did: expirations, transitions, aborted uploads; access logs only.'),
    query: 'operation in (S3.EXPIRE.OBJECT, S3.CREATE.DELETEMARKER, S3.TRANSITION*.OBJECT, S3.DELETE.UPLOAD)',
  },
  {
    id: 'access-changes',
    title: msg('Public access and policy changes'),
    explanation: msg('Changes of policies, ACLs, Block Public Access and object ownership.'),
    query: `event_name in ${accessChanges}`,
  },
  {
    id: 'root',
    title: msg('Root user'),
    explanation: msg(
      'Requests of the root user of an account; access logs mostly write the canonical user ID of the account for it, and for some AWS services too.',
    ),
    query: 'requester = arn:*:iam::*:root or requester ~ "^[0-9a-f]{64}$" or userIdentity.type = Root',
  },
];

/** Ready-made queries, in the order in which they are offered; they tell what they are in the language chosen by then. */
export const queryPresets: readonly QueryPreset[] = rows.map(row => ({
  id: row.id,
  get title() {
    return t(row.title);
  },
  get explanation() {
    return t(row.explanation);
  },
  query: row.query,
}));
