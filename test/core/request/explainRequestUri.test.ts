import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatPeriod } from '../../../src/core/explain/presigned';
import { explainRequestUri } from '../../../src/core/explain/requestUri';
import { decodeRequestUri } from '../../../src/core/fields/requestLine';
import { bucket, type Fields, input, presignedQuery, record } from './record';

const hosted: Fields = {
  bucket,
  host_header: `${bucket}.s3.eu-west-1.amazonaws.com`,
  time: '06/Feb/2019:00:01:38 +0000',
};
const pathStyle: Fields = { ...hosted, host_header: 's3.eu-west-1.amazonaws.com' };

const explain = (text: string, fields: Fields = hosted) =>
  explainRequestUri(decodeRequestUri(text, record(fields)), input(text, fields));

const rows = (query: string) =>
  explain(`GET /a?${query} HTTP/1.1`).rows?.map(({ label, value }) => `${label}: ${value}`) ?? [];

describe('title of a request line', () => {
  for (const [text, fields, title] of [
    ['GET /photos/cat.jpg HTTP/1.1', hosted, 'GET photos/cat.jpg'],
    [`GET /${bucket}/photos/cat.jpg HTTP/1.1`, pathStyle, 'GET photos/cat.jpg'],
    ['GET /M%C3%A4rz%201.jpg HTTP/1.1', hosted, 'GET M\u00e4rz 1.jpg'],
    ['PUT /photos/cat.jpg?acl HTTP/1.1', hosted, 'PUT photos/cat.jpg?acl'],
    [`GET /${bucket}?versioning HTTP/1.1`, pathStyle, `GET ${bucket}?versioning`],
    ['GET /?list-type=2&prefix=a HTTP/1.1', hosted, `GET ${bucket}`],
    ['POST /a?uploads HTTP/1.1', hosted, 'POST a?uploads'],
    ['PUT /a?uploadId=b&partNumber=1 HTTP/1.1', hosted, 'PUT a'],
    ['POST /a?select&select-type=2 HTTP/1.1', hosted, 'POST a?select&select-type'],
    ['GET /a?acl&acl HTTP/1.1', hosted, 'GET a?acl'],
    ['GET /%E2%80%AEgpj.exe HTTP/1.1', hosted, 'GET <U+202E RIGHT-TO-LEFT OVERRIDE>gpj.exe'],
    [`GET /${bucket}/a HTTP/1.1`, { bucket }, `GET /${bucket}/a`],
    ['GET http://example.com/a%20b HTTP/1.1', {}, 'GET /a%20b'],
    ['OPTIONS * HTTP/1.1', hosted, 'OPTIONS *'],
    ['GET', hosted, 'GET'],
    ['key.jpg', hosted, 'key.jpg'],
    ['', hosted, 'No request line'],
    ['GET a?Signature=b', hosted, 'GET a'],
    ['GET /a&Signature=b', hosted, 'GET a&Signature=***'],
    [`GET /${'a'.repeat(400)}`, hosted, `GET ${'a'.repeat(300)}... (400 characters)`],
  ] as const) {
    it(title.slice(0, 80), () => assert.equal(explain(text, fields).title, title));
  }
});

