import type { RecordContext } from '../fields/types';
import { msg, t } from '../text/language';
import { readStatus, readTransfer } from './transfer';

/** How a request ended that was not carried out. */
export type OperationOutcome = 'refused' | 'not found' | 'failed' | 'redirected';

/** Longer than any error code; what stands in the field is not always one. */
const codeLength = 80;

/** The error code of a record, cut where it is longer than one can be; undefined for `-`. */
export function readErrorCode(context: RecordContext): string | undefined {
  const code = context.text('error_code') ?? '-';
  return code === '-' ? undefined : code.slice(0, codeLength);
}

const redirects: Readonly<Record<string, readonly number[]>> = {
  REST: [301, 307],
  WEBSITE: [301, 302, 303, 307, 308],
};

/** How a request ended; undefined when it was carried out, or when nothing says. An error code counts more than a 2xx status. */
export function outcomeOf(context: RecordContext, operation: string): OperationOutcome | undefined {
  const status = readStatus(context);
  if (status === undefined || status < 300) {
    return readErrorCode(context) === undefined ? undefined : 'failed';
  }
  if (status >= 400) {
    return status >= 500 ? 'failed' : status === 404 ? 'not found' : 'refused';
  }
  return redirects[operation.split('.', 1)[0] ?? '']?.includes(status) ? 'redirected' : undefined;
}

/**
 * True where S3 did what was asked for, false where it did not, undefined where the record does not say. A record without
 * a status field, such as one of CloudTrail, tells by its error code alone.
 */
export function wasDone(context: RecordContext): boolean | undefined {
  const status = readStatus(context);
  if (status === undefined) {
    return readErrorCode(context) !== undefined ? false : context.text('http_status') === undefined ? true : undefined;
  }
  if (status >= 300 && status < 400) {
    return status === 304 ? true : undefined;
  }
  return status < 300 && readErrorCode(context) === undefined;
}

/** Which way the bytes of an object went; undefined where none did: a refusal, a redirect, an error, a 304. */
export function readDirection(context: RecordContext): 'download' | 'upload' | undefined {
  const direction = readTransfer(context)?.direction;
  const status = readStatus(context);
  if (wasDone(context) !== true || (direction === 'download' && status !== 200 && status !== 206)) {
    return undefined;
  }
  return direction;
}

const suffixes: Readonly<Record<OperationOutcome, string>> = {
  refused: msg('refused, status {0}'),
  'not found': msg('not found, status {0}'),
  failed: msg('failed, status {0}'),
  redirected: msg('redirected, status {0}'),
};

/** True where the status alone does not tell of the failure: `200 InternalError`. */
const isToldByCode = (context: RecordContext): boolean => (readStatus(context) ?? 0) < 300;

/**
 * How a request ended that was not carried out, as it ends a title: ` (refused, status 403)`, ` (failed, InternalError)`;
 * '' for all others.
 */
export function outcomeSuffix(context: RecordContext, operation: string): string {
  const outcome = outcomeOf(context, operation);
  if (outcome === undefined) {
    return '';
  }
  return isToldByCode(context)
    ? ` (${t('failed, {0}', readErrorCode(context) ?? '')})`
    : ` (${t(suffixes[outcome], readStatus(context) ?? '')})`;
}

/** How a request ended that was not carried out, in one sentence. */
export function outcomeSentence(outcome: OperationOutcome, operation: string, context: RecordContext): string {
  const status = readStatus(context) ?? '';
  if (outcome === 'failed') {
    return isToldByCode(context)
      ? t('The request failed with the error {0}, whatever its status.', readErrorCode(context) ?? '')
      : t('S3 answered {0}: the request failed.', status);
  }
  if (outcome === 'not found') {
    return t('S3 answered {0}: what was asked for is not there, and nothing was done.', status);
  }
  if (outcome === 'redirected') {
    return operation.startsWith('WEBSITE.')
      ? t('S3 answered {0}: it sent the browser to another address.', status)
      : t('S3 answered {0}: it sent the caller to another endpoint, and nothing was done here.', status);
  }
  return operation === 'REST.OPTIONS.PREFLIGHT' && status === 403
    ? t('S3 answered {0}: no CORS rule of the bucket allows what the browser asked about.', status)
    : t('S3 answered {0}: it refused the request, and nothing was done.', status);
}
