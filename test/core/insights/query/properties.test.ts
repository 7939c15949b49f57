import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  accessLogFieldIds,
  commonFields,
  compileQuery,
  completeQuery,
  contextOf,
  describeQuery,
  parseAccessLogLine,
  parseQuery,
  type Query,
  queryForValue,
  quoteValue,
  type RecordView,
  viewOfAccessLog,
} from '../../../../src/core/index';
import { anyText } from '../../records/anyText';
import { records } from './fixture';

const names = [
  ...commonFields.map(({ name }) => name),
  ...accessLogFieldIds,
  'awsRegion',
  'resources[0].ARN',
  'odd `name',
];
const nameText = fc.constantFrom(...names);

/** Pieces of queries in any order, and other text. */
const queryText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'and',
          'or',
          'not',
          '(',
          ')',
          '=',
          '!=',
          '<',
          '>=',
          '~',
          '!~',
          'in',
          ',',
          '..',
          '"',
          "'",
          '`',
          '-',
          '*',
          '&&',
          '||',
          '!',
        ],
        ...[
          'status',
          'key',
          'time',
          'who',
          '4xx',
          '10MB',
          '2026-03-01',
          '2026-03-01T10:00..11:00',
          '"a b"',
          '\\',
          '[',
          '{1,}',
        ],
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 14 },
  )
  .chain(pieces => fc.constantFrom(pieces.join(' '), pieces.join('')));

/** Any record: of the fixture, of any line, or with any values. */
const anyView: fc.Arbitrary<RecordView> = fc.oneof(
  fc.constantFrom(...Object.values(records)),
  anyText.map(text => viewOfAccessLog(contextOf(parseAccessLogLine(text)))),
  fc.dictionary(nameText, fc.oneof(fc.string(), fc.nat().map(String), fc.constant('-'))).map(
    (values): RecordView => ({
      log: 'json',
      epochMs: undefined,
      text: name => (Object.hasOwn(values, name) ? values[name] : undefined),
    }),
  ),
);

const written = fc
  .tuple(
    nameText,
    fc.constantFrom('=', '!=', '~', '!~', '<', '<=', '>', '>=', 'in', 'not in'),
    fc.constantFrom('-', '403', '4xx', '1MB', 'alice', '*a*', '"a b"', '2026-03-01', '(200, 4xx)', '400..404', '^s'),
  )
  .map(([name, operator, value]) => `\`${name.replaceAll('`', '``')}\` ${operator} ${value}`);

/** Queries that make sense, one inside of another. */
const anyQuery: fc.Arbitrary<string> = fc.letrec<{ query: string }>(tie => ({
  query: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    written.filter(text => parseQuery(text).query !== undefined),
    fc
      .tuple(tie('query'), fc.constantFrom('and', 'or', '&&', 'OR'), tie('query'))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    tie('query').map(text => `not (${text})`),
  ),
})).query;

const read = (text: string): Query => {
  const { query, problems } = parseQuery(text);
  assert.ok(query, `${text}: ${problems[0]?.message}`);
  return query;
};
const holds = (text: string, view: RecordView): boolean => compileQuery(read(text))(view);

describe('any query', () => {
  it('is read or told of, whatever the text; places are in the text', () => {
    fc.assert(
      fc.property(fc.oneof(queryText, fc.string({ unit: 'binary' })), anyView, fc.nat(60), (text, view, offset) => {
        const { query, problems } = parseQuery(text);
        assert.ok(query === undefined || problems.length === 0);
        assert.equal(query === undefined && problems.length === 0, text.trim() === '');
        for (const { span, message } of problems) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length && message !== '');
        }
        if (query !== undefined) {
          compileQuery(query)(view);
          describeQuery(query);
        }
        for (const { span } of completeQuery(text, offset)) {
          assert.ok(span.start >= 0 && span.start <= Math.min(offset, text.length) && span.end <= text.length);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('and its opposite part all records in two', () => {
    fc.assert(
      fc.property(anyQuery, anyView, (text, view) => {
        assert.equal(holds(`not (${text})`, view), !holds(text, view));
        assert.equal(holds(`! (${text})`, view), !holds(text, view));
      }),
    );
  });

  it('keeps the laws of and, or and not', () => {
    fc.assert(
      fc.property(anyQuery, anyQuery, anyView, (a, b, view) => {
        const [x, y] = [holds(a, view), holds(b, view)];
        assert.equal(holds(`(${a}) and (${b})`, view), x && y);
        assert.equal(holds(`(${b}) or (${a})`, view), x || y);
        assert.equal(holds(`not ((${a}) or (${b}))`, view), holds(`not (${a}) and not (${b})`, view));
      }),
    );
  });

  it('with != !~ and not in asks for just the others', () => {
    fc.assert(
      fc.property(nameText, fc.constantFrom('-', 'alice', '*a*', '403', '"x y"'), anyView, (name, value, view) => {
        const field = `\`${name.replaceAll('`', '``')}\``;
        for (const [yes, no] of [
          ['=', '!='],
          ['~', '!~'],
          ['in', 'not in'],
        ]) {
          const [one, other] = [parseQuery(`${field} ${yes} ${value}`), parseQuery(`${field} ${no} ${value}`)];
          assert.equal(one.query === undefined, other.query === undefined);
          if (one.query !== undefined && other.query !== undefined && value !== '*a*') {
            assert.notEqual(compileQuery(one.query)(view), compileQuery(other.query)(view));
          }
        }
      }),
    );
  });

  it('says the same in words however it is spaced', () => {
    fc.assert(
      fc.property(anyQuery, text => {
        const spaced = text.replace(/ (and|or) /g, '\n  $1\t');
        assert.equal(describeQuery(read(spaced)), describeQuery(read(text)));
      }),
    );
  });
});

describe('the query for a value', () => {
  it('finds the record that the value was taken from, whatever it is', () => {
    fc.assert(
      fc.property(nameText, fc.string({ unit: 'binary' }), anyView, (name, value, view) => {
        const found = view.text(name);
        const taken: RecordView = {
          log: 'json',
          epochMs: undefined,
          text: each => (each === name ? value : undefined),
        };
        if (name !== 'time') {
          assert.ok(holds(queryForValue(name, value), taken));
          assert.ok(holds(queryForValue(name, found ?? '-'), view));
        }
        const { query, problems } = parseQuery(`key = ${quoteValue(value)}`);
        assert.deepEqual(problems, []);
        assert.ok(query && (value === '-' || compileQuery(query)({ ...taken, text: () => value })));
      }),
      { numRuns: 500 },
    );
  });

  for (const [name, value, expected] of [
    ['key', 'a "b" *', 'key = "a ""b"" *"'],
    ['requester', '-', 'requester = -'],
    ['requestParameters.x', '', 'requestParameters.x = ""'],
    ['a b`c', 'x', '`a b``c` = "x"'],
  ] as const) {
    it(`is written ${expected}`, () => assert.equal(queryForValue(name, value), expected));
  }

  it('finds records by their time as the log writes it', () => {
    const { get, policy } = records;
    assert.ok(get && policy);
    assert.ok(holds(queryForValue('time', get.text('time') ?? ''), get));
    assert.ok(holds(queryForValue('eventTime', policy.text('eventTime') ?? ''), policy));
    assert.ok(!holds(queryForValue('time', get.text('time') ?? ''), policy));
  });
});
