import {
  type AliasEndingRow,
  aliasEndings,
  customDomain,
  type HostFormRow,
  type HostOwner,
  hostForms,
} from '../catalogue/hostForms';
import { partitions } from '../catalogue/regions';

/** How a request says which bucket it is for: in its path, in its host, or in a way that cannot be told. */
export type AddressingStyle = 'path' | 'virtualHosted' | 'unclear';

/** What a host name says about where a request was sent. */
export interface HostName {
  /** Lower case, without port and final dot. */
  readonly host: string;
  readonly port?: number;
  /** `id` of a row of `hostForms`; `customDomain` when the host is the name of the bucket; `unknown` for everything else. */
  readonly form: string;
  readonly style: AddressingStyle;
  /** Region code, where the host tells it. */
  readonly region?: string;
  readonly dualStack?: true;
  readonly fips?: true;
  /** Bucket, where the host names one. */
  readonly bucket?: string;
  /** Name of an access point, or the alias of one. */
  readonly accessPoint?: string;
  /** True when `accessPoint` is an alias. */
  readonly alias?: true;
  /** Twelve digits: the owner of the access point, or the account of an S3 Control request. */
  readonly accountId?: string;
  /** DNS label of the VPC endpoint: `vpce-1a2b3c4d-5e6f`. */
  readonly vpcEndpoint?: string;
}

const regionShape = /^[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2}$/;
const suffixes = [...new Set(partitions.map(({ dnsSuffix }) => `.${dnsSuffix}`))];

/**
 * Takes a host name apart, from its right end; a host that is nothing but `ownBucket` is that bucket's custom domain.
 * `amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com:443` -> { form: 'regional', style: 'virtualHosted', region: 'eu-west-1', ... }
 */
export function readHostName(text: string, ownBucket?: string): HostName {
  const { host, port } = splitPort(text.toLowerCase());
  const start = { host, ...(port !== undefined && { port }) };
  const suffix = suffixes.find(ending => host.endsWith(ending));
  if (suffix !== undefined) {
    const labels = host.slice(0, -suffix.length).split('.');
    for (const row of hostForms) {
      const read = matchEndpoint(labels, row);
      if (read !== undefined) {
        return { ...start, ...describe(row, read) };
      }
    }
  } else if (host !== '' && host === ownBucket?.toLowerCase()) {
    return { ...start, form: customDomain.id, style: 'virtualHosted', bucket: host };
  }
  return { ...start, form: 'unknown', style: 'unclear' };
}

/** The row of the reserved ending that makes a name an alias of an access point; undefined for every other name. */
export function findAliasEnding(name: string): AliasEndingRow | undefined {
  return aliasEndings.find(({ ending }) => name.endsWith(ending) && name.length > ending.length);
}

function splitPort(text: string): { host: string; port?: number } {
  const colon = text.lastIndexOf(':');
  const digits = colon < 0 ? '' : text.slice(colon + 1);
  const port = /^\d{1,5}$/.test(digits) && Number(digits) <= 65_535 ? Number(digits) : undefined;
  const host = port === undefined ? text : text.slice(0, colon);
  return { host: host.endsWith('.') ? host.slice(0, -1) : host, ...(port !== undefined && { port }) };
}

interface EndpointReading {
  /** What stands before the endpoint; empty when nothing does. */
  readonly before: string;
  readonly region: string | undefined;
  readonly vpcEndpoint: string | undefined;
}

function matchEndpoint(labels: readonly string[], { endpoint }: HostFormRow): EndpointReading | undefined {
  const first = labels.length - endpoint.length;
  const found = new Map<string, string>();
  const fits = first >= 0 && endpoint.every((pattern, n) => matchLabel(labels[first + n] ?? '', pattern, found));
  return fits
    ? { before: labels.slice(0, first).join('.'), region: found.get('{region}'), vpcEndpoint: found.get('{vpce}') }
    : undefined;
}

/** `s3-us-west-2` fits `s3-{region}`: what the placeholder stands for is put into `found`. */
function matchLabel(label: string, pattern: string, found: Map<string, string>): boolean {
  const open = pattern.indexOf('{');
  if (open < 0) {
    return label === pattern;
  }
  const placeholder = pattern.slice(open);
  const value = label.slice(open);
  found.set(placeholder, value);
  return label.startsWith(pattern.slice(0, open)) && fitsPlaceholder(placeholder, value);
}

function fitsPlaceholder(placeholder: string, value: string): boolean {
  if (placeholder === '{region}') {
    return value.length <= 30 && regionShape.test(value);
  }
  return placeholder === '{vpce}' ? value.startsWith('vpce-') : value !== '';
}

function describe(row: HostFormRow, read: EndpointReading): Omit<HostName, 'host' | 'port'> {
  const region = read.region ?? row.region;
  return {
    form: row.id,
    style: styleOf(row, read.before),
    ...(region !== undefined && { region }),
    ...(row.dualStack && { dualStack: true }),
    ...(row.fips && { fips: true }),
    ...(read.before !== '' && readOwner(read.before, row.owner)),
    ...(read.vpcEndpoint !== undefined && { vpcEndpoint: read.vpcEndpoint }),
  };
}

function styleOf({ owner, pathStyle }: HostFormRow, before: string): AddressingStyle {
  if (before === '') {
    return pathStyle ? 'path' : 'unclear';
  }
  return owner === 'account' ? 'unclear' : 'virtualHosted';
}

/** `finance-docs-123456789012` before an access point endpoint -> { accessPoint: 'finance-docs', accountId: '123456789012' } */
function readOwner(name: string, owner: HostOwner): Pick<HostName, 'bucket' | 'accessPoint' | 'alias' | 'accountId'> {
  if (owner === 'account') {
    return { accountId: name };
  }
  if (owner === 'multiRegionAccessPoint' || findAliasEnding(name) !== undefined) {
    return { accessPoint: name, alias: true };
  }
  if (owner === 'bucket') {
    return { bucket: name };
  }
  const dash = name.lastIndexOf('-');
  return dash > 0 && /^\d{12}$/.test(name.slice(dash + 1))
    ? { accessPoint: name.slice(0, dash), accountId: name.slice(dash + 1) }
    : { accessPoint: name };
}
