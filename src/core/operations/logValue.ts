import { operationMisnomers } from '../catalogue/operationMisnomers';
import { operationResources } from '../catalogue/operationParts';
import type { OperationRow } from '../catalogue/operations';
import { t } from '../text/language';
import { catalogueIndex } from './catalogueIndex';
import { resourceOf } from './names';
import type { Match } from './types';

/** What a value of the Operation field stands for. */
export interface ValueReading {
  readonly matches: readonly Match[];
  readonly remarks: readonly string[];
  /** The value that S3 writes, where the one asked for is a known wrong one. */
  readonly instead?: string;
  readonly isMisnomer: boolean;
}

function listed(value: string): readonly Match[] {
  return (catalogueIndex().byValue.get(value) ?? []).flatMap(row =>
    row.operations
      .filter(operation => operation.value === value)
      .slice(0, 1)
      .map(
        ({ evidence, tellsApart }): Match => ({
          row,
          as: row.eventNames.some(({ name }) => name === value) ? ['operation', 'eventName'] : ['operation'],
          evidence,
          ...(tellsApart !== undefined && { tellsApart: t(tellsApart) }),
        }),
      ),
  );
}

function remarkOn(value: string, isOfStore: boolean, right: string | undefined): string {
  if (right === undefined) {
    return isOfStore
      ? t(
          '{0} is not written by S3, though the logs of an S3-compatible store use it; it writes no such record.',
          value,
        )
      : t('{0} is not written by S3, though published rules and tests use it; it writes no such record.', value);
  }
  return isOfStore
    ? t('{0} is not written by S3, though the logs of an S3-compatible store use it; {1} is.', value, right)
    : t('{0} is not written by S3, though published rules and tests use it; {1} is.', value, right);
}

/** What a wrong value or resource type is called by S3; undefined for a name that is not known as wrong. */
function misnomerOf(value: string): Pick<ValueReading, 'instead' | 'remarks'> | undefined {
  const [family, method] = value.split('.');
  const resource = resourceOf(value);
  const isResource = (name: string): boolean => !name.includes('.') && (name === resource || name === value);
  const row = operationMisnomers.find(({ name }) => name === value || isResource(name));
  if (row === undefined) {
    return undefined;
  }
  const right = row.right === undefined || row.name === value ? row.right : `${family}.${method}.${row.right}`;
  return {
    remarks: [remarkOn(value, row.usedBy === 'store', right)],
    ...(right !== undefined && { instead: right }),
  };
}

/** Whether a row is selected by the same sub-resource, at the same level, as one whose value has this resource type. */
function likeness(resource: string): (row: OperationRow) => boolean {
  const models = [...catalogueIndex().byId.values()].filter(row =>
    row.operations.some(({ value }) => resourceOf(value) === resource && row.rest !== undefined),
  );
  const keys = new Set(models.map(({ rest, level }) => `${level} ${rest?.query.map(({ key }) => key).join('&')}`));
  return ({ rest, level, kind }) =>
    kind === 'api' && rest !== undefined && keys.has(`${level} ${rest.query.map(({ key }) => key).join('&')}`);
}

/**
 * A value that nobody has listed: S3 writes the method and the type of the resource, and the type is known from other values.
 * `REST.DELETE.BUCKET_ABAC` would be DELETE with `?abac`, for which there is no operation.
 */
function fallback(value: string): Pick<ValueReading, 'matches' | 'remarks'> {
  const [family, method = ''] = value.split('.');
  const resource = resourceOf(value);
  if (resource === undefined || !operationResources.some(({ id }) => id === resource)) {
    return {
      matches: [],
      remarks: /^(?:REST|WEBSITE|SOAP|BATCH|S3)$/.test(family ?? '')
        ? [t('{0} is a value of the right shape that is not known to this version.', value)]
        : [],
    };
  }
  const isLike = likeness(resource);
  const rows = (catalogueIndex().byMethod.get(method) ?? []).filter(isLike);
  return {
    matches: rows.map(row => ({ row, as: ['operation'], evidence: 'inferred' })),
    remarks: [
      rows.length > 0
        ? t('{0} is in no list; it is read by its method and its resource type.', value)
        : t(
            '{0} is in no list. S3 has no operation {1} on this resource type, and logs refused requests in this way.',
            value,
            method,
          ),
    ],
  };
}

/** What an access-log value stands for: from the list, put right where it is known to be wrong, or by its parts. */
export function readLogValue(value: string): ValueReading {
  const matches = listed(value);
  if (matches.length > 0) {
    return { matches, remarks: [], isMisnomer: false };
  }
  const wrong = misnomerOf(value);
  if (wrong !== undefined) {
    return { matches: wrong.instead === undefined ? [] : listed(wrong.instead), ...wrong, isMisnomer: true };
  }
  return { ...fallback(value), isMisnomer: false };
}

/** A resource type that is known to be wrong, such as `LOGGING`, with the right one if there is one; undefined for any other. */
export function resourceMisnomer(name: string): { readonly right?: string; readonly remark: string } | undefined {
  const row = operationMisnomers.find(each => each.name === name && !name.includes('.'));
  if (row === undefined) {
    return undefined;
  }
  return row.right === undefined
    ? { remark: t('{0} is not written by S3; it writes no such record.', name) }
    : { right: row.right, remark: t('{0} is not written by S3; {1} is.', name, row.right) };
}
