import type { CloudTrailFieldGroup } from './types';

const always = { type: 'string', optional: false } as const;

/** A log file. */
export const fileFields: CloudTrailFieldGroup = {
  shape: 'file',
  documentation: 'aws-cloudtrail-files',
  evidence: 'documented',
  sources: ['aws-cloudtrail-files'],
  fields: [
    {
      path: 'Records',
      type: 'list',
      optional: false,
      meaning: 'The records of the file, in no order. It is the only member of a log file.',
    },
  ],
};

/** A digest file, with which the log files of an hour can be checked. */
export const digestFields: CloudTrailFieldGroup = {
  shape: 'digest',
  documentation: 'aws-cloudtrail-digest',
  evidence: 'documented',
  sources: ['aws-cloudtrail-digest'],
  fields: [
    { ...always, path: 'awsAccountId', reads: 'accountId', meaning: 'The account of the log files.' },
    { ...always, path: 'digestStartTime', reads: 'time', meaning: 'Start of the hour of delivery.' },
    { ...always, path: 'digestEndTime', reads: 'time', meaning: 'End of the hour of delivery.' },
    { ...always, path: 'digestS3Bucket', reads: 'bucket', meaning: 'Bucket of this digest.' },
    { ...always, path: 'digestS3Object', reads: 'key', meaning: 'Key of this digest.' },
    {
      ...always,
      path: 'digestPublicKeyFingerprint',
      meaning: 'Fingerprint of the public key that fits the signature of the digest.',
    },
    {
      ...always,
      path: 'digestSignatureAlgorithm',
      values: [{ value: 'SHA256withRSA', meaning: 'SHA-256 with RSA.' }],
      meaning: 'How the digest was signed.',
    },
    {
      ...always,
      path: 'newestEventTime',
      reads: 'time',
      meaning: 'Time of the latest event in the log files. Null when there were none.',
    },
    {
      ...always,
      path: 'oldestEventTime',
      reads: 'time',
      meaning: 'Time of the earliest event in the log files. Null when there were none.',
    },
    {
      ...always,
      path: 'previousDigestS3Bucket',
      reads: 'bucket',
      meaning: 'Bucket of the digest before. Null in the first.',
    },
    {
      ...always,
      path: 'previousDigestS3Object',
      reads: 'key',
      meaning: 'Key of the digest before. Null in the first.',
    },
    { ...always, path: 'previousDigestHashValue', meaning: 'Hash of the digest before. Null in the first.' },
    {
      ...always,
      path: 'previousDigestHashAlgorithm',
      values: [{ value: 'SHA-256', meaning: 'SHA-256.' }],
      meaning: 'Algorithm of that hash. Null in the first digest.',
    },
    { ...always, path: 'previousDigestSignature', meaning: 'Signature of the digest before. Null in the first.' },
    { path: 'logFiles', type: 'list', optional: false, meaning: 'The log files of the hour. It can be empty.' },
    { ...always, path: 'logFiles[].s3Bucket', reads: 'bucket', meaning: 'Bucket of the log file.' },
    { ...always, path: 'logFiles[].s3Object', reads: 'key', meaning: 'Key of the log file.' },
    { ...always, path: 'logFiles[].hashValue', meaning: 'Hash of the log file, unpacked.' },
    {
      ...always,
      path: 'logFiles[].hashAlgorithm',
      values: [{ value: 'SHA-256', meaning: 'SHA-256.' }],
      meaning: 'Algorithm of that hash.',
    },
    {
      ...always,
      path: 'logFiles[].newestEventTime',
      reads: 'time',
      meaning: 'Time of the latest event in the log file.',
    },
    {
      ...always,
      path: 'logFiles[].oldestEventTime',
      reads: 'time',
      meaning: 'Time of the earliest event in the log file.',
    },
  ],
};

/** What stands in the metadata of the object that a digest is, and is lost when it is downloaded. */
export const digestMetadataFields: CloudTrailFieldGroup = {
  shape: 'digestMetadata',
  documentation: 'aws-cloudtrail-digest',
  evidence: 'documented',
  sources: ['aws-cloudtrail-digest'],
  fields: [
    { ...always, path: 'x-amz-meta-signature', meaning: 'Signature of this digest.' },
    {
      ...always,
      path: 'x-amz-meta-signature-algorithm',
      values: [{ value: 'SHA256withRSA', meaning: 'SHA-256 with RSA.' }],
      meaning: 'Algorithm of that signature.',
    },
    {
      path: 'x-amz-meta-backfill-generation-timestamp',
      type: 'string',
      meaning: 'When the digest was made, for digests made later than their hour.',
    },
  ],
};

