import { isObject, isTrue, listOf, memberOf, scalarOf, textAt, valueAt } from '../../fields/cloudTrail/json';
import { count, msg, t } from '../../text/language';
import type { Json } from '../../types';
import { shownText } from '../shownText';
import { enumerate } from './policy';

const show = (text: string): string => shownText(text, 90);

const blocks = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const;

/** The four settings of Block Public Access: which are on. */
export function summarizePublicAccessBlock(body: Json): string | undefined {
  if (!isObject(body)) {
    return undefined;
  }
  const on = blocks.filter(name => isTrue(memberOf(body, name)));
  const off = blocks.filter(name => !on.includes(name));
  if (off.length === 0) {
    return t('All four settings of Block Public Access are on.');
  }
  return on.length === 0
    ? t('All four settings of Block Public Access are off, so policies and ACLs can make things public.')
    : t('Block Public Access: {0} on, {1} off.', on.join(', '), off.join(', '));
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
  const name = algorithms.get(algorithm) ?? show(algorithm);
  const told =
    key === undefined
      ? t('New objects are encrypted with {0} by default', name)
      : t('New objects are encrypted with {0} by default with key {1}', name, show(key));
  if (bucketKey === undefined) {
    return `${told}.`;
  }
  return isTrue(bucketKey) ? t('{0}, bucket key on.', told) : t('{0}, bucket key off.', told);
}

const ownerships: ReadonlyMap<string, string> = new Map([
  ['BucketOwnerEnforced', msg('ACLs are off: the bucket owner owns every object.')],
  [
    'BucketOwnerPreferred',
    msg('The bucket owner owns new objects that are uploaded with the ACL bucket-owner-full-control.'),
  ],
  ['ObjectWriter', msg('Whoever uploads an object owns it, and ACLs count.')],
]);

function summarizeLogging(body: Json): string | undefined {
  const target = textAt(body, 'LoggingEnabled', 'TargetBucket');
  const prefix = textAt(body, 'LoggingEnabled', 'TargetPrefix');
  if (target === undefined) {
    return memberOf(body, 'LoggingEnabled') === undefined ? t('Server access logging is off.') : undefined;
  }
  return prefix === undefined
    ? t('Server access logs go to {0}.', show(target))
    : t('Server access logs go to {0}, under {1}.', show(target), show(prefix));
}

function summarizeTags(tags: readonly Json[]): string {
  const keys = tags.flatMap(tag => scalarOf(memberOf(tag, 'Key')) ?? []).map(show);
  return keys.length === 0 ? t('No tags.') : count('{0} tag: {1}.', '{0} tags: {1}.', keys.length, enumerate(keys));
}

function summarizeReplication(body: Json): string | undefined {
  const rules = listOf(memberOf(body, 'Rule')).filter(isObject);
  const targets = [...new Set(rules.flatMap(rule => textAt(rule, 'Destination', 'Bucket') ?? []))].map(show);
  return rules.length === 0
    ? undefined
    : count('{0} replication rule, to {1}.', '{0} replication rules, to {1}.', rules.length, enumerate(targets));
}

function summarizeCors(body: Json): string | undefined {
  const rules = listOf(memberOf(body, 'CORSRule')).filter(isObject);
  const origins = [
    ...new Set(rules.flatMap(rule => listOf(memberOf(rule, 'AllowedOrigin')).flatMap(each => scalarOf(each) ?? []))),
  ];
  if (rules.length === 0) {
    return undefined;
  }
  return origins.includes('*')
    ? count('{0} CORS rule for pages of every origin.', '{0} CORS rules for pages of every origin.', rules.length)
    : count(
        '{0} CORS rule for pages of {1}.',
        '{0} CORS rules for pages of {1}.',
        rules.length,
        enumerate(origins.map(show)),
      );
}

const targets = ['TopicConfiguration', 'QueueConfiguration', 'CloudFunctionConfiguration'] as const;

function summarizeNotifications(body: Json): string | undefined {
  const all = targets.flatMap(name => listOf(memberOf(body, name)));
  if (!isObject(body)) {
    return undefined;
  }
  const told =
    all.length === 0
      ? t('No event notifications.')
      : count('{0} event notification.', '{0} event notifications.', all.length);
  return memberOf(body, 'EventBridgeConfiguration') === undefined
    ? told
    : `${told} ${t('EventBridge gets all events.')}`;
}

function summarizeWebsite(body: Json): string | undefined {
  const [index, redirect] = [
    textAt(body, 'IndexDocument', 'Suffix'),
    textAt(body, 'RedirectAllRequestsTo', 'HostName'),
  ];
  if (redirect !== undefined) {
    return t('The website sends every request on to {0}.', show(redirect));
  }
  return index === undefined ? undefined : t('The bucket is a website with the index document {0}.', show(index));
}

function summarizeRestore(body: Json): string | undefined {
  const [days, tier] = [
    scalarOf(memberOf(body, 'Days')),
    textAt(body, 'GlacierJobParameters', 'Tier') ?? textAt(body, 'Tier'),
  ];
  if (days === undefined) {
    return undefined;
  }
  const told =
    days === '1' ? t('A copy is restored for {0} day', days) : t('A copy is restored for {0} days', show(days));
  return tier === undefined ? `${told}.` : t('{0}, tier {1}.', told, show(tier));
}

function summarizeObjectLock(body: Json): string | undefined {
  const retention = valueAt(body, ['Rule', 'DefaultRetention']);
  const [mode, days, years] = ['Mode', 'Days', 'Years'].map(name => scalarOf(memberOf(retention, name)));
  if (mode !== undefined && days !== undefined) {
    return t('New objects are locked for {0} days in {1} mode.', show(days), show(mode));
  }
  if (mode !== undefined && years !== undefined) {
    return t('New objects are locked for {0} years in {1} mode.', show(years), show(mode));
  }
  return textAt(body, 'ObjectLockEnabled') === 'Enabled'
    ? t('Object Lock is on, without a default retention.')
    : undefined;
}

const status = (body: Json, message: string): string | undefined => {
  const text = textAt(body, 'Status');
  return text === undefined ? undefined : t(message, show(text));
};

/** The other bodies, each in one sentence; a summary that is undefined means that the body has another form than expected. */
export const settingSummaries: ReadonlyMap<string, (body: Json) => string | undefined> = new Map([
  ['PublicAccessBlockConfiguration', summarizePublicAccessBlock],
  ['ServerSideEncryptionConfiguration', summarizeEncryption],
  ['VersioningConfiguration', body => status(body, msg('Versioning: {0}.'))],
  ['AbacStatus', body => status(body, msg('Access control by tags: {0}.'))],
  [
    'OwnershipControls',
    body => {
      const sentence = ownerships.get(textAt(listOf(memberOf(body, 'Rule'))[0] ?? null, 'ObjectOwnership') ?? '');
      return sentence && t(sentence);
    },
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
  [
    'CompleteMultipartUpload',
    body =>
      count('{0} part joined to one object.', '{0} parts joined to one object.', listOf(memberOf(body, 'Part')).length),
  ],
  [
    'RequestPaymentConfiguration',
    body => (textAt(body, 'Payer') === 'Requester' ? t('Callers pay for their requests.') : undefined),
  ],
  [
    'CreateBucketConfiguration',
    body => {
      const region = textAt(body, 'LocationConstraint');
      return region === undefined ? undefined : t('The bucket is made in {0}.', show(region));
    },
  ],
  [
    'InventoryConfiguration',
    body => {
      const frequency = textAt(body, 'Schedule', 'Frequency');
      return frequency === undefined ? undefined : t('An inventory, {0}.', show(frequency));
    },
  ],
]);
