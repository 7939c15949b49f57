import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonLogShape } from '../../../../src/core/records/json/detect';
import { indexRecords, recordSpan } from '../../../../src/core/records/json/recordIndex';
import { createJsonRecordSplitter, recordLevel } from '../../../../src/core/records/json/splitter';
import { event, sqsMessages } from './events';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const document: JsonLogShape = { name: 'cloudtrail-records', layout: 'document', isMessage: false };

/** Records as [offset, text], and problems as [code, offset, end], of slices of `size` bytes; what is cut by number. */
function split(text: string, size: number) {
  const records: [number, string][] = [];
  const problems: [string, number, number][] = [];
  const cut: number[] = [];
  const splitter = createJsonRecordSplitter({
    record: ({ bytes, byteOffset, cut: isCut }) => {
      cut.push(...(isCut ? [records.length] : []));
      records.push([byteOffset, decoder.decode(bytes)]);
    },
    problem: (code, start, end) => problems.push([code, start, end]),
  });
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += size) {
    splitter.push(bytes.slice(at, at + size));
  }
  splitter.end();
  return { records, problems, cut };
}

/** The same from the index of the text. A text that ends early is told by its last byte. */
function index(text: string) {
  const found = indexRecords(text, document);
  const byteOf = (offset: number): number => encoder.encode(text.slice(0, offset)).length;
  const records = Array.from({ length: found.count }, (_, number): [number, string] => {
    const { start, end } = recordSpan(found, number) ?? { start: 0, end: 0 };
    return [byteOf(start), text.slice(start, end)];
  });
  const problems = found.problems.map(({ code, span: { start, end } }): [string, number, number] => [
    code,
    code === 'jsonTruncated' ? Math.max(0, byteOf(end) - 1) : byteOf(start),
    byteOf(end),
  ]);
  return { records, problems };
}

const other = { ...event, eventName: 'm\u00e4rz {"[}] \\ "' };

/** Strings that look like the JSON around them. */
const tricky = fc.oneof(
  fc.string({
    unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', ' ', 'a', '/', '*', '\u00e4'),
    maxLength: 12,
  }),
  fc.constantFrom('Records', 'Events', 'eventName', 'https://a/', '/*', '*/', '//', '\\"}', ''),
);
const json = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    tricky,
    fc.constantFrom(null, true, 12, -1.5e3),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(tricky, tie('value'), { maxKeys: 4 }),
  ),
})).value;
const object = fc.dictionary(tricky, json, { maxKeys: 5 });
const list = fc.array(fc.oneof(object, object, json), { maxLength: 5 });

/** Pieces of a document: values with lists of records and without, and what does not belong between them. */
const piece = fc.oneof(
  fc
    .tuple(fc.constantFrom('Records', 'Events', 'results', 'other'), list)
    .map(([name, records]) => ({ [name]: records })),
  fc
    .tuple(fc.dictionary(tricky, json, { maxKeys: 9 }), list, object)
    .map(([before, Records, after]) => ({ ...before, Records, ...after })),
  list,
  object,
);
const written = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(piece, fc.constantFrom(undefined, 1, '\t'))
      .map(([value, indent]) => JSON.stringify(value, null, indent)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'abc',
      ']',
      '}',
      ',',
      ':',
      '"text"',
      '12',
      '/',
      '/a',
      '// {\n',
      '/* [ */',
      '\u0001x',
      '"open\n',
    ),
  },
);
const documents = fc
  .tuple(fc.array(fc.tuple(written, fc.constantFrom('', ' ', '\n', '\r\n', ',')), { maxLength: 5 }), fc.boolean())
  .map(([pieces, hasMark]) => `${hasMark ? '\uFEFF' : ''}${pieces.map(([text, gap]) => text + gap).join('')}`);

/** Puts a piece of text behind one of the commas, colons and brackets that stand outside of strings. */
function insert(text: string, added: string, where: number): string {
  const places: number[] = [];
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    if (inString && text[i] === '\\') {
      i++;
    } else if (text[i] === '"' || text[i] === '\n') {
      inString = !inString && text[i] === '"';
    } else if (!inString && ',:{[]}'.includes(text[i] ?? ' ')) {
      places.push(i + 1);
    }
  }
  const at = places[where % Math.max(1, places.length)] ?? text.length;
  return text.slice(0, at) + added + text.slice(at);
}

