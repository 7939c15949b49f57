import type { AccessPointArn, AccessPointForm } from '../fields/accessPoint';
import type { Bucket, BucketType, NamingBreach } from '../fields/bucket';
import { operationShape } from '../fields/operationShape';
import { findRegion, isRegionShaped, regionOfHostHeader, type SourceRegion } from '../fields/region';
import { partitionRow } from './partition';
import { shownText } from './shownText';
import type { ExplainInput, Meaning } from './types';

/** Longest piece of log text in a title; bucket names of the past had up to 255 characters. */
const longest = 255;

const bucketTypes: Readonly<Record<BucketType, string>> = {
  generalPurpose: 'general purpose bucket',
  directory: 'directory bucket',
  accessPointAlias: 'access point alias',
  objectLambdaAlias: 'Object Lambda Access Point alias',
  multiRegionAlias: 'Multi-Region Access Point alias',
  tableBucket: 'table bucket',
};

const breachNames: Readonly<Record<NamingBreach, string>> = {
  tooShort: 'fewer than 3 characters',
  tooLong: 'more than 63 characters',
  capitals: 'capital letters',
  underscore: 'underscores',
  otherCharacter: 'characters outside a-z, 0-9, period and hyphen',
  edge: 'an end that is no letter or digit',
  adjacentPeriods: 'two periods in a row',
  ipAddress: 'the form of an IP address',
  reservedPrefix: 'a reserved prefix',
};

const accessPointForms: Readonly<Record<Exclude<AccessPointForm, 'other'>, string>> = {
  accessPoint: 'access point',
  multiRegion: 'Multi-Region Access Point',
  objectLambda: 'Object Lambda Access Point',
  outposts: 'access point on Outposts',
  directory: 'access point of a directory bucket',
};

/** The bucket, its type, and what its name breaks or gives away. */
export function explainBucket(value: Bucket, { context }: ExplainInput): Meaning {
  const isSource = operationShape(context.text('operation') ?? '') === 'copyRead';
  const breaches = value.breaches.map(breach => breachNames[breach]).join(', ');
  return {
    title: `${shownText(value.name, longest)} (${bucketTypes[value.type]})`,
    meaning: [
      ...(isSource ? ['The source bucket of the copy; the write half is in a record of its own.'] : []),
      ...(value.type === 'directory' ? ['AWS lists access logs as not supported for directory buckets.'] : []),
      ...(value.type === 'generalPurpose' || value.type === 'directory'
        ? []
        : [`The ending of the name is reserved: ${bucketTypes[value.type]}.`]),
      ...(value.accountId
        ? ['The name has the form of an account regional namespace, where no other account can have it.']
        : []),
      ...(value.naming === 'legacy'
        ? [`Such a name (${breaches}) could be given in US East (N. Virginia) alone, until March 2018.`]
        : []),
      ...(value.naming === 'irregular' ? [`S3 does not allow this name today: it has ${breaches}.`] : []),
    ],
    rows: [
      ...(value.zoneId ? [{ label: 'Zone', value: value.zoneId }] : []),
      ...(value.accountId ? [{ label: 'Account', value: value.accountId }] : []),
      ...(value.region ? [{ label: 'Region', value: regionText(value.region) }] : []),
    ],
    notes: [
      ...(value.naming === 'example' ? ['AWS keeps the prefix amzn-s3-demo- for its documentation.'] : []),
      ...(value.hasPeriods && value.type === 'generalPurpose'
        ? ["S3's certificate does not match virtual-hosted names with periods in the bucket name."]
        : []),
    ],
  };
}

/** `example-ap (access point in Europe (Ireland), account 123456789012)`. */
export function explainAccessPointArn(value: AccessPointArn, { text }: ExplainInput): Meaning {
  if (value.form === 'other') {
    return { title: `${shownText(text, longest)} (not an access point ARN)` };
  }
  const place = value.region ? ` in ${findRegion(value.region)?.name ?? shownText(value.region, longest)}` : '';
  const isDocumented = value.form === 'accessPoint';
  return {
    title: `${shownText(value.name ?? '', longest)} (${accessPointForms[value.form]}${place}, account ${value.accountId ?? 'not given'})`,
    meaning: [
      'The request named this access point instead of the bucket, so the policy of the access point counted too.',
    ],
    rows: [
      ...(value.rest ? [{ label: 'Path', value: shownText(value.rest, longest) }] : []),
      ...partitionRow(value.partition ?? 'aws'),
    ],
    notes: isDocumented ? [] : ['AWS does not document this form of ARN for this field.'],
    evidence: isDocumented ? 'documented' : 'inferred',
  };
}

/** The Region by name, compared with that of the endpoint in the Host header where it tells one. */
export function explainSourceRegion(value: SourceRegion, { context }: ExplainInput): Meaning {
  if (value.name === undefined) {
    const why = isRegionShaped(value.code) ? 'a Region not known to this version' : 'not a Region code';
    return {
      title: `${shownText(value.code, longest)} (${why})`,
      meaning: compareWithEndpoint(value.code, context.text('host_header')),
    };
  }
  return {
    title: value.name,
    meaning: compareWithEndpoint(value.code, context.text('host_header')),
    evidence: findRegion(value.code)?.evidence ?? 'documented',
  };
}

function compareWithEndpoint(code: string, host = ''): string[] {
  const endpoint = regionOfHostHeader(host);
  if (endpoint === undefined) {
    return ["The Region that the request was sent from, which need not be the bucket's."];
  }
  return endpoint === code
    ? ['The endpoint in the Host header is in the same Region.']
    : [`Cross-Region request: the endpoint in the Host header is in ${regionText(endpoint)}.`];
}

function regionText(code: string): string {
  const name = findRegion(code)?.name;
  return name ? `${name}, ${code}` : code;
}
