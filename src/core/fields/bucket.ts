import ipaddr from 'ipaddr.js';
import { isAccountId } from './arn';
import { findRegion } from './region';
import type { RecordContext } from './types';

/** What the end of a bucket name says; names without a reserved ending are general purpose buckets. */
export type BucketType =
  | 'generalPurpose'
  | 'directory'
  | 'accessPointAlias'
  | 'objectLambdaAlias'
  | 'multiRegionAlias'
  | 'tableBucket';

/** A rule for names of general purpose buckets that a name does not keep. */
export type NamingBreach =
  | 'tooShort'
  | 'tooLong'
  | 'capitals'
  | 'underscore'
  | 'otherCharacter'
  | 'edge'
  | 'adjacentPeriods'
  | 'ipAddress'
  | 'reservedPrefix';

/** A bucket's name and what can be told from it. */
export interface Bucket {
  readonly kind: 'bucket';
  readonly name: string;
  readonly type: BucketType;
  /**
   * `current`: keeps today's rules; `legacy`: breaks them as buckets of US East (N. Virginia) could until March 2018;
   * `example`: has the prefix that AWS keeps for its documentation; `irregular`: breaks them in another way.
   */
  readonly naming: 'current' | 'legacy' | 'example' | 'irregular';
  readonly breaches: readonly NamingBreach[];
  readonly hasPeriods: boolean;
  /** Availability Zone or Local Zone in the name of a directory bucket. */
  readonly zoneId?: string;
  /** Of a name in an account regional namespace, `<prefix>-<account ID>-<Region>-an`. */
  readonly accountId?: string;
  readonly region?: string;
}

const typesByEnding: readonly (readonly [string, BucketType])[] = [
  ['--x-s3', 'directory'],
  ['-s3alias', 'accessPointAlias'],
  ['--ol-s3', 'objectLambdaAlias'],
  ['.mrap', 'multiRegionAlias'],
  ['--table-s3', 'tableBucket'],
];

const examplePrefix = 'amzn-s3-demo-';
const reservedPrefixes = ['xn--', 'sthree-', examplePrefix];
const legacyBreaches: readonly NamingBreach[] = ['tooLong', 'capitals', 'underscore', 'edge', 'adjacentPeriods'];
const longestLegacyName = 255;

/**
 * `amzn-s3-demo-bucket--usw2-az1--x-s3` gives type `directory` and zone ID `usw2-az1`;
 * `Legacy_Bucket` gives naming `legacy` with the breaches `capitals` and `underscore`.
 */
export function decodeBucket(text: string, _context: RecordContext): Bucket {
  const type = typesByEnding.find(([ending]) => text.endsWith(ending))?.[1] ?? 'generalPurpose';
  const breaches = findBreaches(text);
  return {
    kind: 'bucket',
    name: text,
    type,
    naming: gradeNaming(text, breaches),
    breaches,
    hasPeriods: text.includes('.'),
    ...(type === 'directory' && readZone(text)),
    ...(type === 'generalPurpose' && readRegionalNamespace(text)),
  };
}

function findBreaches(name: string): NamingBreach[] {
  const checks: readonly (readonly [NamingBreach, boolean])[] = [
    ['tooShort', name.length < 3],
    ['tooLong', name.length > 63],
    ['capitals', /[A-Z]/.test(name)],
    ['underscore', name.includes('_')],
    ['otherCharacter', /[^A-Za-z0-9._-]/.test(name)],
    ['edge', /^[^A-Za-z0-9]|[^A-Za-z0-9]$/.test(name)],
    ['adjacentPeriods', name.includes('..')],
    ['ipAddress', name.length <= 15 && ipaddr.IPv4.isValidFourPartDecimal(name)],
    ['reservedPrefix', reservedPrefixes.some(prefix => name.startsWith(prefix))],
  ];
  return checks.flatMap(([breach, broken]) => (broken ? [breach] : []));
}

function gradeNaming(name: string, breaches: readonly NamingBreach[]): Bucket['naming'] {
  const rest = name.startsWith(examplePrefix) ? breaches.filter(breach => breach !== 'reservedPrefix') : breaches;
  if (rest.length === 0) {
    return rest === breaches ? 'current' : 'example';
  }
  const isLegacy = name.length <= longestLegacyName && breaches.every(breach => legacyBreaches.includes(breach));
  return isLegacy ? 'legacy' : 'irregular';
}

function readZone(name: string): { zoneId: string } | undefined {
  if (name.length > 63) {
    return undefined;
  }
  const zoneId = name.slice(0, -'--x-s3'.length).split('--').at(-1) ?? '';
  return /^[a-z0-9]+(?:-[a-z0-9]+)*-az\d+$/.test(zoneId) ? { zoneId } : undefined;
}

function readRegionalNamespace(name: string): { accountId: string; region: string } | undefined {
  const match = name.length <= 63 ? /-(\d{12})-([a-z]{2,4}-[a-z-]+-\d+)-an$/.exec(name) : null;
  const [, accountId = '', region = ''] = match ?? [];
  return isAccountId(accountId) && findRegion(region) ? { accountId, region } : undefined;
}
