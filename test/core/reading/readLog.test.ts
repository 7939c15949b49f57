import assert from 'node:assert/strict';
import { readLog } from '../../../src/core/insights/reading/readLog';
import type { LogPage, ReadOptions } from '../../../src/core/insights/reading/types';
import { event, eventText } from '../records/json/events';
import { line, owner, tail } from '../records/lines';

/** All pages of a text, one after another. */
function pagesOf(text: string, options: ReadOptions = {}): LogPage[] {
  const pages = [readLog(text, options)];
  for (let next = pages[0]?.next; next != null; next = pages.at(-1)?.next) {
    pages.push(readLog(text, { ...options, from: next }));
  }
  return pages;
}

describe('readLog: access logs', () => {
  it('gives a record with its place, its fields as they are written, and a summary', () => {
    const text = `${line({ requester: 'arn:aws:iam::123456789012:user/alice', key: 'a%2520b', tail: [] })}\n`;
    assert.deepEqual(readLog(text), {
      kind: 'access-log',
      shape: 'access-log',
      records: [
        {
          number: 1,
          line: 1,
          offset: 0,
          length: text.length - 1,
          operation: 'GetObject',
          summary: {
            time: '2026-02-06T00:00:38Z',
            operation: 'GetObject',
            what: 'a b',
            outcome: '200',
            who: 'alice',
          },
          fields: {
            bucket_owner: owner,
            bucket: 'amzn-s3-demo-bucket',
            time: '06/Feb/2026:00:00:38 +0000',
            remote_ip: '192.0.2.3',
            requester: 'arn:aws:iam::123456789012:user/alice',
            request_id: '3E57427F3EXAMPLE',
            operation: 'REST.GET.OBJECT',
            key: 'a%2520b',
            request_uri: 'GET /photos/cat.jpg HTTP/1.1',
            http_status: '200',
            error_code: '-',
            bytes_sent: '113',
            object_size: '4096',
            total_time: '7',
            turn_around_time: '5',
            referer: '-',
            user_agent: 'curl/8.5.0',
          },
          extra: [],
          problems: [],
        },
      ],
      problems: [],
      next: null,
    });
  });

  it('counts blank lines, lines that are no record, and both kinds of line ends', () => {
    const text = `${line()}\r\n\n  \nprose\n${line({ tail: [...tail, 'new'] })}`;
    const { records } = readLog(text);
    assert.deepEqual(
      records.map(({ number, line: at, offset, length, operation, extra }) => [
        number,
        at,
        offset,
        length,
        operation,
        extra,
      ]),
      [
        [1, 1, 0, line().length, 'GetObject', []],
        [2, 4, line().length + 6, 5, null, []],
        [3, 5, line().length + 12, line().length + 4, 'GetObject', ['new']],
      ],
    );
    assert.deepEqual(records[1]?.problems, [
      {
        code: 'notAccessLog',
        grade: 'error',
        message: 'This line is not a server access log record.',
        offset: line().length + 6,
        length: 5,
        field: null,
      },
    ]);
    assert.equal(records[1]?.summary.what, 'prose');
  });

  it('names the field of a problem, and its place in the text', () => {
    const first = line();
    const text = `${first}\n${line({ time: '[now]' })}\n`;
    const [problem] = readLog(text).records[1]?.problems ?? [];
    assert.deepEqual([problem?.code, problem?.field], ['invalidTime', 'time']);
    assert.equal(text.slice(problem?.offset, (problem?.offset ?? 0) + (problem?.length ?? 0)), '[now]');
  });

  it('gives 100 records unless told otherwise, and the place to go on', () => {
    const text = `${line()}\n`.repeat(250);
    const pages = pagesOf(text);
    assert.deepEqual(
      pages.map(({ records, next }) => [records.length, records[0]?.number, records.at(-1)?.line, next?.offset]),
      [
        [100, 1, 100, 100 * (line().length + 1)],
        [100, 101, 200, 200 * (line().length + 1)],
        [50, 201, 250, undefined],
      ],
    );
    assert.equal(readLog(text, { maximumRecords: 1 }).records.length, 1);
    assert.equal(readLog(text, { maximumRecords: 1e9 }).records.length, 250);
    assert.equal(readLog(text, { maximumRecords: -3 }).records.length, 1);
    assert.equal(readLog(text, { maximumRecords: Number.NaN }).records.length, 100);
  });

  it('has no further page where only blanks follow', () => {
    assert.equal(readLog(`${line()}\n \n\n`, { maximumRecords: 1 }).next, null);
    assert.deepEqual(readLog(`${line()}\n\n${line()}`, { maximumRecords: 1 }).next, {
      offset: line().length + 2,
      line: 3,
      record: 2,
    });
  });

  it('ends a page after four million characters, with one record at least', () => {
    const long = line({ key: 'a'.repeat(3_000_000) });
    assert.deepEqual(
      pagesOf(`${long}\n${long}\n${line()}\n`).map(({ records }) => records.length),
      [1, 2],
    );
    assert.equal(readLog(line({ key: 'a'.repeat(5_000_000) })).records.length, 1);
  });

  for (const from of [
    { offset: -1, line: 1, record: 1 },
    { offset: 1e9, line: 1, record: 1 },
    { offset: 0.5, line: 1, record: 1 },
    { offset: 0, line: 0, record: 1 },
    { offset: 0, line: 1, record: Number.NaN },
  ]) {
    it(`begins at the start where ${JSON.stringify(from)} is no place of the text`, () => {
      assert.deepEqual(readLog(line(), { from }), readLog(line()));
    });
  }
});

