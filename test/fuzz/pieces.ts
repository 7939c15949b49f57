// Pieces of text that logs, names and queries are made of, and pieces that do harm: what mutators and arbitraries put in.

/** Borders of fields, and what forges them. */
export const linePieces: readonly string[] = [
  ...['"', '" "', ' ', '  ', '-', '\n', '\r\n', '\r', '\t', '[', ']', '" 200 - 1 1 1 1 "', '" - ', ' HTTP/1.1"', '"-"'],
  ...['79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be', '[06/Feb/2026:00:00:38 +0000]', '192.0.2.3'],
  ...[
    '2001:db8::1',
    '::ffff:192.0.2.3',
    '256.1.1.1',
    'REST.GET.OBJECT',
    'BATCH.DELETE.OBJECT',
    'S3.EXPIRE.OBJECT',
    'SigV4',
  ],
  ...[
    'WEBSITE.GET.OBJECT',
    'REST.COPY.OBJECT_GET',
    'SOAP.CreateBucket',
    'REST.PUT.PART',
    'TLSv1.3',
    'AuthHeader',
    '403',
  ],
  ...[
    'AccessDenied',
    '99999999999999999999',
    '-1',
    '1e9',
    'arn:aws:sts::123456789012:assumed-role/a/b',
    'svc:s3.amazonaws.com',
  ],
  ...['arn:aws:s3:us-east-1:123456789012:accesspoint/a', 'amzn-s3-demo-bucket', 'amzn-s3-demo-bucket--use1-az4--x-s3'],
  ...[
    '/?X-Amz-Signature=X&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20260330%2Feu-west-1%2Fs3%2Faws4_request',
    'Mozilla/5.0 (',
  ],
  ...[
    'aws-cli/2.34.11 md/command#s3.cp',
    'https://',
    '?acl',
    '&',
    '=',
    '+',
    '/../',
    '[aws-sdk-java/2.0',
    'GET ',
    'Signature=',
  ],
];

/** Borders of JSON values, and members that readers look for. */
export const jsonPieces: readonly string[] = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\\"',
    '\\u',
    '\\ud800',
    '\\u0000',
    '//',
    '/*',
    '*/',
    'null',
    'true',
    '-',
    '1e999',
  ],
  ...[
    '9007199254740993',
    '""',
    '{}',
    '[]',
    '\n',
    '\ufeff',
    '"Records":[',
    '"eventVersion":"1.11"',
    '"eventSource":"s3.amazonaws.com"',
  ],
  ...[
    '"eventName":"PutObject"',
    '"userIdentity":',
    '"requestParameters":{"bucketName":"b","key":"k"}',
    '"__proto__":',
    '"detail":',
  ],
  ...[
    '"CloudTrailEvent":"{}"',
    '"message":"{\\"eventVersion\\":\\"1.08\\"}"',
    '"logEvents":[',
    '"QueryResultRows":[[',
    '"length":',
  ],
  ...[
    '"resources":[{"ARN":"arn:aws:s3:::b/k"}]',
    '"policy":"{\\"Statement\\":[]}"',
    '"constructor":',
    '2026-03-30T09:12:41Z {',
  ],
];

/** Names of operations, and words of queries. */
export const wordPieces: readonly string[] = [
  ...[
    'GetObject',
    'REST.GET.LOGGING_STATUS',
    's3:Get*Acl',
    'aws s3api put-object --bucket b',
    'aws s3 cp ',
    'curl -X PUT ',
    "'",
    '`',
  ],
  ...[
    'https://amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com/a?acl',
    'PUT /{Bucket}/{Key+}?tagging HTTP/1.1',
    '$(',
    '%s',
    '*',
    '?',
  ],
  ...[
    'status >= 400',
    ' and ',
    ' or ',
    'not ',
    '(',
    ')',
    ' in (',
    '..',
    ' ~ ',
    '!~',
    '(a+)+$',
    '(a|a)*',
    '{1,9999}',
    '\\1',
    '[^',
    '10MB',
  ],
  ...['2026-03-30', '=', '<', '2xx', '`a b`', 'toString', '__proto__', '&&', '||', ';', '--', '\\\n'],
];

/** What a reader should never be shown as it is, and what a reader of Markdown, HTML, a terminal or a spreadsheet obeys. */
export const hostilePieces: readonly string[] = [
  ...[
    '\0',
    '\x1b[31m',
    '\x1b]8;;https://example.com\x07',
    '\x9b2J',
    '\x7f',
    '\x85',
    '\u2028',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
  ],
  ...[
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\udc00',
    '\u{e0041}',
    '\ufe0f',
    '\u00ad',
    '\u061c',
    '\u2044',
    '\uff0e',
    '\u3164',
    '\u{1f4f7}',
  ],
  ...[
    '[x](command:workbench.action.quit)',
    '![x](https://example.com/x.png)',
    '<img src=x onerror=alert(1)>',
    '$(zap)',
    '<!--',
  ],
  ...[
    '`',
    '``',
    '|',
    '\n# x',
    '\n- x',
    '<https://example.com>',
    'www.example.com',
    'a@example.com',
    '&#60;',
    '&lt;',
    '**',
    '~~',
    ']: x',
  ],
  ...[
    '=1+1',
    '@SUM(1)',
    '\t=1',
    '%',
    '%00',
    '%2',
    '%zz',
    '%C3',
    '%ED%A0%80',
    '%252525',
    '%u202e',
    '%E2%80%AE',
    '%1b%5b31m',
    '%0A',
  ],
];

/** All of them. */
export const allPieces: readonly string[] = [...linePieces, ...jsonPieces, ...wordPieces, ...hostilePieces];

/** A private character that stands for one raw byte, so that texts can hold bytes that are no UTF-8. */
const RAW = 0xf700;

/** Text of the raw bytes. */
export const raw = (...bytes: readonly number[]): string => String.fromCharCode(...bytes.map(byte => RAW + byte));

/** Bytes that are no UTF-8, as `toBytes` writes them. */
export const bytePieces: readonly string[] = [
  raw(0xff),
  raw(0xc3),
  raw(0xed, 0xa0, 0x80),
  raw(0xf0, 0x9f),
  raw(0x1f, 0x8b),
];

const encoder = new TextEncoder();

/** A text as bytes: UTF-8, with the characters of `raw`, which are EF 9C 80 to EF 9F BF there, as the bytes that they stand for. */
export function toBytes(text: string): Uint8Array {
  const bytes = encoder.encode(text);
  let to = 0;
  for (let at = 0; at < bytes.length; at++, to++) {
    const [lead, second, third] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
    const isRaw = lead === 0xef && second >= 0x9c && second <= 0x9f;
    bytes[to] = isRaw ? ((second & 3) << 6) | (third & 0x3f) : lead;
    at += isRaw ? 2 : 0;
  }
  return bytes.slice(0, to);
}
