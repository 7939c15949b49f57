import assert from 'node:assert/strict';
import { operationMisnomers } from '../../src/core/catalogue/operationMisnomers';
import { operationFamilies, operationMethods, operationResources } from '../../src/core/catalogue/operationParts';
import { operationValues } from '../../src/core/catalogue/operationValues';
import { sources } from '../../src/core/catalogue/sources';
import { decodeOperation } from '../../src/core/fields/operation';

/** Every value that occurs, its grade, and what its Key field says of its level. */
const occurring: readonly (readonly [string, string, string])[] = [
  ['REST.GET.OBJECT', 'documented', 'object'],
  ['REST.HEAD.OBJECT', 'seen', 'object'],
  ['REST.PUT.OBJECT', 'documented', 'object'],
  ['REST.DELETE.OBJECT', 'documented', 'object'],
  ['BATCH.DELETE.OBJECT', 'documented', 'object'],
  ['REST.POST.MULTI_OBJECT_DELETE', 'seen', 'bucket'],
  ['REST.COPY.OBJECT', 'seen', 'object'],
  ['REST.COPY.OBJECT_GET', 'documented', 'object'],
  ['REST.COPY.PART', 'seen', 'object'],
  ['REST.COPY.PART_GET', 'seen', 'object'],
  ['REST.POST.UPLOADS', 'seen', 'object'],
  ['REST.PUT.PART', 'seen', 'object'],
  ['REST.POST.UPLOAD', 'seen', 'object'],
  ['REST.DELETE.UPLOAD', 'seen', 'object'],
  ['REST.GET.UPLOAD', 'seen', 'object'],
  ['REST.GET.UPLOADS', 'seen', 'bucket'],
  ['REST.GET.PART', 'seen', 'object'],
  ['REST.HEAD.PART', 'seen', 'object'],
  ['REST.GET.OBJECT_TAGGING', 'seen', 'object'],
  ['REST.PUT.OBJECT_TAGGING', 'third-party', 'object'],
  ['REST.DELETE.OBJECT_TAGGING', 'seen', 'object'],
  ['REST.GET.OBJECT_ATTRIBUTES', 'seen', 'object'],
  ['REST.POST.RESTORE', 'seen', 'object'],
  ['REST.POST.SELECT', 'seen', 'object'],
  ['REST.GET.OBJECT_LOCK_RETENTION', 'third-party', 'object'],
  ['REST.PUT.OBJECT_LOCK_RETENTION', 'third-party', 'object'],
  ['REST.GET.OBJECT_LOCK_LEGALHOLD', 'third-party', 'object'],
  ['REST.PUT.OBJECT_LOCK_LEGALHOLD', 'third-party', 'object'],
  ['REST.GET.TORRENT', 'inferred', 'object'],
  ['REST.GET.OBJECT_ANNOTATIONS', 'inferred', 'object'],
  ['REST.PUT.OBJECT_ENCRYPTION', 'inferred', 'object'],
  ['REST.GET.ACL', 'seen', 'either'],
  ['REST.PUT.ACL', 'documented', 'either'],
  ['REST.GET.BUCKET', 'documented', 'bucket'],
  ['REST.GET.BUCKETVERSIONS', 'seen', 'bucket'],
  ['REST.HEAD.BUCKET', 'seen', 'bucket'],
  ['REST.PUT.BUCKET', 'seen', 'bucket'],
  ['REST.DELETE.BUCKET', 'seen', 'bucket'],
  ['REST.POST.BUCKET', 'seen', 'either'],
  ['REST.OPTIONS.PREFLIGHT', 'seen', 'either'],
  ['REST.GET.ACCELERATE', 'seen', 'bucket'],
  ['REST.PUT.ACCELERATE', 'inferred', 'bucket'],
  ['REST.GET.ANALYTICS', 'seen', 'bucket'],
  ['REST.PUT.ANALYTICS', 'seen', 'bucket'],
  ['REST.DELETE.ANALYTICS', 'inferred', 'bucket'],
  ['REST.GET.CORS', 'seen', 'bucket'],
  ['REST.PUT.CORS', 'seen', 'bucket'],
  ['REST.DELETE.CORS', 'third-party', 'bucket'],
  ['REST.GET.ENCRYPTION', 'seen', 'bucket'],
  ['REST.PUT.ENCRYPTION', 'third-party', 'bucket'],
  ['REST.DELETE.ENCRYPTION', 'third-party', 'bucket'],
  ['REST.GET.INTELLIGENT_TIERING', 'seen', 'bucket'],
  ['REST.PUT.INTELLIGENT_TIERING', 'third-party', 'bucket'],
  ['REST.DELETE.INTELLIGENT_TIERING', 'third-party', 'bucket'],
  ['REST.GET.INVENTORY', 'seen', 'bucket'],
  ['REST.PUT.INVENTORY', 'seen', 'bucket'],
  ['REST.DELETE.INVENTORY', 'inferred', 'bucket'],
  ['REST.GET.LIFECYCLE', 'seen', 'bucket'],
  ['REST.PUT.LIFECYCLE', 'seen', 'bucket'],
  ['REST.DELETE.LIFECYCLE', 'seen', 'bucket'],
  ['REST.GET.LOCATION', 'seen', 'bucket'],
  ['REST.GET.LOGGING_STATUS', 'documented', 'bucket'],
  ['REST.PUT.LOGGING_STATUS', 'seen', 'bucket'],
  ['REST.GET.METRICS', 'seen', 'bucket'],
  ['REST.PUT.METRICS', 'seen', 'bucket'],
  ['REST.DELETE.METRICS', 'seen', 'bucket'],
  ['REST.GET.NOTIFICATION', 'seen', 'bucket'],
  ['REST.PUT.NOTIFICATION', 'seen', 'bucket'],
  ['REST.GET.OBJECT_LOCK_CONFIGURATION', 'seen', 'bucket'],
  ['REST.PUT.OBJECT_LOCK_CONFIGURATION', 'third-party', 'bucket'],
  ['REST.GET.OWNERSHIP_CONTROLS', 'seen', 'bucket'],
  ['REST.PUT.OWNERSHIP_CONTROLS', 'seen', 'bucket'],
  ['REST.DELETE.OWNERSHIP_CONTROLS', 'third-party', 'bucket'],
  ['REST.GET.BUCKETPOLICY', 'documented', 'bucket'],
  ['REST.PUT.BUCKETPOLICY', 'seen', 'bucket'],
  ['REST.DELETE.BUCKETPOLICY', 'seen', 'bucket'],
  ['REST.GET.POLICY_STATUS', 'seen', 'bucket'],
  ['REST.GET.PUBLIC_ACCESS_BLOCK', 'seen', 'bucket'],
  ['REST.PUT.PUBLIC_ACCESS_BLOCK', 'seen', 'bucket'],
  ['REST.DELETE.PUBLIC_ACCESS_BLOCK', 'third-party', 'bucket'],
  ['REST.GET.REPLICATION', 'seen', 'bucket'],
  ['REST.PUT.REPLICATION', 'third-party', 'bucket'],
  ['REST.DELETE.REPLICATION', 'third-party', 'bucket'],
  ['REST.GET.REQUEST_PAYMENT', 'seen', 'bucket'],
  ['REST.PUT.REQUEST_PAYMENT', 'third-party', 'bucket'],
  ['REST.GET.TAGGING', 'seen', 'bucket'],
  ['REST.PUT.TAGGING', 'seen', 'bucket'],
  ['REST.DELETE.TAGGING', 'third-party', 'bucket'],
  ['REST.GET.VERSIONING', 'documented', 'bucket'],
  ['REST.PUT.VERSIONING', 'seen', 'bucket'],
  ['REST.GET.WEBSITE', 'seen', 'bucket'],
  ['REST.PUT.WEBSITE', 'seen', 'bucket'],
  ['REST.DELETE.WEBSITE', 'third-party', 'bucket'],
  ['REST.GET.BUCKET_ABAC', 'inferred', 'bucket'],
  ['REST.PUT.BUCKET_ABAC', 'inferred', 'bucket'],
  ['REST.POST.BUCKET_METADATA_CONFIGURATION', 'inferred', 'bucket'],
  ['REST.GET.BUCKET_METADATA_CONFIGURATION', 'inferred', 'bucket'],
  ['REST.DELETE.BUCKET_METADATA_CONFIGURATION', 'inferred', 'bucket'],
  ['REST.POST.BUCKET_METADATA_TABLE_CONFIGURATION', 'inferred', 'bucket'],
  ['REST.GET.BUCKET_METADATA_TABLE_CONFIGURATION', 'inferred', 'bucket'],
  ['REST.DELETE.BUCKET_METADATA_TABLE_CONFIGURATION', 'inferred', 'bucket'],
  ['REST.PUT.BUCKET_METADATA_INVENTORY_TABLE_CONFIGURATION', 'inferred', 'bucket'],
  ['REST.PUT.BUCKET_METADATA_JOURNAL_TABLE_CONFIGURATION', 'inferred', 'bucket'],
  ['REST.PUT.BUCKET_METADATA_ANNOTATION_TABLE_CONFIGURATION', 'inferred', 'bucket'],
  ['REST.POST.OBJECT', 'seen', 'object'],
  ['REST.PATCH.BUCKET', 'seen', 'bucket'],
  ['REST.HEAD.UPLOADS', 'seen', 'either'],
  ['REST.HEAD.BUCKETVERSIONS', 'seen', 'bucket'],
  ['REST.HEAD.TORRENT', 'seen', 'object'],
  ['REST.POST.TORRENT', 'seen', 'object'],
  ['REST.POST.LOCATION', 'seen', 'bucket'],
  ['REST.POST.NOTIFICATION', 'seen', 'bucket'],
  ['REST.POST.OBJECT_ATTRIBUTES', 'seen', 'object'],
  ['REST.POST.WEBSITE', 'seen', 'bucket'],
  ['REST.COPY.NOTIFICATION', 'seen', 'bucket'],
  ['WEBSITE.GET.OBJECT', 'seen', 'object'],
  ['WEBSITE.HEAD.OBJECT', 'seen', 'object'],
  ['WEBSITE.INVALIDOPERATION', 'seen', 'either'],
  ['SOAP.CreateBucket', 'documented', 'bucket'],
  ['SOAP.PUT.OBJECT', 'seen', 'object'],
  ['S3.EXPIRE.OBJECT', 'documented', 'object'],
  ['S3.CREATE.DELETEMARKER', 'documented', 'object'],
  ['S3.TRANSITION_SIA.OBJECT', 'documented', 'object'],
  ['S3.TRANSITION_ZIA.OBJECT', 'documented', 'object'],
  ['S3.TRANSITION_INT.OBJECT', 'documented', 'object'],
  ['S3.TRANSITION_GIR.OBJECT', 'documented', 'object'],
  ['S3.TRANSITION.OBJECT', 'documented', 'object'],
  ['S3.TRANSITION_GDA.OBJECT', 'documented', 'object'],
  ['S3.DELETE.UPLOAD', 'documented', 'object'],
  ['S3.RESTORE.OBJECT', 'seen', 'object'],
  ['S3.COMPUTE.OBJECT.CHECKSUM', 'documented', 'object'],
];

