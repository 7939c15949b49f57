import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  allRecords,
  createAccessLogRows,
  createByteInterner,
  createColumns,
  createLogTable,
  type Grouping,
  groupings,
  groupRecords,
  type LogTable,
  MOST_CHILDREN,
  orderRecords,
  placeInGroups,
  splitStretch,
  stretchesTo,
} from '../../../../src/core/index';
import { accessLogLine, type LineParts } from '../lines';

function tableOf(...lines: readonly LineParts[]): LogTable {
  const columns = createColumns(createByteInterner);
  const { table, add } = createLogTable(columns);
  const sink = createAccessLogRows(columns, add);
  sink.push(new TextEncoder().encode(lines.map(accessLogLine).join('\n')));
  sink.end();
  return table;
}

const table = tableOf(
  { time: '30/Mar/2026:10:00:05 +0000', operation: 'REST.GET.OBJECT', bytes: '10' },
  { time: '30/Mar/2026:09:00:05 +0000', operation: 'REST.PUT.OBJECT', key: 'other/a', bytes: '-' },
  { time: 'no time', operation: 'REST.GET.OBJECT', bytes: '20' },
  { time: '30/Mar/2026:09:00:05 +0000', operation: 'REST.GET.OBJECT', status: '404', bytes: '40' },
);

const show = (by: Grouping) =>
  groupRecords(table, allRecords(table), by).map(({ value, records, bytesSent }) => [value, [...records], bytesSent]);

describe('records in groups', () => {
  const cases: readonly (readonly [Grouping, unknown])[] = [
    ['none', [['', [0, 1, 2, 3], 70]]],
    [
      'operation',
      [
        ['REST.GET.OBJECT', [0, 2, 3], 70],
        ['REST.PUT.OBJECT', [1], 0],
      ],
    ],
    [
      'prefix',
      [
        ['photos/', [0, 2, 3], 70],
        ['other/', [1], 0],
      ],
    ],
    [
      'status',
      [
        ['200', [0, 1, 2], 30],
        ['404', [3], 40],
      ],
    ],
    ['error', [['-', [0, 1, 2, 3], 70]]],
    ['bucket', [['amzn-s3-demo-bucket', [0, 1, 2, 3], 70]]],
    ['requester', [['arn:aws:iam::123456789012:user/alice', [0, 1, 2, 3], 70]]],
    ['address', [['192.0.2.3', [0, 1, 2, 3], 70]]],
    ['user_agent', [['aws-cli/2.34.11', [0, 1, 2, 3], 70]]],
    [
      'hour',
      [
        ['2026-03-30T09:00:00Z', [1, 3], 40],
        ['2026-03-30T10:00:00Z', [0], 10],
        [undefined, [2], 20],
      ],
    ],
  ];
  for (const [by, expected] of cases) {
    it(`by ${by}`, () => assert.deepEqual(show(by), expected));
  }
  it('knows every grouping', () => assert.deepEqual(cases.map(([by]) => by).sort(), [...groupings].sort()));

  it('finds a record', () => {
    const groups = groupRecords(table, allRecords(table), 'operation');
    assert.deepEqual(
      [3, 1, 9].map(record => placeInGroups(groups, record)),
      [{ group: 0, at: 2 }, { group: 1, at: 0 }, undefined],
    );
  });
});

describe('records in order', () => {
  it('of time, those of a second as they stood, those without a time last', () => {
    assert.deepEqual([...orderRecords(table, allRecords(table), 'time')], [1, 3, 0, 2]);
    assert.deepEqual([...orderRecords(table, Uint32Array.of(0, 2, 3), 'time')], [3, 0, 2]);
  });
  it('of the log', () => assert.deepEqual([...orderRecords(table, allRecords(table), 'position')], [0, 1, 2, 3]));
  it('when none has a time', () => {
    const timeless = tableOf({ time: 'x' }, { time: 'y' });
    assert.deepEqual([...orderRecords(timeless, allRecords(timeless), 'time')], [0, 1]);
    assert.deepEqual([...orderRecords(tableOf(), new Uint32Array(0), 'time')], []);
  });
});

describe('many children', () => {
  it('are one each where they are few, and stretches where they are many', () => {
    assert.deepEqual(splitStretch({ start: 0, end: 3 }, 3), [
      { start: 0, end: 1 },
      { start: 1, end: 2 },
      { start: 2, end: 3 },
    ]);
    assert.deepEqual(splitStretch({ start: 10, end: 17 }, 3), [
      { start: 10, end: 13 },
      { start: 13, end: 16 },
      { start: 16, end: 17 },
    ]);
    assert.equal(splitStretch({ start: 0, end: 1_000_000 }).length, 100);
    assert.equal(splitStretch({ start: 0, end: 1_000_001 }).length, 2);
  });

  it('never are more than allowed, and every item is reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000 }), fc.nat(), (count, n) => {
        const whole = { start: 0, end: count };
        const item = n % count;
        const path = stretchesTo(whole, item);
        for (const stretch of [whole, ...path]) {
          const parts = splitStretch(stretch);
          assert.ok(parts.length <= MOST_CHILDREN);
          assert.equal(
            parts.reduce((sum, { start, end }) => sum + end - start, 0),
            stretch.end - stretch.start,
          );
        }
        const last = splitStretch(path.at(-1) ?? whole);
        assert.ok(last.some(({ start, end }) => start === item && end === item + 1));
      }),
    );
  });
});
