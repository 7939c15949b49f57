import { identifyRecord } from '../explain/cloudTrail/context';
import { nameWho } from '../explain/cloudTrail/who';
import { eventOf } from '../fields/cloudTrail/event';
import { decodeWho } from '../fields/cloudTrail/identity';
import { memberOf, textAt } from '../fields/cloudTrail/json';
import { maskEvent, maskJson } from '../fields/maskRecord';
import type { SecretOptions } from '../fields/maskText';
import type { JsonLogName } from '../records/json/detect';
import { dottedPath, eventPath } from '../records/json/nodeAt';
import { toPlainJson } from '../records/json/plain';
import type { JsonRecord } from '../records/json/readRecord';
import { type JsonNode, memberName } from '../records/json/tree';
import type { Json, ProblemCode } from '../types';

/** A record of a JSON log as the headless surface prints it. */
export interface JsonLogRecord {
  /** What the record is; plain CloudTrail events are `cloudtrail-event` wherever they stand. */
  readonly shape: JsonLogName;
  readonly eventName: string | null;
  /** API name of the operation, where one operation fits best. */
  readonly operation: string | null;
  /** Who made the request, in a few words. */
  readonly who: string | null;
  /** Every value of the event that holds no others, by its path: `resources[0].ARN`. */
  readonly fields: { readonly [path: string]: Json };
  readonly problems: readonly { readonly code: ProblemCode }[];
}

/** Values below a node that hold no others; empty objects and lists are values too. */
function* leavesOf(node: JsonNode): Generator<JsonNode> {
  if (node.children.length === 0) {
    yield node;
  }
  for (const child of node.children) {
    yield* leavesOf(child);
  }
}

/** What a record is called in a list of many. */
export interface JsonRecordName extends Pick<JsonLogRecord, 'shape' | 'eventName' | 'who'> {
  /** As it is written. */
  readonly eventTime: string | null;
}

const nameOf = (json: Json, { shape }: JsonRecord): JsonRecordName => {
  const [eventTime = null, eventName = null] = [textAt(json, 'eventTime'), textAt(json, 'eventName')];
  const isEvent = shape.startsWith('cloudtrail-') && eventName !== null;
  return { shape, eventTime, eventName, who: isEvent ? nameWho(decodeWho(json)) : null };
};

/** Members that a name is made of. */
const naming = ['eventTime', 'eventName', 'userIdentity'] as const;

/** What `toJsonLogRecord` says of when a record was, what it is and who made it, without looking at all of its members. */
export function nameJsonRecord(record: JsonRecord, options: SecretOptions = {}): JsonRecordName {
  const event = eventOf(record);
  const members = naming.flatMap(name => {
    const value = memberOf(event, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return nameOf(maskEvent(Object.fromEntries(members), options), record);
}

/**
 * A record as plain JSON, with what it is, who made the request, and the operation. Secrets are masked unless
 * `showSecrets` is set.
 */
export function toJsonLogRecord(record: JsonRecord, options: SecretOptions = {}): JsonLogRecord {
  const { event, shape, problems } = record;
  const json = maskEvent(eventOf(record), options);
  const { eventName, who } = nameOf(json, record);
  const fields = event === undefined ? [] : [...leavesOf(event)];
  const shownValue = (node: JsonNode): Json =>
    options.showSecrets ? toPlainJson(node) : maskJson(toPlainJson(node), memberName(node));
  return {
    shape,
    eventName,
    operation: (who === null ? undefined : identifyRecord(json)?.matches[0]?.row.api) ?? null,
    who,
    fields: Object.fromEntries(fields.map(node => [dottedPath(eventPath(record, node)), shownValue(node)])),
    problems: problems.map(({ code }) => ({ code })),
  };
}
