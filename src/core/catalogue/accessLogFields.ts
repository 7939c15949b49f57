import type { Evidence } from '../types';
import type { SourceId } from './sources';
import type { AccessLogFieldId, Standing } from './types';

/** A sentence, with its own grade where that differs from its row's. */
export interface Statement {
  readonly text: string;
  readonly evidence?: Evidence;
}

/** A value, or the shape of one in angle brackets, and what it means. */
export interface SpecialValue {
  readonly value: string;
  readonly meaning: string;
  readonly evidence?: Evidence;
}

/** Where CloudTrail holds the same thing; no `path` where it holds nothing like it. */
export interface CloudTrailCounterpart {
  readonly path?: string;
  readonly note?: Statement;
}

/** One field of a server access log, as AWS writes it and as other places name it. */
export interface AccessLogField extends Standing<SourceId> {
  readonly id: AccessLogFieldId;
  /** AWS's own name. */
  readonly name: string;
  /** 1 for the first field of a line. */
  readonly position: number;
  readonly type: 'string' | 'timestamp' | 'ip' | 'integer' | 'enum' | 'arn';
  /** Unit of an integer. */
  readonly unit?: 'bytes' | 'milliseconds';
  readonly quoting: 'bare' | 'brackets' | 'quotes';
  /** When the field came: as text, and as the number of fields of the first layout that has it. */
  readonly since: { readonly date: string; readonly year: number; readonly fieldCount: number };
  /** One or two sentences. */
  readonly meaning: string;
  /** The first is always the dash. */
  readonly specialValues: readonly SpecialValue[];
  /** What the field holds on the read half of a copy, where that is something else. */
  readonly copyReadHalf?: Statement;
  readonly cloudTrail: CloudTrailCounterpart;
  /** Name in the JSON form that CloudWatch Logs receives. */
  readonly cloudWatchField: string;
  readonly athenaColumn: string;
  readonly athenaType: 'STRING' | 'BIGINT';
  /** What misleads readers and parsers. */
  readonly hazards: readonly Statement[];
  /** A value as it stands in the line, without quotes or brackets. */
  readonly sample: string;
  /** The page that the field links to. */
  readonly documentation: SourceId;
}

const beta = { date: '2006', year: 2006, fieldCount: 17 } as const;
const march2019 = { date: '5 March 2019', year: 2019, fieldCount: 23 } as const;