/** The envelope in which EventBridge passes records on. */
export const eventBridgeFields: CloudTrailFieldGroup = {
  shape: 'eventBridge',
  documentation: 'aws-cloudtrail-eventbridge',
  evidence: 'documented',
  sources: ['aws-cloudtrail-eventbridge'],
  fields: [
    {
      ...always,
      path: 'version',
      values: [{ value: '0', meaning: 'The only version of the envelope.' }],
      meaning: 'Version of the envelope.',
    },
    { ...always, path: 'id', meaning: 'ID that EventBridge gave the event. It is not the eventID of the record.' },
    {
      ...always,
      path: 'detail-type',
      values: [
        { value: 'AWS API Call via CloudTrail', meaning: 'Inside is the record of an API call.' },
        { value: 'AWS Service Event via CloudTrail', meaning: 'Inside is the record of a service event.' },
        { value: 'AWS Console Action via CloudTrail', meaning: 'Inside is the record of an action in the console.' },
        { value: 'AWS Console Sign In via CloudTrail', meaning: 'Inside is the record of a sign-in to the console.' },
        { value: 'AWS Console Signin via CloudTrail', meaning: 'Inside is the record of a sign-in to the console.' },
        { value: 'AWS Insight via CloudTrail', meaning: 'Inside is an Insights event.' },
        {
          value: 'AWS Network Activity Event via CloudTrail',
          meaning: 'Inside is the record of network activity.',
          evidence: 'inferred',
        },
      ],
      meaning: 'Kind of the record inside.',
    },
    {
      ...always,
      path: 'source',
      values: [
        { value: 'aws.s3', meaning: 'Amazon S3.' },
        { value: 'aws.s3express', meaning: 'S3 Express One Zone.', evidence: 'inferred' },
        { value: 'aws.s3-outposts', meaning: 'S3 on Outposts.', evidence: 'inferred' },
        { value: 'aws.s3tables', meaning: 'S3 Tables.', evidence: 'inferred' },
        { value: 'aws.cloudtrail', meaning: 'CloudTrail itself.', evidence: 'inferred' },
      ],
      meaning: 'The service that the record is of.',
    },
    { ...always, path: 'account', reads: 'accountId', meaning: 'The account of the event bus.' },
    { ...always, path: 'time', reads: 'time', meaning: 'The eventTime of the record inside.' },
    { ...always, path: 'region', reads: 'region', meaning: 'The Region of the event bus.' },
    { path: 'resources', type: 'list', optional: false, meaning: 'Empty for records of CloudTrail.' },
    { path: 'detail', type: 'object', optional: false, meaning: 'The record itself.' },
  ],
};

/** Log events of CloudWatch Logs. */
export const cloudWatchLogsFields: CloudTrailFieldGroup = {
  shape: 'cloudWatchLogs',
  documentation: 'aws-cloudtrail-cloudwatch',
  evidence: 'documented',
  sources: ['aws-cloudtrail-cloudwatch', 'aws-cloudtrail-quotas'],
  fields: [
    {
      ...always,
      path: 'message',
      meaning: 'One record as JSON text. Records larger than 256 KB are not sent to CloudWatch Logs.',
    },
    { path: 'timestamp', type: 'number', reads: 'epochMs', optional: false, meaning: 'Time of the log event.' },
    {
      path: 'ingestionTime',
      type: 'number',
      reads: 'epochMs',
      optional: false,
      meaning: 'When CloudWatch Logs took the log event in.',
    },
    { ...always, path: 'eventId', meaning: 'ID of the log event. It is not the eventID of the record.' },
    { ...always, path: 'logStreamName', meaning: 'The log stream, which is named after account and Region.' },
  ],
};

const copy = { type: 'string' } as const;

