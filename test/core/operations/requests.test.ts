import assert from 'node:assert/strict';
import fc from 'fast-check';
import { translate } from '../../../src/core/operations/translate';
import { idsOf } from './rows';

const host = 'amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com';

describe('translate a request', () => {
  for (const [text, ids] of [
    ['GET /bucket/key?acl', ['GetObjectAcl']],
    ['GET /bucket/key?acl HTTP/1.1', ['GetObjectAcl']],
    ['"GET /bucket/key?acl HTTP/1.1"', ['GetObjectAcl']],
    ['get /bucket/key?acl', ['GetObjectAcl']],
    ['PUT /?lifecycle', ['PutBucketLifecycleConfiguration', 'PutBucketLifecycle']],
    ['GET /?logging', ['GetBucketLogging']],
    ['GET /{Bucket}?logging', ['GetBucketLogging']],
    ['GET /{Bucket}', ['ListObjects']],
    ['GET /{Key}', ['GetObject']],
    ['GET /', ['ListObjects', 'ListBuckets', 'ListDirectoryBuckets']],
    ['HEAD /bucket/key', ['HeadObject']],
    ['GET /bucket?list-type=2&prefix=a', ['ListObjectsV2', 'GetObject']],
    ['GET /bucket?list-type=1', ['ListObjects', 'GetObject']],
    ['GET /bucket/?versions', ['ListObjectVersions']],
    ['GET /name?acl', ['GetBucketAcl', 'GetObjectAcl']],
    ['GET /cat.jpg?acl', ['GetObjectAcl', 'GetBucketAcl']],
    ['PUT /bucket/key', ['PutObject', 'CopyObject']],
    ['PUT /bucket/key with x-amz-copy-source', ['CopyObject']],
    ['PUT /bucket/key?partNumber=1&uploadId=u', ['UploadPart', 'UploadPartCopy']],
    ['PUT /bucket/key?uploadId=u', []],
    ['POST /bucket/key?uploads', ['CreateMultipartUpload']],
    ['POST /bucket/key?uploadId=u', ['CompleteMultipartUpload']],
    ['GET /bucket/key?uploadId=u&part-number-marker=3', ['ListParts']],
    ['GET /bucket/key?partNumber=3', ['GetObject']],
    ['DELETE /bucket/key?uploadId=u', ['AbortMultipartUpload']],
    ['POST /?delete', ['DeleteObjects']],
    ['POST /bucket/key?select&select-type=2', ['SelectObjectContent']],
    ['OPTIONS /bucket/key', ['OptionsObject']],
    ['POST /bucket/key', ['REST.POST.OBJECT']],
    [`GET /?acl HTTP/1.1\nHost: ${host}`, ['GetBucketAcl']],
    [`GET /name?acl HTTP/1.1\r\nHost: ${host}\r\n\r\n`, ['GetObjectAcl']],
    ['GET /name?acl HTTP/1.1\nHost: s3.eu-west-1.amazonaws.com', ['GetBucketAcl']],
    ['GET / HTTP/1.1\nHost: s3.eu-west-1.amazonaws.com', ['ListBuckets']],
    ['GET / HTTP/1.1\nHost: s3express-control.us-west-2.amazonaws.com', ['ListDirectoryBuckets']],
    [`PUT /k HTTP/1.1\nHost: ${host}\nX-Amz-Copy-Source: /a/b`, ['CopyObject']],
    [`PUT /k HTTP/1.1\nHost: ${host}\nContent-Length: 3`, ['PutObject']],
    ['GET /v20180820/jobs/7', ['s3control:DescribeJob']],
    ['GET https://123456789012.s3-control.us-east-1.amazonaws.com/v20180820/jobs', ['s3control:ListJobs']],
    ['GET https://s3tables.us-east-1.amazonaws.com/buckets', ['s3tables:ListTableBuckets']],
    ['POST /WriteGetObjectResponse', ['WriteGetObjectResponse']],
  ] as const) {
    it(`${JSON.stringify(text)}: ${ids.join(', ') || 'nothing'}`, () => {
      const translation = translate(text);
      assert.deepEqual([translation.form, idsOf(translation)], ['rest', ids]);
    });
  }

  for (const [query, operation] of [
    ['acl', 'GetBucketAcl'],
    ['acl=', 'GetBucketAcl'],
    ['acl=1', 'GetBucketAcl'],
    ['%61cl', 'GetBucketAcl'],
    ['acl&x-id=GetObject&foo=bar', 'GetBucketAcl'],
    ['prefix=a&acl', 'GetBucketAcl'],
    ['Acl', 'ListObjects'],
    ['ACL', 'ListObjects'],
    ['inventory', 'ListBucketInventoryConfigurations'],
    ['inventory&id=', 'ListBucketInventoryConfigurations'],
    ['inventory&id=1', 'GetBucketInventoryConfiguration'],
    ['id=1', 'ListObjects'],
    ['list-type=2', 'ListObjectsV2'],
    ['list-type=2&acl', 'GetBucketAcl'],
  ] as const) {
    it(`reads the selectors of ?${query} as S3 does: ${operation}`, () => {
      assert.deepEqual(idsOf(translate(`GET /{Bucket}?${query}`)), [operation]);
    });
  }

  for (const [text, remark] of [
    [
      'GET /b/k?acl&tagging',
      'The query names two sub-resources, acl and tagging: S3 answers 400 and carries nothing out.',
    ],
    [
      'GET /b/?policy&policy=&acl=1',
      'The query names two sub-resources, policy and acl: S3 answers 400 and carries nothing out.',
    ],
    [
      'DELETE /{Bucket}?location',
      'S3 has no operation DELETE with ?location here and answers 405 MethodNotAllowed as a rule.',
    ],
    ['HEAD /b/k?acl', 'S3 has no operation HEAD with ?acl here and answers 405 MethodNotAllowed as a rule.'],
    ['PATCH /b/k', 'No operation of S3 that is known to this version has this request.'],
  ] as const) {
    it(`${text} is no operation`, () => {
      const translation = translate(text);
      assert.deepEqual([idsOf(translation), translation.remarks], [[], [remark]]);
    });
  }

  it('says that a selector in another case is none', () => {
    assert.deepEqual(translate('GET /{Bucket}?Versioning').remarks, [
      'S3 tells upper from lower case here: Versioning is no sub-resource, versioning is.',
    ]);
  });

  it('says what would tell candidates apart', () => {
    assert.deepEqual(
      ['GET /name?acl', 'PUT /b/k', 'GET /'].flatMap(text => translate(text).matches.map(match => match.tellsApart)),
      [
        'In path style the first part of the path is the bucket.',
        'In virtual-hosted style the whole path is the key.',
        'The request does not have the header x-amz-copy-source.',
        'The request has the header x-amz-copy-source.',
        'Sent to the host of the bucket, it is for the bucket.',
        'Sent to the endpoint of S3 itself, it is for no bucket.',
        'Sent to the endpoint of S3 itself, it is for no bucket.',
      ],
    );
  });

  it('reads a sub-resource of buckets on a key as S3 was measured to', () => {
    const [match] = translate('GET /bucket/key?policy').matches;
    assert.deepEqual([match?.row.id, match?.evidence], ['GetBucketPolicy', 'third-party']);
  });
});

