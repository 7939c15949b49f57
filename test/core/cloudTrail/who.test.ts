import assert from 'node:assert/strict';
import { explainWho, nameWho } from '../../../src/core/explain/cloudTrail/who';
import { decodeWho } from '../../../src/core/fields/cloudTrail/identity';
import { account, adminSession, bucketArn, type JsonObject, otherAccount, recordOf, sessionOf } from './record';

const whoOf = (userIdentity: JsonObject | undefined, members: JsonObject = {}) =>
  decodeWho(recordOf({ userIdentity, ...members }));
const user = { type: 'IAMUser', userName: 'alice', accountId: account, arn: `arn:aws:iam::${account}:user/alice` };
const permissionSet = 'AWSReservedSSO_ReadOnly_1234567890abcdef';

describe('nameWho', () => {
  for (const [name, identity, expected] of [
    ['a role', adminSession, 'alice (assumed role admin)'],
    ['a user', user, 'alice (IAM user)'],
    ['a user by ARN alone', { type: 'IAMUser', arn: user.arn }, 'alice (IAM user)'],
    ['root', { type: 'Root', accountId: account, userName: 'our-alias' }, `Root user of account ${account}`],
    ['an unsigned request', { type: 'AWSAccount', principalId: '', accountId: 'anonymous' }, 'Anonymous'],
    ['an unsigned request of old', { type: 'AWSAccount', accountId: 'ANONYMOUS_PRINCIPAL' }, 'Anonymous'],
    ['a service', { type: 'AWSService', invokedBy: 'cloudtrail.amazonaws.com' }, 'AWS CloudTrail'],
    ['a service that is not known', { type: 'AWSService', invokedBy: 'x.amazonaws.com' }, 'x.amazonaws.com'],
    ['a service without a type', { invokedBy: 'x.amazonaws.com' }, 'x.amazonaws.com'],
    ['a service without a name', { type: 'AWSService' }, 'An AWS service'],
    ['an account', { type: 'AWSAccount', accountId: otherAccount }, `Somebody in account ${otherAccount}`],
    [
      'a federated user',
      { type: 'FederatedUser', arn: `arn:aws:sts::${account}:federated-user/Akua` },
      'Akua (federated user)',
    ],
    ['a web identity', { type: 'WebIdentityUser', userName: 'Mateo' }, 'Mateo (web identity user)'],
    ['a SAML user', { type: 'SAMLUser', userName: 'Akua' }, 'Akua (SAML user)'],
    ['a directory user', { type: 'Directory', userName: 'Akua' }, 'Akua (directory user)'],
    ['a role as such', { type: 'Role', arn: `arn:aws:iam::${account}:role/etl` }, 'etl (role)'],
    ['Identity Center', { type: 'IdentityCenterUser', onBehalfOf: { userId: 'u-1' } }, 'u-1 (IAM Identity Center)'],
    [
      'Identity Center through a role',
      sessionOf(permissionSet, 'alice'),
      'alice (IAM Identity Center, permission set ReadOnly)',
    ],
    ['a type that is not known', { type: 'Robot', principalId: 'r-1' }, 'r-1 (Robot)'],
    ['nothing', {}, 'Somebody unknown'],
  ] as const) {
    it(`names ${name}`, () => assert.equal(nameWho(whoOf(identity)), expected));
  }

  it('names somebody where there is no userIdentity', () => {
    assert.equal(nameWho(whoOf(undefined)), 'Somebody unknown');
    assert.equal(nameWho(decodeWho(null)), 'Somebody unknown');
  });

  it('reads the lower-case members of event data stores', () => {
    const useridentity = { type: 'AssumedRole', principalid: 'AROAIOSFODNN7EXAMPLE:alice', accountid: account };
    assert.equal(nameWho(decodeWho({ useridentity })), 'alice (assumed role)');
  });
});

describe('the person behind a role', () => {
  for (const [name, identity, person] of [
    [
      'a source identity',
      sessionOf('etl', 'x', { sourceIdentity: 'Mateo' }),
      { name: 'Mateo', toldBy: 'sourceIdentity' },
    ],
    [
      'a source identity among the attributes',
      sessionOf('etl', 'x', { attributes: { sourceIdentity: 'Mateo' } }),
      { name: 'Mateo', toldBy: 'sourceIdentity' },
    ],
    ['Identity Center', sessionOf(permissionSet, 'alice'), { name: 'alice', toldBy: 'identityCenter' }],
    [
      'a web identity',
      sessionOf('deploy', 'alice', { webIdFederationData: { federatedProvider: 'accounts.google.com' } }),
      { name: 'alice', toldBy: 'webIdentity' },
    ],
    ['a session name', sessionOf('etl', 'alice'), { name: 'alice', toldBy: 'sessionName' }],
    ['an instance', sessionOf('etl', 'i-0123456789abcdef0'), undefined],
    ['a name that an SDK made up', sessionOf('etl', 'botocore-session-1767225600'), undefined],
  ] as const) {
    it(`is told by ${name}`, () => assert.deepEqual(whoOf(identity).person, person));
  }
});