/** What the call LookupEvents answers. */
export const lookupEventsFields: CloudTrailFieldGroup = {
  shape: 'lookupEvents',
  documentation: 'aws-cloudtrail-lookup',
  evidence: 'documented',
  sources: ['aws-cloudtrail-lookup'],
  fields: [
    { ...copy, path: 'Events[].EventId', meaning: 'The eventID of the record.' },
    { ...copy, path: 'Events[].EventName', meaning: 'The eventName of the record.' },
    { ...copy, path: 'Events[].ReadOnly', meaning: 'The readOnly of the record, as text.' },
    { path: 'Events[].EventTime', type: 'mixed', reads: 'time', meaning: 'The eventTime of the record.' },
    { ...copy, path: 'Events[].EventSource', meaning: 'The eventSource of the record.' },
    { ...copy, path: 'Events[].Username', meaning: 'Name of the user, or of the session of a role.' },
    { ...copy, path: 'Events[].AccessKeyId', reads: 'accessKeyId', meaning: 'The access key that signed the request.' },
    { path: 'Events[].Resources', type: 'list', meaning: 'The resources, by type and name.' },
    { ...copy, path: 'Events[].Resources[].ResourceType', meaning: 'Type of the resource.' },
    { ...copy, path: 'Events[].Resources[].ResourceName', meaning: 'Name of the resource.' },
    {
      ...copy,
      path: 'Events[].CloudTrailEvent',
      meaning: 'The whole record as JSON text. The call knows management and Insights events of 90 days.',
    },
  ],
};

const column = { type: 'object' } as const;

/** Rows of event data stores; columns without a row here are members of the record in lower case. */
export const lakeFields: CloudTrailFieldGroup = {
  shape: 'lake',
  documentation: 'aws-cloudtrail-lake',
  evidence: 'documented',
  sources: ['aws-cloudtrail-lake'],
  fields: [
    {
      path: 'eventtime',
      type: 'mixed',
      reads: 'time',
      meaning: 'Time of the event, as a timestamp instead of a text.',
    },
    {
      ...column,
      path: 'useridentity',
      reads: 'userIdentity',
      meaning: 'Who made the request. Its members are in lower case.',
    },
    { ...column, path: 'requestparameters', meaning: 'What was sent with the request. Nested JSON is text here.' },
    { ...column, path: 'responseelements', meaning: 'Parts of the answer. Nested JSON is text here.' },
    { ...column, path: 'additionaleventdata', meaning: 'What else the service tells. Nested JSON is text here.' },
    { ...column, path: 'serviceeventdetails', meaning: 'What a service event was about. Nested JSON is text here.' },
    { ...column, path: 'addendum', meaning: 'Why the record came late or again. Nested JSON is text here.' },
    { ...column, path: 'edgedevicedetails', meaning: 'The device at the edge. Nested JSON is text here.' },
    { ...column, path: 'insightdetails', meaning: 'What was unusual. Nested JSON is text here.' },
    { path: 'resources', type: 'list', meaning: 'The resources. Their members are in lower case.' },
    { ...column, path: 'tlsdetails', meaning: 'The TLS connection, without keyExchange.' },
    { path: 'annotation', type: 'mixed', meaning: 'A column that AWS does not describe.' },
    { path: 'eventjson', type: 'string', meaning: 'The record as it was, as JSON text.' },
    { path: 'eventjsonchecksum', type: 'string', meaning: 'Checksum of eventjson.' },
    {
      path: 'useridentity.inscopeof.credentiaisissuedto',
      type: 'string',
      reads: 'arn',
      meaning: 'The resource that got the credentials. The schema spells the column with an i for the l.',
    },
  ],
};

/** Events from outside AWS in event data stores. */
export const lakeIntegrationFields: CloudTrailFieldGroup = {
  shape: 'lakeIntegration',
  documentation: 'aws-cloudtrail-integration',
  evidence: 'documented',
  sources: ['aws-cloudtrail-integration'],
  fields: [
    {
      path: 'eventData',
      type: 'object',
      optional: false,
      meaning: 'The event, with members much like those of a record.',
    },
    { ...always, path: 'metadata.ingestionTime', reads: 'time', meaning: 'When CloudTrail took the event in.' },
    { ...always, path: 'metadata.channelARN', reads: 'arn', meaning: 'The channel that the event came through.' },
  ],
};
