import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dottedPath } from '../../../../src/core/records/json/nodeAt';
import { readDottedPath } from '../../../../src/core/records/json/readPath';

describe('readDottedPath', () => {
  for (const [text, expected] of [
    ['', []],
    ['eventName', ['eventName']],
    ['resources[0].ARN', ['resources', 0, 'ARN']],
    ['[1][2]', [1, 2]],
    ['a["b c"].d', ['a', 'b c', 'd']],
    ['["a.b"]', ['a.b']],
    [String.raw`["\"\u00e4\\"]`, ['"\u00e4\\']],
    ['requestParameters.x-amz-acl', ['requestParameters', 'x-amz-acl']],
    ['a..b', undefined],
    ['.a', undefined],
    ['a.', undefined],
    ['a[', undefined],
    ['a[-1]', undefined],
    ['a["b', undefined],
    ['a b', undefined],
    ['a[0]b', undefined],
    ['a[12345678901]', undefined],
  ] as const) {
    it(`${text || 'nothing'} -> ${JSON.stringify(expected) ?? 'no path'}`, () => {
      assert.deepEqual(readDottedPath(text), expected);
    });
  }

  it('reads whatever dottedPath writes', () => {
    const step = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.nat({ max: 999_999_999 }),
      fc.constantFrom('', '.', '"', '\\'),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), path => {
        assert.deepEqual(readDottedPath(dottedPath(path)), path);
      }),
      { numRuns: 300 },
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', '[', ']', '"', '\\', '0', ' ') }), text => {
        const path = readDottedPath(text);
        assert.ok(path === undefined || path.every(each => typeof each === 'string' || Number.isInteger(each)));
      }),
      { numRuns: 300 },
    );
  });
});
