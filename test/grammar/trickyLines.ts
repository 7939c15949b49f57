import type { AccessLogFieldId } from '../../src/core/catalogue/types';

/** A line that misleads simple parsers, and what stands in the fields that are in doubt. */
export interface TrickyLine {
  readonly name: string;
  readonly line: string;
  readonly fields: Readonly<Partial<Record<AccessLogFieldId | 'extra' | 'undocumented', string>>>;
  /** The last field of the line, where the line is cut. */
  readonly last?: AccessLogFieldId;
}

const owner = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';
const hostId = 's9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234=';
const start = `${owner} amzn-s3-demo-bucket [30/Mar/2026:10:15:02 +0000] 192.0.2.3`;
const caller = `${start} - 3E57427F3EXAMPLE`;
const refused = '403 AccessDenied 243 - 7 -';
const tail = `${hostId} - TLS_AES_128_GCM_SHA256 - amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com TLSv1.3 - - -`;
const get = (request: string, referer: string, agent: string, key = 'a.txt'): string =>
  `${caller} REST.GET.OBJECT ${key} "${request}" ${refused} "${referer}" "${agent}" - ${tail}`;
const plainGet = 'GET /a.txt HTTP/1.1';
const whole = get(plainGet, '-', 'curl/8.12.1');
/** The line up to and with the first occurrence of `text`. */
const upTo = (text: string): string => whole.slice(0, whole.indexOf(text) + text.length);

const request = (text: string, key?: string): TrickyLine => ({
  name: `a request line like ${text}`,
  line: get(text, '-', 'curl/8.12.1', key),
  fields: { request_uri: text, http_status: '403', referer: '-', user_agent: 'curl/8.12.1', version_id: '-' },
});

const client = (referer: string, agent: string): TrickyLine => ({
  name: `referer ${referer} and user agent ${agent}`,
  line: get(plainGet, referer, agent),
  fields: { request_uri: plainGet, http_status: '403', referer, user_agent: agent, version_id: '-', host_id: hostId },
});

const requester = (text: string): TrickyLine => ({
  name: `the requester ${text}`,
  line: `${start} ${text} 3E57427F3EXAMPLE REST.GET.OBJECT a.txt "${plainGet}" ${refused} "-" "-" - ${tail}`,
  fields: { requester: text, request_id: '3E57427F3EXAMPLE', operation: 'REST.GET.OBJECT', key: 'a.txt' },
});

const operation = (text: string): TrickyLine => ({
  name: `the operation ${text}`,
  line: `${caller} ${text} a.txt - 204 - - 12 - - - - - ${tail}`,
  fields: { operation: text, key: 'a.txt', request_uri: '-', object_size: '12', user_agent: '-', host_id: hostId },
});

const cut = (text: string, last: AccessLogFieldId, value: string): TrickyLine => ({
  name: `a line cut after ${text}`,
  line: upTo(text),
  fields: { [last]: value },
  last,
});

const forgedTail = `trusted" - ${hostId} SigV4 TLS_AES_128_GCM_SHA256 AuthHeader forged.example TLSv1.3 - Yes eu-west-1`;

