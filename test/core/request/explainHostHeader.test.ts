import assert from 'node:assert/strict';
import { explainHostHeader } from '../../../src/core/explain/hostHeader';
import { decodeHostHeader } from '../../../src/core/fields/hostHeader';
import { bucket, type Fields, input, record } from './record';

const explain = (text: string, fields: Fields = { bucket }) =>
  explainHostHeader(decodeHostHeader(text, record(fields)), input(text, fields));

const rows = (text: string) => explain(text).rows?.map(({ label, value }) => `${label}: ${value}`);

describe('explainHostHeader', () => {
  for (const [text, title, sentence] of [
    ['s3.us-west-2.amazonaws.com', 'Regional endpoint, US West (Oregon)', 'Path style: the path names the bucket.'],
    [
      `${bucket}.s3.dualstack.eu-west-1.amazonaws.com`,
      'Dual-stack endpoint, Europe (Ireland)',
      'Virtual-hosted style: the host names the bucket.',
    ],
    ['s3.zz-new-9.amazonaws.com', 'Regional endpoint, zz-new-9', 'Path style: the path names the bucket.'],
    ['s3.amazonaws.com', 'Legacy global endpoint', 'Path style: the path names the bucket.'],
    [
      `${bucket}.s3-website-eu-west-1.amazonaws.com`,
      'Website endpoint, Europe (Ireland)',
      'Virtual-hosted style: the host names the bucket.',
    ],
    [
      's3-website-eu-west-1.amazonaws.com',
      'Website endpoint, Europe (Ireland)',
      'The host names no bucket, as this endpoint needs it.',
    ],
    [
      'finance-docs-123456789012.s3-accesspoint.us-west-2.amazonaws.com',
      'Access point endpoint, US West (Oregon)',
      'The request was sent through an access point, which the host names.',
    ],
    [
      '123456789012.s3-control.us-west-2.amazonaws.com',
      'S3 Control endpoint, US West (Oregon)',
      'The host names the account.',
    ],
    [
      'cdn.example.com',
      'cdn.example.com (not an endpoint of S3 known to this version)',
      'A custom domain, a proxy, or a store that is compatible with S3: the host alone does not tell.',
    ],
    [
      'a\u202eb.example.com',
      'a<U+202E RIGHT-TO-LEFT OVERRIDE>b.example.com (not an endpoint of S3 known to this version)',
      'A custom domain, a proxy, or a store that is compatible with S3: the host alone does not tell.',
    ],
  ] as const) {
    it(text, () => {
      const meaning = explain(text);
      assert.equal(meaning.title, title);
      assert.deepEqual(meaning.meaning, [sentence]);
    });
  }

  it('explains a custom domain', () => {
    const meaning = explain('images.example.com', { bucket: 'images.example.com' });
    assert.equal(meaning.title, 'images.example.com (custom domain)');
    assert.deepEqual(meaning.meaning, [
      'The host is the name of the bucket, so a DNS record for this domain leads to S3.',
    ]);
    assert.equal(meaning.evidence, 'documented');
    assert.equal(meaning.references?.[0]?.title, 'Virtual hosting of general purpose buckets');
  });

  for (const [text, expected] of [
    ['s3.us-west-2.amazonaws.com:443', ['Region: us-west-2', 'Port: 443']],
    [`${bucket}.s3.amazonaws.com`, [`Bucket: ${bucket}`]],
    [
      'finance-docs-123456789012.s3-accesspoint.us-west-2.amazonaws.com',
      ['Region: us-west-2', 'Access point: finance-docs', 'Account: 123456789012'],
    ],
    [
      'ap-meta-s3alias.s3.us-west-2.amazonaws.com',
      ['Region: us-west-2', 'Alias: ap-meta-s3alias (alias of an access point)'],
    ],
    ['abc.mrap.accesspoint.s3-global.amazonaws.com', ['Alias: abc.mrap']],
    [
      'bucket.vpce-1a2b3c4d-5e6f.s3.us-east-1.vpce.amazonaws.com',
      ['Region: us-east-1', 'VPC endpoint: vpce-1a2b3c4d-5e6f'],
    ],
    ['cdn.example.com', []],
  ] as const) {
    it(`rows of ${text}`, () => assert.deepEqual(rows(text), expected));
  }

  for (const [text, fields, notes] of [
    [`${bucket}.s3.eu-west-1.amazonaws.com`, { bucket }, undefined],
    [`${bucket}.s3.eu-west-1.amazonaws.com`, {}, undefined],
    [`${bucket}.s3.eu-west-1.amazonaws.com`, { bucket: '-' }, undefined],
    [
      `${bucket}.s3.eu-west-1.amazonaws.com`,
      { bucket: 'amzn-s3-demo-source-bucket', operation: 'REST.COPY.OBJECT_GET' },
      ['The host is that of the whole copy: it can name the destination, while the Bucket field names the source.'],
    ],
    [
      `${bucket}.s3.eu-west-1.amazonaws.com`,
      { bucket: 'amzn-s3-demo-bucket1', operation: 'REST.GET.OBJECT' },
      ['The host names another bucket than the Bucket field.'],
    ],
    [
      's3-eu-west-1.amazonaws.com',
      { bucket },
      ['AWS keeps this form for older Regions and advises the Regional endpoint instead.'],
    ],
  ] as const) {
    it(`notes of ${text} with ${JSON.stringify(fields)}`, () => assert.deepEqual(explain(text, fields).notes, notes));
  }

  for (const [text, evidence] of [
    ['s3.us-west-2.amazonaws.com', 'documented'],
    ['s3-external-1.amazonaws.com', 'third-party'],
    ['cdn.example.com', undefined],
  ] as const) {
    it(`evidence of ${text}: ${evidence}`, () => assert.equal(explain(text).evidence, evidence));
  }

  it('cuts a host that is too long, and says how long it is', () => {
    assert.equal(
      explain(`${'a'.repeat(400)}.com`).title,
      `${'a'.repeat(300)}... (404 characters) (not an endpoint of S3 known to this version)`,
    );
  });
});
