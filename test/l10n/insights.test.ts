import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  allRecords,
  commonFields,
  contextOf,
  createAccessLogRows,
  createByteInterner,
  createColumns,
  createExporter,
  createLogTable,
  createRedactor,
  createSummary,
  describeToolUse,
  detectJsonLog,
  findRelated,
  groupings,
  groupRecords,
  indexRecords,
  parseAccessLogLine,
  type RecordView,
  readRecord,
  recordSpan,
  redactedPieces,
  relate,
  runTool,
  type Summary,
  summarizeStory,
  summaryDocument,
  toJsonLogRecord,
  toPlainJson,
  toSummaryJson,
  viewOfAccessLog,
  viewOfJson,
} from '../../src/core/index';
import {
  tellAbort,
  tellComplete,
  tellCreate,
  tellList,
  tellPart,
} from '../../src/core/insights/related/story/uploadSentences';
import { inEnglish } from '../../src/core/text/language';
import {
  childFields,
  completeFields,
  createFields,
  deleteFields,
  event,
  line,
  partFields,
} from '../core/insights/related/records';
import { speakEnglish, speakPseudo, toPseudo } from './pseudo';
import { assertMessage, assertSame, assertSpoken } from './spoken';

declare const __ROOT__: string;

const folder = path.join(__ROOT__, 'media', 'samples');
const samples = readdirSync(folder, { recursive: true })
  .map(file => path.join(folder, String(file)))
  .filter(file => statSync(file).isFile() && !file.endsWith('README.md'))
  .map(file => ({ name: path.basename(file), text: readFileSync(file, 'utf8') }));

const isJson = (text: string): boolean => detectJsonLog(text).name !== 'unknown';

/** The records of a log, as text. */
function recordsOf(text: string): readonly string[] {
  if (!isJson(text)) {
    return text.split('\n').filter(each => each !== '');
  }
  const index = indexRecords(text, detectJsonLog(text));
  return Array.from({ length: index.count }, (_, at) => {
    const { start, end } = recordSpan(index, at) ?? { start: 0, end: 0 };
    return text.slice(start, end);
  });
}

function viewOf(text: string): RecordView {
  if (!text.startsWith('{')) {
    return viewOfAccessLog(contextOf(parseAccessLogLine(text)));
  }
  const { event: json, shape } = readRecord(text, { start: 0, end: text.length });
  return viewOfJson(json === undefined ? null : toPlainJson(json), shape);
}

function addTo(summary: Summary, name: string, text: string): void {
  if (isJson(text)) {
    const rows = summary.addJsonLog(name);
    for (const record of recordsOf(text)) {
      rows.add(record, 0, record.length);
    }
  } else {
    const sink = summary.addAccessLog(name);
    sink.push(new TextEncoder().encode(text));
    sink.end();
  }
}

function summaryOf(...logs: readonly (typeof samples)[number][]) {
  const summary = createSummary();
  for (const { name, text } of logs) {
    addTo(summary, name, text);
  }
  return summary.done();
}

const [first = { name: '', text: '' }] = samples;
const many = Array.from({ length: 30 }, (_, at) => {
  const operation = at < 20 ? 'REST.DELETE.OBJECT' : 'REST.GET.OBJECT';
  return first.text
    .split('\n')[0]
    ?.replace(/REST\.\w+\.\w+/, operation)
    .replace(/\[.*?\] \S+ \S+/, `[-] - ${at}`);
});

