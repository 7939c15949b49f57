import type { SourceId } from './sources';
import type { Standing } from './types';

/** One property of the two kinds of log, side by side. */
export interface ComparisonRow extends Standing<SourceId> {
  readonly group: 'Setting up' | 'Delivery' | 'What is recorded' | 'What a record holds';
  readonly property: string;
  readonly accessLog: string;
  readonly cloudTrail: string;
}

const options = { evidence: 'documented', sources: ['aws-logging-options'] } as const;
const setUp = { ...options, group: 'Setting up' } as const;
const delivery = { ...options, group: 'Delivery' } as const;
const recorded = { ...options, group: 'What is recorded' } as const;
const holds = { ...options, group: 'What a record holds' } as const;

/** Server access logs and CloudTrail, property by property. */
export const loggingComparison: readonly ComparisonRow[] = [
  {
    ...setUp,
    property: 'On by default',
    accessLog: 'No.',
    cloudTrail: 'Management events: yes, in Event history. Data events: no.',
    sources: ['aws-cloudtrail-s3-overview', 'aws-enable-access-logging'],
  },
  {
    ...setUp,
    property: 'What is chosen',
    accessLog: 'A whole bucket, with every request that it sees.',
    cloudTrail: 'Events, by account, bucket, prefix, reading or writing, eventName, caller.',
  },
  {
    ...setUp,
    property: 'Where it can go',
    accessLog: 'One bucket of the same account and Region; CloudWatch Logs since 2026.',
    cloudTrail: 'Buckets, CloudWatch Logs and CloudTrail Lake, several at once.',
    sources: ['aws-logging-options', 'aws-cloudwatch-enabling'],
  },
  {
    ...setUp,
    property: 'Another account as destination',
    accessLog: 'No for files; by way of CloudWatch Logs.',
    cloudTrail: 'Yes, with trails of an organization too.',
    sources: ['aws-logging-options', 'aws-cloudwatch-enabling'],
  },
  {
    ...setUp,
    property: 'Forwarding to other systems',
    accessLog: 'No, files only; by way of CloudWatch Logs.',
    cloudTrail: 'Yes.',
    sources: ['aws-logging-options', 'aws-cloudwatch-enabling'],
  },
  {
    ...setUp,
    property: 'Encryption of the logs',
    accessLog: 'SSE-S3 only in a bucket; KMS for a log group.',
    cloudTrail: 'SSE-S3 or KMS.',
    sources: ['aws-logging-options', 'aws-enable-access-logging', 'aws-cloudwatch-enabling'],
  },
  {
    ...setUp,
    property: 'Price',
    accessLog: 'Delivery to a bucket is free; storage and reading cost. CloudWatch charges for what it takes in.',
    cloudTrail: 'The first copy of management events is free; data events and further copies cost, and storage does.',
    sources: ['aws-logging-options', 'aws-server-logs'],
  },
  {
    ...delivery,
    property: 'Form',
    accessLog: 'Text, one line for each record, parts between blanks; JSON in CloudWatch Logs.',
    cloudTrail: 'JSON, many records in one compressed file.',
    sources: ['aws-log-format', 'aws-cloudwatch-format'],
  },
  {
    ...delivery,
    property: 'How soon',
    accessLog: 'Most records within a few hours.',
    cloudTrail: 'Data events about every 5 minutes, management events about every 15.',
    sources: ['aws-logging-options', 'aws-server-logs'],
  },
  {
    ...delivery,
    property: 'How surely',
    accessLog: 'Best effort: a record can come late, twice or never, and nothing says that a span of time is complete.',
    cloudTrail: 'More surely; AWS advises it for audits.',
    sources: ['aws-server-logs', 'aws-logging-options'],
  },
  {
    ...delivery,
    property: 'Order',
    accessLog: 'None; a file can hold records much older than its name.',
    cloudTrail: 'None.',
    sources: ['aws-log-format-2006'],
  },
  { ...delivery, property: 'Proof that files are unchanged', accessLog: 'None.', cloudTrail: 'Signed digest files.' },
  {
    ...delivery,
    property: 'Search in the console',
    accessLog: 'None for files, Athena reads them; Logs Insights for CloudWatch Logs.',
    cloudTrail: 'Event history for management events, CloudTrail Lake.',
  },
  {
    ...delivery,
    property: 'Who receives it',
    accessLog: 'The owner of the bucket.',
    cloudTrail:
      'The account of the caller, but for some refused requests, and the owner of the bucket, also without rights on the object.',
    sources: ['aws-cloudtrail-s3', 'aws-logging-options'],
  },
  { ...recorded, property: 'Operations on objects', accessLog: 'Yes.', cloudTrail: 'Yes, as data events.' },
  {
    ...recorded,
    property: 'Operations on buckets',
    accessLog: 'Yes, once the bucket exists and logs; not its creation.',
    cloudTrail: 'Yes.',
  },
  {
    ...recorded,
    property: 'Operations on the account: access points, Batch Operations, Block Public Access of the account',
    accessLog: 'No: such requests name no bucket.',
    cloudTrail: 'Yes.',
    sources: ['aws-log-format', 'aws-cloudtrail-s3'],
  },
  {
    ...recorded,
    property: 'Keys of a batch delete',
    accessLog: 'Yes, a BATCH.DELETE.OBJECT record for each.',
    cloudTrail:
      'Yes today, a DeleteObject event for each beside DeleteObjects. AWS still said no in 2023; it changed by late 2025.',
    sources: ['aws-logging-options', 'aws-user-guide-history'],
  },
  {
    ...recorded,
    property: 'Lifecycle: expiration, transition, abort of uploads',
    accessLog: 'Yes, S3.* records of the requester AmazonS3.',
    cloudTrail: 'No.',
    sources: ['aws-lifecycle-logging', 'aws-logging-options'],
  },
  {
    ...recorded,
    property: 'Restore carried out by S3',
    accessLog: 'AWS says yes; one published line shows S3.RESTORE.OBJECT.',
    cloudTrail: 'Only the RestoreObject request.',
    evidence: 'seen',
    sources: ['aws-logging-options', 'ncbi-logging'],
  },
  {
    ...recorded,
    property: 'Requests that fail authentication: unknown key, wrong signature, expired token',
    accessLog: 'Yes.',
    cloudTrail: 'No.',
  },
  { ...recorded, property: 'Requests refused with AccessDenied', accessLog: 'Yes.', cloudTrail: 'Yes.' },
  {
    ...recorded,
    property: 'Redirects (301)',
    accessLog: 'Yes, but not those for the wrong Region in Regions opened after 20 March 2019.',
    cloudTrail: 'No.',
    sources: ['aws-logging-options', 'aws-server-logs'],
  },
  {
    ...recorded,
    property: 'Callers without a signature',
    accessLog: 'Yes, with a dash as requester.',
    cloudTrail: 'Yes, with accountId anonymous.',
    sources: ['aws-logging-options', 'aws-cloudtrail-identify'],
  },
  {
    ...recorded,
    property: 'Requests by AWS services',
    accessLog: 'Yes, with svc: and the name of the service, or the session of a role.',
    cloudTrail: 'Yes, with invokedBy in userIdentity.',
    evidence: 'seen',
    sources: ['companies-house', 'aws-cloudtrail-identify'],
  },
  {
    ...recorded,
    property: 'Website endpoints',
    accessLog: 'Yes, WEBSITE.* records.',
    cloudTrail: 'Not documented; no record was found.',
    sources: ['aws-log-format'],
  },
  {
    ...recorded,
    property: 'CORS preflight',
    accessLog: 'Yes, REST.OPTIONS.PREFLIGHT.',
    cloudTrail: 'AWS says that it counts as an action on the bucket and prints no name; no record was found.',
    evidence: 'seen',
    sources: ['aws-cloudtrail-s3', 'dandi'],
  },
  {
    ...recorded,
    property: 'Requests refused by the policy of a VPC endpoint',
    accessLog: 'No.',
    cloudTrail: 'Not as management or data events; as network activity events where the endpoint owner has them on.',
  },
  {
    ...recorded,
    property: 'Requests whose bucket cannot be told',
    accessLog: 'No.',
    cloudTrail: 'Not stated.',
    sources: ['aws-log-format'],
  },
  {
    ...recorded,
    property: 'Directory buckets',
    accessLog: 'No.',
    cloudTrail: 'Yes, from s3express.amazonaws.com.',
    sources: ['aws-express-logging', 'aws-express-differences'],
  },
  {
    ...holds,
    property: 'The caller',
    accessLog: 'One word: a canonical user ID or an ARN.',
    cloudTrail: 'In full: type, session and its issuer, MFA, the AWS service that called.',
    sources: ['aws-log-format', 'aws-cloudtrail-identify'],
  },
  {
    ...holds,
    property: 'Access key ID',
    accessLog: 'No field; it shows in the query of presigned requests.',
    cloudTrail: 'Yes, in userIdentity.',
    sources: ['aws-log-format', 'aws-cloudtrail-entries'],
  },
  {
    ...holds,
    property: 'Parameters',
    accessLog: 'The request line.',
    cloudTrail: 'Most of them, with what the body held, such as a new ACL or policy.',
    sources: ['aws-log-format', 'aws-cloudtrail-entries'],
  },
  {
    ...holds,
    property: 'HTTP status',
    accessLog: 'Yes.',
    cloudTrail: 'Not documented; captures of one author of September 2026 have it in additionalEventData.',
    evidence: 'third-party',
    sources: ['aws-log-format', 'stackd'],
  },
  {
    ...holds,
    property: 'Object size, total time, turn-around time, referer',
    accessLog: 'Yes.',
    cloudTrail:
      'Sources disagree: the newest AWS page says yes, editions up to April 2026 say no. Captures of September 2026 have sizes and times, and no referer.',
    evidence: 'third-party',
    sources: ['aws-logging-options', 'aws-user-guide-history', 'stackd'],
  },
  {
    ...holds,
    property: 'Bytes sent',
    accessLog: 'Bytes Sent.',
    cloudTrail: 'bytesTransferredIn and bytesTransferredOut in additionalEventData.',
    sources: ['aws-log-format', 'aws-cloudtrail-identify'],
  },
  {
    ...holds,
    property: 'Parameters of Object Lock and S3 Select',
    accessLog: 'No.',
    cloudTrail: 'Yes.',
  },
  {
    ...holds,
    property: 'Signature version, authentication type, cipher suite, TLS version, host',
    accessLog: 'Yes.',
    cloudTrail: 'Yes, in additionalEventData and tlsDetails.',
    sources: ['aws-log-format', 'aws-cloudtrail-identify'],
  },
  {
    ...holds,
    property: 'Whether an ACL was needed',
    accessLog: 'ACL Required: Yes or a dash.',
    cloudTrail: 'aclRequired, only where it is Yes.',
    sources: ['aws-acl-prerequisites', 'aws-cloudtrail-identify'],
  },
  {
    ...holds,
    property: 'Region that the caller was in',
    accessLog: 'Source Region, since 2026.',
    cloudTrail: 'No.',
    sources: ['aws-log-format'],
  },
  {
    ...holds,
    property: 'Error',
    accessLog: 'The code.',
    cloudTrail: 'The code and a message, which can name the policy that refused.',
    sources: ['aws-log-format', 'aws-cloudtrail-entries'],
  },
  {
    ...holds,
    property: 'An ID of the record',
    accessLog: 'None; the request ID repeats in the two halves of a copy and in a batch delete.',
    cloudTrail: 'eventID.',
    sources: ['aws-log-format', 'aws-cloudtrail-entries'],
  },
  {
    ...holds,
    property: 'Text of the caller',
    accessLog: 'Query parameters that begin with x- stay in the request line.',
    cloudTrail: 'No.',
    sources: ['aws-log-format'],
  },
];