describe('style of a request line', () => {
  const alias = 'ap-meta-s3alias';
  for (const [text, fields, sentence] of [
    [`GET /${bucket}/a`, pathStyle, 'Path style: the path begins with the bucket.'],
    ['GET /a', hosted, 'Virtual-hosted style: the host names the bucket, the path is the key.'],
    ['GET /', hosted, 'Virtual-hosted style: the host names the bucket.'],
    [
      `GET /${bucket}/a`,
      { ...hosted, key: 'a' },
      'Virtual-hosted style by the host, yet the path names the bucket as well; the Key field shows where the key begins.',
    ],
    [
      'GET /a.html',
      { bucket, host_header: `${bucket}.s3-website-eu-west-1.amazonaws.com` },
      'Sent to a website endpoint: the host names the bucket, the path is the key.',
    ],
    [
      'GET /a',
      { bucket, host_header: 'finance-docs-123456789012.s3-accesspoint.us-west-2.amazonaws.com' },
      'Sent through an access point: the host names it, the path is the key.',
    ],
    [
      'GET /a',
      { bucket, host_header: `${alias}.s3.us-west-2.amazonaws.com` },
      'Sent through an access point: the host names it, the path is the key.',
    ],
    [
      'GET /a',
      { bucket, host_header: 'abc.mrap.accesspoint.s3-global.amazonaws.com' },
      'Sent through a Multi-Region Access Point: the host names it, the path is the key.',
    ],
    [
      'GET /a',
      { bucket, host_header: bucket },
      'Virtual-hosted style with a custom domain: the host is the name of the bucket, the path is the key.',
    ],
    [
      `GET http://${bucket}.s3.amazonaws.com/a`,
      { bucket },
      'Virtual-hosted style: the host names the bucket, the path is the key.',
    ],
    ['GET /a', { bucket }, 'Virtual-hosted style, told from the path: it does not begin with the bucket.'],
    [
      `GET /${bucket}/a`,
      { bucket, key: 'a' },
      'Path style, told from the Key field: this record has no host that would say it.',
    ],
    ['GET /a', {}, 'Path style or virtual-hosted style: this record does not tell, so the path is shown whole.'],
  ] as const) {
    it(sentence, () => assert.deepEqual(explain(text, fields).meaning, [sentence]));
  }

  it('has no sentence for OPTIONS *', () => assert.deepEqual(explain('OPTIONS * HTTP/1.1').meaning, []));
});

describe('rows of a request line', () => {
  for (const [query, expected] of [
    ['acl', ['acl: Selects the access control list of a bucket or object']],
    ['acl=ignored', ['acl: Selects the access control list of a bucket or object']],
    ['prefix=a%20b%2F', ['prefix: a b/ (lists only names that begin with this text)']],
    ['list-type=2', ['list-type: 2 (selects the version of the listing; 2 is ListObjectsV2)']],
    ['select-type=2', ['select-type: 2 (names the kind of query that comes with select; it is always 2)']],
    ['versionId=', ['versionId: Names one version of the object']],
    ['x-user=alice', ['x-user: alice (custom information: S3 ignores it and keeps it in the log)']],
    ['utm_source=b', ['utm_source: b (not known to this version)']],
    [
      'x-amz-meta-a=b',
      [
        'x-amz-meta-a: b (a request header in the query, as SDKs put it there when they presign; not known to this version)',
      ],
    ],
    [
      'x-amz-server-side-encryption-customer-key=abc',
      ['x-amz-server-side-encryption-customer-key: *** (carries the encryption key of the customer)'],
    ],
    ['x-a=%E2%80%8Bb', ['x-a: <U+200B ZERO WIDTH SPACE>b (custom information: S3 ignores it and keeps it in the log)']],
    ['u=%3FSignature%3Dabc', ['u: ?Signature=*** (not known to this version)']],
    [
      'x-id=GetObject&foo=1&versionId=v',
      [
        'versionId: v (names one version of the object)',
        'foo: 1 (not known to this version)',
        'x-id: GetObject (names the operation; AWS SDKs add it, and it does not change the request)',
      ],
    ],
    ['', []],
  ] as const) {
    it(query || 'no parameter', () => assert.deepEqual(rows(query), expected));
  }

  for (const [count, note] of [
    [6, undefined],
    [7, ['And 1 more parameter.']],
    [10, ['And 4 more parameters.']],
  ] as const) {
    it(`${count} parameters`, () => {
      const query = Array.from({ length: count }, (_, n) => `x-${n}=1`).join('&');
      const meaning = explain(`GET /a?${query}`);
      assert.equal(meaning.rows?.length, 6);
      assert.deepEqual(meaning.notes, note);
    });
  }
});

