import { isMasked } from '../../fields/presigned';
import { secretOfName } from '../../fields/query';

/** What the value of a query parameter, or of a member of a JSON record, is, as its name says. */
export type Meaning =
  | 'secret'
  | 'credential'
  | 'bucket'
  | 'key'
  | 'copySource'
  | 'name'
  | 'principal'
  | 'host'
  | 'agent'
  | 'unchanged'
  | 'text';

/** Names without signs and in lower case, and what they mean; the first that fits counts. */
const meanings: readonly (readonly [RegExp, Meaning])[] = [
  [
    /^(?:requestid|hostid|(?:xamz)?id2|eventid|sharedeventid|versionid(?:marker)?|uploadid(?:marker)?|xid)$/,
    'unchanged',
  ],
  [
    /^(?:eventtime|requesttime|creationdate|eventname|eventsource|eventversion|eventtype|eventcategory|awsregion)$/,
    'unchanged',
  ],
  [/^(?:operation|type|errorcode|tlsversion|ciphersuite|signatureversion|authentication(?:type|method))$/, 'unchanged'],
  [
    /^(?:xamz(?:algorithm|date|expires|signedheaders)|.*(?:hash|hashvalue|sha256|md5|sha1|etag|checksum))$/,
    'unchanged',
  ],
  [/^(?:accesskeyid|awsaccesskeyid|keypairid|xamzcredential)$/, 'credential'],
  [
    /(?:token|password|passwd|passphrase|pwd|secret|secretaccesskey|privatekey|apikey|signature|hmac|jwt|authorization)$/,
    'secret',
  ],
  [/^(?:sig|auth|sessionid|.*customerkey|mfa)$/, 'secret'],
  [/(?:bucket|bucketname|accesspoint|accesspointname)$/, 'bucket'],
  [/copysource$/, 'copySource'],
  [/^(?:key|keyname|objectkey|objectname|.*prefix|marker|keymarker|nextmarker|startafter|filename)$/, 'key'],
  [/^(?:s3object|(?:previous)?digests3object|renamesource|xamzrenamesource)$/, 'key'],
  [/^(?:principalid|userid|assumedroleid|requester)$/, 'principal'],
  [/^(?:user|.*username|xuser|login|rolename|groupname|.*sessionname|sourceidentity|displayname|principal)$/, 'name'],
  [/(?:email|emailaddress|mail)$/, 'name'],
  [/^(?:host|hostheader|clientprovidedhostheader)$/, 'host'],
  [/^useragent$/, 'agent'],
];

/** Parameters of a query alone: the policy and code of signed URLs of others, and the user of Hadoop's audit data. */
const parameterMeanings: ReadonlyMap<string, Meaning> = new Map([
  ['policy', 'secret'],
  ['code', 'secret'],
  ['pr', 'name'],
]);

const known = new Map<string, Meaning>();
/** Names that are remembered; hostile logs can hold any number. */
const MOST_KNOWN = 4_000;

function look(name: string, isParameter: boolean): Meaning {
  const secret = secretOfName(name);
  if (secret !== 'none') {
    return secret === 'credential' ? 'credential' : 'secret';
  }
  const plain = name
    .slice(name.lastIndexOf(':') + 1)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  const ofParameter = isParameter ? parameterMeanings.get(plain) : undefined;
  return ofParameter ?? meanings.find(([pattern]) => pattern.test(plain))?.[1] ?? 'text';
}

/** `requestParameters.bucketName` and `?bucket=` give `bucket`; `s3:prefix` gives `key`; anything unknown gives `text`. */
export function meaningOf(name: string, isParameter = false): Meaning {
  if (name.length > 80) {
    return 'text';
  }
  const id = `${isParameter ? '?' : ''}${name}`;
  let meaning = known.get(id);
  if (meaning === undefined) {
    meaning = look(name, isParameter);
    if (known.size < MOST_KNOWN) {
      known.set(id, meaning);
    }
  }
  return meaning;
}

const common: ReadonlySet<string> = new Set([
  '',
  '-',
  '*',
  'AWS',
  'AWS Internal',
  'AmazonS3',
  'Anonymous',
  'anonymous',
  'ANONYMOUS_PRINCIPAL',
  'HIDDEN_DUE_TO_SECURITY_REASONS',
  'null',
  'true',
  'false',
  'root',
  '***',
]);

/** True for what is the same with everybody: service principals, roles linked to services, and words in place of a value. */
export const isCommon = (value: string): boolean =>
  common.has(value) ||
  isMasked(value) ||
  /^(?:svc:)?[a-z0-9.-]+\.(?:amazonaws\.com(?:\.cn)?|aws\.internal)$/.test(value) ||
  /^AWSServiceRoleFor\w+$/.test(value);
