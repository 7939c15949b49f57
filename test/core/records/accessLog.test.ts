import assert from 'node:assert/strict';
import { splitAccessLogLine } from '../../../src/core/records/accessLog';
import { problemGrades } from '../../../src/core/records/problems';
import { hostId, line, owner, tail } from './lines';

/** What a test looks at: request line, status, referer, user agent, version id, the number of fields, extras, problems. */
function read(text: string) {
  const { fields, extra, problems } = splitAccessLogLine(text);
  const at = (position: number) => fields.find(field => field.position === position)?.text;
  return {
    uri: at(9),
    status: at(10),
    referer: at(16),
    agent: at(17),
    version: at(18),
    count: fields.length,
    extra: extra.map(field => field.text),
    problems: problems.map(problem => problem.code),
  };
}

const plain = {
  uri: 'GET /photos/cat.jpg HTTP/1.1',
  status: '200',
  referer: '-',
  agent: 'curl/8.5.0',
  version: '-' as string | undefined,
  count: 27,
  extra: [] as string[],
  problems: [] as string[],
};

describe('splitAccessLogLine: layouts', () => {
  for (const count of [17, 18, 23, 24, 25, 26, 27]) {
    it(`reads ${count} fields`, () => {
      const text = line({ tail: tail.slice(0, count - 17) });
      assert.deepEqual(read(text), { ...plain, count, version: count > 17 ? '-' : undefined });
    });
  }

  it('keeps what follows field 27', () => {
    const { extra, problems } = splitAccessLogLine(line({ tail: [...tail, 'new-field', '"quoted new"'] }));
    assert.deepEqual(
      extra.map(({ position, text }) => [position, text]),
      [
        [28, 'new-field'],
        [29, 'quoted new'],
      ],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['extraFields'],
    );
  });

  it('keeps the rest of a line of hundreds of fields in the last one', () => {
    const text = line({ tail: [...tail, ...Array.from({ length: 300 }, (_, index) => `x${index}`)] });
    const { fields, extra } = splitAccessLogLine(text);
    assert.equal(fields.length + extra.length, 64);
    assert.ok(extra.at(-1)?.text.endsWith('x298 x299'));
  });

  for (const token of ['-', 'AIDACKCEVSQ6C2EXAMPLE']) {
    it(`sets aside the token "${token}" of March 2019`, () => {
      const text = line({ time: '[14/Mar/2019:10:00:00 +0000]', tail: ['-', token, ...tail.slice(1, 6)] });
      assert.deepEqual(read(text), { ...plain, count: 23, extra: [token], problems: ['undocumentedToken'] });
      assert.equal(splitAccessLogLine(text).fields[18]?.text, hostId);
      assert.equal(splitAccessLogLine(text).extra[0]?.position, 0);
    });
  }

  it('gives spans with and without quotes and brackets', () => {
    const text = line();
    const { fields } = splitAccessLogLine(text);
    const slice = (position: number, which: 'span' | 'valueSpan') => {
      const span = fields[position - 1]?.[which];
      return span && text.slice(span.start, span.end);
    };
    assert.equal(slice(1, 'span'), owner);
    assert.equal(slice(3, 'span'), '[06/Feb/2026:00:00:38 +0000]');
    assert.equal(slice(3, 'valueSpan'), '06/Feb/2026:00:00:38 +0000');
    assert.equal(slice(9, 'span'), '"GET /photos/cat.jpg HTTP/1.1"');
    assert.equal(slice(9, 'valueSpan'), 'GET /photos/cat.jpg HTTP/1.1');
    assert.deepEqual(
      fields.map(field => field.quoted).flatMap((quoted, index) => (quoted ? [index + 1] : [])),
      [9, 16, 17],
    );
  });
});

