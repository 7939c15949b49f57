import type { Problem, Span } from '../../types';
import { classifyRecord, type JsonLogName } from './classify';
import { type MappedText, mapThrough, readEscapedText } from './mappedText';
import { isEscaped } from './scan';
import { type JsonNode, readTree } from './tree';

/** One record of a JSON log. */
export interface JsonRecord {
  readonly span: Span;
  /** What this record is; plain CloudTrail events are `cloudtrail-event` wherever they stand. */
  readonly shape: JsonLogName;
  /** The record as it stands in the document; `undefined` when there is no value. */
  readonly root: JsonNode | undefined;
  /** The event itself: a value inside of `root`, or read from the text of a string there. */
  readonly event: JsonNode | undefined;
  /** Strings whose text was read as JSON, with what was read; outermost first. */
  readonly embedded: readonly Embedded[];
  readonly problems: readonly Problem[];
}

/** A string that holds JSON, and the tree of that. */
export interface Embedded {
  readonly holder: JsonNode;
  readonly root: JsonNode;
}

/** Text that a tree was read from: part of the document, from `base` on, or what was escaped there, when `mapped`. */
interface Layer {
  readonly text: string;
  readonly base: number;
  readonly mapped: MappedText | undefined;
  readonly root: JsonNode | undefined;
}

/** UTF-16 units that are read of one record, so that memory has a bound; CloudTrail's own limit is a megabyte. */
const LONGEST_RECORD = 4 * 1024 * 1024;

/** Envelopes that are opened one inside of another. */
const ENVELOPES = 4;

/** The last member of that name, as JSON.parse would have it. */
export const childOf = (node: JsonNode | undefined, name: string | number): JsonNode | undefined =>
  node === undefined ? undefined : [...node.children].reverse().find(child => child.name === name);

/** The member of that name; of a row of a query, the value of the cell that is it or names it. */
function memberOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  if (node?.kind !== 'array') {
    return childOf(node, name);
  }
  const cell = node.children.find(
    each => childOf(each, 'field')?.text === name && childOf(each, 'value') !== undefined,
  );
  return (
    childOf(cell, 'value') ??
    childOf(
      node.children.find(each => childOf(each, name)),
      name,
    )
  );
}

/** Where an offset of the document stands in the layer's text. */
const localOf = (layer: Layer, offset: number): number => layer.mapped?.offsets.indexOf(offset) ?? offset - layer.base;

/** Reads the text of a string of this layer as JSON. */
function openString(layer: Layer, holder: JsonNode): Layer & { readonly problems: readonly Problem[] } {
  const { start, end } = holder.span;
  const first = localOf(layer, start) + 1;
  const written = layer.text.slice(first, localOf(layer, end));
  const isClosed = written.endsWith('"') && !isEscaped(written, written.length - 1);
  const inside = readEscapedText(
    isClosed ? written.slice(0, -1) : written,
    layer.mapped === undefined ? start + 1 : first,
  );
  const mapped = mapThrough(inside, layer.mapped);
  const { root, problems } = readTree(mapped.text, mapped.offsets);
  return { text: mapped.text, base: 0, mapped, root, problems };
}

/** Problems of a record that is of no known kind, or no JSON. */
function unknownRecord(span: Span, root: JsonNode | undefined, found: readonly Problem[]): Problem[] {
  const isJson = root?.kind === 'object' || root?.kind === 'array';
  return [{ code: 'notJsonLog', span }, ...(isJson ? found : [])];
}

/**
 * Reads one record, found with `indexRecords`, and no more of the text. An event inside of an envelope, escaped in a
 * string or not, is found and read too. Whatever the text, as much of the tree comes back as can be read; what is longer
 * than `LONGEST_RECORD` is read as if it were cut there.
 */
export function readRecord(text: string, span: Span): JsonRecord {
  const source = text.slice(span.start, Math.min(span.end, span.start + LONGEST_RECORD));
  const outer = readTree(source, span.start);
  const kind = classifyRecord(source, 0, source.length);
  if (kind.name === 'unknown') {
    const problems = unknownRecord(span, outer.root, outer.problems);
    return { span, shape: kind.name, root: outer.root, event: outer.root, embedded: [], problems };
  }
  const embedded: Embedded[] = [];
  const problems = [...outer.problems];
  let layer: Layer = { text: source, base: span.start, mapped: undefined, root: outer.root };
  let event = outer.root;
  let { inner } = kind;
  for (let envelope = 0; inner !== undefined && envelope < ENVELOPES; envelope++) {
    const holder = memberOf(event, inner);
    inner = undefined;
    if (holder?.kind === 'object') {
      event = holder;
      const [from, to] = [localOf(layer, holder.span.start), localOf(layer, holder.span.end)];
      inner = classifyRecord(layer.text, from, to).inner;
    } else if (holder?.kind === 'string') {
      const opened = openString(layer, holder);
      if (opened.root === undefined) {
        break;
      }
      embedded.push({ holder, root: opened.root });
      problems.push(...opened.problems);
      layer = opened;
      event = opened.root;
      inner = classifyRecord(opened.text, 0, opened.text.length).inner;
    }
  }
  return { span, shape: kind.name, root: outer.root, event, embedded, problems };
}
