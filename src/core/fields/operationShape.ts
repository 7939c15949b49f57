/**
 * What kind of record an operation value makes, as far as which fields are filled:
 * - `http`: one HTTP request to the REST endpoint.
 * - `website`: one HTTP request to a website endpoint.
 * - `soap`: one SOAP call.
 * - `copyRead`: the read half of a server-side copy; the request stands in the record of the write half.
 * - `batchDeleteChild`: one key of a DeleteObjects request; the request stands in its own record.
 * - `lifecycle`: something S3 did by itself, without a request.
 * - `checksum`: one object of a Batch Operations checksum job.
 * - `unknown`: none of these.
 */
export type OperationShape =
  | 'http'
  | 'website'
  | 'soap'
  | 'copyRead'
  | 'batchDeleteChild'
  | 'lifecycle'
  | 'checksum'
  | 'unknown';

const shapesByPrefix: readonly (readonly [string, OperationShape])[] = [
  ['REST.', 'http'],
  ['WEBSITE.', 'website'],
  ['SOAP.', 'soap'],
  ['BATCH.DELETE.', 'batchDeleteChild'],
  ['S3.COMPUTE.', 'checksum'],
  ['S3.', 'lifecycle'],
];

/** The shape of the record that an operation field announces: `REST.COPY.OBJECT_GET` gives `copyRead`; `-` gives `unknown`. */
export function operationShape(text: string): OperationShape {
  if (text.startsWith('REST.COPY.') && text.endsWith('_GET')) {
    return 'copyRead';
  }
  return shapesByPrefix.find(([prefix]) => text.startsWith(prefix))?.[1] ?? 'unknown';
}

/** True when S3 wrote the record about its own work, so that no HTTP request stands behind it. */
export function isInternalRecord(text: string): boolean {
  const shape = operationShape(text);
  return shape === 'lifecycle' || shape === 'checksum';
}
