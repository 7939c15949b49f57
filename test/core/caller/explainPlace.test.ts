import assert from 'node:assert/strict';
import { explainAccessPointArn, explainBucket, explainSourceRegion } from '../../../src/core/explain/place';
import { decodeAccessPointArn } from '../../../src/core/fields/accessPoint';
import { decodeBucket } from '../../../src/core/fields/bucket';
import { decodeSourceRegion } from '../../../src/core/fields/region';
import { inputOf, type Neighbours } from './record';

const bucket = (text: string, fields: Neighbours = {}) => {
  const input = inputOf(text, fields);
  return explainBucket(decodeBucket(text, input.context), input);
};
const accessPoint = (text: string) => {
  const input = inputOf(text);
  return explainAccessPointArn(decodeAccessPointArn(text, input.context), input);
};
const region = (text: string, fields: Neighbours = {}) => {
  const input = inputOf(text, fields);
  return explainSourceRegion(decodeSourceRegion(text, input.context), input);
};

describe('explainBucket', () => {
  for (const [text, title, meaning] of [
    ['photos', 'photos (general purpose bucket)', []],
    [
      'photos--usw2-az1--x-s3',
      'photos--usw2-az1--x-s3 (directory bucket)',
      ['AWS lists access logs as not supported for directory buckets.'],
    ],
    [
      'my-ap-aqfqprnstn7-s3alias',
      'my-ap-aqfqprnstn7-s3alias (access point alias)',
      ['The ending of the name is reserved: access point alias.'],
    ],
    ['photos--table-s3', 'photos--table-s3 (table bucket)', ['The ending of the name is reserved: table bucket.']],
    [
      'photos-111122223333-us-west-2-an',
      'photos-111122223333-us-west-2-an (general purpose bucket)',
      ['The name has the form of an account regional namespace, where no other account can have it.'],
    ],
    [
      'Photos_2011',
      'Photos_2011 (general purpose bucket)',
      ['Such a name (capital letters, underscores) could be given in US East (N. Virginia) alone, until March 2018.'],
    ],
    [
      '192.168.5.4',
      '192.168.5.4 (general purpose bucket)',
      ['S3 does not allow this name today: it has the form of an IP address.'],
    ],
  ] as const) {
    it(`says "${title}"`, () => {
      const shown = bucket(text);
      assert.deepEqual([shown.title, shown.meaning], [title, meaning]);
    });
  }

  for (const [operation, meaning] of [
    ['REST.COPY.OBJECT_GET', ['The source bucket of the copy; the write half is in a record of its own.']],
    ['REST.COPY.OBJECT', []],
  ] as const) {
    it(`knows which half ${operation} is`, () => assert.deepEqual(bucket('photos', { operation }).meaning, meaning));
  }

  for (const [text, rows, notes] of [
    ['photos', [], []],
    ['photos--usw2-az1--x-s3', [{ label: 'Zone', value: 'usw2-az1' }], []],
    [
      'photos-111122223333-us-west-2-an',
      [
        { label: 'Account', value: '111122223333' },
        { label: 'Region', value: 'US West (Oregon), us-west-2' },
      ],
      [],
    ],
    ['amzn-s3-demo-bucket', [], ['AWS keeps the prefix amzn-s3-demo- for its documentation.']],
    ['www.example.com', [], ["S3's certificate does not match virtual-hosted names with periods in the bucket name."]],
    ['mfzwi23gnjvgw.mrap', [], []],
    [
      'amzn-s3-demo-bucket.a-111122223333-us-west-2-an',
      [
        { label: 'Account', value: '111122223333' },
        { label: 'Region', value: 'US West (Oregon), us-west-2' },
      ],
      [
        'AWS keeps the prefix amzn-s3-demo- for its documentation.',
        "S3's certificate does not match virtual-hosted names with periods in the bucket name.",
      ],
    ],
  ] as const) {
    it(`shows the parts of ${text}`, () => {
      const shown = bucket(text);
      assert.deepEqual([shown.rows, shown.notes], [rows, notes]);
    });
  }
});

