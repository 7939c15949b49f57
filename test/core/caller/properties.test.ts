import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explainBucketOwner, explainRequester } from '../../../src/core/explain/caller';
import { explainAccessPointArn, explainBucket, explainSourceRegion } from '../../../src/core/explain/place';
import { explainRemoteIp } from '../../../src/core/explain/remoteIp';
import type { ExplainInput, Meaning } from '../../../src/core/explain/types';
import { decodeAccessPointArn } from '../../../src/core/fields/accessPoint';
import { decodeRemoteIp } from '../../../src/core/fields/address';
import { parseArn } from '../../../src/core/fields/arn';
import { decodeBucket } from '../../../src/core/fields/bucket';
import { decodeBucketOwner, decodeRequester } from '../../../src/core/fields/identity';
import { decodeSourceRegion } from '../../../src/core/fields/region';
import type { Decoder } from '../../../src/core/fields/types';
import { readHostName } from '../../../src/core/text/hostName';
import { inputOf, owner } from './record';

/** A field's decoder with its explainer, as one function. */
const field =
  <Value>(decode: Decoder<Value>, explain: (value: Value, input: ExplainInput) => Meaning) =>
  (input: ExplainInput) => {
    const value = decode(input.text, input.context);
    return { value, meaning: explain(value, input) };
  };

const fields = {
  bucket_owner: field(decodeBucketOwner, explainBucketOwner),
  bucket: field(decodeBucket, explainBucket),
  requester: field(decodeRequester, explainRequester),
  remote_ip: field(decodeRemoteIp, explainRemoteIp),
  access_point_arn: field(decodeAccessPointArn, explainAccessPointArn),
  source_region: field(decodeSourceRegion, explainSourceRegion),
};

const word = fc.constantFrom(
  ...[
    'arn',
    'aws',
    's3',
    'iam',
    'sts',
    '',
    '123456789012',
    'user',
    'assumed-role',
    'accesspoint',
    'root',
    'cloudfront',
  ],
  ...['i-0123456789abcdef0', 'botocore-session-1767225600', 'eu-west-1', 'amazonaws', 'com', 'svc', '10', '255', owner],
  ...['\0', '\ud800', '\u202e', '-an', '--x-s3', '.mrap'],
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.array(word, { maxLength: 9 }), fc.constantFrom(':', '/', '.', '-', ''))
    .map(([words, by]) => words.join(by)),
);

describe('who and where, on any text', () => {
  for (const [id, read] of Object.entries(fields)) {
    it(`${id} gives plain JSON and a short hover`, () => {
      fc.assert(
        fc.property(text, text, text, (own, requester, host) => {
          const { value, meaning } = read(inputOf(own, { requester, host_header: host, bucket_owner: owner }));
          assert.deepEqual(JSON.parse(JSON.stringify(value)), value);
          assert.notEqual(meaning.title, '');
          assert.ok((meaning.meaning ?? []).length <= 3);
          assert.ok((meaning.rows ?? []).length <= 6);
          assert.ok((meaning.notes ?? []).length <= 2);
        }),
        { numRuns: 150 },
      );
    });

    for (const huge of ['a', '0', '-a', 'a.', 'arn:', '/', ':', '--x', '\ud800']) {
      it(`${id} takes a megabyte of ${JSON.stringify(huge)}`, () => {
        const own = huge.repeat(1_000_000 / huge.length);
        for (const frame of [own, `arn:aws:s3:::${own}`, `arn:aws:sts::1:assumed-role/${own}`, `${own}--x-s3`]) {
          const { title } = read(inputOf(frame, { host_header: own })).meaning;
          assert.ok(title.length > 0 && title.length < 20_000);
        }
      });
    }
  }

  it('an ARN holds nothing but its parts', () => {
    fc.assert(
      fc.property(text, own => {
        const arn = parseArn(own);
        if (arn) {
          const { partition, service, region = '', account = '', resource } = arn;
          assert.equal(['arn', partition, service, region, account, resource].join(':'), own);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('an IPv4 address keeps its text, an IPv6 address its value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), own => {
        const { context } = inputOf(own);
        const value = decodeRemoteIp(own, context);
        assert.ok(value.form === 'ipv4' || value.form === 'ipv6');
        assert.deepEqual(decodeRemoteIp(value.address, context), value);
      }),
      { numRuns: 200 },
    );
  });

  it('finds the Region in any regional endpoint', () => {
    const endpoint = fc.constantFrom('s3.', 's3-', 's3.dualstack.', 's3-fips.', 's3-website.', 's3-accesspoint.');
    const bucket = fc.constantFrom('', 'b.', 'www.example.com.', 'eu-west-1.', 's3.');
    const code = fc.constantFrom('eu-west-1', 'us-gov-east-1', 'ap-southeast-12');
    fc.assert(
      fc.property(bucket, endpoint, code, (name, service, region) => {
        assert.equal(readHostName(`${name}${service}${region}.amazonaws.com`).region, region);
      }),
      { numRuns: 100 },
    );
  });
});