/** Quotes, blanks and forged fields in what the caller writes; what no caller writes, in all its shapes; cut lines. */
export const trickyLines: readonly TrickyLine[] = [
  request('GET /a.txt?x=1"2 HTTP/1.1'),
  request('GET /a.txt?x=1" 2 HTTP/1.1'),
  request('GET /a.txt?x="" HTTP/1.1'),
  request('GET /a b.txt HTTP/1.1', 'a%2Bb.txt'),
  request('GET /a.txt?x=" 200 - 1 1 1 1 "-" "-" - HTTP/1.1'),
  request('GET /a.txt?x=" 200 - HTTP/1.1'),
  request('GET /a.txt'),
  request('PUT /caf\u00e9\u202egpj.exe HTTP/1.1', 'caf%25C3%25A9%25E2%2580%25AEgpj.exe'),
  client('-', 'The "friendly" reader'),
  client('-', '"quoted"'),
  client('-', 'ends with a quote"'),
  client('-', 'x" 200 - 15002 15002 11 10 "-" "curl/8.12.1'),
  client('-', forgedTail),
  client('-', `${forgedTail} one-more`),
  client('-', '" - - - - - - - - - -'),
  client('-', ''),
  client('', ''),
  client('http://www.example.com/"', 'curl/8.12.1'),
  client('http://www.example.com/?a=" b', 'curl/8.12.1'),
  client('http://www.example.com/" onload="steal()', 'curl/8.12.1'),
  client("' OR '1'='1", "() { :; }; /bin/sh -c 'id'"),
  requester('arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE1234A'),
  requester('svc:cloudfront.amazonaws.com'),
  requester('arn:aws:sts::123456789012:assumed-role/admin/alice@example.com'),
  operation('BATCH.DELETE.OBJECT'),
  operation('REST.COPY.OBJECT_GET'),
  operation('S3.COMPUTE.OBJECT.CHECKSUM'),
  operation('SOAP.CreateBucket'),
  {
    name: 'a lifecycle record with quoted dashes',
    line: `${start.replace('192.0.2.3', '-')} AmazonS3 3E57427F3EXAMPLE S3.EXPIRE.OBJECT a+b.txt "-" - - - 12 - - "-" "-" v1 ${hostId} - - - - - - - -`,
    fields: { request_uri: '-', http_status: '-', referer: '-', user_agent: '-', version_id: 'v1', source_region: '-' },
  },
  {
    name: 'a user agent that was not sent and stands as a bare dash',
    line: `${caller} REST.GET.OBJECT a.txt "${plainGet}" ${refused} "http://www.example.com/" - - ${tail}`,
    fields: { referer: 'http://www.example.com/', user_agent: '-', version_id: '-', host_id: hostId },
  },
  {
    name: 'a key with a raw blank, as a store may write it',
    line: `${caller} REST.GET.OBJECT my file.txt "${plainGet}" ${refused} "-" "-" - ${tail}`,
    fields: { operation: 'REST.GET.OBJECT', key: 'my file.txt', request_uri: plainGet },
  },
  {
    name: 'a store that quotes the host header',
    line: `alice amzn-s3-demo-bucket [30/Mar/2026:10:15:02 +0000] 192.0.2.3 alice 01 REST.GET.OBJECT a.txt "${plainGet}" 200 - 1 1 2 1 "-" "The "best" agent" - - SigV4 - AuthHeader "store.example" TLSv1.2 -`,
    fields: {
      bucket_owner: 'alice',
      user_agent: 'The "best" agent',
      host_header: 'store.example',
      tls_version: 'TLSv1.2',
    },
  },
  {
    name: 'the undocumented value of March 2019',
    line: `${owner} amzn-s3-demo-bucket [20/Mar/2019:10:15:02 +0000] 192.0.2.3 - 3E57427F3EXAMPLE REST.GET.OBJECT a.txt "${plainGet}" ${refused} "-" "-" - AIDACKCEVSQ6C2EXAMPLE ${hostId} SigV4 - AuthHeader s3.amazonaws.com`,
    fields: {
      version_id: '-',
      undocumented: 'AIDACKCEVSQ6C2EXAMPLE',
      host_id: hostId,
      host_header: 's3.amazonaws.com',
    },
  },
  {
    name: 'fields that came later than this version',
    line: `${whole} twenty-eight - "thirty, in quotes"`,
    fields: { user_agent: 'curl/8.12.1', source_region: '-', extra: 'twenty-eight - thirty, in quotes' },
  },
  { name: 'a byte order mark', line: `\uFEFF${whole}`, fields: { bucket: 'amzn-s3-demo-bucket', source_region: '-' } },
  { name: 'blanks at the end', line: `${whole}   `, fields: { source_region: '-' } },
  cut('7cd4', 'bucket_owner', owner.slice(0, -6)),
  cut('amzn-s3', 'bucket', 'amzn-s3'),
  cut('[30/Mar/2026:10', 'time', '30/Mar/2026:10'),
  cut('192.0', 'remote_ip', '192.0'),
  cut('REST.GET', 'operation', 'REST.GET'),
  cut('"GET /a', 'request_uri', 'GET /a'),
  cut('HTTP/1.1" 4', 'http_status', '4'),
  cut('403 Access', 'error_code', 'Access'),
  cut('243 - 7', 'total_time', '7'),
  cut('"-" "curl/8', 'user_agent', 'curl/8'),
  cut('- s9lzH', 'host_id', 's9lzH'),
];
