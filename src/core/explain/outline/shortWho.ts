import { decodeWho, type Who } from '../../fields/cloudTrail/identity';
import { decodeDash } from '../../fields/dash';
import { decodeRequester, type Requester } from '../../fields/identity';
import type { RecordContext } from '../../fields/types';
import { t } from '../../text/language';
import type { Json } from '../../types';
import { nameService } from '../cloudTrail/who';

/** `alice`; with the role before a name that a program made up: `etl-role/i-0123456789abcdef0`. */
const sessionName = (role: string | undefined, session: string | undefined, isMade: boolean): string =>
  session === undefined ? (role ?? '') : isMade && role !== undefined ? `${role}/${session}` : session;

function nameRequester(requester: Requester): string {
  switch (requester.form) {
    case 'iamUser':
    case 'federatedUser':
      return requester.userName;
    case 'assumedRole':
      return sessionName(requester.roleName, requester.sessionName, requester.session !== undefined);
    case 'root':
      return t('root user');
    case 'canonicalId':
      return requester.isBucketOwner === true ? t('bucket owner') : `${requester.canonicalId.slice(0, 8)}...`;
    case 'originAccessIdentity':
      return `CloudFront ${requester.identityId}`;
    case 'service':
      return nameService(requester.principal);
    case 's3':
      return 'Amazon S3';
    case 'anonymous':
      return t('anonymous');
    case 'account':
      return requester.accountId;
    case 'otherArn':
      return requester.arn.resource;
    case 'unknown':
      return requester.text;
  }
}

const unsigned: ReadonlySet<string> = new Set(['anonymous', 'preflightUnsigned', 'websiteUnsigned']);
const ownWork: ReadonlySet<string> = new Set(['noHttpExchange', 'checksumJob']);

/** Who made the request of a line; '' where the line does not tell. */
export function shortRequester(context: RecordContext): string {
  const text = context.text('requester');
  if (text === undefined) {
    return '';
  }
  if (text !== '-') {
    return nameRequester(decodeRequester(text, context));
  }
  const { reason } = decodeDash('requester', context);
  return unsigned.has(reason) ? t('anonymous') : ownWork.has(reason) ? 'Amazon S3' : '';
}

function nameCaller({ form, name, person, roleName, session }: Who): string {
  switch (form) {
    case 'anonymous':
      return t('anonymous');
    case 'root':
      return t('root user');
    case 'assumedRole':
      return person?.name ?? sessionName(roleName, name, session !== undefined);
    case 'service':
      return name === undefined ? t('AWS service') : nameService(name);
    default:
      return name ?? '';
  }
}

/** Who made the request of a CloudTrail record; '' where it does not tell. */
export const shortCaller = (record: Json): string => nameCaller(decodeWho(record));
