import assert from 'node:assert/strict';
import { isMasked, readPresignedUrl } from '../../../src/core/fields/presigned';
import { readQuery } from '../../../src/core/fields/query';
import { accessKey, presignedQuery, record } from './record';

const read = (query: string, time = '06/Feb/2019:00:01:38 +0000') =>
  readPresignedUrl(readQuery(query), record(time === '' ? {} : { time }));

const signedAtMs = Date.UTC(2019, 1, 6, 0, 0, 38);
const token = { 'X-Amz-Security-Token': 'IQoJb3JpZ2luX2Vj' };

describe('readPresignedUrl, Signature Version 4', () => {
  it('reads every part', () => {
    assert.deepEqual(read(presignedQuery()), {
      version: 'SigV4',
      accessKeyId: accessKey,
      credentials: 'longTerm',
      scope: { date: '20190206', region: 'us-east-1', service: 's3' },
      signedHeaders: ['host'],
      signedAtMs,
      expiresInSeconds: 3600,
      expiresAtMs: signedAtMs + 3_600_000,
      useState: 'valid',
      remainingMs: 3_540_000,
      signature: 'masked',
    });
  });

  for (const [time, useState, remainingMs] of [
    ['06/Feb/2019:00:00:38 +0000', 'valid', 3_600_000],
    ['06/Feb/2019:01:00:37 +0000', 'valid', 1_000],
    ['06/Feb/2019:01:00:38 +0000', 'valid', 0],
    ['06/Feb/2019:01:00:39 +0000', 'expired', -1_000],
    ['07/Feb/2019:01:00:38 +0000', 'expired', -86_400_000],
    ['06/Feb/2019:00:00:37 +0000', 'notYetSigned', 3_601_000],
    ['yesterday', 'unknown', undefined],
    ['', 'unknown', undefined],
  ] as const) {
    it(`used at ${time || 'no time'}: ${useState}`, () => {
      const url = read(presignedQuery(), time);
      assert.deepEqual([url?.useState, url?.remainingMs], [useState, remainingMs]);
      assert.equal(url?.expiresAtMs, signedAtMs + 3_600_000);
    });
  }

  for (const [title, changes, expected] of [
    [
      'a temporary access key',
      { 'X-Amz-Credential': 'ASIAIOSFODNN7EXAMPLE/20190206/us-east-1/s3/aws4_request' },
      'temporary',
    ],
    ['a session token', token, 'temporary'],
    ['a long-term access key', {}, 'longTerm'],
    [
      'an access key of another kind',
      { 'X-Amz-Credential': 'minioadmin/20190206/us-east-1/s3/aws4_request' },
      'unknown',
    ],
    ['no credential', { 'X-Amz-Credential': '' }, 'unknown'],
  ] as const) {
    it(`${title}: ${expected}`, () => assert.equal(read(presignedQuery(changes))?.credentials, expected));
  }

  for (const [credential, scope] of [
    [`${accessKey}/20190206/eu-west-1/s3/aws4_request`, { date: '20190206', region: 'eu-west-1', service: 's3' }],
    [`${accessKey}%2F20190206%2Fs3%2Faws4_request`, { date: '20190206', service: 's3' }],
    [`${accessKey}/20190206/eu-west-1/s3`, undefined],
    [`${accessKey}/20190206`, undefined],
    [accessKey, undefined],
  ] as const) {
    it(`scope of ${credential}`, () => {
      const url = read(presignedQuery({ 'X-Amz-Credential': credential }));
      assert.deepEqual(url?.scope, scope);
      assert.equal(url?.accessKeyId, accessKey);
    });
  }

  for (const [changes, keys] of [
    [{ 'X-Amz-Date': '2019-02-06' }, [undefined, 3600, undefined]],
    [{ 'X-Amz-Expires': 'soon' }, [signedAtMs, undefined, undefined]],
    [{ 'X-Amz-Expires': '-1' }, [signedAtMs, undefined, undefined]],
    [{ 'X-Amz-Expires': '999999999999' }, [signedAtMs, undefined, undefined]],
    [{ 'X-Amz-Date': '', 'X-Amz-Expires': '' }, [undefined, undefined, undefined]],
  ] as const) {
    it(`leaves out what it cannot read: ${JSON.stringify(changes)}`, () => {
      const url = read(presignedQuery(changes));
      assert.deepEqual([url?.signedAtMs, url?.expiresInSeconds, url?.expiresAtMs], keys);
      assert.equal(url?.useState, 'unknown');
    });
  }

  for (const [signature, state] of [
    ['XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX', 'masked'],
    ['aeeed9bbccd4d02ee5c0109b86d86835', 'readable'],
    ['', 'absent'],
  ] as const) {
    it(`signature ${state}`, () =>
      assert.equal(read(presignedQuery({ 'X-Amz-Signature': signature }))?.signature, state));
  }

  it('knows Signature Version 4A by its algorithm', () => {
    const changes = { 'X-Amz-Algorithm': 'AWS4-ECDSA-P256-SHA256', 'X-Amz-Region-Set': '*' };
    assert.equal(read(presignedQuery(changes))?.version, 'SigV4A');
  });

  it('goes by the first of two', () => {
    assert.equal(read(`${presignedQuery()}&X-Amz-Expires=60`)?.expiresInSeconds, 3600);
  });

  it('reads a query that is cut short', () => {
    const url = read('X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Cred');
    assert.deepEqual(url, { version: 'SigV4', credentials: 'unknown', useState: 'unknown', signature: 'absent' });
  });
});

describe('readPresignedUrl, Signature Version 2', () => {
  const query = `AWSAccessKeyId=${accessKey}&Expires=1549411298&Signature=vjbyPxybdZaNmGa%2ByT272YEAiv4%3D`;

  it('reads every part', () => {
    assert.deepEqual(read(query), {
      version: 'SigV2',
      accessKeyId: accessKey,
      credentials: 'longTerm',
      expiresAtMs: 1_549_411_298_000,
      useState: 'valid',
      remainingMs: 0,
      signature: 'readable',
    });
  });

  for (const [changed, time, useState, remainingMs] of [
    [query, '06/Feb/2019:00:01:39 +0000', 'expired', -1_000],
    [query, '01/Jan/2019:00:00:00 +0000', 'valid', 3_110_498_000],
    [query.replace('1549411298', '99999999999'), '06/Feb/2019:00:01:39 +0000', 'valid', 98_450_588_700_000],
    [query.replace('1549411298', 'never'), '06/Feb/2019:00:01:39 +0000', 'unknown', undefined],
  ] as const) {
    it(`used at ${time}: ${useState}`, () => {
      const url = read(changed, time);
      assert.deepEqual([url?.useState, url?.remainingMs], [useState, remainingMs]);
    });
  }

  it('has temporary credentials with a token', () => {
    assert.equal(read(`${query}&x-amz-security-token=abc`)?.credentials, 'temporary');
  });

  for (const other of [
    'Expires=1549411298',
    'Signature=abc&Key-Pair-Id=K2JCJMDEHXQW5F',
    'AWSAccessKeyId=a',
    'acl',
    '',
  ]) {
    it(`is not there in "${other}"`, () => assert.equal(read(other), undefined));
  }
});

describe('isMasked', () => {
  for (const [value, expected] of [
    ['XXXX', true],
    ['X'.repeat(3), false],
    ['XXXXx', false],
    ['', false],
  ] as const) {
    it(`${value || 'nothing'}: ${expected}`, () => assert.equal(isMasked(value), expected));
  }
});
