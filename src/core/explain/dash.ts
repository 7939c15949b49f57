import { type DashReason, requestRecords } from '../catalogue/dash';
import { sources } from '../catalogue/sources';
import type { AccessLogFieldId } from '../catalogue/types';
import type { Dash } from '../fields/dash';
import { msg, t } from '../text/language';
import { dashTitles } from './dashTitles';
import { wasDone } from './outcome';
import { isHead, readStatus } from './transfer';
import type { ExplainInput, Meaning } from './types';

/** Says what `-` means in a field of this record; what cannot be told is called unknown. */
export function explainDash(id: AccessLogFieldId, value: Dash, input: ExplainInput): Meaning {
  const sentences = sentencesOf[value.reason](id, value, input);
  const references = value.sources.filter(source => source !== 'aws-log-format').map(source => sources[source]);
  return {
    title: t(titleOf(id, value)),
    ...(sentences.length > 0 && { meaning: sentences }),
    ...(references.length > 0 && { references }),
    evidence: value.evidence,
  };
}

/** The title, in English: it depends on the kind of record and on the field. */
function titleOf(id: AccessLogFieldId, { reason, shape }: Dash): string {
  if (reason === 'versionNotNamed') {
    return versionTitles[shape] ?? dashTitles.versionNotNamed.other;
  }
  if (reason === 'noKey' && (shape === 'website' || shape === 'unknown')) {
    return msg('No object key');
  }
  return dashTitles[reason][id] ?? dashTitles[reason].other;
}

const versionTitles: Readonly<Partial<Record<Dash['shape'], string>>> = {
  copyRead: msg('No version named as the source of the copy'),
  batchDeleteChild: msg('No version named for this key'),
  lifecycle: msg('No version given'),
  checksum: msg('No version given'),
};

type Sentences = (id: AccessLogFieldId, value: Dash, input: ExplainInput) => readonly string[];

const sentencesOf: Readonly<Record<DashReason, Sentences>> = {
  noHttpExchange: () => [t('Lifecycle rules and other work of S3 itself have no request and no answer.')],
  checksumJob: () => [t('A Compute checksum job of S3 Batch Operations worked on the object.')],
  batchDeleteParent: (_id, _value, input) => {
    const operation = requestOperation(input);
    return [
      operation === undefined
        ? t('The request has a record of its own and the same request ID.')
        : t('The record of the request has operation {0} and the same request ID.', operation),
    ];
  },
  copyWriteHalf: (_id, _value, input) => {
    const operation = requestOperation(input);
    return [
      operation === undefined
        ? t('The request has a record of its own, in the log of the destination bucket.')
        : t('The record of the request has operation {0}, in the log of the destination bucket.', operation),
    ];
  },
  anonymous: (id, _value, input) => anonymousSentences(id, input),
  preflightUnsigned: () => [
    t('A preflight only asks whether the CORS configuration lets a page send the real request.'),
  ],
  websiteUnsigned: () => [t('A website endpoint serves public content only.')],
  cloudFront: () => [t('The viewer stands in the logs of CloudFront, not here.')],
  serviceCaller: () => [t('Field 5 names the service; an address of its own was not logged.')],
  noKey: (_id, { shape }) =>
    shape === 'website' ? [t('Which object the website endpoint answered with, if any, the log does not say.')] : [],
  keyInForm: () => [t('A form upload names its key in a field of the form, and this log does not hold the form.')],
  noError: (_id, { shape }, { context }) =>
    context.text('http_status') === '-' && shape !== 'copyRead' ? [t('There is no status either.')] : [],
  errorNotLogged: () => [t('The status is all that this record tells of the failure.')],
  zeroBytes: (_id, _value, input) => [zeroBytesSentence(input)],
  noObject: () => [],
  requestFailed: () => [t('Either there is no such object, or S3 did not get as far as looking at it.')],
  sizeNotLogged: () => [t('In this field "-" is not zero: the size is not known.')],
  notMeasured: () => [
    t(
      'S3 leaves this time out of most bucket calls, HEAD and DELETE requests, 304 answers, errors and preflights; the documentation does not say why.',
    ),
  ],
  notSent: (id, { shape }) =>
    id === 'referer' && shape !== 'preflight' ? [t('Most clients other than browsers send none.')] : [],
  versionNotNamed: (_id, { shape }, input) => versionSentences(shape, input),
  versionInLine: () => [],
  plainHttp: () => [t('Anyone on the way could read or change it.')],
  websiteHttp: () => [t('HTTPS for a website needs something in front of it, such as CloudFront.')],
  noAccessPoint: () => [t('S3 writes the same when the ARN of the access point was malformed.')],
  accessPointInHost: () => [
    t('S3 writes "-" where the ARN was malformed or none was used; the Host Header says where the request was sent.'),
  ],
  aclNotNeeded: () => [t('Callers that depend on ACLs have Yes in this field.')],
  originNotKnown: () => [
    t(
      'Usual for clients outside AWS; also for AWS PrivateLink, AWS Direct Connect and addresses that a customer brought along.',
    ),
  ],
  unexpected: () => [t('AWS allows "-" in any field whose value was not known or not available.')],
  unknown: unknownSentences,
};

