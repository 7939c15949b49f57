import { type OperationRow, operations } from '../../../src/core/catalogue/operations';
import type { RecordFacts, Translation } from '../../../src/core/operations/types';

/** The row of an id; the test fails where there is none. */
export function rowOf(id: string): OperationRow {
  const row = operations.find(each => each.id === id);
  if (row === undefined) {
    throw new Error(`no operation ${id}`);
  }
  return row;
}

export const idsOf = ({ matches }: Pick<Translation, 'matches'>): readonly string[] => matches.map(({ row }) => row.id);

/** A record of an access log about a bucket or, with a key, about an object. */
export const accessLog = (operation: string, request: string, facts: Partial<RecordFacts> = {}): RecordFacts => ({
  log: 'accessLog',
  operation,
  bucket: 'amzn-s3-demo-bucket',
  hasKey: facts.key !== undefined,
  ...(request !== '' && { requestLine: `${request} HTTP/1.1` }),
  status: 200,
  ...facts,
});

/** A CloudTrail record with these `requestParameters`. */
export const cloudTrail = (operation: string, parameters: NonNullable<RecordFacts['parameters']>): RecordFacts => ({
  log: 'cloudTrail',
  operation,
  eventSource: 's3.amazonaws.com',
  parameters: { bucketName: 'amzn-s3-demo-bucket', Host: 'amzn-s3-demo-bucket.s3.amazonaws.com', ...parameters },
});
