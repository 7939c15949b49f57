import { isObject, isTrue, listOf, memberOf, scalarOf, textAt, valueAt } from '../../fields/cloudTrail/json';
import type { Json } from '../../types';
import { shownText } from '../shownText';
import { enumerate } from './policy';

const show = (text: string): string => shownText(text, 90);
const count = (items: readonly Json[], one: string): string => `${items.length} ${one}${items.length === 1 ? '' : 's'}`;

const blocks = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const;

/** The four settings of Block Public Access: which are on from now on. */
export function summarizePublicAccessBlock(body: Json): string | undefined {
  if (!isObject(body)) {
    return undefined;
  }
  const on = blocks.filter(name => isTrue(memberOf(body, name)));
  const off = blocks.filter(name => !on.includes(name));
  if (off.length === 0) {
    return 'All four settings of Block Public Access are on.';
  }
  return on.length === 0
    ? 'All four settings of Block Public Access are off, so policies and ACLs can make things public.'
    : `Block Public Access: ${on.join(', ')} on, ${off.join(', ')} off.`;
}

const algorithms: ReadonlyMap<string, string> = new Map([
  ['AES256', 'SSE-S3'],
  ['aws:kms', 'SSE-KMS'],
  ['aws:kms:dsse', 'DSSE-KMS'],
]);

/** Default encryption of a bucket. */
export function summarizeEncryption(body: Json): string | undefined {
  const rule = listOf(memberOf(body, 'Rule'))[0];
  const algorithm = textAt(rule, 'ApplyServerSideEncryptionByDefault', 'SSEAlgorithm');
  if (algorithm === undefined) {
    return undefined;
  }
  const key = textAt(rule, 'ApplyServerSideEncryptionByDefault', 'KMSMasterKeyID');
  const bucketKey = memberOf(rule, 'BucketKeyEnabled');
  const keyText = key === undefined ? '' : ` with key ${show(key)}`;
  const bucketKeyText = bucketKey === undefined ? '' : isTrue(bucketKey) ? ', bucket key on' : ', bucket key off';
  return `New objects are encrypted with ${algorithms.get(algorithm) ?? show(algorithm)} by default${keyText}${bucketKeyText}.`;
}

const ownerships: ReadonlyMap<string, string> = new Map([
  ['BucketOwnerEnforced', 'ACLs are off: the bucket owner owns every object.'],
  [
    'BucketOwnerPreferred',
    'The bucket owner owns new objects that are uploaded with the ACL bucket-owner-full-control.',
  ],
  ['ObjectWriter', 'Whoever uploads an object owns it, and ACLs count.'],
]);

function summarizeLogging(body: Json): string | undefined {
  const target = textAt(body, 'LoggingEnabled', 'TargetBucket');
  const prefix = textAt(body, 'LoggingEnabled', 'TargetPrefix');
  if (target === undefined) {
    return memberOf(body, 'LoggingEnabled') === undefined ? 'Server access logging is off.' : undefined;
  }
  return `Server access logs go to ${show(target)}${prefix === undefined ? '' : `, under ${show(prefix)}`}.`;
}

function summarizeTags(tags: readonly Json[]): string {
  const keys = tags.flatMap(tag => scalarOf(memberOf(tag, 'Key')) ?? []).map(show);
  return keys.length === 0 ? 'No tags.' : `${count(keys, 'tag')}: ${enumerate(keys)}.`;
}

function summarizeReplication(body: Json): string | undefined {
  const rules = listOf(memberOf(body, 'Rule')).filter(isObject);
  const targets = [...new Set(rules.flatMap(rule => textAt(rule, 'Destination', 'Bucket') ?? []))].map(show);
  return rules.length === 0 ? undefined : `${count(rules, 'replication rule')}, to ${enumerate(targets)}.`;
}

function summarizeCors(body: Json): string | undefined {
  const rules = listOf(memberOf(body, 'CORSRule')).filter(isObject);
  const origins = [
    ...new Set(rules.flatMap(rule => listOf(memberOf(rule, 'AllowedOrigin')).flatMap(each => scalarOf(each) ?? []))),
  ];
  const told = origins.includes('*') ? 'pages of every origin' : `pages of ${enumerate(origins.map(show))}`;
  return rules.length === 0 ? undefined : `${count(rules, 'CORS rule')} for ${told}.`;
}

