import { type Arn, isAccountId, parseArn, splitResource } from './arn';
import { type PermissionSetRole, readPermissionSet, readSessionName, type SessionReading } from './session';
import type { RecordContext } from './types';

/** The account that owns a bucket. */
export interface BucketOwner {
  readonly kind: 'bucketOwner';
  /** `canonicalId`: 64 hexadecimal digits; `shortened`: fewer, as in anonymised samples; `unknown`: anything else. */
  readonly form: 'canonicalId' | 'shortened' | 'unknown';
  readonly canonicalId?: string;
}

/** A requester that is named by an ARN of an account. */
interface InAccount {
  readonly kind: 'requester';
  readonly partition: string;
  /** Twelve digits; left out where the ARN holds something else. */
  readonly accountId?: string;
}

/** Who made a request. */
export type Requester =
  | {
      readonly kind: 'requester';
      readonly form: 'canonicalId';
      readonly canonicalId: string;
      /** Whether that is the account that owns the bucket; left out where the bucket owner is no canonical ID. */
      readonly isBucketOwner?: boolean;
    }
  | (InAccount & { readonly form: 'iamUser'; readonly userName: string; readonly path?: string })
  | (InAccount & {
      readonly form: 'assumedRole';
      readonly roleName: string;
      readonly sessionName?: string;
      readonly session?: SessionReading;
      readonly identityCenter?: PermissionSetRole;
    })
  | (InAccount & { readonly form: 'federatedUser'; readonly userName: string })
  | (InAccount & { readonly form: 'root' })
  | { readonly kind: 'requester'; readonly form: 'originAccessIdentity'; readonly identityId: string }
  | { readonly kind: 'requester'; readonly form: 'service'; readonly principal: string }
  | { readonly kind: 'requester'; readonly form: 's3' }
  | { readonly kind: 'requester'; readonly form: 'anonymous' }
  | { readonly kind: 'requester'; readonly form: 'account'; readonly accountId: string }
  | { readonly kind: 'requester'; readonly form: 'otherArn'; readonly arn: Arn }
  | { readonly kind: 'requester'; readonly form: 'unknown'; readonly text: string };

const kind = 'requester';
const originAccessIdentity = 'user/CloudFront Origin Access Identity ';

/** Sixty-four hexadecimal digits give the form `canonicalId`, fewer the form `shortened`. */
export function decodeBucketOwner(text: string, _context: RecordContext): BucketOwner {
  if (isCanonicalId(text)) {
    return { kind: 'bucketOwner', form: 'canonicalId', canonicalId: text };
  }
  const form = text.length < 64 && /^[0-9a-f]{8,}$/.test(text) && !isAccountId(text) ? 'shortened' : 'unknown';
  return { kind: 'bucketOwner', form };
}

/**
 * `arn:aws:sts::123456789012:assumed-role/etl-role/i-0123456789abcdef0` gives the form `assumedRole` with account,
 * role, session name and what the session name tells. Text that fits no form comes back as `unknown`.
 */
export function decodeRequester(text: string, context: RecordContext): Requester {
  if (isCanonicalId(text)) {
    const owner = context.text('bucket_owner');
    const comparable = owner !== undefined && isCanonicalId(owner);
    return { kind, form: 'canonicalId', canonicalId: text, ...(comparable && { isBucketOwner: owner === text }) };
  }
  if (text === 'AmazonS3') {
    return { kind, form: 's3' };
  }
  if (text === 'Anonymous') {
    return { kind, form: 'anonymous' };
  }
  if (isAccountId(text)) {
    return { kind, form: 'account', accountId: text };
  }
  if (text.startsWith('svc:') && text.length > 'svc:'.length) {
    return { kind, form: 'service', principal: text.slice('svc:'.length) };
  }
  const arn = parseArn(text);
  return arn ? decodeArn(arn) : { kind, form: 'unknown', text };
}

function decodeArn(arn: Arn): Requester {
  if (arn.service === 'iam' && arn.account === 'cloudfront' && arn.resource.startsWith(originAccessIdentity)) {
    return { kind, form: 'originAccessIdentity', identityId: arn.resource.slice(originAccessIdentity.length) };
  }
  const { type, name } = splitResource(arn.resource);
  const owner: InAccount = {
    kind,
    partition: arn.partition,
    ...(arn.account && isAccountId(arn.account) && { accountId: arn.account }),
  };
  if (arn.service === 'iam' && arn.resource === 'root') {
    return { ...owner, form: 'root' };
  }
  if (name !== '') {
    switch (`${arn.service}:${type}`) {
      case 'iam:user': {
        const at = name.lastIndexOf('/') + 1;
        return {
          ...owner,
          form: 'iamUser',
          userName: name.slice(at),
          ...(at > 0 && { path: `/${name.slice(0, at)}` }),
        };
      }
      case 'sts:federated-user':
        return { ...owner, form: 'federatedUser', userName: name };
      case 'sts:assumed-role':
        return decodeAssumedRole(owner, name);
    }
  }
  return { kind, form: 'otherArn', arn };
}

function decodeAssumedRole(owner: InAccount, name: string): Requester {
  const at = name.indexOf('/');
  const roleName = at < 0 ? name : name.slice(0, at);
  const sessionName = at < 0 ? '' : name.slice(at + 1);
  const session = readSessionName(sessionName);
  const identityCenter = readPermissionSet(roleName);
  return {
    ...owner,
    form: 'assumedRole',
    roleName,
    ...(sessionName && { sessionName }),
    ...(session && { session }),
    ...(identityCenter && { identityCenter }),
  };
}

function isCanonicalId(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** True for a requester of whom no signature was accepted, as lines of access logs and their JSON form write it. */
export const isUnnamedRequester = (text: string): boolean => text === '-' || text === 'Anonymous';
