import type { SourceId } from './sources';
import type { Standing } from './types';

/** What the first digit of a status says. */
export type HttpStatusClass = 'informational' | 'success' | 'redirection' | 'clientError' | 'serverError';

/** One HTTP status, as S3 uses it. */
export interface HttpStatusFact extends Standing<SourceId> {
  readonly status: number;
  /** Reason phrase of the HTTP standard. */
  readonly phrase: string;
  /** What happened, to stand after a colon. */
  readonly outcome: string;
  /** What it means at the REST endpoint of S3; one sentence. */
  readonly meaning: string;
  /** What it means at a website endpoint, where that differs. */
  readonly atWebsite?: string;
}

/** A status of the HTTP standard with which S3 is not documented to answer. */
export interface StandardStatusFact extends Standing<SourceId> {
  readonly status: number;
  readonly phrase: string;
}

/** What is true of every status of a class, known or not. */
export interface HttpStatusClassFact extends Standing<SourceId> {
  readonly class: HttpStatusClass;
  readonly firstDigit: number;
  /** Stands in for `outcome` where the status itself is not known. */
  readonly outcome: string;
}

/** The five classes of status. */
export const httpStatusClasses: readonly HttpStatusClassFact[] = [
  {
    class: 'informational',
    firstDigit: 1,
    outcome: 'an interim answer',
    evidence: 'third-party',
    sources: ['rfc-9110'],
  },
  { class: 'success', firstDigit: 2, outcome: 'the request succeeded', evidence: 'third-party', sources: ['rfc-9110'] },
  {
    class: 'redirection',
    firstDigit: 3,
    outcome: 'the client has to take a further step',
    evidence: 'third-party',
    sources: ['rfc-9110'],
  },
  {
    class: 'clientError',
    firstDigit: 4,
    outcome: 'the request was not accepted',
    evidence: 'third-party',
    sources: ['rfc-9110'],
  },
  { class: 'serverError', firstDigit: 5, outcome: 'the server failed', evidence: 'third-party', sources: ['rfc-9110'] },
];

/** The statuses that S3 is documented or seen to answer with. */
export const httpStatuses: readonly HttpStatusFact[] = [
  {
    status: 200,
    phrase: 'OK',
    outcome: 'the request succeeded',
    meaning: 'S3 carried out the request.',
    evidence: 'documented',
    sources: ['aws-log-format'],
  },
  {
    status: 201,
    phrase: 'Created',
    outcome: 'the upload was stored',
    meaning: 'A browser form upload gets this status when its form asks for it.',
    evidence: 'documented',
    sources: ['aws-form-uploads'],
  },
  {
    status: 202,
    phrase: 'Accepted',
    outcome: 'S3 began a restore',
    meaning: 'The archived object is being restored; the copy can be read later.',
    evidence: 'documented',
    sources: ['aws-restore-object'],
  },
  {
    status: 204,
    phrase: 'No Content',
    outcome: 'done, with nothing to send back',
    meaning: 'Deletes, browser form uploads and some bucket settings are answered like this.',
    evidence: 'documented',
    sources: ['aws-delete-object', 'aws-form-uploads'],
  },
  {
    status: 206,
    phrase: 'Partial Content',
    outcome: 'S3 sent a part of the object',
    meaning: 'The client asked for a byte range or for one part of the object.',
    evidence: 'documented',
    sources: ['aws-get-object'],
  },
  {
    status: 301,
    phrase: 'Moved Permanently',
    outcome: 'the client was sent to another address',
    meaning: 'The bucket has to be addressed through another endpoint, as a rule that of its own Region.',
    atWebsite: 'The website configuration, or the object itself, redirects this request.',
    evidence: 'documented',
    sources: ['aws-error-responses', 'aws-website-redirects'],
  },
  {
    status: 302,
    phrase: 'Found',
    outcome: 'the client was sent to another address',
    meaning: 'S3 is documented to answer like this at website endpoints only.',
    atWebsite: 'The path names a folder without its closing slash, or a redirection rule of the website applies.',
    evidence: 'documented',
    sources: ['aws-website-errors', 'aws-website-redirects'],
  },
  {
    status: 303,
    phrase: 'See Other',
    outcome: 'the browser was sent on after its upload',
    meaning: 'The upload form names a page to show once the upload is stored.',
    atWebsite: 'A redirection rule of the website can ask for this status.',
    evidence: 'documented',
    sources: ['aws-form-uploads', 'aws-website-redirects'],
  },
  {
    status: 304,
    phrase: 'Not Modified',
    outcome: "the client's copy is still good",
    meaning: 'The request was conditional and the object has not changed, so S3 sent no body.',
    evidence: 'documented',
    sources: ['aws-get-object', 'aws-website-errors'],
  },
  {
    status: 307,
    phrase: 'Temporary Redirect',
    outcome: 'the client was sent to another endpoint for now',
    meaning: 'DNS does not yet point to the Region of the bucket, which is usual for a new bucket.',
    atWebsite: 'A redirection rule of the website can ask for this status.',
    evidence: 'documented',
    sources: ['aws-error-responses', 'aws-website-redirects'],
  },
  {
    status: 400,
    phrase: 'Bad Request',
    outcome: 'S3 could not accept the request as it was sent',
    meaning: 'Something in the request is wrong, missing or no longer valid.',
    atWebsite: 'The documented cause is a bucket addressed through the website endpoint of another Region.',
    evidence: 'documented',
    sources: ['aws-error-responses', 'aws-website-errors'],
  },
  {
    status: 401,
    phrase: 'Unauthorized',
    outcome: 'the caller may not run this query',
    meaning: 'In the documentation of S3, only S3 Select answers like this.',
    evidence: 'documented',
    sources: ['aws-error-responses'],
  },
  {
    status: 403,
    phrase: 'Forbidden',
    outcome: 'S3 refused the request',
    meaning: 'The caller may not do this, or its signature was not accepted.',
    atWebsite: 'The page is not public, or S3 will not say whether it exists.',
    evidence: 'documented',
    sources: ['aws-error-responses', 'aws-website-errors'],
  },
  {
    status: 404,
    phrase: 'Not Found',
    outcome: 'what was asked for does not exist',
    meaning: 'The object, version, upload, bucket or setting that the request names is not there.',
    atWebsite: 'There is no such page, or no index document for this path.',
    evidence: 'documented',
    sources: ['aws-error-responses', 'aws-website-errors'],
  },
  {
    status: 405,
    phrase: 'Method Not Allowed',
    outcome: 'the method does not work on this resource',
    meaning: 'The resource takes other methods, or the request names a delete marker.',
    atWebsite: 'A website endpoint answers GET and HEAD only.',
    evidence: 'documented',
    sources: ['aws-error-responses', 'aws-website-endpoints'],
  },
  {
    status: 409,
    phrase: 'Conflict',
    outcome: 'the request clashes with the present state',
    meaning: 'Another request got in between, or the bucket or object is in a state that does not allow this.',
    evidence: 'documented',
    sources: ['aws-error-responses', 'aws-conditional-requests'],
  },
  {
    status: 411,
    phrase: 'Length Required',
    outcome: 'the client did not send the length of the body',
    meaning: 'S3 needs the Content-Length header on this request.',
    evidence: 'documented',
    sources: ['aws-error-responses'],
  },
  {
    status: 412,
    phrase: 'Precondition Failed',
    outcome: 'a condition of the request was not met',
    meaning: 'The request was conditional, and the object is not in the state that it asked for.',
    evidence: 'documented',
    sources: ['aws-error-responses', 'aws-conditional-requests'],
  },
  {
    status: 415,
    phrase: 'Unsupported Media Type',
    outcome: 'S3 does not take this kind of body',
    meaning: 'In the documentation of S3, only object annotations are answered like this.',
    evidence: 'documented',
    sources: ['aws-error-responses'],
  },
  {
    status: 416,
    phrase: 'Range Not Satisfiable',
    outcome: 'the byte range lies outside the object',
    meaning: 'The object is shorter than the client took it to be, or empty.',
    evidence: 'documented',
    sources: ['aws-error-responses'],
  },
  {
    status: 500,
    phrase: 'Internal Server Error',
    outcome: 'S3 failed on its side',
    meaning: 'The same request can succeed when it is sent again.',
    evidence: 'documented',
    sources: ['aws-error-responses', 'aws-website-errors'],
  },
  {
    status: 501,
    phrase: 'Not Implemented',
    outcome: 'S3 does not offer what was asked',
    meaning: 'A header of the request asks for something that S3 does not do.',
    evidence: 'documented',
    sources: ['aws-error-responses'],
  },
  {
    status: 503,
    phrase: 'Service Unavailable',
    outcome: 'S3 could not serve the request now',
    meaning: 'S3 wants fewer requests for now, or is short of capacity; retries should come more slowly.',
    atWebsite: 'S3 wants fewer requests for now.',
    evidence: 'documented',
    sources: ['aws-error-responses', 'aws-website-errors'],
  },
];

