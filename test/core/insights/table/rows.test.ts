import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  columnNames,
  contextOf,
  createAccessLogRows,
  createByteInterner,
  createColumns,
  createJsonRows,
  createLogTable,
  createTextInterner,
  type LogTable,
  parseAccessLogLine,
  valueText,
  viewOfAccessLog,
} from '../../../../src/core/index';
import { accessLogLine, event } from '../lines';

function tableOf(log: string, slice = 64): LogTable {
  const columns = createColumns(createByteInterner);
  const { table, add } = createLogTable(columns);
  const sink = createAccessLogRows(columns, add);
  const bytes = new TextEncoder().encode(log);
  for (let at = 0; at < bytes.length; at += slice) {
    sink.push(bytes.slice(at, at + slice));
  }
  sink.end();
  return table;
}

function jsonTableOf(...records: readonly unknown[]): LogTable {
  const columns = createColumns(createTextInterner);
  const { table, add } = createLogTable(columns);
  const rows = createJsonRows(columns, add);
  for (const [at, record] of records.entries()) {
    rows.add(typeof record === 'string' ? record : JSON.stringify(record), 100 * at, 90);
  }
  return table;
}

const valuesOf = (table: LogTable, record: number) =>
  Object.fromEntries(columnNames.map(name => [name, valueText(table.columns, name, table.valueOf(record, name))]));

describe('tables of records', () => {
  const log = [
    accessLogLine({}),
    'no access log at all',
    '',
    accessLogLine({ operation: 'REST.DELETE.OBJECT', key: 'M%25C3%25A4rz%252F1.jpg', requester: '-', status: '403' }),
  ].join('\n');

  it('has a row for each line of an access log', () => {
    const table = tableOf(log);
    assert.deepEqual([table.count, table.unreadable, table.unreadableCount], [3, [1], 1]);
    assert.deepEqual(valuesOf(table, 0), {
      operation: 'REST.GET.OBJECT',
      requester: 'arn:aws:iam::123456789012:user/alice',
      bucket: 'amzn-s3-demo-bucket',
      prefix: 'photos/',
      status: '200',
      error: '-',
      address: '192.0.2.3',
      user_agent: 'aws-cli/2.34.11',
    });
    assert.equal(valuesOf(table, 2).prefix, 'März/');
    assert.deepEqual(
      [table.startOf(2), table.lengthOf(2), table.lineOf(2), table.bytesOf(0), table.isReadable(1)],
      [log.lastIndexOf('\n') + 1, log.length - log.lastIndexOf('\n') - 1, 4, 3462992, false],
    );
    assert.equal(table.timeOf(0), Date.UTC(2026, 2, 30, 9, 12, 41));
  });

  it('has a row for each record of a JSON log', () => {
    const other = { ...event, eventSource: 'iam.amazonaws.com', eventName: 'CreateUser', errorCode: 'AccessDenied' };
    const table = jsonTableOf(
      event,
      other,
      { detail: event, source: 'aws.s3', 'detail-type': 'AWS API Call via CloudTrail' },
      '{"a":',
    );
    assert.deepEqual(
      [0, 1, 2, 3].map(record => [valuesOf(table, record).operation, valuesOf(table, record).error]),
      [
        ['GetObject', '-'],
        ['CreateUser (iam.amazonaws.com)', 'AccessDenied'],
        ['GetObject', '-'],
        ['-', '-'],
      ],
    );
    assert.deepEqual(
      [table.timeOf(0), table.bytesOf(0), table.startOf(2), table.lengthOf(2), table.lineOf(2), table.unreadable],
      [Date.UTC(2026, 2, 30, 9, 12, 41), 243, 200, 90, 3, [3]],
    );
  });

  it('agrees with the parser, in slices of any size', () => {
    const text = fc.constantFrom('-', 'a', '"', ' ', '%25', '/', 'ä', '[', '403', 'REST.GET.OBJECT');
    const field = fc.array(text, { minLength: 1, maxLength: 4 }).map(parts => parts.join(''));
    const lines = fc.array(
      fc.record(
        { operation: field, key: field, requester: field, status: field, agent: field, time: field },
        { requiredKeys: [] },
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 300 }), (all, slice) => {
        const table = tableOf(all.map(accessLogLine).join('\n'), slice);
        all.map(accessLogLine).forEach((line, record) => {
          const view = viewOfAccessLog(contextOf(parseAccessLogLine(line)));
          const expected = Object.fromEntries(columnNames.map(name => [name, view.text(name) ?? '-']));
          assert.deepEqual(valuesOf(table, record), expected);
          assert.deepEqual(table.timeOf(record), view.epochMs ?? Number.NaN);
        });
      }),
    );
  });

  const times: readonly string[] = [
    '30/Mar/2026:09:12:41 +0000',
    '30/Mar/2026:24:12:41 +0000',
    '30/Mar/2026:09-12:41 +0000',
    '30/Mar/2026:09:12:41 +0530',
    '31/Feb/2026:09:12:41 +0000',
    '30/mar/2026:09:12:41 +0000',
    '29/Feb/2028:23:59:59 +0000',
    '30/Mar/2026?09:12:41 +0000',
    '30/Mar/2026:09:12:41_+0000',
  ];
  it('reads times as the parser does, known days included', () => {
    const lines = [...times, ...times].map(time => accessLogLine({ time }));
    const table = tableOf(lines.join('\n'));
    assert.deepEqual(
      lines.map((_, record) => table.timeOf(record)),
      lines.map(line => viewOfAccessLog(contextOf(parseAccessLogLine(line))).epochMs ?? Number.NaN),
    );
  });
});
