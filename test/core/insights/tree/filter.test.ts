import assert from 'node:assert/strict';
import { compileQuery, createAccessLogFilter, parseQuery, testJsonRecord } from '../../../../src/core/index';
import { accessLogLine, event } from '../lines';

const testOf = (text: string) => {
  const { query } = parseQuery(text);
  return query === undefined ? assert.fail(`no query: ${text}`) : compileQuery(query);
};

const log = [
  accessLogLine({}),
  'no record',
  '',
  accessLogLine({ operation: 'REST.DELETE.OBJECT', status: '403' }),
  accessLogLine({ operation: 'REST.DELETE.OBJECT', requester: '-' }),
].join('\n');

const cases: readonly (readonly [query: string, records: readonly number[]])[] = [
  ['operation = REST.DELETE.*', [2, 3]],
  ['operation = REST.DELETE.* and status >= 400', [2]],
  ['requester = -', [3]],
  ['not (status = 403)', [0, 3]],
  ['bytes_sent > 10MB', []],
];

describe('records that a query asks for', () => {
  for (const [query, expected] of cases) {
    it(query, () => {
      for (const slice of [7, 100_000]) {
        const found: number[] = [];
        const sink = createAccessLogFilter(testOf(query), record => found.push(record));
        const bytes = new TextEncoder().encode(log);
        for (let at = 0; at < bytes.length; at += slice) {
          sink.push(bytes.slice(at, at + slice));
        }
        sink.end();
        assert.deepEqual(found, expected);
      }
    });
  }

  const events: readonly (readonly [query: string, text: string, passes: boolean])[] = [
    ['eventName = GetObject', JSON.stringify(event), true],
    ['operation = REST.GET.OBJECT', JSON.stringify(event), true],
    ['status = 403', JSON.stringify(event), false],
    ['not (status = 403)', JSON.stringify({ some: 'thing' }), false],
    ['not (status = 403)', '{', false],
  ];
  for (const [query, text, passes] of events) {
    it(`${query} of ${text.slice(0, 20)}`, () => assert.equal(testJsonRecord(testOf(query), text), passes));
  }
});
