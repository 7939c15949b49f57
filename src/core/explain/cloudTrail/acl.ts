import { isObject, listOf, memberOf, scalarOf, textAt } from '../../fields/cloudTrail/json';
import type { Json } from '../../types';
import { shownText } from '../shownText';
import { enumerate } from './policy';

const groups: ReadonlyMap<string, string> = new Map([
  ['http://acs.amazonaws.com/groups/global/AllUsers', 'everyone'],
  ['http://acs.amazonaws.com/groups/global/AuthenticatedUsers', 'every AWS account'],
  ['http://acs.amazonaws.com/groups/s3/LogDelivery', 'the log delivery group'],
]);

const show = (text: string): string => shownText(text, 90);
const nameGroup = (uri: string): string => groups.get(uri) ?? show(uri);

/** A grant: `READ to everyone`. */
interface Grant {
  readonly permission: string;
  readonly grantee: string;
}

const isOpen = ({ grantee }: Grant): boolean => grantee === 'everyone' || grantee === 'every AWS account';

/** Grants in one sentence, and whether they are public. */
function tellGrants(grants: readonly Grant[]): string {
  if (grants.length === 0) {
    return 'The ACL grants nothing.';
  }
  const told = enumerate([...new Set(grants.map(({ permission, grantee }) => `${permission} to ${grantee}`))], 4);
  const open = grants.some(isOpen) ? ' That is public, unless Block Public Access stops it.' : '';
  return `The ACL grants ${told}.${open}`;
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
    const grantee = memberOf(grant, 'Grantee');
    const [uri, id, email] = [textAt(grantee, 'URI'), textAt(grantee, 'ID'), textAt(grantee, 'EmailAddress')];
    const name = uri
      ? nameGroup(uri)
      : id
        ? id === owner
          ? 'the owner'
          : `canonical user ${show(id)}`
        : email && show(email);
    return permission === undefined ? [] : [{ permission: show(permission), grantee: name ?? 'somebody not named' }];
  });
  return tellGrants(grants);
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

/** `uri="http://acs.amazonaws.com/groups/global/AllUsers", id="..."` -> `everyone` and the canonical user. */
function readGrantees(header: string): readonly string[] {
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
    return [kind === 'uri' ? nameGroup(value) : kind === 'id' ? `canonical user ${show(value)}` : show(value)];
  });
}

/** The x-amz-grant headers of a request, `accessControlList`; undefined where there are none. */
export function summarizeGrantHeaders(headers: Json): string | undefined {
  const grants = [...permissions].flatMap(([name, permission]) =>
    readGrantees(scalarOf(memberOf(headers, name)) ?? '').map((grantee): Grant => ({ permission, grantee })),
  );
  return grants.length === 0 ? undefined : tellGrants(grants);
}
