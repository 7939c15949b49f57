import type { OutlineNode } from '../../../src/core/explain/outline/types';
import type { ExplainOptions } from '../../../src/core/explain/types';
import type { JsonRecord } from '../../../src/core/records/json/readRecord';
import { readRecord } from '../../../src/core/records/json/readRecord';
import { indexRecords, recordSpan } from '../../../src/core/records/json/recordIndex';

export const options: ExplainOptions = { timeZone: 'utc', nowMs: Date.UTC(2026, 2, 30, 12) };

/** Nodes as lines: two blanks for each level, `label: description -> value`. */
export const show = (nodes: readonly OutlineNode[], indent = ''): readonly string[] =>
  nodes.flatMap(({ label, description, value, children }) => [
    `${indent}${label}${description === '' ? '' : `: ${description}`}${value === '' ? '' : ` -> ${value}`}`,
    ...show(children, `${indent}  `),
  ]);

/** A tree as it is written in a test: lines, without the blanks before all of them. */
export const lines = (text: string): readonly string[] =>
  text
    .replace(/^\n|\n *$/g, '')
    .split('\n')
    .map(line => line.slice(/^ */.exec(text.replace(/^\n/, ''))?.[0].length ?? 0));

/** The first record of a JSON document, or all of one that is no log. */
export function recordIn(value: unknown, text = JSON.stringify(value)): JsonRecord {
  return readRecord(text, recordSpan(indexRecords(text), 0) ?? { start: 0, end: text.length });
}

/** The nodes below all of these that hold no others, these included. */
export const leavesOf = (nodes: readonly OutlineNode[]): readonly OutlineNode[] =>
  nodes.flatMap(node => (node.children.length === 0 ? [node] : leavesOf(node.children)));

/** Everything but the problems. */
export const withoutProblems = (nodes: readonly OutlineNode[]): readonly OutlineNode[] =>
  nodes.filter(({ label, icon }) => label !== 'Problems' || icon !== 'problems');
