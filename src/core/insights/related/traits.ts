import { readQuery } from '../../fields/query';
import { splitRequestLine, splitTarget } from '../../text/requestTarget';
import type { RecordView } from '../view/types';

/** What a record is among those that share its request ID. */
export type Role = 'plain' | 'copyWrite' | 'copyRead' | 'batchParent' | 'batchChild' | 'job';
/** What a record is to a multipart upload. */
export type UploadStep = 'create' | 'part' | 'complete' | 'abort' | 'list';

/** What the rules look at; a field that holds nothing is left out. */
export interface Traits {
  readonly view: RecordView;
  /** True for an event of CloudTrail, false for a record of an access log, as a line or as JSON. */
  readonly isEvent: boolean;
  readonly role: Role;
  readonly step?: UploadStep;
  /** The operation as this log names it. */
  readonly operation?: string;
  readonly requestId?: string;
  readonly hostId?: string;
  readonly eventId?: string;
  readonly sharedEventId?: string;
  readonly correctedId?: string;
  readonly uploadId?: string;
  readonly partNumber?: string;
  readonly versionId?: string;
  readonly bucket?: string;
  readonly key?: string;
  /** Who made the request; for anonymous ones the address as well, which is all that tells them apart. */
  readonly caller: string;
  /** Parameters of the request that are no part of its signature, in order. */
  readonly query?: string;
  readonly epochMs?: number;
  /** Milliseconds that the request took. */
  readonly totalMs?: number;
  readonly status?: number;
  readonly error?: string;
}

const steps: ReadonlyMap<string, UploadStep> = new Map([
  ['REST.POST.UPLOADS', 'create'],
  ['REST.PUT.PART', 'part'],
  ['REST.COPY.PART', 'part'],
  ['REST.POST.UPLOAD', 'complete'],
  ['REST.DELETE.UPLOAD', 'abort'],
  ['S3.DELETE.UPLOAD', 'abort'],
  ['REST.GET.UPLOAD', 'list'],
  ['CreateMultipartUpload', 'create'],
  ['UploadPart', 'part'],
  ['UploadPartCopy', 'part'],
  ['CompleteMultipartUpload', 'complete'],
  ['AbortMultipartUpload', 'abort'],
  ['ListParts', 'list'],
]);

const roles: ReadonlyMap<string, Role> = new Map([
  ['REST.COPY.OBJECT', 'copyWrite'],
  ['REST.COPY.PART', 'copyWrite'],
  ['REST.COPY.OBJECT_GET', 'copyRead'],
  ['REST.COPY.PART_GET', 'copyRead'],
  ['REST.POST.MULTI_OBJECT_DELETE', 'batchParent'],
  ['BATCH.DELETE.OBJECT', 'batchChild'],
  ['S3.COMPUTE.OBJECT.CHECKSUM', 'job'],
  ['CopyObject', 'copyWrite'],
  ['UploadPartCopy', 'copyWrite'],
  ['DeleteObjects', 'batchParent'],
]);

const isSigning = (name: string): boolean => /^(?:x-amz-|awsaccesskeyid$|signature$|expires$|x-id$)/i.test(name);

/** Parameters of a request line: `partNumber` and all that are no part of a signature, as one text. */
function readLine(requestLine: string): { readonly query: string; readonly partNumber?: string } {
  const { query: written } = splitTarget(splitRequestLine(requestLine).target);
  const parameters = written === undefined ? [] : readQuery(written);
  const partNumber = parameters.find(({ name }) => name === 'partNumber')?.value;
  const kept = parameters.filter(({ name }) => !isSigning(name));
  return {
    query: kept.map(({ name, value }) => `${name}=${value ?? ''}`).join('&'),
    ...(partNumber !== undefined && { partNumber }),
  };
}

const digits = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

/** What the rules look at. It holds as long as the view shows the same record. */
export function traitsOf(view: RecordView): Traits {
  const text = (name: string): string | undefined => {
    const found = view.text(name);
    return found === '-' || found === '' ? undefined : found;
  };
  const isEvent = view.text('event_id') !== undefined;
  const operation = text(isEvent ? 'event_name' : 'operation');
  const isPerKey = isEvent && operation === 'DeleteObject' && view.text('eventType') === 'AwsServiceEvent';
  const requestLine = isEvent ? undefined : text('request_uri');
  const fields = {
    operation,
    step: steps.get(operation ?? ''),
    requestId: text('request_id'),
    hostId: text('host_id'),
    eventId: text('event_id'),
    sharedEventId: text('sharedEventID'),
    correctedId: text('addendum.originalEventID'),
    uploadId: isEvent || requestLine?.includes('?') ? text('upload_id') : undefined,
    partNumber: isEvent ? text('requestParameters.partNumber') : undefined,
    versionId: text('version_id'),
    bucket: text('bucket'),
    key: text('key'),
    ...(requestLine !== undefined && readLine(requestLine)),
    epochMs: view.epochMs,
    totalMs: digits(text('total_time')),
    status: digits(text('status')),
    error: text('error'),
  };
  return {
    view,
    isEvent,
    role: isPerKey ? 'batchChild' : (roles.get(operation ?? '') ?? 'plain'),
    caller: text('requester') ?? `- ${text('address') ?? '-'}`,
    ...(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Traits>),
  };
}

/** True for a request that failed: its status, or, where none is known, an error code. */
export const hasFailed = ({ status, error }: Traits): boolean =>
  status === undefined ? error !== undefined : status >= 400;

const passing = /^(?:SlowDown|InternalError|ServiceUnavailable|RequestTimeout|503|500|504)/i;

/** True for a request that ended in a way that programs answer with another try. */
export const invitesRetry = ({ status, error = '' }: Pick<Traits, 'status' | 'error'>): boolean =>
  (status !== undefined && status >= 500 && status !== 501) || passing.test(error);
