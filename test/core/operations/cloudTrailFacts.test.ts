import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cloudTrailFacts } from '../../../src/core/operations/cloudTrailFacts';
import { fillCliCommand } from '../../../src/core/operations/fillCli';
import { identifyOperation } from '../../../src/core/operations/identify';
import type { Json } from '../../../src/core/types';
import { idsOf, rowOf } from './rows';

const record = (eventName: string, requestParameters: Json, more: { readonly [name: string]: Json } = {}): Json => ({
  eventVersion: '1.11',
  eventSource: 's3.amazonaws.com',
  eventName,
  requestParameters,
  ...more,
});

describe('facts of a CloudTrail record', () => {
  it('are what the record holds', () => {
    const parameters = { bucketName: 'amzn-s3-demo-bucket', Host: 's3.eu-west-1.amazonaws.com', key: 'a b' };
    assert.deepEqual(cloudTrailFacts(record('GetObject', parameters, { errorCode: 'AccessDenied' })), {
      log: 'cloudTrail',
      operation: 'GetObject',
      eventSource: 's3.amazonaws.com',
      errorCode: 'AccessDenied',
      bucket: 'amzn-s3-demo-bucket',
      key: 'a b',
      host: 's3.eu-west-1.amazonaws.com',
      parameters,
      hasKey: true,
    });
  });

  it('are none without an eventName', () => {
    for (const json of [null, 1, 'x', [], {}, { eventName: '' }, { eventName: 7 }] as const) {
      assert.equal(cloudTrailFacts(json), undefined);
    }
  });

  it('are read from null and from lists, too', () => {
    assert.deepEqual(cloudTrailFacts(record('ListBuckets', null)), {
      log: 'cloudTrail',
      operation: 'ListBuckets',
      eventSource: 's3.amazonaws.com',
    });
    assert.equal(cloudTrailFacts(record('GetObject', { Host: ['s3.amazonaws.com'] }))?.host, 's3.amazonaws.com');
  });

  for (const [json, ids] of [
    [record('ListObjects', { bucketName: 'b', 'list-type': '2', prefix: 'a' }), ['ListObjectsV2']],
    [record('PutBucketAcl', { bucketName: 'b', acl: '' }), ['PutBucketAcl']],
    [record('PutBucketPublicAccessBlock', { bucketName: 'b', publicAccessBlock: '' }), ['PutPublicAccessBlock']],
    [record('GetBucketPolicy', { bucketName: 'b', policy: [''] }), ['GetBucketPolicy']],
    [
      record('CreateTableBucket', { name: 'b' }, { eventSource: 's3tables.amazonaws.com' }),
      ['s3tables:CreateTableBucket'],
    ],
  ] as const) {
    it(`tell the operation: ${ids.join(', ')}`, () => {
      const facts = cloudTrailFacts(json);
      assert.ok(facts);
      assert.deepEqual(idsOf(identifyOperation(facts)), ids);
    });
  }

  it('fill in a command', () => {
    const facts = cloudTrailFacts(record('PutObjectAcl', { bucketName: 'amzn-s3-demo-bucket', key: "it's", acl: '' }));
    assert.ok(facts);
    assert.equal(
      fillCliCommand(rowOf('PutObjectAcl'), facts)?.text,
      "aws s3api put-object-acl --bucket amzn-s3-demo-bucket --key 'it'\\''s' --access-control-policy file://ACL.json",
    );
  });

  it('are made of any JSON without an error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (parameters, name) => {
        const facts = cloudTrailFacts({ eventName: name as Json, requestParameters: parameters as Json });
        assert.ok(facts === undefined || identifyOperation(facts).query === facts.operation);
      }),
    );
  });

  it('keeps to the API of the eventSource, even where requestParameters do not fit', () => {
    const facts = cloudTrailFacts({
      eventName: 'DeleteBucketPolicy',
      eventSource: 's3.amazonaws.com',
      requestParameters: { bucketName: 'b' },
    });
    assert.deepEqual(facts && identifyOperation(facts).matches.map(({ row }) => row.id), ['DeleteBucketPolicy']);
  });
});
