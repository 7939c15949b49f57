import type { DashReason } from '../catalogue/dash';
import type { AccessLogFieldId } from '../catalogue/types';

/** Titles of one reason: `other` for the fields that have none of their own. */
export type TitlesByField = Readonly<Partial<Record<AccessLogFieldId, string>>> & { readonly other: string };

/** Fields that stand for a caller and its rights, rather than for an exchange of messages. */
const noCaller = (title: string): Readonly<Partial<Record<AccessLogFieldId, string>>> => ({
  remote_ip: title,
  signature_version: title,
  authentication_type: title,
  access_point_arn: title,
  acl_required: title,
  source_region: title,
});

/** What a dash means, in one line, by reason and field. */
export const dashTitles: Readonly<Record<DashReason, TitlesByField>> = {
  noHttpExchange: {
    ...noCaller('No caller: S3 did this on its own'),
    bytes_sent: '0 bytes: S3 did this on its own and answered no one',
    other: 'No HTTP exchange: S3 did this on its own',
  },
  checksumJob: {
    ...noCaller('No caller: a checksum job did this'),
    bytes_sent: '0 bytes: a checksum job did this and answered no one',
    other: 'No HTTP exchange: a checksum job did this',
  },
  batchDeleteParent: {
    bytes_sent: '0 bytes: the answer is counted in the record of the DeleteObjects request',
    other: 'Not repeated: it stands in the record of the DeleteObjects request',
  },
  copyWriteHalf: {
    bytes_sent: '0 bytes: the data went to the copy, not to the caller',
    other: 'Not repeated: it stands in the write half of the copy',
  },
  anonymous: {
    requester: 'Anonymous: the request carried no valid signature',
    other: 'Unsigned: the request carried no valid signature',
  },
  preflightUnsigned: {
    requester: 'Anonymous: browsers send preflight requests unsigned',
    other: 'Unsigned: browsers send preflight requests without a signature',
  },
  websiteUnsigned: {
    requester: 'Anonymous: website endpoints take no signatures',
    other: 'Unsigned: website endpoints take no signatures',
  },
  cloudFront: {
    remote_ip: 'Not logged: CloudFront fetched this for a viewer',
    other: 'Not passed on: CloudFront fetched this for a viewer',
  },
  serviceCaller: { other: 'Not logged: an AWS service made the request' },
  noKey: { other: 'No object: the operation is about the bucket' },
  noError: { other: 'No error' },
  errorNotLogged: { other: 'Unknown: the request failed, and no error code was logged' },
  zeroBytes: { other: '0 bytes: the answer had no body' },
  noObject: { other: 'No object: the operation is about the bucket' },
  requestFailed: { other: 'No size: the request failed' },
  sizeNotLogged: { other: 'Unknown: S3 logged no size' },
  notMeasured: { other: 'Not measured for this request' },
  notSent: {
    referer: 'Not sent: the client gave no Referer header',
    other: 'Not sent: the client gave no User-Agent header',
  },
  versionNotNamed: { other: 'No version named in the request' },
  plainHttp: { other: 'Plain HTTP: the request was not encrypted' },
  websiteHttp: { other: 'Plain HTTP: website endpoints do not encrypt' },
  noAccessPoint: { other: 'No access point: the request went to the bucket itself' },
  aclNotNeeded: { other: 'No: the request did not need an ACL' },
  originNotKnown: { other: 'Origin unknown: S3 could not tell an AWS Region' },
  unexpected: { other: 'Unknown: S3 normally fills this field' },
  unknown: { other: 'Unknown or not applicable: the log does not say which' },
};
