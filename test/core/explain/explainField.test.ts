import assert from 'node:assert/strict';
import fc from 'fast-check';
import { accessLogFields } from '../../../src/core/catalogue/accessLogFields';
import { explainField, fieldCountOf } from '../../../src/core/explain/explainField';
import { describeLayout } from '../../../src/core/explain/layout';
import { describeProblem } from '../../../src/core/explain/problems';
import { contextOf, fieldAt, parseAccessLogLine } from '../../../src/core/fields/accessLog';
import { decodeField } from '../../../src/core/fields/decoders';
import { line, tail, time } from '../records/lines';

const options = { timeZone: 'utc', nowMs: Date.UTC(2026, 1, 7) };

/** What the hover says of the field at `position`. */
function explain(text: string, position: number) {
  const record = parseAccessLogLine(text);
  const field = [...record.fields, ...record.extra].find(each => each.position === position);
  assert.ok(field, `field ${position}`);
  return explainField(record, field, options);
}

describe('explainField', () => {
  for (const [position, title, subtitle] of [
    [3, '6 Feb 2026 00:00:38 UTC', 'Time, field 3 of 27'],
    [7, 'Reads an object: GetObject', 'Operation, field 7 of 27'],
    [8, 'photos/cat.jpg', 'Key, field 8 of 27'],
    [10, '200 OK: the request succeeded', 'HTTP status, field 10 of 27'],
    [11, 'No error', 'Error Code, field 11 of 27'],
    [17, 'curl 8.5.0', 'User-Agent, field 17 of 27'],
    [27, 'Europe (Ireland)', 'Source region, field 27 of 27'],
  ] as const) {
    it(`says of field ${position}: ${title}`, () => {
      const explanation = explain(line(), position);
      assert.deepEqual([explanation.title, explanation.subtitle], [title, subtitle]);
    });
  }

  it('explains every field of an ordinary line, with a page to read on and a grade', () => {
    for (const { position } of accessLogFields) {
      const { title, field, references, evidence } = explain(line(), position);
      assert.ok(title.length > 0 && (position === 7 || field.length > 20));
      assert.match(references[0]?.url ?? '', /^https:\/\/docs\.aws\.amazon\.com\//);
      assert.match(evidence, /^(?:documented|seen|third-party|inferred)$/);
    }
  });

  it('decodes the sample value of every field of the table', () => {
    const sample = accessLogFields.map(({ sample: text, quoting }) =>
      quoting === 'brackets' ? `[${text}]` : quoting === 'quotes' ? `"${text}"` : text,
    );
    const record = parseAccessLogLine(sample.join(' '));
    assert.deepEqual(record.problems, []);
    for (const [index, { id, sample: text }] of accessLogFields.entries()) {
      const field = record.fields[index];
      assert.equal(field?.text, text);
      const { kind } = decodeField(id, text, contextOf(record));
      assert.doesNotMatch(kind, /unknown/i, id);
      assert.ok(text === '-' || kind !== 'dash');
    }
  });

  it('gives the names of the operation in fields 7 and 9, with their grades, and nowhere else', () => {
    const text = line({ operation: 'REST.PUT.ACL', request: '"PUT /photos/cat.jpg?acl HTTP/1.1"' });
    const { title, rows, notes, translatable } = explain(text, 7);
    assert.equal(title, 'Replaces the ACL of an object: PutObjectAcl');
    assert.deepEqual(
      rows.map(({ label, value }) => `${label}: ${value}`),
      [
        'REST: PUT /{Key}?acl (documented)',
        'CLI: aws s3api put-object-acl (documented)',
        'CloudTrail: PutObjectAcl, data event (documented)',
        'IAM: s3:PutObjectAcl (documented)',
      ],
    );
    assert.deepEqual(notes.slice(0, 1), [
      "The new ACL is not in the access log; CloudTrail's requestParameters holds it.",
    ]);
    assert.equal(translatable, true);
    assert.deepEqual(explain(text, 9).rows[0], {
      label: 'Operation',
      value: 'PutObjectAcl, aws s3api put-object-acl, CloudTrail PutObjectAcl',
    });
    assert.equal(explain(text, 10).translatable, false);
  });

  it('keeps how the request ended behind the name', () => {
    assert.equal(
      explain(line({ middle: '403 AccessDenied 1 - 1 -' }), 7).title,
      'Reads an object: GetObject (refused, status 403)',
    );
  });

  it('names no operation that a record is not of', () => {
    const lifecycle = line({ operation: 'S3.EXPIRE.OBJECT', request: '"-"', middle: '- - - 1 - -' });
    assert.equal(explain(lifecycle, 7).translatable, false);
    assert.ok(!explain(lifecycle, 7).rows.some(({ label }) => label === 'REST'));
  });

  it('names the counterpart in CloudTrail where there is one', () => {
    assert.equal(explain(line(), 3).cloudTrail, 'eventTime');
    assert.equal(explain(line(), 27).cloudTrail, undefined);
  });

  it('tells an unknown field from an undocumented one', () => {
    const newer = explain(line({ tail: [...tail, 'abc'] }), 28);
    assert.deepEqual(
      [newer.title, newer.subtitle],
      ['abc', 'Field 28 of 28, not documented when this version was built'],
    );
    const stray = explain(line({ tail: ['-', 'AIDACKCEVSQ6C2EXAMPLE', ...tail.slice(1, 6)] }), 0);
    assert.equal(stray.subtitle, 'Undocumented token of March 2019, between Version Id and Host Id');
  });

  it('makes hidden characters visible', () => {
    const { title } = explain(line({ tail: [...tail, 'a\u202eb\0'] }), 28);
    assert.doesNotMatch(title, /[\u202e\0]/);
  });

  it('warns from the field on in which a caller may have forged others', () => {
    const forged = line({ agent: '"curl" 200 - 1 1 1 1 "-" "x"' });
    const warning =
      'This line can be read in more than one way: the Request-URI contains quotes. Fields from there on may be forged.';
    assert.deepEqual(
      [7, 9, 10, 27].map(position => explain(forged, position).problems),
      [[], [warning], [warning], [warning]],
    );
  });

  it('is found by an offset, and nothing is between fields', () => {
    const record = parseAccessLogLine(line());
    const at = (text: string) => fieldAt(record, record.line.indexOf(text))?.position;
    assert.deepEqual([at('79a5'), at('[06'), at(':00:38'), at('REST'), at('"GET'), at('curl')], [1, 3, 3, 7, 9, 17]);
    assert.equal(fieldAt(record, record.line.length)?.position, 27);
    assert.equal(fieldAt(parseAccessLogLine('prose'), 1), undefined);
  });

  it('never throws, whatever stands in the line', () => {
    const anything = fc.string({ unit: fc.nat(0xffff).map(code => String.fromCharCode(code)), maxLength: 40 });
    const bare = anything.map(text => text.replace(/[\s"]/g, '_') || '-');
    fc.assert(
      fc.property(
        bare,
        bare,
        bare,
        anything,
        fc.array(bare, { maxLength: 14 }),
        (requester, operation, key, agent, end) => {
          const record = parseAccessLogLine(
            line({ requester, operation, key, request: `"${agent}"`, agent: `"${agent}"`, tail: end }),
          );
          for (const field of [...record.fields, ...record.extra]) {
            const { title, subtitle } = explainField(record, field, options);
            assert.equal(typeof title, 'string');
            assert.ok(subtitle.length > 0);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('describeLayout and describeProblem', () => {
  for (const [count, text] of [
    [17, '2006 layout (up to User-Agent)'],
    [18, '2010 layout (Version Id)'],
    [27, '2026 layout (source Region)'],
    [20, 'no known layout'],
  ] as const) {
    it(`${count} fields: ${text}`, () => {
      assert.equal(describeLayout(parseAccessLogLine(line({ tail: tail.slice(0, count - 17) }))), text);
    });
  }

  it('28 fields: newer than this version', () => {
    const record = parseAccessLogLine(line({ tail: [...tail, 'x'] }));
    assert.deepEqual([describeLayout(record), fieldCountOf(record)], ['newer layout than this version knows', 28]);
  });

  for (const [text, sentence] of [
    ['prose', 'This line is not a server access log record.'],
    [line().slice(0, 200), 'The line ends early: after 6 fields, where the shortest known layout has 17.'],
    [line({ time: '[now]' }), 'This is not a time as S3 writes it, such as [06/Feb/2019:00:00:38 +0000].'],
    [line({ tail: tail.slice(0, 3) }), 'The line has 20 fields, a number that S3 never wrote: it was probably cut.'],
  ] as const) {
    it(sentence, () => {
      const record = parseAccessLogLine(text);
      assert.deepEqual(
        record.problems.slice(0, 1).map(problem => describeProblem(record, problem)),
        [sentence],
      );
    });
  }

  it('has a sentence for every problem of a line', () => {
    const record = parseAccessLogLine(
      `${line({ time, key: 'a b', middle: '200 - x 1 1 1', agent: '"a\t\ufffd"' })} extra`,
    );
    const sentences = record.problems.map(problem => describeProblem(record, problem));
    assert.equal(sentences.length, 5);
    assert.ok(sentences.every(sentence => /^[A-Z].*\.$/.test(sentence)));
  });
});