/** How one kind of log is switched on in one place. Steps are commands or what to click. */
export interface SwitchOn extends Standing<SourceId> {
  readonly log: 'accessLog' | 'cloudTrail';
  readonly where: 'Console' | 'AWS CLI' | 'REST';
  readonly text: string;
  /** A command or request, shown as it is. */
  readonly code?: string;
}

/** How to switch each on. */
export const switchOn: readonly SwitchOn[] = [
  {
    log: 'accessLog',
    where: 'Console',
    text: 'S3, the bucket, Properties, Server access logging, Edit, Enable, then the bucket and prefix for the logs.',
    evidence: 'documented',
    sources: ['aws-enable-access-logging'],
  },
  {
    log: 'accessLog',
    where: 'AWS CLI',
    text: 'The file holds LoggingEnabled with TargetBucket and TargetPrefix.',
    code: 'aws s3api put-bucket-logging --bucket amzn-s3-demo-bucket --bucket-logging-status file://logging.json',
    evidence: 'documented',
    sources: ['aws-enable-access-logging', 'aws-cli-s3api'],
  },
  {
    log: 'accessLog',
    where: 'REST',
    text: 'The body is a BucketLoggingStatus document. Without LoggingEnabled in it, the same request switches logging off.',
    code: 'PUT /?logging HTTP/1.1\nHost: amzn-s3-demo-bucket.s3.amazonaws.com',
    evidence: 'documented',
    sources: ['aws-enable-access-logging', 'aws-sdk-js-s3'],
  },
  {
    log: 'cloudTrail',
    where: 'Console',
    text: 'CloudTrail, Trails, Create trail, then Data events with S3 as the type of resource. Management events need no more than the trail.',
    evidence: 'documented',
    sources: ['aws-cloudtrail-s3-overview'],
  },
  {
    log: 'cloudTrail',
    where: 'AWS CLI',
    text: 'The file holds event selectors with resources.type AWS::S3::Object. The trail must be there and be logging.',
    code: 'aws cloudtrail put-event-selectors --trail-name TRAIL --advanced-event-selectors file://selectors.json',
    evidence: 'documented',
    sources: ['aws-cloudtrail-data-events'],
  },
  {
    log: 'cloudTrail',
    where: 'REST',
    text: 'A call of the CloudTrail API: POST to the endpoint of CloudTrail with the target PutEventSelectors and a JSON body.',
    code: 'POST / HTTP/1.1\nHost: cloudtrail.eu-west-1.amazonaws.com\nX-Amz-Target: com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.PutEventSelectors',
    evidence: 'documented',
    sources: ['aws-cloudtrail-data-events', 'botocore-models'],
  },
];

