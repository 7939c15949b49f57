import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readQuery, secretOfName } from '../../../src/core/fields/query';
import { splitQuery } from '../../../src/core/text/query';

const only = (query: string) => {
  const [first, ...others] = readQuery(query);
  assert.deepEqual(others, []);
  assert.ok(first);
  return first;
};

describe('readQuery', () => {
  for (const [query, expected] of [
    ['acl', { name: 'acl', known: 'acl', kind: 'subresource', secret: 'none' }],
    ['acl=', { name: 'acl', value: '', rawValue: '', known: 'acl', kind: 'subresource', secret: 'none' }],
    [
      'prefix=a%20b%2Fc+d',
      { name: 'prefix', value: 'a b/c d', rawValue: 'a%20b%2Fc+d', known: 'prefix', kind: 'list', secret: 'none' },
    ],
    ['a=b=c', { name: 'a', value: 'b=c', rawValue: 'b=c', kind: 'unknown', secret: 'none' }],
    ['=v', { name: '', value: 'v', rawValue: 'v', kind: 'unknown', secret: 'none' }],
    ['prefix=%E4', { name: 'prefix', value: '%E4', rawValue: '%E4', known: 'prefix', kind: 'list', secret: 'none' }],
    ['%61cl', { name: 'acl', known: 'acl', kind: 'subresource', secret: 'none' }],
  ] as const) {
    it(query, () => assert.deepEqual(only(query), expected));
  }

  for (const [name, kind, secret] of [
    ['list-type', 'list', 'none'],
    ['uploads', 'multipart', 'none'],
    ['uploadId', 'multipart', 'none'],
    ['versionId', 'version', 'none'],
    ['id', 'configuration', 'none'],
    ['annotationName', 'annotation', 'none'],
    ['response-content-type', 'responseOverride', 'none'],
    ['x-id', 'sdk', 'none'],
    ['X-Amz-Credential', 'presignedV4', 'credential'],
    ['X-Amz-Signature', 'presignedV4', 'signature'],
    ['X-Amz-Security-Token', 'presignedV4', 'token'],
    ['AWSAccessKeyId', 'presignedV2', 'credential'],
    ['Signature', 'presignedV2', 'signature'],
    ['x-amz-security-token', 'presignedV2', 'token'],
    ['x-amz-acl', 'header', 'none'],
    ['x-amz-server-side-encryption-customer-key', 'header', 'key'],
    ['x-amz-meta-colour', 'header', 'none'],
    ['x-user', 'custom', 'none'],
    ['x-', 'custom', 'none'],
    ['utm_source', 'unknown', 'none'],
  ] as const) {
    it(`${name} is of kind ${kind}, secret ${secret}`, () => {
      const { kind: found, secret: foundSecret } = only(`${name}=1`);
      assert.deepEqual([found, foundSecret], [kind, secret]);
    });
  }

  it('tells upper from lower case in names', () => {
    assert.equal(only('ACL').kind, 'unknown');
    assert.equal(only('versionid=1').kind, 'unknown');
    assert.equal(only('X-User=1').kind, 'unknown');
  });

  it('does not know a presigned parameter in another spelling, but keeps its secret', () => {
    const { known, kind, secret } = only('x-amz-signature=abc');
    assert.deepEqual([known, kind, secret], [undefined, 'header', 'signature']);
    assert.equal(secretOfName('SIGNATURE'), 'signature');
    assert.equal(secretOfName('awsaccesskeyid'), 'credential');
    assert.equal(secretOfName('prefix'), 'none');
  });

  it('keeps order and doubles, and leaves out empty pieces', () => {
    const names = readQuery('&b=1&a=2&&b=3&').map(({ name, value }) => `${name}=${value}`);
    assert.deepEqual(names, ['b=1', 'a=2', 'b=3']);
    assert.deepEqual(readQuery(''), []);
  });

  it('reads thousands of parameters', () => {
    const query = Array.from({ length: 20_000 }, (_, n) => `p${n}=%20`).join('&');
    assert.equal(readQuery(query).length, 20_000);
  });

  it('gives pieces that make the query again', () => {
    const query = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a&=%2x+]{0,30}$/));
    fc.assert(
      fc.property(query, text => {
        const pieces = splitQuery(text);
        assert.equal(pieces.join('&'), text);
        const parameters = readQuery(text);
        const written = pieces.filter(piece => piece !== '');
        assert.equal(parameters.length, written.length);
        parameters.forEach(({ rawValue }, n) => {
          const piece = written[n] ?? '';
          assert.ok(rawValue === undefined ? !piece.includes('=') : piece.endsWith(`=${rawValue}`));
        });
      }),
      { numRuns: 200 },
    );
  });
});
