import assert from 'node:assert/strict';
import fc from 'fast-check';
import { credentialErrorCodes, errorCodes } from '../../src/core/catalogue/errorCodes';
import { sources } from '../../src/core/catalogue/sources';
import type { AccessLogFieldId } from '../../src/core/catalogue/types';
import {
  explainAclRequired,
  explainAuthenticationType,
  explainCipherSuite,
  explainSignatureVersion,
  explainTlsVersion,
} from '../../src/core/explain/connection';
import type { Meaning } from '../../src/core/explain/types';
import {
  decodeAclRequired,
  decodeAuthenticationType,
  decodeCipherSuite,
  decodeSignatureVersion,
  decodeTlsVersion,
} from '../../src/core/fields/connection';
import { anyText, inputOf, recordOf } from './client/record';

type Fields = Partial<Record<AccessLogFieldId, string>>;

const explain = {
  signature: (text: string, fields: Fields = {}): Meaning =>
    explainSignatureVersion(decodeSignatureVersion(text, recordOf(fields)), inputOf(text, fields)),
  cipher: (text: string, fields: Fields = {}): Meaning =>
    explainCipherSuite(decodeCipherSuite(text, recordOf(fields)), inputOf(text, fields)),
  authentication: (text: string, fields: Fields = {}): Meaning =>
    explainAuthenticationType(decodeAuthenticationType(text, recordOf(fields)), inputOf(text, fields)),
  tls: (text: string, fields: Fields = {}): Meaning =>
    explainTlsVersion(decodeTlsVersion(text, recordOf(fields)), inputOf(text, fields)),
  acl: (text: string, fields: Fields = {}): Meaning =>
    explainAclRequired(decodeAclRequired(text, recordOf(fields)), inputOf(text, fields)),
};

const curl: Fields = { user_agent: 'curl/7.15.1' };
const update = 'The client should be updated.';
const updateNamed = 'The client should be updated; the user agent, field 17, tells which program it is.';

describe('signature version', () => {
  for (const [text, version] of [
    ['SigV2', 'SigV2'],
    ['SigV4', 'SigV4'],
    ['Sigv4', 'SigV4'],
    ['SigV4A', 'SigV4A'],
    ['SigV5', 'unknown'],
    ['', 'unknown'],
    ['SigV4'.repeat(200_000), 'unknown'],
  ] as const) {
    it(`${text.slice(0, 20)} is ${version}`, () =>
      assert.deepEqual(decodeSignatureVersion(text, recordOf()), { kind: 'signatureVersion', version }));
  }

  it('SigV4', () => {
    assert.deepEqual(explain.signature('SigV4'), {
      title: 'Signature Version 4',
      meaning: ['It is the method that AWS asks for in all Regions.'],
      references: [sources['aws-sigv2-deprecation']],
      evidence: 'documented',
    });
  });

  for (const [authentication, advice] of [
    ['AuthHeader', 'This caller has to move to Signature Version 4, usually by updating its SDK or its settings.'],
    [
      'QueryString',
      'This caller has to move to Signature Version 4: the signature stands in the URL, so whatever makes the URLs has to change.',
    ],
  ] as const) {
    it(`SigV2 with ${authentication}`, () => {
      const value = explain.signature('SigV2', { authentication_type: authentication });
      assert.equal(value.title, 'Signature Version 2, deprecated');
      assert.deepEqual(value.meaning, [
        'S3 takes it only in some older Regions, and not in buckets that were made after 24 June 2020.',
        advice,
      ]);
      assert.equal(value.evidence, 'documented');
    });
  }

  it('SigV4A is explained, and said not to be documented here', () => {
    const value = explain.signature('SigV4A');
    assert.equal(value.title, 'Signature Version 4A');
    assert.deepEqual(value.notes, ['AWS documents only SigV2 and SigV4 for this field.']);
    assert.equal(value.evidence, 'inferred');
  });

  it('anything else is shown as it is', () => {
    const value = explain.signature('SigV5');
    assert.equal(value.title, 'Unknown signature version: SigV5');
    assert.deepEqual(value.meaning, ['S3 writes SigV2 or SigV4 here.']);
  });
});

