import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeReferer } from '../../../src/core/fields/referer';
import { anyText, recordOf } from './record';

const decode = (text: string, host?: string) =>
  decodeReferer(text, recordOf(host === undefined ? {} : { host_header: host }));

const https = { kind: 'referer', scheme: 'https' } as const;

describe('decodeReferer: consoles', () => {
  for (const [text, expected] of [
    [
      'https://s3.console.aws.amazon.com/s3/buckets/amzn-s3-demo-bucket',
      { form: 's3Console', host: 's3.console.aws.amazon.com', path: '/s3/buckets/amzn-s3-demo-bucket' },
    ],
    [
      'https://123456789012-abc1def2.eu-west-1.console.aws.amazon.com/',
      {
        form: 'awsConsole',
        host: '123456789012-abc1def2.eu-west-1.console.aws.amazon.com',
        path: '/',
        accountId: '123456789012',
        region: 'eu-west-1',
      },
    ],
    [
      'https://us-east-1.console.aws.amazon.com/s3/home?region=us-east-1',
      {
        form: 's3Console',
        host: 'us-east-1.console.aws.amazon.com',
        path: '/s3/home',
        hasQuery: true,
        region: 'us-east-1',
      },
    ],
    ['https://console.amazonaws.cn/', { form: 'awsConsole', host: 'console.amazonaws.cn', path: '/' }],
    [
      'https://console.aws.amazon.com.example.com/s3/',
      { form: 'page', host: 'console.aws.amazon.com.example.com', path: '/s3/' },
    ],
    ['https://evilconsole.aws.amazon.com/s3/', { form: 'page', host: 'evilconsole.aws.amazon.com', path: '/s3/' }],
  ] as const) {
    it(text, () => assert.deepEqual(decode(text), { ...https, ...expected }));
  }
});

describe('decodeReferer: Hadoop S3A', () => {
  it('reads the audit data of today', () => {
    const text =
      'https://audit.example.org/hadoop/1/op_rename/01234567-3/?op=op_rename&p1=s3a://amzn-s3-demo-bucket/M%C3%A4rz%201+2' +
      '&pr=alice&ps=12345678&id=01234567-3&t0=12&fs=23456789&t1=12&ts=1774865702000&zz=1';
    const value = decode(text);
    assert.equal(value.form, 'hadoopS3a');
    const { parameters, ...facts } = value.audit ?? { parameters: [] };
    assert.deepEqual(facts, {
      operation: 'op_rename',
      span: '01234567-3',
      principal: 'alice',
      spanBegan: '2026-03-30T10:15:02.000Z',
    });
    assert.deepEqual(parameters.slice(1, 3), [
      { name: 'p1', value: 's3a://amzn-s3-demo-bucket/März 1+2', known: true },
      { name: 'pr', value: 'alice', known: true },
    ]);
    assert.deepEqual(parameters.at(-1), { name: 'zz', value: '1', known: false });
  });

  it('reads the audit data of early builds', () => {
    const text =
      'https://hadoop.apache.org/audit/0a1b2c3d/s/00000005/op/0a1b2c3d?principal=alice&op=op_rename&path=a&path2=b';
    const { audit } = decode(text);
    assert.equal(audit?.operation, 'op_rename');
    assert.equal(audit?.principal, 'alice');
    assert.equal(audit?.parameters.filter(({ known }) => known).length, 4);
  });

  it('takes call and span from the path when the query was cut', () => {
    const { audit } = decode('https://audit.example.org/hadoop/1/op_create/01234567-278/?');
    assert.deepEqual(audit, { operation: 'op_create', span: '01234567-278', parameters: [] });
  });

  it('leaves out a time that is none', () => {
    for (const ts of ['', 'x', '1', '99999999999999999999']) {
      assert.equal(decode(`https://audit.example.org/?ts=${ts}`).audit?.spanBegan, undefined, ts);
    }
  });

  it('is an ordinary page on the host of the Hadoop project outside /audit/', () => {
    assert.equal(decode('https://hadoop.apache.org/docs/?op=x').form, 'page');
  });
});

describe('decodeReferer: pages', () => {
  for (const [text, host, expected] of [
    ['https://www.example.com/a?b#c', undefined, { host: 'www.example.com', path: '/a', hasQuery: true }],
    ['https://www.example.com/a', 'www.example.com', { host: 'www.example.com', path: '/a', sameHost: true }],
    ['HTTPS://WWW.Example.com', 'www.example.com:443', { host: 'www.example.com', path: '', sameHost: true }],
    ['https://192.0.2.3:8080/', '-', { host: '192.0.2.3', port: 8080, path: '/' }],
    ['https://[2001:db8::1]/x', undefined, { host: '[2001:db8::1]', path: '/x' }],
    ['https://example.com#a?b', undefined, { host: 'example.com', path: '' }],
    ['https://example.com?a', undefined, { host: 'example.com', path: '', hasQuery: true }],
  ] as const) {
    it(`${text} on ${host}`, () => assert.deepEqual(decode(text, host), { ...https, form: 'page', ...expected }));
  }

  for (const text of [
    '',
    'example.com/a',
    'about:blank',
    'https://',
    'https:///a',
    'https://user:pw@example.com/',
    'https://example.com/a b',
    'https://example.com/"" 200',
    'https://example.com:port/',
    `https://${'a'.repeat(400)}/`,
  ]) {
    it(`not a URL: ${text.slice(0, 40)}`, () => assert.deepEqual(decode(text), { kind: 'referer', form: 'unknown' }));
  }
});

describe('decodeReferer: any text at all', () => {
  const piece = fc.constantFrom(
    ...['https://', 'audit.example.org', 's3.console.aws.amazon.com', '/', '?', '#', '&', '=', '%', '%ff', 'op_x'],
    ...['op=', 'ts=', ':', '@', '[', ']', '.', '\ud800', '\u0000', '123456789012-a'],
  );

  it('gives plain JSON without holes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(piece).map(parts => parts.join('')),
        ),
        text => {
          const value = decode(text, 'audit.example.org');
          assert.equal(value.kind, 'referer');
          assert.deepEqual(JSON.parse(JSON.stringify(value)), value);
        },
      ),
    );
  });

  for (const [name, text] of [
    ['1 MB of scheme', 'a'.repeat(1 << 20)],
    ['1 MB of host', `https://${'a.'.repeat(500_000)}/`],
    ['1 MB of parameters', `https://audit.example.org/?${'%&'.repeat(500_000)}`],
  ] as const) {
    it(name, () => assert.equal(decode(text).kind, 'referer'));
  }
});
