import assert from 'node:assert/strict';
import { accessKeyPrefixes, presignedExpiryLimits } from '../../src/core/catalogue/presignedUrls';
import { queryParameters } from '../../src/core/catalogue/queryParameters';
import { sources } from '../../src/core/catalogue/sources';
import { findQueryParameter } from '../../src/core/fields/query';

const names = queryParameters.map(({ name }) => name);

/** Every query parameter in the bindings of the API operations, by the kind that its row must have. */
const bound = {
  subresource:
    'abac accelerate acl analytics annotation attributes cors delete encryption intelligent-tiering inventory legal-hold lifecycle location logging metadataAnnotationTable metadataConfiguration metadataInventoryTable metadataJournalTable metadataTable metrics notification object-lock ownershipControls policy policyStatus publicAccessBlock renameObject replication requestPayment restore retention select select-type session tagging torrent versioning versions website',
  list: 'list-type prefix delimiter max-keys marker start-after continuation-token fetch-owner encoding-type key-marker version-id-marker upload-id-marker max-uploads part-number-marker max-parts max-buckets max-directory-buckets bucket-region',
  multipart: 'uploads uploadId partNumber',
  version: 'versionId',
  configuration: 'id',
  annotation: 'annotationName annotation-prefix max-annotation-results',
  responseOverride:
    'response-cache-control response-content-disposition response-content-encoding response-content-language response-content-type response-expires',
};

describe('queryParameters', () => {
  for (const [kind, list] of Object.entries(bound)) {
    it(`has every parameter of kind ${kind}, and no other`, () => {
      const found = queryParameters.filter(row => row.kind === kind).map(({ name }) => name);
      assert.deepEqual(found.sort(), list.split(' ').sort());
    });
  }

  it('has the parameters of presigned URLs', () => {
    for (const name of [
      'X-Amz-Algorithm',
      'X-Amz-Credential',
      'X-Amz-Date',
      'X-Amz-Expires',
      'X-Amz-SignedHeaders',
      'X-Amz-Signature',
      'X-Amz-Security-Token',
      'X-Amz-Content-Sha256',
      'AWSAccessKeyId',
      'Expires',
      'Signature',
      'x-amz-security-token',
      'x-amz-checksum-mode',
      'x-id',
    ]) {
      assert.ok(findQueryParameter(name), name);
    }
  });

  it('names each parameter once', () => assert.equal(new Set(names).size, names.length));

  for (const { name, meaning, evidence, sources: keys, kind, secret } of queryParameters) {
    it(`${name} has one sentence and sources`, () => {
      assert.match(meaning, /^[A-Z][a-z]+s [^.]*\.$/);
      assert.ok(keys.length > 0 && keys.every(key => key in sources));
      assert.ok(evidence === 'documented' || ['header', 'sdk', 'presignedV4'].includes(kind));
      assert.ok(secret === 'none' || ['presignedV4', 'presignedV2', 'header'].includes(kind));
    });
  }

  it('knows what must not be shared', () => {
    const secrets = queryParameters
      .filter(({ secret }) => secret !== 'none')
      .map(({ name, secret }) => `${name}: ${secret}`);
    assert.deepEqual(secrets.sort(), [
      'AWSAccessKeyId: credential',
      'Signature: signature',
      'X-Amz-Credential: credential',
      'X-Amz-S3session-Token: token',
      'X-Amz-Security-Token: token',
      'X-Amz-Signature: signature',
      'x-amz-copy-source-server-side-encryption-customer-key: key',
      'x-amz-mfa: token',
      'x-amz-security-token: token',
      'x-amz-server-side-encryption-customer-key: key',
    ]);
  });
});

describe('presigned URLs', () => {
  it('knows both prefixes of access key IDs', () => {
    const found = accessKeyPrefixes.map(({ prefix, credentials }) => `${prefix} ${credentials}`);
    assert.deepEqual(found, ['AKIA longTerm', 'ASIA temporary']);
    assert.ok(accessKeyPrefixes.every(row => row.sources.every(key => key in sources)));
  });

  it('allows a second to a week', () => {
    assert.deepEqual([presignedExpiryLimits.minSeconds, presignedExpiryLimits.maxSeconds], [1, 7 * 86_400]);
  });
});
