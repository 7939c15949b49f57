import type { Json } from '../../../src/core/types';

/** Fields of a line that a test cares about. */
export interface LineParts {
  readonly time?: string;
  readonly requester?: string;
  readonly id?: string;
  readonly operation?: string;
  readonly key?: string;
  readonly status?: string;
  readonly error?: string;
  readonly bytes?: string;
  readonly duration?: string;
  readonly agent?: string;
}

/** A line of an access log. */
export function accessLogLine(parts: LineParts): string {
  const { time = '30/Mar/2026:09:12:41 +0000', requester = 'arn:aws:iam::123456789012:user/alice' } = parts;
  const { id = 'JXQ30R5CH2Z50GQB', operation = 'REST.GET.OBJECT', key = 'photos/2026/cat.jpg' } = parts;
  const { status = '200', error = '-', bytes = '3462992', duration = '70', agent = 'aws-cli/2.34.11' } = parts;
  return (
    `79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be amzn-s3-demo-bucket [${time}] 192.0.2.3 ` +
    `${requester} ${id} ${operation} ${key} "GET /photos/2026/cat.jpg HTTP/1.1" ${status} ${error} ${bytes} 3462992 ` +
    `${duration} 10 "-" "${agent}" - qWxQtrhy= SigV4 TLS_AES_128_GCM_SHA256 AuthHeader ` +
    'amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com TLSv1.3 - - -'
  );
}

/** An event of CloudTrail. */
export const event = {
  eventVersion: '1.11',
  userIdentity: {
    type: 'IAMUser',
    arn: 'arn:aws:iam::123456789012:user/alice',
    accountId: '123456789012',
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    userName: 'alice',
  },
  eventTime: '2026-03-30T09:12:41Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  awsRegion: 'eu-west-1',
  sourceIPAddress: '192.0.2.3',
  userAgent: '[aws-cli/2.34.11]',
  requestParameters: { bucketName: 'amzn-s3-demo-bucket', key: 'photos/2026/cat.jpg' },
  additionalEventData: { 'x-amz-id-2': 'qWxQtrhy=', bytesTransferredOut: 243 },
  requestID: 'JXQ30R5CH2Z50GQB',
  eventID: 'a8c28a7d-0000-4000-8000-000000000001',
} satisfies Json;
