import { earlySuccesses, type HttpStatusFact, httpStatusClasses, httpStatuses } from '../catalogue/httpStatus';
import { sources } from '../catalogue/sources';
import { operationShape } from '../fields/operationShape';
import type { HttpStatus, UnknownStatus } from '../fields/status';
import type { RecordContext } from '../fields/types';
import { msg, t } from '../text/language';
import { readErrorCode } from './outcome';
import { isHead } from './transfer';
import type { ExplainInput, Meaning } from './types';

const factByStatus: ReadonlyMap<number, HttpStatusFact> = new Map(httpStatuses.map(row => [row.status, row]));

/** Says what a status means, in the light of the operation, the error code and the requester. */
export function explainHttpStatus(value: HttpStatus | UnknownStatus, { context }: ExplainInput): Meaning {
  if (value.kind === 'unknownStatus') {
    return { title: t('Not an HTTP status'), meaning: [t('S3 writes three digits from 100 to 599 here, or "-".')] };
  }
  const fact = factByStatus.get(value.status);
  const sentences = [
    errorSentence(value, context),
    callerSentence(value, context),
    operationSentence(value, context),
  ].filter(sentence => sentence !== undefined);
  if (fact !== undefined && !failedLate(value, context) && needsGeneralSentence(value, sentences)) {
    sentences.push(generalSentence(fact, context));
  }
  return {
    title: titleOf(value, fact, context),
    ...(sentences.length > 0 && { meaning: sentences.slice(0, 3) }),
    ...notesOf(value, fact, context),
    ...(fact !== undefined && { references: fact.sources.map(id => sources[id]) }),
    evidence: value.evidence,
  };
}

/** True for a status of success beside an error code: S3 sent the status first and failed after it. */
const failedLate = (value: HttpStatus, context: RecordContext): boolean =>
  value.class === 'success' && readErrorCode(context) !== undefined;

/** `403 Forbidden: S3 refused the request`; `200 OK: the request failed even so`; `599: the server failed`. */
function titleOf(value: HttpStatus, fact: HttpStatusFact | undefined, context: RecordContext): string {
  const { status, phrase } = value;
  const outcome = failedLate(value, context)
    ? t('the request failed even so')
    : t(fact?.outcome ?? httpStatusClasses.find(row => row.class === value.class)?.outcome ?? '');
  return `${phrase === undefined ? status : `${status} ${phrase}`}: ${outcome}`;
}

const isFailure = ({ status }: HttpStatus): boolean => status >= 400;

/** What the error code in the next field adds. */
function errorSentence(value: HttpStatus, context: RecordContext): string | undefined {
  const code = readErrorCode(context);
  if (code === undefined) {
    return isFailure(value) ? t('No error code was logged, so the reason is not known.') : undefined;
  }
  if (code === 'AccessDenied' && value.status === 403) {
    return accessDeniedSentence(context);
  }
  return value.class === 'success'
    ? t('Field 11 holds an error code even so: {0}.', code)
    : t('The reason is in field 11: {0}.', code);
}

/** The methods that read an object: only there can S3 hide that it is missing. */
const objectReads = ['REST.GET.OBJECT', 'REST.HEAD.OBJECT', 'WEBSITE.GET.OBJECT', 'WEBSITE.HEAD.OBJECT'];

function accessDeniedSentence(context: RecordContext): string {
  return objectReads.includes(context.text('operation') ?? '')
    ? t(
        'With AccessDenied in field 11: the caller may not do this, or S3 will not say whether the object exists (without s3:ListBucket a missing key looks the same).',
      )
    : t('With AccessDenied in field 11: the caller may not do this.');
}

/** What S3 tells the browser that asked whether a page may send a request. */
const preflightSentences: ReadonlyMap<number, string> = new Map([
  [200, msg('A rule of the CORS configuration allows what the browser wants to send.')],
  [403, msg('No rule of the CORS configuration allows what the browser wants to send.')],
]);

/** What a missing requester adds. */
function callerSentence(value: HttpStatus, context: RecordContext): string | undefined {
  if (context.text('requester') !== '-' || failedLate(value, context)) {
    return undefined;
  }
  const isPreflight = context.text('operation') === 'REST.OPTIONS.PREFLIGHT';
  if (isPreflight) {
    const sentence = preflightSentences.get(value.status);
    return sentence && t(sentence);
  }
  if (value.class === 'success' || value.status === 304) {
    return t('The caller was anonymous: a policy or an ACL allows this without a signature (public access).');
  }
  return value.status === 403 && context.text('error_code') === 'AccessDenied'
    ? t('The caller was anonymous, so only a policy or an ACL for everyone could have allowed it.')
    : undefined;
}

/** What the operation adds. */
function operationSentence(value: HttpStatus, context: RecordContext): string | undefined {
  const { status } = value;
  const operation = context.text('operation') ?? '';
  const early = earlySuccesses.find(row => row.operation === operation);
  if (status === 200 && early !== undefined) {
    return t('{0} can send 200 first and an error in the body after it, so 200 alone proves no success.', early.api);
  }
  if (failedLate(value, context)) {
    return undefined;
  }
  if (status === 200 && operation === 'REST.POST.MULTI_OBJECT_DELETE') {
    return t('Single keys can have failed even so: each key has a record of its own, BATCH.DELETE.OBJECT.');
  }
  if (operation === 'BATCH.DELETE.OBJECT') {
    return status === 204
      ? t('S3 confirmed the delete of this one key; a key that never existed is confirmed in the same way.')
      : t('The status of this one key of the batch delete.');
  }
  return operationShape(operation) === 'copyRead' ? t('The status of reading the source of the copy.') : undefined;
}

/** The table's sentence is left out where a neighbour has said the same more precisely. */
function needsGeneralSentence({ status }: HttpStatus, sentences: readonly string[]): boolean {
  const isSaid = sentences.length > 0;
  return !(isSaid && (status === 200 || status === 204 || status === 403));
}

function generalSentence(fact: HttpStatusFact, context: RecordContext): string {
  const isWebsite = operationShape(context.text('operation') ?? '') === 'website';
  return t((isWebsite ? fact.atWebsite : undefined) ?? fact.meaning);
}

function notesOf(value: HttpStatus, fact: HttpStatusFact | undefined, context: RecordContext): { notes?: string[] } {
  const notes: string[] = [];
  if (fact === undefined) {
    notes.push(t('Not among the answers of S3 that are known to this version.'));
  }
  if (isFailure(value) && isHead(context)) {
    notes.push(t('An answer to HEAD has no body, so the client saw this status and no error code.'));
  }
  return notes.length > 0 ? { notes } : {};
}
