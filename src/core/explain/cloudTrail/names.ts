import type { OperationRow } from '../../catalogue/operations';
import type { Match, Translation } from '../../operations/types';
import { cliRow, iamRow, joinNames, restRow, rowOf } from '../nameRows';
import type { Row } from '../types';

function accessLogText({ operations, recordedBy }: OperationRow): string | undefined {
  const values = operations
    .filter(({ role }) => role !== 'copySource' && role !== 'batchChild' && role !== 'internal')
    .map(({ value, evidence }) => ({ text: value, evidence }));
  const { recorded, evidence } = recordedBy.accessLog;
  return joinNames(values) ?? (recorded === 'no' ? `not recorded (${evidence})` : undefined);
}

/** The names that the operation of a record has elsewhere. */
export function rowsOfNames(operation: OperationRow): readonly Row[] {
  return [
    ...rowOf('Access log', accessLogText(operation)),
    ...restRow(operation),
    ...cliRow(operation),
    ...iamRow(operation),
  ];
}

const nameOf = ({ row: { api, title } }: Match): string => api ?? title;

/** Where CloudTrail's name is not that of the API, or is that of several operations. */
export function notesOnNames({ matches }: Translation, eventName: string): readonly string[] {
  const [first, ...others] = matches;
  const api = first?.row.api;
  const telling = first?.because === undefined ? '' : `, as ${first.because}`;
  return [
    ...(api === undefined || api === eventName ? [] : [`The API operation is ${api}${telling}.`]),
    ...(others.length === 0
      ? []
      : [`The record does not tell it from ${others.slice(0, 2).map(nameOf).join(' and ')}.`]),
  ];
}
