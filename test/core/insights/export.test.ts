import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeVisible } from '../../../src/core/fields/hidden';
import {
  createExporter,
  defaultColumns,
  type ExportFormat,
  type ExportRecord,
  parseAccessLogLine,
  readRecord,
  toJson,
  toJsonLogRecord,
  viewOfJson,
} from '../../../src/core/index';
import { toCsvCell, toMarkdownRow } from '../../../src/core/insights/export/cells';
import { objectRecord } from '../cloudTrail/record';
import { line } from '../records/lines';
import { viewOfLine } from './query/fixture';

const text = line({ key: 'a%252Cb%2522.txt', requester: 'arn:aws:iam::123456789012:user/alice' });
const event = objectRecord('GetObject');
const eventText = JSON.stringify(event);
const read = readRecord(eventText, { start: 0, end: eventText.length });

const ofLine: ExportRecord = { view: viewOfLine(text), json: () => toJson(parseAccessLogLine(text)) };
const ofEvent: ExportRecord = { view: viewOfJson(event, 'cloudtrail-event'), json: () => toJsonLogRecord(read) };

/** A whole document. */
function write(format: ExportFormat, records: readonly ExportRecord[], columns?: readonly string[]): string {
  const exporter = createExporter(format, columns);
  return exporter.header() + records.map(exporter.record).join('') + exporter.footer();
}

/** A record with the same text in every field. */
const saying = (value: string): ExportRecord => ({
  view: { log: 'json', epochMs: undefined, text: () => value },
  json: () => ({ value }),
});

/** Reads CSV by RFC 4180. */
function readCsv(csv: string): string[][] {
  const rows = [...csv.matchAll(/(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*\r\n/g)].map(
    ([row]) => row,
  );
  assert.equal(rows.join(''), csv);
  return rows.map(row =>
    [...row.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
      ([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare,
    ),
  );
}

describe('export', () => {
  it('writes CSV with the columns that both logs have', () => {
    assert.equal(
      write('csv', [ofLine, ofEvent]),
      [
        'time,operation,who,bucket,key,status,error,address,bytes_sent,request_id',
        '2026-02-06T00:00:38Z,REST.GET.OBJECT,alice,amzn-s3-demo-bucket,"a,b"".txt",200,-,192.0.2.3,113,3E57427F3EXAMPLE',
        '2026-03-30T10:15:02Z,REST.GET.OBJECT,alice,amzn-s3-demo-bucket,photos/cat.jpg,-,-,203.0.113.7,0,3E57427F3EXAMPLE',
        '',
      ].join('\r\n'),
    );
  });

  it('writes any columns; what a record has not stays empty', () => {
    assert.equal(
      write('csv', [ofLine, ofEvent], ['awsRegion', 'host_id', 'eventTime']).split('\r\n')[1]?.split(',')[0],
      '',
    );
    assert.equal(
      write('csv', [ofEvent], ['awsRegion', 'eventTime']),
      'awsRegion,eventTime\r\neu-west-1,2026-03-30T10:15:02Z\r\n',
    );
  });

  it('writes a Markdown table', () => {
    assert.equal(
      write('markdown', [ofLine, saying('a|b\n<c> *d*')], ['operation', 'who']),
      [
        '| operation | who |',
        '|:--|:--|',
        '| REST\\.GET\\.OBJECT | alice |',
        '| a\\|b�&lt;c&gt; \\*d\\* | a\\|b�&lt;c&gt; \\*d\\* |',
        '',
      ]
        .join('\n')
        .replaceAll('�', toMarkdownRow(['\n']).slice(2, -3)),
    );
  });

  it('writes the records of decode --json as JSON', () => {
    const expected = JSON.parse(JSON.stringify([ofLine.json(), ofEvent.json()]));
    assert.deepEqual(JSON.parse(write('json', [ofLine, ofEvent])), expected);
    assert.deepEqual(
      write('jsonl', [ofLine, ofEvent])
        .trimEnd()
        .split('\n')
        .map(each => JSON.parse(each)),
      expected,
    );
  });

  it('writes documents of no record', () => {
    assert.deepEqual(
      (['json', 'jsonl', 'csv', 'markdown'] as const).map(format => write(format, [], ['who'])),
      ['[\n]\n', '', 'who\r\n', '| who |\n|:--|\n'],
    );
  });

  it('writes the time as the log has it where it cannot be read', () => {
    assert.equal(write('csv', [saying('soon')], ['time']), 'time\r\nsoon\r\n');
    assert.equal(defaultColumns[0], 'time');
  });

  for (const [value, cell] of [
    ['plain', 'plain'],
    ['', ''],
    ['-', '-'],
    ['--', '"\'--"'],
    ['-1', '"\'-1"'],
    ['=1+1', '"\'=1+1"'],
    ['=HYPERLINK("http://example.com","x")', '"\'=HYPERLINK(""http://example.com"",""x"")"'],
    ['+1', '"\'+1"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    ['\t=1', '<U+0009 TAB>=1'],
    ['\r=1', '<U+000D CARRIAGE RETURN>=1'],
    ['\uff1d1', '"\'\uff1d1"'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\r\nb', 'a<U+000D CARRIAGE RETURN><U+000A LINE FEED>b'],
    [' a', '" a"'],
    ['a=b', 'a=b'],
  ] as const) {
    it(`writes ${JSON.stringify(value)} as ${JSON.stringify(cell)}`, () => assert.equal(toCsvCell(value), cell));
  }

  it('writes CSV that gives every value back, with hidden characters written out and an apostrophe before formulas', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), values => {
        const cells = readCsv(write('csv', values.map(saying), ['who']))
          .slice(1)
          .map(([cell]) => cell);
        assert.deepEqual(
          cells.map((cell, index) => (cell === `'${makeVisible(values[index] ?? '')}` ? cell.slice(1) : cell)),
          values.map(makeVisible),
        );
        assert.ok(cells.every(cell => cell === '-' || !/^[=+\-@\t\r]/.test(cell ?? '')));
      }),
    );
  });

  it('writes one row of Markdown for each record, with nothing that Markdown reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), value => {
        const [, , row = '', ...rest] = write('markdown', [saying(value)], ['who', 'key']).split('\n');
        assert.deepEqual(rest, ['']);
        assert.equal(row.replace(/\\./g, '').split('|').length, 4);
        assert.doesNotMatch(row, /[<>\r\u202e]/);
      }),
    );
  });
});
