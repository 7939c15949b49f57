import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Node, parseTree } from 'jsonc-parser';
import { detectJsonLog, type JsonLogShape } from '../../../../src/core/records/json/detect';
import { closeOfObject } from '../../../../src/core/records/json/hop';
import { indexRecords, recordAt, recordSpan } from '../../../../src/core/records/json/recordIndex';
import { closeOf, createScan } from '../../../../src/core/records/json/scan';
import { event, eventText, logEvents, lookup } from './events';

const document: JsonLogShape = { name: 'cloudtrail-records', layout: 'document', isMessage: false };

/** Records as text, by the index. */
const recordsOf = (text: string, shape?: JsonLogShape): string[] => {
  const index = indexRecords(text, shape);
  return Array.from({ length: index.count }, (_, record) => text.slice(index.starts[record], index.ends[record]));
};

/** Strings that look like the JSON around them. */
const trickyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', ' ', 'a', '/', '*', '\n'),
    maxLength: 16,
  }),
  fc.constantFrom('},{"a', '{"a":{', '"}', 'true}', '{0}', '//', '/*', '*/', 'https://a/', '1//', '\\"}', ''),
);
const json = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    trickyText,
    fc.constantFrom(null, true, false),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(trickyText, tie('value'), { maxKeys: 4 }),
  ),
})).value;
const records = fc.array(fc.oneof(json, fc.dictionary(trickyText, json, { maxKeys: 5 })), { maxLength: 8 });
const indent = fc.constantFrom(undefined, 1, 2, '\t');

/** Puts a comment behind some of the commas, brackets and line breaks that stand outside of strings. */
function withComments(text: string, comment: string): string {
  let inString = false;
  let escaped = false;
  return [...text]
    .map(unit => {
      const wasString = inString;
      if (unit === '"' && !escaped) {
        inString = !inString;
      }
      escaped = unit === '\\' && !escaped;
      return !wasString && !inString && ',:{[}]\n'.includes(unit) ? unit + comment : unit;
    })
    .join('');
}

const spansOf = (nodes: readonly Node[] = []): string[] =>
  nodes.map(({ offset, length }) => `${offset}-${offset + length}`);
const indexed = (text: string): string[] => {
  const index = indexRecords(text, document);
  return Array.from({ length: index.count }, (_, record) => `${index.starts[record]}-${index.ends[record]}`);
};
/** The list of records in a full parse of the document. */
const parsedList = (text: string): readonly Node[] => {
  const root = parseTree(text);
  const list = root?.type === 'array' ? root : root?.children?.[0]?.children?.[1];
  return list?.children ?? [];
};

