import * as client from '@aws-sdk/client-s3';
import type { OperationRow, RestCall } from '../../src/core/catalogue/operations';

/** One operation as the API model in the SDK has it. */
export interface ModelOperation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** `key` or `key=value`, as the model writes them, without `x-id`. */
  readonly query: readonly string[];
  readonly xId: string | undefined;
  readonly status: number;
  readonly callerQuery: readonly string[];
  readonly optionalQuery: readonly string[];
  readonly headers: readonly string[];
}

/** Marks of the SDK's schema arrays: [9, namespace, name, traits, input] and [3, namespace, name, traits, names, members, required]. */
const operationMark = 9;
const structureMark = 3;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The traits of a member: `[schema, traits]`, where a number stands for traits without a value. */
function traits(member: unknown): Record<string, unknown> {
  const value: unknown = Array.isArray(member) ? member[1] : undefined;
  return isRecord(value) ? value : {};
}

interface Member {
  readonly name: string;
  readonly required: boolean;
  readonly query: string | undefined;
  readonly header: string | undefined;
}

function members(input: unknown): readonly Member[] {
  const schema: unknown = typeof input === 'function' ? input() : input;
  if (!Array.isArray(schema) || schema[0] !== structureMark) {
    return [];
  }
  const names: readonly unknown[] = schema[4];
  const schemas: readonly unknown[] = schema[5];
  const required: number = schema[6] ?? 0;
  return names.map((name, index) => {
    const { httpQuery, httpHeader } = traits(schemas[index]);
    return {
      name: String(name),
      required: index < required,
      query: typeof httpQuery === 'string' ? httpQuery : undefined,
      header: typeof httpHeader === 'string' ? httpHeader.toLowerCase() : undefined,
    };
  });
}

/** `["GET", "/{Key+}?acl", 200]` of an operation whose input has a bucket is `GET /{Bucket}/{Key+}?acl`. */
function readOperation(schema: readonly unknown[]): ModelOperation {
  const [, , name, operationTraits, input] = schema;
  const http = isRecord(operationTraits) ? operationTraits.http : undefined;
  if (!Array.isArray(http) || http.length !== 3) {
    throw new Error(`the SDK's schema of ${String(name)} has another form than this check reads`);
  }
  const [method, uri, status] = http;
  const [path = '', query = ''] = String(uri).split('?');
  const inputMembers = members(input);
  const inBucket = inputMembers.some(member => member.name === 'Bucket' && member.required);
  const selectors = query.split('&').filter(part => part !== '');
  const queryNames = (required: boolean) =>
    inputMembers.flatMap(member => (member.required === required && member.query !== undefined ? [member.query] : []));
  return {
    name: String(name),
    method: String(method),
    path: inBucket ? `/{Bucket}${path === '/' ? '' : path}` : path,
    query: selectors.filter(part => !part.startsWith('x-id=')),
    xId: selectors.find(part => part.startsWith('x-id='))?.slice('x-id='.length),
    status: Number(status),
    callerQuery: queryNames(true),
    optionalQuery: queryNames(false),
    headers: inputMembers.flatMap(member => (member.required && member.header !== undefined ? [member.header] : [])),
  };
}

/** Every operation of the installed S3 client. */
export function readS3Model(): readonly ModelOperation[] {
  return Object.values<unknown>({ ...client })
    .filter((value): value is readonly unknown[] => Array.isArray(value) && value[0] === operationMark)
    .map(readOperation);
}

/** Names of the command classes that the installed S3 client has. */
export const s3Commands: ReadonlySet<string> = new Set(Object.keys(client).filter(name => name.endsWith('Command')));

const sorted = (names: readonly string[]): string => [...names].sort().join('&');
const selectorText = ({ query }: RestCall): string =>
  sorted(query.map(({ key, value }) => (value === undefined ? key : `${key}=${value}`)));

function differences({ rest }: OperationRow, model: ModelOperation): readonly string[] {
  if (rest === undefined) {
    return [`${model.name} has no REST call`];
  }
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['method', rest.method, model.method],
    ['path', rest.path, model.path],
    ['selecting query', selectorText(rest), sorted(model.query)],
    ["query with the caller's values", sorted(rest.callerQuery), sorted(model.callerQuery)],
    ['optional query', sorted(rest.optionalQuery), sorted(model.optionalQuery)],
    ['headers', sorted(rest.headers), sorted(model.headers)],
    ['x-id', rest.xId, model.xId],
    ['status', rest.successStatus, model.status],
  ];
  return pairs.flatMap(([what, ours, theirs]) =>
    ours === theirs ? [] : [`${model.name}: ${what} is ${ours || 'none'} here and ${theirs || 'none'} in the model`],
  );
}

/** What the catalogue and the model disagree on, one sentence each; empty where they agree. */
export function compareWithModel(
  rows: readonly OperationRow[],
  model: readonly ModelOperation[],
  commands: ReadonlySet<string>,
): readonly string[] {
  const own = new Map(rows.filter(row => row.service === 's3' && row.api !== undefined).map(row => [row.api, row]));
  const names = new Set(model.map(operation => operation.name));
  return [
    ...(model.length === 0 ? ['the model has no operation: its form has changed'] : []),
    ...model.flatMap(operation => {
      const row = own.get(operation.name);
      return row === undefined ? [`${operation.name} has no row`] : differences(row, operation);
    }),
    ...[...own.values()].flatMap(({ api = '', sdk, replacedBy }) => [
      ...(sdk.js3 !== undefined && !commands.has(sdk.js3.name) ? [`${sdk.js3.name} is not in the SDK`] : []),
      ...(sdk.js3 === undefined && names.has(api) ? [`${api} has no command here and is in the model`] : []),
      ...(!names.has(api) && replacedBy === undefined ? [`${api} is not in the model and nothing replaces it`] : []),
    ]),
  ];
}
