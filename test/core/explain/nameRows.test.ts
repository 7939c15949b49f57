import assert from 'node:assert/strict';
import { operations } from '../../../src/core/catalogue/operations';
import { type IamCase, iamRow } from '../../../src/core/explain/nameRows';
import { operationNames } from '../../../src/core/explain/operationNames';
import { contextOf } from '../operation/record';

const iamOf = (id: string, iamCase?: IamCase): string | undefined =>
  iamRow(operations.find(row => row.id === id) ?? assert.fail(id), iamCase)[0]?.value;

describe('IAM row', () => {
  for (const [id, iamCase, expected] of [
    ['GetObject', undefined, 's3:GetObject (documented)'],
    ['GetObject', { namesVersion: false }, 's3:GetObject (documented)'],
    ['GetObject', { namesVersion: true }, 's3:GetObjectVersion (documented)'],
    ['GetObject', { namesVersion: true, scope: 'accessPoint' }, 's3:GetObjectVersion (documented)'],
    ['GetObject', { scope: 'directoryBucket' }, 's3express:CreateSession (documented)'],
    ['GetObject', { scope: 'objectLambda' }, 's3-object-lambda:GetObject (inferred)'],
    ['GetObject', { namesVersion: true, scope: 'objectLambda' }, undefined],
    ['GetObject', { scope: 'outposts' }, undefined],
    ['GetObjectAttributes', { namesVersion: true }, 's3:GetObjectVersion, s3:GetObjectVersionAttributes (documented)'],
    ['PutObjectAcl', { namesVersion: true }, 's3:PutObjectVersionAcl (documented)'],
    ['PutObject', { namesVersion: true }, 's3:PutObject (documented)'],
    ['CopyObject', { namesVersion: true }, 's3:GetObject, s3:PutObject (documented)'],
    ['DeleteObjects', { namesVersion: true }, 's3:DeleteObject (documented)'],
  ] as const) {
    it(`${id} ${JSON.stringify(iamCase ?? {})}: ${expected}`, () => assert.equal(iamOf(id, iamCase), expected));
  }

  it('has the permissions for versions instead of the plain ones, and under one condition', () => {
    const ofVersions = operations.flatMap(({ iam }) => iam.filter(({ whenId }) => whenId !== undefined));
    assert.equal(ofVersions.length, 14);
    assert.ok(ofVersions.every(({ when, instead }) => when === 'the request names a version' && instead));
  });
});

describe('names of a record', () => {
  for (const [operation, line, expected] of [
    ['REST.GET.OBJECT', 'GET /a HTTP/1.1', 's3:GetObject (documented)'],
    ['REST.GET.OBJECT', 'GET /a?versionId=abc HTTP/1.1', 's3:GetObjectVersion (documented)'],
    ['REST.HEAD.OBJECT', 'HEAD /a?versionId=null HTTP/1.1', 's3:GetObjectVersion (documented)'],
    ['REST.DELETE.OBJECT', 'DELETE /a?versionId=abc HTTP/1.1', 's3:DeleteObjectVersion (documented)'],
    ['REST.DELETE.OBJECT', 'DELETE /a HTTP/1.1', 's3:DeleteObject (documented)'],
    ['REST.PUT.ACL', 'PUT /a?acl&versionId=abc HTTP/1.1', 's3:PutObjectVersionAcl (documented)'],
    ['REST.GET.OBJECT_TAGGING', 'GET /a?tagging&versionId=abc HTTP/1.1', 's3:GetObjectVersionTagging (documented)'],
  ] as const) {
    it(`${line}: ${expected}`, () => {
      const names = operationNames(contextOf({ operation, key: 'a', request_uri: line, bucket: 'b' }));
      assert.equal(names?.rows.find(({ label }) => label === 'IAM')?.value, expected);
    });
  }
});