/** Names of further statuses, so that one that turns up can be called by its name. */
export const standardStatuses: readonly StandardStatusFact[] = [
  { status: 100, phrase: 'Continue', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 300, phrase: 'Multiple Choices', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 308, phrase: 'Permanent Redirect', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 402, phrase: 'Payment Required', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 406, phrase: 'Not Acceptable', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 407, phrase: 'Proxy Authentication Required', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 408, phrase: 'Request Timeout', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 410, phrase: 'Gone', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 413, phrase: 'Content Too Large', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 414, phrase: 'URI Too Long', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 417, phrase: 'Expectation Failed', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 421, phrase: 'Misdirected Request', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 422, phrase: 'Unprocessable Content', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 426, phrase: 'Upgrade Required', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 428, phrase: 'Precondition Required', evidence: 'third-party', sources: ['rfc-6585'] },
  { status: 429, phrase: 'Too Many Requests', evidence: 'third-party', sources: ['rfc-6585'] },
  { status: 431, phrase: 'Request Header Fields Too Large', evidence: 'third-party', sources: ['rfc-6585'] },
  { status: 502, phrase: 'Bad Gateway', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 504, phrase: 'Gateway Timeout', evidence: 'third-party', sources: ['rfc-9110'] },
  { status: 505, phrase: 'HTTP Version Not Supported', evidence: 'third-party', sources: ['rfc-9110'] },
];

/** An operation that S3 can answer with 200 before it knows that all went well. */
export interface EarlySuccessFact extends Standing<SourceId> {
  /** Value of the operation field. */
  readonly operation: string;
  readonly api: string;
}

/** The operations whose answer can begin with 200 and end with an error in the body. */
export const earlySuccesses: readonly EarlySuccessFact[] = [
  { operation: 'REST.COPY.OBJECT', api: 'CopyObject', evidence: 'documented', sources: ['aws-copy-object'] },
  { operation: 'REST.COPY.PART', api: 'UploadPartCopy', evidence: 'documented', sources: ['aws-upload-part-copy'] },
  {
    operation: 'REST.POST.UPLOAD',
    api: 'CompleteMultipartUpload',
    evidence: 'documented',
    sources: ['aws-complete-upload'],
  },
];
