// Records for the tests: small, made of the documentation's example names.

/** An event of S3, with all that tells it apart. */
export const event = {
  eventVersion: '1.11',
  userIdentity: {
    type: 'AssumedRole',
    principalId: 'AROAEXAMPLEID:alice',
    arn: 'arn:aws:sts::123456789012:assumed-role/etl/alice',
    sessionContext: { sessionIssuer: { type: 'Role', arn: 'arn:aws:iam::123456789012:role/etl' } },
  },
  eventTime: '2026-11-22T10:00:00Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  awsRegion: 'eu-west-1',
  sourceIPAddress: '192.0.2.3',
  requestParameters: { bucketName: 'amzn-s3-demo-bucket', key: 'a "quoted" {name}.txt' },
  responseElements: null,
  additionalEventData: { 'x-amz-id-2': 'abc//def/*=', bytesTransferredOut: 42 },
  eventID: 'a1b2c3d4-5678-90ab-cdef-111122223333',
  readOnly: true,
  resources: [
    { type: 'AWS::S3::Object', ARN: 'arn:aws:s3:::amzn-s3-demo-bucket/a.txt' },
    { type: 'AWS::S3::Bucket', ARN: 'arn:aws:s3:::amzn-s3-demo-bucket', accountId: '123456789012' },
  ],
  eventType: 'AwsApiCall',
  recipientAccountId: '123456789012',
};

export const eventText = JSON.stringify(event);

export const eventBridge = {
  version: '0',
  id: 'a1b2c3d4-5678-90ab-cdef-111122223333',
  'detail-type': 'AWS API Call via CloudTrail',
  source: 'aws.s3',
  account: '123456789012',
  time: '2026-11-22T10:00:00Z',
  region: 'eu-west-1',
  resources: [],
  detail: event,
};

export const lookup = {
  EventId: event.eventID,
  EventName: 'GetObject',
  ReadOnly: 'true',
  EventTime: '2026-11-22T10:00:00+00:00',
  Username: 'alice',
  Resources: [{ ResourceType: 'AWS::S3::Bucket', ResourceName: 'amzn-s3-demo-bucket' }],
  CloudTrailEvent: eventText,
};

export const insight = {
  eventVersion: '1.11',
  eventTime: '2026-11-22T10:00:00Z',
  awsRegion: 'eu-west-1',
  eventID: event.eventID,
  eventType: 'AwsCloudTrailInsight',
  recipientAccountId: '123456789012',
  sharedEventID: event.eventID,
  insightDetails: { state: 'Start', eventSource: 's3.amazonaws.com', insightType: 'ApiCallRateInsight' },
  eventCategory: 'Insight',
};

export const aggregated = {
  eventVersion: '1.0',
  accountId: '123456789012',
  eventId: event.eventID,
  eventCategory: 'Aggregated',
  eventType: 'AwsAggregatedEvent',
  eventSource: 's3.amazonaws.com',
  timeWindow: { windowStart: '2026-11-22T10:00:00Z', windowEnd: '2026-11-22T10:05:00Z', windowSize: 'PT5M' },
  summary: { primaryDimension: { dimension: 'eventName', statistics: [{ name: 'GetObject', value: 3 }] } },
};

export const digest = {
  awsAccountId: '123456789012',
  digestStartTime: '2026-11-22T09:00:00Z',
  digestS3Bucket: 'amzn-s3-demo-bucket',
  digestS3Object: 'AWSLogs/123456789012/CloudTrail-Digest/eu-west-1/2026/11/22/digest.json.gz',
  logFiles: [],
};

export const lakeColumns = {
  eventversion: '1.11',
  useridentity: { type: 'AssumedRole' },
  eventtime: '2026-11-22 10:00:00.000',
  eventsource: 's3.amazonaws.com',
  eventname: 'GetObject',
};