describe('indexRecords', () => {
  for (const [title, text, expected] of [
    ['a trail file', '{"Records":[{"eventName":"a"},{"eventName":"b"}]}', ['{"eventName":"a"}', '{"eventName":"b"}']],
    ['a bare array', '[ {"a":1} , {"b":[2]} ]', ['{"a":1}', '{"b":[2]}']],
    ['values that are no objects', '[1,"a,b",null,[2,3],{}]', ['1', '"a,b"', 'null', '[2,3]', '{}']],
    ['one object', ' {"a":{"Records":[1,2]}} ', ['{"a":{"Records":[1,2]}}']],
    ['objects one after another', '{"a":1}{"b":2}\n\n{"c":3}', ['{"a":1}', '{"b":2}', '{"c":3}']],
    ['two trail files', '{"Records":[{"a":1}]}\n{"Records":[{"b":2}]}', ['{"a":1}', '{"b":2}']],
    ['a list after other members', '{"Status":"x","n":{"a":[]},"QueryResultRows":[[{"a":1}]]}', ['[{"a":1}]']],
    ['text after the list', '{"Events":[{"a":1}],"NextToken":"x]}"} ', ['{"a":1}']],
    ['trailing commas', '{"Records":[{"a":1,},],}', ['{"a":1,}']],
    ['comments', '{"Records":[/* { */{"a":1 // }\n}, // [\n{"b":2}]}', ['{"a":1 // }\n}', '{"b":2}']],
    ['a string without its end', '[{"a":"x\n},\n{"b":2}]', ['{"a":"x\n}', '{"b":2}']],
    ['a cut record', '{"Records":[{"a":1},{"b":{"c":"x}  ', ['{"a":1}', '{"b":{"c":"x}']],
    ['a cut number', '[{"a":1},12', ['{"a":1}', '12']],
    ['an empty list', '{"Records":[]}', []],
    ['nothing', '', []],
  ] as const) {
    it(`finds the records of ${title}`, () => assert.deepEqual(recordsOf(text, document), expected));
  }

  it('reads every line by itself, however broken the others are', () => {
    const text = `\n${eventText}\n  \n{"a":"cut\nno JSON\n2026-11-22T10:00:00Z {"b":1}\r\n${eventText}`;
    assert.deepEqual(recordsOf(text), [eventText, '{"a":"cut', 'no JSON', '{"b":1}', eventText]);
  });

  for (const [title, text, expected] of [
    ['nothing in a whole document', '{"Records":[{}]}', []],
    ['a document that ends early', '{"Records":[{}', [['jsonTruncated', '}']]],
    ['a list that is not closed', '{"Records":[{}]  ', [['jsonTruncated', ']']]],
    ['brackets too many', '[{}]]', [['jsonSyntax', ']']]],
    ['words between', '[{}] abc [{}]', [['jsonSyntax', 'abc']]],
    ['a brace in a list', '[{}},{}]', [['jsonSyntax', '}']]],
  ] as const) {
    it(`tells of ${title}`, () => {
      const { problems } = indexRecords(text, document);
      assert.deepEqual(
        problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
        expected,
      );
    });
  }

  it('has no records of a document that is no log', () => {
    const { count, problems } = indexRecords('{"name":"a"}');
    assert.deepEqual([count, problems], [0, [{ code: 'notJsonLog', span: { start: 0, end: 12 } }]]);
  });

  it('takes eight bytes a record', () => {
    const { starts, ends, count } = indexRecords(JSON.stringify({ Records: Array(5000).fill(event) }));
    assert.deepEqual([count, starts.buffer.byteLength + ends.buffer.byteLength], [5000, 40_000]);
  });

  it('finds records in every envelope', () => {
    for (const value of [logEvents([event, event]), { Events: [lookup, lookup] }, [event, event]]) {
      for (const text of [JSON.stringify(value), JSON.stringify(value, null, 4)]) {
        assert.equal(indexRecords(text).count, 2);
      }
    }
  });

  it('agrees with a full parse, formatted, minified or with comments', () => {
    const comments = fc.constantFrom('', ' // }{"\n', '/* ]{"a" */', '//"\r\n', '/**/');
    fc.assert(
      fc.property(records, indent, comments, fc.boolean(), (values, space, comment, isBare) => {
        const text = withComments(JSON.stringify(isBare ? values : { Records: values }, null, space), comment);
        assert.deepEqual(indexed(text), spansOf(parsedList(text)));
        assert.deepEqual(indexRecords(text, document).problems, []);
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with a full parse of a document that is cut anywhere', () => {
    fc.assert(
      fc.property(records, indent, fc.nat(), (values, space, at) => {
        const whole = JSON.stringify({ Records: values }, null, space);
        const start = whole.indexOf('[') + 1;
        const text = whole.slice(0, start + (at % (whole.length - start + 1)));
        const full = indexed(whole);
        const found = indexed(text);
        const cut = found.at(-1);
        const isCut = cut !== undefined && cut !== full[found.length - 1];
        assert.deepEqual(isCut ? found.slice(0, -1) : found, full.slice(0, found.length - (isCut ? 1 : 0)));
        assert.equal(found.length, full.filter(span => Number(span.split('-')[0]) < text.trimEnd().length).length);
        const { problems } = indexRecords(text, document);
        assert.deepEqual(
          problems.map(({ code }) => code),
          text === whole ? [] : ['jsonTruncated'],
        );
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same end of an object by its braces as by its strings', () => {
    fc.assert(
      fc.property(fc.dictionary(trickyText, json, { maxKeys: 6 }), indent, trickyText, (value, space, after) => {
        const text = `${JSON.stringify(value, null, space)},${JSON.stringify(after)}]}`;
        assert.equal(closeOfObject(createScan(text), 1), closeOf(createScan(text), 1));
      }),
      { numRuns: 300 },
    );
  });

  it('comes back from any text', () => {
    const pieces = fc.array(fc.oneof(trickyText, fc.constantFrom(eventText, '{"Records":[', '\n', '"', '}]}')));
    fc.assert(
      fc.property(pieces, parts => {
        const text = parts.join('');
        for (const shape of [detectJsonLog(text), document, { ...document, layout: 'lines' as const }]) {
          const { count, starts, ends } = indexRecords(text, shape);
          for (let record = 0; record < count; record++) {
            const [start = -1, end = -1] = [starts[record], ends[record]];
            assert.ok(start >= (ends[record - 1] ?? 0) && start < end && end <= text.length);
          }
        }
      }),
    );
  });

  for (const [title, text] of [
    ['opening brackets', '['.repeat(300_000)],
    ['opening braces', '{"a":'.repeat(100_000)],
    ['closing brackets', `{"Records":[${'}'.repeat(300_000)}`],
    ['quotes', '"'.repeat(300_001)],
    ['backslashes', `["${'\\'.repeat(300_000)}`],
    ['escaped quotes after line breaks', `["a${'\n\\"'.repeat(100_000)}`],
    ['comments without an end', '/* '.repeat(100_000)],
    ['lines of comments without an end', '{/*\n'.repeat(100_000)],
    ['empty objects without a quote between', `[{"a":[${'{},1,'.repeat(100_000)}]}]`],
    ['braces and no quotes', '{1'.repeat(300_000)],
    ['commas before slashes', `[{${',//'.repeat(100_000)}`],
    ['slashes', `{"a":"${'/'.repeat(300_000)}`],
    ['braces in a string', `[{"a":"${'{"'.replace('"', '\\"').repeat(100_000)}"}]`],
  ] as const) {
    it(`comes back soon from ${title}`, () => {
      for (const layout of ['document', 'lines'] as const) {
        assert.ok(indexRecords(text, { ...document, layout }).problems.length <= 10);
      }
      assert.ok(detectJsonLog(text).name.length > 0);
    });
  }
});

describe('recordAt', () => {
  const text = '[ {"a":1}, {"b":2} ]';
  const index = indexRecords(text, document);
  it('tells the record that holds a character, and none between them', () => {
    const found = Array.from(text, (_, offset) => recordAt(index, offset) ?? '-').join('');
    assert.equal(found, '--0000000--1111111--');
  });
  it('tells where a record stands', () => {
    assert.deepEqual(recordSpan(index, 1), { start: 11, end: 18 });
    assert.equal(recordSpan(index, 2), undefined);
  });
  it('finds nothing in an empty index', () => {
    assert.equal(recordAt(indexRecords('', document), 0), undefined);
  });
});
