// What is long, deep or repeated without end. A test that does not end at once has found something: nothing here is timed.
import assert from 'node:assert/strict';
import {
  createJsonRecordStream,
  createRedactor,
  detectAccessLog,
  explainCloudTrailRecord,
  explainField,
  headlineOfJson,
  indexRecords,
  makeReadable,
  outlineAccessLogRecord,
  outlineJsonRecord,
  parseAccessLogLine,
  readRecord,
  recordSpan,
  redactedPieces,
  renderMarkdown,
  toJsonLine,
  toJsonLogRecord,
  toPlainJson,
  translate,
} from '../../src/core/index';
import { line } from '../core/records/lines';
import { assertDocument, nodesOf, options } from './checks';

const MEGA = 1_000_000;
const DEEP = 100_000;

/** Reads a line, explains each of its fields and shows its tree; gives the number of fields and the longest hover. */
function read(text: string): { fields: number; extra: number; longest: number; codes: readonly string[] } {
  const record = parseAccessLogLine(text);
  const hovers = [...record.fields, ...record.extra].map(field => renderMarkdown(explainField(record, field, options)));
  assertDocument(hovers.join(''));
  const shown = nodesOf(outlineAccessLogRecord(record, options)).map(({ label, description, value }) =>
    Math.max(label.length, description.length, value.length),
  );
  assert.ok(Math.max(0, ...shown) < 10_000);
  return {
    fields: record.fields.length,
    extra: record.extra.length,
    longest: Math.max(0, ...hovers.map(({ length }) => length)),
    codes: record.problems.map(({ code }) => code),
  };
}

describe('lines beyond measure', () => {
  it('a million columns are 64 fields, the last of which holds the rest', () => {
    const { fields, extra, codes } = read(`${line()}${' -'.repeat(MEGA)}`);
    assert.deepEqual([fields, extra, codes], [27, 37, ['extraFields']]);
  });

  it('a field of 16 MB is cut in its hover', () => {
    const { fields, longest } = read(line({ agent: `"${'a'.repeat(16 * MEGA)}"` }));
    assert.equal(fields, 27);
    assert.ok(longest < 10_000, `${longest}`);
  });

  for (const [what, unit] of [
    ['quotes', '"'],
    ['backslashes', '\\'],
    ['percent signs', '%'],
    ['escaped percent signs', '%25'],
    ['slashes', '/'],
    ['parameters', 'a=b&'],
    ['brackets', '[('],
    ['forged middles', '" 200 - 1 1 1 1 "'],
    ['characters that turn the text around', '\u202e'],
  ] as const) {
    it(`10 MB of ${what} by themselves are no access log`, () => {
      const text = unit.repeat((10 * MEGA) / unit.length);
      assert.deepEqual([read(text).fields, detectAccessLog(text)], [0, false]);
      assert.ok(translate(text).matches.length < 10);
    });

    for (const part of ['request', 'referer', 'agent'] as const) {
      it(`a million ${what} in the ${part} are one field`, () => {
        const value = `"${part === 'request' ? 'GET /' : ''}${unit.repeat(MEGA / unit.length)}"`;
        const { fields, longest } = read(line({ [part]: value }));
        assert.equal(fields, 27);
        assert.ok(longest < 40_000, `${longest}`);
      });
    }
  }
});

const event = '{"eventVersion":"1.11","eventSource":"s3.amazonaws.com","eventName":"GetObject","requestParameters":';
const closed = (open: string, close: string): string => open.repeat(DEEP) + close.repeat(DEEP);

/** Reads a document in every way; gives the number of records and the problems of the document and its first record. */
function readJson(text: string): readonly [number, readonly string[]] {
  const index = indexRecords(text);
  const record = readRecord(text, recordSpan(index, 0) ?? { start: 0, end: text.length });
  const nodes = nodesOf(outlineJsonRecord(record, options), 2_000);
  assert.ok(nodes.length <= 2_000 && headlineOfJson(record).accessibleLabel.length < 1_000);
  const json = record.event === undefined ? null : toPlainJson(record.event);
  assertDocument(renderMarkdown(explainCloudTrailRecord(json)));
  assert.ok(toJsonLine(toJsonLogRecord(record)).length < 100_000);
  const readable = makeReadable(text);
  assert.equal(readable.toOriginal(readable.toReadable(text.length >> 1)), text.length >> 1);
  let streamed = 0;
  const bytes = new TextEncoder().encode(text);
  const stream = createJsonRecordStream(bytes, () => streamed++);
  stream.push(bytes);
  stream.end();
  assert.ok(streamed >= index.count || index.count === 0);
  return [index.count, [...index.problems, ...record.problems].map(({ code }) => code)];
}

