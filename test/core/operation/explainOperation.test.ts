import assert from 'node:assert/strict';
import fc from 'fast-check';
import { operationValues } from '../../../src/core/catalogue/operationValues';
import { explainOperation } from '../../../src/core/explain/operation';
import type { Meaning } from '../../../src/core/explain/types';
import { decodeOperation } from '../../../src/core/fields/operation';
import { anyText, inputOf, type Neighbours } from './record';

const explain = (text: string, fields: Neighbours = {}): Meaning => {
  const input = inputOf(text, fields);
  return explainOperation(decodeOperation(text, input.context), input);
};

const uri = (line: string): Neighbours => ({ request_uri: `${line} HTTP/1.1`, http_status: '200' });

describe('explain operation', () => {
  it('gives the answer, its parts and its grade', () => {
    assert.deepEqual(explain('REST.PUT.ACL', { key: 'photos/cat.jpg', http_status: '200' }), {
      title: 'Replaces the ACL of an object',
      meaning: ['The Key field is filled, so it is the ACL of that object.'],
      rows: [
        { label: 'Family', value: 'REST: a request to the REST API' },
        { label: 'Method', value: 'PUT: writes or replaces' },
        { label: 'Resource', value: 'ACL: the ACL of a bucket or object' },
      ],
      notes: ['What was set is not in this log; requestParameters of a CloudTrail record may hold it.'],
      evidence: 'documented',
    });
  });

  for (const [text, fields, title] of [
    ['REST.GET.OBJECT', {}, 'Reads an object'],
    ['REST.GET.BUCKET', {}, 'Lists the objects of a bucket'],
    ['REST.GET.ACL', { key: '-' }, 'Reads the ACL of a bucket'],
    ['REST.GET.ACL', { key: 'a' }, 'Reads the ACL of an object'],
    ['REST.COPY.OBJECT_GET', {}, 'Read half of a server-side copy'],
    ['REST.COPY.OBJECT', {}, 'Write half of a server-side copy'],
    ['REST.GET.UPLOADS', {}, 'Lists the unfinished multipart uploads of a bucket'],
    ['REST.OPTIONS.PREFLIGHT', {}, 'CORS preflight'],
    ['S3.EXPIRE.OBJECT', { http_status: '-' }, 'Lifecycle rule expired an object'],
    ['S3.COMPUTE.OBJECT.CHECKSUM', {}, 'Batch Operations job computed the checksum of an object'],
    ['WEBSITE.GET.OBJECT', {}, 'Reads an object through a website endpoint'],
    ['REST.GET.OBJECT', { http_status: '304' }, 'Reads an object'],
    ['REST.GET.OBJECT', { http_status: '403' }, 'Reads an object (refused, status 403)'],
    ['REST.HEAD.OBJECT', { http_status: '404' }, 'Reads the metadata of an object (not found, status 404)'],
    ['REST.GET.OBJECT', { http_status: '503' }, 'Reads an object (failed, status 503)'],
    [
      'REST.HEAD.BUCKET',
      { http_status: '301' },
      'Checks that a bucket exists and may be accessed (redirected, status 301)',
    ],
    ...(['301', '302', '303', '307', '308'] as const).map(
      http_status =>
        [
          'WEBSITE.GET.OBJECT',
          { http_status },
          `Reads an object through a website endpoint (redirected, status ${http_status})`,
        ] as const,
    ),
    ['WEBSITE.GET.OBJECT', { http_status: '304' }, 'Reads an object through a website endpoint'],
    ['REST.GET.OBJECT', { http_status: '304', error_code: 'NotModified' }, 'Reads an object'],
    ['REST.POST.BUCKET', { http_status: '303' }, 'Uploads an object with an HTML form'],
    [
      'REST.POST.UPLOAD',
      { http_status: '200', error_code: 'InternalError' },
      'Completes a multipart upload (failed, InternalError)',
    ],
    ['REST.COPY.OBJECT', { http_status: '200', error_code: '-' }, 'Write half of a server-side copy'],
    [
      'REST.COPY.OBJECT_GET',
      { http_status: '-', error_code: 'NoSuchKey' },
      'Read half of a server-side copy (failed, NoSuchKey)',
    ],
    ['REST.GET.OBJECT', { http_status: '503', error_code: 'SlowDown' }, 'Reads an object (failed, status 503)'],
    ['REST.POST.OBJECT', { http_status: '405' }, 'Unusual: POST on an object (refused, status 405)'],
    ['REST.PATCH.TAGGING', {}, 'PATCH request on the tags of a bucket'],
    ['REST.PROPFIND.OBJECT', {}, 'PROPFIND request on an object'],
    ['WEBSITE.GET.ACL', {}, 'GET request through a website endpoint on the ACL of a bucket or object'],
    ['SOAP.GET.OBJECT', {}, 'GET request over SOAP on an object'],
    ['REST.GET.NEW_THING', {}, 'GET request on NEW_THING, a resource type not known to this version'],
    ['REST.GET', {}, 'Operation not known to this version: REST.GET'],
    ['SOAP.GetObject', {}, 'SOAP call GetObject'],
    ['SOAP.CreateBucket', {}, 'Creates a bucket over SOAP'],
    ['S3.REPLICATE.OBJECT', {}, 'Something S3 did by itself, not known to this version: S3.REPLICATE.OBJECT'],
    ['FOO.BAR', {}, 'Unknown operation: FOO.BAR'],
    ['FOO\u202e', {}, 'Unknown operation: FOO<U+202E RIGHT-TO-LEFT OVERRIDE>'],
    ['REST.GET.POLICY', {}, 'Another spelling of REST.GET.BUCKETPOLICY'],
    ['REST.GET.SERVICE', {}, 'GET request on SERVICE, a resource type not known to this version'],
  ] as const) {
    it(`${text} ${JSON.stringify(fields)}: ${title}`, () => assert.equal(explain(text, fields).title, title));
  }

  const sameId = 'with the same Request ID';
  for (const [text, fields, sentences] of [
    ['REST.GET.OBJECT', uri('GET /a'), undefined],
    ['REST.GET.OBJECT', { http_status: '403' }, ['S3 answered 403: it refused the request, and nothing was done.']],
    [
      'REST.GET.OBJECT',
      { http_status: '404' },
      ['S3 answered 404: what was asked for is not there, and nothing was done.'],
    ],
    ['REST.PUT.OBJECT', { http_status: '500' }, ['S3 answered 500: the request failed.']],
    [
      'REST.GET.OBJECT',
      { http_status: '307' },
      ['S3 answered 307: it sent the caller to another endpoint, and nothing was done here.'],
    ],
    ['REST.GET.BUCKET', uri('GET /?list-type=2&prefix=a'), ['list-type=2 in the Request-URI: this is ListObjectsV2.']],
    [
      'REST.GET.BUCKET',
      uri('GET /?prefix=list-type=2'),
      ['No list-type=2 in the Request-URI: this is ListObjects, the older call.'],
    ],
    [
      'REST.GET.BUCKET',
      uri('GET /?list-type=20'),
      ['No list-type=2 in the Request-URI: this is ListObjects, the older call.'],
    ],
    [
      'REST.GET.BUCKET',
      { request_uri: 'GET /?list-type=2', http_status: '403' },
      [
        'S3 answered 403: it refused the request, and nothing was done.',
        'list-type=2 in the Request-URI: this is ListObjectsV2.',
      ],
    ],
    ['REST.GET.BUCKET', { request_uri: '-' }, undefined],
    ['REST.GET.ACL', { key: '-' }, ['The Key field is empty, so it is the ACL of the bucket.']],
    ['REST.GET.ACL', {}, ['S3 writes the same value for buckets and objects; the Key field tells which.']],
    ['REST.GET.METRICS', uri('GET /?metrics&id=a'), ['The parameter id in the Request-URI names one configuration.']],
    [
      'REST.GET.INVENTORY',
      uri('GET /?inventory&id='),
      ['Without the parameter id in the Request-URI, it lists all configurations.'],
    ],
    [
      'REST.POST.MULTI_OBJECT_DELETE',
      { http_status: '200' },
      [`The keys are in the BATCH.DELETE.OBJECT records ${sameId}, each with a status of its own.`],
    ],
    [
      'BATCH.DELETE.OBJECT',
      { http_status: '204', version_id: '-' },
      [
        'The request named no version: with versioning, S3 adds a delete marker; without, the object is gone.',
        `The request line and user agent are in the REST.POST.MULTI_OBJECT_DELETE record ${sameId}.`,
      ],
    ],
    [
      'REST.DELETE.OBJECT',
      { http_status: '204', version_id: 'null' },
      ['The request named a version: that version was removed for good.'],
    ],
    [
      'REST.DELETE.OBJECT',
      { request_uri: 'DELETE /a?versionId=b HTTP/1.1' },
      ['The request named a version: that version was removed for good.'],
    ],
    ['REST.DELETE.OBJECT', { request_uri: '-' }, undefined],
    [
      'REST.DELETE.OBJECT',
      { ...uri('DELETE /a'), version_id: 'abc' },
      [
        'The request line names no version, yet the Version Id field is filled: whether a version was removed for good or a delete marker was added, this record does not say.',
      ],
    ],
    ['REST.DELETE.OBJECT', { ...uri('DELETE /a?versionId=abc'), version_id: '-' }, undefined],
    [
      'REST.DELETE.OBJECT',
      { ...uri('DELETE /a?versionId=abc'), version_id: 'abc' },
      ['The request named a version: that version was removed for good.'],
    ],
    [
      'REST.DELETE.OBJECT',
      { ...uri('DELETE /a'), version_id: '-' },
      ['The request named no version: with versioning, S3 adds a delete marker; without, the object is gone.'],
    ],
    [
      'REST.COPY.OBJECT',
      { http_status: '200', error_code: 'SlowDown' },
      [
        'The request failed with the error SlowDown, whatever its status.',
        'The caller sent PUT with x-amz-copy-source.',
      ],
    ],
    [
      'WEBSITE.GET.OBJECT',
      { http_status: '302', error_code: 'Found' },
      ['S3 answered 302: it sent the browser to another address.'],
    ],
    [
      'REST.DELETE.OBJECT',
      { http_status: '403', version_id: 'null' },
      ['S3 answered 403: it refused the request, and nothing was done.'],
    ],
    [
      'REST.COPY.OBJECT_GET',
      { http_status: '-' },
      [
        'Bucket, Key and Object Size are those of the source.',
        `The write half is the REST.COPY.OBJECT record ${sameId}, in the log of the destination bucket.`,
      ],
    ],
    [
      'REST.COPY.PART_GET',
      {},
      [
        'Bucket, Key and Object Size are those of the source.',
        `The write half is the REST.COPY.PART record ${sameId}, in the log of the destination bucket.`,
      ],
    ],
    [
      'REST.COPY.OBJECT',
      {},
      [
        `The read half is the REST.COPY.OBJECT_GET record ${sameId}, in the log of the source bucket.`,
        'The caller sent PUT with x-amz-copy-source.',
      ],
    ],
    [
      'REST.COPY.PART',
      {},
      [
        `The read half is the REST.COPY.PART_GET record ${sameId}, in the log of the source bucket.`,
        'All records of one upload carry the same uploadId in the Request-URI.',
      ],
    ],
    [
      'REST.POST.UPLOADS',
      {},
      ['The uploadId is in the answer, not in this record; later records of the upload carry it.'],
    ],
    ['REST.PUT.PART', {}, ['All records of one upload carry the same uploadId in the Request-URI.']],
    ['REST.POST.BUCKET', { http_status: '204' }, ['The key comes from the form, not from the Request-URI.']],
    [
      'REST.POST.BUCKET',
      { http_status: '412' },
      [
        'S3 answered 412: it refused the request, and nothing was done.',
        '412 PreconditionFailed: the body was not a multipart/form-data form.',
      ],
    ],
    [
      'REST.OPTIONS.PREFLIGHT',
      { http_status: '403' },
      [
        'S3 answered 403: no CORS rule of the bucket allows what the browser asked about.',
        'A browser asks whether it may send its real request, which is another record.',
      ],
    ],
    ['WEBSITE.GET.OBJECT', {}, ['The Key is the object that was answered with, for example the index document.']],
    ['WEBSITE.INVALIDOPERATION', {}, ['Website endpoints serve only GET and HEAD.']],
    ['S3.EXPIRE.OBJECT', {}, ['The object, or the version in the Version Id field, is gone for good.']],
    [
      'S3.CREATE.DELETEMARKER',
      {},
      ['The bucket has versioning: the object reads as absent, its versions are still there.'],
    ],
    ['S3.TRANSITION.OBJECT', {}, ['The record marks the start of the transition.']],
    ['S3.TRANSITION_SIA.OBJECT', {}, undefined],
    [
      'S3.DELETE.UPLOAD',
      {},
      ['The upload was never completed. A caller who aborts one makes a REST.DELETE.UPLOAD record.'],
    ],
    [
      'S3.RESTORE.OBJECT',
      {},
      ['Known from one published record of 2019: whether it marks the start or the end of a restore is not known.'],
    ],
    ['S3.COMPUTE.OBJECT.CHECKSUM', {}, ['The Request ID is the ID of the job.']],
    [
      'REST.HEAD.TORRENT',
      { http_status: '405' },
      [
        'S3 answered 405: it refused the request, and nothing was done.',
        'S3 has no such operation and as a rule answers 405 MethodNotAllowed.',
      ],
    ],
    ['REST.GET.TORRENT', {}, ['S3 answers 405 to this today.']],
    ['REST.COPY.NOTIFICATION', {}, ['One list taken from real logs holds this value; its cause is not known.']],
    [
      'REST.PATCH.TAGGING',
      {},
      ['The method and the resource type are known, this pair is not; S3 logs refused requests in this way too.'],
    ],
    ['REST.GET.NEW_THING', {}, ['Only the family of this value is known to this version.']],
    ['FOO.BAR', {}, ['Values start with REST, WEBSITE, SOAP, BATCH or S3; this one does not.']],
    [
      'REST.GET.BUCKET.VERSIONS',
      {},
      ['S3 is not known to write this value; published rules and tests use it. S3 writes REST.GET.BUCKETVERSIONS.'],
    ],
    ['REST.GET.SERVICE', {}, ['S3 is not known to write this value; the logs of an S3-compatible store use it.']],
  ] as const) {
    it(`${text} ${JSON.stringify(fields)} says ${sentences?.length ?? 0} sentences`, () => {
      assert.deepEqual(explain(text, fields).meaning, sentences);
    });
  }

  const set = 'What was set is not in this log; requestParameters of a CloudTrail record may hold it.';
  const itself = 'S3 did this by itself, without an HTTP request; CloudTrail does not log it.';
  const deprecated = 'The current API call and the deprecated one before it are logged alike.';
  const website = 'This is about configuration; visits to the website are WEBSITE records.';
  for (const [text, fields, notes] of [
    ['REST.PUT.BUCKETPOLICY', { http_status: '204' }, [set]],
    ['REST.PUT.BUCKETPOLICY', { http_status: '403' }, undefined],
    ['REST.PUT.BUCKET', {}, undefined],
    ['REST.PUT.OBJECT_TAGGING', {}, undefined],
    ['REST.GET.BUCKETPOLICY', {}, undefined],
    ['REST.PUT.LIFECYCLE', {}, [set, deprecated]],
    ['REST.GET.NOTIFICATION', {}, [deprecated]],
    ['REST.GET.WEBSITE', {}, [website]],
    ['REST.PUT.WEBSITE', {}, [set, website]],
    ['S3.EXPIRE.OBJECT', {}, [itself]],
    ['S3.RESTORE.OBJECT', {}, undefined],
    ['S3.REPLICATE.OBJECT', {}, undefined],
  ] as const) {
    it(`${text} ${JSON.stringify(fields)} has ${notes?.length ?? 0} notes`, () => {
      assert.deepEqual(explain(text, fields).notes, notes);
    });
  }

  for (const [text, evidence] of [
    ['REST.GET.PART', 'inferred'],
    ['REST.GET.UPLOAD', 'seen'],
    ['REST.PATCH.TAGGING', 'inferred'],
    ['FOO.BAR', undefined],
  ] as const) {
    it(`${text} is graded ${evidence}`, () => assert.equal(explain(text).evidence, evidence));
  }

  for (const [text, title] of [
    ['S3.EXPIRE.OBJECT', 'Lifecycle and other bucket configurations'],
    ['S3.COMPUTE.OBJECT.CHECKSUM', 'Compute checksums'],
    ['REST.GET.OBJECT', undefined],
  ] as const) {
    it(`${text} refers to ${title}`, () => assert.equal(explain(text).references?.[0]?.title, title));
  }

  for (const [text, rows] of [
    ['S3.COMPUTE.OBJECT.CHECKSUM', ['OBJECT.CHECKSUM: the checksum of an object', 3]],
    ['REST.GET.NEW\u200bTHING', ['NEW<U+200B ZERO WIDTH SPACE>THING: not known to this version', 3]],
    ['SOAP.GetObject', ['SOAP: a call of the SOAP API', 1]],
    ['FOO.BAR', [undefined, undefined]],
  ] as const) {
    it(`${JSON.stringify(text)} ends its rows with ${rows[0]}`, () => {
      const { rows: actual } = explain(text);
      assert.deepEqual([actual?.at(-1)?.value, actual?.length], rows);
    });
  }

  it('stays within the bounds of a hover for every value, done or refused', () => {
    for (const { value } of operationValues) {
      for (const http_status of ['200', '403', '-']) {
        const meaning = explain(value, { http_status, key: 'a', version_id: '-', request_uri: 'GET /a HTTP/1.1' });
        assert.ok((meaning.meaning?.length ?? 0) <= 3 && (meaning.notes?.length ?? 0) <= 2, value);
        for (const sentence of [...(meaning.meaning ?? []), ...(meaning.notes ?? [])]) {
          assert.match(sentence, /^[A-Z0-9l][ -~]+\.$/);
        }
      }
    }
  });

  it('takes any text at all, next to any neighbours', () => {
    const fields = fc.record(
      { key: anyText, request_uri: anyText, http_status: anyText, version_id: anyText },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.constantFrom(...operationValues.map(row => row.value))),
        fields,
        (text, record) => {
          assert.ok(explain(text, record).title.length > 0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
