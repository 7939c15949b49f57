import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitShellWords } from '../../../src/core/operations/shellWords';

describe('split shell words', () => {
  for (const [text, expected] of [
    ['aws s3 ls', ['aws', 's3', 'ls']],
    ["a 'b c' d", ['a', 'b c', 'd']],
    ['a "b \\"c\\" \\x" d', ['a', 'b "c" \\x', 'd']],
    ['a\'b\'"c"', ['abc']],
    ['a\\ b', ['a b']],
    ['a \\\n  b', ['a', 'b']],
    ['a `\r\n  b', ['a', 'b']],
    ['a ^\r\n b', ['a', 'b']],
    ['a\nb', ['a']],
    ['a | b', ['a']],
    ['a && b', ['a']],
    ['a; b', ['a']],
    ['curl http://x/?a&b=1', ['curl', 'http://x/?a&b=1']],
    ['a &', ['a']],
    ["a ''", ['a', '']],
    ["a 'b c", ['a', 'b c']],
    ['a "b\\', ['a', 'b\\']],
    ['a\\', ['a']],
    ['', []],
    ['\n\n  a', ['a']],
  ] as const) {
    it(`${JSON.stringify(text)} -> ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(splitShellWords(text), expected);
    });
  }

  it('gives words back that were quoted', () => {
    const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), words => {
        assert.deepEqual(splitShellWords(words.map(quote).join(' ')), words);
      }),
    );
  });
});
