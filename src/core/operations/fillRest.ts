import type { OperationRow } from '../catalogue/operations';
import { readHostName } from '../text/hostName';
import { msg, t } from '../text/language';
import type { Filled, Placeholder } from './fillCli';
import { type RecordValues, valuesOf } from './recordValues';
import { tellingHeader } from './render';
import type { RecordFacts } from './types';
import { warningsFor } from './warnings';

/** As Signature Version 4 writes a path: everything but letters, digits and `-._~` by number, as UTF-8. */
export function encodePath(text: string): string {
  const encoded = encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
  return encoded.replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

const encodeKey = (key: string): string => key.split('/').map(encodePath).join('/');

/** Names that can stand before an endpoint without trouble with certificates. */
const hostable = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;

interface Address {
  readonly host: string;
  readonly path: string;
}

/** The record's own host where it is an endpoint that is known, else the one that goes with the name of the bucket. */
function addressOf(row: OperationRow, { bucket, key }: RecordValues, facts: RecordFacts): Address {
  const name = bucket === undefined ? '{Bucket}' : encodePath(bucket);
  const object = row.level === 'object' ? `/${key === undefined ? '{Key}' : encodeKey(key)}` : '';
  const isPlain = facts.host !== undefined && /^[\w.:-]+$/.test(facts.host);
  const own = isPlain && facts.host !== undefined ? readHostName(facts.host) : undefined;
  if (own !== undefined && own.form !== 'unknown' && own.style === 'virtualHosted') {
    return { host: own.host, path: object || '/' };
  }
  const isHostable = bucket !== undefined && hostable.test(bucket);
  if (own?.style === 'path' || !isHostable || row.level === 'service') {
    const host = own?.style === 'path' ? own.host : 's3.amazonaws.com';
    return { host, path: row.level === 'service' ? '/' : `/${name}${object}` };
  }
  return { host: `${bucket}.s3.amazonaws.com`, path: object || '/' };
}

function queryOf({ rest }: OperationRow, { parameters }: RecordValues): string {
  const texts = [
    ...(rest?.query ?? []).map(({ key, value }) => (value === undefined ? key : `${key}=${value}`)),
    ...(rest?.callerQuery ?? [])
      .filter(name => !parameters.some(each => each.name === name))
      .map(name => `${name}={${name}}`),
    ...parameters.map(({ name, value }) => `${name}=${encodePath(value)}`),
  ];
  return texts.length === 0 ? '' : `?${texts.join('&')}`;
}

/** The part that names the version stays as it is. */
function encodeSource(source: string): string {
  const version = source.lastIndexOf('?versionId=');
  return version < 0
    ? encodeKey(source)
    : `${encodeKey(source.slice(0, version))}?versionId=${encodePath(source.slice(version + '?versionId='.length))}`;
}

const placeholderMeans: ReadonlyMap<string | undefined, string> = new Map([
  ['Bucket', msg('the bucket')],
  ['Key', msg('the key of the object')],
  ['x-amz-copy-source', msg('bucket and key of the source')],
]);

const hasBody: ReadonlySet<string> = new Set(['PUT', 'POST']);

/**
 * The request that repeats what a record did: request line and the headers that select the operation, unsigned. Every value
 * is percent-encoded. Undefined where the operation has no request of its own.
 * `REST.GET.ACL` of `a b.txt` gives `GET /a%20b.txt?acl HTTP/1.1` and the Host line.
 */
export function fillRestRequest(row: OperationRow, facts: RecordFacts): Filled | undefined {
  const { rest } = row;
  if (rest === undefined || row.service !== 's3' || row.kind === 'refused' || row.kind === 'soap') {
    return undefined;
  }
  const values = valuesOf(row, facts);
  const { host, path } = addressOf(row, values, facts);
  const header = tellingHeader(rest);
  const source = values.copySource === undefined ? `{${header}}` : encodeSource(values.copySource);
  const lines = [
    `${rest.method} ${path}${queryOf(row, values)} HTTP/1.1`,
    `Host: ${host}`,
    ...(header === undefined ? [] : [`${header}: ${source}`]),
    ...(values.range === undefined || row.id !== 'GetObject' ? [] : [`Range: ${values.range.replace(/[^ -~]/g, '')}`]),
  ];
  const text = lines.join('\n');
  const open = Array.from(
    text.matchAll(/\{([A-Za-z-]+)\}/g),
    ([whole, name]): Placeholder => ({
      text: whole,
      means: t(placeholderMeans.get(name) ?? msg('the {0}'), name ?? ''),
    }),
  );
  const needsBody = hasBody.has(rest.method) && row.writes;
  return {
    text,
    placeholders: open,
    warnings: [
      ...warningsFor(row, facts, values),
      ...(needsBody ? [t('No access log holds the body and most headers of a request; they are not here.')] : []),
      t('The request is not signed.'),
    ],
  };
}
