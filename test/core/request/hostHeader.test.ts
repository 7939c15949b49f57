import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hostForms } from '../../../src/core/catalogue/hostForms';
import { decodeHostHeader } from '../../../src/core/fields/hostHeader';
import { findAliasEnding } from '../../../src/core/text/hostName';
import { bucket, record } from './record';

const decode = (text: string, bucketField = bucket) => decodeHostHeader(text, record({ bucket: bucketField }));

/** What a host gives beside its own text. */
const parts = (text: string, bucketField?: string) => {
  const { kind, host, ...rest } = decode(text, bucketField);
  assert.equal(kind, 'hostHeader');
  assert.ok(text.toLowerCase().startsWith(host));
  return rest;
};

describe('decodeHostHeader', () => {
  const vpcEndpoint = 'vpce-1a2b3c4d-5e6f';
  const region = 'eu-west-1';
  for (const [text, expected] of [
    ['s3.eu-west-1.amazonaws.com', { form: 'regional', style: 'path', region }],
    [`${bucket}.s3.eu-west-1.amazonaws.com`, { form: 'regional', style: 'virtualHosted', region, bucket }],
    [
      'www.example.com.s3.eu-west-1.amazonaws.com',
      { form: 'regional', style: 'virtualHosted', region, bucket: 'www.example.com' },
    ],
    ['s3.dualstack.eu-west-1.amazonaws.com', { form: 'dualStack', style: 'path', region, dualStack: true }],
    ['s3-fips.us-east-1.amazonaws.com', { form: 'fips', style: 'path', region: 'us-east-1', fips: true }],
    ['s3.amazonaws.com', { form: 'legacyGlobal', style: 'path' }],
    [`${bucket}.s3.amazonaws.com`, { form: 'legacyGlobal', style: 'virtualHosted', bucket }],
    ['s3-eu-west-1.amazonaws.com', { form: 'legacyDash', style: 'path', region }],
    [`${bucket}.s3-eu-west-1.amazonaws.com`, { form: 'legacyDash', style: 'virtualHosted', region, bucket }],
    ['s3-external-1.amazonaws.com', { form: 'legacyExternal', style: 'path', region: 'us-east-1' }],
    [`${bucket}.s3-accelerate.amazonaws.com`, { form: 'accelerate', style: 'virtualHosted', bucket }],
    ['s3-accelerate.amazonaws.com', { form: 'accelerate', style: 'unclear' }],
    [`${bucket}.s3-website-eu-west-1.amazonaws.com`, { form: 'websiteDash', style: 'virtualHosted', region, bucket }],
    [`${bucket}.s3-website.eu-west-1.amazonaws.com`, { form: 'websiteDot', style: 'virtualHosted', region, bucket }],
    ['s3-website.eu-west-1.amazonaws.com', { form: 'websiteDot', style: 'unclear', region }],
    [
      'finance-docs-123456789012.s3-accesspoint.eu-west-1.amazonaws.com',
      { form: 'accessPoint', style: 'virtualHosted', region, accessPoint: 'finance-docs', accountId: '123456789012' },
    ],
    [
      'finance.s3-accesspoint.eu-west-1.amazonaws.com',
      { form: 'accessPoint', style: 'virtualHosted', region, accessPoint: 'finance' },
    ],
    [
      'ap-aqfqprnstn7aefdfbarligizwgyfouse1a-s3alias.s3.eu-west-1.amazonaws.com',
      {
        form: 'regional',
        style: 'virtualHosted',
        region,
        accessPoint: 'ap-aqfqprnstn7aefdfbarligizwgyfouse1a-s3alias',
        alias: true,
      },
    ],
    [
      'mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com',
      { form: 'multiRegionAccessPoint', style: 'virtualHosted', accessPoint: 'mfzwi23gnjvgw.mrap', alias: true },
    ],
    [
      `bucket.${vpcEndpoint}.s3.eu-west-1.vpce.amazonaws.com`,
      { form: 'vpcEndpoint', style: 'path', region, vpcEndpoint },
    ],
    [
      `${bucket}.bucket.${vpcEndpoint}.s3.eu-west-1.vpce.amazonaws.com`,
      { form: 'vpcEndpoint', style: 'virtualHosted', region, bucket, vpcEndpoint },
    ],
    [
      '123456789012.s3-control.eu-west-1.amazonaws.com',
      { form: 'control', style: 'unclear', region, accountId: '123456789012' },
    ],
    [
      `${bucket}.s3.cn-north-1.amazonaws.com.cn`,
      { form: 'regional', style: 'virtualHosted', region: 'cn-north-1', bucket },
    ],
    [
      `${bucket}.s3.eusc-de-east-1.amazonaws.eu`,
      { form: 'regional', style: 'virtualHosted', region: 'eusc-de-east-1', bucket },
    ],
    ['s3.zz-new-9.amazonaws.com', { form: 'regional', style: 'path', region: 'zz-new-9' }],
    [`${bucket}.s3.s3.amazonaws.com`, { form: 'legacyGlobal', style: 'virtualHosted', bucket: `${bucket}.s3` }],
    [`${bucket.toUpperCase()}.S3.Amazonaws.Com`, { form: 'legacyGlobal', style: 'virtualHosted', bucket }],
    ['s3.eu-west-1.amazonaws.com:443', { form: 'regional', style: 'path', region, port: 443 }],
    ['s3.eu-west-1.amazonaws.com.', { form: 'regional', style: 'path', region }],
    ['s3.eu-west-1.amazonaws.com:99999', { form: 'unknown', style: 'unclear' }],
    ['s3.eu.amazonaws.com', { form: 'unknown', style: 'unclear' }],
    ['dynamodb.eu-west-1.amazonaws.com', { form: 'unknown', style: 'unclear' }],
    ['s3-.amazonaws.com', { form: 'unknown', style: 'unclear' }],
    ['.amazonaws.com', { form: 'unknown', style: 'unclear' }],
    ['amazonaws.com', { form: 'unknown', style: 'unclear' }],
    ['s3.amazonaws.com.example.com', { form: 'unknown', style: 'unclear' }],
    ['cdn.example.com', { form: 'unknown', style: 'unclear' }],
    ['192.0.2.3:9000', { form: 'unknown', style: 'unclear', port: 9000 }],
    ['[2001:db8::1]:9000', { form: 'unknown', style: 'unclear', port: 9000 }],
    ['', { form: 'unknown', style: 'unclear' }],
  ] as const) {
    it(text || 'nothing', () => assert.deepEqual(parts(text), expected));
  }

  it('is a custom domain when the host is the name of the bucket', () => {
    const name = 'images.example.com';
    assert.deepEqual(parts(name, name), { form: 'customDomain', style: 'virtualHosted', bucket: name });
    assert.deepEqual(parts('Images.example.com:8080', name), {
      form: 'customDomain',
      style: 'virtualHosted',
      bucket: name,
      port: 8080,
    });
    assert.equal(decodeHostHeader(name, record()).form, 'unknown');
  });

  it('never throws, whatever the host', () => {
    const label = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        's3',
        'dualstack',
        'vpce',
        'bucket',
        'eu-west-1',
        's3-website',
        's3-',
        'amazonaws',
        'com',
        'vpce-1',
      ),
    );
    fc.assert(
      fc.property(fc.array(label, { maxLength: 10 }), labels => {
        const value = decode(`${labels.join('.')}.amazonaws.com`);
        assert.ok(value.form === 'unknown' || hostForms.some(({ id }) => id === value.form));
      }),
      { numRuns: 300 },
    );
  });

  it('reads hosts of a megabyte', () => {
    assert.equal(decode(`${'a.'.repeat(500_000)}s3.eu-west-1.amazonaws.com`).form, 'regional');
    assert.equal(decode(`s3.${'a-'.repeat(500_000)}1.amazonaws.com`).form, 'unknown');
    assert.equal(decode(`s3-${'a-'.repeat(500_000)}1.amazonaws.com`).form, 'unknown');
  });
});

describe('findAliasEnding', () => {
  for (const [name, ending] of [
    ['ap-meta-s3alias', '-s3alias'],
    ['ap-meta-ext-s3alias', '-ext-s3alias'],
    ['ap-meta--ol-s3', '--ol-s3'],
    ['-s3alias', undefined],
    [bucket, undefined],
  ] as const) {
    it(`${name}: ${ending}`, () => assert.equal(findAliasEnding(name)?.ending, ending));
  }
});