/** A sentence about one of the logs. */
export interface ComparisonRemark extends Standing<SourceId> {
  readonly about: 'onlyAccessLog' | 'onlyCloudTrail' | 'limits' | 'delivery';
  readonly text: string;
}

/** What only one of them shows, what neither should be relied on for, and what delivery needs. */
export const comparisonRemarks: readonly ComparisonRemark[] = [
  { ...options, about: 'onlyAccessLog', text: 'What lifecycle rules did, and failed authentication.' },
  {
    about: 'onlyAccessLog',
    text: 'Checksum jobs of Batch Operations, as S3.COMPUTE.OBJECT.CHECKSUM.',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-compute-checksums'],
  },
  {
    about: 'onlyAccessLog',
    text: 'Referer, website traffic and source Region; HTTP status and latency, too, by every documented format of a record.',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-cloudtrail-entries'],
  },
  {
    about: 'onlyCloudTrail',
    text: 'The session behind a role, MFA, access key ID, what the body of a request held, the message of an error, the VPC endpoint.',
    evidence: 'documented',
    sources: ['aws-cloudtrail-entries', 'aws-cloudtrail-identify'],
  },
  {
    about: 'onlyCloudTrail',
    text: 'Calls on the account, service events of AWS, and signed digests of its files.',
    evidence: 'documented',
    sources: ['aws-cloudtrail-s3', 'aws-logging-options'],
  },
  {
    about: 'limits',
    text: 'Access logs are no complete account of requests, and no basis for a bill: records can be missing or doubled.',
    evidence: 'documented',
    sources: ['aws-server-logs'],
  },
  {
    about: 'limits',
    text: 'CloudTrail is no count of traffic: failed authentication, redirects and the work of S3 itself are not in it.',
    evidence: 'documented',
    sources: ['aws-logging-options'],
  },
  {
    about: 'limits',
    text: 'Neither shows what a VPC endpoint refused before S3 saw it, nor the content of objects.',
    evidence: 'documented',
    sources: ['aws-logging-options'],
  },
  {
    about: 'limits',
    text: 'User agent, referer, key and query are written by the caller in both; they prove nothing.',
    evidence: 'inferred',
    sources: ['aws-log-format'],
  },
  {
    about: 'delivery',
    text: 'The bucket for access logs is in the same account and Region, without Requester Pays and default retention; a default encryption with KMS makes unreadable logs.',
    evidence: 'documented',
    sources: ['aws-enable-access-logging', 'aws-troubleshooting-logging'],
  },
  {
    about: 'delivery',
    text: 'A policy lets logging.s3.amazonaws.com use s3:PutObject on it. A bucket that logs to itself logs its own logs without end.',
    evidence: 'documented',
    sources: ['aws-enable-access-logging'],
  },
  {
    about: 'delivery',
    text: 'A change of the setting takes an hour or more to work everywhere; until then the old bucket can still receive files.',
    evidence: 'documented',
    sources: ['aws-server-logs'],
  },
];
