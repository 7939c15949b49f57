import assert from 'node:assert/strict';
import { explainBucketOwner } from '../../../src/core/explain/caller';
import { decodeBucketOwner } from '../../../src/core/fields/identity';
import { account, another, inputOf, type Neighbours, owner } from './record';

const explain = (text: string, fields: Neighbours = {}) => {
  const input = inputOf(text, fields);
  return explainBucketOwner(decodeBucketOwner(text, input.context), input);
};

describe('explainBucketOwner', () => {
  for (const [text, title] of [
    [owner, 'An AWS account, by its canonical user ID'],
    ['7cd47ef2be', 'An AWS account, by a shortened canonical user ID'],
    ['store-owner', 'store-owner (not a canonical user ID)'],
  ] as const) {
    it(`says "${title}"`, () => assert.equal(explain(text).title, title));
  }

  for (const [fields, meaning] of [
    [{ requester: owner }, ['The requester is this account too.']],
    [{ requester: another }, ['The requester is another account.']],
    [{ requester: account }, []],
    [{ requester: `arn:aws:iam::${account}:root` }, []],
    [{ requester: '-' }, []],
    [{}, []],
    [{ operation: 'REST.COPY.OBJECT_GET' }, ['It owns the source bucket of the copy.']],
    [
      { operation: 'REST.COPY.PART_GET', requester: another },
      ['It owns the source bucket of the copy.', 'The requester is another account.'],
    ],
    [{ operation: 'REST.COPY.OBJECT' }, []],
  ] as const) {
    it(`looks at ${JSON.stringify(fields).slice(0, 60)}`, () =>
      assert.deepEqual(explain(owner, fields).meaning, meaning));
  }

  it('tells how to find one of your own and links the page', () => {
    const shown = explain(owner);
    assert.deepEqual(shown.notes, [
      'The 12-digit account ID is not in this record. The canonical ID of your own account: aws s3api list-buckets --query Owner.ID',
    ]);
    assert.deepEqual(
      shown.references?.map(({ title }) => title),
      ['View AWS account identifiers'],
    );
  });

  it('counts the digits of a shortened ID', () => {
    assert.deepEqual(explain('7cd47ef2be').notes, [
      'A canonical user ID has 64 hexadecimal digits, this one has 10: samples are often shortened.',
    ]);
  });

  it('thinks of other stores', () => {
    assert.deepEqual(explain('store-owner').notes, [
      'Amazon S3 writes 64 hexadecimal digits here; other stores that write this format put a plain name.',
    ]);
  });
});
