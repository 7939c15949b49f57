import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeRequestUri } from '../../../src/core/fields/requestLine';
import { bucket, type Fields, presignedQuery, record } from './record';

const addressing = (path: string, fields: Fields) => {
  const { style, decidedBy, key } = decodeRequestUri(`GET ${path} HTTP/1.1`, record(fields)).addressing ?? {};
  return [style, decidedBy, key];
};

describe('decodeRequestUri', () => {
  it('takes a request line apart', () => {
    const fields = { bucket, key: 'photos/M%25C3%25A4rz%25201.jpg', host_header: 's3.eu-west-1.amazonaws.com' };
    assert.deepEqual(decodeRequestUri(`PUT /${bucket}/photos/M%C3%A4rz%201.jpg?acl HTTP/1.1`, record(fields)), {
      kind: 'requestUri',
      method: 'PUT',
      target: `/${bucket}/photos/M%C3%A4rz%201.jpg?acl`,
      form: 'origin',
      path: `/${bucket}/photos/M%C3%A4rz%201.jpg`,
      query: 'acl',
      protocol: 'HTTP/1.1',
      addressing: {
        style: 'path',
        decidedBy: 'host',
        bucketInPath: false,
        bucket,
        key: 'photos/M\u00e4rz 1.jpg',
      },
      parameters: [{ name: 'acl', known: 'acl', kind: 'subresource', secret: 'none' }],
    });
  });

  it('has no addressing and no query for OPTIONS *', () => {
    assert.deepEqual(decodeRequestUri('OPTIONS * HTTP/1.1', record({ bucket })), {
      kind: 'requestUri',
      method: 'OPTIONS',
      target: '*',
      form: 'asterisk',
      path: '*',
      protocol: 'HTTP/1.1',
      parameters: [],
    });
  });

  it('reads a presigned URL', () => {
    const { presigned } = decodeRequestUri(`GET /a?${presignedQuery()} HTTP/1.1`, record());
    assert.equal(presigned?.expiresInSeconds, 3600);
    assert.equal(decodeRequestUri('GET /a HTTP/1.1', record()).presigned, undefined);
  });

  it('reads a line that is cut short anywhere', () => {
    const line = `GET /${bucket}/a%20b?${presignedQuery()} HTTP/1.1`;
    for (let length = 0; length <= line.length; length++) {
      const { kind, target } = decodeRequestUri(line.slice(0, length), record({ bucket }));
      assert.equal(kind, 'requestUri');
      assert.ok(line.includes(target));
    }
  });

  it('never throws, and loses nothing of the line', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        ' ',
        '?',
        '&',
        '=',
        '%',
        '/',
        'GET ',
        ' HTTP/1.1',
        'http://',
        bucket,
        'X-Amz-Signature=',
        '\ud800',
      ),
    );
    const line = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''));
    fc.assert(
      fc.property(line, fc.string(), fc.string(), (text, host, key) => {
        const value = decodeRequestUri(text, record({ bucket, host_header: host, key, time: text }));
        const { method, protocol, target, path, query } = value;
        // Where nothing stands between method and protocol, one blank ends the one and begins the other.
        const isBare = target === '' && text.trim() === `${method} ${protocol}`;
        const parts = [method, ...(isBare ? [] : [target]), protocol];
        assert.equal(
          parts
            .filter(part => part !== undefined)
            .join(' ')
            .trim(),
          text.trim(),
        );
        if (value.form !== 'absolute') {
          assert.equal(query === undefined ? path : `${path}?${query}`, target);
        }
        JSON.stringify(value);
      }),
      { numRuns: 300 },
    );
  });

  it('reads a line of a megabyte', () => {
    const value = decodeRequestUri(`GET /${'%C3%A4'.repeat(90_000)}?${'a=%20&'.repeat(90_000)}`, record({ bucket }));
    assert.equal(value.parameters.length, 90_000);
  });
});

