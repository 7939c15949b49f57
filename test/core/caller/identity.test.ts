import assert from 'node:assert/strict';
import { decodeBucketOwner, decodeRequester } from '../../../src/core/fields/identity';
import { account, another, originAccessIdentity, owner, recordOf } from './record';

const role = { kind: 'requester', partition: 'aws', accountId: account, form: 'assumedRole' } as const;

describe('decodeBucketOwner', () => {
  for (const [text, expected] of [
    [owner, { kind: 'bucketOwner', form: 'canonicalId', canonicalId: owner }],
    ['7cd47ef2be', { kind: 'bucketOwner', form: 'shortened' }],
    [account, { kind: 'bucketOwner', form: 'unknown' }],
    ['store-owner', { kind: 'bucketOwner', form: 'unknown' }],
    [owner.toUpperCase(), { kind: 'bucketOwner', form: 'unknown' }],
    [`${owner}0`, { kind: 'bucketOwner', form: 'unknown' }],
    ['', { kind: 'bucketOwner', form: 'unknown' }],
  ] as const) {
    it(`"${text}" is ${expected.form}`, () => assert.deepEqual(decodeBucketOwner(text, recordOf()), expected));
  }
});

describe('decodeRequester', () => {
  for (const [text, expected] of [
    [owner, { kind: 'requester', form: 'canonicalId', canonicalId: owner }],
    [
      'arn:aws:iam::123456789012:user/alice',
      { kind: 'requester', partition: 'aws', accountId: account, form: 'iamUser', userName: 'alice' },
    ],
    [
      'arn:aws:iam::123456789012:user/division/team/alice',
      {
        kind: 'requester',
        partition: 'aws',
        accountId: account,
        form: 'iamUser',
        userName: 'alice',
        path: '/division/team/',
      },
    ],
    [
      'arn:aws:sts::123456789012:assumed-role/etl-role/i-0123456789abcdef0',
      { ...role, roleName: 'etl-role', sessionName: 'i-0123456789abcdef0', session: { pattern: 'ec2Instance' } },
    ],
    ['arn:aws:sts::123456789012:assumed-role/etl-role/Mateo', { ...role, roleName: 'etl-role', sessionName: 'Mateo' }],
    ['arn:aws:sts::123456789012:assumed-role/etl-role', { ...role, roleName: 'etl-role' }],
    ['arn:aws:sts::123456789012:assumed-role/etl-role/', { ...role, roleName: 'etl-role' }],
    ['arn:aws:sts::123456789012:assumed-role/etl-role/a/b:c', { ...role, roleName: 'etl-role', sessionName: 'a/b:c' }],
    [
      'arn:aws-us-gov:sts::123456789012:assumed-role/AWSReservedSSO_Audit_1234567890abcdef/alice@example.com',
      {
        ...role,
        partition: 'aws-us-gov',
        roleName: 'AWSReservedSSO_Audit_1234567890abcdef',
        sessionName: 'alice@example.com',
        identityCenter: { permissionSet: 'Audit', suffix: '1234567890abcdef' },
      },
    ],
    [
      'arn:aws:sts::123456789012:federated-user/Akua',
      { kind: 'requester', partition: 'aws', accountId: account, form: 'federatedUser', userName: 'Akua' },
    ],
    ['arn:aws-cn:iam::123456789012:root', { kind: 'requester', partition: 'aws-cn', accountId: account, form: 'root' }],
    ['arn:aws:iam::masked:user/alice', { kind: 'requester', partition: 'aws', form: 'iamUser', userName: 'alice' }],
    [originAccessIdentity, { kind: 'requester', form: 'originAccessIdentity', identityId: 'E2EXAMPLE1ABCD' }],
    ['svc:cloudfront.amazonaws.com', { kind: 'requester', form: 'service', principal: 'cloudfront.amazonaws.com' }],
    ['svc:', { kind: 'requester', form: 'unknown', text: 'svc:' }],
    ['AmazonS3', { kind: 'requester', form: 's3' }],
    ['Anonymous', { kind: 'requester', form: 'anonymous' }],
    [account, { kind: 'requester', form: 'account', accountId: account }],
    [
      'arn:aws:iam::123456789012:role/etl-role',
      {
        kind: 'requester',
        form: 'otherArn',
        arn: { partition: 'aws', service: 'iam', account, resource: 'role/etl-role' },
      },
    ],
    [
      'arn:aws:iam::123456789012:user/',
      { kind: 'requester', form: 'otherArn', arn: { partition: 'aws', service: 'iam', account, resource: 'user/' } },
    ],
    ['amazons3', { kind: 'requester', form: 'unknown', text: 'amazons3' }],
    ['', { kind: 'requester', form: 'unknown', text: '' }],
  ] as const) {
    it(`reads "${text}"`, () => assert.deepEqual(decodeRequester(text, recordOf()), expected));
  }

  for (const [bucketOwner, isBucketOwner] of [
    [owner, true],
    [another, false],
    ['7cd47ef2be', undefined],
    ['-', undefined],
    [undefined, undefined],
  ] as const) {
    it(`compares a canonical ID with the owner "${bucketOwner}"`, () => {
      const record = recordOf(bucketOwner === undefined ? {} : { bucket_owner: bucketOwner });
      const expected = { kind: 'requester', form: 'canonicalId', canonicalId: owner };
      assert.deepEqual(
        decodeRequester(owner, record),
        isBucketOwner === undefined ? expected : { ...expected, isBucketOwner },
      );
    });
  }

  it('does not compare an account ID with a canonical ID', () => {
    assert.equal('isBucketOwner' in decodeRequester(account, recordOf({ bucket_owner: owner })), false);
  });
});
