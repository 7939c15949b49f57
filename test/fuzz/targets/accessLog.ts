import assert from 'node:assert/strict';
import {
  type AccessLogRecord,
  accessLogFieldIds,
  contextOf,
  contextOfBatch,
  createAccessLogRows,
  createAccessLogScanner,
  createByteInterner,
  createColumns,
  createLineSplitter,
  decodeField,
  describeLayout,
  describeProblem,
  detectAccessLog,
  detectAccessLogName,
  explainField,
  factsOf,
  fieldAt,
  fillCliCommand,
  fillRestRequest,
  headlineOfAccessLog,
  identifyOperation,
  nodeAtOffset,
  outlineAccessLogRecord,
  parseAccessLogLine,
  renderMarkdown,
  toJson,
  toJsonLine,
  valueText,
  viewOfAccessLog,
} from '../../../src/core/index';
import { assertDocument, assertShown, assertSpan, nodesOf, offsetsOf, options, pushSlices, sizesOf } from '../checks';
import { toBytes } from '../pieces';
import { stepOf } from '../some';

/** The commands that repeat a record. What they hold is data of the log, so they are read, not shown. */
function repeat(record: AccessLogRecord): readonly unknown[] {
  const facts = factsOf(contextOf(record));
  return (facts === undefined ? [] : identifyOperation(facts).matches.slice(0, 3)).flatMap(({ row }) =>
    facts === undefined
      ? []
      : [fillCliCommand(row, facts), fillCliCommand(row, facts, 'powershell'), fillRestRequest(row, facts)],
  );
}

/** One line: its fields, what is said of each, its tree and its JSON. */
export function readLine(text: string): unknown {
  const record = parseAccessLogLine(text);
  const fields = [...record.fields, ...record.extra];
  for (const { span, valueSpan } of [...fields, ...record.problems.map(({ span }) => ({ span, valueSpan: span }))]) {
    assertSpan(span, text.length);
    assertSpan(valueSpan, span.end, span.start);
  }
  const hovers = fields.map(field => {
    const explanation = explainField(record, field, options);
    const hover = renderMarkdown(explanation);
    assertDocument(hover);
    assertDocument(renderMarkdown(explanation, 'short'));
    assert.ok(hover.length < 40_000, `a hover of ${hover.length} characters`);
    return hover;
  });
  const nodes = outlineAccessLogRecord(record, options);
  for (const { label, description, value } of nodesOf(nodes)) {
    assertShown(label + description + value);
  }
  const headline = headlineOfAccessLog(record);
  const { accessibleLabel, what, operation } = headline;
  const problems = record.problems.map(problem => describeProblem(record, problem));
  assertShown([accessibleLabel, what, operation, describeLayout(record), ...problems].join(''));
  const places = offsetsOf(text.length).map(offset => [fieldAt(record, offset)?.position, nodeAtOffset(nodes, offset)]);
  const json = toJsonLine(toJson(record));
  assert.deepEqual(Object.keys(JSON.parse(json).decoded), Object.keys(JSON.parse(json).fields));
  return [hovers, headline, places, json, repeat(record)];
}

/** Units from which a text is the value of one field only, for each length another: limits of time are for one hover. */
const LONG = 100_000;

/** A whole text as the value of each field, so that no shape of a line stands in its way. */
export function readField(text: string): unknown {
  const span = { start: 0, end: text.length };
  const isLong = text.length >= LONG;
  const chosen = text.length % accessLogFieldIds.length;
  // Of a long text there is one field, as a line has it once.
  const fields = accessLogFieldIds.map((id, at) => {
    const own = isLong && at !== chosen ? text.slice(0, 100) : text;
    return { id, position: at + 1, text: own, span, valueSpan: span, quoted: false };
  });
  const record = { line: text, fields, extra: [], problems: [] };
  const context = { text: (id: string) => (id === 'operation' ? 'REST.GET.OBJECT' : text) };
  const looked = isLong ? [fields[chosen] ?? []].flat() : fields;
  return looked.map(field => {
    const hover = renderMarkdown(explainField(record, field, options));
    assertDocument(hover);
    return [toJsonLine(decodeField(field.id, text, context)).length, hover];
  });
}

/** Whether a text or its name is an access log. */
export const detectLog = (text: string): unknown => [detectAccessLog(text), detectAccessLogName(text)];

/** Lines of a file by the splitter, from slices: number, offset, text. */
function linesIn(bytes: Uint8Array, sizes: readonly number[]): readonly (readonly [number, number, string])[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const lines: [number, number, string][] = [];
  const splitter = createLineSplitter(({ bytes: all, start, end, byteOffset, number }) =>
    lines.push([number, byteOffset, decoder.decode(all.subarray(start, end))]),
  );
  pushSlices(splitter, bytes, sizes);
  return lines;
}

/** A file: the scanner, the batch view, the rows and the reader of single lines must agree on every record. */
export function readFile(text: string): unknown {
  const bytes = toBytes(text);
  const sizes = sizesOf(bytes.length);
  const lines = linesIn(bytes, sizes);
  assert.deepEqual(lines, linesIn(bytes, [bytes.length + 1]));
  const expected = lines.filter(([, , line]) => !/^[ \t]*$/.test(line));
  const records = expected.map(([, , line]) => parseAccessLogLine(line));
  const step = stepOf(records.length);
  let seen = 0;
  const scanner = createAccessLogScanner(batch => {
    const context = contextOfBatch(batch);
    for (let at = 0; at < batch.count; at++, seen++) {
      if (seen % step > 0) {
        continue;
      }
      context.record = at;
      const [number, offset] = expected[seen] ?? [];
      const own = contextOf(records[seen] as AccessLogRecord);
      assert.deepEqual([batch.lines[at], batch.byteOffset + (batch.recordStarts[at] ?? 0)], [number, offset]);
      for (const id of accessLogFieldIds) {
        assert.equal(context.text(id), own.text(id), id);
      }
    }
  });
  pushSlices(scanner, bytes, sizes);
  assert.equal(seen, expected.length);
  const columns = createColumns(createByteInterner);
  let row = 0;
  const rows = createAccessLogRows(columns, ({ ids, line, epochMs, readable }) => {
    const here = row++;
    if (here % step > 0) {
      return;
    }
    const record = records[here] as AccessLogRecord;
    const view = viewOfAccessLog(contextOf(record));
    assert.deepEqual([line, readable], [expected[here]?.[0], record.fields.length > 0]);
    assert.ok(Number.isNaN(epochMs) || epochMs === view.epochMs, `${epochMs} is not ${view.epochMs}`);
    for (const [at, name] of (['operation', 'requester', 'bucket', 'prefix', 'status', 'error'] as const).entries()) {
      assert.equal(valueText(columns, name, ids[at] ?? -1), view.text(name) ?? '-', name);
    }
  });
  pushSlices(rows, bytes, [bytes.length + 1]);
  assert.equal(row, expected.length);
  return lines.length;
}
