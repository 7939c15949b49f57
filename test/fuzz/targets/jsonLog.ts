import assert from 'node:assert/strict';
import {
  createColumns,
  createJsonRecordStream,
  createJsonRows,
  createTextInterner,
  describeJsonProblem,
  detectJsonLog,
  explainAccessLogJsonField,
  explainCloudTrailField,
  explainCloudTrailRecord,
  factsOfCloudTrail,
  fillCliCommand,
  fillRestRequest,
  headlineOfJson,
  identifyOperation,
  indexRecords,
  type Json,
  type JsonRecord,
  makeReadable,
  nodeAt,
  nodeAtOffset,
  outlineJsonRecord,
  readRecord,
  recordAt,
  recordSpan,
  renderMarkdown,
  toJsonLine,
  toJsonLogRecord,
  toPlainJson,
  viewOfJson,
} from '../../../src/core/index';
import {
  assertDocument,
  assertShown,
  assertSpan,
  assertSpans,
  nodesOf,
  offsetsOf,
  options,
  pushSlices,
  sizesOf,
} from '../checks';
import { toBytes } from '../pieces';
import { someOf } from '../some';

/** Records of one text that are looked at closely. */
const MOST_RECORDS = 20;
/** Units up to which a text is compared as a whole. */
const LONG = 20_000;

/** What a record says of itself in every way. */
function tell(record: JsonRecord, json: Json): readonly unknown[] {
  const { title, subtitle } = explainCloudTrailRecord(json);
  const whole = renderMarkdown(explainCloudTrailRecord(json));
  assertDocument(whole);
  assertShown(title + subtitle);
  const outline = outlineJsonRecord(record, options);
  const nodes = nodesOf(outline);
  for (const { label, description, value, span, explain } of nodes) {
    assertShown(label + description + value);
    assertSpan(span ?? record.span, record.span.end, record.span.start);
    assertDocument(explain === undefined ? '' : renderMarkdown(explain()));
  }
  const headline = headlineOfJson(record);
  const { accessibleLabel, what, who } = headline;
  assertShown([accessibleLabel, what, who, ...record.problems.map(describeJsonProblem)].join(''));
  const facts = factsOfCloudTrail(json);
  const [match] = facts === undefined ? [] : identifyOperation(facts).matches;
  const filled =
    facts === undefined || match === undefined
      ? []
      : [fillCliCommand(match.row, facts), fillRestRequest(match.row, facts)];
  const view = viewOfJson(json, record.shape);
  const asked = ['time', 'who', 'operation', 'key', 'userIdentity.arn', 'status', '__proto__'].map(view.text);
  return [whole, nodes.length, nodes.map(({ value }) => value), headline, filled, asked];
}

/** A document: its kind, where its records stand, and what is said of each and of what stands at an offset. */
export function readDocument(text: string): unknown {
  const shape = detectJsonLog(text);
  const index = indexRecords(text, shape);
  const told: unknown[] = [shape, index.count];
  let last = 0;
  for (let number = 0; number < index.count; number++) {
    const span = recordSpan(index, number);
    assert.ok(span !== undefined);
    assertSpan(span, text.length, last);
    last = span.end;
    assert.ok(span.start === span.end || recordAt(index, span.start) === number);
    if (number < MOST_RECORDS) {
      told.push(readOne(text, readRecord(text, span)));
    }
  }
  assertSpans(index.problems, text.length);
  return index.count > 0 ? told : [told, readOne(text, readRecord(text, { start: 0, end: text.length }))];
}

function readOne(text: string, record: JsonRecord): unknown {
  assertSpans(record.problems, text.length);
  const json = record.event === undefined ? null : toPlainJson(record.event);
  const line = toJsonLine(toJsonLogRecord(record));
  assert.equal(typeof JSON.parse(line).shape, 'string');
  const outline = outlineJsonRecord(record, options);
  const { start, end } = record.span;
  const places = offsetsOf(end - start).map(offset => {
    const place = nodeAt(record, start + offset);
    if (place === undefined) {
      return [];
    }
    assertSpan(place.node.span, end, start);
    const hovers = [
      explainCloudTrailField(json, place.path, options),
      explainAccessLogJsonField(json, place.path, options),
    ].map(explanation => renderMarkdown(explanation));
    assertDocument(hovers.join(''));
    assert.ok(hovers.every(hover => hover.length < 40_000));
    return [place.dotted, place.part, hovers, nodeAtOffset(outline, start + offset)];
  });
  return [line, places, tell(record, json)];
}

/** The readable form: nothing but blanks is added or left out, and every character is found again, both ways. */
export function layOut(text: string): unknown {
  const readable = makeReadable(text);
  const bare = (each: string): string => each.replace(/[ \t-\r]/g, '');
  assert.ok(text.length > LONG || bare(readable.text) === bare(text), text.slice(0, 300));
  for (const offset of offsetsOf(Math.max(0, text.length - 1))) {
    const there = readable.toReadable(offset);
    assertSpan({ start: there, end: there }, readable.text.length);
    assert.ok(/[\s]/.test(text[offset] ?? ' ') || readable.text[there] === text[offset], `offset ${offset}`);
    const back = readable.toOriginal(there);
    assert.ok(/[\s]/.test(text[offset] ?? ' ') || back === offset, `offset ${offset} comes back as ${back}`);
  }
  return readable.text;
}

/** A stream of records: the same from slices of any size, and rows of numbers of each. */
export function streamRecords(text: string): readonly unknown[] {
  const bytes = toBytes(text);
  const read = (sizes: readonly number[]): unknown[] => {
    const records: unknown[] = [];
    const columns = createColumns(createTextInterner);
    const rows = createJsonRows(columns, ({ ids, epochMs, readable }) => records.push([...ids], epochMs, readable));
    const stream = createJsonRecordStream(bytes, record => {
      records.push(record);
      rows.add(record.text, record.byteOffset, record.byteLength);
    });
    pushSlices(stream, bytes, sizes);
    return records;
  };
  const records = read(sizesOf(bytes.length));
  const again = read([bytes.length + 1]);
  assert.equal(records.length, again.length);
  assert.deepEqual(someOf(records), someOf(again));
  return records;
}
