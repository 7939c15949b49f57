import type { RequestLevel } from '../catalogue/operations';
import { type HostName, readHostName } from '../text/hostName';
import { msg, t } from '../text/language';
import { percentDecode } from '../text/percent';
import { splitPiece, splitQuery } from '../text/query';
import { splitTarget } from '../text/requestTarget';

/** One query parameter, decoded; an absent value and an empty one are the same to S3. */
export interface Parameter {
  readonly name: string;
  readonly value: string;
}

/** What a target may name, and why. */
export interface Reading {
  readonly level: RequestLevel;
  /** What makes it this one, a whole sentence; absent where there is no other. */
  readonly because?: string;
}

/** An HTTP request, as far as a text says what it is. */
export interface HttpRequest {
  /** Absent where the text does not say. */
  readonly method?: string;
  /** What the request may be for, most likely first. */
  readonly readings: readonly Reading[];
  readonly parameters: readonly Parameter[];
  /** Lower-case names; absent where the text does not show the headers. */
  readonly headers?: readonly string[];
  /** As it was written, without scheme, query and host. */
  readonly path: string;
  /** As it was written. */
  readonly authority?: string;
  readonly host?: HostName;
}

/** The parameters of a query without its question mark; empty pieces are left out. */
export function readParameters(query: string): readonly Parameter[] {
  const decode = (text: string): string => percentDecode(text, { plusIsBlank: true }).text;
  return splitQuery(query)
    .filter(piece => piece !== '')
    .map(splitPiece)
    .map(({ rawName, rawValue = '' }) => ({ name: decode(rawName), value: decode(rawValue) }));
}

const bucketHost = msg('Sent to the host of the bucket, it is for the bucket.');
const serviceHost = msg('Sent to the endpoint of S3 itself, it is for no bucket.');
const pathStyle = msg('In path style the first part of the path is the bucket.');
const virtualHosted = msg('In virtual-hosted style the whole path is the key.');

/** What a bucket is not called as a rule: with an ending, a capital, or a character that names of buckets never have. */
const looksLikeFile = /\.[A-Za-z0-9]{1,5}$|[^a-z0-9.-]/;

/** What a path names when nothing says where it was sent. `{Bucket}` and `{Key}` stand for themselves. */
function readingsOf(path: string): readonly Reading[] {
  const first = path.slice(1).split('/', 1)[0] ?? '';
  const rest = path.slice(first.length + 2);
  if (first === '') {
    return path.length > 1
      ? [{ level: 'object' }]
      : [
          { level: 'bucket', because: t(bucketHost) },
          { level: 'service', because: t(serviceHost) },
        ];
  }
  if (rest !== '' || /^[{<]key/i.test(first)) {
    return [{ level: 'object' }];
  }
  if (/^[{<]bucket/i.test(first)) {
    return [{ level: 'bucket' }];
  }
  const bucket = { level: 'bucket', because: t(pathStyle) } as const;
  const object = { level: 'object', because: t(virtualHosted) } as const;
  return looksLikeFile.test(first) && !path.endsWith('/') ? [object, bucket] : [bucket, object];
}

/** What a path names at a host that is known. */
function readingsAt(path: string, host: HostName): readonly Reading[] | undefined {
  const names = path.split('/').filter((part, index) => index > 0 && (part !== '' || index > 1));
  if (host.style === 'virtualHosted') {
    return [{ level: path.length > 1 ? 'object' : 'bucket' }];
  }
  if (host.style !== 'path') {
    return undefined;
  }
  const [bucket, ...key] = names;
  return [{ level: !bucket ? 'service' : key.join('/') === '' ? 'bucket' : 'object' }];
}

/** A host written as a template: `{Bucket}.s3.{Region}.amazonaws.com`. */
const fillTemplate = (authority: string): string =>
  authority.replace(/[{<]region[}>]/gi, 'us-east-1').replace(/[{<]([a-z]+)[}>]/gi, '$1');

/**
 * Reads a request target, or a whole URL, and the Host header if there is one.
 * `/bucket/key?acl` -> { readings: [{ level: 'object' }], parameters: [{ name: 'acl', value: '' }], ... }
 */
export function readTarget(target: string, hostHeader?: string): HttpRequest {
  const { authority = hostHeader, path, query } = splitTarget(target);
  const host = authority === undefined ? undefined : readHostName(fillTemplate(authority));
  return {
    readings: (host && readingsAt(path, host)) ?? readingsOf(path),
    parameters: query === undefined ? [] : readParameters(query),
    path,
    ...(authority !== undefined && { authority }),
    ...(host !== undefined && { host }),
  };
}

/** The value of a parameter; undefined where it is not there. S3 tells upper from lower case. */
export function parameterOf(request: Pick<HttpRequest, 'parameters'>, name: string): string | undefined {
  return request.parameters.find(parameter => parameter.name === name)?.value;
}