describe('explainAccessPointArn', () => {
  const undocumented = 'AWS does not document this form of ARN for this field.';
  for (const [text, title, notes, evidence] of [
    [
      'arn:aws:s3:us-west-1:123456789012:accesspoint/example-ap',
      'example-ap (access point in US West (N. California), account 123456789012)',
      [],
      'documented',
    ],
    [
      'arn:aws:s3:xx-moon-1:masked:accesspoint/example-ap',
      'example-ap (access point in xx-moon-1, account not given)',
      [],
      'documented',
    ],
    [
      'arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap',
      'mfzwi23gnjvgw.mrap (Multi-Region Access Point, account 123456789012)',
      [undocumented],
      'inferred',
    ],
    [
      'arn:aws:s3-object-lambda:eu-west-1:123456789012:accesspoint/example-olap',
      'example-olap (Object Lambda Access Point in Europe (Ireland), account 123456789012)',
      [undocumented],
      'inferred',
    ],
    ['example-ap', 'example-ap (not an access point ARN)', undefined, undefined],
  ] as const) {
    it(`says "${title}"`, () => {
      const shown = accessPoint(text);
      assert.deepEqual([shown.title, shown.notes, shown.evidence], [title, notes, evidence]);
    });
  }

  it('says what the access point meant for the request', () => {
    assert.deepEqual(accessPoint('arn:aws:s3:us-west-1:123456789012:accesspoint/example-ap').meaning, [
      'The request named this access point instead of the bucket, so the policy of the access point counted too.',
    ]);
  });

  it('shows what follows the name, and another partition', () => {
    const text = 'arn:aws-cn:s3:cn-north-1:123456789012:accesspoint/example-ap/object/cat.jpg';
    assert.deepEqual(accessPoint(text).rows, [
      { label: 'Path', value: 'object/cat.jpg' },
      { label: 'Partition', value: 'AWS in China (aws-cn)' },
    ]);
  });
});

describe('explainSourceRegion', () => {
  for (const [text, title, evidence] of [
    ['eu-west-1', 'Europe (Ireland)', 'documented'],
    ['cn-northwest-1', 'China (Ningxia)', 'documented'],
    ['xx-moon-1', 'xx-moon-1 (a Region not known to this version)', undefined],
    ['moon', 'moon (not a Region code)', undefined],
  ] as const) {
    it(`says "${title}"`, () => {
      const shown = region(text);
      assert.deepEqual([shown.title, shown.evidence], [title, evidence]);
    });
  }

  const alone = "The Region that the request was sent from, which need not be the bucket's.";
  for (const [text, host, meaning] of [
    [
      'us-east-1',
      'amzn-s3-demo-bucket1.s3.us-west-1.amazonaws.com',
      'Cross-Region request: the endpoint in the Host header is in US West (N. California), us-west-1.',
    ],
    ['us-east-1', 's3.us-east-1.amazonaws.com', 'The endpoint in the Host header is in the same Region.'],
    [
      'xx-moon-1',
      's3.xx-moon-2.amazonaws.com',
      'Cross-Region request: the endpoint in the Host header is in xx-moon-2.',
    ],
    ['us-east-1', 's3-external-1.amazonaws.com', 'The endpoint in the Host header is in the same Region.'],
    [
      'us-west-2',
      'amzn-s3-demo-bucket--usw2-az1--x-s3.s3express-usw2-az1.us-west-2.amazonaws.com',
      'The endpoint in the Host header is in the same Region.',
    ],
    ['us-east-1', 'amzn-s3-demo-bucket1.s3.amazonaws.com', alone],
    ['us-east-1', '-', alone],
    ['us-east-1', undefined, alone],
  ] as const) {
    it(`compares ${text} with ${host}`, () => {
      assert.deepEqual(region(text, host === undefined ? {} : { host_header: host }).meaning, [meaning]);
    });
  }
});
