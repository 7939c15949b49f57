import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  commonFields,
  contextOf,
  parseAccessLogLine,
  type RecordView,
  viewOfAccessLog,
  viewOfJson,
} from '../../../src/core/index';
import type { Json } from '../../../src/core/types';

const owner = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';
const line =
  `${owner} amzn-s3-demo-bucket [30/Mar/2026:10:15:02 +0000] 203.0.113.7 arn:aws:sts::123456789012:assumed-role/admin/alice ` +
  '3E57427F3A1B5C7D REST.PUT.PART photos/2026/M%25C3%25A4rz%25201.jpg ' +
  '"PUT /photos/2026/M%C3%A4rz%201.jpg?partNumber=1&uploadId=UPLOADEXAMPLE HTTP/1.1" 200 - - 8388608 120 30 "-" "aws-cli/2.34.11" - ' +
  'qWxQtrhy= SigV4 TLS_AES_128_GCM_SHA256 AuthHeader amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com TLSv1.3 - - -';

const event = {
  eventVersion: '1.11',
  userIdentity: {
    type: 'IAMUser',
    arn: 'arn:aws:iam::123456789012:user/alice',
    accountId: '123456789012',
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    userName: 'alice',
  },
  eventTime: '2026-03-30T10:15:02Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'DeleteObject',
  awsRegion: 'eu-west-1',
  sourceIPAddress: '203.0.113.7',
  userAgent: '[aws-cli/2.34.11]',
  errorCode: 'AccessDenied',
  requestParameters: { bucketName: 'amzn-s3-demo-bucket', key: 'photos/März 1.jpg' },
  additionalEventData: { 'x-amz-id-2': 'qWxQtrhy=', bytesTransferredOut: 243, SignatureVersion: 'SigV4' },
  requestID: '3E57427F3A1B5C7D',
  eventID: 'a8c28a7d-0000-4000-8000-000000000001',
  resources: [{ type: 'AWS::S3::Object', ARN: 'arn:aws:s3:::amzn-s3-demo-bucket/photos/März 1.jpg' }],
} satisfies Json;

const ofLine = (text: string): RecordView => viewOfAccessLog(contextOf(parseAccessLogLine(text)));
const all = (view: RecordView): Record<string, string | undefined> =>
  Object.fromEntries(commonFields.map(({ name }) => [name, view.text(name)]));

