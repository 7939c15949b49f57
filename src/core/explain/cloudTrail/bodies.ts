import { isObject, scalarOf } from '../../fields/cloudTrail/json';
import { msg, t } from '../../text/language';
import type { Json } from '../../types';
import { summarizeAcl, summarizeGrantHeaders } from './acl';
import { summarizeLifecycle } from './lifecycle';
import type { Outcome } from './outcome';
import { summarizePolicy } from './policy';
import { settingSummaries } from './settings';

const cannedAcls: ReadonlyMap<string, string> = new Map([
  ['private', msg('The canned ACL private grants access to the owner alone.')],
  ['public-read', msg('The canned ACL public-read lets everyone read: public, unless Block Public Access stops it.')],
  [
    'public-read-write',
    msg('The canned ACL public-read-write lets everyone read and write: public, unless Block Public Access stops it.'),
  ],
  [
    'authenticated-read',
    msg('The canned ACL authenticated-read lets every AWS account read: public, unless Block Public Access stops it.'),
  ],
  [
    'bucket-owner-full-control',
    msg('The canned ACL bucket-owner-full-control grants full control to the bucket owner.'),
  ],
  ['bucket-owner-read', msg('The canned ACL bucket-owner-read lets the bucket owner read.')],
  ['log-delivery-write', msg('The canned ACL log-delivery-write lets the log delivery group write.')],
  ['aws-exec-read', msg('The canned ACL aws-exec-read lets Amazon EC2 read, to fetch an AMI bundle.')],
]);

function summarizeCannedAcl(body: Json): string | undefined {
  const sentence = cannedAcls.get(scalarOf(body) ?? '');
  return sentence && t(sentence);
}

type Summary = (body: Json) => string | undefined;

const summaries: ReadonlyMap<string, Summary> = new Map<string, Summary>([
  ['bucketPolicy', summarizePolicy],
  ['AccessControlPolicy', summarizeAcl],
  ['accessControlList', summarizeGrantHeaders],
  ['x-amz-acl', summarizeCannedAcl],
  ['LifecycleConfiguration', summarizeLifecycle],
  ...settingSummaries,
]);

/** The sentences on a body as what came about, or as no more than what the request asked for. */
function tellBody(summary: string, outcome: Outcome): string {
  switch (outcome) {
    case 'succeeded':
      return summary;
    case 'failed':
      return t('Only asked for, as the call failed: {0}', summary);
    default:
      return t('Asked for: {0}', summary);
  }
}

/**
 * What a member of `requestParameters` sets, in a sentence or two: an ACL, a policy, a configuration. Of a call that did
 * not succeed it is told as what was asked for.
 * Undefined for members that are no body, and for bodies of a form that is not known to this version.
 */
export function summarizeRequestBody(name: string, body: Json, outcome: Outcome): string | undefined {
  const summary = summaries.get(name)?.(body);
  return summary && tellBody(summary, outcome);
}

/** Every body in `requestParameters`, summarised; none for what is no object. */
export function summarizeRequestBodies(parameters: Json | undefined, outcome: Outcome): readonly string[] {
  return isObject(parameters)
    ? [...summaries.keys()].flatMap(name => {
        const body = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
        return (body === undefined ? undefined : summarizeRequestBody(name, body, outcome)) ?? [];
      })
    : [];
}
