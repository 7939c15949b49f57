import type { ExplainOptions } from '../../../src/core/explain/types';
import type { Json } from '../../../src/core/types';

export type JsonObject = { readonly [key: string]: Json | undefined };

export const account = '123456789012';
export const otherAccount = '111122223333';
export const bucketArn = 'arn:aws:s3:::amzn-s3-demo-bucket';

export const utc: ExplainOptions = { timeZone: 'utc', nowMs: Date.UTC(2026, 2, 30, 12, 15, 2) };

export const adminSession: JsonObject = {
  type: 'AssumedRole',
  principalId: 'AROAIOSFODNN7EXAMPLE:alice',
  arn: `arn:aws:sts::${account}:assumed-role/admin/alice`,
  accountId: account,
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  sessionContext: {
    sessionIssuer: { type: 'Role', arn: `arn:aws:iam::${account}:role/admin`, accountId: account, userName: 'admin' },
    attributes: { creationDate: '2026-03-30T09:00:00Z', mfaAuthenticated: 'true' },
  },
};

/** A session of a role, with the given name of role and session and more in its context. */
export const sessionOf = (role: string, session: string, context: JsonObject = {}): JsonObject => ({
  type: 'AssumedRole',
  principalId: `AROAIOSFODNN7EXAMPLE:${session}`,
  arn: `arn:aws:sts::${account}:assumed-role/${role}/${session}`,
  accountId: account,
  sessionContext: { sessionIssuer: { type: 'Role', userName: role }, ...context },
});

/** A record of DeleteBucketPolicy by alice, with what is given in place of its members; undefined takes one away. */
export const recordOf = (members: JsonObject = {}): JsonObject => ({
  eventVersion: '1.11',
  userIdentity: adminSession,
  eventTime: '2026-03-30T10:15:02Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'DeleteBucketPolicy',
  awsRegion: 'eu-west-1',
  sourceIPAddress: '203.0.113.7',
  userAgent: '[aws-cli/2.34.11 ua/2.1 os/linux md/command#s3api.delete-bucket-policy]',
  requestParameters: {
    bucketName: 'amzn-s3-demo-bucket',
    Host: 'amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com',
    policy: '',
  },
  responseElements: null,
  additionalEventData: {
    SignatureVersion: 'SigV4',
    CipherSuite: 'TLS_AES_128_GCM_SHA256',
    AuthenticationMethod: 'AuthHeader',
    bytesTransferredIn: 0,
    bytesTransferredOut: 0,
  },
  requestID: '3E57427F3EXAMPLE',
  eventID: 'a1b2c3d4-5678-90ab-cdef-111111111111',
  readOnly: false,
  resources: [{ accountId: account, type: 'AWS::S3::Bucket', ARN: bucketArn }],
  eventType: 'AwsApiCall',
  managementEvent: true,
  recipientAccountId: account,
  eventCategory: 'Management',
  ...members,
});

/** A record of a data event on `photos/cat.jpg`. */
export const objectRecord = (eventName: string, members: JsonObject = {}): JsonObject =>
  recordOf({
    eventName,
    managementEvent: false,
    eventCategory: 'Data',
    requestParameters: { bucketName: 'amzn-s3-demo-bucket', key: 'photos/cat.jpg' },
    ...members,
  });
