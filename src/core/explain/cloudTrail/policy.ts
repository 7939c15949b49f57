import { parseArn } from '../../fields/arn';
import { isObject, listOf, memberOf, textOf } from '../../fields/cloudTrail/json';
import type { Json } from '../../types';
import { shownText } from '../shownText';

const longest = 90;
const show = (text: string): string => shownText(text, longest);

/** The first of several texts, and how many more there are: `s3:GetObject, s3:PutObject and 2 more`. */
export function enumerate(texts: readonly string[], most = 3): string {
  const more = texts.length > most ? ` and ${texts.length - most} more` : '';
  return `${texts.slice(0, most).join(', ')}${more}`;
}

const textsOf = (value: Json | undefined): readonly string[] => listOf(value).flatMap(item => textOf(item) ?? []);

/** `arn:aws:iam::123456789012:root` -> `account 123456789012`, `...:user/alice` -> `alice in account ...`. */
function nameAwsPrincipal(text: string): string {
  if (text === '*') {
    return 'everyone';
  }
  if (/^\d{12}$/.test(text)) {
    return `account ${text}`;
  }
  const arn = parseArn(text);
  if (arn?.account === undefined) {
    return show(text);
  }
  const name = arn.resource.split('/').at(-1) ?? arn.resource;
  return arn.resource === 'root' ? `account ${show(arn.account)}` : `${show(name)} in account ${show(arn.account)}`;
}

/** Everybody that a Principal element names. */
function namePrincipals(principal: Json | undefined): readonly string[] {
  if (!isObject(principal)) {
    return textsOf(principal).map(nameAwsPrincipal);
  }
  return [
    ...textsOf(principal.AWS).map(nameAwsPrincipal),
    ...textsOf(principal.Service).map(show),
    ...textsOf(principal.Federated).map(show),
    ...textsOf(principal.CanonicalUser).map(id => `canonical user ${show(id)}`),
  ];
}

/** True where a statement allows everyone something, without a condition. */
function isPublic(statement: Json): boolean {
  const isAllow = memberOf(statement, 'Effect') === 'Allow';
  const isForAll =
    memberOf(statement, 'NotPrincipal') !== undefined ||
    namePrincipals(memberOf(statement, 'Principal')).includes('everyone');
  const condition = memberOf(statement, 'Condition');
  return isAllow && isForAll && !(isObject(condition) && Object.keys(condition).length > 0);
}

/** `allows everyone s3:GetObject`, `denies everyone s3:* under a condition`. */
function describeStatement(statement: Json): string {
  const effect = memberOf(statement, 'Effect');
  const verb = effect === 'Allow' ? 'allows' : effect === 'Deny' ? 'denies' : 'has no known effect on';
  const principals = namePrincipals(memberOf(statement, 'Principal'));
  const except = namePrincipals(memberOf(statement, 'NotPrincipal'));
  const whom =
    principals.length > 0
      ? enumerate(principals)
      : except.length > 0
        ? `everyone but ${enumerate(except)}`
        : 'nobody that is named';
  const actions = textsOf(memberOf(statement, 'Action')).map(show);
  const others = textsOf(memberOf(statement, 'NotAction')).map(show);
  const what = actions.length > 0 ? enumerate(actions) : others.length > 0 ? `all but ${enumerate(others)}` : 'nothing';
  const condition = memberOf(statement, 'Condition');
  return `${verb} ${whom} ${what}${condition === undefined ? '' : ' under a condition'}`;
}

/**
 * A bucket policy in a sentence or two: who is allowed what, and whether that is everyone.
 * Undefined for what is no policy.
 */
export function summarizePolicy(policy: Json): string | undefined {
  const statements = listOf(memberOf(policy, 'Statement')).filter(isObject);
  if (statements.length === 0) {
    return undefined;
  }
  const described = enumerate([...new Set(statements.slice(0, 20).map(describeStatement))]);
  const open = statements.some(isPublic);
  const isOpen = open ? ' It lets everyone in without a condition: public, unless Block Public Access stops it.' : '';
  return `The policy ${described}.${isOpen}`;
}
