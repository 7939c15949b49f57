import type { Json } from '../../types';
import { parseArn } from '../arn';
import { type CopySource, decodeCopySource } from './copySource';
import { isObject, itemsOf, memberOf, scalarOf, textAt, textOf, valueAt } from './json';

/** What a request was about, as far as its record says. */
export interface Subject {
  /** The bucket as the request named it, or as its ARN names it. */
  readonly bucket?: string;
  /** The object, in plain text. */
  readonly key?: string;
  readonly versionId?: string;
  /** What a copy was made of. */
  readonly copySource?: CopySource;
  /** ARNs of everything else in `resources`, such as a KMS key. */
  readonly others: readonly string[];
  /** The account that owns the bucket, where the record tells. */
  readonly ownerAccountId?: string;
  /** Set in the caller's copy of a request to another account's bucket. */
  readonly ownerHidden?: true;
}

/** What CloudTrail writes in the place of an account that the reader may not know. */
export const hiddenAccount = 'HIDDEN_DUE_TO_SECURITY_REASONS';

/** `arn:aws:s3:::amzn-s3-demo-bucket/photos/cat.jpg` -> its bucket and key; undefined for an ARN of anything else. */
function readObjectArn(text: string): { readonly bucket: string; readonly key?: string } | undefined {
  const arn = parseArn(text);
  if (arn?.service !== 's3' || arn.account !== undefined || arn.region !== undefined) {
    return undefined;
  }
  const slash = arn.resource.indexOf('/');
  const bucket = slash < 0 ? arn.resource : arn.resource.slice(0, slash);
  const key = slash < 0 ? '' : arn.resource.slice(slash + 1);
  return { bucket, ...(key !== '' && { key }) };
}

const arnOf = (resource: Json): string | undefined => textAt(resource, 'ARN') ?? textAt(resource, 'arn');

/** Items of `resources` that are looked at; no request of S3 has more than a few. */
const mostResources = 50;

/** What a record is about: from `requestParameters` first, and from `resources` where they do not say. */
export function decodeSubject(record: Json): Subject {
  const parameters = memberOf(record, 'requestParameters');
  const resources = itemsOf(memberOf(record, 'resources')).slice(0, mostResources).filter(isObject);
  const arns = resources.flatMap(resource => arnOf(resource) ?? []);
  const objects = arns.flatMap(arn => readObjectArn(arn) ?? []);
  const bucket = textOf(scalarOf(memberOf(parameters, 'bucketName'))) ?? objects[0]?.bucket;
  const key =
    textOf(scalarOf(memberOf(parameters, 'key'))) ??
    textOf(scalarOf(memberOf(parameters, 'Key'))) ??
    objects.find(object => object.key !== undefined)?.key;
  const versionId = textOf(scalarOf(valueAt(parameters, ['versionId'])));
  const copySource = textOf(scalarOf(memberOf(parameters, 'x-amz-copy-source')));
  const accounts = resources.flatMap(resource => textAt(resource, 'accountId') ?? textAt(resource, 'accountid') ?? []);
  const ownerAccountId = accounts.find(account => account !== hiddenAccount);
  return {
    ...(bucket !== undefined && { bucket }),
    ...(key !== undefined && { key }),
    ...(versionId !== undefined && { versionId }),
    ...(copySource !== undefined && { copySource: decodeCopySource(copySource) }),
    others: arns.filter(arn => readObjectArn(arn) === undefined),
    ...(ownerAccountId !== undefined && { ownerAccountId }),
    ...(accounts.includes(hiddenAccount) && { ownerHidden: true }),
  };
}
