import { cloudTrailFields } from '../../catalogue/cloudTrailFields';
import type { Json } from '../../types';
import { isObject, itemsOf } from './json';
import { type JsonNode, type JsonRecord, pathOfColumn, toPlainJson } from './tree';

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

type Column = readonly [path: readonly string[], value: Json];

/** Columns named by paths, as the members that they are of: `userIdentity.arn`, `resources.0.ARN`. */
function unfold(columns: readonly Column[]): readonly (readonly [string, Json])[] {
  const groups = new Map<string, Column[]>();
  for (const [[name = '', ...rest], value] of columns) {
    const group = groups.get(name) ?? [];
    group.push([rest, value]);
    groups.set(name, group);
  }
  return [...groups].map(([name, group]) => {
    const whole = group.find(([rest]) => rest.length === 0);
    return [name, whole === undefined ? fold(unfold(group)) : whole[1]];
  });
}

/** A list where all names are numbers. */
const fold = (members: readonly (readonly [string, Json])[]): Json =>
  members.every(([name]) => /^\d+$/.test(name)) ? members.map(([, value]) => value) : Object.fromEntries(members);

/**
 * The event as plain JSON; the columns of a row as one object, under the names that the row has. Columns that are members
 * of others, `userIdentity.arn`, stand in those.
 */
export function plainEvent({ event, shape }: JsonRecord): Json {
  const json = event === undefined ? null : toPlainJson(event);
  if (shape !== 'cloudtrail-lake') {
    return json;
  }
  const columns = Array.isArray(json)
    ? itemsOf(json).filter(isObject).flatMap(Object.entries)
    : isObject(json)
      ? Object.entries(json)
      : [];
  return columns.length === 0
    ? json
    : Object.fromEntries(unfold(columns.map(([name, value = null]) => [pathOfColumn(name), value])));
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
