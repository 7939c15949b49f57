import assert from 'node:assert/strict';
import {
  allRecords,
  compileQuery,
  completeQuery,
  contextOf,
  createAccessLogRows,
  createByteInterner,
  createColumns,
  createExporter,
  createJsonRecordStream,
  createLogTable,
  createSummary,
  describeQuery,
  escapeMarkdown,
  groupings,
  groupRecords,
  makeVisible,
  orderRecords,
  parseAccessLogLine,
  parseQuery,
  queryForValue,
  readRecord,
  renderForms,
  splitStretch,
  summaryDocument,
  toJson,
  toJsonLine,
  toJsonLogRecord,
  toPlainJson,
  toSummaryJson,
  toTranslationJson,
  translate,
  viewOfAccessLog,
  viewOfJson,
} from '../../../src/core/index';
import { assertDocument, assertShown, assertSpan, assertSpans, offsetsOf, pushSlices, sizesOf } from '../checks';
import { toBytes } from '../pieces';

/** A text read as the name of an operation. */
export function translateText(text: string): unknown {
  const translation = translate(text);
  const json = toJsonLine(toTranslationJson(translation));
  assert.equal(JSON.parse(json).form, translation.form);
  return [json, translation.matches.slice(0, 3).map(({ row }) => renderForms(row))];
}

/** A text read as a query, and completed; what it means is asked of a record that holds the text itself. */
export function ask(text: string): unknown {
  const { query, problems } = parseQuery(text);
  assertSpans(problems, text.length);
  const view = viewOfAccessLog({ text: id => (id === 'key' || id === 'user_agent' ? text : '403') });
  const event = viewOfJson({ eventName: text, eventTime: text, requestParameters: { key: text } }, 'cloudtrail-event');
  const answers = query === undefined ? [] : [compileQuery(query)(view), compileQuery(query)(event)];
  assertShown(query === undefined ? '' : describeQuery(query));
  const short = text.slice(0, 2_000);
  const completions = offsetsOf(short.length).map(offset =>
    completeQuery(short, offset, { key: [text.slice(0, 200)] }).map(({ insert, span }) => {
      assertSpan(span, short.length);
      return insert;
    }),
  );
  const asked = queryForValue('key', short);
  const again = parseQuery(asked).query;
  assert.ok(again !== undefined, asked);
  const own = viewOfAccessLog({ text: id => (id === 'request_id' ? short : undefined) });
  const found = parseQuery(queryForValue('request_id', short)).query;
  assert.ok(found !== undefined && compileQuery(found)(own), short);
  return [answers, problems, completions];
}

/** Cells of a CSV document by RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, border] of text.matchAll(/(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (border === '\r\n') {
      rows.push([]);
    }
    if (border === '') {
      break;
    }
  }
  return rows;
}

/** Units from which a text is written in one format only: limits of time are for one. */
const LONG = 100_000;

/** A line and a JSON record in every format of the exports. */
export function exportText(text: string): unknown {
  const record = parseAccessLogLine(text);
  const json = readRecord(text, { start: 0, end: text.length });
  const plain = json.event === undefined ? null : toPlainJson(json.event);
  const records = [
    { view: viewOfAccessLog(contextOf(record)), json: () => toJson(record) },
    { view: viewOfJson(plain, json.shape), json: () => toJsonLogRecord(json) },
    { view: viewOfAccessLog({ text: () => text }), json: () => ({ text }) },
  ];
  const columns = text.length < LONG ? ['time', 'key', 'user_agent', 'requester', text.slice(0, 50)] : ['key'];
  const formats = ['json', 'jsonl', 'csv', 'markdown'] as const;
  const looked = text.length < LONG ? formats : formats.slice(text.length % 4).slice(0, 1);
  return looked.map(format => {
    const exporter = createExporter(format, columns);
    const out = [exporter.header(), ...records.map(exporter.record), exporter.footer()].join('');
    switch (format) {
      case 'json':
        assert.equal(JSON.parse(out).length, 3);
        break;
      case 'jsonl':
        assert.equal(
          out
            .trimEnd()
            .split('\n')
            .map(line => JSON.parse(line)).length,
          3,
        );
        break;
      case 'csv':
        assert.deepEqual(
          readCsv(out).map(({ length }) => length),
          [...Array.from({ length: 4 }, () => columns.length), 1],
        );
        assertShown(out.replace(/\r\n/g, ''));
        break;
      case 'markdown':
        assert.equal(out.split('\n').length, 6);
        assertDocument(out);
        assert.deepEqual(
          [
            ...new Set(
              out
                .trimEnd()
                .split('\n')
                .map(line => line.split(/(?<!\\)\|/).length),
            ),
          ],
          [columns.length + 2],
        );
    }
    return out;
  });
}

/** A file in the summary, as either kind of log, and in the tree of records. */
export function summarise(text: string): unknown {
  const bytes = toBytes(text);
  const summary = createSummary();
  pushSlices(summary.addAccessLog(text.slice(0, 100)), bytes, sizesOf(bytes.length));
  const rows = summary.addJsonLog('b.json');
  pushSlices(
    createJsonRecordStream(bytes, record => rows.add(record.text, record.byteOffset, record.byteLength)),
    bytes,
    [bytes.length + 1],
  );
  const result = summary.done();
  const told = summaryDocument(result);
  assertDocument(told);
  JSON.parse(toJsonLine(toSummaryJson(result)));
  const columns = createColumns(createByteInterner);
  const { table, add } = createLogTable(columns);
  pushSlices(createAccessLogRows(columns, add), bytes, [bytes.length + 1]);
  const records = orderRecords(table, allRecords(table), 'time');
  assert.deepEqual(
    [...records].sort((a, b) => a - b),
    [...allRecords(table)],
  );
  const counts = groupings.map(grouping => groupRecords(table, records, grouping).map(group => group.records.length));
  const sums = counts.map(count => count.reduce((sum, each) => sum + each, 0));
  assert.ok(sums.every(sum => sum === table.count));
  return [told, counts, splitStretch({ start: 0, end: table.count })];
}

/** A text made safe. */
export function makeSafe(text: string): unknown {
  const visible = makeVisible(text);
  assertShown(visible.slice(0, LONG).replace(/[\ud800-\udbff]$/, ''));
  const line = toJsonLine({ [text]: text });
  assertShown(
    line
      .slice(0, LONG)
      .replace(/[\ud800-\udbff]$/, '')
      .replace(/[\u00a0-\uffff]/g, unit => (/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(unit) ? unit : 'x')),
  );
  assert.deepEqual(JSON.parse(line), JSON.parse(JSON.stringify({ [text]: text })));
  const rest = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]|&(?:lt|gt|amp);/g, '');
  assert.doesNotMatch(rest, /[!-/:-@[-`{-~\n\r]/);
  return [visible, line];
}
