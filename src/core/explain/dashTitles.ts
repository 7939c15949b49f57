import type { DashReason } from '../catalogue/dash';
import type { AccessLogFieldId } from '../catalogue/types';
import { msg } from '../text/language';

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
    ...noCaller(msg('No caller: S3 did this on its own')),
    bytes_sent: msg('0 bytes: S3 did this on its own and answered no one'),
    other: msg('No HTTP exchange: S3 did this on its own'),
  },
  checksumJob: {
    ...noCaller(msg('No caller: a checksum job did this')),
    bytes_sent: msg('0 bytes: a checksum job did this and answered no one'),
    other: msg('No HTTP exchange: a checksum job did this'),
  },
  batchDeleteParent: {
    bytes_sent: msg('0 bytes: the answer is counted in the record of the DeleteObjects request'),
    other: msg('Not repeated: it stands in the record of the DeleteObjects request'),
  },
  copyWriteHalf: {
    bytes_sent: msg('0 bytes: the data went to the copy, not to the caller'),
    other: msg('Not repeated: it stands in the write half of the copy'),
  },
  anonymous: {
    requester: msg('Anonymous: the request carried no valid signature'),
    other: msg('Unsigned: the request carried no valid signature'),
  },
  preflightUnsigned: {
    requester: msg('Anonymous: browsers send preflight requests unsigned'),
    other: msg('Unsigned: browsers send preflight requests without a signature'),
  },
  websiteUnsigned: {
    requester: msg('Anonymous: website endpoints take no signatures'),
    other: msg('Unsigned: website endpoints take no signatures'),
  },
  cloudFront: {
    remote_ip: msg('Not logged: CloudFront fetched this for a viewer'),
    other: msg('Not passed on: CloudFront fetched this for a viewer'),
  },
  serviceCaller: { other: msg('Not logged: an AWS service made the request') },
  keyInForm: { other: msg('Not logged: the key is in the form that was sent') },
  noKey: { other: msg('No object: the operation is about the bucket') },
  noError: { other: msg('No error') },
  errorNotLogged: { other: msg('Unknown: the request failed, and no error code was logged') },
  zeroBytes: { other: msg('0 bytes: the answer had no body') },
  noObject: { other: msg('No object: the operation is about the bucket') },
  requestFailed: { other: msg('No size: the request failed') },
  sizeNotLogged: { other: msg('Unknown: S3 logged no size') },
  notMeasured: { other: msg('Not measured for this request') },
  notSent: {
    referer: msg('Not sent: the client gave no Referer header'),
    other: msg('Not sent: the client gave no User-Agent header'),
  },
  versionNotNamed: { other: msg('No version named in the request') },
  versionInLine: { other: msg('Not logged here: the request line names a version') },
  plainHttp: { other: msg('Plain HTTP: the request was not encrypted') },
  websiteHttp: { other: msg('Plain HTTP: website endpoints do not encrypt') },
  noAccessPoint: { other: msg('No access point: the request went to the bucket itself') },
  accessPointInHost: { other: msg('Not logged: the host names an access point') },
  aclNotNeeded: { other: msg('No: the request did not need an ACL') },
  originNotKnown: { other: msg('Origin unknown: S3 could not tell an AWS Region') },
  unexpected: { other: msg('Unknown: S3 normally fills this field') },
  unknown: { other: msg('Unknown or not applicable: the log does not say which') },
};
