import { type DashReason, requestRecords } from '../catalogue/dash';
import { sources } from '../catalogue/sources';
import type { AccessLogFieldId } from '../catalogue/types';
import type { Dash } from '../fields/dash';
import { dashTitles } from './dashTitles';
import { isHead, readStatus } from './transfer';
import type { ExplainInput, Meaning } from './types';

/** Says what `-` means in a field of this record; what cannot be told is called unknown. */
export function explainDash(id: AccessLogFieldId, value: Dash, input: ExplainInput): Meaning {
  const sentences = sentencesOf[value.reason](id, value, input);
  const references = value.sources.filter(source => source !== 'aws-log-format').map(source => sources[source]);
  return {
    title: titleOf(id, value),
    ...(sentences.length > 0 && { meaning: sentences }),
    ...(references.length > 0 && { references }),
    evidence: value.evidence,
  };
}

/** Titles that depend on the kind of record, beside those that depend on the field. */
function titleOf(id: AccessLogFieldId, { reason, shape }: Dash): string {
  if (reason === 'versionNotNamed') {
    return versionTitles[shape] ?? dashTitles.versionNotNamed.other;
  }
  if (reason === 'noKey' && (shape === 'website' || shape === 'unknown')) {
    return 'No object key';
  }
  return dashTitles[reason][id] ?? dashTitles[reason].other;
}

const versionTitles: Readonly<Partial<Record<Dash['shape'], string>>> = {
  copyRead: 'No version named as the source of the copy',
  batchDeleteChild: 'No version named for this key',
  lifecycle: 'No version given',
  checksum: 'No version given',
};

type Sentences = (id: AccessLogFieldId, value: Dash, input: ExplainInput) => readonly string[];

const sentencesOf: Readonly<Record<DashReason, Sentences>> = {
  noHttpExchange: () => ['Lifecycle rules and other work of S3 itself have no request and no answer.'],
  checksumJob: () => ['A Compute checksum job of S3 Batch Operations worked on the object.'],
  batchDeleteParent: (_id, _value, input) => [`${requestRecord(input)} and the same request ID.`],
  copyWriteHalf: (_id, _value, input) => [`${requestRecord(input)}, in the log of the destination bucket.`],
  anonymous: (id, _value, input) => anonymousSentences(id, input),
  preflightUnsigned: () => ['A preflight only asks whether the CORS configuration lets a page send the real request.'],
  websiteUnsigned: () => ['A website endpoint serves public content only.'],
  cloudFront: () => ['The viewer stands in the logs of CloudFront, not here.'],
  serviceCaller: () => ['Field 5 names the service; an address of its own was not logged.'],
  noKey: (_id, { shape }) =>
    shape === 'website'
      ? ['The website endpoint needed no object, or settled on none; which, the log does not say.']
      : [],
  noError: (_id, { shape }, { context }) =>
    context.text('http_status') === '-' && shape !== 'copyRead' ? ['There is no status either.'] : [],
  errorNotLogged: () => ['The status is all that this record tells of the failure.'],
  zeroBytes: (_id, _value, input) => [zeroBytesSentence(input)],
  noObject: () => [],
  requestFailed: () => ['Either there is no such object, or S3 did not get as far as looking at it.'],
  sizeNotLogged: () => ['In this field "-" is not zero: the size is not known.'],
  notMeasured: () => [
    'S3 leaves this time out of most bucket calls, HEAD and DELETE requests, 304 answers, errors and preflights; the documentation does not say why.',
  ],
  notSent: (id, { shape }) =>
    id === 'referer' && shape !== 'preflight' ? ['Most clients other than browsers send none.'] : [],
  versionNotNamed: (_id, { shape }, input) => versionSentences(shape, input),
  plainHttp: () => ['Anyone on the way could read or change it.'],
  websiteHttp: () => ['HTTPS for a website needs something in front of it, such as CloudFront.'],
  noAccessPoint: () => ['S3 writes the same when the ARN of the access point was malformed.'],
  aclNotNeeded: () => ['Callers that depend on ACLs have Yes in this field.'],
  originNotKnown: () => [
    'Usual for clients outside AWS; also for AWS PrivateLink, AWS Direct Connect and addresses that a customer brought along.',
  ],
  unexpected: () => ['AWS allows "-" in any field whose value was not known or not available.'],
  unknown: unknownSentences,
};

