// Writes a server access log of made-up records: the mix of families, lengths and odd lines that a busy bucket has.
import { closeSync, openSync, writeSync } from 'node:fs';

const owner = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const agents = [
  'aws-cli/2.15.30 md/awscrt#0.19.19 ua/2.0 os/linux#5.10.192 md/arch#x86_64 lang/python#3.11.8 md/pyimpl#CPython cfg/retry-mode#standard md/installer#exe md/command#s3.sync',
  'Boto3/1.34.50 md/Botocore#1.34.50 ua/2.0 os/linux#6.1.0 md/arch#x86_64 lang/python#3.12.1 md/pyimpl#CPython Botocore/1.34.50',
  'aws-sdk-java/2.25.11 Linux/5.10.192 OpenJDK_64-Bit_Server_VM/17.0.10+7-LTS Java/17.0.10 vendor/Amazon.com_Inc. io/sync http/Apache',
  'Mozilla/5.0 (X11; Linux x86_64; rv:136.0) Gecko/20100101 Firefox/136.0',
  'curl/8.5.0',
  'Amazon CloudFront',
  '-',
  'curl/8.5.0',
];

/** A small reproducible generator of numbers (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const base64 = `${letters}abcdefghijklmnopqrstuvwxyz+/`;

/** `count` lines of a log, one at a time; every fiftieth is of an odd kind. */
export function* accessLogLines(count, seed = 7) {
  const next = random(seed);
  const pick = list => list[Math.floor(next() * list.length)];
  const word = (length, from = letters) =>
    Array.from({ length }, () => from[Math.floor(next() * from.length)]).join('');
  const number = digits => Math.floor(next() * 10 ** digits);
  for (let i = 0; i < count; i++) {
    const time = `[${String(1 + number(1) * 2).padStart(2, '0')}/${pick(months)}/2026:${String(number(1)).padStart(2, '0')}:${String(10 + number(1))}:${String(10 + number(1))} +0000]`;
    const requester = pick([
      owner,
      '-',
      'arn:aws:iam::123456789012:user/alice',
      'arn:aws:sts::123456789012:assumed-role/etl-role/i-0123456789abcdef0',
    ]);
    const key = `data/year%253D2026/part-${word(8, '0123456789')}.parquet`;
    const path = key.replaceAll('%253D', '%3D');
    const host = word(76, base64);
    const start = `${owner} amzn-s3-demo-bucket ${time}`;
    const tail = `${host} ${requester === '-' ? '-' : 'SigV4'} TLS_AES_128_GCM_SHA256 ${requester === '-' ? '-' : 'AuthHeader'} amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com TLSv1.3 - - ${pick(['eu-west-1', '-', 'us-east-1'])}`;
    const id = word(16);
    if (i % 50 === 0) {
      yield pick([
        `${start} - AmazonS3 ${id} S3.EXPIRE.OBJECT ${path} "-" - - - ${number(7)} - - "-" "-" ${word(32)} ${host} - - - - - - - -`,
        `${start} 192.0.2.3 ${requester} ${id} BATCH.DELETE.OBJECT ${path} - 204 - - ${number(7)} - - - - - ${tail}`,
        `${start} 192.0.2.3 ${requester} ${id} REST.GET.OBJECT ${key} "GET /${path} HTTP/1.1" 200 - ${number(6)} ${number(6)} ${number(3)} ${number(2)} "https://example.com/?q="a b"" "Mozilla "x" (y)" - ${tail}`,
        `${start} 192.0.2.3 arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1EXAMPLE2345 ${id} REST.GET.OBJECT ${key} "GET /${path} HTTP/1.1" 200 - ${number(6)} ${number(6)} ${number(3)} ${number(2)} "-" "Amazon CloudFront" - ${tail}`,
      ]);
    } else {
      const [operation, method] = pick([
        ['REST.GET.OBJECT', 'GET'],
        ['REST.HEAD.OBJECT', 'HEAD'],
        ['REST.PUT.OBJECT', 'PUT'],
        ['REST.GET.OBJECT', 'GET'],
        ['REST.PUT.PART', 'PUT'],
      ]);
      const [status, code] = pick([
        ['200', '-'],
        ['200', '-'],
        ['206', '-'],
        ['404', 'NoSuchKey'],
        ['403', 'AccessDenied'],
      ]);
      yield `${start} 192.0.2.${number(2)} ${requester} ${id} ${operation} ${key} "${method} /${path}?x-id=GetObject HTTP/1.1" ${status} ${code} ${number(7)} ${number(7)} ${number(3)} ${number(2)} "-" "${pick(agents)}" - ${tail}`;
    }
  }
}

