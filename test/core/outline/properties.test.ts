import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { outlineAccessLogRecord } from '../../../src/core/explain/outline/accessLog';
import { headlineOfAccessLog } from '../../../src/core/explain/outline/accessLogHeadline';
import { outlineJsonRecord } from '../../../src/core/explain/outline/json';
import { headlineOfJson } from '../../../src/core/explain/outline/jsonHeadline';
import { nodeAtOffset } from '../../../src/core/explain/outline/nodeAtOffset';
import type { OutlineNode, RecordHeadline } from '../../../src/core/explain/outline/types';
import { parseAccessLogLine } from '../../../src/core/fields/accessLog';
import { findHidden } from '../../../src/core/fields/hidden';
import type { JsonRecord } from '../../../src/core/records/json/readRecord';
import type { JsonNode } from '../../../src/core/records/json/tree';
import type { Span } from '../../../src/core/types';
import { recordOf } from '../cloudTrail/record';
import * as events from '../records/json/events';
import { leavesOf, options, recordIn, withoutProblems } from './show';

declare const __ROOT__: string;

const sample = readFileSync(path.join(__ROOT__, 'media/samples/2026-03-30-10-00-00-3E57427F3A1B5C7D'), 'utf8');
const hostile = readFileSync(path.join(__ROOT__, 'media/samples/hostile/2026-03-30-10-10-00-0C1D2E3F4A5B6978'), 'utf8');
const sampleLines = `${sample}${hostile}`.split('\n').slice(0, -1);

const write = ({ start, end }: Span): string => `${start}-${end}`;
const sorted = (spans: readonly Span[]): readonly string[] => spans.map(write).sort();

const allOf = (nodes: readonly OutlineNode[]): readonly OutlineNode[] =>
  nodes.flatMap(node => [node, ...allOf(node.children)]);

/** Texts that are shown hold nothing hidden, and none is endless. */
function checkTexts(headline: RecordHeadline, nodes: readonly OutlineNode[]): void {
  const { time, operation, what, outcome, who, accessibleLabel } = headline;
  const shown = allOf(nodes).flatMap(({ label, description, value }) => [label, description, value]);
  for (const text of [time, operation, what, outcome, who, accessibleLabel, ...shown]) {
    assert.deepEqual(findHidden(text), []);
  }
}

function checkLine(line: string): void {
  const record = parseAccessLogLine(line);
  const nodes = outlineAccessLogRecord(record, options);
  const fields = leavesOf(withoutProblems(nodes));
  const problems = nodes.find(({ label }) => label === 'Problems')?.children ?? [];
  checkTexts(headlineOfAccessLog(record), nodes);
  assert.deepEqual(
    sorted(fields.flatMap(({ span }) => span ?? [])),
    sorted([...record.fields, ...record.extra].map(({ span }) => span)),
  );
  assert.deepEqual(
    problems.map(({ span }) => span),
    record.problems.map(({ span }) => span),
  );
  for (const field of [...record.fields, ...record.extra].filter(({ span }) => span.end > span.start)) {
    const way = nodeAtOffset(nodes, field.span.start);
    const [group = -1, child = -1] = way;
    assert.deepEqual([way.length, nodes[group]?.children[child]?.span], [2, field.span]);
  }
}

/** Spans of the values of a record that hold no others, with their names; what was read from strings in their place. */
function spansOf(record: JsonRecord, node: JsonNode): readonly Span[] {
  const inside = record.embedded.find(({ holder }) => holder === node)?.root;
  if (inside !== undefined && inside.children.length > 0) {
    return spansOf(record, inside);
  }
  return node.children.length === 0
    ? [{ start: node.keySpan?.start ?? node.span.start, end: node.span.end }]
    : node.children.flatMap(child => spansOf(record, child));
}

function checkRecord(text: string): void {
  const record = recordIn(undefined, text);
  const nodes = outlineJsonRecord(record, options);
  const leaves = leavesOf(withoutProblems(nodes));
  const isEmpty =
    record.root === undefined || (record.root.children.length === 0 && /[{[]/.test(text.trim().charAt(0)));
  checkTexts(headlineOfJson(record), nodes);
  assert.deepEqual(
    sorted(leaves.flatMap(({ span }) => span ?? [])),
    isEmpty || record.root === undefined ? [] : sorted(spansOf(record, record.root)),
  );
  for (const { span, children } of allOf(nodes)) {
    assert.ok(children.length <= 200);
    assert.ok(span === undefined || (record.span.start <= span.start && span.end <= record.span.end));
  }
}

/** A text with some of its letters put elsewhere, cut and replaced. */
const spoiled = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(60), fc.string({ unit: 'binary', maxLength: 12 }))
    .map(([text, at, length, put]) => {
      const start = at % (text.length + 1);
      return `${text.slice(0, start)}${put}${text.slice(start + length)}`;
    });

const bodies = [
  ...[
    recordOf(),
    events.event,
    events.eventBridge,
    { Events: [events.lookup] },
    events.logEvents([events.eventBridge]),
  ],
  ...[[events.lakeColumns], events.lakeResults, events.insight, events.aggregated, events.digest, events.accessLog],
  ...[{ Records: [events.notification] }, events.objectCreated, { name: 'package' }],
].map(value => JSON.stringify(value));

/** Events with any JSON in the place of some of their members. */
const odd = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...Object.keys(recordOf()), 'detail', '__proto__'), fc.jsonValue()),
    fc.boolean(),
  )
  .map(([members, isLower]) => {
    const text = JSON.stringify({ ...recordOf(), ...members });
    return isLower ? text.toLowerCase() : text;
  });

describe('outlines, on any text', () => {
  it('have every field of every sample once', () => {
    for (const line of sampleLines) {
      checkLine(line);
    }
  });

  it('have every field of a spoiled line once', () => {
    fc.assert(fc.property(spoiled(sampleLines), checkLine), { numRuns: 100 });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), checkLine));
  });

  it('have every value of every shape once', () => {
    for (const text of bodies) {
      checkRecord(text);
    }
  });

  it('have every value of a spoiled record once', () => {
    fc.assert(fc.property(spoiled(bodies), checkRecord), { numRuns: 200 });
  });

  it('have every value of any JSON once', () => {
    fc.assert(fc.property(odd, checkRecord), { numRuns: 100 });
    fc.assert(fc.property(fc.json(), checkRecord), { numRuns: 100 });
  });

  it('explain every field and member without an error', () => {
    for (const text of bodies) {
      for (const { explain } of allOf(outlineJsonRecord(recordIn(undefined, text), options))) {
        assert.equal(typeof (explain?.().title ?? ''), 'string');
      }
    }
  });
});