/** The 27 fields of a server access log, in the order in which they are written. */
export const accessLogFields: readonly AccessLogField[] = [
  {
    id: 'bucket_owner',
    name: 'Bucket Owner',
    position: 1,
    type: 'string',
    quoting: 'bare',
    since: beta,
    meaning:
      'The canonical user ID of the account that owns the bucket. It stands for the account, but it is not its 12-digit number.',
    specialValues: [{ value: '-', meaning: 'Not expected in this field.', evidence: 'inferred' }],
    copyReadHalf: { text: 'The owner of the source bucket, so the two halves of a copy can name different owners.' },
    cloudTrail: {
      note: {
        text: 'CloudTrail holds no canonical user ID here. The nearest is the account number in resources[].accountId.',
      },
    },
    cloudWatchField: 'bucket_owner_id',
    athenaColumn: 'bucketowner',
    athenaType: 'STRING',
    hazards: [
      { text: 'S3-compatible stores write a plain name here, and published samples shorten the ID.', evidence: 'seen' },
    ],
    sample: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-log-format-2006'],
  },
  {
    id: 'bucket',
    name: 'Bucket',
    position: 2,
    type: 'string',
    quoting: 'bare',
    since: beta,
    meaning: 'The bucket that the request was made to.',
    specialValues: [
      {
        value: '-',
        meaning: 'Not expected: S3 writes no record when it cannot tell which bucket a request meant.',
        evidence: 'inferred',
      },
    ],
    copyReadHalf: { text: 'The bucket that holds the object being copied.' },
    cloudTrail: {
      path: 'requestParameters.bucketName',
      note: { text: 'The resources array names the bucket by its ARN as well.' },
    },
    cloudWatchField: 'bucket_name',
    athenaColumn: 'bucket_name',
    athenaType: 'STRING',
    hazards: [],
    sample: 'amzn-s3-demo-bucket',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-cloudtrail-entries'],
  },
  {
    id: 'time',
    name: 'Time',
    position: 3,
    type: 'timestamp',
    quoting: 'brackets',
    since: beta,
    meaning: 'When S3 received the request, in UTC, to the second.',
    specialValues: [{ value: '-', meaning: 'Not expected in this field.', evidence: 'inferred' }],
    cloudTrail: {
      path: 'eventTime',
      note: {
        text: 'CloudTrail stamps the end of a call and this log its arrival, so the two can differ by as long as the request took.',
        evidence: 'third-party',
      },
    },
    cloudWatchField: 'request_time',
    athenaColumn: 'requestdatetime',
    athenaType: 'STRING',
    hazards: [
      { text: 'The blank inside the brackets makes two words of it for tools that split on blanks.' },
      { text: 'Records of one file stand in no order, and a file can hold records much older than its name.' },
    ],
    sample: '30/Mar/2026:10:15:02 +0000',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-server-logs', 'aws-developer-guide-history'],
  },
  {
    id: 'remote_ip',
    name: 'Remote IP',
    position: 4,
    type: 'ip',
    quoting: 'bare',
    since: beta,
    meaning:
      'The address that the request seemed to come from. A proxy, a NAT gateway or a firewall in between hides the address of the client.',
    specialValues: [
      {
        value: '-',
        meaning: 'S3 acted by itself, or an AWS service called without the address of a client.',
        evidence: 'seen',
      },
      { value: '<private address>', meaning: 'The request came from inside a VPC.', evidence: 'seen' },
    ],
    cloudTrail: {
      path: 'sourceIPAddress',
      note: {
        text: 'For calls by a service CloudTrail writes the DNS name of the service, where this log has a dash.',
      },
    },
    cloudWatchField: 'remote_ip',
    athenaColumn: 'remoteip',
    athenaType: 'STRING',
    hazards: [
      { text: 'A pattern that knows IPv4 only loses records with IPv6 addresses and with a dash.', evidence: 'seen' },
    ],
    sample: '192.0.2.3',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'panther', 'companies-house', 'atlantis-tutorials'],
  },
  {
    id: 'requester',
    name: 'Requester',
    position: 5,
    type: 'string',
    quoting: 'bare',
    since: beta,
    meaning:
      'Who made the request: the canonical user ID of an account, or the ARN of an IAM user or of the session of an assumed role.',
    specialValues: [
      { value: '-', meaning: 'Anonymous: the request carried no valid signature.' },
      { value: '<64 hexadecimal digits>', meaning: 'An AWS account, by its canonical user ID.' },
      { value: 'arn:aws:iam::<account>:user/<name>', meaning: 'An IAM user.' },
      { value: 'arn:aws:sts::<account>:assumed-role/<role>/<session>', meaning: 'A session of an assumed role.' },
      {
        value: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity <id>',
        meaning: 'CloudFront with an origin access identity. The value holds blanks.',
        evidence: 'third-party',
      },
      {
        value: 'svc:<service principal>',
        meaning: 'An AWS service, for example svc:cloudfront.amazonaws.com for CloudFront with origin access control.',
        evidence: 'seen',
      },
      { value: 'AmazonS3', meaning: 'S3 itself, for example on behalf of a lifecycle rule.', evidence: 'seen' },
      { value: 'Anonymous', meaning: 'The word of the guide of 2006 for an anonymous caller.' },
    ],
    cloudTrail: {
      path: 'userIdentity.arn',
      note: {
        text: 'userIdentity.type and userIdentity.sessionContext say more. A service stands in userIdentity.invokedBy.',
      },
    },
    cloudWatchField: 'requester',
    athenaColumn: 'requester',
    athenaType: 'STRING',
    hazards: [
      { text: 'User names and session names can be personal data, such as a mail address.', evidence: 'seen' },
      { text: 'In the documented Athena table an anonymous caller is the text -, not NULL.', evidence: 'inferred' },
    ],
    sample: 'arn:aws:sts::123456789012:assumed-role/etl/alice',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: [
      'aws-log-format',
      'aws-log-format-2006',
      'aws-lifecycle-logging',
      'companies-house',
      'panther',
      'elastic-oai-requester',
    ],
  },
  {
    id: 'request_id',
    name: 'Request ID',
    position: 6,
    type: 'string',
    quoting: 'bare',
    since: beta,
    meaning: 'The ID that S3 gave to the request, as in the header x-amz-request-id.',
    specialValues: [
      { value: '-', meaning: 'No request ID is known. This is rare.', evidence: 'inferred' },
      { value: '<UUID>', meaning: 'The ID of a Batch Operations job that computes checksums.' },
    ],
    copyReadHalf: {
      text: 'The ID of the one CopyObject call: a published pair of records shares it.',
      evidence: 'seen',
    },
    cloudTrail: {
      path: 'requestID',
      note: { text: 'The best key for joining the two logs, together with the host ID.' },
    },
    cloudWatchField: 'request_id',
    athenaColumn: 'requestid',
    athenaType: 'STRING',
    hazards: [
      {
        text: 'It is not unique to a line: all records of one multi-object delete share it, and so do both halves of a copy.',
        evidence: 'seen',
      },
    ],
    sample: '3E57427F3EXAMPLE',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-compute-checksums', 'aws-request-ids', 'hadoop-s3a', 'kdgm'],
  },
  {
    id: 'operation',
    name: 'Operation',
    position: 7,
    type: 'string',
    quoting: 'bare',
    since: beta,
    meaning:
      "What was done, in the log's own vocabulary. It is neither the name of the API call nor that of the IAM action.",
    specialValues: [
      { value: '-', meaning: 'No operation is known. This is rare.', evidence: 'inferred' },
      { value: 'REST.<method>.<resource>', meaning: 'A request to the REST API.' },
      { value: 'WEBSITE.<method>.<resource>', meaning: 'A request to the website endpoint.' },
      { value: 'SOAP.<operation>', meaning: 'A request to the SOAP API of old.' },
      { value: 'BATCH.DELETE.OBJECT', meaning: 'One key of a multi-object delete.' },
      { value: 'S3.<action>.<resource>', meaning: 'Something S3 did by itself, for example for a lifecycle rule.' },
      {
        value: 'S3.COMPUTE.OBJECT.CHECKSUM',
        meaning: 'A Batch Operations job read an object to compute its checksum.',
      },
    ],
    copyReadHalf: { text: 'REST.COPY.OBJECT_GET, where the write half has REST.COPY.OBJECT.' },
    cloudTrail: {
      path: 'eventName',
      note: { text: 'The names differ: REST.GET.OBJECT here is GetObject there.' },
    },
    cloudWatchField: 'operation',
    athenaColumn: 'operation',
    athenaType: 'STRING',
    hazards: [
      { text: 'Values have two to four parts, so a pattern for three parts loses records.' },
      { text: 'AWS publishes no full list of the values.' },
    ],
    sample: 'REST.GET.OBJECT',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-lifecycle-logging', 'aws-developer-guide-history', 'dandi', 'ncbi-logging'],
  },
  {
    id: 'key',
    name: 'Key',
    position: 8,
    type: 'string',
    quoting: 'bare',
    since: beta,
    meaning:
      'The name of the object, URL-encoded: twice for most operations, once for BATCH.DELETE.OBJECT and S3.EXPIRE.OBJECT.',
    specialValues: [
      { value: '-', meaning: 'The operation works on the bucket, not on an object.' },
      { value: '+', meaning: 'A blank, in a key that is encoded once.', evidence: 'seen' },
      { value: '%2B', meaning: 'A blank, in a key that is encoded twice.', evidence: 'inferred' },
    ],
    copyReadHalf: { text: 'The key of the object being copied.' },
    cloudTrail: {
      path: 'requestParameters.key',
      note: { text: 'CloudTrail writes the key decoded.', evidence: 'third-party' },
    },
    cloudWatchField: 'key_name',
    athenaColumn: 'key',
    athenaType: 'STRING',
    hazards: [
      {
        text: 'Which operations encode once is known from measurement, not from a rule of AWS.',
        evidence: 'third-party',
      },
      { text: 'List requests have a dash here: their prefix stands in the Request-URI.', evidence: 'seen' },
    ],
    sample: 'photos/2026/cat.jpg',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-user-guide-history', 'yelp-access-logs', 'elastic-s3access', 'ncbi-logging'],
  },
  {
    id: 'request_uri',
    name: 'Request-URI',
    position: 9,
    type: 'string',
    quoting: 'quotes',
    since: beta,
    meaning:
      'The first line of the HTTP request as it arrived: method, path with query string, protocol. Path-style requests begin the path with the bucket.',
    specialValues: [
      {
        value: '-',
        meaning:
          'No HTTP request of its own: bare on the children of a multi-object delete and the read half of a copy, quoted on lifecycle records.',
        evidence: 'seen',
      },
    ],
    copyReadHalf: {
      text: 'A bare dash in every published record, though the guide describes a GET line.',
      evidence: 'seen',
    },
    cloudTrail: {
      note: { text: 'CloudTrail has no request line. Query parameters are spread over requestParameters.' },
    },
    cloudWatchField: 'request_uri',
    athenaColumn: 'request_uri',
    athenaType: 'STRING',
    hazards: [
      { text: 'The caller writes it: quotes, blanks and bytes that are not ASCII can stand in it unescaped.' },
      {
        text: 'Presigned URLs leave access key IDs and session tokens here. S3 masks the signature.',
        evidence: 'seen',
      },
    ],
    sample: 'GET /photos/2026/cat.jpg?versionId=null HTTP/1.1',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'noobaa', 'panther', 'kdgm', 'azul-non-ascii'],
  },
  {
    id: 'http_status',
    name: 'HTTP status',
    position: 10,
    type: 'integer',
    quoting: 'bare',
    since: beta,
    meaning: 'The HTTP status code of the answer.',
    specialValues: [
      { value: '-', meaning: 'No HTTP exchange took place, as on lifecycle records.', evidence: 'seen' },
      {
        value: '200',
        meaning: 'The answer began well. A copy or the completion of an upload can still fail in its body.',
      },
      {
        value: '204',
        meaning: 'Done, with no body. Children of a multi-object delete have it when they worked.',
        evidence: 'seen',
      },
    ],
    copyReadHalf: { text: 'The status of reading the source. One published record has a dash.', evidence: 'seen' },
    cloudTrail: {
      note: {
        text: 'Not documented. A few records published in 2026 hold additionalEventData.httpStatusCode.',
        evidence: 'third-party',
      },
    },
    cloudWatchField: 'http_status',
    athenaColumn: 'httpstatus',
    athenaType: 'STRING',
    hazards: [{ text: 'It is text in the documented Athena table and a number in CloudWatch Logs.' }],
    sample: '200',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-error-responses', 'noobaa', 'panther', 'ncbi-logging'],
  },
  {
    id: 'error_code',
    name: 'Error Code',
    position: 11,
    type: 'string',
    quoting: 'bare',
    since: beta,
    meaning: 'The S3 error code of the answer.',
    specialValues: [
      { value: '-', meaning: 'No error.' },
      { value: 'KMS.<exception>', meaning: 'AWS KMS refused or failed, and S3 passed its exception on.' },
    ],
    copyReadHalf: { text: 'The error of reading the source.' },
    cloudTrail: {
      path: 'errorCode',
      note: { text: 'CloudTrail has the error message as well, which this log has not.' },
    },
    cloudWatchField: 'error_code',
    athenaColumn: 'errorcode',
    athenaType: 'STRING',
    hazards: [{ text: 'Codes can hold dots, which patterns for a single word do not take.' }],
    sample: 'AccessDenied',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-error-responses', 'elastic-s3access'],
  },
  {
    id: 'bytes_sent',
    name: 'Bytes Sent',
    position: 12,
    type: 'integer',
    unit: 'bytes',
    quoting: 'bare',
    since: beta,
    meaning:
      'The size of the response body, without the overhead of the protocol. For an error it is the size of the error document.',
    specialValues: [{ value: '-', meaning: 'Zero bytes, not an unknown number.' }],
    copyReadHalf: { text: 'A dash in every published record.', evidence: 'seen' },
    cloudTrail: {
      path: 'additionalEventData.bytesTransferredOut',
      note: { text: 'CloudTrail writes 0 where this log has a dash.', evidence: 'seen' },
    },
    cloudWatchField: 'bytes_sent_size',
    athenaColumn: 'bytessent',
    athenaType: 'BIGINT',
    hazards: [
      { text: 'A failed HEAD shows the size of an error document, although its answer has no body.', evidence: 'seen' },
      { text: 'A dash becomes NULL in Athena, not 0.' },
    ],
    sample: '2662992',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-athena', 'ncbi-logging'],
  },
  {
    id: 'object_size',
    name: 'Object Size',
    position: 13,
    type: 'integer',
    unit: 'bytes',
    quoting: 'bare',
    since: beta,
    meaning:
      'The full size of the object concerned: as stored for a read, as uploaded for a write. For a part of an upload it is the size of the part.',
    specialValues: [{ value: '-', meaning: 'No object was involved, or S3 refused before looking at it.' }],
    copyReadHalf: { text: 'The size of the source object.' },
    cloudTrail: {
      note: {
        text: 'Not documented until 2026. A few records published in 2026 hold additionalEventData.objectSize.',
        evidence: 'third-party',
      },
    },
    cloudWatchField: 'object_size',
    athenaColumn: 'objectsize',
    athenaType: 'BIGINT',
    hazards: [{ text: 'Sums of many objects leave the range of exact JavaScript numbers.', evidence: 'inferred' }],
    sample: '3462992',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'noobaa', 'panther', 'kdgm'],
  },
  {
    id: 'total_time',
    name: 'Total Time',
    position: 14,
    type: 'integer',
    unit: 'milliseconds',
    quoting: 'bare',
    since: beta,
    meaning:
      'Milliseconds from receiving the request to sending the last byte of the answer, as the server saw it. A slow client makes it longer.',
    specialValues: [
      { value: '-', meaning: 'Not measured: the record has no HTTP exchange of its own.', evidence: 'seen' },
    ],
    copyReadHalf: { text: 'A dash in every published record.', evidence: 'seen' },
    cloudTrail: {
      note: {
        text: 'Not documented. A few records published in 2026 hold additionalEventData.startTime and endTime.',
        evidence: 'third-party',
      },
    },
    cloudWatchField: 'total_duration',
    athenaColumn: 'totaltime',
    athenaType: 'STRING',
    hazards: [{ text: 'It is text in the documented Athena table: cast it before comparing or averaging.' }],
    sample: '70',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-athena'],
  },
  {
    id: 'turn_around_time',
    name: 'Turn-Around Time',
    position: 15,
    type: 'integer',
    unit: 'milliseconds',
    quoting: 'bare',
    since: beta,
    meaning: 'Milliseconds that S3 itself needed: from the last byte of the request to the first byte of the answer.',
    specialValues: [
      {
        value: '-',
        meaning:
          'Not measured. Many calls on buckets, HEAD, DELETE, errors and records without an HTTP exchange have none.',
        evidence: 'seen',
      },
    ],
    copyReadHalf: { text: 'A dash in every published record.', evidence: 'seen' },
    cloudTrail: {
      note: {
        text: 'Not documented. A few records published in 2026 hold additionalEventData.turnAroundTime.',
        evidence: 'third-party',
      },
    },
    cloudWatchField: 'turn_around_duration',
    athenaColumn: 'turnaroundtime',
    athenaType: 'STRING',
    hazards: [
      {
        text: 'For an upload the rest of the Total Time is mostly the time that the client took to send.',
        evidence: 'inferred',
      },
    ],
    sample: '10',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-athena'],
  },
  {
    id: 'referer',
    name: 'Referer',
    position: 16,
    type: 'string',
    quoting: 'quotes',
    since: beta,
    meaning: 'The Referer header of the request: for a browser usually the page that links to the object or shows it.',
    specialValues: [
      { value: '-', meaning: 'The caller sent no such header, or the record has no HTTP exchange of its own.' },
      {
        value: '<address of the S3 console>',
        meaning: 'The browser part of the S3 console made the request.',
        evidence: 'seen',
      },
      {
        value: '<address with /hadoop/ or /audit/>',
        meaning: 'Hadoop S3A wrote audit data into the header: user, job and operation.',
        evidence: 'seen',
      },
    ],
    copyReadHalf: { text: 'A bare dash in every published record.', evidence: 'seen' },
    cloudTrail: {
      note: { text: 'In no record seen, though one page of AWS of 2026 claims it.', evidence: 'third-party' },
    },
    cloudWatchField: 'referer',
    athenaColumn: 'referrer',
    athenaType: 'STRING',
    hazards: [
      { text: 'The caller writes it: quotes and blanks can stand in it unescaped.' },
      { text: 'The documented Athena table loses records whose referer holds a blank.', evidence: 'inferred' },
    ],
    sample: 'https://www.example.com/gallery.html',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-athena', 'hadoop-s3a', 'atlantis-tutorials', 'kdgm'],
  },
  {
    id: 'user_agent',
    name: 'User-Agent',
    position: 17,
    type: 'string',
    quoting: 'quotes',
    since: beta,
    meaning:
      'The User-Agent header of the request. It names the program, and for many AWS tools the version, the runtime and the command.',
    specialValues: [
      { value: '-', meaning: 'The caller sent no such header, or the record has no HTTP exchange of its own.' },
      { value: 'Amazon CloudFront', meaning: 'CloudFront fetched the object from its origin.', evidence: 'seen' },
    ],
    copyReadHalf: { text: 'A bare dash in every published record.', evidence: 'seen' },
    cloudTrail: {
      path: 'userAgent',
      note: { text: 'CloudTrail puts the value into square brackets.', evidence: 'seen' },
    },
    cloudWatchField: 'user_agent',
    athenaColumn: 'useragent',
    athenaType: 'STRING',
    hazards: [{ text: 'The caller writes it: it proves nothing, and quotes can stand in it unescaped.' }],
    sample: 'aws-cli/2.34.11 md/awscrt#0.31.2 ua/2.1 os/linux md/command#s3.cp',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-cloudtrail-entries', 'yelp-access-logs', 'companies-house'],
  },
  {
    id: 'version_id',
    name: 'Version Id',
    position: 18,
    type: 'string',
    quoting: 'bare',
    since: { date: 'February 2010', year: 2010, fieldCount: 18 },
    meaning: 'The versionId that the request named. It is not the ID of a version that S3 created.',
    specialValues: [
      { value: '-', meaning: 'The request named no version.' },
      { value: 'null', meaning: 'The version from before versioning was switched on.', evidence: 'inferred' },
    ],
    copyReadHalf: { text: 'The versionId inside x-amz-copy-source.' },
    cloudTrail: {
      path: 'requestParameters.versionId',
      note: { text: 'The ID of a version that S3 created stands in responseElements, and only there.' },
    },
    cloudWatchField: 'version_id',
    athenaColumn: 'versionid',
    athenaType: 'STRING',
    hazards: [
      {
        text: 'In March 2019 one undocumented value followed this field and shifted the rest by one.',
        evidence: 'seen',
      },
      { text: 'On lifecycle records it is the version that S3 acted on.', evidence: 'seen' },
    ],
    sample: '3HL4kqtJvjVBH40Nrjfkd',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'kdgm', 'lnav', 'panther', 'ncbi-logging'],
  },
  {
    id: 'host_id',
    name: 'Host Id',
    position: 19,
    type: 'string',
    quoting: 'bare',
    since: march2019,
    meaning:
      "S3's extended request ID, as in the header x-amz-id-2. AWS Support asks for it together with the request ID.",
    specialValues: [{ value: '-', meaning: 'No host ID is known. This is rare.', evidence: 'inferred' }],
    cloudTrail: { path: 'additionalEventData.x-amz-id-2' },
    cloudWatchField: 'host_id',
    athenaColumn: 'hostid',
    athenaType: 'STRING',
    hazards: [{ text: 'Its length varies: 76 characters are common, and 64 to 128 were seen.', evidence: 'seen' }],
    sample: 's9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234=',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-document-history', 'aws-request-ids', 'ncbi-logging'],
  },
  {
    id: 'signature_version',
    name: 'Signature Version',
    position: 20,
    type: 'enum',
    quoting: 'bare',
    since: march2019,
    meaning: 'The version of the signature that authenticated the request.',
    specialValues: [
      { value: '-', meaning: 'The request was not signed.' },
      { value: 'SigV2', meaning: 'Signature Version 2, which AWS wants callers to leave.' },
      { value: 'SigV4', meaning: 'Signature Version 4.' },
      { value: 'SigV4A', meaning: 'Not listed for this field, and in no published record.', evidence: 'inferred' },
    ],
    cloudTrail: { path: 'additionalEventData.SignatureVersion' },
    cloudWatchField: 'signature_version',
    athenaColumn: 'sigv',
    athenaType: 'STRING',
    hazards: [],
    sample: 'SigV4',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-document-history', 'aws-cloudtrail-entries'],
  },
  {
    id: 'cipher_suite',
    name: 'Cipher Suite',
    position: 21,
    type: 'string',
    quoting: 'bare',
    since: march2019,
    meaning: 'The cipher suite that client and server agreed on for the TLS session.',
    specialValues: [{ value: '-', meaning: 'Plain HTTP, or no HTTP exchange at all.' }],
    cloudTrail: {
      path: 'tlsDetails.cipherSuite',
      note: { text: 'Older records have it in additionalEventData.CipherSuite.' },
    },
    cloudWatchField: 'cipher_suite',
    athenaColumn: 'ciphersuite',
    athenaType: 'STRING',
    hazards: [{ text: 'Names follow OpenSSL up to TLS 1.2 and the IANA registry for TLS 1.3.', evidence: 'seen' }],
    sample: 'TLS_AES_128_GCM_SHA256',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-document-history', 'atlantis-tutorials'],
  },
  {
    id: 'authentication_type',
    name: 'Authentication Type',
    position: 22,
    type: 'enum',
    quoting: 'bare',
    since: march2019,
    meaning: 'How the signature came: in the Authorization header, or in the query string of a presigned URL.',
    specialValues: [
      { value: '-', meaning: 'The request was not signed.' },
      { value: 'AuthHeader', meaning: 'In the Authorization header.' },
      { value: 'QueryString', meaning: 'In the query string: a presigned URL.' },
    ],
    cloudTrail: { path: 'additionalEventData.AuthenticationMethod' },
    cloudWatchField: 'authentication_type',
    athenaColumn: 'authtype',
    athenaType: 'STRING',
    hazards: [{ text: 'What an upload by HTML form shows here is not documented.', evidence: 'inferred' }],
    sample: 'AuthHeader',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-document-history', 'aws-cloudtrail-entries'],
  },
  {
    id: 'host_header',
    name: 'Host Header',
    position: 23,
    type: 'string',
    quoting: 'bare',
    since: march2019,
    meaning: 'The endpoint that the client connected to. It shows path style or virtual hosting, and often the Region.',
    specialValues: [{ value: '-', meaning: 'No HTTP exchange took place.', evidence: 'seen' }],
    copyReadHalf: {
      text: 'The host of the copy request, so it can name the destination while Bucket names the source.',
      evidence: 'seen',
    },
    cloudTrail: {
      path: 'tlsDetails.clientProvidedHostHeader',
      note: { text: 'requestParameters.Host holds it too.' },
    },
    cloudWatchField: 'host_header',
    athenaColumn: 'endpoint',
    athenaType: 'STRING',
    hazards: [{ text: 'The old endpoint s3.amazonaws.com does not tell the Region.', evidence: 'inferred' }],
    sample: 'amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-document-history', 'aws-virtual-hosting', 'ncbi-logging'],
  },
  {
    id: 'tls_version',
    name: 'TLS version',
    position: 24,
    type: 'enum',
    quoting: 'bare',
    since: { date: '28 March 2019', year: 2019, fieldCount: 24 },
    meaning: 'The version of TLS that client and server agreed on.',
    specialValues: [
      { value: '-', meaning: 'Plain HTTP, or no HTTP exchange at all.' },
      { value: 'TLSv1', meaning: 'TLS 1.0, in old records only. The guide dropped it in May 2023.' },
      { value: 'TLSv1.1', meaning: 'TLS 1.1.' },
      { value: 'TLSv1.2', meaning: 'TLS 1.2.' },
      { value: 'TLSv1.3', meaning: 'TLS 1.3.' },
    ],
    cloudTrail: { path: 'tlsDetails.tlsVersion' },
    cloudWatchField: 'tls_version',
    athenaColumn: 'tlsversion',
    athenaType: 'STRING',
    hazards: [
      { text: 'Samples of the guide print TLSV1.2 with a capital V. Real records have TLSv1.2.', evidence: 'seen' },
    ],
    sample: 'TLSv1.3',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-document-history', 'aws-user-guide-history', 'atlantis-tutorials'],
  },
  {
    id: 'access_point_arn',
    name: 'Access Point ARN',
    position: 25,
    type: 'arn',
    quoting: 'bare',
    since: { date: 'July 2021', year: 2021, fieldCount: 25 },
    meaning: 'The ARN of the access point that the request came through.',
    specialValues: [{ value: '-', meaning: 'The request used no access point, or its ARN was malformed.' }],
    cloudTrail: {
      path: 'resources[].ARN',
      note: { text: 'The entry of the resources array whose type is AWS::S3::AccessPoint.' },
    },
    cloudWatchField: 'access_point_arn',
    athenaColumn: 'accesspointarn',
    athenaType: 'STRING',
    hazards: [{ text: 'What Multi-Region Access Points show here is not documented.', evidence: 'inferred' }],
    sample: 'arn:aws:s3:eu-west-1:123456789012:accesspoint/example-ap',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-user-guide-history', 'elastic-s3access'],
  },
  {
    id: 'acl_required',
    name: 'aclRequired',
    position: 26,
    type: 'enum',
    quoting: 'bare',
    since: { date: 'November 2022', year: 2022, fieldCount: 26 },
    meaning:
      'Whether the request needed an access control list to be allowed. Where it says Yes, switching ACLs off would break this caller.',
    specialValues: [
      { value: '-', meaning: 'No ACL was needed.' },
      { value: 'Yes', meaning: 'Only an ACL allowed the request.' },
    ],
    cloudTrail: { path: 'additionalEventData.aclRequired', note: { text: 'Yes, or the field is missing.' } },
    cloudWatchField: 'acl_required',
    athenaColumn: 'aclrequired',
    athenaType: 'STRING',
    hazards: [{ text: 'In CloudWatch Logs it is true, false or null.' }],
    sample: 'Yes',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-user-guide-history', 'aws-cloudwatch-format', 'aws-cloudtrail-entries'],
  },
  {
    id: 'source_region',
    name: 'Source region',
    position: 27,
    type: 'string',
    quoting: 'bare',
    since: { date: 'early 2026', year: 2026, fieldCount: 27 },
    meaning: 'The AWS Region that the request was sent from. It is not the Region of the bucket.',
    specialValues: [
      {
        value: '-',
        meaning:
          'The origin is not known, as for callers outside AWS, PrivateLink and Direct Connect, or S3 acted by itself.',
      },
    ],
    cloudTrail: { note: { text: 'CloudTrail has no such field: awsRegion is the Region that handled the call.' } },
    cloudWatchField: 'source_region',
    athenaColumn: 'sourceregion',
    athenaType: 'STRING',
    hazards: [
      {
        text: 'In early 2026 lines of 26 and of 27 fields stand side by side in the logs of one bucket.',
        evidence: 'seen',
      },
    ],
    sample: 'eu-west-1',
    documentation: 'aws-log-format',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-notice-2026', 'otel-s3access', 'atlantis-tutorials'],
  },
];
