import { isObject, scalarOf } from '../../fields/cloudTrail/json';
import { msg, t } from '../../text/language';
import type { Json } from '../../types';
import { summarizeAcl, summarizeGrantHeaders } from './acl';
import { summarizeLifecycle } from './lifecycle';
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

/**
 * What a member of `requestParameters` sets, in a sentence or two: an ACL, a policy, a configuration.
 * Undefined for members that are no body, and for bodies of a form that is not known to this version.
 */
export function summarizeRequestBody(name: string, body: Json): string | undefined {
  return summaries.get(name)?.(body);
}

/** Every body in `requestParameters`, summarised; none for what is no object. */
export function summarizeRequestBodies(parameters: Json | undefined): readonly string[] {
  return isObject(parameters)
    ? [...summaries].flatMap(([name, summary]) => {
        const body = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
        return (body === undefined ? undefined : summary(body)) ?? [];
      })
    : [];
}