describe('createJsonRecordSplitter', () => {
  for (const [what, text, level] of [
    ['a trail file', JSON.stringify({ Records: [event, other] }), 2],
    ['a formatted one', JSON.stringify({ Records: [event, other, event] }, undefined, 2), 2],
    ['a list', JSON.stringify([other, event]), 1],
    ['an event', JSON.stringify(event), 0],
    ['messages of a queue', JSON.stringify(sqsMessages([event, other])), 2],
    ['events one after another', `${JSON.stringify(event, undefined, 1)}\n${JSON.stringify(other)}`, 0],
    ['trail files one after another', `${JSON.stringify({ Records: [event] })}\n${JSON.stringify({ Records: [] })}`, 2],
  ] as const) {
    it(`splits ${what} as the index does, from slices of any size`, () => {
      assert.equal(recordLevel(text, indexRecords(text)), level);
      for (const size of [1, 7, 99, 100_000]) {
        assert.deepEqual(split(text, size), { ...index(text), cut: [] });
      }
    });
  }

  for (const [what, text, records, problems] of [
    ['comments', '/* {} */[{"a":1} // ,{}\n,{"b":"//"}]', ['{"a":1}', '{"b":"//"}'], []],
    ['words between records', '[{}] abc [{}]', ['{}', '{}'], [['jsonSyntax', 5, 8]]],
    ['a brace in a list', '{"Records":[{}},{}]}', ['{}', '{}'], [['jsonSyntax', 14, 15]]],
    ['values that are no objects', '[1,"a,b",null,[2,{}],{}]', ['1', '"a,b"', 'null', '[2,{}]', '{}'], []],
    ['a list that is not closed', '{"Records":[{}]  ', ['{}'], [['jsonTruncated', 14, 15]]],
    ['a list behind other members', '{"a":{"b":[1]},"c":2,"Events":[{}],"d":[]}', ['{}'], []],
    ['a list that is no list of records', '{"eventName":"a","Records":[{}]}', ['{"eventName":"a","Records":[{}]}'], []],
  ] as const) {
    it(`tells of ${what}`, () => {
      for (const size of [1, 2, 100]) {
        const found = split(text, size);
        assert.deepEqual([found.records.map(([, record]) => record), found.problems], [records, problems]);
      }
    });
  }

  it('hands over a record that the file ends in, cut', () => {
    const text = `${JSON.stringify({ Records: [event, other] }).slice(0, -40)} \n`;
    const { records, problems, cut } = split(text, 50);
    assert.deepEqual([cut, problems.map(([code]) => code)], [[1], ['jsonTruncated']]);
    assert.ok(text.trimEnd().endsWith(records[1]?.[1] ?? 'nothing'));
  });

  it('agrees with the index on any document, with comments and broken places, from slices of any size', () => {
    const added = fc.constantFrom('', '/* { " */', '// "[\n', 'abc', '}', ':', '/', '\u0001');
    fc.assert(
      fc.property(documents, added, fc.nat(200), fc.integer({ min: 1, max: 30 }), (text, extra, where, size) => {
        const broken = insert(text, extra, where);
        const { records, problems } = split(broken, size);
        assert.deepEqual({ records, problems }, index(broken));
      }),
      { numRuns: 1_000 },
    );
  });

  it('agrees with the index on documents that are cut anywhere', () => {
    fc.assert(
      fc.property(piece, fc.nat(400), fc.integer({ min: 1, max: 30 }), (value, end, size) => {
        const text = JSON.stringify(value, null, 1).slice(0, end);
        const { records, problems } = split(text, size);
        assert.deepEqual({ records, problems }, index(text));
      }),
      { numRuns: 500 },
    );
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.integer({ min: 1, max: 80 }), (bytes, size) => {
        let total = 0;
        const splitter = createJsonRecordSplitter({
          record: record => {
            total += record.bytes.length;
          },
          problem: () => undefined,
        });
        for (let at = 0; at < bytes.length; at += size) {
          splitter.push(bytes.subarray(at, at + size));
        }
        splitter.end();
        assert.ok(total <= bytes.length);
      }),
    );
  });
});