describe('cipher suite', () => {
  for (const [text, title, reason] of [
    [
      'TLS_AES_128_GCM_SHA256',
      'Current cipher: AES-128 in GCM mode, (EC)DHE key exchange',
      'Every suite of TLS 1.3 has forward secrecy and authenticated encryption.',
    ],
    [
      'TLS_CHACHA20_POLY1305_SHA256',
      'Current cipher: ChaCha20-Poly1305, (EC)DHE key exchange',
      'Every suite of TLS 1.3 has forward secrecy and authenticated encryption.',
    ],
    [
      'ECDHE-RSA-AES128-GCM-SHA256',
      'Current cipher: AES-128 in GCM mode, ECDHE key exchange',
      'It has forward secrecy and authenticated encryption.',
    ],
  ] as const) {
    it(text, () => {
      const value = explain.cipher(text);
      assert.equal(value.title, title);
      assert.deepEqual(value.meaning, [reason]);
    });
  }

  for (const [text, title, reason] of [
    [
      'ECDHE-RSA-AES128-SHA',
      'Old cipher: AES-128 in CBC mode, ECDHE key exchange',
      'It has forward secrecy, but its CBC mode was the target of padding attacks and gave way to GCM.',
    ],
    [
      'AES256-SHA',
      'Weak cipher: AES-256 in CBC mode, RSA key exchange',
      "It has no forward secrecy: who gets the server's key later can read what was recorded before.",
    ],
    [
      'DES-CBC3-SHA',
      'Weak cipher: 3DES in CBC mode, RSA key exchange',
      '3DES works on blocks of 64 bits, which leak under much traffic (Sweet32).',
    ],
    ['RC4-SHA', 'Weak cipher: RC4-128, RSA key exchange', 'RC4 is broken, and RFC 7465 forbids it.'],
  ] as const) {
    it(`${text}, with what to do`, () => {
      assert.equal(explain.cipher(text).title, title);
      assert.deepEqual(explain.cipher(text).meaning, [reason, update]);
      assert.deepEqual(explain.cipher(text, curl).meaning, [reason, updateNamed]);
      assert.deepEqual(explain.cipher(text, { user_agent: '-' }).meaning, [reason, update]);
    });
  }

  it('shows the parts of a known suite', () => {
    assert.deepEqual(explain.cipher('ECDHE-RSA-AES128-SHA').rows, [
      { label: 'Key exchange', value: 'ECDHE' },
      { label: 'Server certificate', value: 'RSA' },
      { label: 'Cipher', value: 'AES-128' },
      { label: 'Mode', value: 'CBC' },
      { label: 'Hash', value: 'SHA-1' },
    ]);
  });

  for (const [text, grade] of [
    ['TLS_AES_128_CCM_SHA256', 'current'],
    ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'current'],
    ['ECDHE-RSA-AES256-SHA512', 'old'],
    ['TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA', 'old'],
    ['DHE-RSA-AES128-CCM', 'old'],
    ['TLS_RSA_WITH_AES_128_GCM_SHA256', 'weak'],
    ['CAMELLIA128-SHA', 'weak'],
    ['EDH-RSA-DES-CBC3-SHA', 'weak'],
    ['TLS_RSA_WITH_3DES_EDE_CBC_SHA', 'weak'],
    ['ECDHE-RSA-RC4-SHA', 'weak'],
    ['EXP-RC4-MD5', 'weak'],
    ['ADH-AES128-SHA', 'weak'],
    ['TLS_DH_anon_WITH_AES_128_CBC_SHA', 'weak'],
    ['DES-CBC-SHA', 'weak'],
    ['ECDHE-RSA-NULL-SHA', 'weak'],
    ['TLS_AES_128_CCM_8_SHA256', undefined],
    ['PSK-AES128-CBC-SHA', undefined],
    ['TLS_NEW_CIPHER_SHA999', undefined],
    ['AES', undefined],
    [`RC4-${'x'.repeat(1 << 20)}`, undefined],
  ] as const) {
    it(`${text.slice(0, 40)}: no row, ${grade ?? 'no grade'}`, () => {
      const { known, ...value } = decodeCipherSuite(text, recordOf());
      assert.equal(known, false);
      assert.deepEqual(value, { kind: 'cipherSuite', name: text, ...(grade && { grade }) });
    });
  }

  it('says that a grade was only inferred', () => {
    const value = explain.cipher('EXP-RC4-MD5');
    assert.equal(value.title, 'Weak cipher: EXP-RC4-MD5');
    assert.deepEqual(value.meaning, ['Export ciphers were made weak on purpose.', update]);
    assert.deepEqual(value.notes, [
      'This suite is not known to this version; the grade follows from a part of its name.',
    ]);
    assert.equal(value.evidence, 'inferred');
  });

  it('does not grade a name that settles nothing', () => {
    const value = explain.cipher('TLS_NEW_CIPHER_SHA999');
    assert.equal(value.title, 'Unknown cipher suite: TLS_NEW_CIPHER_SHA999');
    assert.deepEqual(value.meaning, ['It is not known to this version, and its name does not settle how good it is.']);
  });
});

