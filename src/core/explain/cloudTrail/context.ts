import type { OperationRow } from '../../catalogue/operations';
import type { AccessLogFieldId } from '../../catalogue/types';
import { memberOf, textAt, valueAt } from '../../fields/cloudTrail/json';
import { decodeSubject } from '../../fields/cloudTrail/resources';
import type { RecordContext } from '../../fields/types';
import { cloudTrailFacts } from '../../operations/cloudTrailFacts';
import { identifyOperation } from '../../operations/identify';
import type { RecordFacts, Translation } from '../../operations/types';
import type { Json } from '../../types';

/** Services whose values follow the rules of S3. */
const s3Sources: ReadonlySet<string | undefined> = new Set([
  's3.amazonaws.com',
  's3express.amazonaws.com',
  's3-outposts.amazonaws.com',
  's3tables.amazonaws.com',
  's3vectors.amazonaws.com',
]);

/** True for a record of S3 or of one of its relatives. */
export function isS3Record(record: Json): boolean {
  return s3Sources.has(textAt(record, 'eventSource'));
}

/** A whole number that a record has in additionalEventData, as an access log would write it; undefined for anything else. */
export function digitsAt(record: Json, name: string): string | undefined {
  const value = valueAt(record, ['additionalEventData', name]);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined;
}

/** Milliseconds from startTime to endTime, where a record has both. */
export function totalTimeOf(record: Json): number | undefined {
  const [start, end] = [digitsAt(record, 'startTime'), digitsAt(record, 'endTime')].map(Number);
  return start !== undefined && end !== undefined && end >= start ? end - start : undefined;
}

/** What a record tells the translation, its resources included; undefined for a record without an eventName. */
export function factsOfCloudTrail(record: Json): RecordFacts | undefined {
  const facts = cloudTrailFacts(record);
  const { bucket, key } = decodeSubject(record);
  const status = Number(digitsAt(record, 'httpStatusCode') ?? Number.NaN);
  return (
    facts && {
      ...facts,
      ...(bucket !== undefined && { bucket }),
      ...(key !== undefined && { hasKey: true, key }),
      ...(Number.isInteger(status) && { status }),
    }
  );
}

/** The operation of a record; undefined for a record without an eventName. */
export function identifyRecord(record: Json): Translation | undefined {
  const facts = factsOfCloudTrail(record);
  return facts && identifyOperation(facts);
}

/** The Operation field that an access log has for a request of an operation; undefined where none is known. */
export function operationValueOf(row: OperationRow | undefined): string | undefined {
  return row?.operations.find(({ role }) => role === 'request' || role === 'copyDestination' || role === 'batchParent')
    ?.value;
}

/**
 * A record as the explainers of access logs see theirs: the fields that both logs have, and not what they say of fields
 * by number. What is missing here is as if the line ended before it.
 */
export function contextOfCloudTrail(record: Json): RecordContext {
  const identity = memberOf(record, 'userIdentity');
  const account = textAt(identity, 'accountId');
  const isAnonymous = account === 'anonymous' || account === 'ANONYMOUS_PRINCIPAL';
  const totalMs = totalTimeOf(record);
  const readers: { readonly [Id in AccessLogFieldId]?: () => string | undefined } = {
    bucket: () => decodeSubject(record).bucket,
    requester: () => (isAnonymous ? '-' : textAt(identity, 'arn')),
    operation: () => operationValueOf(identifyRecord(record)?.matches[0]?.row),
    http_status: () => digitsAt(record, 'httpStatusCode'),
    error_code: () => textAt(record, 'errorCode') ?? '-',
    bytes_sent: () => digitsAt(record, 'bytesTransferredOut'),
    object_size: () => digitsAt(record, 'objectSize'),
    total_time: () => (totalMs === undefined ? undefined : String(totalMs)),
    turn_around_time: () => digitsAt(record, 'turnAroundTime'),
    authentication_type: () =>
      textAt(record, 'additionalEventData', 'AuthenticationMethod') ?? (isAnonymous ? '-' : undefined),
  };
  return { text: id => readers[id]?.() };
}

/** For explainers whose sentences name fields of the access log: a record of which nothing is known. */
export const emptyContext: RecordContext = { text: () => undefined };
