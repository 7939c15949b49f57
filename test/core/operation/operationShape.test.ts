import assert from 'node:assert/strict';
import { isInternalRecord, operationShape } from '../../../src/core/fields/operationShape';

describe('operation shape', () => {
  for (const [text, shape, internal] of [
    ['REST.GET.OBJECT', 'http', false],
    ['REST.COPY.OBJECT', 'http', false],
    ['REST.COPY.PART', 'http', false],
    ['REST.GET.NEW_THING', 'http', false],
    ['REST.COPY.OBJECT_GET', 'copyRead', false],
    ['REST.COPY.PART_GET', 'copyRead', false],
    ['REST.PUT.OBJECT_GET', 'http', false],
    ['WEBSITE.GET.OBJECT', 'website', false],
    ['WEBSITE.INVALIDOPERATION', 'website', false],
    ['SOAP.CreateBucket', 'soap', false],
    ['SOAP.PUT.OBJECT', 'soap', false],
    ['BATCH.DELETE.OBJECT', 'batchDeleteChild', false],
    ['BATCH.PUT.OBJECT', 'unknown', false],
    ['S3.EXPIRE.OBJECT', 'lifecycle', true],
    ['S3.TRANSITION_GDA.OBJECT', 'lifecycle', true],
    ['S3.RESTORE.OBJECT', 'lifecycle', true],
    ['S3.COMPUTE.OBJECT.CHECKSUM', 'checksum', true],
    ['s3.expire.object', 'unknown', false],
    ['REST', 'unknown', false],
    ['-', 'unknown', false],
    ['', 'unknown', false],
  ] as const) {
    it(`${text || '(empty)'}: ${shape}`, () => {
      assert.equal(operationShape(text), shape);
      assert.equal(isInternalRecord(text), internal);
    });
  }
});
