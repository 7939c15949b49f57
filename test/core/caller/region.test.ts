import assert from 'node:assert/strict';
import { decodeSourceRegion, findRegion, isRegionShaped } from '../../../src/core/fields/region';
import { readHostName } from '../../../src/core/text/hostName';
import { recordOf } from './record';

describe('decodeSourceRegion', () => {
  for (const [text, expected] of [
    ['eu-west-1', { kind: 'sourceRegion', code: 'eu-west-1', name: 'Europe (Ireland)', partition: 'aws' }],
    ['cn-north-1', { kind: 'sourceRegion', code: 'cn-north-1', name: 'China (Beijing)', partition: 'aws-cn' }],
    ['xx-moon-1', { kind: 'sourceRegion', code: 'xx-moon-1' }],
    ['', { kind: 'sourceRegion', code: '' }],
  ] as const) {
    it(`reads "${text}"`, () => assert.deepEqual(decodeSourceRegion(text, recordOf()), expected));
  }
});

describe('findRegion', () => {
  it('knows a code exactly as written', () => {
    assert.equal(findRegion('us-gov-west-1')?.name, 'AWS GovCloud (US-West)');
    assert.equal(findRegion('EU-WEST-1'), undefined);
    assert.equal(findRegion('constructor'), undefined);
  });
});

describe('isRegionShaped', () => {
  for (const [text, expected] of [
    ['ap-southeast-99', true],
    ['eusc-de-east-1', true],
    ['us-east', false],
    ['us-east-1a', false],
    ['external-1', false],
    [`us-${'a'.repeat(60)}-1`, false],
  ] as const) {
    it(`"${text.slice(0, 20)}" is ${expected}`, () => assert.equal(isRegionShaped(text), expected));
  }
});

describe('the Region of a host name', () => {
  for (const [host, region] of [
    ['s3.eu-west-1.amazonaws.com', 'eu-west-1'],
    ['amzn-s3-demo-bucket.s3.us-west-2.amazonaws.com', 'us-west-2'],
    ['www.example.com.s3.us-west-2.amazonaws.com:443', 'us-west-2'],
    ['S3.EU-WEST-1.AMAZONAWS.COM', 'eu-west-1'],
    ['amzn-s3-demo-bucket.s3.dualstack.us-east-2.amazonaws.com', 'us-east-2'],
    ['s3-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
    ['s3-fips.dualstack.us-east-1.amazonaws.com', 'us-east-1'],
    ['s3-us-west-2.amazonaws.com', 'us-west-2'],
    ['amzn-s3-demo-bucket.s3-ap-northeast-1.amazonaws.com', 'ap-northeast-1'],
    ['s3-fips-us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
    ['example.com.s3-website-eu-west-1.amazonaws.com', 'eu-west-1'],
    ['example.com.s3-website.eu-central-1.amazonaws.com', 'eu-central-1'],
    ['ap-123456789012.s3-accesspoint.us-west-1.amazonaws.com', 'us-west-1'],
    ['ap-123456789012.s3-object-lambda.us-west-1.amazonaws.com', 'us-west-1'],
    ['amzn-s3-demo-bucket.bucket.vpce-1a2b3c4d-5e6f.s3.us-east-1.vpce.amazonaws.com', 'us-east-1'],
    ['amzn-s3-demo-bucket.s3.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
    ['amzn-s3-demo-bucket.s3.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1'],
    ['amzn-s3-demo-bucket.s3.ap-southeast-99.amazonaws.com', 'ap-southeast-99'],
    ['s3.amazonaws.com', undefined],
    ['amzn-s3-demo-bucket.s3.amazonaws.com', undefined],
    ['eu-west-1.s3.amazonaws.com', undefined],
    ['s3-external-1.amazonaws.com', 'us-east-1'],
    ['amzn-s3-demo-bucket--usw2-az1--x-s3.s3express-usw2-az1.us-west-2.amazonaws.com', 'us-west-2'],
    ['amzn-s3-demo-bucket.s3-accelerate.amazonaws.com', undefined],
    ['amzn-s3-demo-bucket.s3-accelerate.dualstack.amazonaws.com', undefined],
    ['mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com', undefined],
    ['ec2.us-east-1.amazonaws.com', undefined],
    ['www.example.com', undefined],
    ['s3.eu-west-1.amazonaws.com.example.com', undefined],
    ['s3.eu-west-1.example.com', undefined],
    ['amazonaws.com', undefined],
    ['-', undefined],
    ['', undefined],
    [`${'a.'.repeat(200)}s3.eu-west-1.amazonaws.com`, 'eu-west-1'],
  ] as const) {
    it(`${host.slice(0, 80)} gives ${region}`, () => assert.equal(readHostName(host).region, region));
  }
});
