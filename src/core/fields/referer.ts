import { s3aAuditHosts, s3aAuditParameters } from '../catalogue/s3aAudit';
import { percentDecode } from '../text/percent';
import { splitPiece, splitQuery } from '../text/query';
import { isRegionShaped } from './region';
import type { RecordContext } from './types';

/** One parameter of a Hadoop audit referer, decoded; `known` when it has a row in `s3aAuditParameters`. */
export interface AuditParameter {
  readonly name: string;
  readonly value: string;
  readonly known: boolean;
}

/** What Hadoop's S3A connector writes about the file system call behind a request. */
export interface S3aAudit {
  /** Call of the file system: `op_rename`. */
  readonly operation?: string;
  /** Span: requests of one call share it. */
  readonly span?: string;
  readonly principal?: string;
  /** Time at which the span began, UTC, ISO 8601. */
  readonly spanBegan?: string;
  readonly parameters: readonly AuditParameter[];
}

/**
 * A Referer header.
 * `s3Console`: the console of S3. `awsConsole`: the console, which page is not told. `hadoopS3a`: audit data of Hadoop.
 * `page`: a URL of another kind. `unknown`: not a URL.
 */
export interface Referer {
  readonly kind: 'referer';
  readonly form: 's3Console' | 'awsConsole' | 'hadoopS3a' | 'page' | 'unknown';
  readonly scheme?: string;
  /** Lower case, without the port. */
  readonly host?: string;
  readonly port?: number;
  /** As it is written; empty when nothing follows the host. */
  readonly path?: string;
  /** The URL has a query; it can hold secrets, so only the raw field shows it. */
  readonly hasQuery?: true;
  /** Account that the console was signed in to. */
  readonly accountId?: string;
  readonly region?: string;
  /** The page stands on the host that the request was sent to. */
  readonly sameHost?: true;
  readonly audit?: S3aAudit;
}

interface UrlParts {
  readonly scheme: string;
  readonly host: string;
  readonly port?: number;
  readonly path: string;
  readonly query?: string;
}

const known = new Set(s3aAuditParameters.map(({ name }) => name));
const consoleHosts = ['console.aws.amazon.com', 'console.amazonaws-us-gov.com', 'console.amazonaws.cn'];

/**
 * Reads a Referer header.
 * `https://123456789012-abc1def2.eu-west-1.console.aws.amazon.com/` -> awsConsole, account 123456789012, Region eu-west-1
 */
export function decodeReferer(text: string, context: RecordContext): Referer {
  const url = splitUrl(text);
  if (!url) {
    return { kind: 'referer', form: 'unknown' };
  }
  const { scheme, host, port, path, query } = url;
  const parts = {
    scheme,
    host,
    ...(port !== undefined && { port }),
    path,
    ...(query !== undefined && ({ hasQuery: true } as const)),
  };
  const consoleFacts = readConsoleHost(host, path);
  if (consoleFacts) {
    return { kind: 'referer', ...parts, ...consoleFacts };
  }
  if (s3aAuditHosts.some(row => row.host === host && path.startsWith(row.pathStart)) && query !== undefined) {
    return { kind: 'referer', form: 'hadoopS3a', ...parts, audit: readAudit(query, path) };
  }
  const sameHost =
    host ===
    context
      .text('host_header')
      ?.toLowerCase()
      .replace(/:\d{1,5}$/, '');
  return { kind: 'referer', form: 'page', ...parts, ...(sameHost && { sameHost }) };
}

/** Scheme, host, port, path and query of a URL with a host; undefined for any other text. The URL class raises errors and changes the text. */
function splitUrl(text: string): UrlParts | undefined {
  const start = /^([a-z][a-z0-9+.-]{1,30}):\/\//i.exec(text);
  if (!start || /[\s"<>]/.test(text)) {
    return undefined;
  }
  const rest = text.slice(start[0].length);
  const end = rest.search(/[/?#]/);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const place = authority.length > 300 ? null : /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/i.exec(authority);
  if (!place?.[1]) {
    return undefined;
  }
  const hash = rest.indexOf('#');
  const target = end < 0 ? '' : rest.slice(end, hash < 0 ? undefined : hash);
  const question = target.indexOf('?');
  return {
    scheme: (start[1] ?? '').toLowerCase(),
    host: place[1].toLowerCase(),
    ...(place[2] !== undefined && { port: Number(place[2]) }),
    path: question < 0 ? target : target.slice(0, question),
    ...(question >= 0 && { query: target.slice(question + 1) }),
  };
}

/** `s3.console.aws.amazon.com`, `eu-west-1.console.aws.amazon.com`, `123456789012-abc1def2.eu-west-1.console.aws.amazon.com` */
function readConsoleHost(host: string, path: string): Pick<Referer, 'form' | 'accountId' | 'region'> | undefined {
  const base = consoleHosts.find(name => host === name || host.endsWith(`.${name}`));
  if (base === undefined) {
    return undefined;
  }
  const labels = host.slice(0, -base.length).split('.').slice(0, -1);
  const accountId = /^(\d{12})-[a-z0-9]+$/.exec(labels[0] ?? '')?.[1];
  const region = labels.find(isRegionShaped);
  return {
    form: labels[0] === 's3' || /^\/s3(?:\/|$)/.test(path) ? 's3Console' : 'awsConsole',
    ...(accountId !== undefined && { accountId }),
    ...(region !== undefined && { region }),
  };
}

/** Newer paths hold call and span as well (`/hadoop/1/op_rename/SPAN/`), since a long query can be cut. */
function readAudit(query: string, path: string): S3aAudit {
  const parameters = splitQuery(query)
    .filter(piece => piece !== '')
    .map(readParameter);
  const value = (...names: readonly string[]) => parameters.find(({ name }) => names.includes(name))?.value;
  const labels = path.split('/', 8).filter(label => label !== '');
  const callAt = labels.findIndex(label => label.startsWith('op_'));
  const operation = value('op') ?? labels[callAt];
  const span = value('id') ?? (callAt < 0 ? undefined : labels[callAt + 1]);
  const principal = value('pr', 'principal');
  const spanBegan = isoOf(value('ts'));
  return {
    ...(operation !== undefined && { operation }),
    ...(span !== undefined && { span }),
    ...(principal !== undefined && { principal }),
    ...(spanBegan !== undefined && { spanBegan }),
    parameters,
  };
}

function readParameter(piece: string): AuditParameter {
  const { rawName, rawValue = '' } = splitPiece(piece);
  const name = percentDecode(rawName, { plusIsBlank: false }).text;
  return { name, value: percentDecode(rawValue, { plusIsBlank: false }).text, known: known.has(name) };
}

/** `1774865702000` -> `2026-03-30T10:15:02.000Z` */
function isoOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{12,13}$/.test(text) ? new Date(Number(text)).toISOString() : undefined;
}