export const lakeResults = {
  QueryStatus: 'FINISHED',
  QueryStatistics: { ResultsCount: 1, TotalResultsCount: 1 },
  QueryResultRows: [[{ eventID: event.eventID }, { eventName: 'GetObject' }]],
};

export const accessLog = {
  schema_version_id: 'V_1_0',
  bucket_arn: 'arn:aws:s3:::amzn-s3-demo-bucket',
  bucket_name: 'amzn-s3-demo-bucket',
  request_time: '2026-11-22T10:00:00.000Z',
  requester: null,
  operation: 'REST.GET.OBJECT',
  key_name: 'a.txt',
  http_status: 200,
};

export const notification = {
  eventVersion: '2.1',
  eventSource: 'aws:s3',
  awsRegion: 'eu-west-1',
  eventTime: '2026-11-22T10:00:00.000Z',
  eventName: 'ObjectCreated:Put',
  userIdentity: { principalId: 'AWS:AIDAEXAMPLEID' },
  s3: { bucket: { name: 'amzn-s3-demo-bucket' }, object: { key: 'a.txt', size: 42 } },
};

export const objectCreated = {
  ...eventBridge,
  'detail-type': 'Object Created',
  detail: { version: '0', bucket: { name: 'amzn-s3-demo-bucket' }, object: { key: 'a.txt', size: 42 } },
};

/** What `aws logs filter-log-events` prints around records. */
export const logEvents = (messages: readonly unknown[]): object => ({
  events: messages.map((message, index) => ({
    logStreamName: '123456789012_CloudTrail_eu-west-1',
    timestamp: 1795341600000 + index,
    message: JSON.stringify(message),
    eventId: `${index}`,
  })),
  searchedLogStreams: [],
});

/** What `aws logs get-query-results` prints: a row for each message, a cell for each column. */
export const queryResults = (messages: readonly unknown[]): object => ({
  queryLanguage: 'CWLI',
  results: messages.map((message, index) => [
    { field: '@timestamp', value: `2026-11-22 10:00:0${index}.000` },
    { field: '@message', value: JSON.stringify(message) },
    { field: '@ptr', value: 'CmEKJgoiMTIzNDU2Nzg5MDEy' },
  ]),
  statistics: { recordsMatched: 1, recordsScanned: 1, bytesScanned: 1 },
  status: 'Complete',
});

/** What a topic of SNS sends, a subscriber of another kind gets it as it is. */
export const snsMessage = (message: unknown): object => ({
  Type: 'Notification',
  MessageId: 'a1b2c3d4-5678-90ab-cdef-111122223333',
  TopicArn: 'arn:aws:sns:eu-west-1:123456789012:trail',
  Message: JSON.stringify(message),
  Timestamp: '2026-11-22T10:00:00.000Z',
  SignatureVersion: '1',
});

/** What `aws sqs receive-message` prints. */
export const sqsMessages = (bodies: readonly unknown[]): object => ({
  Messages: bodies.map(body => ({
    MessageId: 'a1b2c3d4-5678-90ab-cdef-111122223333',
    ReceiptHandle: 'AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a',
    MD5OfBody: '0cc175b9c0f1b6a831c399e269772661',
    Body: JSON.stringify(body),
  })),
});

/** What a Lambda function gets of a queue, and of a topic. */
export const sqsOfLambda = (body: unknown): object => ({
  Records: [
    {
      messageId: 'a1b2c3d4-5678-90ab-cdef-111122223333',
      body: JSON.stringify(body),
      eventSource: 'aws:sqs',
      awsRegion: 'eu-west-1',
    },
  ],
});
export const snsOfLambda = (message: unknown): object => ({
  Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', Sns: snsMessage(message) }],
});

/** What a subscription of CloudWatch Logs gives a Lambda function: gzip in Base64. */
export const subscription = { awslogs: { data: 'H4sIAAAAAAAAA6tWKkktLlGyUlAqS8wpTtVRAHKMDIEcAwBvY2nFGQAAAA==' } };
