import { type OperationRow, operations } from '../catalogue/operations';
import type { Evidence } from '../types';
import type { Form } from './types';

/** One row that a name stands for, and as what. */
export interface NameHit {
  readonly row: OperationRow;
  readonly form: Form;
  readonly evidence: Evidence;
  /** For a permission that only some requests need: a clause that can stand after "when". */
  readonly when?: string;
}

/** Every name of every row. */
interface NameIndex {
  /** As it is written. */
  readonly exact: ReadonlyMap<string, readonly NameHit[]>;
  /** In lower case, letters and digits only. */
  readonly folded: ReadonlyMap<string, readonly string[]>;
}

/** `put-bucket-acl`, `put_bucket_acl` and `PutBucketAcl` are one: `putbucketacl`. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** `LOGGING_STATUS` of `REST.GET.LOGGING_STATUS`; undefined for values of other shapes. */
export function resourceOf(value: string): string | undefined {
  const [family, , ...resource] = value.split('.');
  return family === 'REST' && resource.length > 0 ? resource.join('.') : undefined;
}

/** A command with and without `aws`, and its last word alone. */
function cliNames(command: string): readonly string[] {
  const words = command.split(' ');
  return [...new Set([command, words.slice(1).join(' '), words.slice(2).join(' ')])].filter(name => name !== '');
}

type Entry = readonly [name: string, form: Form, evidence: Evidence, when?: string | undefined];

/** The row's id, where it is no name that the row has anyway: that of another API, or our own for what is no operation. */
function idEntries({ id, api, eventNames, operations: values }: OperationRow): readonly Entry[] {
  if (id === api || eventNames.some(({ name }) => name === id) || values.some(({ value }) => value === id)) {
    return [];
  }
  return [api === undefined ? [id, 'rest', 'inferred'] : [id, 'api', 'documented']];
}

function namesOf(row: OperationRow): readonly Entry[] {
  const { sdk } = row;
  return [
    ...(row.api === undefined ? [] : [[row.api, 'api', row.rest?.evidence ?? 'documented'] as const]),
    ...idEntries(row),
    ...row.eventNames.map(({ name, evidence }) => [name, 'eventName', evidence] as const),
    ...row.operations.map(({ value, evidence }) => [value, 'operation', evidence] as const),
    ...[sdk.js3, sdk.boto3, sdk.java2].flatMap(name =>
      name === undefined ? [] : [[name.name, 'sdk', name.evidence] as const],
    ),
    ...row.cli.flatMap(({ name, evidence }) => cliNames(name).map(each => [each, 'cli', evidence] as const)),
    ...row.iam.map(({ action, evidence, when }): Entry => [action, 'iam', evidence, when]),
    ...row.iam.map(
      ({ action, evidence, when }): Entry => [action.slice(action.indexOf(':') + 1), 'iam', evidence, when],
    ),
    ...row.operations.flatMap(({ value, evidence }): readonly Entry[] => {
      const resource = resourceOf(value);
      return resource === undefined ? [] : [[resource, 'resource', evidence]];
    }),
    ...(row.service === 's3' && row.kind === 'api' ? (row.rest?.query ?? []) : []).map(
      ({ key }) => [key, 'selector', row.rest?.evidence ?? 'documented'] as const,
    ),
  ];
}

function makeIndex(): NameIndex {
  const exact = new Map<string, NameHit[]>();
  const folded = new Map<string, string[]>();
  for (const row of operations) {
    for (const [name, form, evidence, when] of namesOf(row)) {
      const hits = exact.get(name);
      const hit = { row, form, evidence, ...(when !== undefined && { when }) };
      if (hits === undefined) {
        exact.set(name, [hit]);
        const fold = foldName(name);
        folded.set(fold, [...(folded.get(fold) ?? []), name]);
      } else if (!hits.some(each => each.row === row && each.form === form)) {
        hits.push(hit);
      }
    }
  }
  return { exact, folded };
}

let made: NameIndex | undefined;

/** The index of names; the first call builds it. */
export function nameIndex(): NameIndex {
  made ??= makeIndex();
  return made;
}

/** What a name stands for, in exactly this spelling; nothing where it is not known. */
export function findExactName(name: string): readonly NameHit[] {
  return nameIndex().exact.get(name) ?? [];
}

/** What a name stands for, whatever its case and separators. */
export function findFoldedName(name: string): readonly NameHit[] {
  const { exact, folded } = nameIndex();
  return (folded.get(foldName(name)) ?? []).flatMap(each => exact.get(each) ?? []);
}
