import type { OperationRow } from '../catalogue/operations';
import type { RecordValues } from './recordValues';
import type { RecordFacts } from './types';

/** What to know before a record's operation is repeated, whole sentences, the gravest first. */
export function warningsFor(row: OperationRow, facts: RecordFacts, values: RecordValues): readonly string[] {
  const deletes = row.rest?.method === 'DELETE' || row.id === 'DeleteObjects';
  const version = values.parameters.some(({ name }) => name === 'versionId');
  const role = row.operations.find(({ value }) => value === facts.operation)?.role;
  return [
    ...(deletes
      ? [version ? 'This deletes: the version that it names is removed for good.' : 'This deletes what it names.']
      : row.writes
        ? ['This changes what is stored in S3.']
        : []),
    ...(facts.keyUnsure ? ['The key can be read in more than one way; this is the likelier one.'] : []),
    ...(role === 'batchChild' ? ['The record is about one key of a larger request.'] : []),
    ...(role === 'copySource' ? ['The record is about the source of the copy; it does not hold the destination.'] : []),
  ];
}
