import type { Json } from '../../types';
import { parseArn } from '../arn';
import { type PermissionSetRole, readPermissionSet, readSessionName, type SessionReading } from '../session';
import { type Accounts, readAccounts } from './accounts';
import { isTrue, memberOf, textOf, valueAt } from './json';

/** Kind of a caller; `unknown` for a type that is not known to this version, or none. */
export type WhoForm =
  | 'anonymous'
  | 'root'
  | 'iamUser'
  | 'assumedRole'
  | 'role'
  | 'federatedUser'
  | 'identityCenterUser'
  | 'samlUser'
  | 'webIdentityUser'
  | 'directoryUser'
  | 'account'
  | 'service'
  | 'unknown';

/** The human, or the program, that stands behind a request, and what tells it. */
export interface Person {
  readonly name: string;
  /** `sourceIdentity` cannot be changed by later sessions; a `sessionName` is what the one who assumed the role chose. */
  readonly toldBy: 'sourceIdentity' | 'identityCenter' | 'webIdentity' | 'sessionName' | 'userName';
}

/** Who made a request. */
export interface Who extends Accounts {
  readonly kind: 'userIdentity';
  readonly form: WhoForm;
  /** Set where userIdentity is one text, as results of queries have it; that is not read. */
  readonly isText?: true;
  /** `type` as it was written. */
  readonly type?: string;
  /** Best short name: user, session, role, service, or account. */
  readonly name?: string;
  readonly accountId?: string;
  readonly arn?: string;
  readonly accessKeyId?: string;
  readonly roleName?: string;
  readonly sessionName?: string;
  readonly session?: SessionReading;
  readonly identityCenter?: PermissionSetRole;
  readonly person?: Person;
  readonly sourceIdentity?: string;
  /** Name or ARN of the web identity provider behind the session. */
  readonly webIdentityProvider?: string;
  /** Id of the user of IAM Identity Center that the request was made for. */
  readonly onBehalfOfUserId?: string;
  /** The AWS service that made the request for the caller. */
  readonly invokedBy?: string;
  /** Resource that a service made the request for. */
  readonly inScopeOf?: string;
  readonly fromConsole?: true;
  readonly assumedRoot?: true;
  /** Left out where the record does not say. */
  readonly mfa?: boolean;
  /** Unique ID of IAM, `AROA...`, of a caller whom another account is left to name. */
  readonly uniqueId?: string;
}

const forms: ReadonlyMap<string, WhoForm> = new Map<string, WhoForm>([
  ['Root', 'root'],
  ['IAMUser', 'iamUser'],
  ['AssumedRole', 'assumedRole'],
  ['Role', 'role'],
  ['FederatedUser', 'federatedUser'],
  ['IdentityCenterUser', 'identityCenterUser'],
  ['SAMLUser', 'samlUser'],
  ['WebIdentityUser', 'webIdentityUser'],
  ['Directory', 'directoryUser'],
  ['AWSAccount', 'account'],
  ['AWSService', 'service'],
]);

const anonymousAccounts: readonly (string | undefined)[] = ['anonymous', 'ANONYMOUS_PRINCIPAL'];

/** A member under its own spelling or in lower case, as event data stores have it. */
const member = (value: Json | undefined, ...path: readonly string[]): Json | undefined =>
  valueAt(value, path) ??
  valueAt(
    value,
    path.map(name => name.toLowerCase()),
  );
const text = (value: Json | undefined, ...path: readonly string[]): string | undefined =>
  textOf(member(value, ...path));

/** Role and session, from the ARN of the session, its principal ID and its issuer. */
function readRole(identity: Json | undefined): Pick<Who, 'roleName' | 'sessionName' | 'session' | 'identityCenter'> {
  const resource = parseArn(text(identity, 'arn') ?? '')?.resource ?? '';
  const [, role, session] = /^assumed-role\/([^/]+)(?:\/(.+))?$/s.exec(resource) ?? [];
  const principal = text(identity, 'principalId') ?? '';
  const colon = principal.indexOf(':');
  const roleName = text(identity, 'sessionContext', 'sessionIssuer', 'userName') ?? role;
  const sessionName = session ?? (colon < 0 ? undefined : textOf(principal.slice(colon + 1)));
  const reading = sessionName === undefined ? undefined : readSessionName(sessionName);
  const identityCenter = roleName === undefined ? undefined : readPermissionSet(roleName);
  return {
    ...(roleName !== undefined && { roleName }),
    ...(sessionName !== undefined && { sessionName }),
    ...(reading !== undefined && { session: reading }),
    ...(identityCenter !== undefined && { identityCenter }),
  };
}

type Session = ReturnType<typeof readRole>;

