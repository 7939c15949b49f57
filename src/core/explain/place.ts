import type { AccessPointArn, AccessPointForm } from '../fields/accessPoint';
import type { Bucket, BucketType, NamingBreach } from '../fields/bucket';
import { operationShape } from '../fields/operationShape';
import { findRegion, isRegionShaped, type SourceRegion } from '../fields/region';
import { readHostName } from '../text/hostName';
import { msg, t } from '../text/language';
import { partitionRow } from './partition';
import { shownText } from './shownText';
import type { ExplainInput, Meaning } from './types';

/** Longest piece of log text in a title; bucket names of the past had up to 255 characters. */
const longest = 255;

const bucketTypes: Readonly<Record<BucketType, string>> = {
  generalPurpose: msg('general purpose bucket'),
  directory: msg('directory bucket'),
  accessPointAlias: msg('access point alias'),
  objectLambdaAlias: msg('Object Lambda Access Point alias'),
  multiRegionAlias: msg('Multi-Region Access Point alias'),
  tableBucket: msg('table bucket'),
};

const breachNames: Readonly<Record<NamingBreach, string>> = {
  tooShort: msg('fewer than 3 characters'),
  tooLong: msg('more than 63 characters'),
  capitals: msg('capital letters'),
  underscore: msg('underscores'),
  otherCharacter: msg('characters outside a-z, 0-9, period and hyphen'),
  edge: msg('an end that is no letter or digit'),
  adjacentPeriods: msg('two periods in a row'),
  ipAddress: msg('the form of an IP address'),
  reservedPrefix: msg('a reserved prefix'),
};

const accessPointForms: Readonly<Record<Exclude<AccessPointForm, 'other'>, string>> = {
  accessPoint: msg('access point'),
  multiRegion: msg('Multi-Region Access Point'),
  objectLambda: msg('Object Lambda Access Point'),
  outposts: msg('access point on Outposts'),
  directory: msg('access point of a directory bucket'),
};

/** The bucket, its type, and what its name breaks or gives away. */
export function explainBucket(value: Bucket, { context }: ExplainInput): Meaning {
  const isSource = operationShape(context.text('operation') ?? '') === 'copyRead';
  const breaches = value.breaches.map(breach => t(breachNames[breach])).join(', ');
  return {
    title: `${shownText(value.name, longest)} (${t(bucketTypes[value.type])})`,
    meaning: [
      ...(isSource ? [t('The source bucket of the copy; the write half is in a record of its own.')] : []),
      ...(value.type === 'directory' ? [t('AWS lists access logs as not supported for directory buckets.')] : []),
      ...(value.type === 'generalPurpose' || value.type === 'directory'
        ? []
        : [t('The ending of the name is reserved: {0}.', t(bucketTypes[value.type]))]),
      ...(value.accountId
        ? [t('The name has the form of an account regional namespace, where no other account can have it.')]
        : []),
      ...(value.naming === 'legacy'
        ? [t('Such a name ({0}) could be given in US East (N. Virginia) alone, until March 2018.', breaches)]
        : []),
      ...(value.naming === 'irregular' ? [t('S3 does not allow this name today: it has {0}.', breaches)] : []),
    ],
    rows: [
      ...(value.zoneId ? [{ label: t('Zone'), value: value.zoneId }] : []),
      ...(value.accountId ? [{ label: t('Account'), value: value.accountId }] : []),
      ...(value.region ? [{ label: t('Region'), value: regionText(value.region) }] : []),
    ],
    notes: [
      ...(value.naming === 'example' ? [t('AWS keeps the prefix amzn-s3-demo- for its documentation.')] : []),
      ...(value.hasPeriods && value.type === 'generalPurpose'
        ? [t("S3's certificate does not match virtual-hosted names with periods in the bucket name.")]
        : []),
    ],
  };
}

/** `example-ap (access point in Europe (Ireland), account 123456789012)`. */
export function explainAccessPointArn(value: AccessPointArn, { text }: ExplainInput): Meaning {
  if (value.form === 'other') {
    return { title: t('{0} (not an access point ARN)', shownText(text, longest)) };
  }
  const isDocumented = value.form === 'accessPoint';
  return {
    title: accessPointTitle(value, value.form),
    meaning: [
      t('The request named this access point instead of the bucket, so the policy of the access point counted too.'),
    ],
    rows: [
      ...(value.rest ? [{ label: t('Path'), value: shownText(value.rest, longest) }] : []),
      ...partitionRow(value.partition ?? 'aws'),
    ],
    notes: isDocumented ? [] : [t('AWS does not document this form of ARN for this field.')],
    evidence: isDocumented ? 'documented' : 'inferred',
  };
}

function accessPointTitle(
  { name = '', region, accountId }: AccessPointArn,
  form: Exclude<AccessPointForm, 'other'>,
): string {
  const [shown, kind] = [shownText(name, longest), t(accessPointForms[form])];
  if (!region) {
    return accountId === undefined
      ? t('{0} ({1}, account not given)', shown, kind)
      : t('{0} ({1}, account {2})', shown, kind, accountId);
  }
  const place = findRegion(region)?.name ?? shownText(region, longest);
  return accountId === undefined
    ? t('{0} ({1} in {2}, account not given)', shown, kind, place)
    : t('{0} ({1} in {2}, account {3})', shown, kind, place, accountId);
}

/** The Region by name, compared with that of the endpoint in the Host header where it tells one. */
export function explainSourceRegion(value: SourceRegion, { context }: ExplainInput): Meaning {
  if (value.name === undefined) {
    return {
      title: isRegionShaped(value.code)
        ? t('{0} (a Region not known to this version)', shownText(value.code, longest))
        : t('{0} (not a Region code)', shownText(value.code, longest)),
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
  const endpoint = readHostName(host).region;
  if (endpoint === undefined) {
    return [t("The Region that the request was sent from, which need not be the bucket's.")];
  }
  return endpoint === code
    ? [t('The endpoint in the Host header is in the same Region.')]
    : [t('Cross-Region request: the endpoint in the Host header is in {0}.', regionText(endpoint))];
}

function regionText(code: string): string {
  const name = findRegion(code)?.name;
  return name ? `${name}, ${code}` : code;
}