describe('addressing with a host', () => {
  const regional = 's3.us-west-2.amazonaws.com';
  const hosted = `${bucket}.${regional}`;
  const alias = 'my-access-point-aqfqprnstn7aefdfbarligizwgyfouse1a-s3alias';
  for (const [title, host, path, key, expected] of [
    ['path style', regional, `/${bucket}/a/b.txt`, 'a/b.txt', ['path', 'host', 'a/b.txt']],
    ['path style, bucket only', regional, `/${bucket}`, '-', ['path', 'host', undefined]],
    ['path style, bucket and slash', regional, `/${bucket}/`, '-', ['path', 'host', undefined]],
    ['path style with an alias', regional, `/${alias}/a`, 'a', ['path', 'host', 'a']],
    [
      'path style through a VPC endpoint',
      `bucket.vpce-1a2b-5e6f.s3.us-west-2.vpce.amazonaws.com`,
      `/${bucket}/a`,
      'a',
      ['path', 'host', 'a'],
    ],
    ['another bucket in the path', regional, '/amzn-s3-demo-bucket2/a', 'a', ['unclear', 'none', undefined]],
    ['virtual-hosted style', hosted, '/a/b.txt', 'a/b.txt', ['virtualHosted', 'host', 'a/b.txt']],
    ['virtual-hosted style, bucket only', hosted, '/', '-', ['virtualHosted', 'host', undefined]],
    [
      'a key that begins like the bucket',
      hosted,
      `/${bucket}/a`,
      `${bucket}/a`,
      ['virtualHosted', 'host', `${bucket}/a`],
    ],
    ['a key that begins with a slash', hosted, '//a', '/a', ['virtualHosted', 'host', '/a']],
    [
      'website',
      `${bucket}.s3-website-us-west-2.amazonaws.com`,
      '/a.html',
      'a.html',
      ['virtualHosted', 'host', 'a.html'],
    ],
    [
      'access point',
      'finance-docs-123456789012.s3-accesspoint.us-west-2.amazonaws.com',
      '/a',
      'a',
      ['virtualHosted', 'host', 'a'],
    ],
    ['custom domain', bucket, '/a', 'a', ['virtualHosted', 'host', 'a']],
    ['a host that says nothing', 'cdn.example.com', `/${bucket}/a`, 'a', ['path', 'key', 'a']],
    ['S3 Control', '123456789012.s3-control.us-west-2.amazonaws.com', '/a', 'a', ['virtualHosted', 'path', 'a']],
  ] as const) {
    it(title, () => assert.deepEqual(addressing(path, { bucket, host_header: host, key }), expected));
  }

  it('takes the host of a whole URL when the record has none', () => {
    const line = `GET http://${hosted}/${bucket}/a HTTP/1.1`;
    const { addressing: read } = decodeRequestUri(line, record({ bucket, key: `${bucket}%252Fa` }));
    assert.deepEqual([read?.style, read?.decidedBy, read?.key], ['virtualHosted', 'host', `${bucket}/a`]);
  });

  for (const [path, key, expected] of [
    [`/${bucket}`, '-', undefined],
    [`/${bucket}/s3-dg.pdf`, 's3-dg.pdf', 's3-dg.pdf'],
    [`/${bucket}/M%C3%A4rz%201`, 'M%25C3%25A4rz%25201', 'M\u00e4rz 1'],
  ] as const) {
    it(`sees that host and path both name the bucket: ${path}`, () => {
      const fields = { bucket, host_header: hosted, key, operation: 'REST.GET.OBJECT' };
      const { addressing: read } = decodeRequestUri(`GET ${path} HTTP/1.1`, record(fields));
      assert.deepEqual([read?.style, read?.bucketInPath, read?.key], ['virtualHosted', true, expected]);
    });
  }

  it('does not claim so when the Key field does not say it', () => {
    const { addressing: read } = decodeRequestUri(`GET /${bucket}/a`, record({ bucket, host_header: hosted }));
    assert.deepEqual([read?.bucketInPath, read?.key], [false, `${bucket}/a`]);
  });
});

describe('addressing without a host', () => {
  for (const [title, path, fields, expected] of [
    ['path style by the Key field', `/${bucket}/a`, { bucket, key: 'a' }, ['path', 'key', 'a']],
    ['path style by a missing key', `/${bucket}`, { bucket, key: '-' }, ['path', 'key', undefined]],
    [
      'virtual-hosted by the Key field',
      `/${bucket}/a`,
      { bucket, key: `${bucket}/a` },
      ['virtualHosted', 'key', `${bucket}/a`],
    ],
    ['virtual-hosted by the path', '/a', { bucket, key: 'a' }, ['virtualHosted', 'path', 'a']],
    ['the key is another', `/${bucket}/a`, { bucket, key: 'b' }, ['unclear', 'none', undefined]],
    ['no key but a path', `/${bucket}/a`, { bucket, key: '-' }, ['unclear', 'none', undefined]],
    ['no key field', `/${bucket}/a`, { bucket }, ['unclear', 'none', undefined]],
    ['no bucket', '/a', {}, ['unclear', 'none', undefined]],
    ['a dash for the bucket and the host', '/a', { bucket: '-', host_header: '-' }, ['unclear', 'none', undefined]],
  ] as const) {
    it(title, () => assert.deepEqual(addressing(path, fields), expected));
  }
});

describe('the key in a path', () => {
  const fields = { bucket, host_header: `${bucket}.s3.amazonaws.com` };
  for (const [path, key, invalid] of [
    ['/a%20b', 'a b', undefined],
    ['/a+b', 'a b', undefined],
    ['/a%2Bb', 'a+b', undefined],
    ['/a%2520b', 'a%20b', undefined],
    ['/100%', '100%', true],
    ['/caf%E9', 'caf%E9', true],
    ['/caf\u00e9 x', 'caf\u00e9 x', undefined],
  ] as const) {
    it(`${path} -> ${key}`, () => {
      const { addressing: read } = decodeRequestUri(`GET ${path} HTTP/1.1`, record(fields));
      assert.deepEqual([read?.key, read?.keyInvalid], [key, invalid]);
    });
  }
});
