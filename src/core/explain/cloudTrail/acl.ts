import { isObject, listOf, memberOf, scalarOf, textAt } from '../../fields/cloudTrail/json';
import { msg, t } from '../../text/language';
import type { Json } from '../../types';
import { shownText } from '../shownText';
import { enumerate } from './policy';

/** Groups of AWS by their URI: what they are granted, and whether they are open to all. */
const groups: ReadonlyMap<string, readonly [told: string, isOpen: boolean]> = new Map([
  ['http://acs.amazonaws.com/groups/global/AllUsers', [msg('{0} to everyone'), true]],
  ['http://acs.amazonaws.com/groups/global/AuthenticatedUsers', [msg('{0} to every AWS account'), true]],
  ['http://acs.amazonaws.com/groups/s3/LogDelivery', [msg('{0} to the log delivery group'), false]],
]);

const show = (text: string): string => shownText(text, 90);

/** A grant in words, `READ to everyone`, and whether it is public. */
interface Grant {
  readonly told: string;
  readonly isOpen: boolean;
}

const closed = (told: string): Grant => ({ told, isOpen: false });

/** The grantee has the first place: `{0} to {1}` is a range of numbers or times. */
const grantNamed = (permission: string, grantee: string): Grant => closed(t('{1} to {0}', grantee, permission));

function grantGroup(permission: string, uri: string): Grant {
  const [told, isOpen] = groups.get(uri) ?? [];
  return told === undefined
    ? grantNamed(permission, show(uri))
    : { told: t(told, permission), isOpen: isOpen ?? false };
}

const grantUser = (permission: string, id: string): Grant =>
  closed(t('{0} to canonical user {1}', permission, show(id)));

/** Grants in one sentence, and whether they are public. */
function tellGrants(grants: readonly Grant[]): string {
  if (grants.length === 0) {
    return t('The ACL grants nothing.');
  }
  const sentence = t('The ACL grants {0}.', enumerate([...new Set(grants.map(({ told }) => told))], 4));
  return grants.some(({ isOpen }) => isOpen)
    ? `${sentence} ${t('That is public, unless Block Public Access stops it.')}`
    : sentence;
}

/** An ACL as XML that became JSON, `AccessControlPolicy`; undefined for what is none. */
export function summarizeAcl(policy: Json): string | undefined {
  const list = memberOf(policy, 'AccessControlList');
  if (!isObject(policy) || (list === undefined && !isObject(memberOf(policy, 'Owner')))) {
    return undefined;
  }
  const owner = textAt(policy, 'Owner', 'ID');
  const grants = listOf(memberOf(list, 'Grant')).flatMap((grant): readonly Grant[] => {
    const permission = textAt(grant, 'Permission');
    return permission === undefined ? [] : [readGrant(show(permission), memberOf(grant, 'Grantee'), owner)];
  });
  return tellGrants(grants);
}

function readGrant(permission: string, grantee: Json | undefined, owner: string | undefined): Grant {
  const [uri, id, email] = [textAt(grantee, 'URI'), textAt(grantee, 'ID'), textAt(grantee, 'EmailAddress')];
  if (uri) {
    return grantGroup(permission, uri);
  }
  if (id) {
    return id === owner ? closed(t('{0} to the owner', permission)) : grantUser(permission, id);
  }
  return email === undefined ? closed(t('{0} to somebody not named', permission)) : grantNamed(permission, show(email));
}

const permissions: ReadonlyMap<string, string> = new Map([
  ['x-amz-grant-read', 'READ'],
  ['x-amz-grant-write', 'WRITE'],
  ['x-amz-grant-read-acp', 'READ_ACP'],
  ['x-amz-grant-write-acp', 'WRITE_ACP'],
  ['x-amz-grant-full-control', 'FULL_CONTROL'],
]);

/** Longest header that is read. */
const longestHeader = 4096;

/** `uri="http://acs.amazonaws.com/groups/global/AllUsers", id="..."` -> what everyone and the canonical user are granted. */
function readGrantees(permission: string, header: string): readonly Grant[] {
  const parts = header.slice(0, longestHeader).split(',');
  return parts.flatMap(written => {
    const equals = written.indexOf('=');
    const kind = written.slice(0, Math.max(0, equals)).trim().toLowerCase();
    const value = written
      .slice(equals + 1)
      .trim()
      .replace(/^"|"$/g, '');
    if (value === '') {
      return [];
    }
    if (kind === 'uri') {
      return [grantGroup(permission, value)];
    }
    return [kind === 'id' ? grantUser(permission, value) : grantNamed(permission, show(value))];
  });
}

/** The x-amz-grant headers of a request, `accessControlList`; undefined where there are none. */
export function summarizeGrantHeaders(headers: Json): string | undefined {
  const grants = [...permissions].flatMap(([name, permission]) =>
    readGrantees(permission, scalarOf(memberOf(headers, name)) ?? ''),
  );
  return grants.length === 0 ? undefined : tellGrants(grants);
}
