import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodePath, fillRestRequest } from '../../../src/core/operations/fillRest';
import { identifyOperation } from '../../../src/core/operations/identify';
import { translate } from '../../../src/core/operations/translate';
import type { RecordFacts } from '../../../src/core/operations/types';
import { accessLog, cloudTrail, idsOf, rowOf } from './rows';

const own = 'amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com';

function fill(facts: RecordFacts) {
  const row = identifyOperation(facts).matches[0]?.row;
  assert.ok(row);
  return fillRestRequest(row, facts);
}

describe('fill in a request with the values of a record', () => {
  for (const [title, facts, expected] of [
    [
      'its own host',
      accessLog('REST.GET.ACL', 'GET /a%20b.txt?acl', { key: 'a b.txt', host: own }),
      ['GET /a%20b.txt?acl HTTP/1.1', `Host: ${own}`],
    ],
    [
      'path style',
      accessLog('REST.GET.OBJECT', 'GET /amzn-s3-demo-bucket/k', { key: 'k', host: 's3.eu-west-1.amazonaws.com' }),
      ['GET /amzn-s3-demo-bucket/k HTTP/1.1', 'Host: s3.eu-west-1.amazonaws.com'],
    ],
    [
      'no host',
      accessLog('REST.GET.VERSIONING', 'GET /?versioning'),
      ['GET /?versioning HTTP/1.1', 'Host: amzn-s3-demo-bucket.s3.amazonaws.com'],
    ],
    [
      'a host that is no endpoint',
      accessLog('REST.GET.OBJECT', 'GET /k', { key: 'k', host: 'evil.example.com' }),
      ['GET /k HTTP/1.1', 'Host: amzn-s3-demo-bucket.s3.amazonaws.com'],
    ],
    [
      'a host with a line end',
      accessLog('REST.GET.OBJECT', 'GET /k', { key: 'k', host: 'x\r\nX: y.s3.amazonaws.com' }),
      ['GET /k HTTP/1.1', 'Host: amzn-s3-demo-bucket.s3.amazonaws.com'],
    ],
    [
      'a bucket with dots',
      accessLog('REST.GET.OBJECT', 'GET /k', { key: 'k', bucket: 'www.example.com' }),
      ['GET /www.example.com/k HTTP/1.1', 'Host: s3.amazonaws.com'],
    ],
    [
      'values in the query',
      accessLog('REST.GET.BUCKET', 'GET /?prefix=a%2Fb+c&list-type=2&X-Amz-Signature=abc', { host: own }),
      ['GET /?list-type=2&prefix=a%2Fb%20c HTTP/1.1', `Host: ${own}`],
    ],
    [
      'a hostile key',
      accessLog('REST.GET.OBJECT', 'GET /x', { key: "a\r\nX: y/'\u202e?#%", host: own }),
      ['GET /a%0D%0AX%3A%20y/%27%E2%80%AE%3F%23%25 HTTP/1.1', `Host: ${own}`],
    ],
    [
      'a copy',
      accessLog('REST.COPY.OBJECT', 'PUT /k', { key: 'k', host: own }),
      ['PUT /k HTTP/1.1', `Host: ${own}`, 'x-amz-copy-source: {x-amz-copy-source}'],
    ],
    [
      'a copy in CloudTrail',
      cloudTrail('CopyObject', { key: 'k', 'x-amz-copy-source': 'amzn-s3-demo-source-bucket/a%20b?versionId=v1' }),
      [
        'PUT /k HTTP/1.1',
        'Host: amzn-s3-demo-bucket.s3.amazonaws.com',
        'x-amz-copy-source: amzn-s3-demo-source-bucket/a%20b?versionId=v1',
      ],
    ],
    [
      'a range',
      cloudTrail('GetObject', { key: 'k', Range: 'bytes=0-9\r\nX: y' }),
      ['GET /k HTTP/1.1', 'Host: amzn-s3-demo-bucket.s3.amazonaws.com', 'Range: bytes=0-9X: y'],
    ],
    [
      'an upload ID that is missing',
      accessLog('REST.DELETE.UPLOAD', '', { key: 'k', host: own }),
      ['DELETE /k?uploadId={uploadId} HTTP/1.1', `Host: ${own}`],
    ],
  ] as const satisfies readonly (readonly [string, RecordFacts, readonly string[]])[]) {
    it(`with ${title}`, () => {
      assert.equal(fill(facts)?.text, expected.join('\n'));
    });
  }

  it('says what has to be put in, and what is not there', () => {
    const filled = fill(accessLog('REST.COPY.OBJECT', 'PUT /k', { key: 'k', host: own }));
    assert.deepEqual(filled?.placeholders, [{ text: '{x-amz-copy-source}', means: 'bucket and key of the source' }]);
    assert.deepEqual(filled?.warnings, [
      'This changes what is stored in S3.',
      'No access log holds the body and most headers of a request; they are not here.',
      'The request is not signed.',
    ]);
  });

  it('is nothing where there was no request', () => {
    for (const id of ['S3.EXPIRE.OBJECT', 'REST.POST.OBJECT', 's3control:CreateJob', 'SOAP.CreateBucket']) {
      assert.equal(fillRestRequest(rowOf(id), accessLog('', '')), undefined, id);
    }
  });

  it('is read back as the same operation, whatever the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), key => {
        const { text = '' } = fill(accessLog('REST.GET.ACL', 'GET /x?acl', { key, host: own })) ?? {};
        assert.equal(text.split('\n').length, 2);
        assert.match(text, /^[ -~\n]*$/);
        assert.deepEqual(idsOf(translate(text)), ['GetObjectAcl']);
      }),
    );
  });
});

describe('encode a path', () => {
  it('writes everything by number that Signature Version 4 wants so', () => {
    assert.equal(encodePath("A z-._~!'()*/%+é\ud800"), 'A%20z-._~%21%27%28%29%2A%2F%25%2B%C3%A9%EF%BF%BD');
  });
});