describe('decodeWho', () => {
  it('tells console, MFA and the service in between', () => {
    const who = whoOf(
      { ...adminSession, invokedBy: 'cloudtrail.amazonaws.com' },
      { sessionCredentialFromConsole: 'true' },
    );
    assert.deepEqual([who.fromConsole, who.mfa, who.invokedBy], [true, true, 'cloudtrail.amazonaws.com']);
    const plain = whoOf(user);
    assert.deepEqual(['fromConsole' in plain, 'mfa' in plain, 'crossAccount' in plain], [false, false, false]);
  });

  for (const [name, members, expected] of [
    ['one account', {}, [undefined, undefined, undefined]],
    ["the owner's copy", { userIdentity: { type: 'AWSAccount', accountId: otherAccount } }, [true, 'owner', account]],
    [
      "the caller's copy with the owner hidden",
      { resources: [{ ARN: bucketArn, accountId: 'HIDDEN_DUE_TO_SECURITY_REASONS' }] },
      [true, 'caller', undefined],
    ],
    [
      "the caller's copy with the owner told",
      { resources: [{ ARN: bucketArn, accountId: otherAccount }] },
      [true, 'caller', otherAccount],
    ],
    [
      'a bucket of another account and no recipient',
      { resources: [{ accountId: otherAccount }], recipientAccountId: undefined },
      [true, undefined, otherAccount],
    ],
  ] as const) {
    it(`tells ${name}`, () => {
      const { crossAccount, copy, otherAccountId } = decodeWho(recordOf(members));
      assert.deepEqual([crossAccount, copy, otherAccountId], expected);
    });
  }
});

const left =
  "This is the owner's copy of a request from another account: CloudTrail leaves out the caller's name and ARN.";

describe('explainWho', () => {
  for (const [name, identity, members, sentence] of [
    [
      'an anonymous caller',
      { type: 'AWSAccount', accountId: 'anonymous' },
      {},
      'The request was not signed, so only a policy or an ACL for everyone could allow it.',
    ],
    [
      'root',
      { type: 'Root', accountId: account },
      {},
      'Service control policies of AWS Organizations can limit the root user of a member account.',
    ],
    [
      'AssumeRoot',
      { type: 'Root', accountId: account, sessionContext: { assumedRoot: 'true' } },
      {},
      'A central account acted as root user of this account, with AssumeRoot.',
    ],
    [
      'a service in between',
      { ...user, invokedBy: 'cloudtrail.amazonaws.com' },
      {},
      'AWS CloudTrail made the request for this caller.',
    ],
    [
      "the owner's copy",
      { type: 'AWSAccount', accountId: otherAccount },
      {},
      "This is the owner's copy of a request from another account: CloudTrail leaves out who in that account it was.",
    ],
    [
      "the owner's copy of a user",
      { type: 'AWSAccount', accountId: otherAccount, principalId: 'AIDACKCEVSQ6C2EXAMPLE' },
      {},
      `${left} Account ${otherAccount} can tell whose unique ID AIDACKCEVSQ6C2EXAMPLE is.`,
    ],
    [
      "the owner's copy of a session",
      { type: 'AWSAccount', accountId: otherAccount, principalId: 'AROACKCEVSQ6C2EXAMPLE:etl' },
      {},
      `${left} Account ${otherAccount} can tell whose unique ID AROACKCEVSQ6C2EXAMPLE is; the session is named etl.`,
    ],
    [
      "the owner's copy with an account as principal ID",
      { type: 'AWSAccount', accountId: otherAccount, principalId: otherAccount },
      {},
      "This is the owner's copy of a request from another account: CloudTrail leaves out who in that account it was.",
    ],
    [
      "the caller's copy",
      user,
      { resources: [{ accountId: 'HIDDEN_DUE_TO_SECURITY_REASONS' }] },
      "This is the caller's copy of a request to another account, and does not tell which account that is.",
    ],
    [
      'an instance',
      sessionOf('etl', 'i-0123456789abcdef0'),
      {},
      'The session name is an EC2 instance ID: the instance uses the role given to it.',
    ],
    [
      'Identity Center',
      sessionOf(permissionSet, 'alice'),
      {},
      'A user of IAM Identity Center; the session bears the name of the user.',
    ],
  ] as const) {
    it(`says what matters of ${name}`, () => {
      assert.equal(explainWho(decodeWho(recordOf({ userIdentity: identity, ...members }))).meaning?.[0], sentence);
    });
  }

  it('has rows for account, sign-in and key', () => {
    const who = decodeWho(recordOf({ sessionCredentialFromConsole: 'true' }));
    assert.deepEqual(explainWho(who).rows, [
      { label: 'Account', value: account },
      { label: 'Signed in', value: 'in the console, with MFA' },
      { label: 'Access key', value: 'ASIAIOSFODNN7EXAMPLE' },
    ]);
  });

  it('has rows for the unique ID and the session of a caller in another account', () => {
    const identity = { type: 'AWSAccount', accountId: otherAccount, principalId: 'AROACKCEVSQ6C2EXAMPLE:etl' };
    assert.deepEqual(explainWho(whoOf(identity)).rows, [
      { label: 'Unique ID', value: 'AROACKCEVSQ6C2EXAMPLE' },
      { label: 'Session', value: 'etl' },
    ]);
  });

  it('cites what limits a root user', () => {
    const cited = (members: JsonObject) =>
      explainWho(whoOf({ type: 'Root', accountId: account, ...members })).references?.map(({ title }) => title);
    assert.deepEqual(cited({}), ['CloudTrail userIdentity element', 'Service control policies (SCPs)']);
    assert.deepEqual(cited({ sessionContext: { assumedRoot: 'true' } }), ['CloudTrail userIdentity element']);
  });

  it('names provider, person and resource that a request was made for', () => {
    const identity = {
      ...sessionOf('deploy', 'x', { webIdFederationData: { federatedProvider: 'accounts.google.com' } }),
      onBehalfOf: { userId: 'u-1' },
      inScopeOf: { sourceArn: 'arn:aws:lambda:eu-west-1:123456789012:function:etl' },
    };
    const labels = explainWho(whoOf(identity)).rows?.map(({ label }) => label);
    assert.deepEqual(labels, ['Account', 'Identity provider', 'On behalf of', 'For']);
  });
});
