import type { Json } from '../../types';

/** A JSON object; what it holds is not to be trusted. */
export type JsonObject = { readonly [key: string]: Json | undefined };

/** Where a value stands in a record: names of members and numbers of items. */
export type JsonPath = readonly (string | number)[];

/** True for an object that is no list. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The items of a list; none for anything else. */
export function itemsOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

/** One value as a list of one, as XML that became JSON has it: the items of a list, one for anything else but nothing. */
export function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : value === undefined || value === null ? [] : [value];
}

/** An object's own member, so that `constructor` is none; undefined where there is no such member. */
export function memberOf(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The value at a path; undefined where the path leaves the record. */
export function valueAt(value: Json | undefined, path: JsonPath): Json | undefined {
  let at = value;
  for (const step of path) {
    at = typeof step === 'number' ? itemsOf(at)[step] : memberOf(at, step);
  }
  return at;
}

/** A text that is not empty; undefined for everything else. */
export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A text, a number or a truth value as text, also as the only item of a list: `["acl"]` gives `acl`. */
export function scalarOf(value: Json | undefined): string | undefined {
  const only = isList(value) && value.length === 1 ? value[0] : value;
  return typeof only === 'string' || typeof only === 'number' || typeof only === 'boolean' ? String(only) : undefined;
}

/** The text at a path, not empty. */
export function textAt(value: Json | undefined, ...path: JsonPath): string | undefined {
  return textOf(valueAt(value, path));
}

/** True for the truth value and for its text, as CloudTrail has both. */
export function isTrue(value: Json | undefined): boolean {
  return value === true || value === 'true';
}
