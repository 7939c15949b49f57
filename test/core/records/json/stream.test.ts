import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexRecords, recordSpan } from '../../../../src/core/records/json/recordIndex';
import { createJsonRecordStream } from '../../../../src/core/records/json/stream';

const event = (name: string): string =>
  JSON.stringify({ eventVersion: '1.11', eventSource: 's3.amazonaws.com', eventName: name, userIdentity: {} });
const [first, second, third] = [event('GetObject'), event('PutObjectÄ'), event('HeadObject')];

interface Told {
  readonly records: readonly string[];
  readonly problems: readonly string[];
}

/** What the stream tells of bytes in slices of a size; each record must stand where it says. */
function read(bytes: Uint8Array, size = bytes.length): Told {
  const records: string[] = [];
  const problems: string[] = [];
  const stream = createJsonRecordStream(
    bytes,
    ({ text, byteOffset, byteLength, cut }) => {
      assert.equal(new TextDecoder().decode(bytes.subarray(byteOffset, byteOffset + byteLength)), text);
      records.push(`${text}${cut ? ' (cut)' : ''}`);
    },
    (code, at) => problems.push(`${code} at ${at}`),
  );
  for (let at = 0; at < bytes.length; at += size) {
    stream.push(bytes.subarray(at, at + size));
  }
  stream.end();
  return { records, problems };
}

describe('createJsonRecordStream', () => {
  for (const [what, text, records, problems] of [
    ['lines', `${first}\n${second}\r\n${third}`, [first, second, third], []],
    ['lines of blanks', `${first}\n  \t\n\n${second}\n \n`, [first, second], []],
    [
      'times before the records',
      `2026-11-22T10:00:00.123Z ${first}\n2026-11-22T10:00:01.456Z ${second}\n`,
      [first, second],
      [],
    ],
    ['lists on a line', `[${first}, ${second}]\n[${third}]\n`, [first, second, third], []],
    ['trail files on a line', `{"Records":[${second},${first}]}\n{"Records":[${third}]}\n`, [second, first, third], []],
    ['a line that is no JSON', `${second}\n  no JSON  \n${third}\n`, [second, 'no JSON', third], []],
    ['a byte order mark', `\ufeff${first}\n${second}\n`, [first, second], []],
    [
      'what stands between records',
      `${first}\n${second}\n[${second}] ]\n`,
      [first, second, second],
      [`jsonSyntax at ${Buffer.byteLength(`${first}\n${second}\n[${second}] `)}`],
    ],
    ['a document', `{"Records":[${first},\n${second}]}`, [first, second], []],
    ['a document that ends early', `{"Records":[${first},{"eventVersion":`, [first, '{"eventVersion": (cut)'], []],
  ] as const) {
    it(`reads ${what}`, () => {
      const bytes = new TextEncoder().encode(text);
      const told = read(bytes);
      assert.deepEqual(told.records, records);
      assert.deepEqual(
        told.problems.filter(problem => !problem.startsWith('jsonTruncated')),
        problems,
      );
      assert.deepEqual(read(bytes, 7), told);
    });
  }

  it('finds what indexRecords finds in any lines', () => {
    const line = fc.constantFrom(
      first,
      second,
      `[${first},${third}]`,
      `1 ${first}`,
      '',
      ' ',
      'word',
      '{"a":[1}',
      '[',
      'ü',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), lines => {
        const text = [first, second, ...lines, third, third].join('\n');
        const index = indexRecords(text);
        const spans = Array.from({ length: index.count }, (_, number) => recordSpan(index, number));
        const { records } = read(new TextEncoder().encode(text), 100);
        if (index.shape.layout === 'lines') {
          assert.deepEqual(
            records,
            spans.map(span => text.slice(span?.start, span?.end)),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
