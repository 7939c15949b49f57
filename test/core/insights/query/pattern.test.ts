import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compilePattern } from '../../../../src/core/insights/query/pattern/index';

/** Patterns of everything that is taken, one inside of another. */
const anyPattern: fc.Arbitrary<string> = fc.letrec<{ pattern: string; atom: string }>(tie => ({
  atom: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      ...[
        'a',
        'b',
        'B',
        'é',
        'ſ',
        'K',
        '-',
        '/',
        '.',
        '\\.',
        '\\d',
        '\\w',
        '\\s',
        '\\S',
        '\\x41',
        '\\u00e9',
        '\\/',
        ']',
        '{',
      ],
      ...['[ab]', '[^a]', '[a-c\\]]', '[^]', '[]', '\\t', '\u{1f4f7}'],
    ),
    fc.constantFrom('^', '$', '\\b', '\\B'),
    tie('pattern').map(inside => `(${inside})`),
    tie('pattern').map(inside => `(?:${inside})`),
  ),
  pattern: fc
    .array(
      fc
        .tuple(tie('atom'), fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,}', '{0,2}', '*?', '|'))
        .map(parts => parts.join('')),
      { maxLength: 4 },
    )
    .map(parts => parts.join('')),
})).pattern;
const anyText = fc.string({
  unit: fc.constantFrom(
    'a',
    'A',
    'b',
    'c',
    'é',
    'É',
    's',
    'k',
    '\u212a',
    '-',
    '/',
    '.',
    ' ',
    '\n',
    '1',
    ']',
    '{',
    '\ud83d',
    '\udcf7',
  ),
  maxLength: 12,
});

function native(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'i');
  } catch {
    return undefined;
  }
}

describe('regular expressions of a query', () => {
  it("find what the platform's own find", () => {
    let compared = 0;
    fc.assert(
      fc.property(anyPattern, fc.array(anyText, { minLength: 1, maxLength: 6 }), (pattern, texts) => {
        const [own, other] = [compilePattern(pattern), native(pattern)];
        assert.equal(typeof own === 'string', other === undefined);
        for (const text of texts) {
          if (typeof own !== 'string' && other !== undefined) {
            compared++;
            assert.equal(own(text), other.test(text), `${pattern} in ${JSON.stringify(text)}`);
          }
        }
      }),
      { numRuns: 3_000 },
    );
    assert.ok(compared > 3_000, `${compared} compared`);
  });

  it('are read or told of, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (pattern, text) => {
        const own = compilePattern(pattern);
        assert.equal(typeof (typeof own === 'string' ? true : own(text)), 'boolean');
      }),
    );
  });

  for (const [pattern, text] of [
    ['(a+)+$', `${'a'.repeat(100_000)}b`],
    ['^(a|a)*$', `${'a'.repeat(100_000)}b`],
    ['(\\w|\\d)+!', 'a1'.repeat(50_000)],
    ['.*.*.*.*.*x', 'a'.repeat(100_000)],
    ['(a?){50}a{50}b', 'a'.repeat(20_000)],
    ['(x[^"]*){3}!', 'x'.repeat(100_000)],
  ] as const) {
    it(`take one pass over a hostile text: ${pattern}`, () => {
      const own = compilePattern(pattern);
      assert.equal(typeof own === 'string' ? own : own(text), false);
    }).timeout(5_000);
  }

  it('keep finding where a pattern makes more states than are kept', () => {
    const own = compilePattern('a.{12}$');
    const other = /a.{12}$/i;
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 400, maxLength: 900 }), text => {
        assert.equal(typeof own === 'string' ? own : own(text), other.test(text));
      }),
    );
  });

  for (const [pattern, message] of [
    ['a(', 'This is no regular expression: Unterminated group.'],
    ['[a', 'This is no regular expression: Unterminated character class.'],
    ['*', 'This is no regular expression: Nothing to repeat.'],
    ['(?=a)b', 'Looking ahead or behind is not taken here.'],
    ['(?<!a)b', 'Looking ahead or behind is not taken here.'],
    ['(a)\\1', 'References to groups are not taken here.'],
    ['(a{100}){100}', 'This regular expression repeats too much.'],
    ['a{1000000000}', 'This regular expression repeats too much.'],
    ['x'.repeat(501), 'A regular expression has at most 500 characters.'],
  ] as const) {
    it(`are told of: ${pattern.slice(0, 20)}`, () => assert.equal(compilePattern(pattern), message));
  }
});
