import { type ErrorCategory, type ErrorCodeRow, errorCategoryTitles } from '../catalogue/errorCodes';
import { sources } from '../catalogue/sources';
import { type ErrorCode, findErrorCodes } from '../fields/errorCode';
import type { RecordContext } from '../fields/types';
import { cutText } from '../text/cut';
import { t } from '../text/language';
import type { ExplainInput, Meaning } from './types';

/** Says what an error code means and what to do, in the light of the status, the operation and the caller. */
export function explainErrorCode(value: ErrorCode, { context }: ExplainInput): Meaning {
  const rows = findErrorCodes(value.code);
  const row = rows[0];
  if (row === undefined) {
    return {
      title: t('{0}: not known to this version', clip(value.code)),
      meaning: [t('S3 writes a code here when a request fails; the HTTP status tells what kind of failure it was.')],
      ...(value.soapFault !== undefined && { notes: [soapNote(value.soapFault)] }),
    };
  }
  const special = specialRow(rows, context);
  const billing = billingNote(row, context);
  const notes = [value.soapFault && soapNote(value.soapFault), categoryNote(row), billing].filter(isText);
  const pages = row.sources.filter(id => id !== 'aws-error-billing' || billing !== undefined);
  return {
    title: `${row.code}: ${inSentence(row.meaning)}`,
    meaning: [
      special && special.meaning !== row.meaning
        ? t('For {0}: {1}.', t(errorCategoryTitles[special.category]), inSentence(special.meaning))
        : undefined,
      translated((special ?? row).fix),
      statusSentence(value, row, context),
      ...neighbourSentences(row, context),
    ]
      .filter(isText)
      .slice(0, 3),
    ...(notes.length > 0 && { notes: notes.slice(0, 2) }),
    references: pages.map(id => sources[id]),
    evidence: row.evidence,
  };
}

const isText = (sentence: string | undefined): sentence is string => sentence !== undefined;

const translated = (sentence: string | undefined): string | undefined => sentence && t(sentence);

const clip = (code: string): string => (code.length > 100 ? `${cutText(code, 100)}...` : code);

/**
 * `The bucket has no policy.` -> `the bucket has no policy`; `S3 failed.` -> `S3 failed`. A translation keeps its first
 * letter: other languages begin a sentence after a colon with a capital, and nouns have one.
 */
function inSentence(meaning: string): string {
  const own = t(meaning);
  const text = own.replace(/\.$/, '');
  return own === meaning && /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The list that speaks of this operation in particular. */
function categoryOf(operation: string): ErrorCategory | undefined {
  if (operation.endsWith('.REPLICATION')) {
    return 'replication';
  }
  if (operation === 'REST.POST.SELECT') {
    return 'select';
  }
  return operation.includes('ANNOTATION') ? 'annotations' : undefined;
}

/** The code's row in the operation's own list: its advice is closer than that of the row in the title. */
function specialRow(rows: readonly ErrorCodeRow[], context: RecordContext): ErrorCodeRow | undefined {
  const category = categoryOf(context.text('operation') ?? '');
  return rows.find(row => row.category === category);
}

/** Operations that can be answered with 200 before they fail: see CopyObject and CompleteMultipartUpload in the API reference. */
const lateFailures = ['REST.COPY.OBJECT', 'REST.COPY.PART', 'REST.POST.UPLOAD'];

/** What there is to say when the record has another status than the table. */
function statusSentence(value: ErrorCode, row: ErrorCodeRow, context: RecordContext): string | undefined {
  const text = context.text('http_status') ?? '';
  const status = /^\d{3}$/.test(text) ? Number(text) : undefined;
  const isUsual = status === row.httpStatus || row.otherStatuses?.some(other => other === status) === true;
  // The SOAP API answers every fault with 500.
  const isSoap = value.soapFault !== undefined && status === 500;
  if (status === undefined || row.httpStatus === undefined || isUsual || isSoap) {
    return undefined;
  }
  return status === 200 && lateFailures.includes(context.text('operation') ?? '')
    ? t('S3 had sent status 200 before the request failed, as copies and completed multipart uploads can.')
    : t('The status here is {0}; this code usually comes with {1}.', status, row.httpStatus);
}

/** Reads of an object: there S3 tells only who may list the bucket that a key is missing. */
const objectReads = ['REST.GET.OBJECT', 'REST.HEAD.OBJECT', 'WEBSITE.GET.OBJECT', 'WEBSITE.HEAD.OBJECT'];

/** What the operation and the caller add. */
function neighbourSentences({ code }: ErrorCodeRow, context: RecordContext): readonly (string | undefined)[] {
  const isRead = objectReads.includes(context.text('operation') ?? '');
  if (code === 'NoSuchKey') {
    return [isRead ? t('S3 says so only to callers with s3:ListBucket; others get AccessDenied.') : undefined];
  }
  if (code !== 'AccessDenied') {
    return [];
  }
  return [isRead ? t('Without s3:ListBucket a missing key looks the same.') : undefined, callerSentence(context)];
}

function callerSentence(context: RecordContext): string | undefined {
  const authentication = context.text('authentication_type') ?? '-';
  if (authentication === 'QueryString') {
    return t('A presigned URL that has expired is refused with this code too.');
  }
  // Old records name the anonymous caller, newer ones have a dash.
  const isAnonymous = ['-', 'Anonymous'].includes(context.text('requester') ?? '');
  return isAnonymous && authentication === '-'
    ? t('The request was not signed, so only a policy or ACL open to everyone could have allowed it.')
    : undefined;
}

/** Records from September 2024 on: the change that made refused requests free was complete on 19 August 2024. */
const isFree = (time: string): boolean => /(?:Sep|Oct|Nov|Dec)\/2024:|\/20(?:2[5-9]|[3-9]\d):/.test(time);

/** Who pays, where a flood of such requests would make one ask. Websites are left out: their error documents are charged. */
function billingNote({ billedToOwner, family }: ErrorCodeRow, context: RecordContext): string | undefined {
  const isRecent = isFree(context.text('time') ?? '');
  if ((context.text('operation') ?? '').startsWith('WEBSITE.')) {
    return undefined;
  }
  if (billedToOwner === 'unlessFromOutside' && isRecent) {
    return t("If it came from outside the bucket owner's account or organization, the owner does not pay for it.");
  }
  const isAskedFor = family === 'server' || (family === 'access' && isRecent);
  return billedToOwner === false && isAskedFor ? t('The bucket owner does not pay for this request.') : undefined;
}

function categoryNote({ category, inAccessLog }: ErrorCodeRow): string | undefined {
  if (category === 'general') {
    return undefined;
  }
  if (category === 'observed') {
    return t("AWS's list of error codes does not name this one.");
  }
  const list = t(errorCategoryTitles[category]);
  return inAccessLog === false
    ? t('AWS lists this code for {0}. It is not expected in the access log of a bucket.', list)
    : t('AWS lists this code for {0}.', list);
}

function soapNote(side: 'Client' | 'Server'): string {
  return side === 'Client'
    ? t('The prefix {0} is that of a SOAP fault: the request caused it.', side)
    : t('The prefix {0} is that of a SOAP fault: S3 caused it.', side);
}
