import assert from 'node:assert/strict';
import { isAccountId, parseArn, splitResource } from '../../../src/core/fields/arn';

describe('parseArn', () => {
  for (const [text, expected] of [
    [
      'arn:aws:sts::123456789012:assumed-role/etl/alice',
      { partition: 'aws', service: 'sts', account: '123456789012', resource: 'assumed-role/etl/alice' },
    ],
    [
      'arn:aws-cn:s3:cn-north-1:123456789012:accesspoint:ap',
      {
        partition: 'aws-cn',
        service: 's3',
        region: 'cn-north-1',
        account: '123456789012',
        resource: 'accesspoint:ap',
      },
    ],
    ['arn:aws:s3:::amzn-s3-demo-bucket', { partition: 'aws', service: 's3', resource: 'amzn-s3-demo-bucket' }],
    ['arn:aws-new:iam::aws:x y', { partition: 'aws-new', service: 'iam', account: 'aws', resource: 'x y' }],
  ] as const) {
    it(`reads ${text}`, () => assert.deepEqual(parseArn(text), expected));
  }

  for (const text of ['', 'arn', 'arn:aws:s3:::', 'arn:aws:s3::x', 'arn::s3:::b', 'arn:aws::::b', 'ARN:aws:s3:::b']) {
    it(`finds no ARN in "${text}"`, () => assert.equal(parseArn(text), undefined));
  }
});

describe('splitResource', () => {
  for (const [resource, type, name] of [
    ['user/team/alice', 'user', 'team/alice'],
    ['accesspoint:ap/object', 'accesspoint', 'ap/object'],
    ['root', 'root', ''],
    ['user/', 'user', ''],
  ] as const) {
    it(`splits ${resource}`, () => assert.deepEqual(splitResource(resource), { type, name }));
  }
});

describe('isAccountId', () => {
  for (const [text, expected] of [
    ['123456789012', true],
    ['12345678901', false],
    ['1234567890123', false],
    ['12345678901a', false],
    ['123456789012\n', false],
  ] as const) {
    it(`${JSON.stringify(text)} is ${expected ? 'one' : 'none'}`, () => assert.equal(isAccountId(text), expected));
  }
});
