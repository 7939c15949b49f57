// Every text that the core makes for people, with something hostile in every field of both formats.
import assert from 'node:assert/strict';
import MarkdownIt, { type Token } from 'markdown-it';
import {
  accessLogFieldIds,
  contextOf,
  createExporter,
  createSummary,
  describeJsonProblem,
  describeProblem,
  describeQuery,
  type ExportFormat,
  explainCloudTrailRecord,
  explainField,
  headlineOfAccessLog,
  headlineOfJson,
  indexRecords,
  makeVisible,
  outlineAccessLogRecord,
  outlineJsonRecord,
  parseAccessLogLine,
  parseQuery,
  queryForValue,
  readRecord,
  recordSpan,
  renderMarkdown,
  summaryDocument,
  toJson,
  toJsonLine,
  toJsonLogRecord,
  toPlainJson,
  toTranslationJson,
  translate,
  viewOfAccessLog,
  viewOfJson,
} from '../../src/core/index';
import { accessLogLine } from '../core/insights/lines';
import * as events from '../core/records/json/events';
import { assertDocument, assertShown, nodesOf, options } from './checks';

/** What is put into each field, by what it would do where it is not made harmless. */
const attacks: Readonly<Record<string, string>> = {
  'a link': '[x](https://evil.example)',
  'a command link': '[x](command:workbench.action.quit)',
  'an image': '![x](https://evil.example/x.png)',
  'a bare link': 'https://evil.example/x',
  'a link without a scheme': 'www.evil.example',
  'a link in angle brackets': '<https://evil.example>',
  'an e-mail address': 'a@evil.example',
  HTML: '<img/src=x/onerror=alert(1)><script>alert(1)</script><!--',
  entities: '&lt;b&gt;&#60;i&#62;&NewLine;',
  'a theme icon': '$(zap)$(sync~spin)',
  'a table and a heading': '|a|b|\\|`|#*_~~x~~',
  'the end of code': '``x`',
  colours: '\x1b[31mred\x1b[0m\x9b1m',
  'a terminal link': '\x1b]8;;https://evil.example\x07x\x1b]8;;\x07',
  'text turned around': 'a\u202egpj.exe\u2066b\u200f',
  'zero width': 'a\u200bb\u200dc\ufeffd\u2060e\u{e0041}f\u00adg',
  'look-alikes': 'a\u2044b\uff0fc\u2215d\uff0ee\u2024f',
  'blanks and halves': 'a\u3164b\u00a0c\u2028d\ud800e',
  controls: 'a\0b\x07c\x7fd\x85e\tf',
  'encoded controls': 'a%1b%5B31mb%E2%80%AEc%00d%250A%E2%80%8B',
};

const markdown = new MarkdownIt({ html: true, linkify: true });
const all = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap(token => [token, ...all(token.children ?? [])]);

/** Documents that were looked at; most hovers of a line are those of the line before. */
const looked = new Set<string>();

/** Fails where a document has more than text in it, beside links to AWS and other pages that we name ourselves. */
function assertInert(text: string): void {
  if (looked.has(text)) {
    return;
  }
  looked.add(text);
  for (const token of all(markdown.parse(text, {}))) {
    assert.ok(!/^(?:image|html_|fence|code_block)/.test(token.type), `${token.type}: ${token.content}`);
    const target = token.attrGet('href') ?? '';
    assert.ok(token.type !== 'link_open' || (/^https:/.test(target) && !/evil|command/.test(target)), target);
  }
  assert.doesNotMatch(text, /(?<!\\)\$\(/);
  assertDocument(text);
}

const words = (attack: string): string => attack.replace(/[ \r\n]/g, '_');

/** A line whose field of that number is the attack; quotes and brackets stay. */
function lineWith(position: number, attack: string): string {
  const line = accessLogLine({}).concat(' eu-west-1 further');
  const { fields } = parseAccessLogLine(line);
  const field = fields[position - 1];
  assert.ok(field !== undefined);
  return line.slice(0, field.valueSpan.start) + words(attack) + line.slice(field.valueSpan.end);
}

/** Every string of JSON in turn, with something else in its place; names of members too. */
function variantsOf(value: unknown, attack: string): readonly unknown[] {
  if (typeof value === 'string') {
    return [attack];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, at) =>
      variantsOf(item, attack).map(each => value.map((own, i) => (i === at ? each : own))),
    );
  }
  const entries = Object.entries(value);
  return entries.flatMap(([name, member]) => variantsOf(member, attack).map(each => ({ ...value, [name]: each })));
}