describe('a presigned URL in a request line', () => {
  const line = (changes = {}) => `GET /a?${presignedQuery(changes)} HTTP/1.1`;
  const sentence = (changes: Readonly<Record<string, string>>, time = '06/Feb/2019:00:01:38 +0000') =>
    explain(line(changes), { ...hosted, time }).meaning?.[0];

  it('comes first, then what must not be shared, then the style', () => {
    const meaning = explain(line({ 'X-Amz-Security-Token': 'abc' }));
    assert.deepEqual(meaning.meaning, [
      'Presigned URL, valid for 1 hour until 6 Feb 2019 01:00:38 UTC; used 59 minutes before it expired.',
      'Remove X-Amz-Credential and X-Amz-Security-Token before you share this line; S3 has masked the signature.',
      'Virtual-hosted style: the host names the bucket, the path is the key.',
    ]);
    assert.deepEqual(meaning.rows, [
      { label: 'Signed with', value: 'temporary credentials AKIA...MPLE, for s3 in us-east-1' },
      { label: 'Signed at', value: '6 Feb 2019 00:00:38 UTC' },
    ]);
    assert.deepEqual(meaning.notes, [
      'A URL that temporary credentials signed ends with them, even before its own time.',
    ]);
    assert.equal(meaning.references?.[0]?.title, 'Presigned URLs');
  });

  for (const [changes, time, expected] of [
    [
      {},
      '06/Feb/2019:01:00:38 +0000',
      'Presigned URL, valid for 1 hour until 6 Feb 2019 01:00:38 UTC; used in the second in which it expired.',
    ],
    [
      {},
      '06/Feb/2019:01:05:39 +0000',
      'Presigned URL, valid for 1 hour until 6 Feb 2019 01:00:38 UTC; used 5 minutes 1 second after it had expired.',
    ],
    [
      {},
      '06/Feb/2019:00:00:36 +0000',
      'Presigned URL, valid for 1 hour until 6 Feb 2019 01:00:38 UTC; used 2 seconds before the time it was signed.',
    ],
    [{}, '-', 'Presigned URL, valid for 1 hour until 6 Feb 2019 01:00:38 UTC.'],
    [{ 'X-Amz-Date': 'x' }, undefined, 'Presigned URL, valid for 1 hour from a time that cannot be read.'],
    [{ 'X-Amz-Expires': 'x' }, undefined, 'Presigned URL; it does not say until when it is valid.'],
    [
      { 'X-Amz-Algorithm': 'AWS4-ECDSA-P256-SHA256' },
      '-',
      'Presigned URL of Signature Version 4A, valid for 1 hour until 6 Feb 2019 01:00:38 UTC.',
    ],
  ] as const) {
    it(expected, () => assert.equal(sentence(changes, time), expected));
  }

  it('takes nothing from a URL whose signature S3 did not accept', () => {
    const refused = { ...hosted, requester: '-', error_code: 'SignatureDoesNotMatch' };
    const meaning = explain(line({ 'X-Amz-Security-Token': 'abc' }), refused);
    assert.equal(
      meaning.meaning?.[0],
      'Presigned URL that S3 did not accept: what it says of its key and its time is not proven.',
    );
    assert.deepEqual(meaning.rows, [
      { label: 'Key named', value: 'temporary credentials AKIA...MPLE, for s3 in us-east-1' },
      { label: 'Time named', value: '6 Feb 2019 00:00:38 UTC' },
    ]);
    assert.equal(meaning.notes, undefined);
  });

  it('says what a URL names, and its time, where no caller is named', () => {
    const meaning = explain(line(), { ...hosted, requester: '-', error_code: 'AccessDenied' });
    assert.match(meaning.meaning?.[0] ?? '', /^Presigned URL, valid for 1 hour until/);
    assert.deepEqual(
      meaning.rows?.map(({ label }) => label),
      ['Key named', 'Time named'],
    );
  });

  it('tells Signature Version 2 and its readable signature', () => {
    const meaning = explain('GET /a?AWSAccessKeyId=abc&Expires=1549411298&Signature=def%3D HTTP/1.1');
    assert.deepEqual(meaning.meaning?.slice(0, 2), [
      'Presigned URL of Signature Version 2, valid until 6 Feb 2019 00:01:38 UTC; used in the second in which it expired.',
      'Remove AWSAccessKeyId and Signature before you share this line.',
    ]);
    assert.deepEqual(meaning.rows, [
      { label: 'Signed with', value: 'an access key of a kind not known to this version' },
    ]);
  });

  it('names three secrets in a row', () => {
    const changes = { 'X-Amz-Security-Token': 'abc', 'X-Amz-Signature': 'def' };
    assert.equal(
      explain(line(changes)).meaning?.[1],
      'Remove X-Amz-Credential, X-Amz-Signature and X-Amz-Security-Token before you share this line.',
    );
  });

  for (const [changes, expected] of [
    [{ 'X-Amz-Credential': '' }, 'an access key that is not named'],
    [
      { 'X-Amz-Credential': 'AKIAIOSFODNN7EXAMPLE/20190206/s3/aws4_request' },
      'a long-term access key AKIA...MPLE, for s3',
    ],
    [{ 'X-Amz-Credential': 'ASIAIOSFODNN7EXAMPLE' }, 'temporary credentials ASIA...MPLE'],
  ] as const) {
    it(expected, () => assert.equal(explain(line(changes)).rows?.[0]?.value, expected));
  }

  for (const [expires, note] of [
    ['604800', undefined],
    ['604801', ['X-Amz-Expires is outside what S3 accepts, 1 second to 7 days.']],
    ['0', ['X-Amz-Expires is outside what S3 accepts, 1 second to 7 days.']],
  ] as const) {
    it(`X-Amz-Expires ${expires}`, () => assert.deepEqual(explain(line({ 'X-Amz-Expires': expires })).notes, note));
  }

  it('leaves room for other parameters, and counts the rest', () => {
    const query = Array.from({ length: 8 }, (_, n) => `x-${n}=1`).join('&');
    const meaning = explain(`GET /a?${presignedQuery()}&${query}`);
    assert.equal(meaning.rows?.length, 6);
    assert.deepEqual(meaning.notes, ['And 4 more parameters.']);
  });

  it('never prints a secret', () => {
    const secret = fc.stringMatching(/^[0-9a-f]{24}$/);
    const name = fc.constantFrom(
      'X-Amz-Security-Token',
      'X-Amz-Signature',
      'Signature',
      'x-amz-signature',
      'X-Amz-Credential',
    );
    const around = fc.stringMatching(/^[a-z=&?/ %-]{0,20}$/);
    fc.assert(
      fc.property(name, secret, around, around, (parameter, value, before, after) => {
        const text = `GET /a?${before}&${parameter}=${value}&${after} HTTP/1.1`;
        assert.ok(!JSON.stringify(explain(text)).includes(value), text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('notes of a request line', () => {
  it('tells of text that is not percent-encoded', () => {
    const note = 'Part of the path is not percent-encoded UTF-8 and is shown as it is written.';
    assert.deepEqual(explain('GET /caf%E9').notes, [note]);
  });

  it('has two at most', () => {
    const changes = { 'X-Amz-Expires': '0', 'X-Amz-Security-Token': 'abc' };
    assert.equal(explain(`GET /caf%E9?${presignedQuery(changes)}`, { ...hosted, time: '-' }).notes?.length, 2);
  });
});

describe('formatPeriod', () => {
  for (const [seconds, expected] of [
    [0, '0 seconds'],
    [1, '1 second'],
    [45, '45 seconds'],
    [60, '1 minute'],
    [61, '1 minute 1 second'],
    [3600, '1 hour'],
    [3601, '1 hour'],
    [5400, '1 hour 30 minutes'],
    [86_400, '1 day'],
    [604_800, '7 days'],
    [100_000, '1 day 3 hours'],
  ] as const) {
    it(`${seconds} -> ${expected}`, () => assert.equal(formatPeriod(seconds), expected));
  }
});
