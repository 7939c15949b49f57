import assert from 'node:assert/strict';
import { explainRequester } from '../../../src/core/explain/caller';
import { decodeRequester } from '../../../src/core/fields/identity';
import { account, another, inputOf, logService, type Neighbours, originAccessIdentity, owner } from './record';

const explain = (text: string, fields: Neighbours = {}) => {
  const input = inputOf(text, fields);
  return explainRequester(decodeRequester(text, input.context), input);
};
const inRole = (session: string) => `arn:aws:sts::123456789012:assumed-role/etl-role/${session}`;

describe('explainRequester', () => {
  for (const [text, title, evidence] of [
    ['arn:aws:iam::123456789012:user/team/alice', 'alice (IAM user, account 123456789012)', 'documented'],
    ['arn:aws:iam::masked:user/alice', 'alice (IAM user, account not given)', 'documented'],
    [inRole('i-0123456789abcdef0'), 'i-0123456789abcdef0 (assumed role etl-role, account 123456789012)', 'documented'],
    ['arn:aws:sts::123456789012:assumed-role/etl-role', 'etl-role (assumed role, account 123456789012)', 'documented'],
    [
      'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Audit_1234567890abcdef/alice@example.com',
      'alice@example.com (IAM Identity Center, permission set Audit, account 123456789012)',
      'documented',
    ],
    ['arn:aws:sts::123456789012:federated-user/Akua', 'Akua (federated user, account 123456789012)', 'inferred'],
    ['arn:aws:iam::123456789012:root', 'Root user (account 123456789012)', 'inferred'],
    [originAccessIdentity, 'CloudFront, with origin access identity E2EXAMPLE1ABCD', 'third-party'],
    ['svc:cloudfront.amazonaws.com', 'CloudFront, with origin access control', 'seen'],
    ['svc:delivery.logs.amazonaws.com', 'AWS log delivery', 'seen'],
    ['svc:new.amazonaws.com', 'new.amazonaws.com (an AWS service)', 'seen'],
    ['AmazonS3', 'S3 itself', 'seen'],
    ['Anonymous', 'Anonymous: the request carried no valid identity', 'documented'],
    [account, 'AWS account 123456789012', 'inferred'],
    [logService, 'S3 log delivery (s3-log-service)', 'seen'],
    [owner, 'An AWS account', 'documented'],
    ['arn:aws:iam::123456789012:role/etl-role', 'role/etl-role (iam, account 123456789012)', undefined],
    ['arn:aws:s3:::amzn-s3-demo-bucket', 'amzn-s3-demo-bucket (s3, account not given)', undefined],
    ['someone', 'someone (form not known to this version)', undefined],
    [
      'arn:aws:iam::123456789012:user/a\u202elice',
      'a<U+202E RIGHT-TO-LEFT OVERRIDE>lice (IAM user, account 123456789012)',
      'documented',
    ],
  ] as const) {
    it(`says "${title}"`, () => {
      const meaning = explain(text);
      assert.deepEqual([meaning.title, meaning.evidence], [title, evidence]);
    });
  }

  for (const [bucketOwner, title, meaning] of [
    [
      owner,
      'The account that owns the bucket',
      'S3 writes an IAM user or a role as an ARN. A canonical user ID stands for the account itself, usually its root user.',
    ],
    [
      another,
      "Another AWS account than the bucket owner's",
      'Only its canonical user ID is logged; the 12-digit account ID is not in this record.',
    ],
    ['-', 'An AWS account', 'Only its canonical user ID is logged; the 12-digit account ID is not in this record.'],
  ] as const) {
    it(`compares the canonical ID with the owner ${bucketOwner.slice(0, 8)}`, () => {
      const shown = explain(owner, { bucket_owner: bucketOwner });
      assert.deepEqual([shown.title, shown.meaning], [title, [meaning]]);
    });
  }

  it('does not compare the account of an ARN with the canonical ID of the owner', () => {
    const text = inRole('Mateo');
    assert.deepEqual(explain(text, { bucket_owner: owner }), explain(text));
  });

  for (const [session, meaning, named] of [
    [
      'i-0123456789abcdef0',
      'The session name is an EC2 instance ID: the instance uses the role given to it.',
      undefined,
    ],
    [
      'botocore-session-1767225600',
      'The AWS SDK for Python or the AWS CLI made up this session name.',
      '1 Jan 2026 00:00:00 UTC',
    ],
    ['aws-go-sdk-1767225661123456789', 'The AWS SDK for Go made up this session name.', '1 Jan 2026 00:01:01 UTC'],
  ] as const) {
    it(`reads the session ${session}`, () => {
      const shown = explain(inRole(session));
      assert.deepEqual(shown.meaning, [meaning]);
      assert.deepEqual(shown.rows, named ? [{ label: 'Session named', value: named }] : []);
      assert.deepEqual(shown.notes, []);
    });
  }

  it('says who names a session that it cannot read', () => {
    const shown = explain(inRole('Mateo'));
    assert.deepEqual(shown.meaning, []);
    assert.deepEqual(shown.notes, ['Whoever assumes the role sets the name of the session.']);
  });

  it('takes the session of an Identity Center role for the user', () => {
    const shown = explain('arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Audit_1234567890abcdef/alice');
    assert.deepEqual(shown.meaning, ['A user of IAM Identity Center; the session bears the name of the user.']);
    assert.deepEqual(shown.notes, []);
  });

  for (const [text, rows] of [
    ['arn:aws:iam::123456789012:user/alice', []],
    ['arn:aws:iam::123456789012:user/team/alice', [{ label: 'Path', value: '/team/' }]],
    ['arn:aws-cn:iam::123456789012:user/alice', [{ label: 'Partition', value: 'AWS in China (aws-cn)' }]],
    ['arn:aws-cn:iam::123456789012:root', [{ label: 'Partition', value: 'AWS in China (aws-cn)' }]],
    [
      'arn:aws-us-gov:sts::123456789012:assumed-role/etl-role/x',
      [{ label: 'Partition', value: 'AWS GovCloud (US) (aws-us-gov)' }],
    ],
    [
      'arn:aws-new:sts::123456789012:federated-user/Akua',
      [{ label: 'Partition', value: 'not known to this version (aws-new)' }],
    ],
  ] as const) {
    it(`shows the parts of ${text}`, () => assert.deepEqual(explain(text).rows, rows));
  }

  for (const [operation, meaning] of [
    ['S3.EXPIRE.OBJECT', 'S3 carried out a lifecycle rule of the bucket; nobody sent a request.'],
    ['S3.TRANSITION_GDA.OBJECT', 'S3 carried out a lifecycle rule of the bucket; nobody sent a request.'],
    ['S3.TRANSITION.OBJECT', 'S3 carried out a lifecycle rule of the bucket; nobody sent a request.'],
    ['S3.CREATE.DELETEMARKER', 'S3 carried out a lifecycle rule of the bucket; nobody sent a request.'],
    ['S3.DELETE.UPLOAD', 'S3 carried out a lifecycle rule of the bucket; nobody sent a request.'],
    ['S3.RESTORE.OBJECT', 'S3 did this by itself; nobody sent a request.'],
    ['S3.DELETE.UPLOADS', 'S3 did this by itself; nobody sent a request.'],
    [undefined, 'S3 did this by itself; nobody sent a request.'],
  ] as const) {
    it(`says what S3 did in ${operation}`, () => {
      assert.deepEqual(explain('AmazonS3', operation ? { operation } : {}).meaning, [meaning]);
    });
  }

  const viewer = "The viewer's address and user agent stand in CloudFront's own logs, not here.";
  for (const [text, notes] of [
    [originAccessIdentity, [viewer]],
    ['svc:cloudfront.amazonaws.com', [viewer]],
    ['svc:delivery.logs.amazonaws.com', []],
    ['Anonymous', ['The first description of the log format has this word; S3 writes a dash now.']],
    [account, ['AWS does not document a bare account ID in this field.']],
    ['arn:aws:iam::123456789012:role/x', ['AWS does not document this form of ARN for this field.']],
  ] as const) {
    it(`notes what matters with ${text}`, () => assert.deepEqual(explain(text).notes, notes));
  }
});