function assertLine(line: string): void {
  const record = parseAccessLogLine(line);
  for (const field of [...record.fields, ...record.extra]) {
    const explanation = explainField(record, field, options);
    assertShown(explanation.title);
    assertInert(renderMarkdown(explanation));
    assertInert(renderMarkdown(explanation, 'short'));
  }
  for (const node of nodesOf(outlineAccessLogRecord(record, options))) {
    assertShown(node.label + node.description + node.value);
  }
  const { time, operation, what, outcome, who, accessibleLabel } = headlineOfAccessLog(record);
  assertShown([time, operation, what, outcome, who, accessibleLabel].join(''));
  assertShown(record.problems.map(problem => describeProblem(record, problem)).join(''));
  assertTables({ view: viewOfAccessLog(contextOf(record)), json: () => toJson(record) });
}

function assertTables(record: Parameters<ReturnType<typeof createExporter>['record']>[0]): void {
  const write = (format: ExportFormat): string => {
    const exporter = createExporter(format, [
      'time',
      'key',
      'user_agent',
      'who',
      'requester',
      'referer',
      'request_uri',
    ]);
    return exporter.header() + exporter.record(record) + exporter.footer();
  };
  assertInert(write('markdown'));
  assertShown(write('csv').replaceAll('\r\n', ''));
  assert.doesNotMatch(write('csv'), /(?:^|,)"?[=+@\t]/m);
  for (const format of ['json', 'jsonl'] as const) {
    assert.doesNotMatch(write(format), /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/);
    assert.doesNotMatch(write(format), /[\u{e0000}-\u{e007f}]/u);
  }
}

function assertEvent(value: unknown): void {
  const text = JSON.stringify(value);
  const record = readRecord(text, recordSpan(indexRecords(text), 0) ?? { start: 0, end: text.length });
  const json = record.event === undefined ? null : toPlainJson(record.event);
  assertInert(renderMarkdown(explainCloudTrailRecord(json)));
  for (const node of nodesOf(outlineJsonRecord(record, options))) {
    assertShown(node.label + node.description + node.value);
    assertInert(node.explain === undefined ? '' : renderMarkdown(node.explain()));
  }
  const { operation, what, who, accessibleLabel } = headlineOfJson(record);
  assertShown([operation, what, who, accessibleLabel, ...record.problems.map(describeJsonProblem)].join(''));
  assertTables({ view: viewOfJson(json, record.shape), json: () => toJsonLogRecord(record) });
}

describe('nothing hostile comes out alive', () => {
  for (const [what, attack] of Object.entries(attacks)) {
    it(`${what} in each field of an access log`, () => {
      for (const [at] of accessLogFieldIds.entries()) {
        assertLine(lineWith(at + 1, attack));
      }
      assertLine(`${accessLogLine({})} eu-west-1 ${words(attack)} ${words(attack)}`);
      assertLine(words(attack));
    });

    it(`${what} in each member of CloudTrail and of an access log as JSON`, () => {
      for (const value of [events.event, events.accessLog, events.insight, events.eventBridge]) {
        variantsOf(value, attack).forEach(assertEvent);
      }
      assertEvent({ ...events.event, [attack]: { [attack]: [attack] }, requestParameters: { [attack]: attack } });
    });

    it(`${what} in summaries, translations and queries`, () => {
      const summary = createSummary();
      const sink = summary.addAccessLog(`${attack}.log`);
      for (const [at] of accessLogFieldIds.entries()) {
        sink.push(new TextEncoder().encode(`${lineWith(at + 1, attack)}\n`));
      }
      sink.push(new TextEncoder().encode(`${attack}\n`));
      sink.end();
      const rows = summary.addJsonLog(attack);
      for (const value of variantsOf(events.event, attack)) {
        rows.add(JSON.stringify(value), 0, 1);
      }
      assertInert(summaryDocument(summary.done()));
      assert.equal(toJsonLine(toTranslationJson(translate(attack))).includes('\x1b'), false);
      const { query } = parseQuery(queryForValue(attack, attack));
      assertShown(query === undefined ? '' : describeQuery(query));
      assertShown(makeVisible(attack));
    });
  }
});
