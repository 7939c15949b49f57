import assert from 'node:assert/strict';
import { type EventName, eventMisnomers, operations } from '../../src/core/catalogue/operations';
import { sources } from '../../src/core/catalogue/sources';
import { cloudTrailNames, contestedNames } from './cloudTrailNames';

const ids: Readonly<Record<string, (api: string) => string>> = {
  control: api => `s3control:${api}`,
  tables: api => `s3tables:${api}`,
  vectors: api => `s3vectors:${api}`,
};

/** The event of an operation with a name, in a scope. */
const event = (id: string, name: string, scope?: string): EventName | undefined =>
  operations
    .find(operation => operation.id === id)
    ?.eventNames.find(known => known.name === name && (scope === undefined || known.scope === scope));

describe('CloudTrail events', () => {
  for (const [scope, names] of cloudTrailNames) {
    it(`resolves every eventName of the scope ${scope}`, () => {
      for (const text of names.trim().split(/\s+/)) {
        const [api = '', name = api] = text.split('>');
        const id = ids[scope]?.(api) ?? api;
        assert.ok(
          event(id, name, scope) ??
            event(`s3outposts:${api}`, name, scope) ??
            event(`s3control:${api}`, name) ??
            event(api, name),
          `${scope}: ${text}`,
        );
      }
    });
  }

  for (const [id, name] of contestedNames) {
    it(`resolves ${name} of ${id}`, () => assert.ok(event(id, name)));
  }

  it('says of contested names what else there is', () => {
    for (const { id, eventNames } of operations) {
      for (const { scope, contested, note, name } of eventNames) {
        if (contested) {
          const others = eventNames.filter(other => other.scope === scope && other.name !== name);
          assert.ok(others.length > 0 || id === 'Presign', `${id}: ${name}`);
          assert.ok(note ?? others.some(other => other.note), `${id}: ${name}`);
        }
      }
    }
  });

  for (const [id, scope, eventSource, name] of [
    ['GetObject', 'bucket', 's3.amazonaws.com', 'GetObject'],
    ['GetObject', 'accessPoint', 's3.amazonaws.com', 'GetObject'],
    ['GetObject', 'directoryBucket', 's3express.amazonaws.com', 'GetObject'],
    ['GetObject', 'outposts', 's3-outposts.amazonaws.com', 'GetObject'],
    ['GetObject', 'tablesData', 's3tables.amazonaws.com', 'GetObject'],
    ['GetObject', 'objectLambda', 's3-banner.amazonaws.com', 'GetObject'],
    ['ListObjectsV2', 'directoryBucket', 's3express.amazonaws.com', 'ListObjectsV2'],
    ['s3control:PutPublicAccessBlock', 'control', 's3.amazonaws.com', 'PutAccountPublicAccessBlock'],
    ['s3tables:CreateTable', 'tables', 's3tables.amazonaws.com', 'CreateTable'],
    ['s3vectors:QueryVectors', 'vectors', 's3vectors.amazonaws.com', 'QueryVectors'],
  ] as const) {
    it(`${id} at ${scope} is ${name} of ${eventSource}`, () => {
      assert.equal(event(id, name, scope)?.eventSource, eventSource);
    });
  }

  for (const [id, expected] of [
    ['PutBucketPolicy', ['bucketName', 'Host', 'policy', 'bucketPolicy']],
    ['ListBuckets', ['Host']],
    ['UploadPart', ['bucketName', 'Host', 'key', 'partNumber', 'uploadId']],
  ] as const) {
    it(`${id} has its request parameters`, () => {
      const [first] = operations.find(operation => operation.id === id)?.eventNames ?? [];
      assert.deepEqual(first?.requestParameters, expected);
    });
  }

  it('tells events with one name apart by a request parameter, or says that nothing does', () => {
    const marks = (id: string): readonly unknown[] => {
      const [first] = operations.find(operation => operation.id === id)?.eventNames ?? [];
      return [first?.name, first?.presentParameter, first?.absentParameter];
    };
    assert.deepEqual(marks('ListObjects'), ['ListObjects', undefined, 'list-type']);
    assert.deepEqual(marks('ListObjectsV2'), ['ListObjects', 'list-type', undefined]);
    assert.deepEqual(marks('GetBucketMetricsConfiguration'), ['GetBucketMetricsConfiguration', 'id', undefined]);
    assert.deepEqual(marks('ListBucketMetricsConfigurations'), ['GetBucketMetricsConfiguration', undefined, 'id']);
    assert.deepEqual(marks('PutBucketLifecycle'), marks('PutBucketLifecycleConfiguration'));
  });

  it('grades what is less sure than the name', () => {
    assert.equal(event('PutBucketAcl', 'PutBucketAcl')?.requestParametersEvidence, 'seen');
    assert.equal(event('DeleteBucketReplication', 'DeleteBucketReplication')?.requestParametersEvidence, 'inferred');
    assert.equal(event('s3tables:CreateTable', 'CreateTable')?.resourceTypesEvidence, 'inferred');
    assert.equal(event('s3control:GetBucket', 'GetBucket')?.eventSourceEvidence, 'inferred');
  });
});

describe('names that are no eventName', () => {
  const written = new Set(operations.flatMap(({ eventNames }) => eventNames.map(({ name }) => name)));
  const inBuckets = new Set(
    operations.flatMap(({ eventNames }) =>
      eventNames.filter(({ scope }) => scope === 'bucket').map(({ name }) => name),
    ),
  );

  it('holds each once, with the right names and where it is used', () => {
    assert.equal(new Set(eventMisnomers.map(({ name }) => name)).size, 21);
    assert.equal(eventMisnomers.length, 21);
    for (const { name, right, usedBy, sources: keys, scope } of eventMisnomers) {
      assert.ok(right.length > 0 && right.every(known => written.has(known)), name);
      assert.ok(
        [...usedBy, ...keys].every(key => Object.hasOwn(sources, key)),
        name,
      );
      assert.equal(scope === undefined ? written.has(name) : inBuckets.has(name), false, name);
    }
  });

  for (const [name, is, ...right] of [
    ['ListBucket', 'iamAction', 'ListObjects'],
    ['DeleteObjectVersion', 'iamAction', 'DeleteObject'],
    ['PutPublicAccessBlock', 'apiName', 'PutBucketPublicAccessBlock', 'PutAccountPublicAccessBlock'],
    ['InitiateMultipartUpload', 'restTitle', 'CreateMultipartUpload'],
    ['GetBucketRequestPay', 'slip', 'GetBucketRequestPayment'],
    ['RemoveBucketAccessPoint', 'invented', 'DeleteAccessPoint'],
  ] as const) {
    it(`${name} is ${right.join(' or ')}`, () => {
      const misnomer = eventMisnomers.find(known => known.name === name);
      assert.deepEqual([misnomer?.is, misnomer?.right], [is, right]);
    });
  }
});
