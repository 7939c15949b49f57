import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

declare const __ROOT__: string;

const media = path.join(__ROOT__, 'media');
const files = readdirSync(path.join(media, 'samples'), { recursive: true })
  .map(file => path.join(media, 'samples', String(file)))
  .filter(file => statSync(file).isFile() && !file.endsWith('README.md'));
const all = files.map(file => readFileSync(file, 'utf8')).join('');
const found = (pattern: RegExp): string[] => [...new Set([...all.matchAll(pattern)].map(([text]) => text))].sort();

describe('sample logs', () => {
  it('have line feeds only, and one at the end', () => {
    for (const file of files) {
      assert.match(readFileSync(file, 'utf8'), /^[^\r]*[^\r\n]\n$/);
    }
  });

  it("hold nobody's data: the documentation's own names and addresses only", () => {
    assert.deepEqual(found(/\b[0-9a-f]{64}\b/g), ['79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be']);
    assert.deepEqual(found(/(?<=:)\d{12}(?=:)/g), ['111122223333', '123456789012']);
    assert.deepEqual(found(/\bA(?:KIA|SIA|IDA|ROA)\w+/g), [
      'AIDACKCEVSQ6C2EXAMPLE',
      'AKIAIOSFODNN7EXAMPLE',
      'AROACKCEVSQ6C2EXAMPLE',
      'ASIAIOSFODNN7EXAMPLE',
    ]);
    assert.deepEqual(found(/(?<=:user\/)[A-Za-z]+(?= )/g), ['Akua', 'CloudFront', 'Mateo', 'alice']);
    for (const address of found(/(?<=\+0000\] )[0-9a-f.:]+(?= )/g)) {
      assert.match(address, /^(?:192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|10\.|2001:db8:)/);
    }
    for (const bucket of found(/(?<=ef2be )\S+(?= \[)/g)) {
      assert.equal(bucket, 'amzn-s3-demo-bucket');
    }
  });

  for (const [what, pattern] of [
    ['reads', / REST\.GET\.OBJECT .* 200 /],
    ['part of an object', /" 206 - /],
    ['an unchanged object', / 304 NotModified /],
    ['writes', / REST\.PUT\.OBJECT /],
    ['deletes', / REST\.DELETE\.OBJECT .* 204 /],
    ['lists', / REST\.GET\.BUCKET .*list-type=2/],
    ['versions', / REST\.GET\.BUCKETVERSIONS /],
    ['sub-resources', / REST\.GET\.BUCKETPOLICY .* 404 NoSuchBucketPolicy /],
    ['a multipart upload', / REST\.POST\.UPLOADS [\s\S]* REST\.PUT\.PART [\s\S]* REST\.POST\.UPLOAD /],
    ['both halves of a copy', / (\w{16}) REST\.COPY\.OBJECT .*\n.* \1 REST\.COPY\.OBJECT_GET /],
    [
      'a multi-object delete and its children',
      / (\w{16}) REST\.POST\.MULTI_OBJECT_DELETE .*\n.* \1 BATCH\.DELETE\.OBJECT /,
    ],
    ['expiry', / S3\.EXPIRE\.OBJECT .* "-" - - - \d+ - - "-" "-" /],
    ['delete markers', / S3\.CREATE\.DELETEMARKER /],
    ['transitions', / S3\.TRANSITION_SIA\.OBJECT /],
    ['a checksum job', / [0-9a-f]{8}-[0-9a-f-]{27} S3\.COMPUTE\.OBJECT\.CHECKSUM /],
    ['a website', / WEBSITE\.GET\.OBJECT /],
    ['a preflight', / REST\.OPTIONS\.PREFLIGHT /],
    ['CloudFront with origin access control', / - svc:cloudfront\.amazonaws\.com /],
    ['CloudFront with an origin access identity', /user\/CloudFront Origin Access Identity E/],
    ['presigned URLs of Signature Version 4', /X-Amz-Signature=X+ /],
    ['presigned URLs of Signature Version 2', /AWSAccessKeyId=.*Signature=.* SigV2 .* QueryString /],
    ['anonymous callers', / - \w{16} REST\.GET\.OBJECT public/],
    ['refusals', / 403 AccessDenied /],
    ['errors of the server', / 503 SlowDown [\s\S]* 500 InternalError /],
    ['errors of AWS KMS', / 400 KMS\.DisabledException /],
    ['an access point', /:accesspoint\/example-ap - us-east-1\n/],
    ['an ACL that was needed', / - Yes -\n/],
    ['old versions of TLS', / TLSv1\n/],
    ['Hadoop S3A', /"https:\/\/audit\.example\.org\/hadoop\//],
    ['version 1 of the AWS CLI', /"aws-cli\/1\./],
    ['version 2 of the AWS CLI', /"aws-cli\/2\..*md\/command#s3\.cp"/],
    ['SDKs', /"Boto3[\s\S]*"aws-sdk-java[\s\S]*"aws-sdk-js[\s\S]*"aws-sdk-go/],
    ['the console', /"S3Console\//],
    ['browsers', /"Mozilla\/5\.0 .*Chrome/],
    ['quotes in a user agent', /"TastyReader\/2\.1 \(the "friendly" reader\)"/],
    ['forged fields', /"x" 200 - 15002 15002 11 10 "-" "curl/],
    ['a key encoded twice', / photos\/2026\/M%25C3%25A4rz%2B1\.jpg /],
    ['a key encoded once', / tmp\/Screen\+Shot\+1\.png /],
    ['the value of March 2019', / - AIDACKCEVSQ6C2EXAMPLE /],
  ] as const) {
    it(`show ${what}`, () => assert.match(all, pattern));
  }
});

describe('icon', () => {
  it('is a PNG of 256 by 256 pixels', () => {
    const icon = readFileSync(path.join(media, 'icon.png'));
    assert.equal(icon.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [256, 256]);
  });
});
