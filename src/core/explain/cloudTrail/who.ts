import { servicePrincipals, sessionPatterns } from '../../catalogue/callers';
import { sources } from '../../catalogue/sources';
import type { Person, Who } from '../../fields/cloudTrail/identity';
import { msg, t } from '../../text/language';
import { formatUtc } from '../formatTime';
import { shownText } from '../shownText';
import type { Meaning, Row } from '../types';

/** Names of IAM have at most 64 characters. */
const longest = 120;
const show = (text: string): string => shownText(text, longest);

/** AWS's name of a service: `cloudtrail.amazonaws.com` -> `AWS CloudTrail`; the principal itself where it is not known. */
export function nameService(principal: string): string {
  const known = servicePrincipals.find(({ id }) => id === principal);
  return known === undefined ? show(principal) : t(known.name);
}

function nameSession({ name, person, roleName, identityCenter }: Who): string {
  const session = show(person?.name ?? name ?? t('A session without a name'));
  if (identityCenter) {
    return t('{0} (IAM Identity Center, permission set {1})', session, show(identityCenter.permissionSet));
  }
  return roleName === undefined
    ? t('{0} (assumed role)', session)
    : t('{0} (assumed role {1})', session, show(roleName));
}

/** Who made a request, in a few words: `alice (assumed role admin)`, `Anonymous`, `Root user of account 123456789012`. */
export function nameWho(who: Who): string {
  const { form, name, accountId } = who;
  switch (form) {
    case 'anonymous':
      return t('Anonymous');
    case 'root':
      return accountId === undefined
        ? t('Root user of an account that is not told')
        : t('Root user of account {0}', show(accountId));
    case 'iamUser':
      return t('{0} (IAM user)', show(name ?? t('A user without a name')));
    case 'assumedRole':
      return nameSession(who);
    case 'role':
      return t('{0} (role)', show(name ?? t('A role without a name')));
    case 'federatedUser':
      return t('{0} (federated user)', show(name ?? t('A user without a name')));
    case 'identityCenterUser':
      return `${show(name ?? who.onBehalfOfUserId ?? t('A user'))} (IAM Identity Center)`;
    case 'samlUser':
      return t('{0} (SAML user)', show(name ?? t('A user')));
    case 'webIdentityUser':
      return t('{0} (web identity user)', show(name ?? t('A user')));
    case 'directoryUser':
      return t('{0} (directory user)', show(name ?? t('A user')));
    case 'account':
      return accountId === undefined ? t('An AWS account') : t('Somebody in account {0}', show(accountId));
    case 'service':
      return name === undefined ? t('An AWS service') : nameService(name);
    default:
      if (who.isText) {
        return t('Somebody whose userIdentity is one text');
      }
      return name === undefined ? t('Somebody unknown') : `${show(name)} (${show(who.type ?? t('no type given'))})`;
  }
}

const toldBy: Readonly<Record<Person['toldBy'], string>> = {
  sourceIdentity: msg('The source identity names who stands behind the session; later sessions cannot change it.'),
  identityCenter: msg('A user of IAM Identity Center; the session bears the name of the user.'),
  webIdentity: msg(
    'The name is that of the session, given when the role was assumed through the web identity provider.',
  ),
  sessionName: msg('The name is that of the session, which whoever assumed the role chose.'),
  userName: msg('The name is the userName of the record.'),
};

/** What tells the name: a person's, or a session name that a program made up. */
function sourceOfName({ person, session }: Who): readonly string[] {
  const pattern = sessionPatterns.find(({ id }) => id === session?.pattern);
  const sentence = person === undefined ? pattern?.meaning : toldBy[person.toldBy];
  return sentence === undefined ? [] : [t(sentence)];
}

/** What gets at a caller in another account that the record does not name. */
function describeUniqueId({ uniqueId, sessionName, accountId = '' }: Who): string | undefined {
  if (uniqueId === undefined) {
    return undefined;
  }
  return sessionName === undefined
    ? t('Account {0} can tell whose unique ID {1} is.', show(accountId), show(uniqueId))
    : t(
        'Account {0} can tell whose unique ID {1} is; the session is named {2}.',
        show(accountId),
        show(uniqueId),
        show(sessionName),
      );
}

/** For whom a record of a request from another account was written, where the caller is not named in full. */
function describeCopy(who: Who): string | undefined {
  const { copy, otherAccountId = '', arn } = who;
  const unnamed = arn === undefined ? describeUniqueId(who) : undefined;
  if (copy === 'endpoint') {
    const owner = t(
      'The record is for account {0}, which owns the VPC endpoint. The caller is of another account.',
      show(otherAccountId),
    );
    return unnamed === undefined ? owner : `${owner} ${unnamed}`;
  }
  if (copy !== 'owner' || arn !== undefined) {
    return undefined;
  }
  return unnamed === undefined
    ? t("This is the owner's copy of a request from another account: CloudTrail leaves out who in that account it was.")
    : `${t("This is the owner's copy of a request from another account: CloudTrail leaves out the caller's name and ARN.")} ${unnamed}`;
}

/** What is unusual about a caller, most important first: no signature, root, a service in between, another account. */
export function circumstancesOf(who: Who): readonly string[] {
  const { form, invokedBy, copy, crossAccount, otherAccountId } = who;
  return [
    form === 'anonymous'
      ? t('The request was not signed, so only a policy or an ACL for everyone could allow it.')
      : undefined,
    who.assumedRoot ? t('A central account acted as root user of this account, with AssumeRoot.') : undefined,
    form === 'root' && !who.assumedRoot
      ? t('Service control policies of AWS Organizations can limit the root user of a member account.')
      : undefined,
    invokedBy !== undefined && form !== 'service'
      ? t('{0} made the request for this caller.', nameService(invokedBy))
      : undefined,
    describeCopy(who),
    copy === 'caller' && otherAccountId === undefined
      ? t("This is the caller's copy of a request to another account, and does not tell which account that is.")
      : undefined,
    crossAccount && otherAccountId !== undefined && copy !== 'endpoint'
      ? t('Cross-account: the bucket or this copy belongs to account {0}.', show(otherAccountId))
      : undefined,
  ].filter(sentence => sentence !== undefined);
}

/** How the caller got the credentials, in words; undefined where the record does not tell. */
export function describeSession({ fromConsole, mfa, form }: Who): string | undefined {
  const how = [
    ...(fromConsole ? [t('in the console')] : []),
    ...(mfa === undefined || form === 'service' ? [] : [mfa ? t('with MFA') : t('without MFA')]),
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
      ...row(t('Account'), who.form === 'root' || who.form === 'account' ? undefined : who.accountId),
      ...row(t('Role'), identityCenter === undefined || who.roleName === undefined ? undefined : who.roleName),
      ...row(t('Unique ID'), who.uniqueId),
      ...row(t('Session'), person?.name === sessionName ? undefined : sessionName),
      ...row(t('Session named'), session?.namedAtMs === undefined ? undefined : formatUtc(session.namedAtMs)),
      ...row(t('Identity provider'), who.webIdentityProvider),
      ...row(t('On behalf of'), who.onBehalfOfUserId),
      ...row(t('For'), who.inScopeOf),
      ...row(t('Signed in'), describeSession(who)),
      ...row(t('Access key'), who.accessKeyId),
    ].slice(0, 6),
    references: [
      sources['aws-cloudtrail-identity'],
      ...(who.form === 'root' && !who.assumedRoot ? [sources['aws-service-control-policies']] : []),
    ],
    evidence: who.copy === undefined ? 'documented' : 'seen',
  };
}