describe('readLog: JSON logs', () => {
  it('gives the values of the event by path, whatever is around it', () => {
    const small = {
      eventVersion: '1.11',
      eventTime: '2026-11-22T10:00:00Z',
      eventName: 'GetObject',
      eventSource: 's3.amazonaws.com',
    };
    const text = JSON.stringify({
      Records: [{ ...small, userIdentity: { type: 'AWSAccount', accountId: '123456789012' } }],
    });
    const { records, ...page } = readLog(text);
    assert.deepEqual(page, { kind: 'json', shape: 'cloudtrail-records', problems: [], next: null });
    assert.deepEqual(records, [
      {
        number: 1,
        line: 1,
        offset: 12,
        length: text.length - 14,
        operation: 'GetObject',
        summary: {
          time: '2026-11-22T10:00:00Z',
          operation: 'GetObject',
          what: '',
          outcome: '',
          who: '123456789012',
        },
        fields: {
          ...small,
          'userIdentity.type': 'AWSAccount',
          'userIdentity.accountId': '123456789012',
        },
        extra: [],
        problems: [],
      },
    ]);
  });

  it('gives pages with lines and numbers that go on', () => {
    const text = JSON.stringify(
      { Records: Array.from({ length: 5 }, (_, n) => ({ ...event, eventID: String(n) })) },
      undefined,
      1,
    );
    const pages = pagesOf(text, { maximumRecords: 2 });
    const whole = readLog(text).records;
    assert.deepEqual(
      pages.flatMap(({ records }) => records),
      whole,
    );
    assert.deepEqual(
      whole.map(({ number, fields }) => [number, fields.eventID]),
      [0, 1, 2, 3, 4].map(n => [n + 1, String(n)]),
    );
    for (const { line: at, offset } of whole) {
      assert.equal(text.slice(0, offset).split('\n').length, at);
    }
  });

  it('tells where JSON is broken: in a record by its path, between records by its place', () => {
    const { records, problems } = readLog(`${eventText}\n${eventText.slice(0, -30)}\nprose\n${eventText}`);
    assert.deepEqual(
      records.map(each => [each.line, each.problems.map(({ code, field }) => [code, field])]),
      [
        [1, []],
        [2, [['jsonTruncated', null]]],
        [3, [['notJsonLog', null]]],
        [4, []],
      ],
    );
    assert.deepEqual(problems, []);
    const double = eventText.replace('"type":"Role"', '"type":"Role","type":"User"');
    assert.deepEqual(
      readLog(double).records[0]?.problems.map(({ code, field }) => [code, field]),
      [['duplicateKey', 'userIdentity.sessionContext.sessionIssuer.type']],
    );
    const stray = readLog(`{"Records":[${eventText},}${eventText}]}`);
    assert.deepEqual(
      stray.problems.map(({ code, offset, length, grade }) => [code, offset, length, grade]),
      [['jsonSyntax', eventText.length + 13, 1, 'error']],
    );
  });
});

describe('readLog: other text', () => {
  for (const [text, code] of [
    ['', undefined],
    [' \n', undefined],
    ['prose', 'notAccessLog'],
    ['{"a":1}', 'notJsonLog'],
    ['[1,2]', 'notJsonLog'],
  ] as const) {
    it(`${JSON.stringify(text)} has no records`, () => {
      const { kind, shape, records, problems, next } = readLog(text);
      assert.deepEqual([kind, shape, records, next], ['unknown', 'unknown', [], null]);
      assert.deepEqual(
        problems.map(problem => problem.code),
        code === undefined ? [] : [code],
      );
    });
  }

  it('finds one line of a log among prose', () => {
    assert.deepEqual(
      readLog(`See this line:\nand that:\n${line()}\nwhat is it?`).records.map(({ operation }) => operation),
      [null, null, 'GetObject', null],
    );
  });
});
