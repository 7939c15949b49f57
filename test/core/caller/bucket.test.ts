import assert from 'node:assert/strict';
import { decodeBucket } from '../../../src/core/fields/bucket';
import { recordOf } from './record';

const decode = (text: string) => decodeBucket(text, recordOf());

describe('decodeBucket', () => {
  for (const [text, naming, breaches] of [
    ['photos', 'current', []],
    ['www.example.com', 'current', []],
    ['amzn-s3-demo-bucket', 'example', ['reservedPrefix']],
    ['Photos_2011', 'legacy', ['capitals', 'underscore']],
    ['_photos', 'legacy', ['underscore', 'edge']],
    ['a'.repeat(64), 'legacy', ['tooLong']],
    ['a'.repeat(256), 'irregular', ['tooLong']],
    ['photos-', 'legacy', ['edge']],
    ['photos..cats', 'legacy', ['adjacentPeriods']],
    ['ab', 'irregular', ['tooShort']],
    ['192.168.5.4', 'irregular', ['ipAddress']],
    ['sthree-photos', 'irregular', ['reservedPrefix']],
    ['xn--photos', 'irregular', ['reservedPrefix']],
    ['AMZN photos', 'irregular', ['capitals', 'otherCharacter']],
    ['amzn-s3-demo-Bucket', 'irregular', ['capitals', 'reservedPrefix']],
    ['', 'irregular', ['tooShort']],
  ] as const) {
    it(`"${text.slice(0, 30)}" is ${naming}`, () => {
      const bucket = decode(text);
      assert.deepEqual([bucket.name, bucket.naming, bucket.breaches], [text, naming, breaches]);
    });
  }

  for (const [text, type] of [
    ['photos', 'generalPurpose'],
    ['photos--usw2-az1--x-s3', 'directory'],
    ['my-ap-aqfqprnstn7aefdfbarligizwgyfouse1a-s3alias', 'accessPointAlias'],
    ['my-ap-aqfqprnstn7aefdfbarligizwgyfouse1a-ext-s3alias', 'accessPointAlias'],
    ['my-olap-aqfqprnstn7aefdfbarligizwgyfouse1a--ol-s3', 'objectLambdaAlias'],
    ['mfzwi23gnjvgw.mrap', 'multiRegionAlias'],
    ['photos--table-s3', 'tableBucket'],
  ] as const) {
    it(`"${text}" is of type ${type}`, () => assert.equal(decode(text).type, type));
  }

  for (const [text, zoneId] of [
    ['photos--usw2-az1--x-s3', 'usw2-az1'],
    ['photos--cats--usw2-lax1-az1--x-s3', 'usw2-lax1-az1'],
    ['photos--x-s3', undefined],
    ['photos--cats--x-s3', undefined],
    [`${'a'.repeat(60)}--usw2-az1--x-s3`, undefined],
  ] as const) {
    it(`reads the zone ${zoneId} of "${text}"`, () => assert.equal(decode(text).zoneId, zoneId));
  }

  for (const [text, accountId, region] of [
    ['photos-111122223333-us-west-2-an', '111122223333', 'us-west-2'],
    ['photos-111122223333-ap-southeast-2-an', '111122223333', 'ap-southeast-2'],
    ['photos-111122223333-us-nowhere-9-an', undefined, undefined],
    ['photos-11112222333-us-west-2-an', undefined, undefined],
    ['montana-an', undefined, undefined],
  ] as const) {
    it(`reads the namespace of "${text}"`, () => {
      assert.deepEqual([decode(text).accountId, decode(text).region], [accountId, region]);
    });
  }

  it('tells periods', () => {
    assert.deepEqual([decode('www.example.com').hasPeriods, decode('photos').hasPeriods], [true, false]);
  });
});