/** Writes `count` lines to `file`; gives back its size in bytes. */
export function writeAccessLog(file, count) {
  const handle = openSync(file, 'w');
  let size = 0;
  let block = '';
  for (const line of accessLogLines(count)) {
    block += `${line}\n`;
    if (block.length > 1 << 20) {
      size += writeSync(handle, block);
      block = '';
    }
  }
  size += writeSync(handle, block);
  closeSync(handle);
  return size;
}

/** One CloudTrail event of S3. */
function trailEvent(next, number) {
  const pick = list => list[Math.floor(next() * list.length)];
  const word = (length, from = letters) =>
    Array.from({ length }, () => from[Math.floor(next() * from.length)]).join('');
  const host = 'amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com';
  const role = 'arn:aws:iam::123456789012:role/etl-role';
  const session = `i-0${word(16, '0123456789abcdef')}`;
  const key = `data/year=2026/part-${number}.parquet`;
  return {
    eventVersion: '1.11',
    userIdentity: {
      type: 'AssumedRole',
      principalId: `AROAEXAMPLEID:${session}`,
      arn: `arn:aws:sts::123456789012:assumed-role/etl-role/${session}`,
      accountId: '123456789012',
      accessKeyId: `ASIA${word(16)}`,
      sessionContext: {
        sessionIssuer: { type: 'Role', principalId: 'AROAEXAMPLEID', arn: role, accountId: '123456789012' },
        attributes: { creationDate: '2026-11-22T09:00:00Z', mfaAuthenticated: 'false' },
      },
    },
    eventTime: `2026-11-22T10:${10 + (number % 50)}:00Z`,
    eventSource: 's3.amazonaws.com',
    eventName: pick(['GetObject', 'HeadObject', 'PutObject', 'ListObjects']),
    awsRegion: 'eu-west-1',
    sourceIPAddress: `192.0.2.${number % 256}`,
    userAgent: `[${pick(agents)}]`,
    ...(number % 20 === 0 ? { errorCode: 'AccessDenied', errorMessage: `User: ${role} is not authorized` } : {}),
    requestParameters: { bucketName: 'amzn-s3-demo-bucket', Host: host, key, ...(number % 7 ? {} : { acl: '' }) },
    responseElements: null,
    additionalEventData: {
      SignatureVersion: 'SigV4',
      CipherSuite: 'TLS_AES_128_GCM_SHA256',
      bytesTransferredIn: 0,
      AuthenticationMethod: 'AuthHeader',
      'x-amz-id-2': word(76, base64),
      bytesTransferredOut: Math.floor(next() * 1e7),
    },
    requestID: word(16),
    eventID: [8, 4, 4, 4, 12].map(length => word(length, '0123456789abcdef')).join('-'),
    readOnly: true,
    resources: [
      { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::amzn-s3-demo-bucket/${key}` },
      { accountId: '123456789012', type: 'AWS::S3::Bucket', ARN: 'arn:aws:s3:::amzn-s3-demo-bucket' },
    ],
    eventType: 'AwsApiCall',
    managementEvent: false,
    recipientAccountId: '123456789012',
    eventCategory: 'Data',
    tlsDetails: { tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256', clientProvidedHostHeader: host },
  };
}

/** Writes a trail file of at least so many bytes: on one line as CloudTrail does, or formatted. */
export function writeTrail(file, bytes, isFormatted, seed = 7) {
  const next = random(seed);
  const descriptor = openSync(file, 'w');
  const step = isFormatted ? '\n    ' : '';
  let written = writeSync(descriptor, isFormatted ? '{\n  "Records": [\n    ' : '{"Records":[');
  for (let number = 0; written < bytes; number++) {
    const event = trailEvent(next, number);
    const text = isFormatted ? JSON.stringify(event, null, 2).replaceAll('\n', '\n    ') : JSON.stringify(event);
    written += writeSync(descriptor, number === 0 ? text : `,${step}${text}`);
  }
  writeSync(descriptor, isFormatted ? '\n  ]\n}\n' : ']}\n');
  closeSync(descriptor);
}
