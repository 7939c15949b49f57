// The tree of a JSON record, for those who may not look at records themselves.

export type { JsonLogName } from '../../records/json/detect';
export { dottedPath, eventPath, type JsonPath, pathOfColumn } from '../../records/json/nodeAt';
export { toPlainJson } from '../../records/json/plain';
export type { JsonRecord } from '../../records/json/readRecord';
export { type JsonNode, memberName } from '../../records/json/tree';
