import { operationMisnomers } from '../catalogue/operationMisnomers';
import { operationResources } from '../catalogue/operationParts';
import type { OperationRow } from '../catalogue/operations';
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
          ...(tellsApart !== undefined && { tellsApart }),
        }),
      ),
  );
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
  const where =
    row.usedBy === 'store' ? 'the logs of an S3-compatible store use it' : 'published rules and tests use it';
  const instead = right === undefined ? 'it writes no such record.' : `${right} is.`;
  return {
    remarks: [`${value} is not written by S3, though ${where}; ${instead}`],
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
        ? [`${value} is a value of the right shape that is not known to this version.`]
        : [],
    };
  }
  const isLike = likeness(resource);
  const rows = (catalogueIndex().byMethod.get(method) ?? []).filter(isLike);
  return {
    matches: rows.map(row => ({ row, as: ['operation'], evidence: 'inferred' })),
    remarks: [
      rows.length > 0
        ? `${value} is in no list; it is read by its method and its resource type.`
        : `${value} is in no list. S3 has no operation ${method} on this resource type, and logs refused requests in this way.`,
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
  const instead = row.right === undefined ? 'it writes no such record.' : `${row.right} is.`;
  return { ...(row.right !== undefined && { right: row.right }), remark: `${name} is not written by S3; ${instead}` };
}
