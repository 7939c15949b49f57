import { servicePrincipals } from '../catalogue/callers';
import type { Requester } from '../fields/identity';

/**
 * Who made a request, in a word or two: `alice`, `etl-role/i-0123456789abcdef0`, `anonymous`, `account 123456789012`.
 * The text is as it stands in the log.
 */
export function nameRequester(value: Requester): string {
  switch (value.form) {
    case 'canonicalId':
      return `${value.isBucketOwner ? 'bucket owner' : 'account'} ${value.canonicalId.slice(0, 8)}...`;
    case 'iamUser':
    case 'federatedUser':
      return value.userName;
    case 'assumedRole':
      return value.sessionName === undefined ? value.roleName : `${value.roleName}/${value.sessionName}`;
    case 'root':
      return value.accountId === undefined ? 'root user' : `root user of ${value.accountId}`;
    case 'originAccessIdentity':
      return `CloudFront ${value.identityId}`;
    case 'service':
      return servicePrincipals.find(({ id }) => id === value.principal)?.name ?? value.principal;
    case 's3':
      return 'Amazon S3';
    case 'anonymous':
      return 'anonymous';
    case 'account':
      return `account ${value.accountId}`;
    case 'otherArn':
      return value.arn.resource;
    default:
      return value.text;
  }
}