const targets = ['TopicConfiguration', 'QueueConfiguration', 'CloudFunctionConfiguration'] as const;

function summarizeNotifications(body: Json): string | undefined {
  const all = targets.flatMap(name => listOf(memberOf(body, name)));
  const bridge = memberOf(body, 'EventBridgeConfiguration') === undefined ? '' : ' EventBridge gets all events.';
  return isObject(body)
    ? `${all.length === 0 ? 'No' : all.length} event ${all.length === 1 ? 'notification' : 'notifications'}.${bridge}`
    : undefined;
}

function summarizeWebsite(body: Json): string | undefined {
  const [index, redirect] = [
    textAt(body, 'IndexDocument', 'Suffix'),
    textAt(body, 'RedirectAllRequestsTo', 'HostName'),
  ];
  if (redirect !== undefined) {
    return `The website sends every request on to ${show(redirect)}.`;
  }
  return index === undefined ? undefined : `The bucket is a website with the index document ${show(index)}.`;
}

function summarizeRestore(body: Json): string | undefined {
  const [days, tier] = [
    scalarOf(memberOf(body, 'Days')),
    textAt(body, 'GlacierJobParameters', 'Tier') ?? textAt(body, 'Tier'),
  ];
  return days === undefined
    ? undefined
    : `A copy is restored for ${show(days)} ${days === '1' ? 'day' : 'days'}${tier === undefined ? '' : `, tier ${show(tier)}`}.`;
}

function summarizeObjectLock(body: Json): string | undefined {
  const retention = valueAt(body, ['Rule', 'DefaultRetention']);
  const [mode, days, years] = ['Mode', 'Days', 'Years'].map(name => scalarOf(memberOf(retention, name)));
  const length = days === undefined ? years && `${show(years)} years` : `${show(days)} days`;
  if (mode !== undefined && length !== undefined) {
    return `New objects are locked for ${length} in ${show(mode)} mode.`;
  }
  return textAt(body, 'ObjectLockEnabled') === 'Enabled'
    ? 'Object Lock is on, without a default retention.'
    : undefined;
}

const status = (body: Json, what: string): string | undefined => {
  const text = textAt(body, 'Status');
  return text === undefined ? undefined : `${what}: ${show(text)}.`;
};

/** The other bodies, each in one sentence; a summary that is undefined means that the body has another form than expected. */
export const settingSummaries: ReadonlyMap<string, (body: Json) => string | undefined> = new Map([
  ['PublicAccessBlockConfiguration', summarizePublicAccessBlock],
  ['ServerSideEncryptionConfiguration', summarizeEncryption],
  ['VersioningConfiguration', body => status(body, 'Versioning')],
  ['AbacStatus', body => status(body, 'Access control by tags')],
  [
    'OwnershipControls',
    body => ownerships.get(textAt(listOf(memberOf(body, 'Rule'))[0] ?? null, 'ObjectOwnership') ?? ''),
  ],
  ['BucketLoggingStatus', summarizeLogging],
  ['Tagging', body => summarizeTags(listOf(valueAt(body, ['TagSet', 'Tag'])))],
  ['TagResourceRequest', body => summarizeTags(listOf(valueAt(body, ['Tags', 'Tag'])))],
  ['ReplicationConfiguration', summarizeReplication],
  ['CORSConfiguration', summarizeCors],
  ['NotificationConfiguration', summarizeNotifications],
  ['WebsiteConfiguration', summarizeWebsite],
  ['RestoreRequest', summarizeRestore],
  ['ObjectLockConfiguration', summarizeObjectLock],
  ['CompleteMultipartUpload', body => `${count(listOf(memberOf(body, 'Part')), 'part')} joined to one object.`],
  [
    'RequestPaymentConfiguration',
    body => (textAt(body, 'Payer') === 'Requester' ? 'Callers pay for their requests.' : undefined),
  ],
  [
    'CreateBucketConfiguration',
    body => {
      const region = textAt(body, 'LocationConstraint');
      return region === undefined ? undefined : `The bucket is made in ${show(region)}.`;
    },
  ],
  [
    'InventoryConfiguration',
    body => {
      const frequency = textAt(body, 'Schedule', 'Frequency');
      return frequency === undefined ? undefined : `An inventory, ${show(frequency)}.`;
    },
  ],
]);
