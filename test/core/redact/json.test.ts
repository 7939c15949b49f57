import assert from 'node:assert/strict';
import { createRedactor, type RedactOptions, redactedPieces } from '../../../src/core/index';
import type { Json } from '../../../src/core/types';
import { objectRecord, recordOf } from '../cloudTrail/record';
import { accessLog, event, eventBridge, eventText, logEvents, lookup } from '../records/json/events';
import { line } from '../records/lines';

const redactText = (text: string, options: RedactOptions = {}): string => createRedactor(options).redactJson(text);
/** A value redacted as JSON. */
const redact = (value: unknown, options: RedactOptions = {}): Json =>
  JSON.parse(redactText(JSON.stringify(value), options));
/** What stands in place of one member of a record. */
const memberOf = (name: string, value: unknown): Json =>
  (redact({ [name]: value }) as Record<string, Json>)[name] ?? null;

describe('redactJson', () => {
  it('replaces what identifies somebody in an event, and nothing else', () => {
    assert.deepEqual(
      redact(objectRecord('GetObject')),
      objectRecord('GetObject', {
        userIdentity: {
          type: 'AssumedRole',
          principalId: 'AROAREDACTED00000001:name-0002',
          arn: 'arn:aws:sts::000000000001:assumed-role/name-0003/name-0002',
          accountId: '000000000001',
          accessKeyId: 'ASIAREDACTED00000001',
          sessionContext: {
            sessionIssuer: {
              type: 'Role',
              arn: 'arn:aws:iam::000000000001:role/name-0003',
              accountId: '000000000001',
              userName: 'name-0003',
            },
            attributes: { creationDate: '2026-03-30T09:00:00Z', mfaAuthenticated: 'true' },
          },
        },
        sourceIPAddress: '240.0.0.1',
        requestParameters: { bucketName: 'bucket-0001', key: 'key-0001' },
        resources: [{ accountId: '000000000001', type: 'AWS::S3::Bucket', ARN: 'arn:aws:s3:::bucket-0001' }],
        recipientAccountId: '000000000001',
      }),
    );
  });

  for (const [name, value, expected] of [
    ['userName', 'HIDDEN_DUE_TO_SECURITY_REASONS', 'HIDDEN_DUE_TO_SECURITY_REASONS'],
    ['accountId', 'anonymous', 'anonymous'],
    ['invokedBy', 'logging.s3.amazonaws.com', 'logging.s3.amazonaws.com'],
    ['sourceIPAddress', 'AWS Internal', 'AWS Internal'],
    ['sourceIPAddress', '2001:DB8::7C:41', '3fff::1'],
    ['sourceIPAddress', '::ffff:10.0.71.123', '::ffff:240.0.0.1'],
    ['principalId', '123456789012:bob', '000000000001:name-0001'],
    ['principalId', 'AWS:AROACKCEVSQ6C2EXAMPLE:bob', 'AWS:AROAREDACTED00000001:name-0002'],
    ['policyArn', 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess', 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess'],
    ['policyArn', 'arn:aws:iam::123456789012:policy/mine', 'arn:aws:iam::000000000001:policy/resource-0001'],
    [
      'roleArn',
      'arn:aws:iam::123456789012:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS',
      'arn:aws:iam::000000000001:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS',
    ],
    [
      'kmsKey',
      'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      'arn:aws:kms:eu-west-1:000000000001:key/resource-0001',
    ],
    [
      'ARN',
      'arn:aws:s3:eu-west-1:123456789012:accesspoint/example-ap/object/a b/c',
      'arn:aws:s3:eu-west-1:000000000001:accesspoint/bucket-0001/object/key-0001',
    ],
    ['ARN', 'arn:aws:s3:::amzn-s3-demo-bucket/photos/my cat.jpg', 'arn:aws:s3:::bucket-0001/key-0001'],
    [
      'Resource',
      ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*'],
      ['arn:aws:s3:::bucket-0001', 'arn:aws:s3:::bucket-0001/*'],
    ],
    ['aws:SourceIp', ['203.0.113.0/24', '0.0.0.0/0', '::/0'], ['240.0.0.1/24', '0.0.0.0/0', '::/0']],
    ['aws:username', 'alice', 'name-0001'],
    ['s3:prefix', ['home/alice/*'], ['key-0001*']],
    ['Principal', { AWS: '*', Service: 'cloudtrail.amazonaws.com' }, { AWS: '*', Service: 'cloudtrail.amazonaws.com' }],
    ['CanonicalUser', '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be', `${'0'.repeat(63)}1`],
    ['URI', 'http://acs.amazonaws.com/groups/global/AllUsers', 'http://acs.amazonaws.com/groups/global/AllUsers'],
    ['xmlns', 'http://s3.amazonaws.com/doc/2006-03-01/', 'http://s3.amazonaws.com/doc/2006-03-01/'],
    ['x-amz-copy-source', 'amzn-s3-demo-source/a%20b.txt', 'bucket-0001/key-0001'],
    ['sessionToken', 'IQoJb3JpZ2luX2VjEC0a', 'redacted-0001'],
    ['masterUserPassword', 'HIDDEN_DUE_TO_SECURITY_REASONS', 'HIDDEN_DUE_TO_SECURITY_REASONS'],
    [
      'X-Amz-Credential',
      'AKIAIOSFODNN7EXAMPLE/20260330/eu-west-1/s3/aws4_request',
      'AKIAREDACTED00000001/20260330/eu-west-1/s3/aws4_request',
    ],
    ['requester', 'svc:cloudfront.amazonaws.com', 'svc:cloudfront.amazonaws.com'],
    ['requestID', '123456789012', '123456789012'],
    ['eventID', 'a1b2c3d4-5678-90ab-cdef-111111111111', 'a1b2c3d4-5678-90ab-cdef-111111111111'],
    ['tag', { key: 'cost-centre', value: 'blue' }, { key: 'cost-centre', value: 'blue' }],
    [
      'Resources',
      [{ ResourceType: 'AWS::S3::Bucket', ResourceName: 'my-logs' }],
      [{ ResourceType: 'AWS::S3::Bucket', ResourceName: 'bucket-0001' }],
    ],
    [
      'errorMessage',
      'User: arn:aws:iam::111122223333:user/Mateo is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::b-1/my cat.jpg" because',
      'User: arn:aws:iam::000000000001:user/name-0001 is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::bucket-0001/key-0001" because',
    ],
    ['note', 'mail to mary@example.com', 'mail to name-0001'],
    [
      'useridentity',
      '{type=IAMUser, principalid=AIDACKCEVSQ6C2EXAMPLE, username=alice}',
      '{type=IAMUser, principalid=AIDAREDACTED00000001, username=name-0002}',
    ],
    ['account', 123456789012, '000000000001'],
    ['bytesTransferredOut', 549755813888, 549755813888],
    ['123456789012', 'a', null],
  ] as const) {
    it(`${name}: ${JSON.stringify(value)}`, () => assert.deepEqual(memberOf(name, value), expected));
  }

  it('looks at member names too', () => {
    assert.deepEqual(redact({ 'arn:aws:iam::123456789012:root': 1 }), { 'arn:aws:iam::000000000001:root': 1 });
  });

  it('finds the values of the record in its other members', () => {
    const parameters = { bucketName: 'my-data', key: 'in/report-7.csv' };
    const record = recordOf({ requestParameters: parameters, errorMessage: 'No report-7.csv in my-data; ask alice.' });
    const { errorMessage } = redact(record) as { errorMessage: string };
    assert.match(errorMessage, /^No key-\d+ in bucket-0001; ask alice\.$|^No key-\d+ in bucket-0001; ask name-\d+\.$/);
  });

  it('keeps blanks, escapes, comments and the order of members as they are', () => {
    const text =
      '{ "b" : "caf\\u00e9 \\/ \\"x\\"",\r\n\t// of alice@example.com\n  "accountId":"\\u003123456789012", "a": [1.50, true ,null] }';
    assert.equal(
      redactText(text),
      '{ "b" : "caf\\u00e9 \\/ \\"x\\"",\r\n\t// of name-0001\n  "accountId":"000000000001", "a": [1.50, true ,null] }',
    );
  });

  for (const [what, wrapped] of [
    ['CloudTrailEvent', lookup],
    ['EventBridge', eventBridge],
    ['messages of CloudWatch Logs', logEvents([event, eventBridge])],
    ['a message in a message', { message: JSON.stringify({ message: eventText }) }],
  ] as const) {
    it(`redacts ${what} in place`, () => {
      const text = JSON.stringify(wrapped);
      const out = [...redactedPieces(createRedactor(), text)].join('');
      assert.doesNotMatch(out, /123456789012|alice|amzn-s3-demo-bucket|192\.0\.2\.3|quoted|AROAEXAMPLE/);
      const shapeOf = (json: string): string => json.replace(/[A-Za-z0-9.{} -]/g, '');
      const placeholders = /key-\d{4}|a \\+"quoted\\+" \{name\}\.txt|arn:[^"\\]*|"?\d{12}_/g;
      assert.equal(shapeOf(out.replace(placeholders, '')), shapeOf(text.replace(placeholders, '')));
      assert.match(out, /a1b2c3d4-5678-90ab-cdef-111122223333/);
      assert.doesNotThrow(() => JSON.parse(out));
    });
  }

  it('reads a policy that is a text', () => {
    const policy = JSON.stringify({ Statement: [{ Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/a/*' }] }, undefined, 1);
    assert.equal(memberOf('policy', policy), policy.replace('amzn-s3-demo-bucket/a/', 'bucket-0001/key-0001'));
  });

  it('reads an access-log line that is a message, as by itself', () => {
    assert.equal(memberOf('message', line()), createRedactor().redactLine(line()));
  });

  it('reads access logs in their JSON form', () => {
    const record = {
      ...accessLog,
      bucket_owner_id: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be',
      remote_ip: '192.0.2.3',
      requester: 'arn:aws:iam::123456789012:user/alice',
      request_uri: 'GET /a.txt?prefix=a.txt HTTP/1.1',
      host_header: 'amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com',
    };
    assert.deepEqual(redact(record), {
      ...record,
      bucket_arn: 'arn:aws:s3:::bucket-0001',
      bucket_name: 'bucket-0001',
      key_name: 'key-0001',
      bucket_owner_id: `${'0'.repeat(63)}1`,
      remote_ip: '240.0.0.1',
      requester: 'arn:aws:iam::000000000001:user/name-0001',
      request_uri: 'GET /key-0001?prefix=key-0001 HTTP/1.1',
      host_header: 'bucket-0001.s3.eu-west-1.amazonaws.com',
    });
  });

  for (const [what, cut] of [
    ['in a value', eventText.slice(0, eventText.indexOf('amzn-s3') + 12)],
    ['in an account', eventText.slice(0, eventText.indexOf('123456789012') + 8)],
    ['in the text of a member', JSON.stringify(lookup).slice(0, -200)],
    ['by a broken bracket', eventText.replace('"requestParameters":{', '"requestParameters":{]}{')],
    ['by a missing quote', eventText.replace('"alice"', 'alice"').replace('"awsRegion"', 'awsRegion"')],
  ] as const) {
    it(`redacts JSON that is broken ${what}`, () => {
      const redactor = createRedactor();
      const out = redactor.redactJson(cut);
      assert.doesNotMatch(out, /123456|alice|amzn-s3|192\.0\.2\.3|AROAEXAMPLE/);
      assert.match(out, /"eventVersion|"EventId/);
      assert.equal(redactor.unreadCount, 1);
    });
  }

  const named = JSON.stringify({ bucketName: 'amzn-s3-demo-bucket', key: 'a "b" {c}.txt\\', userName: 'alice' });
  const inText = JSON.stringify(named);
  for (const [what, text, expected] of [
    ['as it is', named, /^{"bucketName":"bucket-0001","key":"key-0001","userName":"name-0001"}$/],
    [
      'in a string',
      inText,
      /^"{\\"bucketName\\":\\"bucket-0001\\",\\"key\\":\\"key-0001\\",\\"userName\\":\\"name-0001\\"}"$/,
    ],
    ['in a string in a string', JSON.stringify(inText), /^[^-]*bucket-0001[^-]*key-0001[^-]*name-0001[^-]*$/],
    ['cut in its value', named.slice(0, named.indexOf('{c}')), /^{"bucketName":"bucket-0001","key":"key-0001$/],
    [
      'with a string that ends around it',
      '\\"key\\":\\"a b","userName":"alice"',
      /^\\"key\\":\\"key-0001","userName":"name-0001"$/,
    ],
  ] as const) {
    it(`redacts members in plain text ${what}`, () => assert.match(createRedactor().redactText(text), expected));
  }

  it('joins both kinds of log', () => {
    const redactor = createRedactor();
    const requester = 'arn:aws:sts::123456789012:assumed-role/admin/alice';
    const key = 'photos/M%25C3%25A4rz%2B1.jpg';
    const written = line({ requester, key, request: '"GET /photos/M%C3%A4rz%201.jpg HTTP/1.1"' });
    const fields = redactor.redactLine(written).split(' ');
    const parameters = { bucketName: 'amzn-s3-demo-bucket', key: 'photos/März 1.jpg' };
    const record = JSON.parse(
      redactor.redactJson(JSON.stringify(recordOf({ requestParameters: parameters, sourceIPAddress: '192.0.2.3' }))),
    );
    assert.deepEqual(
      [fields[1], fields[4], fields[5], fields[8]],
      [
        record.requestParameters.bucketName,
        record.sourceIPAddress,
        record.userIdentity.arn,
        record.requestParameters.key,
      ],
    );
  });
});
