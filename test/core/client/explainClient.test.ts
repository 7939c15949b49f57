import assert from 'node:assert/strict';
import { sources } from '../../../src/core/catalogue/sources';
import type { AccessLogFieldId } from '../../../src/core/catalogue/types';
import { explainReferer, explainUserAgent } from '../../../src/core/explain/client';
import type { Meaning } from '../../../src/core/explain/types';
import { decodeReferer } from '../../../src/core/fields/referer';
import { decodeUserAgent } from '../../../src/core/fields/userAgent';
import { inputOf, recordOf } from './record';

const userAgent = (text: string): Meaning => explainUserAgent(decodeUserAgent(text, recordOf()), inputOf(text));

const referer = (text: string, fields: Partial<Record<AccessLogFieldId, string>> = {}): Meaning =>
  explainReferer(decodeReferer(text, recordOf(fields)), inputOf(text, fields));

const callerNote = 'The caller writes this text and can write anything.';

describe('explainUserAgent: titles', () => {
  for (const [text, expected] of [
    ['aws-cli/2.34.11 md/command#s3.sync', 'AWS CLI 2.34.11: aws s3 sync'],
    ['aws-cli/2.13.5 command/s3api.put-object', 'AWS CLI 2.13.5: aws s3api put-object'],
    ['aws-cli/1.16.192 botocore/1.12.182', 'AWS CLI 1.16.192'],
    ['Boto3/1.34.69 md/command#s3.sync', 'AWS SDK for Python (Boto3) 1.34.69'],
    ['Amazon CloudFront', 'Amazon CloudFront'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/118.0.0.0 Safari/537.36',
      'Chrome 118 on Windows 10 or 11',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/119.0', 'Firefox 119 on Linux'],
    ['inventory-loader/1.0', 'Unknown client: inventory-loader/1.0'],
    ['a\u202eb', 'Unknown client: a<U+202E RIGHT-TO-LEFT OVERRIDE>b'],
    [`x${'y'.repeat(199)}`, `Unknown client: x${'y'.repeat(119)}... (200 characters)`],
  ] as const) {
    it(text.slice(0, 60), () => assert.equal(userAgent(text).title, expected));
  }
});

describe('explainUserAgent: meaning, notes and evidence', () => {
  for (const [text, meaning, evidence] of [
    ['curl/7.15.1', 'curl on a command line or in a script.', 'documented'],
    [
      'Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/119.0',
      'A web browser, used by a person or driven by a program.',
      'third-party',
    ],
    [
      'Mozilla/5.0 (compatible; PerplexityBot/1.0)',
      'A crawler, or a service that fetches links for a preview.',
      'third-party',
    ],
    ['inventory-loader/1.0', 'This user agent is not known to this version.', 'inferred'],
    [
      'curl/8.5.0" 200 -',
      'It holds a double quote, which common clients do not send: the fields after it may be forged.',
      'inferred',
    ],
  ] as const) {
    it(text, () => {
      const value = userAgent(text);
      assert.deepEqual(value.meaning, [meaning]);
      assert.deepEqual(value.notes, [callerNote]);
      assert.equal(value.evidence, evidence);
    });
  }
});

describe('explainUserAgent: rows', () => {
  it('shows where and in what the client runs', () => {
    const text =
      'aws-cli/2.34.11 ua/2.1 os/linux#6.1.0 lang/python#3.13.11 exec-env/AWS_Lambda_python3.13 m/b,E,W,zz app/loader';
    assert.deepEqual(userAgent(text).rows, [
      { label: 'Runs in', value: 'AWS Lambda, runtime python3.13' },
      { label: 'Application id', value: 'loader' },
      { label: 'Runtime', value: 'Python 3.13.11' },
      { label: 'Operating system', value: 'linux 6.1.0' },
      { label: 'Retry mode', value: 'standard' },
      { label: 'Features', value: 'checksums verified when supported, CRC-64/NVME checksum sent, zz (not known)' },
    ]);
  });

  it('shows the SDK under a program, and six rows at most', () => {
    const text =
      'Hadoop 3.4.1, aws-sdk-java/2.29.24 os/Linux#5.10 lang/java#17 exec-env/AWS_ECS_EC2 app/loader cfg/retry-mode#legacy m/D,B';
    assert.deepEqual(
      userAgent(text).rows?.map(({ label, value }) => `${label}: ${value}`),
      [
        'SDK: AWS SDK for Java 2.29.24',
        'Runs in: Amazon ECS on EC2',
        'Application id: loader',
        'Runtime: Java 17',
        'Operating system: Linux 5.10',
        'Retry mode: legacy',
      ],
    );
  });

  it('counts features beyond twelve', () => {
    const ids = 'ABCGHIJKLMNOPQ'.split('').join(',');
    const row = userAgent(`Boto3/1.40.0 m/${ids}`).rows?.at(-1);
    assert.match(row?.value ?? '', /^resource interface, waiter, paginator, .*, endpoint of the account, 2 more$/);
  });

  it('leaves out features when there is only the retry mode', () => {
    assert.deepEqual(userAgent('Boto3/1.40.0 m/E').rows, [{ label: 'Retry mode', value: 'standard' }]);
  });

  it('has no rows for a client that says nothing more', () => {
    assert.equal('rows' in userAgent('curl/8.5.0'), false);
  });

  it('makes hidden characters of a value visible', () => {
    assert.deepEqual(userAgent('Boto3/1.40.0 app/a\u200bb').rows, [
      { label: 'Application id', value: 'a<U+200B ZERO WIDTH SPACE>b' },
    ]);
  });
});

describe('explainReferer', () => {
  for (const [text, fields, title, meaning] of [
    [
      'https://s3.console.aws.amazon.com/',
      {},
      'Amazon S3 console',
      ['A page of the S3 console, open in a browser, sent this request.'],
    ],
    [
      'https://123456789012-abc1def2.eu-west-1.console.aws.amazon.com/',
      {},
      'AWS console, account 123456789012, Europe (Ireland)',
      ['A page of the console, open in a browser, sent this request; most often that is the S3 console.'],
    ],
    [
      'https://xx-nowhere-9.console.aws.amazon.com/',
      {},
      'AWS console, xx-nowhere-9',
      ['A page of the console, open in a browser, sent this request; most often that is the S3 console.'],
    ],
    [
      'https://www.example.com/gallery/',
      {},
      'Page https://www.example.com/gallery/',
      ['It links to the object, embeds it, or sent the request from a script.'],
    ],
    [
      'https://www.example.com:8443/',
      { host_header: 'www.example.com' },
      'Site https://www.example.com:8443/',
      ['It stands on the host that the request was sent to.', 'Browsers often send the site alone, without the page.'],
    ],
    ['-x-', {}, 'Not a URL: -x-', ['Browsers send the URL of a page here, so another client wrote this.']],
  ] as const) {
    it(text, () => {
      const value = referer(text, fields);
      assert.equal(value.title, title);
      assert.deepEqual(value.meaning, meaning);
      assert.deepEqual(value.notes, [callerNote]);
    });
  }

  it('keeps the query of a page to itself', () => {
    const value = referer('https://www.example.com/a?token=EXAMPLE');
    assert.equal(value.title, 'Page https://www.example.com/a');
    assert.deepEqual(value.notes, [callerNote, 'Its query is left out here, as a query can hold secrets.']);
    assert.equal(JSON.stringify(value).includes('EXAMPLE'), false);
  });

  it('names the call, the user and the parts of a Hadoop audit referer', () => {
    const value = referer(
      'https://audit.example.org/hadoop/1/op_rename/01234567-3/?op=op_rename&pr=alice&p1=a%20b&p2=c&ji=job_1&ks=5&id=01234567-3&ps=1&ts=1774865702000&zz=1',
    );
    assert.equal(value.title, 'Hadoop S3A: op_rename by alice');
    assert.deepEqual(value.meaning, [
      'Hadoop put this into the Referer header on purpose: it names the file system call behind the request.',
      'All requests of one call carry the same span.',
    ]);
    assert.deepEqual(value.rows, [
      { label: 'Path', value: 'a b' },
      { label: 'Second path', value: 'c' },
      { label: 'Job', value: 'job_1' },
      { label: 'Keys to delete', value: '5' },
      { label: 'Span', value: '01234567-3' },
      { label: 'Process', value: '1' },
    ]);
    assert.deepEqual(value.notes, [callerNote, '1 of its parameters is not known to this version.']);
    assert.deepEqual(value.references, [sources['hadoop-s3a-auditing']]);
  });

  it('shows the time of a span readably', () => {
    const { rows } = referer('https://audit.example.org/?ts=1774865702000');
    assert.deepEqual(rows, [{ label: 'Span began', value: '2026-03-30T10:15:02.000Z' }]);
  });

  it('says so when the audit data is empty', () => {
    assert.equal(referer('https://audit.example.org/?').title, 'Hadoop S3A: audit data');
  });
});
