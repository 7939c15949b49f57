import { isObject, isTrue, listOf, memberOf, scalarOf, textAt, valueAt } from '../../fields/cloudTrail/json';
import { formatNumber, msg, t } from '../../text/language';
import type { Json } from '../../types';
import { shownText } from '../shownText';
import { enumerate } from './policy';

const show = (text: string): string => shownText(text, 60);

/** `after 30 days`, `on 2026-03-30T00:00:00Z`; undefined where the action has neither. */
function when(action: Json, daysName = 'Days'): string | undefined {
  const [days, date] = [scalarOf(memberOf(action, daysName)), scalarOf(memberOf(action, 'Date'))];
  if (days !== undefined) {
    return days === '1' ? t('after {0} day', days) : t('after {0} days', show(days));
  }
  return date === undefined ? undefined : t('on {0}', show(date));
}

/** What one rule does, a phrase for each action. */
function actionsOf(rule: Json): readonly string[] {
  const move = (name: string, message: string, daysName: string): readonly string[] =>
    listOf(memberOf(rule, name)).flatMap(action => {
      const at = when(action, daysName);
      const target = textAt(action, 'StorageClass');
      return at === undefined ? [] : [t(message, show(target ?? t('another class')), at)];
    });
  const end = (name: string, message: string, daysName: string): readonly string[] =>
    listOf(memberOf(rule, name)).flatMap(action => {
      const at = when(action, daysName);
      return at === undefined ? [] : [t(message, at)];
    });
  const markers = isTrue(valueAt(rule, ['Expiration', 'ExpiredObjectDeleteMarker']));
  return [
    ...end('Expiration', msg('expires objects {0}'), 'Days'),
    ...(markers ? [t('removes delete markers without versions')] : []),
    ...move('Transition', msg('moves objects to {0} {1}'), 'Days'),
    ...end('NoncurrentVersionExpiration', msg('expires noncurrent versions {0}'), 'NoncurrentDays'),
    ...move('NoncurrentVersionTransition', msg('moves noncurrent versions to {0} {1}'), 'NoncurrentDays'),
    ...end('AbortIncompleteMultipartUpload', msg('aborts unfinished uploads {0}'), 'DaysAfterInitiation'),
  ];
}

/** The prefix that a rule is for, where it has one. */
const prefixOf = (rule: Json): string | undefined =>
  textAt(rule, 'Filter', 'Prefix') ?? textAt(rule, 'Filter', 'And', 'Prefix') ?? textAt(rule, 'Prefix');

function describeRule(rule: Json): string {
  const actions = actionsOf(rule);
  const prefix = prefixOf(rule);
  const done = actions.length === 0 ? t('does nothing that is known here') : enumerate(actions);
  const described = prefix === undefined ? done : t('{0} under {1}', done, show(prefix));
  return textAt(rule, 'Status') === 'Disabled' ? t('{0} (disabled)', described) : described;
}

/** Rules of a lifecycle configuration in one sentence; undefined for what is none. */
export function summarizeLifecycle(configuration: Json): string | undefined {
  if (!isObject(configuration)) {
    return undefined;
  }
  const rules = listOf(memberOf(configuration, 'Rule')).filter(isObject);
  if (rules.length === 0) {
    return t('The lifecycle configuration has no rule.');
  }
  const [first = '', ...others] = rules.slice(0, 3).map(describeRule);
  return [
    rules.length === 1 ? t('The lifecycle rule {0}.', first) : t('The lifecycle configuration {0}.', first),
    ...others.map(described => t('It {0}.', described)),
    ...(rules.length > 3 ? [t('Of {0} rules these are the first 3.', formatNumber(rules.length))] : []),
  ].join(' ');
}
