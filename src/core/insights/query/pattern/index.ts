import { createProgram } from './program';
import { createSearch } from './search';
import { readPattern } from './syntax';

/** Longest pattern. */
const LONGEST = 500;

/** What the platform says of a pattern that it does not take; undefined for one that it takes. */
function problemOf(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'i');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^.*: /s, '') : 'it cannot be read';
  }
}

/**
 * A regular expression, found anywhere in a text, without regard to case; a sentence where it is broken or not taken.
 * Guaranteed: the time grows with the length of the text times that of the pattern, and never with their powers, as
 * nothing is ever tried twice. Log text may be as hostile as it likes.
 */
export function compilePattern(pattern: string): ((text: string) => boolean) | string {
  if (pattern.length > LONGEST) {
    return `A regular expression has at most ${LONGEST} characters.`;
  }
  const problem = problemOf(pattern);
  if (problem !== undefined) {
    return `This is no regular expression: ${problem}.`;
  }
  const tree = readPattern(pattern);
  if (typeof tree === 'string') {
    return tree;
  }
  const program = createProgram(tree);
  return program === undefined ? 'This regular expression repeats too much.' : createSearch(program);
}
