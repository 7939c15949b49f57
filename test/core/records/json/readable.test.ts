import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ParseError, parse } from 'jsonc-parser';
import { makeReadable } from '../../../../src/core/records/json/readable';

describe('makeReadable', () => {
  for (const [text, expected] of [
    ['{"a":1}', '{\n  "a": 1\n}'],
    ['{"a":[1,2],"b":{}}', '{\n  "a": [\n    1,\n    2\n  ],\n  "b": {}\n}'],
    ['[]', '[]'],
    ['{ "a" :  true }', '{\n  "a": true\n}'],
    ['{"a":"x{y,z:\\"q"}', '{\n  "a": "x{y,z:\\"q"\n}'],
    ['{"a":1}\n{"b":2}', '{\n  "a": 1\n}\n{\n  "b": 2\n}'],
    ['{"a":"never closed', '{\n  "a": "never closed'],
    ['}]', '}\n]'],
    ['{ // first\n "a":1}', '{\n  // first\n  "a": 1\n}'],
    [
      '{"a":// one\r\n1 // two\n,"b":2 // three\n}// four',
      '{\n  "a": // one\n  1// two\n  ,\n  "b": 2// three\n}\n// four',
    ],
    ['{"a": /* { */ 1, /*/ " */ "b":2 /* never closed', '{\n  "a": /* { */1,\n  /*/ " */"b": 2/* never closed'],
    ['', ''],
  ] as const) {
    it(`${JSON.stringify(text)}`, () => assert.equal(makeReadable(text).text, expected));
  }

  const anyText = fc.oneof(
    fc.json(),
    fc
      .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', ' ', '\n', 'a', '1', '/', '*', '//'), {
        maxLength: 40,
      })
      .map(parts => parts.join('')),
  );

  it('is the same value, laid out', () => {
    fc.assert(fc.property(fc.json(), text => assert.deepEqual(JSON.parse(makeReadable(text).text), JSON.parse(text))));
  });

  it('is the same value with comments in it', () => {
    const comment = fc.constantFrom('', ' ', '// {\n', '// "a": 1\r\n', '/* } */', '/*/ // */', '//\n//\n', '// /*\n');
    const value = fc.letrec(tie => ({
      scalar: fc.constantFrom('1', 'true', 'null', '"// x"', '"/*"'),
      item: fc.tuple(comment, tie('any'), comment).map(parts => parts.join('')),
      list: fc.array(tie('item'), { maxLength: 3 }).map(items => `[${items.join(',')}]`),
      object: fc
        .array(fc.tuple(comment, comment, tie('item')), { maxLength: 3 })
        .map(members => `{${members.map(([a, b, item], at) => `${a}"m${at}"${b}:${item}`).join(',')}}`),
      any: fc.oneof({ maxDepth: 4, depthIdentifier: 'json' }, tie('scalar'), tie('list'), tie('object')),
    })).item;
    fc.assert(
      fc.property(value, text => {
        const errors: ParseError[] = [];
        assert.deepEqual(parse(makeReadable(String(text)).text, errors), parse(String(text)));
        assert.deepEqual(errors, []);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every character but blanks, in order, and leads back to each', () => {
    fc.assert(
      fc.property(anyText, text => {
        const readable = makeReadable(text);
        const solid = (all: string): string => all.replace(/\s/g, '');
        assert.equal(solid(readable.text), solid(text));
        for (let at = 0; at < text.length; at++) {
          if (!/\s/.test(text.charAt(at))) {
            assert.equal(readable.text.charAt(readable.toReadable(at)), text.charAt(at));
            assert.equal(readable.toOriginal(readable.toReadable(at)), at);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not grow without bounds on deep nesting', () => {
    assert.ok(makeReadable('['.repeat(20_000)).text.length < 20_000 * 210);
  });
});
