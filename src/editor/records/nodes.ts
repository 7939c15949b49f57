import type { OutlineNode, RecordGroup, Stretch } from '../../core/index';
import { type Core, loadCore } from '../core';
import type { Clock } from '../settings';
import { explainOptions } from '../settings';
import { type OpenLog, placeOf } from './log';

interface Below {
  readonly log: OpenLog;
  readonly parent: RecordNode | undefined;
}

/** One line of the tree. `id` is the same for the same thing as long as the log is arranged in the same way. */
export type RecordNode = Below &
  (
    | { readonly kind: 'log'; readonly id: string }
    | { readonly kind: 'unreadable'; readonly id: string }
    | { readonly kind: 'group'; readonly id: string; readonly group: RecordGroup }
    | { readonly kind: 'groups'; readonly id: string; readonly stretch: Stretch }
    | { readonly kind: 'stretch'; readonly id: string; readonly records: Uint32Array; readonly stretch: Stretch }
    | RecordLeaf
    | { readonly kind: 'part'; readonly id: string; readonly part: OutlineNode; readonly leaf: RecordLeaf }
  );

/** The node of one record. */
export interface RecordLeaf extends Below {
  readonly kind: 'record';
  readonly id: string;
  readonly record: number;
  readonly text: string;
}

/** True for what a menu of the tree passes to a command. */
export const isNode = (given: unknown): given is RecordNode =>
  typeof given === 'object' && given !== null && 'kind' in given && 'log' in given;

/** A part of a record as a node. */
export type RecordPart = Extract<RecordNode, { kind: 'part' }>;

/** What all ids of a log begin with. */
const baseOf = (log: OpenLog): string => `${log.content.uri} ${log.generation}`;

const leavesOf = async (
  log: OpenLog,
  parent: RecordNode | undefined,
  records: readonly number[],
): Promise<readonly RecordLeaf[]> => {
  const texts = await log.content.textsOf(records.map(record => placeOf(log, record)));
  return records.map((record, at) => ({
    kind: 'record',
    id: `${baseOf(log)} ${parent?.kind === 'unreadable' ? 'unreadable ' : ''}${record}`,
    log,
    parent,
    record,
    text: texts[at] ?? '',
  }));
};

/** A list of records: each by itself, or in stretches where they are too many. */
async function childrenOfList(
  core: Core,
  log: OpenLog,
  parent: RecordNode | undefined,
  records: Uint32Array,
  whole: Stretch,
): Promise<readonly RecordNode[]> {
  const stretches = core.splitStretch(whole);
  if (stretches.every(({ start, end }) => end - start === 1)) {
    return leavesOf(log, parent, [...records.subarray(whole.start, whole.end)]);
  }
  return stretches.map(stretch => ({
    kind: 'stretch',
    id: `${parent?.id ?? baseOf(log)} ${stretch.start}-${stretch.end}`,
    log,
    parent,
    records,
    stretch,
  }));
}

const partsOf = (leaf: RecordLeaf, parent: RecordNode, parts: readonly OutlineNode[]): readonly RecordPart[] =>
  parts.map((part, at) => ({ kind: 'part', id: `${parent.id}/${at}`, log: leaf.log, parent, part, leaf }));

/** The groups and fields of a record; spans begin at the record's start. */
export function outlineOf(core: Core, clock: Clock, { log, text }: RecordLeaf): readonly OutlineNode[] {
  const options = explainOptions(clock);
  return log.content.format === 'accessLog'
    ? core.outlineAccessLogRecord(core.parseAccessLogLine(text), options)
    : core.outlineJsonRecord(core.readRecord(text, { start: 0, end: text.length }), options);
}

/** The groups of a log: each by itself, or in stretches where they are too many. */
function childrenOfGroups(
  core: Core,
  log: OpenLog,
  parent: RecordNode | undefined,
  whole: Stretch,
): readonly RecordNode[] {
  return core.splitStretch(whole).map((stretch): RecordNode => {
    const { start, end } = stretch;
    const group = log.groups[start];
    return group !== undefined && end - start === 1
      ? { kind: 'group', id: `${baseOf(log)} group ${start}`, log, parent, group }
      : { kind: 'groups', id: `${baseOf(log)} groups ${start}-${end}`, log, parent, stretch };
  });
}

