import { isAccountId, parseArn, splitResource } from './arn';
import type { RecordContext } from './types';

/**
 * What an ARN in the access point field names. AWS documents `accessPoint` alone for this field;
 * the others are forms that AWS documents elsewhere.
 */
export type AccessPointForm = 'accessPoint' | 'multiRegion' | 'objectLambda' | 'outposts' | 'directory' | 'other';

/** The access point that a request came through. */
export interface AccessPointArn {
  readonly kind: 'accessPointArn';
  readonly form: AccessPointForm;
  readonly partition?: string;
  /** Region code; a Multi-Region Access Point has none. */
  readonly region?: string;
  /** Twelve digits. */
  readonly accountId?: string;
  /** Name of the access point; of a Multi-Region Access Point its alias, ending in `.mrap`. */
  readonly name?: string;
  /** What follows the name, such as `object/photos/cat.jpg`. */
  readonly rest?: string;
}

const formsByService: ReadonlyMap<string, AccessPointForm> = new Map([
  ['s3', 'accessPoint'],
  ['s3-object-lambda', 'objectLambda'],
  ['s3-outposts', 'outposts'],
  ['s3express', 'directory'],
]);

/**
 * `arn:aws:s3:us-east-1:123456789012:accesspoint/example-ap` gives region, account ID and the name `example-ap`.
 * Text that is no ARN, or an ARN of something else, has the form `other`.
 */
export function decodeAccessPointArn(text: string, _context: RecordContext): AccessPointArn {
  const arn = parseArn(text);
  const form = arn && formsByService.get(arn.service);
  if (arn === undefined || form === undefined) {
    return { kind: 'accessPointArn', form: 'other' };
  }
  const path = form === 'outposts' ? afterOutpost(arn.resource) : splitResource(arn.resource);
  if (path.type !== 'accesspoint' || path.name === '') {
    return { kind: 'accessPointArn', form: 'other' };
  }
  const end = path.name.search(/[/:]/);
  const name = end < 0 ? path.name : path.name.slice(0, end);
  return {
    kind: 'accessPointArn',
    form: form === 'accessPoint' && arn.region === undefined && name.endsWith('.mrap') ? 'multiRegion' : form,
    partition: arn.partition,
    ...(arn.region && { region: arn.region }),
    ...(arn.account && isAccountId(arn.account) && { accountId: arn.account }),
    name,
    ...(end >= 0 && { rest: path.name.slice(end + 1) }),
  };
}

/** `outpost/op-01ac5d28a6a232904/accesspoint/example-ap` without its first two parts, split again. */
function afterOutpost(resource: string) {
  const outpost = splitResource(resource);
  return outpost.type === 'outpost' ? splitResource(splitResource(outpost.name).name) : { type: '', name: '' };
}
