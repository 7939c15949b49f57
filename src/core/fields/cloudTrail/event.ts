import { cloudTrailFields } from '../../catalogue/cloudTrailFields';
import type { Json } from '../../types';
import { isObject, itemsOf } from './json';
import { type JsonNode, type JsonRecord, toPlainJson } from './tree';

/** Members of an event that hold others of fixed names, which an event data store has in lower case too. */
const structures = /^(?:userIdentity|tlsDetails|resources)\b/;

/** Paths of a CloudTrail event by the same in lower case. */
const spelled: ReadonlyMap<string, string> = new Map(
  cloudTrailFields.filter(({ shape }) => shape === 'event').map(({ path }) => [path.toLowerCase(), path]),
);

/** A path of an event data store, `useridentity.arn`, as CloudTrail spells it; all others as they are. */
export const spellPath = (path: string): string => spelled.get(path.toLowerCase()) ?? path;

/** Members of an event; of the rows of a query, which are lists of objects of one column each, the columns. */
export const topMembers = ({ event }: JsonRecord): readonly JsonNode[] =>
  event?.kind !== 'array'
    ? (event?.children ?? [])
    : event.children.flatMap(item => (item.kind === 'object' && item.children.length > 0 ? item.children : [item]));

/** The event as plain JSON; the columns of a row as one object, under the names that the row has. */
export function plainEvent({ event }: JsonRecord): Json {
  const json = event === undefined ? null : toPlainJson(event);
  return Array.isArray(json) ? Object.fromEntries(itemsOf(json).filter(isObject).flatMap(Object.entries)) : json;
}

/** Members under the names that CloudTrail itself writes, as far as those are known. `path` is where they stand. */
function respell(json: Json, path: string): Json {
  if (path !== '' && !structures.test(path)) {
    return json;
  }
  if (Array.isArray(json)) {
    return itemsOf(json).map(item => respell(item, `${path}[]`));
  }
  if (!isObject(json)) {
    return json;
  }
  const before = path === '' ? '' : `${path}.`;
  return Object.fromEntries(
    Object.entries(json).map(([written, value = null]) => {
      const full = spellPath(before + written);
      return [full.slice(before.length), respell(value, full)];
    }),
  );
}

/** The event as plain JSON, the columns of an event data store under the names that CloudTrail itself writes. */
export function eventOf(record: JsonRecord): Json {
  const json = plainEvent(record);
  return record.shape === 'cloudtrail-lake' ? respell(json, '') : json;
}
