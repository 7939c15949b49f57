import assert from 'node:assert/strict';
import { readPermissionSet, readSessionName } from '../../../src/core/fields/session';

const newYear = Date.UTC(2026, 0, 1);

describe('readSessionName', () => {
  for (const [name, expected] of [
    ['i-0123456789abcdef0', { pattern: 'ec2Instance' }],
    ['i-01234567', { pattern: 'ec2Instance' }],
    ['AWSCodeBuild-a1b2c3d4-5678-90ab-cdef-111111111111', { pattern: 'codeBuild' }],
    ['eks-dev-web-a1b2c3d4-5678-90ab-cdef-111111111111', { pattern: 'eksPodIdentity' }],
    ['GlueJobRunnerSession', { pattern: 'glueJob' }],
    ['AWS-CLI-session-1767225600', { pattern: 'awsCli', namedAtMs: newYear }],
    ['botocore-session-1767225600', { pattern: 'botocore', namedAtMs: newYear }],
    ['aws-sdk-java-1767225600000', { pattern: 'javaSdk', namedAtMs: newYear }],
    ['aws-sdk-js-1767225600000', { pattern: 'javaScriptSdk', namedAtMs: newYear }],
    ['aws-sdk-js-session-1767225600000', { pattern: 'javaScriptSdk', namedAtMs: newYear }],
    ['aws-go-sdk-1767225600123456789', { pattern: 'goSdk', namedAtMs: newYear + 123 }],
  ] as const) {
    it(`reads ${name}`, () => assert.deepEqual(readSessionName(name), expected));
  }

  for (const name of [
    '',
    'alice',
    'i-0123',
    'i-0123456789ABCDEF0',
    'mi-0123456789abcdef0',
    'botocore-session-17672256',
    'botocore-session-1767225600x',
    'GlueJobRunnerSession2',
    `eks-${'x'.repeat(60)}-a1b2c3d4-5678-90ab-cdef-111111111111`,
  ]) {
    it(`reads nothing into "${name}"`, () => assert.equal(readSessionName(name), undefined));
  }
});

describe('readPermissionSet', () => {
  for (const [role, expected] of [
    ['AWSReservedSSO_ReadOnly_1234567890abcdef', { permissionSet: 'ReadOnly', suffix: '1234567890abcdef' }],
    ['AWSReservedSSO_Read_Only_1234567890abcdef', { permissionSet: 'Read_Only', suffix: '1234567890abcdef' }],
    ['AWSReservedSSO_1234567890abcdef', undefined],
    ['AWSReservedSSO__1234567890abcdef', undefined],
    ['AWSReservedSSO_ReadOnly', undefined],
    ['AWSReservedSSO_ReadOnly_1234', undefined],
    ['ReadOnly_1234567890abcdef', undefined],
  ] as const) {
    it(`reads ${role}`, () => assert.deepEqual(readPermissionSet(role), expected));
  }
});
