import type { OperationRow } from '../catalogue/operations';
import type { RecordContext } from '../fields/types';
import { identifyOperation } from '../operations/identify';
import { renderRest } from '../operations/render';
import type { Match } from '../operations/types';
import type { Evidence } from '../types';
import { factsOf } from './recordFacts';
import type { Row } from './types';

/** The names of a record's operation in the other places, for a hover. */
export interface OperationNames {
  /** Name of the API operation; absent for what is none. */
  readonly api?: string;
  readonly rows: readonly Row[];
  /** Whole sentences: other operations that it may be, and what matters for this one. */
  readonly notes: readonly string[];
  /** One line: `PutObjectAcl, aws s3api put-object-acl, CloudTrail PutObjectAcl`. */
  readonly summary: string;
}

const graded = (text: string, evidence: Evidence): string => `${text} (${evidence})`;

/** Several names with their grades, said once where it is the same. */
function names(all: readonly { readonly text: string; readonly evidence: Evidence }[]): string | undefined {
  const [first] = all;
  if (first === undefined) {
    return undefined;
  }
  const same = all.every(({ evidence }) => evidence === first.evidence);
  return same
    ? graded(all.map(({ text }) => text).join(', '), first.evidence)
    : all.map(({ text, evidence }) => graded(text, evidence)).join(', ');
}

const bucketEvents = ({ eventNames }: OperationRow): OperationRow['eventNames'] =>
  eventNames.filter(({ scope }) => scope === 'bucket');

function cloudTrailText(row: OperationRow): string | undefined {
  const events = bucketEvents(row).map(({ name, category, evidence }) => ({
    text: category === 'unknown' ? name : `${name}, ${category} event`,
    evidence,
  }));
  const { recorded, evidence } = row.recordedBy.cloudTrail;
  return names(events) ?? (recorded === 'no' ? graded('not recorded', evidence) : undefined);
}

const row = (label: string, value: string | undefined): Row[] => (value === undefined ? [] : [{ label, value }]);

function rowsOf(operation: OperationRow): Row[] {
  const { rest, cli, iam } = operation;
  const plain = iam.filter(({ when, scope }) => when === undefined && scope === undefined);
  return [
    ...row('REST', rest && graded(renderRest(operation) ?? '', rest.evidence)),
    ...row('CLI', names(cli.map(({ name, evidence }) => ({ text: name, evidence })))),
    ...row('CloudTrail', cloudTrailText(operation)),
    ...row('IAM', names(plain.map(({ action, evidence }) => ({ text: action, evidence })))),
  ];
}

/** Other operations that the record may be of, by name. */
function otherNote([, ...others]: readonly Match[]): string[] {
  const named = others.map(({ row: other }) => other.api ?? other.title);
  return named.length === 0 ? [] : [`The record does not tell it from ${named.slice(0, 3).join(' and ')}.`];
}

/** The names of the operation of a record; undefined where none is known. */
export function operationNames(context: RecordContext): OperationNames | undefined {
  const facts = factsOf(context);
  const matches = facts === undefined ? [] : identifyOperation(facts).matches;
  const [first] = matches;
  if (first === undefined || first.row.rest === undefined) {
    return undefined;
  }
  const { row: operation } = first;
  const event = bucketEvents(operation)[0]?.name;
  const caveat = (event && operation.recordedBy.cloudTrail.note) ?? operation.notes[0]?.text;
  return {
    ...(operation.api !== undefined && { api: operation.api }),
    rows: rowsOf(operation),
    notes: [...otherNote(matches), ...(caveat === undefined ? [] : [caveat])],
    summary: [operation.api ?? operation.title, operation.cli[0]?.name, event && `CloudTrail ${event}`]
      .filter(Boolean)
      .join(', '),
  };
}
