import type { OperationRow } from '../catalogue/operations';
import { namesVersion } from '../fields/requestQuery';
import type { RecordContext } from '../fields/types';
import { identifyOperation } from '../operations/identify';
import type { Match } from '../operations/types';
import { t } from '../text/language';
import { evidenceName } from './evidenceName';
import { cliRow, iamRow, joinAnd, joinNames, restRow, rowOf } from './nameRows';
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

const bucketEvents = ({ eventNames }: OperationRow): OperationRow['eventNames'] =>
  eventNames.filter(({ scope }) => scope === 'bucket');

function withCategory(name: string, category: OperationRow['eventNames'][number]['category']): string {
  switch (category) {
    case 'management':
      return t('{0}, management event', name);
    case 'data':
      return t('{0}, data event', name);
    case 'unknown':
      return name;
  }
}

function cloudTrailText(row: OperationRow): string | undefined {
  const events = bucketEvents(row).map(({ name, category, evidence }) => ({
    text: withCategory(name, category),
    evidence,
  }));
  const { recorded, evidence } = row.recordedBy.cloudTrail;
  return joinNames(events) ?? (recorded === 'no' ? t('not recorded ({0})', evidenceName(evidence)) : undefined);
}

const rowsOf = (operation: OperationRow, context: RecordContext): Row[] => [
  ...restRow(operation),
  ...cliRow(operation),
  ...rowOf('CloudTrail', cloudTrailText(operation)),
  ...iamRow(operation, { namesVersion: namesVersion(context) }),
];

/** Other operations that the record may be of, by name. */
function otherNote([, ...others]: readonly Match[]): string[] {
  const named = others.map(({ row: other }) => other.api ?? t(other.title));
  return named.length === 0 ? [] : [t('The record does not tell it from {0}.', joinAnd(named.slice(0, 3)))];
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
    rows: rowsOf(operation, context),
    notes: [...otherNote(matches), ...(caveat === undefined ? [] : [t(caveat)])],
    summary: [operation.api ?? t(operation.title), operation.cli[0]?.name, event && `CloudTrail ${event}`]
      .filter(Boolean)
      .join(', '),
  };
}
