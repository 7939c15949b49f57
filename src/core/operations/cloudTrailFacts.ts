import type { Json } from '../types';
import type { RecordFacts } from './types';

type JsonObject = { readonly [name: string]: Json | undefined };

const objectOf = (value: Json | undefined): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;

/** Some records have a list of one text in place of a text. */
const textOf = (value: Json | undefined): string | undefined => {
  const first: Json | undefined = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : undefined;
};

/**
 * What a CloudTrail record tells the translation; undefined for JSON without an eventName.
 * `{ eventName: 'GetObject', requestParameters: { bucketName: 'b', key: 'k' } }` gives bucket `b`, key `k`.
 */
export function cloudTrailFacts(record: Json): RecordFacts | undefined {
  const fields = objectOf(record) ?? {};
  const operation = textOf(fields.eventName);
  if (operation === undefined) {
    return undefined;
  }
  const parameters = objectOf(fields.requestParameters);
  const eventSource = textOf(fields.eventSource);
  const errorCode = textOf(fields.errorCode);
  const bucket = textOf(parameters?.bucketName);
  const key = textOf(parameters?.key);
  const host = textOf(parameters?.Host);
  return {
    log: 'cloudTrail',
    operation,
    ...(eventSource !== undefined && { eventSource }),
    ...(errorCode !== undefined && { errorCode }),
    ...(bucket !== undefined && { bucket }),
    ...(key !== undefined && { key }),
    ...(host !== undefined && { host }),
    ...(parameters !== undefined && { parameters, hasKey: key !== undefined }),
  };
}
