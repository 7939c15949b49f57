import assert from 'node:assert/strict';
import { explainRemoteIp } from '../../../src/core/explain/remoteIp';
import { decodeRemoteIp } from '../../../src/core/fields/address';
import { inputOf, logService, type Neighbours, originAccessIdentity } from './record';

const explain = (text: string, fields: Neighbours = {}) => {
  const input = inputOf(text, fields);
  return explainRemoteIp(decodeRemoteIp(text, input.context), input);
};

const apparent = 'The address that S3 saw: a proxy, NAT gateway or firewall can stand before the caller.';
const overVpc = 'Through a VPC endpoint S3 sees the private address of the caller.';
const unexpected = 'Such an address is not expected here.';

describe('explainRemoteIp', () => {
  for (const [text, title, meaning] of [
    ['8.8.8.8', '8.8.8.8 (public IPv4)', apparent],
    ['2600:1f18::1', '2600:1f18::1 (public IPv6)', apparent],
    ['10.0.71.123', '10.0.71.123 (private IPv4, as from inside a VPC)', overVpc],
    ['fd00:ec2::1', 'fd00:ec2::1 (private IPv6, as from inside a VPC)', overVpc],
    [
      '::ffff:10.0.71.123',
      '::ffff:10.0.71.123 (private IPv4 10.0.71.123, written as IPv6, as from inside a VPC)',
      overVpc,
    ],
    ['203.0.113.7', '203.0.113.7 (IPv4, reserved for documentation)', apparent],
    ['2001:db8::7', '2001:db8::7 (IPv6, reserved for documentation)', apparent],
    [
      '100.64.0.1',
      '100.64.0.1 (IPv4, shared address space)',
      'Carriers use these addresses behind NAT, and so do some VPCs.',
    ],
    ['127.0.0.1', '127.0.0.1 (IPv4, loopback)', unexpected],
    ['fe80::1', 'fe80::1 (IPv6, link-local)', unexpected],
    ['0.0.0.0', '0.0.0.0 (IPv4, unspecified)', unexpected],
    ['224.0.0.1', '224.0.0.1 (IPv4, special purpose)', unexpected],
  ] as const) {
    it(`says "${title}"`, () => {
      const shown = explain(text);
      assert.deepEqual([shown.title, shown.meaning], [title, [meaning]]);
    });
  }

  for (const [text, title] of [
    ['nobody', 'nobody (not an address)'],
    ['s3.amazonaws.com', 's3.amazonaws.com (name of an AWS service)'],
  ] as const) {
    it(`says "${title}"`, () => assert.equal(explain(text).title, title));
  }

  it('tells where service names are usual', () => {
    assert.deepEqual(explain('s3.amazonaws.com').notes, [
      'CloudTrail writes such names. The access log is documented to hold an address.',
    ]);
  });

  const oai = 'An address of CloudFront, not of the viewer.';
  const agent = "The user agent says CloudFront; then this is CloudFront's address, not the viewer's.";
  for (const [text, fields, meaning] of [
    ['203.0.113.7', { requester: originAccessIdentity }, oai],
    ['203.0.113.7', { user_agent: 'Amazon CloudFront' }, agent],
    ['203.0.113.7', { requester: originAccessIdentity, user_agent: 'Amazon CloudFront' }, oai],
    ['203.0.113.7', { user_agent: 'Amazon CloudFront 2' }, apparent],
    ['10.0.71.123', { user_agent: 'Amazon CloudFront' }, overVpc],
    ['203.0.113.7', { requester: logService }, apparent],
  ] as const) {
    it(`looks at the neighbours of ${text}: ${JSON.stringify(fields).slice(0, 60)}`, () => {
      assert.deepEqual(explain(text, fields).meaning, [meaning]);
    });
  }

  it("does not take AWS's own private address for a VPC", () => {
    const shown = explain('10.0.71.123', { requester: logService });
    assert.equal(shown.title, '10.0.71.123 (private IPv4)');
    assert.deepEqual(shown.meaning, ["The requester is AWS's own log delivery, inside AWS."]);
  });
});
