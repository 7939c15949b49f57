import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isTrue, listOf, memberOf, scalarOf, textAt, valueAt } from '../../../src/core/fields/cloudTrail/json';
import { decodePlainKey } from '../../../src/core/fields/cloudTrail/key';
import { decodeClient, decodeSource, stripBrackets } from '../../../src/core/fields/cloudTrail/origin';
import { decodeSubject } from '../../../src/core/fields/cloudTrail/resources';
import { decodeEpochMs, decodeIsoTime } from '../../../src/core/fields/cloudTrail/time';
import { bucketArn, objectRecord, otherAccount, recordOf } from './record';

describe('decodeIsoTime', () => {
  for (const [text, iso] of [
    ['2026-03-30T10:15:02Z', '2026-03-30T10:15:02Z'],
    ['2026-03-30T10:15:02.041Z', '2026-03-30T10:15:02.041Z'],
    ['2026-03-30T10:15:02.0419Z', '2026-03-30T10:15:02.041Z'],
    ['2026-03-30T12:15:02+02:00', '2026-03-30T10:15:02Z'],
    ['2026-03-30T05:15:02-0500', '2026-03-30T10:15:02Z'],
    ['20260330T101502Z', '2026-03-30T10:15:02Z'],
    ['2026-03-30 10:15:02.000', '2026-03-30T10:15:02Z'],
    ['2026-03-30 10:15:02.000 UTC', '2026-03-30T10:15:02Z'],
    ['2026-03-30T10:15Z', '2026-03-30T10:15:00Z'],
    ['2026-02-30T10:15:02Z', undefined],
    ['2026-03-30T24:15:02Z', undefined],
    ['2026-03-30T10:15:02+25:00', undefined],
    ['2026-03-30', undefined],
    ['30/Mar/2026:10:15:02 +0000', undefined],
    ['', undefined],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(decodeIsoTime(text)?.iso, iso));
  }

  it('reads back what it writes', () => {
    const moments = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_000 });
    fc.assert(
      fc.property(moments, epochMs => {
        const time = decodeEpochMs(epochMs);
        assert.deepEqual(decodeIsoTime(time?.iso ?? ''), time);
      }),
      { numRuns: 200 },
    );
  });

  for (const epochMs of [Number.NaN, Number.POSITIVE_INFINITY, 8.7e15, -1e300]) {
    it(`knows no moment ${epochMs}`, () => assert.equal(decodeEpochMs(epochMs), undefined));
  }
});

describe('decodeSource', () => {
  for (const [text, expected] of [
    ['203.0.113.7', 'documentation'],
    ['10.0.71.123', 'private'],
    ['2001:db8::1', 'documentation'],
    ['AWS Internal', 'awsInternal'],
    ['AWS Internal/3', 'awsInternal'],
    ['AWS Internal/x', 'unknown'],
    ['cloudtrail.amazonaws.com', 'serviceName'],
    ['somewhere', 'unknown'],
  ] as const) {
    it(`reads ${text}`, () => {
      const source = decodeSource(text);
      const told = source.kind === 'awsInternal' ? source.kind : 'scope' in source ? source.scope : source.form;
      assert.equal(told, expected);
    });
  }
});

describe('decodeClient', () => {
  for (const [text, expected] of [
    ['[aws-cli/2.34.11 ua/2.1]', 'AWS CLI'],
    ['aws-cli/2.34.11 ua/2.1', 'AWS CLI'],
    ['[s3.amazonaws.com]', 's3.amazonaws.com'],
    ['AWS Internal', 'awsInternal'],
    ['[AWS Internal]', 'awsInternal'],
  ] as const) {
    it(`reads ${text}`, () => {
      const client = decodeClient(text);
      const told =
        client.kind === 'userAgent'
          ? client.program?.name
          : client.kind === 'serviceClient'
            ? client.principal
            : client.kind;
      assert.equal(told, expected);
    });
  }

  for (const [text, bare] of [
    ['[a]', 'a'],
    ['[[a]]', '[a]'],
    ['[a', '[a'],
    ['[]', '[]'],
    ['', ''],
  ] as const) {
    it(`strips one pair of brackets from ${text}`, () => assert.equal(stripBrackets(text), bare));
  }
});