describe('translate a URL', () => {
  for (const [text, first, others] of [
    [`https://${host}/k?acl`, 'GetObjectAcl', ['PutObjectAcl']],
    ['https://s3.eu-west-1.amazonaws.com/amzn-s3-demo-bucket/k?acl', 'GetObjectAcl', ['PutObjectAcl']],
    [
      'https://s3.eu-west-1.amazonaws.com/amzn-s3-demo-bucket?policy',
      'GetBucketPolicy',
      ['PutBucketPolicy', 'DeleteBucketPolicy'],
    ],
    [
      'https://finance-docs-123456789012.s3-accesspoint.us-west-2.amazonaws.com/k?tagging',
      'GetObjectTagging',
      ['PutObjectTagging', 'DeleteObjectTagging'],
    ],
    ['http://amzn-s3-demo-bucket.s3-website-eu-west-1.amazonaws.com/docs/', 'WEBSITE.GET.OBJECT', []],
  ] as const) {
    it(`${text}: ${first} first`, () => {
      const translation = translate(text);
      assert.deepEqual([translation.form, idsOf(translation)], ['url', [first, ...others]]);
    });
  }

  it('takes the x-id of a presigned URL for a hint', () => {
    const [match] = translate(`https://${host}/k?X-Amz-Signature=abc&X-Amz-Date=1&x-id=PutObject`).matches;
    assert.deepEqual([match?.row.id, match?.because], ['PutObject', 'x-id, which S3 ignores, names it']);
  });
});

