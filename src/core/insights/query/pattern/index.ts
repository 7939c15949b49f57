import { formatNumber, msg, t } from '../../../text/language';
import { createProgram } from './program';
import { createSearch } from './search';
import { readPattern } from './syntax';

/** Longest pattern. */
const LONGEST = 500;

/** What V8 finds wrong with patterns. Words of other platforms, and words that are new, stay as they are. */
const reasons: readonly string[] = [
  msg('Unterminated group'),
  msg("Unmatched ')'"),
  msg('Nothing to repeat'),
  msg('numbers out of order in {} quantifier'),
  msg('Invalid group'),
  msg('Invalid flag group'),
  msg('Invalid capture group name'),
  msg('Duplicate capture group name'),
  msg('Invalid named reference'),
  msg('Invalid named capture referenced'),
  msg('Unterminated character class'),
  msg('Range out of order in character class'),
  msg('\\ at end of pattern'),
  msg('Regular expression too large'),
];

/** What the platform says of a pattern that it does not take; undefined for one that it takes. */
function problemOf(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'i');
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /s, '') : '';
    const known = reasons.find(each => each === reason);
    return known === undefined ? reason : t(known);
  }
}

/**
 * A regular expression, found anywhere in a text, without regard to case; a sentence where it is broken or not taken.
 * Guaranteed: the time grows with the length of the text times that of the pattern, and never with their powers, as
 * nothing is ever tried twice. Log text may be as hostile as it likes.
 */
export function compilePattern(pattern: string): ((text: string) => boolean) | string {
  if (pattern.length > LONGEST) {
    return t('A regular expression has at most {0} characters.', formatNumber(LONGEST));
  }
  const problem = problemOf(pattern);
  if (problem !== undefined) {
    return t('This is no regular expression: {0}.', problem);
  }
  const tree = readPattern(pattern);
  if (typeof tree === 'string') {
    return tree;
  }
  const program = createProgram(tree);
  return program === undefined ? t('This regular expression repeats too much.') : createSearch(program);
}
