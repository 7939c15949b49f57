import assert from 'node:assert/strict';
import { findHidden, nameHidden } from '../../src/core/fields/hidden';
import type { ExplainOptions, OutlineNode, Span } from '../../src/core/index';

export const options: ExplainOptions = { timeZone: 'utc', nowMs: Date.UTC(2026, 2, 30, 12) };

/** Fails where a span does not lie within the text. */
export function assertSpan(span: Span, end: number, start = 0): void {
  assert.ok(start <= span.start && span.start <= span.end && span.end <= end, `${span.start}-${span.end} of ${end}`);
}

/** The same for all of some problems. */
export function assertSpans(problems: readonly { readonly span: Span }[], end: number): void {
  for (const { span } of problems) {
    assertSpan(span, end);
  }
}

/** Fails where a text for people holds a character that is invisible or passes for another, lone surrogates included. */
export function assertShown(text: string): void {
  const [first] = findHidden(text);
  assert.ok(first === undefined, `${first && nameHidden(first)} in ${JSON.stringify(text.slice(0, 300))}`);
}

/** The same for a document in lines; no-break spaces are what `escapeMarkdown` writes for blanks. */
export const assertDocument = (text: string): void => assertShown(text.replace(/[\n\u00a0]/g, ''));

/** Nodes with all that is below them, as far as they may be looked at: at most `most`. */
export function nodesOf(nodes: readonly OutlineNode[], most = 400): readonly OutlineNode[] {
  const found: OutlineNode[] = [];
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node !== undefined && found.length < most; node = waiting.pop()) {
    found.push(node);
    waiting.push(...[...node.children].reverse());
  }
  return found;
}

/** A few offsets of a text: its ends, and some within, always the same for the same length. */
export const offsetsOf = (length: number): readonly number[] => [
  0,
  length,
  ...Array.from({ length: 6 }, (_, at) => Math.floor((length * (2 * at + 1)) / 13)),
];

/** Sizes of slices that follow from a text: small for small ones. */
export function sizesOf(length: number): readonly number[] {
  return length < 2000 ? [1 + (length % 7), 3, 1 + (length % 31)] : [4096 - (length % 97), 1 + (length % 13), 65_536];
}

/** Pushes bytes in slices of these sizes. */
export function pushSlices(
  sink: { push(bytes: Uint8Array): void; end(): void },
  bytes: Uint8Array,
  sizes: readonly number[],
): void {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    sink.push(bytes.slice(at, at + size));
    at += size;
  }
  sink.end();
}