describe('translate a curl command', () => {
  for (const [text, ids] of [
    [`curl https://${host}/k`, ['GetObject']],
    [`curl -X PUT 'https://${host}/k?acl' -d @acl.xml`, ['PutObjectAcl']],
    [`curl -sXDELETE https://${host}/k`, ['DeleteObject']],
    [`curl --request=DELETE https://${host}/k`, ['DeleteObject']],
    [`curl -I https://${host}/k`, ['HeadObject']],
    [`curl --head "https://${host}/"`, ['HeadBucket']],
    [`curl -T file.txt https://${host}/k`, ['PutObject']],
    [`curl -X PUT -H 'x-amz-copy-source: /a/b' https://${host}/k`, ['CopyObject']],
    [`curl -F key=k -F file=@f https://${host}/`, ['PostObject']],
    [`curl -d '<Delete/>' 'https://${host}/?delete'`, ['DeleteObjects']],
    [`curl -G -d list-type=2 'https://${host}/?list-type=2'`, ['ListObjectsV2']],
    [`curl -o out -u a:b --aws-sigv4 aws:amz:us-east-1:s3 --url https://${host}/?acl`, ['GetBucketAcl']],
    [`$ curl -v \\\n  ${host}/k?tagging`, ['GetObjectTagging']],
    [`curl -H 'Host: ${host}' http://localhost:8080/?acl`, ['GetBucketAcl', 'GetObjectAcl']],
  ] as const) {
    it(`${text}: ${ids.join(', ')}`, () => {
      const translation = translate(text);
      assert.equal(translation.form, 'curl');
      assert.equal(idsOf(translation)[0], ids[0]);
    });
  }

  it('without a URL is nothing', () => {
    assert.deepEqual([translate('curl -X PUT').form, translate('curl').matches], ['unknown', []]);
  });
});

describe('any text', () => {
  const pieces = [
    'GET /',
    'aws s3 cp ',
    'curl -X',
    '?acl',
    '=',
    '&',
    '%',
    's3://',
    "'",
    '"',
    '\\',
    '\n',
    'Host:',
    'REST.',
    '\ud800',
    '\0',
    's3:*',
    ' ',
  ];
  it('is translated without an error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...pieces)).map(parts => parts.join('')),
        ),
        text => {
          const translation = translate(text);
          assert.equal(translation.query, text);
          assert.ok(translation.matches.length === 0 || translation.form !== 'unknown');
        },
      ),
      { numRuns: 300 },
    );
  });

  for (const piece of ['x', "'", '%', '?', 'a=&', '*', 'REST.', '\\', '\ud800', ' -X', 's3:*a']) {
    it(`of a megabyte of ${JSON.stringify(piece)} is translated`, () => {
      for (const start of ['', 'GET /', 'curl ', 'aws s3 cp ', 's3:']) {
        translate(start + piece.repeat(1_000_000 / piece.length));
      }
    });
  }
});
