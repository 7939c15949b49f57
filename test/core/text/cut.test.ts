import assert from 'node:assert/strict';
import { shortTitle } from '../../../src/core/explain/outline/shortValue';
import { shownText } from '../../../src/core/explain/shownText';
import { cutText } from '../../../src/core/text/cut';

describe('cutText', () => {
  for (const [text, longest, expected] of [
    ['abc', 3, 'abc'],
    ['abc', 2, 'ab'],
    ['', 2, ''],
    ['a📷', 3, 'a📷'],
    ['a📷b', 3, 'a📷'],
    ['a📷b', 2, 'a'],
    // What was broken before stays as it is.
    ['a\ud83d', 2, 'a\ud83d'],
    ['\ude00ab', 1, '\ude00'],
  ] as const) {
    it(`${JSON.stringify(text)}, at most ${longest}`, () => assert.equal(cutText(text, longest), expected));
  }
});

describe('a text that is cut in the middle of a character', () => {
  const text = `a${'📷'.repeat(300)}`;

  it('shows no half of it', () => {
    assert.equal(shownText(text, 4), 'a📷... (601 characters)');
    assert.match(shortTitle(text, ''), /📷\.\.\.$/u);
  });
});
