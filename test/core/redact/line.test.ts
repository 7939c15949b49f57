import assert from 'node:assert/strict';
import { createRedactor, type RedactOptions } from '../../../src/core/index';
import { hostId, line, owner } from '../records/lines';

const ownerPlaceholder = `${'0'.repeat(63)}1`;
const redact = (text: string, options: RedactOptions = {}): string => createRedactor(options).redactLine(text);
/** Field 9 of a line with this request. */
const requestOf = (request: string, key: string, host = 'amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com'): string => {
  const tail = ['-', hostId, 'SigV4', 'TLS_AES_128_GCM_SHA256', 'AuthHeader', host, 'TLSv1.3', '-', '-', 'eu-west-1'];
  return /"(\S+ .*? HTTP\/1\.1)"/.exec(redact(line({ request: `"${request} HTTP/1.1"`, key, tail })))?.[1] ?? '';
};
const requesterOf = (requester: string): string | undefined =>
  / 240\.0\.0\.1 (.*) 3E57427F3EXAMPLE/.exec(redact(line({ requester })))?.[1];

describe('redactLine', () => {
  it('keeps times, ids, operation, numbers and protocol, and the shape of all else', () => {
    assert.equal(
      redact(line({ requester: 'arn:aws:sts::123456789012:assumed-role/etl-role/i-1234567890abcdef0' })),
      `${ownerPlaceholder} bucket-0001 [06/Feb/2026:00:00:38 +0000] 240.0.0.1 ` +
        'arn:aws:sts::000000000001:assumed-role/name-0001/name-0002 3E57427F3EXAMPLE REST.GET.OBJECT key-0001 ' +
        `"GET /key-0001 HTTP/1.1" 200 - 113 4096 7 5 "-" "curl/8.5.0" - ${hostId} SigV4 TLS_AES_128_GCM_SHA256 ` +
        'AuthHeader bucket-0001.s3.eu-west-1.amazonaws.com TLSv1.3 - - eu-west-1',
    );
  });

  for (const [requester, expected] of [
    [owner, ownerPlaceholder],
    ['-', '-'],
    ['AmazonS3', 'AmazonS3'],
    ['Anonymous', 'Anonymous'],
    ['svc:cloudfront.amazonaws.com', 'svc:cloudfront.amazonaws.com'],
    ['111122223333', '000000000001'],
    ['somebody', 'name-0001'],
    ['arn:aws:iam::123456789012:root', 'arn:aws:iam::000000000001:root'],
    ['arn:aws:iam::123456789012:user/division/Akua', 'arn:aws:iam::000000000001:user/name-0001/name-0002'],
    ['arn:aws-cn:sts::123456789012:federated-user/bob', 'arn:aws-cn:sts::000000000001:federated-user/name-0001'],
    [
      'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1EXAMPLE2EXAMPLE',
      'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity name-0001',
    ],
  ] as const) {
    it(`requester ${requester}`, () => assert.equal(requesterOf(requester), expected));
  }

  for (const [what, request, key, expected] of [
    ['a key that is encoded twice in its field', 'GET /M%C3%A4rz%201.jpg', 'M%25C3%25A4rz%2B1.jpg', 'GET /key-0001'],
    [
      'the bucket in a path',
      'GET /amzn-s3-demo-bucket/photos/cat.jpg?acl',
      'photos/cat.jpg',
      'GET /bucket-0001/key-0001?acl',
    ],
    [
      'a path without a key',
      'GET /?list-type=2&prefix=img%2F&delimiter=%2F',
      '-',
      'GET /?list-type=2&prefix=key-0001&delimiter=%2F',
    ],
    ['the same prefix and key', 'GET /a/1?marker=a%2F1', 'a/1', 'GET /key-0001?marker=key-0001'],
    [
      'a signature of version 4, but not its scope, time and masked parts',
      'GET /a?X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20260330%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Date=20260330T092015Z&X-Amz-SignedHeaders=host&X-Amz-Security-Token=abc%2Bdef&X-Amz-Signature=XXXXXXXXXX',
      'a',
      'GET /key-0001?X-Amz-Credential=AKIAREDACTED00000001%2F20260330%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Date=20260330T092015Z&X-Amz-SignedHeaders=host&X-Amz-Security-Token=redacted-0001&X-Amz-Signature=XXXXXXXXXX',
    ],
    [
      'a signature of version 2',
      'GET /a?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Expires=1774866000&Signature=vjbyPxybdZaNmGa%2By4%3D',
      'a',
      'GET /key-0001?AWSAccessKeyId=AKIAREDACTED00000001&Expires=1774866000&Signature=redacted-0001',
    ],
    [
      'passwords in parameters of others',
      'GET /a?access_token=abc&user=mary&page=2',
      'a',
      'GET /key-0001?access_token=redacted-0001&user=name-0001&page=2',
    ],
    [
      'the source of a copy',
      'PUT /b?x-amz-copy-source=%2Famzn-s3-demo-source%2Fa%2520b&versionId=3HL4kqtJvjVBH40Nrjfkd',
      'b',
      'PUT /key-0001?x-amz-copy-source=%2Fbucket-0001%2Fkey-0002&versionId=3HL4kqtJvjVBH40Nrjfkd',
    ],
    [
      'a file name',
      'GET /docs/plan.pdf?response-content-disposition=attachment%3B%20filename%3D%22plan.pdf%22',
      'docs/plan.pdf',
      'GET /key-0001?response-content-disposition=attachment%3B%20key-0002',
    ],
    [
      'a whole URL',
      'GET http://amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com/a',
      'a',
      'GET http://bucket-0001.s3.eu-west-1.amazonaws.com/key-0001',
    ],
    [
      'a URL in a parameter',
      'GET /a?next=https%3A%2F%2Fx.example.com%2F%3Ftoken%3Dabc',
      'a',
      'GET /key-0001?next=https%3A%2F%2Fx.example.com%2F%3Ftoken%3Dredacted-0001',
    ],
  ] as const) {
    it(`request with ${what}`, () => {
      const found = requestOf(request, key)
        .replace(' HTTP/1.1', '')
        .replace(/bucket-000\d(?=%2F)/, 'bucket-0001');
      assert.equal(found, expected.replace(/bucket-000\d(?=%2F)/, 'bucket-0001'));
    });
  }

  it('SOAP, whose path is no key', () => {
    const text = redact(line({ operation: 'SOAP.PUT.OBJECT', request: '"POST /soap/ HTTP/1.1"' }));
    assert.match(text, / key-0001 "POST \/soap\/ HTTP\/1\.1" /);
  });

  for (const [host, expected] of [
    ['s3.eu-west-1.amazonaws.com', 's3.eu-west-1.amazonaws.com'],
    ['AMZN-S3-demo-bucket.s3.amazonaws.com', 'bucket-0001.s3.amazonaws.com'],
    [
      'example-ap-123456789012.s3-accesspoint.eu-west-1.amazonaws.com',
      'bucket-0002-000000000001.s3-accesspoint.eu-west-1.amazonaws.com',
    ],
    ['example-ap-abc123-s3alias.s3.eu-west-1.amazonaws.com', 'bucket-0002-s3alias.s3.eu-west-1.amazonaws.com'],
    ['123456789012.s3-control.eu-west-1.amazonaws.com', '000000000001.s3-control.eu-west-1.amazonaws.com'],
    ['203.0.113.80:9000', '240.0.0.2:9000'],
  ] as const) {
    it(`host ${host}`, () => {
      const tail = ['-', hostId, 'SigV4', '-', 'AuthHeader', host, 'TLSv1.3', '-', '-', '-'];
      assert.equal(redact(line({ tail })).split(' ').at(-5), expected);
    });
  }

  for (const [referer, expected] of [
    [
      'http://amzn-s3-demo-bucket.s3-website-eu-west-1.amazonaws.com/photos/cat.jpg',
      'http://bucket-0001.s3-website-eu-west-1.amazonaws.com/key-0001',
    ],
    [
      'https://s3.eu-west-1.amazonaws.com/amzn-s3-demo-bucket/photos/cat.jpg',
      'https://s3.eu-west-1.amazonaws.com/bucket-0001/key-0001',
    ],
    [
      'https://eu-west-1.console.aws.amazon.com/s3/buckets/amzn-s3-demo-bucket?prefix=photos/cat.jpg&tab=objects',
      'https://eu-west-1.console.aws.amazon.com/s3/buckets/bucket-0001?prefix=key-0001&tab=objects',
    ],
    [
      'https://123456789012-abc1def2.eu-west-1.console.aws.amazon.com/',
      'https://000000000001-000000000002.eu-west-1.console.aws.amazon.com/',
    ],
    [
      'https://audit.example.org/hadoop/1/op_open/?op=op_open&p1=s3a://amzn-s3-demo-bucket/photos/cat.jpg&pr=alice',
      'https://audit.example.org/hadoop/1/op_open/?op=op_open&p1=s3a://bucket-0001/key-0001&pr=name-0001',
    ],
    [
      'https://mary:secret@www.example.com/a#access_token=abc',
      'https://redacted-0001@www.example.com/a#access_token=redacted-0002',
    ],
    ['https://www.example.com/search?q=today', 'https://www.example.com/search?q=today'],
  ] as const) {
    it(`referer ${referer}`, () => {
      assert.equal(/ 5 "(.*?)" "curl/.exec(redact(line({ referer: `"${referer}"` })))?.[1], expected);
    });
  }

  for (const [agent, expected] of [
    ['Mozilla/5.0 Chrome/134.0.0.0 Safari/537.36', 'Mozilla/5.0 Chrome/134.0.0.0 Safari/537.36'],
    ['tool/1.2.3.4 (from 203.0.113.9; mary@example.com)', 'tool/1.2.3.4 (from 240.0.0.2; name-0001)'],
    ['sync of amzn-s3-demo-bucket for 123456789012', 'sync of bucket-0001 for 000000000001'],
    ['agent on ip-10-0-71-123', 'agent on ip-240-0-0-2'],
    ['cat.jpg photos concatenate', 'key-0002 photos concatenate'],
  ] as const) {
    it(`user agent ${agent}`, () => {
      assert.equal(/"-" "(.*?)" - /.exec(redact(line({ agent: `"${agent}"` })))?.[1], expected);
    });
  }

  it('lets short names and plain words of buckets and keys not eat other words, but for quoted ones', () => {
    const text = line({ key: 'index', request: '"GET /index HTTP/1.1"', agent: '"index a browser of data, \'index\'"' })
      .replace(/amzn-s3-demo-bucket /, 'a ')
      .replace('amzn-s3-demo-bucket.', 'a.');
    const out = redact(text);
    assert.match(
      out,
      /^\S+ bucket-0001 .* key-0001 "GET \/key-0001 HTTP\/1\.1" .*"index a browser of data, 'key-0001'".* bucket-0001\.s3/,
    );
  });

  it('finds a name of letters alone in programs, hosts and paths, and in no longer word', () => {
    const agent = '"app/alice on alice.example.com, malice, alice-admin, alice_2"';
    const out = redact(
      line({ requester: 'arn:aws:iam::123456789012:user/alice', referer: '"https://x.example.com/alice/"', agent }),
    );
    assert.match(
      out,
      /"https:\/\/x\.example\.com\/name-0001\/" "app\/name-0001 on name-0001\.example\.com, malice, alice-admin, alice_2"/,
    );
  });

  it('lets UUIDs be, but for those that are names or keys of the record', () => {
    const [id, other] = ['a1b2c3d4-5678-90ab-cdef-111111111111', 'a1b2c3d4-5678-90ab-cdef-222222222222'];
    const agent = `"call ${id} by ${other}"`;
    const out = redact(line({ requester: `arn:aws:sts::123456789012:assumed-role/etl/${other}`, agent }));
    assert.match(out, new RegExp(`assumed-role/name-0001/name-0002 .* "call ${id} by name-0002" `));
  });

  it('gives the same value the same placeholder from line to line', () => {
    const redactor = createRedactor();
    const lines = [line(), line({ key: 'b', request: '"GET /b HTTP/1.1"' }), line()].map(redactor.redactLine);
    assert.equal(lines[0], lines[2]);
    assert.match(lines[1] ?? '', / key-0002 "GET \/key-0002 /);
  });

  it('keeps what it is told to keep, but no secrets', () => {
    const text = line({
      requester: 'arn:aws:iam::123456789012:user/alice',
      request: '"GET /photos/cat.jpg?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Signature=abc HTTP/1.1"',
    });
    const all = { accounts: false, canonicalIds: false, arns: false, accessKeys: false, addresses: false };
    assert.equal(
      redact(text, { ...all, buckets: false, keys: false, names: false }),
      text.replace('Signature=abc', 'Signature=redacted-0001'),
    );
    assert.equal(
      redact(text, { ...all, buckets: false, names: false }),
      text.replace(/photos\/cat.jpg/g, 'key-0001').replace('Signature=abc', 'Signature=redacted-0001'),
    );
    assert.match(redact(text, { names: false }), / arn:aws:iam::000000000001:user\/alice /);
  });

  for (const [what, text, expected] of [
    ['blank', ' \t', ' \t'],
    ['with its line end', '123456789012\r\n', '000000000001\r\n'],
    ['of no log', 'from 203.0.113.9 with AKIAIOSFODNN7EXAMPLE', 'from 240.0.0.1 with AKIAREDACTED00000001'],
    ['cut after the bucket', `${owner} amzn-s3-demo-bucket [30/Mar`, `${ownerPlaceholder} bucket-0001 [30/Mar`],
    [
      'cut in an account',
      `${owner} amzn-s3-demo-bucket [06/Feb/2026:00:00:38 +0000] 192.0.2.3 arn:aws:iam::12345678`,
      `${ownerPlaceholder} bucket-0001 [06/Feb/2026:00:00:38 +0000] 240.0.0.1 arn:aws:iam::000000000001`,
    ],
  ] as const) {
    it(`a line ${what}`, () => assert.equal(redact(text), expected));
  }

  it('counts what could not be read', () => {
    const redactor = createRedactor();
    for (const text of [line(), '', 'no log', line().slice(0, 200)]) {
      redactor.redactLine(text);
    }
    assert.equal(redactor.unreadCount, 2);
  });

  it('looks for buckets of earlier lines in lines that cannot be read', () => {
    const redactor = createRedactor();
    redactor.redactLine(line());
    assert.equal(redactor.redactLine('lost: amzn-s3-demo-bucket'), 'lost: bucket-0001');
  });
});
