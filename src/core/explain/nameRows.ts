import type { EventScope, IamAction, OperationRow } from '../catalogue/operations';
import { renderRest } from '../operations/render';
import { t } from '../text/language';
import type { Evidence } from '../types';
import { evidenceName } from './evidenceName';
import type { Row } from './types';

/** One name and its grade. */
export interface Name {
  readonly text: string;
  readonly evidence: Evidence;
}

/** Most names in one row. */
const MOST = 3;

/** Several names, each with its grade, the same grade said once; undefined for none. */
export function joinNames(all: readonly Name[]): string | undefined {
  const names = all.slice(0, MOST);
  const [first] = names;
  if (first === undefined) {
    return undefined;
  }
  return names.every(({ evidence }) => evidence === first.evidence)
    ? `${names.map(({ text }) => text).join(', ')} (${evidenceName(first.evidence)})`
    : names.map(({ text, evidence }) => `${text} (${evidenceName(evidence)})`).join(', ');
}

/** `A and B and C`. */
export const joinAnd = (texts: readonly string[]): string =>
  texts.reduce((before, text) => (before === '' ? text : t('{0} and {1}', before, text)), '');

/** A row, or none where there is no value. */
export const rowOf = (label: string, value: string | undefined): Row[] =>
  value === undefined ? [] : [{ label, value }];

/** The REST call with its grade. */
export const restRow = (operation: OperationRow): Row[] =>
  rowOf('REST', operation.rest && `${renderRest(operation) ?? ''} (${evidenceName(operation.rest.evidence)})`);

/** The low-level commands. */
export const cliRow = ({ cli }: OperationRow): Row[] =>
  rowOf('CLI', joinNames(cli.map(({ name, evidence }) => ({ text: name, evidence }))));

/** What a log record says of the permissions that its request needed. */
export interface IamCase {
  /** True where the request named a version of an object; absent: it did not, or the record does not say. */
  readonly namesVersion?: boolean;
  /** Absent: general purpose buckets. */
  readonly scope?: EventScope;
}

/** The scope of `IamAction` for a kind of endpoint: `general` is written as absent there; undefined where none are known. */
const iamScopes: Readonly<Partial<Record<EventScope, 'general' | NonNullable<IamAction['scope']>>>> = {
  bucket: 'general',
  accessPoint: 'general',
  directoryBucket: 'directoryBucket',
  objectLambda: 'objectLambda',
};

/** For a version, the permissions for versions stand in place of the plain ones; those of Object Lambda are not known. */
function iamActions({ iam }: OperationRow, { namesVersion, scope = 'bucket' }: IamCase): readonly IamAction[] {
  const wanted = iamScopes[scope];
  const ofVersion = namesVersion === true ? iam.filter(({ whenId }) => whenId === 'namesVersion') : [];
  if (ofVersion.length > 0 && wanted !== 'directoryBucket') {
    return wanted === 'general' ? ofVersion : [];
  }
  return iam.filter(action => action.when === undefined && (action.scope ?? 'general') === wanted);
}

/** The permissions that a request needs, by what its record says; by default of a plain one on a general purpose bucket. */
export const iamRow = (operation: OperationRow, iamCase: IamCase = {}): Row[] =>
  rowOf('IAM', joinNames(iamActions(operation, iamCase).map(({ action, evidence }) => ({ text: action, evidence }))));