describe('insights in another language', () => {
  before(speakPseudo);
  after(speakEnglish);

  for (const [name, logs] of [
    ...samples.map(sample => [sample.name, [sample]] as const),
    ['all samples', samples],
    ['many values', [{ name: 'many.log', text: [...many, ...Array(30).fill('broken')].join('\n') }]],
    ['nothing', []],
  ] as const) {
    it(`sum up ${name}`, () => {
      const document = summaryDocument(summaryOf(...logs));
      assertSpoken(document);
      for (const [, title = ''] of inEnglish(() => summaryDocument(summaryOf(...logs))).matchAll(/^## (.*)$/gm)) {
        assert.ok(document.includes(`\n## ${toPseudo(title)}\n`), title);
      }
      assertSame(() => toSummaryJson(summaryOf(...logs)));
    });
  }

  it('tell stories', () => {
    const failed = { result: '503 SlowDown' };
    const views = [
      line(),
      line({ ...failed, id: 'X', at: '10:14:58' }),
      line({ version: 'v', id: 'Y', at: '10:15:09' }),
      line({ version: 'v', id: 'Z' }),
      ...[createFields, completeFields, deleteFields, childFields('a'), childFields('b', '403 AccessDenied')].map(line),
      line({ ...completeFields, id: 'F', result: '400 InvalidPart' }),
      line({ ...completeFields, id: 'A', at: '10:16:20', operation: 'REST.DELETE.UPLOAD', result: '204 -' }),
      line({ ...completeFields, id: 'L', at: '10:15:10', operation: 'REST.GET.UPLOAD' }),
      ...[1, 2].map(number => line(partFields(number, `10:15:0${number}`))),
      line({ operation: 'S3.COMPUTE.OBJECT.CHECKSUM', id: 'J' }),
      line({ operation: 'S3.COMPUTE.OBJECT.CHECKSUM', id: 'J', key: 'b' }),
      line({ operation: 'REST.COPY.OBJECT', id: 'C', key: 'b' }),
      line({ operation: 'REST.COPY.OBJECT_GET', id: 'C', key: 'a' }),
      event(),
      event({ eventID: 'e2', sharedEventID: 's' }),
      event({ eventID: 'e3', sharedEventID: 's', recipientAccountId: '111122223333' }),
      event({ eventID: 'e4', addendum: { originalEventID: 'e2' } }),
    ];
    const seen = new Set<string>();
    for (const view of views) {
      const relatives = views.flatMap(other => {
        const relation = relate(view, other, { weak: true });
        return relation === undefined ? [] : [{ view: other, relation }];
      });
      for (const each of relatives) {
        seen.add(each.relation.kind);
        assertMessage(() => relate(view, each.view, { weak: true })?.title ?? '');
        assertSpoken(summarizeStory(view, [each]).join('\n'));
      }
      assertSpoken(summarizeStory(view, relatives).join('\n'));
    }
    assert.ok(seen.size > 20, [...seen].join(', '));
  });

  it('tell of uploads whatever became of them', () => {
    for (const parts of [0, 1, 7]) {
      for (const is of [true, false]) {
        for (const passed of ['', undefined]) {
          for (const end of ['completed', 'aborted', 'unknown'] as const) {
            assertMessage(() => tellCreate(is, parts, { end, passed }));
            assertMessage(() => tellPart(is ? '3' : undefined, parts, { end, passed }));
            assertMessage(() => tellList({ end, passed }));
          }
          const origin = passed === undefined ? undefined : { passed, isSure: parts === 1 };
          assertMessage(() => tellComplete(is, parts, origin));
          assertMessage(() => tellAbort(is, origin));
        }
      }
    }
  });

  it('find records that belong together', () => {
    for (const view of samples.flatMap(({ text }) => recordsOf(text)).map(viewOf)) {
      const found = samples.flatMap(({ text }) => [...findRelated(view, text)]);
      for (const { relation } of found) {
        assertSpoken(relation.title);
      }
      assertSpoken(summarizeStory(view, found).join('\n'));
    }
  });

  it('say what a language model is about to do, and answer it in English', () => {
    for (const name of ['decode_log_record', 'explain_field', 'translate_s3_operation'] as const) {
      for (const input of [{}, { text: first.text, field: 'key', name: 'PutObject' }]) {
        assertSpoken(describeToolUse(name, input));
        assertSame(() => runTool(name, input, { nowMs: 0, timeZone: 'utc' }));
      }
    }
  });

  it('group, ask, export and redact the same in every language', () => {
    const columns = createColumns(createByteInterner);
    const { table, add } = createLogTable(columns);
    const sink = createAccessLogRows(columns, add);
    sink.push(new TextEncoder().encode(first.text));
    sink.end();
    for (const by of groupings) {
      assertSame(() => groupRecords(table, allRecords(table), by));
    }
    for (const { text } of samples) {
      assertSame(() => [...redactedPieces(createRedactor(), text)]);
      for (const record of recordsOf(text)) {
        const view = viewOf(record);
        assertSame(() => commonFields.map(({ name }) => view.text(name)));
        const json = () => toJsonLogRecord(readRecord(record, { start: 0, end: record.length }));
        for (const format of ['json', 'jsonl', 'csv', 'markdown'] as const) {
          assertSame(() => createExporter(format).record({ view, json }));
        }
      }
    }
  });
});
