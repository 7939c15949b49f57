import { isObject, isTrue, listOf, memberOf, scalarOf, textAt, valueAt } from '../../fields/cloudTrail/json';
import type { Json } from '../../types';
import { shownText } from '../shownText';
import { enumerate } from './policy';

const show = (text: string): string => shownText(text, 60);

/** `after 30 days`, `on 2026-03-30T00:00:00Z`; undefined where the action has neither. */
function when(action: Json, daysName = 'Days'): string | undefined {
  const [days, date] = [scalarOf(memberOf(action, daysName)), scalarOf(memberOf(action, 'Date'))];
  if (days !== undefined) {
    return `after ${show(days)} ${days === '1' ? 'day' : 'days'}`;
  }
  return date === undefined ? undefined : `on ${show(date)}`;
}

/** What one rule does, a phrase for each action. */
function actionsOf(rule: Json): readonly string[] {
  const move = (name: string, what: string, daysName: string): readonly string[] =>
    listOf(memberOf(rule, name)).flatMap(action => {
      const at = when(action, daysName);
      const target = textAt(action, 'StorageClass');
      return at === undefined ? [] : [`moves ${what} to ${show(target ?? 'another class')} ${at}`];
    });
  const end = (name: string, what: string, daysName: string): readonly string[] =>
    listOf(memberOf(rule, name)).flatMap(action => {
      const at = when(action, daysName);
      return at === undefined ? [] : [`${what} ${at}`];
    });
  const markers = isTrue(valueAt(rule, ['Expiration', 'ExpiredObjectDeleteMarker']));
  return [
    ...end('Expiration', 'expires objects', 'Days'),
    ...(markers ? ['removes delete markers without versions'] : []),
    ...move('Transition', 'objects', 'Days'),
    ...end('NoncurrentVersionExpiration', 'expires noncurrent versions', 'NoncurrentDays'),
    ...move('NoncurrentVersionTransition', 'noncurrent versions', 'NoncurrentDays'),
    ...end('AbortIncompleteMultipartUpload', 'aborts unfinished uploads', 'DaysAfterInitiation'),
  ];
}

/** The prefix that a rule is for, where it has one. */
const prefixOf = (rule: Json): string | undefined =>
  textAt(rule, 'Filter', 'Prefix') ?? textAt(rule, 'Filter', 'And', 'Prefix') ?? textAt(rule, 'Prefix');

function describeRule(rule: Json): string {
  const actions = actionsOf(rule);
  const prefix = prefixOf(rule);
  const scope = prefix === undefined ? '' : ` under ${show(prefix)}`;
  const off = textAt(rule, 'Status') === 'Disabled' ? ' (disabled)' : '';
  return `${actions.length === 0 ? 'does nothing that is known here' : enumerate(actions)}${scope}${off}`;
}

/** Rules of a lifecycle configuration in one sentence; undefined for what is none. */
export function summarizeLifecycle(configuration: Json): string | undefined {
  if (!isObject(configuration)) {
    return undefined;
  }
  const rules = listOf(memberOf(configuration, 'Rule')).filter(isObject);
  if (rules.length === 0) {
    return 'The lifecycle configuration has no rule.';
  }
  const shown = rules.slice(0, 3).map(describeRule).join('. It ');
  const more = rules.length > 3 ? ` Of ${rules.length} rules these are the first 3.` : '';
  return `${rules.length === 1 ? 'The lifecycle rule' : 'The lifecycle configuration'} ${shown}.${more}`;
}
