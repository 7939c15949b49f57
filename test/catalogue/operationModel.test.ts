import assert from 'node:assert/strict';
import { operations } from '../../src/core/catalogue/operations';
import { compareWithModel, type ModelOperation, readS3Model, s3Commands } from './s3Model';

const model = readS3Model();

/** The model with one operation changed. */
const changed = (name: string, change: Partial<ModelOperation>): readonly ModelOperation[] =>
  model.map(operation => (operation.name === name ? { ...operation, ...change } : operation));
const compare = (other: readonly ModelOperation[]) => compareWithModel(operations, other, s3Commands);

describe('the catalogue and the API model of the installed SDK', () => {
  it('reads the model', () => {
    assert.equal(model.length, 112);
    assert.deepEqual(
      model.find(({ name }) => name === 'UploadPartCopy'),
      {
        name: 'UploadPartCopy',
        method: 'PUT',
        path: '/{Bucket}/{Key+}',
        query: [],
        xId: 'UploadPartCopy',
        status: 200,
        callerQuery: ['partNumber', 'uploadId'],
        optionalQuery: [],
        headers: ['x-amz-copy-source'],
      },
    );
  });

  it('agree', () => assert.deepEqual(compare(model), []));

  for (const [change, expected] of [
    [{ method: 'POST' }, 'PutBucketAcl: method is PUT here and POST in the model'],
    [{ path: '/{Bucket}/{Key+}' }, 'PutBucketAcl: path is /{Bucket} here and /{Bucket}/{Key+} in the model'],
    [{ query: ['acl2'] }, 'PutBucketAcl: selecting query is acl here and acl2 in the model'],
    [{ callerQuery: ['id'] }, "PutBucketAcl: query with the caller's values is none here and id in the model"],
    [{ optionalQuery: ['versionId'] }, 'PutBucketAcl: optional query is none here and versionId in the model'],
    [{ headers: ['x-amz-new'] }, 'PutBucketAcl: headers is none here and x-amz-new in the model'],
    [{ xId: 'PutBucketAcl' }, 'PutBucketAcl: x-id is none here and PutBucketAcl in the model'],
    [{ status: 204 }, 'PutBucketAcl: status is 200 here and 204 in the model'],
  ] as const) {
    it(`tells a change: ${expected}`, () => assert.deepEqual(compare(changed('PutBucketAcl', change)), [expected]));
  }

  it('tells an operation that AWS has added', () => {
    const [first] = model;
    assert.ok(first);
    assert.deepEqual(compare([...model, { ...first, name: 'GetBucketMood' }]), ['GetBucketMood has no row']);
  });

  it('tells an operation that AWS has removed', () => {
    assert.deepEqual(
      compareWithModel(
        operations,
        model.filter(({ name }) => name !== 'GetObjectTorrent'),
        new Set([...s3Commands].filter(name => name !== 'GetObjectTorrentCommand')),
      ),
      ['GetObjectTorrentCommand is not in the SDK', 'GetObjectTorrent is not in the model and nothing replaces it'],
    );
  });

  it('tells that it cannot read the model any more', () => {
    assert.equal(compare([])[0], 'the model has no operation: its form has changed');
  });
});
