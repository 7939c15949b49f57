// Records of one morning, from which the tests put stories together. All IDs are made up after the documentation's.
import {
  contextOf,
  parseAccessLogLine,
  type RecordView,
  viewOfAccessLog,
  viewOfJson,
} from '../../../../src/core/index';
import type { Json } from '../../../../src/core/types';

const owner = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';
export const alice = 'arn:aws:sts::123456789012:assumed-role/admin/alice';
export const uploadId = 'VXBsb2FkIElEIGZvciA2aWWpbmcncyBteS1tb3ZpZS5tMnRzIHVwbG9hZA';

/** Parts of a line that differ from those of a read of `photos/cat.jpg`. */
export interface LineFields {
  /** Time of day. */
  readonly at?: string;
  readonly requester?: string;
  readonly address?: string;
  readonly id?: string;
  readonly operation?: string;
  readonly key?: string;
  readonly request?: string;
  /** Status and error code. */
  readonly result?: string;
  readonly totalMs?: string;
  readonly version?: string;
  readonly host?: string;
}

/** A line of an access log; a dash as request makes one without a request line. */
export function lineOf(fields: LineFields = {}): string {
  const { key = 'photos/cat.jpg', operation = 'REST.GET.OBJECT', request = `GET /${key} HTTP/1.1` } = fields;
  return [
    owner,
    'amzn-s3-demo-bucket',
    `[30/Mar/2026:${fields.at ?? '10:15:00'} +0000]`,
    fields.address ?? '203.0.113.7',
    fields.requester ?? alice,
    fields.id ?? 'AAAA0000BBBB1111',
    operation,
    key,
    request === '-' ? '-' : `"${request}"`,
    fields.result ?? '200 -',
    `243 - ${fields.totalMs ?? '20'} 10 "-" "curl/8.12.1"`,
    fields.version ?? '-',
    fields.host ?? `host/${fields.id ?? 'AAAA0000BBBB1111'}/01234567890123456789=`,
    'SigV4 TLS_AES_128_GCM_SHA256 AuthHeader amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com TLSv1.3 - - eu-west-1',
  ].join(' ');
}

export const viewOfLine = (line: string): RecordView => viewOfAccessLog(contextOf(parseAccessLogLine(line)));
/** A line as the rules see it. */
export const line = (fields: LineFields = {}): RecordView => viewOfLine(lineOf(fields));

/** A part of the upload: `part(3, '10:15:03')`. */
export const partFields = (number: number, at: string, more: LineFields = {}): LineFields => ({
  at,
  id: `PART${String(number).padStart(12, '0')}`,
  operation: 'REST.PUT.PART',
  key: 'video/talk.mp4',
  request: `PUT /video/talk.mp4?partNumber=${number}&uploadId=${uploadId} HTTP/1.1`,
  ...more,
});

export const createFields: LineFields = {
  at: '10:15:00',
  id: 'CREATE0000000000',
  operation: 'REST.POST.UPLOADS',
  key: 'video/talk.mp4',
  request: 'POST /video/talk.mp4?uploads HTTP/1.1',
};

export const completeFields: LineFields = {
  at: '10:15:20',
  id: 'COMPLETE00000000',
  operation: 'REST.POST.UPLOAD',
  key: 'video/talk.mp4',
  request: `POST /video/talk.mp4?uploadId=${uploadId} HTTP/1.1`,
};

export const deleteFields: LineFields = {
  id: 'DELETE0000000000',
  operation: 'REST.POST.MULTI_OBJECT_DELETE',
  key: '-',
  request: 'POST /?delete HTTP/1.1',
};

export const childFields = (key: string, result = '204 -'): LineFields => ({
  id: 'DELETE0000000000',
  operation: 'BATCH.DELETE.OBJECT',
  key,
  request: '-',
  result,
});

/** An event of CloudTrail; `more` goes over its members. */
export const eventOf = (more: { readonly [name: string]: Json } = {}) => ({
  eventVersion: '1.11',
  userIdentity: { type: 'AssumedRole', arn: alice, accountId: '123456789012', accessKeyId: 'ASIAIOSFODNN7EXAMPLE' },
  eventTime: '2026-03-30T10:15:01Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  awsRegion: 'eu-west-1',
  sourceIPAddress: '203.0.113.7',
  requestParameters: { bucketName: 'amzn-s3-demo-bucket', key: 'photos/cat.jpg' },
  responseElements: null,
  requestID: 'AAAA0000BBBB1111',
  eventID: 'a8c28a7d-0000-4000-8000-000000000001',
  eventType: 'AwsApiCall',
  recipientAccountId: '123456789012',
  eventCategory: 'Data',
  ...more,
});

/** An event as the rules see it. */
export const event = (more: { readonly [name: string]: Json } = {}): RecordView =>
  viewOfJson(eventOf(more), 'cloudtrail-event');