describe('decodePlainKey', () => {
  it('decodes nothing', () => {
    const { text, prefix, name, hidden } = decodePlainKey('photos/a%20b+c.jpg');
    assert.deepEqual([text, prefix, name, hidden], ['photos/a%20b+c.jpg', 'photos/', 'a%20b+c.jpg', []]);
  });

  it('finds hidden characters, folders and dots', () => {
    assert.equal(decodePlainKey('a\u202eb').hidden[0]?.name, 'RIGHT-TO-LEFT OVERRIDE');
    assert.deepEqual([decodePlainKey('a/b/').folderLike, decodePlainKey('a/b/').name], [true, 'b/']);
    assert.equal(decodePlainKey('../a').dotSegments, true);
  });
});

describe('decodeSubject', () => {
  for (const [name, record, expected] of [
    ['the request', objectRecord('GetObject'), { bucket: 'amzn-s3-demo-bucket', key: 'photos/cat.jpg' }],
    [
      'the resources',
      { requestParameters: null, resources: [{ ARN: `${bucketArn}/a/b` }, { ARN: bucketArn }] },
      { bucket: 'amzn-s3-demo-bucket', key: 'a/b' },
    ],
    ['old lists', { requestParameters: { bucketName: ['amzn-s3-demo-bucket'] } }, { bucket: 'amzn-s3-demo-bucket' }],
    ['Outposts', { requestParameters: { bucketName: 'b', Key: 'k' } }, { bucket: 'b', key: 'k' }],
    ['nothing', {}, {}],
    ['a prefix alone', { resources: [{ ARNPrefix: `${bucketArn}/` }] }, {}],
    ['nonsense', { requestParameters: [1], resources: 'x' }, {}],
  ] as const) {
    it(`reads ${name}`, () => {
      const { bucket, key } = decodeSubject(record);
      assert.deepEqual({ ...(bucket && { bucket }), ...(key && { key }) }, expected);
    });
  }

  it('tells a hidden owner from a known one', () => {
    const hidden = recordOf({ resources: [{ ARN: bucketArn, accountId: 'HIDDEN_DUE_TO_SECURITY_REASONS' }] });
    assert.equal(decodeSubject(hidden).ownerHidden, true);
    assert.equal(decodeSubject(recordOf({ resources: [{ accountId: otherAccount }] })).ownerAccountId, otherAccount);
  });

  it('keeps the ARNs of everything else', () => {
    const key = 'arn:aws:kms:eu-west-1:123456789012:key/a1b2c3d4';
    assert.deepEqual(decodeSubject({ resources: [{ ARN: bucketArn }, { ARN: key }] }).others, [key]);
  });
});

describe('reading JSON', () => {
  it('sees own members alone', () => {
    assert.equal(memberOf({}, 'constructor'), undefined);
    assert.equal(memberOf([1], 'length'), undefined);
    assert.equal(valueAt({ a: [{ b: 'c' }] }, ['a', 0, 'b']), 'c');
    assert.equal(valueAt({ a: 'text' }, ['a', 0]), undefined);
    assert.equal(textAt({ a: '' }, 'a'), undefined);
  });

  it('takes a list of one for its item', () => {
    assert.equal(scalarOf(['acl']), 'acl');
    assert.equal(scalarOf([1, 2]), undefined);
    assert.equal(scalarOf(7), '7');
    assert.deepEqual([listOf(null), listOf({ a: 1 }), listOf([1])], [[], [{ a: 1 }], [1]]);
    assert.deepEqual([isTrue('true'), isTrue(true), isTrue('yes')], [true, true, false]);
  });
});
