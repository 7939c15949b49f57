import assert from 'node:assert/strict';
import { operationMisnomers } from '../../../src/core/catalogue/operationMisnomers';
import { eventMisnomers, operations } from '../../../src/core/catalogue/operations';
import { operationValues } from '../../../src/core/catalogue/operationValues';
import { translate } from '../../../src/core/operations/translate';
import { idsOf } from './rows';

describe('a wrong name', () => {
  for (const [text, ids, remark] of [
    [
      'REST.GET.BUCKET.VERSIONS',
      ['ListObjectVersions'],
      'REST.GET.BUCKET.VERSIONS is not written by S3, though published rules and tests use it; REST.GET.BUCKETVERSIONS is.',
    ],
    [
      'REST.PUT.LOGGING',
      ['PutBucketLogging'],
      'REST.PUT.LOGGING is not written by S3, though the logs of an S3-compatible store use it; REST.PUT.LOGGING_STATUS is.',
    ],
    [
      'REST.LIST.BUCKETS',
      [],
      'REST.LIST.BUCKETS is not written by S3, though published rules and tests use it; it writes no such record.',
    ],
    ['LOGGING', ['GetBucketLogging', 'PutBucketLogging'], 'LOGGING is not written by S3; LOGGING_STATUS is.'],
    [
      'RemoveBucketAccessPoint',
      ['s3control:DeleteAccessPoint'],
      'RemoveBucketAccessPoint is not known as an eventName. No API has this name. CloudTrail writes DeleteAccessPoint in its place.',
    ],
  ] as const) {
    it(`${text} is put right`, () => {
      const translation = translate(text);
      assert.deepEqual([translation.form, idsOf(translation), translation.remarks], ['misnomer', ids, [remark]]);
    });
  }

  it('offers the right value', () => {
    const { suggestions } = translate('REST.GET.BUCKET.VERSIONS');
    assert.deepEqual(
      suggestions.map(({ row, name, why }) => [row.id, name, why]),
      [
        [
          'ListObjectVersions',
          'REST.GET.BUCKETVERSIONS',
          'S3 writes REST.GET.BUCKETVERSIONS, not REST.GET.BUCKET.VERSIONS.',
        ],
      ],
    );
  });

  it('can be a right name of another kind', () => {
    const { form, remarks, matches } = translate('PutPublicAccessBlock');
    assert.deepEqual([form, matches[0]?.row.id], ['api', 'PutPublicAccessBlock']);
    assert.deepEqual(remarks, [
      'PutPublicAccessBlock is not known as an eventName. It is the name of the API operation. CloudTrail writes PutBucketPublicAccessBlock or PutAccountPublicAccessBlock in its place.',
    ]);
  });

  it('can be right for directory buckets', () => {
    assert.match(
      translate('ListObjectsV2').remarks[0] ?? '',
      /^ListObjectsV2 is not known as an eventName of general /,
    );
  });

  it('is recognised, every one of the catalogue', () => {
    for (const { name, right } of operationMisnomers) {
      const { form, remarks, matches } = translate(name);
      assert.equal(form, 'misnomer', name);
      assert.ok(remarks.length === 1 && remarks[0]?.startsWith(`${name} is not written by S3`), name);
      assert.ok(right === undefined || matches.length > 0, name);
    }
    for (const { name } of eventMisnomers) {
      const { remarks } = translate(name);
      assert.ok(remarks[0]?.startsWith(`${name} is not known as an eventName`), name);
    }
  });
});

describe('every listed name', () => {
  it('of an access-log value gives an operation', () => {
    const silent = operationValues.filter(({ value }) => translate(value).matches.length === 0);
    assert.deepEqual(
      silent.map(({ value }) => value),
      [],
    );
  });

  it('of a CloudTrail event gives its operation', () => {
    const lost = operations
      .filter(({ kind }) => kind !== 'soap')
      .flatMap(row => row.eventNames.filter(({ name }) => !idsOf(translate(name)).includes(row.id)));
    assert.deepEqual(lost, []);
  });
});

describe('a value that is in no list', () => {
  for (const [value, ids, remark] of [
    [
      'REST.DELETE.ACL',
      [],
      'REST.DELETE.ACL is in no list. S3 has no operation DELETE on this resource type, and logs refused requests in this way.',
    ],
    [
      'REST.PUT.OBJECT_ANNOTATIONS',
      ['PutObjectAnnotation'],
      'REST.PUT.OBJECT_ANNOTATIONS is in no list; it is read by its method and its resource type.',
    ],
    ['REST.GET.NEW_THING', [], 'REST.GET.NEW_THING is a value of the right shape that is not known to this version.'],
    ['S3.REPLICATE.OBJECT', [], 'S3.REPLICATE.OBJECT is a value of the right shape that is not known to this version.'],
  ] as const) {
    it(`${value} is read by its parts`, () => {
      const translation = translate(value);
      assert.deepEqual([translation.form, idsOf(translation), translation.remarks], ['operation', ids, [remark]]);
      assert.ok(translation.matches.every(({ evidence }) => evidence === 'inferred'));
    });
  }
});
