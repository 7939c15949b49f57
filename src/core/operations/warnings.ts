import type { OperationRow } from '../catalogue/operations';
import { t } from '../text/language';
import type { RecordValues } from './recordValues';
import type { RecordFacts } from './types';

/** What to know before a record's operation is repeated, whole sentences, the gravest first. */
export function warningsFor(row: OperationRow, facts: RecordFacts, values: RecordValues): readonly string[] {
  const deletes = row.rest?.method === 'DELETE' || row.id === 'DeleteObjects';
  const version = values.parameters.some(({ name }) => name === 'versionId');
  const role = row.operations.find(({ value }) => value === facts.operation)?.role;
  return [
    ...(deletes
      ? [version ? t('This deletes: the version that it names is removed for good.') : t('This deletes what it names.')]
      : row.writes
        ? [t('This changes what is stored in S3.')]
        : []),
    ...(facts.keyUnsure ? [t('The key can be read in more than one way; this is the likelier one.')] : []),
    ...(role === 'batchChild' ? [t('The record is about one key of a larger request.')] : []),
    ...(role === 'copySource'
      ? [t('The record is about the source of the copy; it does not hold the destination.')]
      : []),
  ];
}
