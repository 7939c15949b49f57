import assert from 'node:assert/strict';
import { decodeAccessPointArn } from '../../../src/core/fields/accessPoint';
import { account, recordOf } from './record';

const base = { kind: 'accessPointArn', partition: 'aws', accountId: account } as const;

describe('decodeAccessPointArn', () => {
  for (const [text, expected] of [
    [
      'arn:aws:s3:us-west-1:123456789012:accesspoint/example-ap',
      { ...base, form: 'accessPoint', region: 'us-west-1', name: 'example-ap' },
    ],
    [
      'arn:aws-cn:s3:cn-north-1:123456789012:accesspoint:example-ap',
      { ...base, form: 'accessPoint', partition: 'aws-cn', region: 'cn-north-1', name: 'example-ap' },
    ],
    [
      'arn:aws:s3:us-west-1:123456789012:accesspoint/example-ap/object/photos/cat.jpg',
      { ...base, form: 'accessPoint', region: 'us-west-1', name: 'example-ap', rest: 'object/photos/cat.jpg' },
    ],
    [
      'arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap',
      { ...base, form: 'multiRegion', name: 'mfzwi23gnjvgw.mrap' },
    ],
    [
      'arn:aws:s3-object-lambda:us-west-1:123456789012:accesspoint/example-olap',
      { ...base, form: 'objectLambda', region: 'us-west-1', name: 'example-olap' },
    ],
    [
      'arn:aws:s3-outposts:us-west-1:123456789012:outpost/op-01ac5d28a6a232904/accesspoint/example-ap',
      { ...base, form: 'outposts', region: 'us-west-1', name: 'example-ap' },
    ],
    [
      'arn:aws:s3express:us-west-2:123456789012:accesspoint/example-ap--usw2-az1--xa-s3',
      { ...base, form: 'directory', region: 'us-west-2', name: 'example-ap--usw2-az1--xa-s3' },
    ],
    [
      'arn:aws:s3:us-west-1:masked:accesspoint/example-ap',
      { kind: 'accessPointArn', partition: 'aws', form: 'accessPoint', region: 'us-west-1', name: 'example-ap' },
    ],
  ] as const) {
    it(`reads ${text}`, () => assert.deepEqual(decodeAccessPointArn(text, recordOf()), expected));
  }

  for (const text of [
    '',
    'example-ap',
    'arn:aws:s3:::amzn-s3-demo-bucket',
    'arn:aws:s3:us-west-1:123456789012:accesspoint/',
    'arn:aws:s3-outposts:us-west-1:123456789012:accesspoint/example-ap',
    'arn:aws:s3-outposts:us-west-1:123456789012:outpost/op-01ac5d28a6a232904/bucket/example',
    'arn:aws:ec2:us-west-1:123456789012:instance/i-0123456789abcdef0',
  ]) {
    it(`finds no access point in "${text}"`, () => {
      assert.deepEqual(decodeAccessPointArn(text, recordOf()), { kind: 'accessPointArn', form: 'other' });
    });
  }
});
