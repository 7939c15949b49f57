import { servicePrincipals, sessionPatterns } from '../../catalogue/callers';
import { sources } from '../../catalogue/sources';
import type { Person, Who } from '../../fields/cloudTrail/identity';
import { formatUtc } from '../formatTime';
import { shownText } from '../shownText';
import type { Meaning, Row } from '../types';

/** Names of IAM have at most 64 characters. */
const longest = 120;
const show = (text: string): string => shownText(text, longest);

/** AWS's name of a service: `cloudtrail.amazonaws.com` -> `AWS CloudTrail`; the principal itself where it is not known. */
export function nameService(principal: string): string {
  return servicePrincipals.find(({ id }) => id === principal)?.name ?? show(principal);
}

const role = ({ roleName, identityCenter }: Who): string =>
  identityCenter
    ? `IAM Identity Center, permission set ${show(identityCenter.permissionSet)}`
    : `assumed role${roleName === undefined ? '' : ` ${show(roleName)}`}`;

/** Who made a request, in a few words: `alice (assumed role admin)`, `Anonymous`, `Root user of account 123456789012`. */
export function nameWho(who: Who): string {
  const { form, name, accountId, person } = who;
  const account = accountId === undefined ? 'an account that is not told' : `account ${show(accountId)}`;
  switch (form) {
    case 'anonymous':
      return 'Anonymous';
    case 'root':
      return `Root user of ${account}`;
    case 'iamUser':
      return `${show(name ?? 'A user without a name')} (IAM user)`;
    case 'assumedRole':
      return `${show(person?.name ?? name ?? 'A session without a name')} (${role(who)})`;
    case 'role':
      return `${show(name ?? 'A role without a name')} (role)`;
    case 'federatedUser':
      return `${show(name ?? 'A user without a name')} (federated user)`;
    case 'identityCenterUser':
      return `${show(name ?? who.onBehalfOfUserId ?? 'A user')} (IAM Identity Center)`;
    case 'samlUser':
      return `${show(name ?? 'A user')} (SAML user)`;
    case 'webIdentityUser':
      return `${show(name ?? 'A user')} (web identity user)`;
    case 'directoryUser':
      return `${show(name ?? 'A user')} (directory user)`;
    case 'account':
      return accountId === undefined ? 'An AWS account' : `Somebody in ${account}`;
    case 'service':
      return name === undefined ? 'An AWS service' : nameService(name);
    default:
      return name === undefined ? 'Somebody unknown' : `${show(name)} (${show(who.type ?? 'no type given')})`;
  }
}

const toldBy: Readonly<Record<Person['toldBy'], string>> = {
  sourceIdentity: 'The source identity names who stands behind the session; later sessions cannot change it.',
  identityCenter: 'A user of IAM Identity Center; the session bears the name of the user.',
  webIdentity: 'The name is that of the session, given when the role was assumed through the web identity provider.',
  sessionName: 'The name is that of the session, which whoever assumed the role chose.',
  userName: 'The name is the userName of the record.',
};

/** What tells the name: a person's, or a session name that a program made up. */
function sourceOfName({ person, session }: Who): readonly string[] {
  const pattern = sessionPatterns.find(({ id }) => id === session?.pattern);
  const sentence = person === undefined ? pattern?.meaning : toldBy[person.toldBy];
  return sentence === undefined ? [] : [sentence];
}

/** What is unusual about a caller, most important first: no signature, root, a service in between, another account. */
export function circumstancesOf(who: Who): readonly string[] {
  const { form, invokedBy, copy, crossAccount, otherAccountId, arn } = who;
  return [
    form === 'anonymous'
      ? 'The request was not signed, so only a policy or an ACL for everyone could allow it.'
      : undefined,
    who.assumedRoot ? 'A central account acted as root user of this account, with AssumeRoot.' : undefined,
    form === 'root' && !who.assumedRoot ? 'The root user may do everything in its account.' : undefined,
    invokedBy !== undefined && form !== 'service'
      ? `${nameService(invokedBy)} made the request for this caller.`
      : undefined,
    copy === 'owner' && arn === undefined
      ? "This is the owner's copy of a request from another account: CloudTrail leaves out who in that account it was."
      : undefined,
    copy === 'caller' && otherAccountId === undefined
      ? "This is the caller's copy of a request to another account, and does not tell which account that is."
      : undefined,
    crossAccount && otherAccountId !== undefined
      ? `Cross-account: the bucket or this copy belongs to account ${show(otherAccountId)}.`
      : undefined,
  ].filter(sentence => sentence !== undefined);
}

/** How the caller got the credentials, in words; undefined where the record does not tell. */
export function describeSession({ fromConsole, mfa, form }: Who): string | undefined {
  const how = [
    ...(fromConsole ? ['in the console'] : []),
    ...(mfa === undefined || form === 'service' ? [] : [mfa ? 'with MFA' : 'without MFA']),
  ];
  return how.length === 0 ? undefined : how.join(', ');
}

const row = (label: string, value: string | undefined): Row[] =>
  value === undefined ? [] : [{ label, value: show(value) }];

/** Says who made a request, and what tells it. */
export function explainWho(who: Who): Meaning {
  const { person, sessionName, session, identityCenter } = who;
  return {
    title: nameWho(who),
    meaning: [...circumstancesOf(who), ...sourceOfName(who)].slice(0, 3),
    rows: [
      ...row('Account', who.form === 'root' || who.form === 'account' ? undefined : who.accountId),
      ...row('Role', identityCenter === undefined || who.roleName === undefined ? undefined : who.roleName),
      ...row('Session', person?.name === sessionName ? undefined : sessionName),
      ...row('Session named', session?.namedAtMs === undefined ? undefined : formatUtc(session.namedAtMs)),
      ...row('Identity provider', who.webIdentityProvider),
      ...row('On behalf of', who.onBehalfOfUserId),
      ...row('For', who.inScopeOf),
      ...row('Signed in', describeSession(who)),
      ...row('Access key', who.accessKeyId),
    ].slice(0, 6),
    references: [sources['aws-cloudtrail-identity']],
    evidence: who.copy === undefined ? 'documented' : 'seen',
  };
}