/** `The record of the request has operation REST.COPY.OBJECT`. */
function requestRecord({ context }: ExplainInput): string {
  const request = requestRecords.find(row => row.operation === context.text('operation'))?.request;
  return request === undefined
    ? 'The request has a record of its own'
    : `The record of the request has operation ${request}`;
}

/** Longer than any error code; what stands in the field is not always one. */
const codeLength = 80;

function anonymousSentences(id: AccessLogFieldId, { context }: ExplainInput): readonly string[] {
  const status = readStatus(context) ?? 0;
  if (id !== 'requester') {
    return ['Field 5 names no caller either.'];
  }
  if ((status >= 200 && status < 300) || status === 304) {
    return ['Allowed without a signature by a policy or an ACL, so this is public access.'];
  }
  const code = context.text('error_code') ?? '-';
  if (status < 400 || code === '-') {
    return [];
  }
  return code === 'AccessDenied'
    ? ['Refused: no policy and no ACL lets everyone do this.']
    : [
        `A request whose signature is not accepted is logged like this too; field 11 says ${code.slice(0, codeLength)}.`,
      ];
}

function zeroBytesSentence({ context }: ExplainInput): string {
  const status = readStatus(context);
  if (isHead(context) && status !== undefined && status < 400) {
    return 'An answer to HEAD has no body; in this field "-" means zero, not unknown.';
  }
  return status === 204 || status === 304
    ? `An answer with status ${status} has no body; in this field "-" means zero, not unknown.`
    : 'In this field "-" means zero, not unknown.';
}

function versionSentences(shape: Dash['shape'], { context }: ExplainInput): readonly string[] {
  if (shape === 'lifecycle' || shape === 'checksum') {
    return ['Whether the object has versions, the log does not say.'];
  }
  if (shape === 'copyRead') {
    return ['The current version was copied.'];
  }
  if (context.text('key') === '-') {
    return shape === 'unknown' ? [] : ['An operation on a bucket takes none.'];
  }
  return versionsByOperation[context.text('operation') ?? ''] ?? [];
}

/** What leaving the version out means, for the operations where that is certain. */
const versionsByOperation: Readonly<Record<string, readonly string[] | undefined>> = Object.assign(
  Object.create(null),
  {
    'REST.GET.OBJECT': ['The request was about the current version.'],
    'REST.HEAD.OBJECT': ['The request was about the current version.'],
    'REST.DELETE.OBJECT': ['If the bucket is versioned, such a delete adds a delete marker.'],
    'BATCH.DELETE.OBJECT': ['If the bucket is versioned, such a delete adds a delete marker.'],
    'REST.PUT.OBJECT': [
      'If the bucket is versioned, the ID of the new version is not in this log; CloudTrail can hold it.',
    ],
  },
);

function unknownSentences(id: AccessLogFieldId, _value: Dash, { context }: ExplainInput): readonly string[] {
  if (id === 'cipher_suite' || id === 'tls_version') {
    return ['The other of the two TLS fields is filled, so the connection was encrypted.'];
  }
  if (id === 'signature_version' || id === 'authentication_type') {
    return context.text('operation') === 'REST.POST.BUCKET'
      ? ['Field 5 names a caller. A browser form upload is signed inside the form; AWS documents no value for that.']
      : ['Field 5 names a caller, but no signature was logged; the documentation does not say why.'];
  }
  return ['AWS allows "-" in any field whose value was not known, not available or not applicable.'];
}