/** `AROACKCEVSQ6C2EXAMPLE:alice` -> unique ID and session, of a caller that has no ARN; nothing for other principal IDs. */
function readUniqueId(identity: Json | undefined): Pick<Who, 'uniqueId' | 'sessionName'> {
  const principal = text(identity, 'principalId') ?? '';
  const [, uniqueId, session] = /^(A[A-Z]{3}[A-Z0-9]{12,})(?::(.+))?$/s.exec(principal) ?? [];
  return {
    ...(uniqueId !== undefined && { uniqueId }),
    ...(session !== undefined && { sessionName: session }),
  };
}

/** The best name of a human that the record has. A session name that a machine made up is none. */
function readPerson(identity: Json | undefined, form: WhoForm, role: Session): Person | undefined {
  const sourceIdentity = readSourceIdentity(identity);
  if (sourceIdentity !== undefined) {
    return { name: sourceIdentity, toldBy: 'sourceIdentity' };
  }
  const { sessionName, session, identityCenter } = role;
  if (form === 'assumedRole' && sessionName !== undefined && session === undefined) {
    const isFederated = text(identity, 'sessionContext', 'webIdFederationData', 'federatedProvider') !== undefined;
    return {
      name: sessionName,
      toldBy: identityCenter !== undefined ? 'identityCenter' : isFederated ? 'webIdentity' : 'sessionName',
    };
  }
  const userName = form === 'iamUser' || form === 'root' ? undefined : text(identity, 'userName');
  return userName === undefined ? undefined : { name: userName, toldBy: 'userName' };
}

const readSourceIdentity = (identity: Json | undefined): string | undefined =>
  text(identity, 'sessionContext', 'sourceIdentity') ??
  text(identity, 'sessionContext', 'attributes', 'sourceIdentity');

function formOf(identity: Json | undefined): WhoForm {
  if (anonymousAccounts.includes(text(identity, 'accountId'))) {
    return 'anonymous';
  }
  const form = forms.get(text(identity, 'type') ?? '') ?? 'unknown';
  return form === 'unknown' && text(identity, 'type') === undefined && text(identity, 'invokedBy') !== undefined
    ? 'service'
    : form;
}

function nameOf(identity: Json | undefined, form: WhoForm, role: Session): string | undefined {
  switch (form) {
    case 'service':
      return text(identity, 'invokedBy');
    case 'assumedRole':
      return role.sessionName ?? role.roleName;
    case 'anonymous':
      return undefined;
    case 'account':
      return text(identity, 'accountId');
    default: {
      const arn = parseArn(text(identity, 'arn') ?? '');
      return text(identity, 'userName') ?? arn?.resource.split('/').at(-1) ?? text(identity, 'principalId');
    }
  }
}

/** An optional text as a member, or nothing. */
const part = <Name extends string>(name: Name, value: string | undefined): { readonly [Key in Name]?: string } =>
  value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]: string });

/**
 * Says who made the request of a record, in any shape that `userIdentity` takes.
 * A session `alice` of the role `admin` gives the form `assumedRole`, role, session, and the person `alice`.
 */
export function decodeWho(record: Json): Who {
  const identity = memberOf(record, 'userIdentity') ?? memberOf(record, 'useridentity');
  const form = formOf(identity);
  const role = form === 'assumedRole' ? readRole(identity) : {};
  const person = readPerson(identity, form, role);
  const mfa = member(identity, 'sessionContext', 'attributes', 'mfaAuthenticated');
  const isMfaKnown = isTrue(mfa) || mfa === false || mfa === 'false';
  const fromConsole =
    memberOf(record, 'sessionCredentialFromConsole') ?? memberOf(record, 'sessioncredentialfromconsole');
  return {
    kind: 'userIdentity',
    form,
    ...(typeof identity === 'string' && { isText: true as const }),
    ...part('type', text(identity, 'type')),
    ...part('name', nameOf(identity, form, role)),
    ...part('accountId', form === 'anonymous' ? undefined : text(identity, 'accountId')),
    ...part('arn', text(identity, 'arn')),
    ...part('accessKeyId', text(identity, 'accessKeyId')),
    ...role,
    ...(form === 'account' && readUniqueId(identity)),
    ...(person !== undefined && { person }),
    ...part('sourceIdentity', readSourceIdentity(identity)),
    ...part('webIdentityProvider', text(identity, 'sessionContext', 'webIdFederationData', 'federatedProvider')),
    ...part('onBehalfOfUserId', text(identity, 'onBehalfOf', 'userId')),
    ...part('invokedBy', text(identity, 'invokedBy')),
    ...part(
      'inScopeOf',
      text(identity, 'inScopeOf', 'sourceArn') ?? text(identity, 'inScopeOf', 'credentialsIssuedTo'),
    ),
    ...(isTrue(fromConsole) && { fromConsole: true }),
    ...(isTrue(member(identity, 'sessionContext', 'assumedRoot')) && { assumedRoot: true }),
    ...(isMfaKnown && { mfa: isTrue(mfa) }),
    ...(form !== 'anonymous' && form !== 'service' && readAccounts(record, text(identity, 'accountId'))),
  };
}
