import type { OperationRow } from '../../catalogue/operations';
import { renderRest } from '../../operations/render';
import type { Match, Translation } from '../../operations/types';
import type { Evidence } from '../../types';
import type { Row } from '../types';

interface Name {
  readonly text: string;
  readonly evidence: Evidence;
}

/** Most names in one row. */
const most = 3;

/** Several names, each with its grade, the same grade said once. */
function joinNames(all: readonly Name[]): string | undefined {
  const names = all.slice(0, most);
  const [first] = names;
  if (first === undefined) {
    return undefined;
  }
  return names.every(({ evidence }) => evidence === first.evidence)
    ? `${names.map(({ text }) => text).join(', ')} (${first.evidence})`
    : names.map(({ text, evidence }) => `${text} (${evidence})`).join(', ');
}

const row = (label: string, value: string | undefined): Row[] => (value === undefined ? [] : [{ label, value }]);

function accessLogText({ operations, recordedBy }: OperationRow): string | undefined {
  const values = operations
    .filter(({ role }) => role !== 'copySource' && role !== 'batchChild' && role !== 'internal')
    .map(({ value, evidence }) => ({ text: value, evidence }));
  const { recorded, evidence } = recordedBy.accessLog;
  return joinNames(values) ?? (recorded === 'no' ? `not recorded (${evidence})` : undefined);
}

/** The names that the operation of a record has elsewhere. */
export function rowsOfNames(operation: OperationRow): readonly Row[] {
  const { rest, cli, iam } = operation;
  const plain = iam.filter(({ when, scope }) => when === undefined && scope === undefined);
  return [
    ...row('Access log', accessLogText(operation)),
    ...row('REST', rest && `${renderRest(operation) ?? ''} (${rest.evidence})`),
    ...row('CLI', joinNames(cli.map(({ name, evidence }) => ({ text: name, evidence })))),
    ...row('IAM', joinNames(plain.map(({ action, evidence }) => ({ text: action, evidence })))),
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