describe('splitAccessLogLine: record families', () => {
  const bare = '-';
  for (const [name, parts, expected] of [
    [
      'a child of a multi-object delete',
      { operation: 'BATCH.DELETE.OBJECT', request: bare, middle: '204 - - 4096 - -', referer: bare, agent: bare },
      { uri: '-', status: '204', agent: '-' },
    ],
    [
      'the read half of a copy',
      { operation: 'REST.COPY.OBJECT_GET', request: bare, middle: '- - - 4096 - -', referer: bare, agent: bare },
      { uri: '-', status: '-', agent: '-' },
    ],
    [
      'a lifecycle record, whose dashes are quoted',
      {
        operation: 'S3.EXPIRE.OBJECT',
        requester: 'AmazonS3',
        request: '"-"',
        middle: '- - - 4096 - -',
        referer: '"-"',
        agent: '"-"',
        tail: ['-', hostId, '-', '-', '-', '-', '-', '-', '-', '-'],
      },
      { uri: '-', status: '-', agent: '-' },
    ],
    [
      'a checksum job',
      {
        operation: 'S3.COMPUTE.OBJECT.CHECKSUM',
        requester: '-',
        request: bare,
        middle: '- - - 4096 - -',
        referer: bare,
        agent: bare,
      },
      { uri: '-', status: '-', agent: '-' },
    ],
    ['a website read', { operation: 'WEBSITE.GET.OBJECT', requester: '-' }, {}],
    ['a website method that is not served', { operation: 'WEBSITE.INVALIDOPERATION', key: '-' }, {}],
    [
      'a SOAP call',
      { operation: 'SOAP.CreateBucket', key: '-', request: '"POST /soap/ HTTP/1.1"' },
      { uri: 'POST /soap/ HTTP/1.1' },
    ],
    ['an error code with dots', { middle: '400 KMS.DisabledException 300 - 7 -' }, { status: '400' }],
    ['a user agent that is a bare dash', { agent: bare }, { agent: '-' }],
    ['a referer that is a bare dash', { referer: bare }, {}],
    ['empty quotes', { agent: '""', referer: '""' }, { agent: '', referer: '' }],
    ['a key with marks and raw non-ASCII text', { key: "a*b(1)!'/m\u00e4rz-\u{1f4f7}" }, {}],
    ['an operation nobody has seen', { operation: 'REST.PATCH.OBJECT_NEW_THING' }, {}],
    ['an operation that is a dash', { operation: '-' }, {}],
    [
      'a host header in quotes, as one store writes it',
      { tail: ['-', '-', '-', '-', '-', '"store.example.com"', '-', '-', '-', '-'] },
      {},
    ],
  ] as const) {
    it(`reads ${name}`, () => assert.deepEqual(read(line(parts)), { ...plain, ...expected }));
  }

  it('reads a requester with blanks', () => {
    const requester = 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1EXAMPLE2345';
    const { fields, problems } = splitAccessLogLine(line({ requester }));
    assert.deepEqual(
      [fields[4]?.text, fields[5]?.text, fields[6]?.text, problems],
      [requester, '3E57427F3EXAMPLE', 'REST.GET.OBJECT', []],
    );
  });

  it('reads a key whose blanks a store wrote raw', () => {
    const { fields, problems } = splitAccessLogLine(line({ key: 'my holiday photo.jpg' }));
    assert.deepEqual(
      [fields[7]?.text, fields[8]?.text, problems.map(({ code }) => code)],
      ['my holiday photo.jpg', plain.uri, ['blankInField']],
    );
  });

  it('reads a request id with hyphens', () => {
    const text = line().replace('3E57427F3EXAMPLE', '0f2c9a8e-1111-2222-3333-444455556666');
    assert.equal(splitAccessLogLine(text).fields[5]?.text, '0f2c9a8e-1111-2222-3333-444455556666');
  });
});

describe('splitAccessLogLine: quotes that nobody escaped', () => {
  for (const [name, parts, expected] of [
    ['in the user agent', { agent: '"Mozilla "quoted" (x)"' }, { agent: 'Mozilla "quoted" (x)' }],
    ['followed by a blank', { agent: '"say "hi" there"' }, { agent: 'say "hi" there' }],
    [
      'at the end of the referer',
      { referer: '"http://example.com/?q="a b""' },
      { referer: 'http://example.com/?q="a b"' },
    ],
    [
      'in the request line',
      { request: '"GET /photos/cat.jpg?q="x y" HTTP/1.1"' },
      { uri: 'GET /photos/cat.jpg?q="x y" HTTP/1.1' },
    ],
    ['only one, in the user agent', { agent: '"a"b"' }, { agent: 'a"b' }],
    ['and nothing else', { agent: '"""' }, { agent: '"' }],
    ['escaped with a backslash', { agent: '"a \\"b\\" c"' }, { agent: 'a \\"b\\" c' }],
  ] as const) {
    it(`reads quotes ${name}`, () => assert.deepEqual(read(line(parts)), { ...plain, ...expected }));
  }

  const forged = '" 200 - 1 1 1 1 "-" "innocent';
  const refused = '403 AccessDenied 243 - 7 -';
  const wholeTail = `" - ${hostId} SigV4 TLS_AES_128_GCM_SHA256 AuthHeader evil.example.com TLSv1.3 - - us-east-1 "x`;
  for (const [name, parts, expected] of [
    ['the user agent', { middle: refused, agent: `"curl${forged}"` }, { status: '403', agent: `curl${forged}` }],
    [
      'the user agent, with a protocol',
      { middle: refused, agent: `"curl HTTP/1.1${forged}"` },
      { status: '403', agent: `curl HTTP/1.1${forged}` },
    ],
    [
      'the referer',
      { middle: refused, referer: `"http://x${forged}"` },
      { status: '403', referer: `http://x${forged}` },
    ],
    [
      'the query',
      { middle: refused, request: `"GET /photos/cat.jpg?x=${forged} HTTP/1.1"` },
      { status: '403', uri: `GET /photos/cat.jpg?x=${forged} HTTP/1.1` },
    ],
    [
      'the path, which the key bears out',
      { middle: refused, key: 'a%2522+200+-+1', request: `"GET /a HTTP/1.1${forged} HTTP/1.1"` },
      { status: '403', uri: `GET /a HTTP/1.1${forged} HTTP/1.1` },
    ],
    [
      'the user agent, fields after it and all',
      { middle: refused, agent: `"curl${wholeTail}"` },
      { status: '403', agent: `curl${wholeTail}` },
    ],
    [
      'the user agent, fields after it, without a quote of their own',
      { middle: refused, agent: `"curl${wholeTail.slice(0, -3)}"` },
      { status: '403', agent: `curl${wholeTail.slice(0, -3)}` },
    ],
    ['the border of referer and user agent', { agent: '"a" "b"' }, { agent: 'a" "b' }],
  ] as const) {
    it(`takes the reading that S3's own fields bear out, and says so: forged in ${name}`, () => {
      assert.deepEqual(read(line(parts)), { ...plain, ...expected, problems: ['ambiguousQuotes'] });
    });
  }
});

