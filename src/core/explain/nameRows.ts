import type { OperationRow } from '../catalogue/operations';
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

/** The permissions that the plain request needs on a general purpose bucket. */
export const iamRow = ({ iam }: OperationRow): Row[] =>
  rowOf(
    'IAM',
    joinNames(
      iam
        .filter(({ when, scope }) => when === undefined && scope === undefined)
        .map(({ action, evidence }) => ({ text: action, evidence })),
    ),
  );
