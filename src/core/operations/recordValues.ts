import type { OperationRow } from '../catalogue/operations';
import { percentDecode } from '../text/percent';
import { parameterOf } from './httpRequest';
import { requestOf } from './recordRequest';
import type { RecordFacts } from './types';

/** What a record says about the request that it is of, decoded. */
export interface RecordValues {
  readonly bucket?: string;
  readonly key?: string;
  /** Query parameters of the operation that have a value, in the order of the catalogue. */
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  /** Source of a copy as `bucket/key`, decoded, with `?versionId=` behind it where a version is meant. */
  readonly copySource?: string;
  readonly range?: string;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** A key may stand in the Key field or in `requestParameters`. */
function namesOf({ bucket, key, parameters }: RecordFacts): Pick<RecordValues, 'bucket' | 'key'> {
  const own = bucket ?? textOf(parameters?.bucketName);
  const object = key ?? textOf(parameters?.key);
  return { ...(own !== undefined && { bucket: own }), ...(object !== undefined && { key: object }) };
}

/** The header is sent percent-encoded, and may begin with a slash. */
function sourceOf(header: string | undefined): string | undefined {
  return header === undefined ? undefined : percentDecode(header.replace(/^\//, ''), { plusIsBlank: false }).text;
}

/** The record's own values for an operation: what repeats the request, and nothing that the record does not hold. */
export function valuesOf(row: OperationRow, facts: RecordFacts): RecordValues {
  const request = requestOf(facts);
  const { rest } = row;
  const names = namesOf(facts);
  const wanted = rest === undefined ? [] : [...rest.callerQuery, ...rest.optionalQuery];
  const parameters = wanted.flatMap(name => {
    const value = request === undefined ? undefined : parameterOf(request, name);
    return value === undefined || value === '' ? [] : [{ name, value }];
  });
  const role = row.operations.find(({ value }) => value === facts.operation)?.role;
  const source = sourceOf(textOf(facts.parameters?.['x-amz-copy-source']));
  const range = textOf(facts.parameters?.Range) ?? textOf(facts.parameters?.range);
  if (role === 'copySource') {
    const { bucket, key } = names;
    return { parameters: [], ...(bucket !== undefined && key !== undefined && { copySource: `${bucket}/${key}` }) };
  }
  return {
    ...names,
    parameters,
    ...(source !== undefined && { copySource: source }),
    ...(range !== undefined && { range }),
  };
}