/** The operation of the request's own record, for the records of its parts. */
const requestOperation = ({ context }: ExplainInput): string | undefined =>
  requestRecords.find(row => row.operation === context.text('operation'))?.request;

/** Longer than any error code; what stands in the field is not always one. */
const codeLength = 80;

function anonymousSentences(id: AccessLogFieldId, { context }: ExplainInput): readonly string[] {
  const status = readStatus(context) ?? 0;
  if (id !== 'requester') {
    return [t('Field 5 names no caller either.')];
  }
  if (readStatus(context) !== undefined && wasDone(context)) {
    return [t('Allowed without a signature by a policy or an ACL, so this is public access.')];
  }
  const code = context.text('error_code') ?? '-';
  if (status < 400 || code === '-') {
    return [];
  }
  return code === 'AccessDenied'
    ? [t('Refused: no policy and no ACL lets everyone do this.')]
    : [
        t(
          'A request whose signature is not accepted is logged like this too; field 11 says {0}.',
          code.slice(0, codeLength),
        ),
      ];
}

function zeroBytesSentence({ context }: ExplainInput): string {
  const status = readStatus(context);
  if (isHead(context) && status !== undefined && status < 400) {
    return t('An answer to HEAD has no body; in this field "-" means zero, not unknown.');
  }
  return status === 204 || status === 304
    ? t('An answer with status {0} has no body; in this field "-" means zero, not unknown.', status)
    : t('In this field "-" means zero, not unknown.');
}

function versionSentences(shape: Dash['shape'], { context }: ExplainInput): readonly string[] {
  if (shape === 'lifecycle' || shape === 'checksum') {
    return [t('Whether the object has versions, the log does not say.')];
  }
  if (shape === 'copyRead') {
    return [t('The current version was copied.')];
  }
  if (context.text('key') === '-') {
    return bucketOnly(shape, context) ? [t('An operation on a bucket takes none.')] : [];
  }
  return (versionsByOperation[context.text('operation') ?? ''] ?? []).map(sentence => t(sentence));
}

/** True where no key means no object: a form names its key elsewhere, and a website endpoint picks one. */
const bucketOnly = (shape: Dash['shape'], context: ExplainInput['context']): boolean =>
  shape !== 'unknown' && shape !== 'website' && context.text('operation') !== 'REST.POST.BUCKET';

/** What leaving the version out means, for the operations where that is certain. */
const versionsByOperation: Readonly<Record<string, readonly string[] | undefined>> = Object.assign(
  Object.create(null),
  {
    'REST.GET.OBJECT': [msg('The request was about the current version.')],
    'REST.HEAD.OBJECT': [msg('The request was about the current version.')],
    'REST.DELETE.OBJECT': [msg('If the bucket is versioned, such a delete adds a delete marker.')],
    'BATCH.DELETE.OBJECT': [msg('If the bucket is versioned, such a delete adds a delete marker.')],
    'REST.PUT.OBJECT': [
      msg('If the bucket is versioned, the ID of the new version is not in this log; CloudTrail can hold it.'),
    ],
  },
);

function unknownSentences(id: AccessLogFieldId, _value: Dash, { context }: ExplainInput): readonly string[] {
  if (id === 'cipher_suite' || id === 'tls_version') {
    return [t('The other of the two TLS fields is filled, so the connection was encrypted.')];
  }
  if (id === 'signature_version' || id === 'authentication_type') {
    return context.text('operation') === 'REST.POST.BUCKET'
      ? [t('Field 5 names a caller. A browser form upload is signed inside the form; AWS documents no value for that.')]
      : [t('Field 5 names a caller, but no signature was logged; the documentation does not say why.')];
  }
  return [t('AWS allows "-" in any field whose value was not known, not available or not applicable.')];
}
