import assert from 'node:assert/strict';
import { s3aAuditHosts, s3aAuditParameters } from '../../src/core/catalogue/s3aAudit';
import { sources } from '../../src/core/catalogue/sources';
import { cipherReasons, cipherSuites, tlsVersions } from '../../src/core/catalogue/tls';
import { decodeCipherSuite, decodeTlsVersion } from '../../src/core/fields/connection';
import { decodeReferer } from '../../src/core/fields/referer';
import { recordOf } from '../core/client/record';

describe('table of cipher suites', () => {
  for (const row of cipherSuites) {
    it(`${row.name}: decoded as its row, with a reason of the table`, () => {
      const { evidence, sources: keys, reason, ...parts } = row;
      assert.deepEqual(decodeCipherSuite(row.name, recordOf()), { kind: 'cipherSuite', known: true, ...parts });
      assert.ok(Object.values<string>(cipherReasons).includes(reason));
      assert.ok(keys.length > 0 && keys.every(key => key in sources), evidence);
    });
  }

  it('grades by rule: no forward secrecy or a broken cipher is weak, CBC is old', () => {
    for (const { name, keyExchange, cipher, mode, grade } of cipherSuites) {
      const weak = keyExchange === 'RSA' || cipher === '3DES' || cipher.startsWith('RC4');
      const expected = weak ? 'weak' : mode === 'CBC' || keyExchange === 'DHE' ? 'old' : 'current';
      assert.equal(grade, expected, name);
    }
  });

  it('names a certificate for every suite but those of TLS 1.3', () => {
    for (const { name, authentication } of cipherSuites) {
      assert.equal(authentication === undefined, name.startsWith('TLS_'), name);
    }
  });
});

describe('table of TLS versions', () => {
  for (const row of tlsVersions) {
    it(`${row.name}: decoded in any letter case`, () => {
      const expected = { kind: 'tlsVersion', version: row.name, status: row.status };
      assert.deepEqual(decodeTlsVersion(row.name, recordOf()), expected);
      assert.deepEqual(decodeTlsVersion(row.name.toUpperCase(), recordOf()), expected);
      assert.ok(row.sources.length > 0 && row.sources.every(key => key in sources));
    });
  }
});

describe('parameters of the S3A audit referer', () => {
  for (const row of s3aAuditParameters) {
    it(`${row.name}: read from a referer as a known parameter`, () => {
      const referer = `https://audit.example.org/hadoop/1/?${row.name}=${encodeURIComponent(row.example)}`;
      const { audit } = decodeReferer(referer, recordOf());
      assert.deepEqual(audit?.parameters, [{ name: row.name, value: row.example, known: true }]);
      assert.ok(row.sources.length > 0 && row.sources.every(key => key in sources));
      assert.match(row.meaning, /^[A-Z].*\.$/);
    });
  }

  it('is read on each of the hosts', () => {
    for (const { host, pathStart } of s3aAuditHosts) {
      assert.equal(decodeReferer(`https://${host}${pathStart}x?op=op_open`, recordOf()).form, 'hadoopS3a');
    }
  });
});
