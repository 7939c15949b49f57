import { parseArn } from '../../fields/arn';
import { isObject, listOf, memberOf, textOf } from '../../fields/cloudTrail/json';
import { formatNumber, t } from '../../text/language';
import type { Json } from '../../types';
import { shownText } from '../shownText';

const longest = 90;
const show = (text: string): string => shownText(text, longest);

/** The first of several texts, and how many more there are: `s3:GetObject, s3:PutObject and 2 more`. */
export function enumerate(texts: readonly string[], most = 3): string {
  const first = texts.slice(0, most).join(', ');
  return texts.length > most ? t('{0} and {1} more', first, formatNumber(texts.length - most)) : first;
}

const textsOf = (value: Json | undefined): readonly string[] => listOf(value).flatMap(item => textOf(item) ?? []);

/** `arn:aws:iam::123456789012:root` -> `account 123456789012`, `...:user/alice` -> `alice in account ...`. */
function nameAwsPrincipal(text: string): string {
  if (text === '*') {
    return t('everyone');
  }
  if (/^\d{12}$/.test(text)) {
    return t('account {0}', text);
  }
  const arn = parseArn(text);
  if (arn?.account === undefined) {
    return show(text);
  }
  const name = arn.resource.split('/').at(-1) ?? arn.resource;
  return arn.resource === 'root'
    ? t('account {0}', show(arn.account))
    : t('{0} in account {1}', show(name), show(arn.account));
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
    ...textsOf(principal.CanonicalUser).map(id => t('canonical user {0}', show(id))),
  ];
}

/** True where a statement allows everyone something, without a condition. */
function isPublic(statement: Json): boolean {
  const isAllow = memberOf(statement, 'Effect') === 'Allow';
  const principal = memberOf(statement, 'Principal');
  const isForAll =
    memberOf(statement, 'NotPrincipal') !== undefined ||
    textsOf(isObject(principal) ? principal.AWS : principal).includes('*');
  const condition = memberOf(statement, 'Condition');
  return isAllow && isForAll && !(isObject(condition) && Object.keys(condition).length > 0);
}

function describeEffect(effect: Json | undefined, whom: string, what: string): string {
  switch (effect) {
    case 'Allow':
      return t('allows {0} {1}', whom, what);
    case 'Deny':
      return t('denies {0} {1}', whom, what);
    default:
      return t('has no known effect on {0} {1}', whom, what);
  }
}

/** `allows everyone s3:GetObject`, `denies everyone s3:* under a condition`. */
function describeStatement(statement: Json): string {
  const principals = namePrincipals(memberOf(statement, 'Principal'));
  const except = namePrincipals(memberOf(statement, 'NotPrincipal'));
  const whom =
    principals.length > 0
      ? enumerate(principals)
      : except.length > 0
        ? t('everyone but {0}', enumerate(except))
        : t('nobody that is named');
  const actions = textsOf(memberOf(statement, 'Action')).map(show);
  const others = textsOf(memberOf(statement, 'NotAction')).map(show);
  const what =
    actions.length > 0 ? enumerate(actions) : others.length > 0 ? t('all but {0}', enumerate(others)) : t('nothing');
  const described = describeEffect(memberOf(statement, 'Effect'), whom, what);
  return memberOf(statement, 'Condition') === undefined ? described : t('{0} under a condition', described);
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
  const sentence = t('The policy {0}.', described);
  return statements.some(isPublic)
    ? `${sentence} ${t('It lets everyone in without a condition: public, unless Block Public Access stops it.')}`
    : sentence;
}