describe('records under common names', () => {
  it('reads a line of an access log', () => {
    assert.deepEqual(all(ofLine(line)), {
      time: '30/Mar/2026:10:15:02 +0000',
      operation: 'REST.PUT.PART',
      event_name: 'UploadPart',
      api: 'UploadPart',
      who: 'alice',
      requester: 'arn:aws:sts::123456789012:assumed-role/admin/alice',
      account: '123456789012',
      bucket: 'amzn-s3-demo-bucket',
      key: 'photos/2026/März 1.jpg',
      prefix: 'photos/',
      status: '200',
      error: '-',
      address: '203.0.113.7',
      user_agent: 'aws-cli/2.34.11',
      bytes_sent: '-',
      object_size: '8388608',
      total_time: '120',
      turn_around_time: '30',
      request_id: '3E57427F3A1B5C7D',
      host_id: 'qWxQtrhy=',
      event_id: undefined,
      version_id: '-',
      upload_id: 'UPLOADEXAMPLE',
      access_key: '-',
      signature_version: 'SigV4',
      authentication_type: 'AuthHeader',
      cipher_suite: 'TLS_AES_128_GCM_SHA256',
      tls_version: 'TLSv1.3',
      host_header: 'amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com',
      acl_required: '-',
      cross_region: '-',
    });
    assert.equal(ofLine(line).epochMs, Date.UTC(2026, 2, 30, 10, 15, 2));
  });

  it('reads an event of CloudTrail', () => {
    assert.deepEqual(all(viewOfJson(event, 'cloudtrail-event')), {
      time: '2026-03-30T10:15:02Z',
      operation: 'REST.DELETE.OBJECT',
      event_name: 'DeleteObject',
      api: 'DeleteObject',
      who: 'alice',
      requester: 'arn:aws:iam::123456789012:user/alice',
      account: '123456789012',
      bucket: 'amzn-s3-demo-bucket',
      key: 'photos/März 1.jpg',
      prefix: 'photos/',
      status: '-',
      error: 'AccessDenied',
      address: '203.0.113.7',
      user_agent: '[aws-cli/2.34.11]',
      bytes_sent: '243',
      object_size: '-',
      total_time: '-',
      turn_around_time: '-',
      request_id: '3E57427F3A1B5C7D',
      host_id: 'qWxQtrhy=',
      event_id: 'a8c28a7d-0000-4000-8000-000000000001',
      version_id: '-',
      upload_id: '-',
      access_key: 'AKIAIOSFODNN7EXAMPLE',
      signature_version: 'SigV4',
      authentication_type: '-',
      cipher_suite: '-',
      tls_version: '-',
      host_header: '-',
      acl_required: '-',
      cross_region: '-',
    });
    assert.equal(viewOfJson(event, 'cloudtrail-event').epochMs, Date.UTC(2026, 2, 30, 10, 15, 2));
  });

  const aliases: readonly (readonly [RecordView, string, string | undefined])[] = [
    [ofLine(line), 'eventName', 'UploadPart'],
    [ofLine(line), 'sourceIPAddress', '203.0.113.7'],
    [ofLine(line), 'http_status', '200'],
    [ofLine(line), 'bucket_owner', owner],
    [ofLine(line), 'awsRegion', undefined],
    [ofLine(line), 'constructor', undefined],
    [ofLine(line.replace('arn:aws:sts::123456789012:assumed-role/admin/alice', '-')), 'who', 'anonymous'],
    [ofLine(line.replace(/-$/, 'us-east-1')), 'cross_region', 'Yes'],
    [ofLine(line.replace(/-$/, 'eu-west-1')), 'cross_region', 'No'],
    [viewOfJson(event, 'cloudtrail-event'), 'awsRegion', 'eu-west-1'],
    [viewOfJson(event, 'cloudtrail-event'), 'remote_ip', '203.0.113.7'],
    [viewOfJson(event, 'cloudtrail-event'), 'resources[0].type', 'AWS::S3::Object'],
    [viewOfJson(event, 'cloudtrail-event'), 'additionalEventData.x-amz-id-2', 'qWxQtrhy='],
    [viewOfJson(event, 'cloudtrail-event'), 'constructor', undefined],
    [
      viewOfJson({ ...event, eventName: 'DeleteObjects', requestParameters: { bucketName: 'b' } }, 'cloudtrail-event'),
      'operation',
      'REST.POST.MULTI_OBJECT_DELETE',
    ],
    [viewOfJson({ ...event, errorCode: null }, 'cloudtrail-event'), 'error', '-'],
    [viewOfJson({ ...event, userIdentity: { accountId: 'anonymous' } }, 'cloudtrail-event'), 'requester', '-'],
    ...(
      [
        [{ type: 'AWSAccount', accountId: '777788889999', principalId: 'AROAIOSFODNN7EXAMPLE:alice' }, '777788889999'],
        [{ type: 'AWSService', invokedBy: 'cloudtrail.amazonaws.com' }, 'cloudtrail.amazonaws.com'],
        [{ type: 'IdentityCenterUser', onBehalfOf: { userId: '544894e8-80c1' } }, '544894e8-80c1'],
        [{ type: 'Root', principalId: '123456789012', accountId: '123456789012' }, '123456789012'],
        [{}, '-'],
      ] as const
    ).map(
      ([userIdentity, expected]) =>
        [viewOfJson({ ...event, userIdentity }, 'cloudtrail-event'), 'requester', expected] as const,
    ),
    [viewOfJson({ ...event, eventSource: 'iam.amazonaws.com' }, 'cloudtrail-event'), 'operation', '-'],
    [
      viewOfJson({ bucket_arn: 'arn:aws:s3:::b', operation: 'REST.GET.ACL' }, 'access-log-json'),
      'event_name',
      'GetObjectAcl',
    ],
    [viewOfJson({ request_time: '2026-03-30T10:15:02.100Z' }, 'access-log-json'), 'time', '2026-03-30T10:15:02.100Z'],
  ];
  for (const [view, name, expected] of aliases) {
    it(`${view.log}: ${name} is ${expected}`, () => assert.equal(view.text(name), expected));
  }

  it('reads the time of an access log as JSON', () => {
    const view = viewOfJson({ request_time: '2026-03-30T10:15:02.100Z' }, 'access-log-json');
    assert.equal(view.epochMs, Date.UTC(2026, 2, 30, 10, 15, 2, 100));
  });

  it('takes any line and any JSON', () => {
    const names = [...commonFields.map(({ name }) => name), '__proto__', 'a.b[0]', ''];
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.constantFrom(...names), (text, json, name) => {
        ofLine(text).text(name);
        viewOfJson(json as Json, 'cloudtrail-event').text(name);
        viewOfJson(json as Json, 'access-log-json').text(name);
      }),
    );
  });
});
