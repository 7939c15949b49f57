import assert from 'node:assert/strict';
import { inEnglish } from '../../src/core/text/language';
import { toPseudo, untranslated } from './pseudo';

/** Everything is translated. */
export function assertSpoken(text: string): void {
  assert.deepEqual(untranslated(text), [], text);
  assert.doesNotMatch(text, /\{\d\}|undefined/);
}

/** A text that is not put together: as its message in English says. */
export const assertMessage = (make: () => string): void => assert.equal(make(), toPseudo(inEnglish(make)));

/** What programs read, or another person: the same in every language. */
export const assertSame = (make: () => unknown): void => assert.deepEqual(make(), inEnglish(make));
