import { type EventSourceRow, eventSources, refusedByEndpoint } from '../../catalogue/eventSources';
import type { OperationRow } from '../../catalogue/operations';
import { scalarOf, textAt, textOf, valueAt } from '../../fields/cloudTrail/json';
import { isNetworkActivity } from '../../fields/cloudTrail/networkActivity';
import type { Match, Translation } from '../../operations/types';
import { t } from '../../text/language';
import type { Json } from '../../types';
import { evidenceName } from '../evidenceName';
import { cliRow, iamRow, joinAnd, joinNames, restRow, rowOf } from '../nameRows';
import type { Row } from '../types';

/** The kind of bucket that an operation of S3 itself was called on; undefined for general purpose buckets. */
const otherSourceOf = ({ service }: OperationRow, record: Json): EventSourceRow | undefined =>
  service === 's3' ? eventSources.find(({ eventSource }) => eventSource === textAt(record, 'eventSource')) : undefined;

/** True where the policy of a VPC endpoint refused the request. */
const isRefusedByEndpoint = (record: Json): boolean =>
  isNetworkActivity(record) && textAt(record, 'errorCode') !== undefined;

function accessLogText(row: OperationRow, record: Json): string | undefined {
  const other = isRefusedByEndpoint(record) ? refusedByEndpoint : otherSourceOf(row, record)?.accessLog;
  const { recorded, evidence } = other ?? row.recordedBy.accessLog;
  const values = row.operations
    .filter(({ role }) => role !== 'copySource' && role !== 'batchChild' && role !== 'internal')
    .map(operation => ({ text: operation.value, evidence: operation.evidence }));
  const names = other === undefined ? joinNames(values) : undefined;
  return names ?? (recorded === 'no' ? t('not recorded ({0})', evidenceName(evidence)) : undefined);
}

/** The permissions; that they are not known is said of other buckets only, whose names of operations are those of S3. */
function iamRows(row: OperationRow, record: Json): readonly Row[] {
  const scope = otherSourceOf(row, record)?.scope;
  const namesVersion = textOf(scalarOf(valueAt(record, ['requestParameters', 'versionId']))) !== undefined;
  const rows = iamRow(row, { namesVersion, ...(scope !== undefined && { scope }) });
  return rows.length > 0 || scope === undefined ? rows : rowOf('IAM', t('not known to this version'));
}

/** The names that the operation of a record has elsewhere. */
export function rowsOfNames(operation: OperationRow, record: Json): readonly Row[] {
  return [
    ...rowOf(t('Access log'), accessLogText(operation, record)),
    ...restRow(operation),
    ...cliRow(operation),
    ...iamRows(operation, record),
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
