import assert from 'node:assert/strict';
import { decodeRemoteIp } from '../../../src/core/fields/address';
import { recordOf } from './record';

const decode = (text: string) => decodeRemoteIp(text, recordOf());

describe('decodeRemoteIp', () => {
  for (const [text, scope] of [
    ['8.8.8.8', 'public'],
    ['10.0.71.123', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.0', 'public'],
    ['192.168.10.20', 'private'],
    ['100.64.0.1', 'carrierGradeNat'],
    ['127.0.0.1', 'loopback'],
    ['169.254.169.254', 'linkLocal'],
    ['0.0.0.0', 'unspecified'],
    ['192.0.2.3', 'documentation'],
    ['198.51.100.4', 'documentation'],
    ['203.0.113.7', 'documentation'],
    ['224.0.0.1', 'special'],
    ['255.255.255.255', 'special'],
    ['198.18.0.1', 'special'],
  ] as const) {
    it(`${text} is ${scope}`, () => {
      assert.deepEqual(decode(text), { kind: 'remoteIp', form: 'ipv4', address: text, scope });
    });
  }

  for (const [text, address, scope] of [
    ['2600:1F18::1', '2600:1f18::1', 'public'],
    ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1', 'documentation'],
    ['3fff::1', '3fff::1', 'documentation'],
    ['fd00:ec2::254', 'fd00:ec2::254', 'uniqueLocal'],
    ['fe80::1', 'fe80::1', 'linkLocal'],
    ['::1', '::1', 'loopback'],
    ['::', '::', 'unspecified'],
    ['ff02::1', 'ff02::1', 'special'],
  ] as const) {
    it(`${text} is ${scope}`, () => {
      assert.deepEqual(decode(text), { kind: 'remoteIp', form: 'ipv6', address, scope });
    });
  }

  for (const [text, mappedIpv4, scope] of [
    ['::ffff:10.0.71.123', '10.0.71.123', 'private'],
    ['::ffff:cb00:7107', '203.0.113.7', 'documentation'],
  ] as const) {
    it(`${text} holds ${mappedIpv4}`, () => {
      const value = decode(text);
      assert.equal(value.form, 'ipv6');
      assert.deepEqual([value.mappedIpv4, value.scope], [mappedIpv4, scope]);
    });
  }

  for (const text of [
    '',
    '10',
    '10.0.0',
    '010.0.0.1',
    '0x7f.0.0.1',
    '256.0.0.1',
    '10.0.0.1:80',
    'fe80::1%eth0',
    ':::',
    '1:2:3:4:5:6:7:8:9',
    'localhost',
    'evil.example.com',
    `${'1'.repeat(100)}.1.1.1`,
  ]) {
    it(`"${text.slice(0, 20)}" is not known`, () => {
      assert.deepEqual(decode(text), { kind: 'remoteIp', form: 'unknown', text });
    });
  }

  for (const text of ['cloudfront.amazonaws.com', 'vpc-flow-logs.amazonaws.com.cn']) {
    it(`${text} is a service`, () => {
      assert.deepEqual(decode(text), { kind: 'remoteIp', form: 'serviceName', text });
    });
  }
});