/** Values without a method or without a resource type. */
const short = ['SOAP.CreateBucket', 'WEBSITE.INVALIDOPERATION'];

const noNeighbours = { text: () => undefined };

describe('operation tables', () => {
  for (const [value, evidence, level] of occurring) {
    it(`${value}: ${evidence}, ${level}`, () => {
      const decoded = decodeOperation(value, noNeighbours);
      assert.deepEqual([decoded.known, decoded.evidence, decoded.level], ['value', evidence, level]);
      if (!short.includes(value)) {
        const { family = '', method = '', resource = '' } = decoded;
        assert.equal(`${family}.${method}.${resource}`, value);
        assert.ok(
          operationMethods.some(row => row.id === method && row.families.includes(family)),
          method,
        );
        assert.ok(
          operationResources.some(row => row.id === resource),
          resource,
        );
      }
    });
  }

  it('lists no value beside these, and none twice', () => {
    assert.deepEqual(operationValues.map(row => row.value).sort(), occurring.map(([value]) => value).sort());
    assert.equal(new Set(occurring.map(([value]) => value)).size, 131);
  });

  it('agrees on levels between a value and its resource type', () => {
    const differing = operationValues
      .filter(({ value, level }) => {
        const resource = value.split('.').slice(2).join('.');
        const row = operationResources.find(({ id }) => id === resource);
        return row !== undefined && row.level !== level;
      })
      .map(({ value }) => value);
    assert.deepEqual(differing, ['REST.POST.UPLOADS', 'REST.GET.UPLOADS', 'REST.POST.BUCKET']);
  });

  it('names no family, resource type, or method of a family twice', () => {
    for (const ids of [
      operationFamilies.map(row => row.id),
      operationResources.map(row => row.id),
      operationMethods.flatMap(row => row.families.map(family => `${family}.${row.id}`)),
      operationMisnomers.map(row => row.name),
    ]) {
      assert.equal(new Set(ids).size, ids.length);
    }
  });

  it('has no unused method or resource type', () => {
    const values = operationValues.map(row => row.value.split('.'));
    for (const { id, families } of operationMethods) {
      for (const family of families) {
        assert.ok(
          values.some(parts => parts[0] === family && parts[1] === id),
          `${family}.${id}`,
        );
      }
    }
    for (const { id } of operationResources) {
      assert.ok(
        values.some(parts => parts.slice(2).join('.') === id),
        id,
      );
    }
  });

  it('writes titles and phrases as short plain ASCII without a full stop', () => {
    const texts = [
      ...operationValues.flatMap(row => [row.title, row.titleWithKey ?? row.title]),
      ...[...operationFamilies, ...operationMethods, ...operationResources].map(row => row.phrase),
    ];
    for (const text of texts) {
      assert.match(text, /^[ -~]{5,80}$/);
      assert.doesNotMatch(text, /[.!]$/);
    }
  });

  it('puts misnomers right with names that occur, and calls no occurring name one', () => {
    for (const { name, right } of operationMisnomers) {
      const ids = name.includes('.') ? operationValues.map(row => row.value) : operationResources.map(row => row.id);
      assert.ok(!ids.includes(name), name);
      assert.ok(right === undefined || ids.includes(right), name);
    }
  });

  it('rests on at least one known source in every row', () => {
    const rows = [
      ...operationValues,
      ...operationFamilies,
      ...operationMethods,
      ...operationResources,
      ...operationMisnomers,
    ];
    for (const row of rows) {
      assert.ok(row.sources.length > 0 && row.sources.every(id => id in sources));
    }
  });
});