describe('TLS version', () => {
  for (const [text, version] of [
    ['TLSv1.2', 'TLSv1.2'],
    ['TLSV1.2', 'TLSv1.2'],
    ['TLSv1', 'TLSv1'],
    ['TLSv1.0', undefined],
    ['TLSv1.22', undefined],
    ['', undefined],
  ] as const) {
    it(`${text} is ${version}`, () => assert.equal(decodeTlsVersion(text, recordOf()).version, version));
  }

  it('current versions', () => {
    assert.equal(explain.tls('TLSV1.2').title, 'TLS 1.2');
    assert.deepEqual(explain.tls('TLSv1.2').meaning, [
      'AWS asks clients of S3 for TLS 1.2 at least, and recommends TLS 1.3 as well.',
    ]);
    assert.equal(explain.tls('TLSv1.3').title, 'TLS 1.3');
    assert.deepEqual(explain.tls('TLSv1.3').meaning, ['It is the newest version, and the one that AWS recommends.']);
  });

  for (const [text, title] of [
    ['TLSv1', 'TLS 1.0, deprecated'],
    ['TLSv1.1', 'TLS 1.1, deprecated'],
  ] as const) {
    it(`${text} says by whom and since when`, () => {
      assert.equal(explain.tls(text).title, title);
      assert.deepEqual(explain.tls(text, curl).meaning, [
        'The IETF deprecated it in March 2021 (RFC 8996).',
        'AWS announced in 2022 that its API endpoints would no longer take it by 28 June 2023.',
        updateNamed,
      ]);
    });
  }

  it('anything else is shown as it is', () => {
    const value = explain.tls('SSLv3');
    assert.equal(value.title, 'Unknown TLS version: SSLv3');
    assert.deepEqual(value.meaning, ['S3 writes TLSv1.2 or TLSv1.3 here, and TLSv1 or TLSv1.1 in older logs.']);
  });
});

describe('authentication type', () => {
  it('knows every code that turns a signature down', () => {
    for (const code of credentialErrorCodes) {
      assert.equal(errorCodes.find(row => row.code === code)?.family, 'access', code);
    }
  });

  const provesNothing = 'So it proves neither who sent the request nor that the sender held the key that it names.';
  const presigned = 'Whoever had the URL could send this request until it expired.';
  const requestLine = 'The request line, field 9, shows who signed it and how long it was valid.';
  const console = 'The console signs the requests of the browser like this, so nobody need have shared the URL.';
  for (const [text, fields, title, meaning] of [
    [
      'AuthHeader',
      {},
      'Signed in the Authorization header',
      ['The caller held credentials and signed this request itself, as the SDKs and the AWS CLI do.'],
    ],
    ['QueryString', {}, 'Signed in the URL: a presigned URL', [presigned]],
    ['QueryString', { request_uri: '-' }, 'Signed in the URL: a presigned URL', [presigned]],
    [
      'QueryString',
      { request_uri: 'GET /a?X-Amz-Expires=60 HTTP/1.1', referer: '-' },
      'Signed in the URL: a presigned URL',
      [presigned, requestLine],
    ],
    ['QueryString', { referer: 'https://s3.console.aws.amazon.com/' }, 'Signed in the URL: a presigned URL', [console]],
    ['Cookie', {}, 'Unknown authentication type: Cookie', ['S3 writes AuthHeader or QueryString here.']],
    [
      'AuthHeader',
      { requester: '-', error_code: 'SignatureDoesNotMatch' },
      'Signature in the Authorization header, which S3 did not accept',
      ['S3 did not accept how the request was signed: SignatureDoesNotMatch.', provesNothing],
    ],
    [
      'QueryString',
      { requester: '-', error_code: 'InvalidAccessKeyId', request_uri: 'GET /a?X-Amz-Expires=60 HTTP/1.1' },
      'Signature in the URL, which S3 did not accept',
      ['S3 did not accept how the request was signed: InvalidAccessKeyId.', provesNothing],
    ],
    [
      'QueryString',
      { requester: '-', error_code: 'AccessDenied', referer: 'https://s3.console.aws.amazon.com/' },
      'Signature in the URL, of no named caller',
      ['The record names no caller, so it does not show that S3 accepted the signature.'],
    ],
    [
      'AuthHeader',
      { requester: 'arn:aws:iam::123456789012:user/alice', error_code: 'AccessDenied' },
      'Signed in the Authorization header',
      ['The caller held credentials and signed this request itself, as the SDKs and the AWS CLI do.'],
    ],
  ] as const) {
    it(`${text} with ${JSON.stringify(fields)}`, () => {
      const value = explain.authentication(text, fields);
      assert.equal(value.title, title);
      assert.deepEqual(value.meaning, meaning);
    });
  }
});

