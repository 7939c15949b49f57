import type { OperationRow } from '../../catalogue/operations';
import type { Match, Translation } from '../../operations/types';
import { t } from '../../text/language';
import { evidenceName } from '../evidenceName';
import { cliRow, iamRow, joinAnd, joinNames, restRow, rowOf } from '../nameRows';
import type { Row } from '../types';

function accessLogText({ operations, recordedBy }: OperationRow): string | undefined {
  const values = operations
    .filter(({ role }) => role !== 'copySource' && role !== 'batchChild' && role !== 'internal')
    .map(({ value, evidence }) => ({ text: value, evidence }));
  const { recorded, evidence } = recordedBy.accessLog;
  return joinNames(values) ?? (recorded === 'no' ? t('not recorded ({0})', evidenceName(evidence)) : undefined);
}

/** The names that the operation of a record has elsewhere. */
export function rowsOfNames(operation: OperationRow): readonly Row[] {
  return [
    ...rowOf(t('Access log'), accessLogText(operation)),
    ...restRow(operation),
    ...cliRow(operation),
    ...iamRow(operation),
  ];
}

const nameOf = ({ row: { api, title } }: Match): string => api ?? t(title);

/** Where CloudTrail's name is not that of the API, or is that of several operations. */
export function notesOnNames({ matches }: Translation, eventName: string): readonly string[] {
  const [first, ...others] = matches;
  const api = first?.row.api;
  const named =
    first?.because === undefined
      ? t('The API operation is {0}.', api ?? '')
      : t('The API operation is {0}, as {1}.', api ?? '', first.because);
  return [
    ...(api === undefined || api === eventName ? [] : [named]),
    ...(others.length === 0
      ? []
      : [t('The record does not tell it from {0}.', joinAnd(others.slice(0, 2).map(nameOf)))]),
  ];
}