/** What stands below a log: lines that could not be read, then its groups or its records. */
async function childrenOfLog(core: Core, log: OpenLog, parent: RecordNode | undefined): Promise<readonly RecordNode[]> {
  const unreadable: readonly RecordNode[] =
    log.table.unreadableCount > 0 ? [{ kind: 'unreadable', id: `${baseOf(log)} unreadable`, log, parent }] : [];
  if (log.grouping === 'none') {
    const whole = { start: 0, end: log.records.length };
    return [...unreadable, ...(await childrenOfList(core, log, parent, log.records, whole))];
  }
  return [...unreadable, ...childrenOfGroups(core, log, parent, { start: 0, end: log.groups.length })];
}

/** The lines at the top: the log's own, or the logs where they are several. */
export async function rootsOf(logs: readonly OpenLog[]): Promise<readonly RecordNode[]> {
  const [only] = logs;
  if (logs.length === 1 && only !== undefined) {
    return childrenOfLog(await loadCore(), only, undefined);
  }
  return logs.map(log => ({ kind: 'log', id: `${log.content.uri}`, log, parent: undefined }));
}

/** The lines below a line. */
export async function childrenOf(node: RecordNode, clock: Clock): Promise<readonly RecordNode[]> {
  const core = await loadCore();
  const { log } = node;
  switch (node.kind) {
    case 'log':
      return childrenOfLog(core, log, node);
    case 'unreadable':
      return leavesOf(log, node, log.table.unreadable);
    case 'group': {
      const { records } = node.group;
      return childrenOfList(core, log, node, records, { start: 0, end: records.length });
    }
    case 'groups':
      return childrenOfGroups(core, log, node, node.stretch);
    case 'stretch':
      return childrenOfList(core, log, node, node.records, node.stretch);
    case 'record':
      return partsOf(node, node, outlineOf(core, clock, node));
    case 'part':
      return partsOf(node.leaf, node, node.part.children);
  }
}

/**
 * The node of a record, with the nodes above it, and of the field at an offset of its text when one is given; undefined
 * for a record that is not shown.
 */
export async function nodeOfRecord(
  logs: readonly OpenLog[],
  log: OpenLog,
  record: number,
  clock: Clock,
  offset?: number,
): Promise<RecordNode | undefined> {
  const core = await loadCore();
  const root: RecordNode | undefined =
    logs.length === 1 ? undefined : { kind: 'log', id: `${log.content.uri}`, log, parent: undefined };
  const place = core.placeInGroups(log.groups, record);
  const group = place && log.groups[place.group];
  if (place === undefined || group === undefined) {
    return undefined;
  }
  let parent: RecordNode | undefined = root;
  if (log.grouping !== 'none') {
    for (const stretch of core.stretchesTo({ start: 0, end: log.groups.length }, place.group)) {
      parent = { kind: 'groups', id: `${baseOf(log)} groups ${stretch.start}-${stretch.end}`, log, parent, stretch };
    }
    parent = { kind: 'group', id: `${baseOf(log)} group ${place.group}`, log, parent, group };
  }
  for (const stretch of core.stretchesTo({ start: 0, end: group.records.length }, place.at)) {
    const id: string = `${parent?.id ?? baseOf(log)} ${stretch.start}-${stretch.end}`;
    parent = { kind: 'stretch', id, log, parent, records: group.records, stretch };
  }
  const [leaf] = await leavesOf(log, parent, [record]);
  if (leaf === undefined || offset === undefined) {
    return leaf;
  }
  let node: RecordNode = leaf;
  let parts = outlineOf(core, clock, leaf);
  for (const at of core.nodeAtOffset(parts, offset)) {
    const found: RecordPart | undefined = partsOf(leaf, node, parts)[at];
    if (found === undefined) {
      break;
    }
    node = found;
    parts = found.part.children;
  }
  return node;
}