describe('aclRequired', () => {
  it('Yes for a caller that is known', () => {
    assert.deepEqual(explain.acl('Yes', { requester: 'arn:aws:iam::123456789012:user/alice' }), {
      title: 'Yes: only an ACL allowed this request',
      meaning: ['Switching ACLs off for the bucket breaks this caller, unless a policy allows the request first.'],
      references: [sources['aws-acl-prerequisites']],
      evidence: 'documented',
    });
  });

  it('Yes for an anonymous caller', () => {
    assert.deepEqual(explain.acl('Yes', { requester: '-' }).meaning, [
      'The caller is anonymous: an ACL makes this public, and switching ACLs off for the bucket ends that.',
    ]);
  });

  const required = 'Yes: the request required an ACL for authorization';
  const failed = 'It did not succeed, so this record does not show that an ACL allowed it.';
  const mayDepend =
    'This caller may depend on ACLs: look at its other requests before ACLs are switched off for the bucket.';
  for (const [http_status, error_code, title, meaning] of [
    ['403', 'AccessDenied', required, [failed, mayDepend]],
    ['404', 'NoSuchBucketPolicy', required, [failed, mayDepend]],
    ['200', 'InternalError', required, [failed, mayDepend]],
    ['307', 'TemporaryRedirect', required, [mayDepend]],
    ['-', '-', required, [mayDepend]],
    [
      '304',
      'NotModified',
      'Yes: only an ACL allowed this request',
      ['Switching ACLs off for the bucket breaks this caller, unless a policy allows the request first.'],
    ],
  ] as const) {
    it(`Yes beside ${http_status} ${error_code}`, () => {
      const value = explain.acl('Yes', { requester: 'arn:aws:iam::123456789012:user/alice', http_status, error_code });
      assert.deepEqual([value.title, value.meaning], [title, meaning]);
    });
  }

  for (const text of ['No', 'yes', 'true', '']) {
    it(`${text} is not written by S3`, () => {
      assert.deepEqual(decodeAclRequired(text, recordOf()), { kind: 'aclRequired' });
      assert.equal(explain.acl(text).title, `Unknown value: ${text}`);
      assert.deepEqual(explain.acl(text).meaning, ['S3 writes Yes here, or a dash.']);
    });
  }
});

describe('connection fields: any text at all', () => {
  it('decodes to plain JSON and is explained', () => {
    const decoders = [
      decodeSignatureVersion,
      decodeCipherSuite,
      decodeAuthenticationType,
      decodeTlsVersion,
      decodeAclRequired,
    ];
    fc.assert(
      fc.property(anyText, text => {
        for (const decode of decoders) {
          const value = decode(text, recordOf());
          assert.deepEqual(JSON.parse(JSON.stringify(value)), value);
        }
        for (const say of Object.values(explain)) {
          assert.equal(typeof say(text).title, 'string');
        }
      }),
    );
  });
});
