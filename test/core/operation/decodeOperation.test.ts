import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeOperation } from '../../../src/core/fields/operation';
import { anyText, contextOf } from './record';

describe('decode operation', () => {
  it('takes a value apart', () => {
    assert.deepEqual(decodeOperation('REST.GET.LOGGING_STATUS', contextOf({ key: '-' })), {
      kind: 'operation',
      parts: ['REST', 'GET', 'LOGGING_STATUS'],
      shape: 'http',
      family: 'REST',
      method: 'GET',
      resource: 'LOGGING_STATUS',
      level: 'bucket',
      known: 'value',
      evidence: 'documented',
    });
  });

  for (const [text, family, method, resource, soapOperation] of [
    ['S3.COMPUTE.OBJECT.CHECKSUM', 'S3', 'COMPUTE', 'OBJECT.CHECKSUM', undefined],
    ['BATCH.DELETE.OBJECT', 'BATCH', 'DELETE', 'OBJECT', undefined],
    ['WEBSITE.INVALIDOPERATION', 'WEBSITE', 'INVALIDOPERATION', undefined, undefined],
    ['SOAP.CreateBucket', 'SOAP', undefined, undefined, 'CreateBucket'],
    ['SOAP.PUT.OBJECT', 'SOAP', 'PUT', 'OBJECT', undefined],
    ['REST.GET', 'REST', 'GET', undefined, undefined],
    ['REST', 'REST', undefined, undefined, undefined],
    ['REST..OBJECT', 'REST', undefined, undefined, undefined],
    ['REST.GET.A.B', 'REST', 'GET', 'A.B', undefined],
    ['FOO.GET.OBJECT', undefined, undefined, undefined, undefined],
    ['', undefined, undefined, undefined, undefined],
  ] as const) {
    it(`${text || '(empty)'}: ${[family, method ?? soapOperation, resource].join(', ')}`, () => {
      const value = decodeOperation(text, contextOf());
      assert.deepEqual(
        [value.family, value.method, value.resource, value.soapOperation],
        [family, method, resource, soapOperation],
      );
      assert.deepEqual(
        Object.values(value).filter(part => part === undefined),
        [],
      );
    });
  }

  for (const [text, known, evidence] of [
    ['REST.PUT.TAGGING', 'value', 'seen'],
    ['SOAP.CreateBucket', 'value', 'documented'],
    ['SOAP.GetBucketLoggingStatus', 'pattern', 'documented'],
    ['SOAP.?', 'family', 'inferred'],
    ['REST.PATCH.TAGGING', 'parts', 'inferred'],
    ['WEBSITE.GET.ACL', 'parts', 'inferred'],
    ['WEBSITE.PATCH.OBJECT', 'family', 'inferred'],
    ['S3.GET.OBJECT', 'family', 'inferred'],
    ['REST.GET.NEW_THING', 'family', 'inferred'],
    ['REST.get.OBJECT', 'family', 'inferred'],
    ['REST.GET.object', 'family', 'inferred'],
    ['S3.REPLICATE.OBJECT', 'family', 'inferred'],
    ['FOO.GET.OBJECT', 'nothing', undefined],
    ['constructor', 'nothing', undefined],
  ] as const) {
    it(`${text}: ${known} known, ${evidence}`, () => {
      const value = decodeOperation(text, contextOf());
      assert.deepEqual([value.known, value.evidence], [known, evidence]);
    });
  }

  for (const [text, key, level] of [
    ['REST.PUT.ACL', '-', 'bucket'],
    ['REST.PUT.ACL', 'a.txt', 'object'],
    ['REST.PUT.ACL', undefined, 'either'],
    ['REST.GET.OBJECT', '-', 'object'],
    ['REST.GET.CORS', 'a.txt', 'bucket'],
    ['REST.GET.UPLOADS', 'a.txt', 'bucket'],
    ['REST.POST.UPLOADS', 'a.txt', 'object'],
    ['REST.PATCH.UPLOADS', 'a.txt', 'object'],
    ['REST.GET.NEW_THING', 'a.txt', undefined],
  ] as const) {
    it(`${text} with key ${key}: ${level}`, () => {
      assert.equal(decodeOperation(text, contextOf(key === undefined ? {} : { key })).level, level);
    });
  }

  for (const [text, usedBy, instead] of [
    ['REST.GET.BUCKET.VERSIONS', 'rules', 'REST.GET.BUCKETVERSIONS'],
    ['REST.COMPLETE.MULTIPART_UPLOAD', 'rules', 'REST.POST.UPLOAD'],
    ['REST.PUT.OBJECT.PART', 'rules', 'REST.PUT.PART'],
    ['REST.PUT.OBJECT.COPY', 'rules', 'REST.COPY.OBJECT'],
    ['REST.LIST.BUCKETS', 'rules', undefined],
    ['REST.OPTIONS.FAKE', 'rules', 'REST.OPTIONS.PREFLIGHT'],
    ['REST.DELETE.POLICY', 'rules', 'REST.DELETE.BUCKETPOLICY'],
    ['REST.PUT.PUBLICACCESSBLOCK', 'rules', 'REST.PUT.PUBLIC_ACCESS_BLOCK'],
    ['REST.PUT.OBJECTLOCK', 'rules', 'REST.PUT.OBJECT_LOCK_CONFIGURATION'],
    ['REST.PUT.LOGGING', 'store', 'REST.PUT.LOGGING_STATUS'],
    ['REST.HEAD.stat_bucket', 'store', 'REST.HEAD.BUCKET'],
    ['REST.POST.DELETE_MULTI_OBJECT', 'store', 'REST.POST.MULTI_OBJECT_DELETE'],
    ['REST.PUT.LEGAL_HOLD', 'store', 'REST.PUT.OBJECT_LOCK_LEGALHOLD'],
    ['REST.GET.RETENTION', 'store', 'REST.GET.OBJECT_LOCK_RETENTION'],
    ['REST.GET.OBJECT_ACL', 'store', 'REST.GET.ACL'],
    ['REST.GET.BACKBEAT', 'store', undefined],
  ] as const) {
    it(`${text} is not a value of S3${instead ? `; ${instead} is` : ''}`, () => {
      const { misnomer } = decodeOperation(text, contextOf());
      assert.deepEqual(misnomer, instead === undefined ? { usedBy } : { usedBy, instead });
    });
  }

  for (const text of ['REST.GET.BUCKETVERSIONS', 'REST.GET.NEW_THING', 'WEBSITE.GET.POLICY', 'POLICY']) {
    it(`${text} is no misnomer`, () => assert.equal('misnomer' in decodeOperation(text, contextOf()), false));
  }

  it('keeps five parts of a text that is all dots', () => {
    assert.equal(decodeOperation('.'.repeat(1_000_000), contextOf()).parts.length, 5);
  });

  it('takes any text at all', () => {
    const word = fc.constantFrom('REST', 'S3', 'SOAP', 'GET', 'COPY', 'OBJECT', '', '\ud800', '__proto__');
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(word).map(words => words.join('.')),
        ),
        text => {
          const value = decodeOperation(text, contextOf());
          assert.ok(text.startsWith(value.parts.join('.')));
          assert.equal(value.known === 'nothing', value.evidence === undefined);
        },
      ),
      { numRuns: 200 },
    );
  });
});