describe('splitAccessLogLine: lines cut short', () => {
  const whole = line();
  for (const [what, end, count, problems] of [
    ['the bucket owner', 20, 1, ['truncated']],
    ['the bucket', 70, 2, ['truncated']],
    ['the time', 100, 3, ['truncated', 'unterminatedTime']],
    ['the remote address', 118, 4, ['truncated']],
    ['the operation', whole.indexOf('.OBJECT'), 7, ['truncated']],
    ['the request line', whole.indexOf('HTTP/1.1'), 9, ['truncated', 'unterminatedQuote']],
    ['the status', whole.indexOf('200') + 2, 10, ['truncated']],
    ['the numbers', whole.indexOf('4096') + 2, 13, ['truncated']],
    ['the referer', whole.indexOf('"-"') + 1, 16, ['truncated', 'unterminatedQuote']],
    ['the user agent', whole.indexOf('curl') + 3, 17, ['unterminatedQuote']],
    ['the fields after Host Id', whole.indexOf('SigV4') + 5, 20, ['fieldCountUnusual']],
  ] as const) {
    it(`in ${what}`, () => {
      const { fields, problems: found } = splitAccessLogLine(whole.slice(0, end));
      assert.equal(fields.length, count);
      assert.deepEqual(
        found.map(({ code }) => code),
        problems,
      );
    });
  }
});

describe('splitAccessLogLine: anything else', () => {
  for (const [what, text, codes] of [
    ['an empty line', '', []],
    ['a blank line', ' \t ', []],
    ['a line break', '\r\n', []],
    ['prose', 'The quick brown fox', ['notAccessLog']],
    ['JSON', '{"Records":[{"eventVersion":"1.08"}]}', ['notAccessLog']],
    ['a web server log', '192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.0" 200 2326', ['notAccessLog']],
    ['NUL', '\0\0\0', ['notAccessLog', 'controlCharacter']],
    ['a lone surrogate', '\ud800', ['notAccessLog', 'undecodableText']],
    ['a line that begins with a blank', ` ${line()}`, ['notAccessLog']],
    ['a time that is none', line({ time: '[yesterday]' }), ['invalidTime']],
    ['a status that is none', line({ middle: '2000 - 113 4096 7 5' }), ['unexpectedValue']],
    ['a number that is none', line({ middle: '200 - many 4096 7 5' }), ['unexpectedValue']],
    ['a tab', line({ agent: '"a\tb"' }), ['controlCharacter']],
    ['bytes that were no UTF-8', line({ key: 'm\ufffdrz' }), ['undecodableText']],
  ] as const) {
    it(`${what}: ${codes.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(
        splitAccessLogLine(text).problems.map(({ code }) => code),
        codes,
      );
    });
  }

  it('leaves out a byte order mark and a line break', () => {
    const { fields, problems } = splitAccessLogLine(`\ufeff${line()}\r\n`);
    assert.deepEqual([fields[0]?.text, fields[0]?.span.start, fields[26]?.text, problems], [owner, 1, 'eu-west-1', []]);
  });

  it('has a grade for every code it can give', () => {
    assert.ok(Object.values(problemGrades).every(grade => ['error', 'warning', 'information'].includes(grade)));
  });
});