describe('JSON beyond measure, 100,000 deep', () => {
  for (const [what, text, expected] of [
    ['lists', '['.repeat(DEEP), [0, ['notJsonLog', 'notJsonLog', 'tooDeep', 'jsonTruncated']]],
    ['closed lists', closed('[', ']'), [0, ['notJsonLog', 'notJsonLog', 'tooDeep']]],
    ['objects', '{"a":'.repeat(DEEP), [0, ['notJsonLog', 'notJsonLog', 'tooDeep', 'jsonTruncated']]],
    ['closed objects', `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`, [0, ['notJsonLog', 'notJsonLog', 'tooDeep']]],
    ['lists in an event', `{"Records":[${event}${closed('[', ']')}}]}`, [1, ['tooDeep']]],
    ['objects in an event', `{"Records":[${event}${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}]}`, [1, ['tooDeep']]],
    [
      'objects in an event that is cut',
      `${event}${'{"a":'.repeat(DEEP)}`,
      [1, ['jsonTruncated', 'tooDeep', 'jsonTruncated']],
    ],
    [
      'lists in a message',
      JSON.stringify({ logEvents: [{ id: '1', timestamp: 1, message: `${event}${closed('[', ']')}}` }] }),
      [1, ['tooDeep']],
    ],
    ['closing brackets', `${event}1}${'}'.repeat(DEEP * 10)}`, [1, Array.from({ length: 10 }, () => 'jsonSyntax')]],
  ] as const) {
    it(what, () => assert.deepEqual(readJson(text), expected));
  }

  it('a record of as many members as it has room for', () => {
    const members = Array.from({ length: 50_000 }, (_, at) => `"m${at}":{"a":[${at}]}`).join(',');
    assert.equal(indexRecords(`{"Records":[${event}{${members}}}]}`).count, 1);
  });

  it('a million brackets within a string, and as many escapes', () => {
    for (const unit of ['}', '{', '\\"', '\\\\', '//', '/*', '}]', '",']) {
      const text = `{"Records":[${event}{"key":"${unit.repeat(MEGA / unit.length)}"}},${event}{}}]}`;
      assert.ok(indexRecords(text).count >= 1, unit);
      assert.ok(makeReadable(text).text.length >= MEGA / 2, unit);
    }
  });

  it('a list of a million items, redacted', () => {
    const text = `{"Records":[${event}{"a":[${'{},'.repeat(MEGA)}{}]}]}`;
    assert.equal(createRedactor().redactJson(text).length, text.length);
  });

  for (const unit of ['{}]', ']{}', '{}}', '{},', '{}:', '[]]', '{"a":1}]', '{}\u3164', '"a"']) {
    it(`a megabyte of ${unit} behind an event, as a log and redacted`, () => {
      const text = event + unit.repeat(MEGA / unit.length);
      assert.ok(indexRecords(text).count >= 1);
      assert.ok([...redactedPieces(createRedactor(), text)].join('').length >= MEGA / 2);
    });
  }
});

describe('what is redacted, beyond measure', () => {
  const many = (make: (at: number) => string): string => {
    const parts: string[] = [];
    for (let [at, length] = [0, 0]; length < MEGA; at++) {
      const part = make(at);
      parts.push(part);
      length += part.length;
    }
    return parts.join('');
  };
  const address = (at: number): string => `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`;

  for (const [what, text, left] of [
    [
      'one ARN behind the other',
      many(() => 'arn:aws:sts::123456789012:assumed-role/a/bSigV4'),
      /123456789012|SigV4arn/,
    ],
    ['ARNs of other names', many(at => `arn:aws:iam::123456789012:user/alice${at} `), /123456789012|alice/],
    ['addresses', many(at => `${address(at)} `), /(?<![\d.])10\.\d/],
    ['one address again and again', many(() => ' ::ffff:192.0.2.3]'), /192\.0/],
    ['keys', many(at => `s3://amzn-s3-demo-bucket/photos/a${at}.jpg `), /demo|photos/],
    ['backslashes', many(() => '\\'), /[^\\]{99}$/],
    ['mail addresses', many(at => `alice${at}@example.com,`), /alice/],
  ] as const) {
    it(`a megabyte of ${what}: as a line, as JSON, as text`, () => {
      const redactor = createRedactor();
      const line = redactor.redactLine(text);
      assert.doesNotMatch(line, left);
      assert.doesNotMatch(redactor.redactText(text), left);
      const json = redactor.redactJson(JSON.stringify({ eventVersion: '1.11', errorMessage: text, userAgent: text }));
      assert.doesNotMatch(json, left);
    });
  }

  it('broken lines without end, behind records of many buckets', () => {
    const redactor = createRedactor();
    for (let at = 0; at < 500; at++) {
      redactor.redactJson(`{"eventVersion":"1.11","requestParameters":{"bucketName":"amzn-s3-demo-bucket-${at}"}}`);
    }
    const told = new Set<string>();
    for (let at = 0; at < 4 * DEEP; at++) {
      told.add(redactor.redactText('see amzn-s3-demo-bucket-7\n'));
    }
    assert.deepEqual([...told], ['see bucket-0008\n']);
  });
});
