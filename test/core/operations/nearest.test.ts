import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance, suggestNames } from '../../../src/core/operations/nearest';
import { translate } from '../../../src/core/operations/translate';

describe('near names', () => {
  for (const [text, name, why] of [
    ['PutObjctAcl', 'PutObjectAcl', 'It is spelled almost like this: one letter differs.'],
    ['GetBuckteAcl', 'GetBucketAcl', 'It is spelled almost like this: one letter differs.'],
    ['put-bukcet-acl', 'put-bucket-acl', 'It is spelled almost like this: one letter differs.'],
    ['get_objct_taging', 'get_object_tagging', 'It is spelled almost like this: 2 letters differ.'],
    ['REST.GET.LOGING_STATUS', 'REST.GET.LOGGING_STATUS', 'It is spelled almost like this: one letter differs.'],
    ['DeleteBucketLife', 'DeleteBucketLifecycle', 'It begins with this.'],
    ['bucket inventory', 'GetBucketInventoryConfiguration', 'It contains this.'],
    ['PutObjectRequest', 'PutObject', 'The text begins with it.'],
    ['?Logging', 'logging', 'It differs in case or separators only.'],
    ['aws s3api put-bukcet-acl --bucket b', 'put-bucket-acl', 'It is spelled almost like this: one letter differs.'],
  ] as const) {
    it(`${text}: ${name}`, () => {
      const [first] = translate(text).suggestions.filter(each => each.name === name);
      assert.equal(first?.why, why);
    });
  }

  it('come nearest first, at most eight, each operation once', () => {
    const { suggestions, matches } = translate('PutObjctAcl');
    assert.deepEqual([matches.length, suggestions[0]?.row.id], [0, 'PutObjectAcl']);
    const ids = suggestNames('bucket').map(({ row }) => row.id);
    assert.equal(ids.length, 8);
    assert.equal(new Set(ids).size, 8);
  });

  it('are not sought for what is no name', () => {
    for (const text of [
      '',
      'x',
      'xyzzy plugh',
      'x'.repeat(1000),
      'GET /b/k?acl&policy',
      'https://example.com/putobjec',
    ]) {
      assert.deepEqual(translate(text).suggestions, [], text.slice(0, 20));
    }
  });
});

describe('edit distance', () => {
  for (const [a, b, expected] of [
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['abc', 'xabc', 1],
    ['kitten', 'sitting', 3],
    ['abc', 'xyz', 3],
    ['abcdef', 'xyzuvw', 4],
    ['a', 'abcdef', 4],
  ] as const) {
    it(`${a} ${b}: ${expected === 4 ? 'more than 3' : expected}`, () => {
      assert.equal(editDistance(a, b, 3), expected);
    });
  }

  it('is the same both ways', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        assert.equal(editDistance(a, b, 20), editDistance(b, a, 20));
      }),
    );
  });
});
