import { isObject, itemsOf } from '../../fields/cloudTrail/json';
import { type JsonNode, type JsonRecord, toPlainJson } from '../../fields/cloudTrail/tree';
import type { Json } from '../../types';

/** Members of a record that are read here, as CloudTrail spells them. */
const spelled: ReadonlyMap<string, string> = new Map(
  [
    ...['eventName', 'eventTime', 'eventSource', 'eventType', 'errorCode', 'readOnly', 'userIdentity', 'resources'],
    ...['requestParameters', 'additionalEventData', 'sourceIPAddress', 'recipientAccountId', 'requestID', 'eventID'],
  ].map(name => [name.toLowerCase(), name]),
);

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

/** The event as plain JSON, the columns of an event data store under the names that CloudTrail itself writes. */
export function eventOf(record: JsonRecord): Json {
  const json = plainEvent(record);
  return record.shape === 'cloudtrail-lake' && isObject(json)
    ? Object.fromEntries(Object.entries(json).map(([name, value]) => [spelled.get(name.toLowerCase()) ?? name, value]))
    : json;
}
