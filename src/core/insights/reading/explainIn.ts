import { accessLogFields } from '../../catalogue/accessLogFields';
import { type Explanation, explainField } from '../../explain/explainField';
import { explainerOf } from '../../explain/outline/json';
import type { ExplainOptions } from '../../explain/types';
import { parseAccessLogLine } from '../../fields/accessLog';
import { eventOf, plainEvent } from '../../fields/cloudTrail/event';
import type { JsonPath } from '../../records/json/nodeAt';
import { readDottedPath } from '../../records/json/readPath';
import { readRecord } from '../../records/json/readRecord';
import { indexRecords, recordSpan } from '../../records/json/recordIndex';
import type { Json } from '../../types';
import { explainJsonLogRecord } from '../explainJsonLogRecord';
import { kindOfLog } from './readLog';

/** How the first record of a text is explained. */
export interface ExplainInOptions extends ExplainOptions {
  /** What is made of a JSON event before anything is said of it; nothing unless given. */
  readonly prepare?: (event: Json) => Json;
}

/** Position of a field by any of its names: slug, AWS's name, its name in CloudWatch Logs, `field_28`, `28`. */
function positionOf(name: string): number | undefined {
  const wanted = name.trim().toLowerCase();
  const [, digits] = /^(?:field[ _])?(\d{1,4})$/.exec(wanted) ?? [];
  const row = accessLogFields.find(each =>
    [each.id, each.name, each.cloudWatchField].some(is => is.toLowerCase() === wanted),
  );
  return digits === undefined ? row?.position : Number(digits);
}

function explainInLine(text: string, name: string, options: ExplainOptions): Explanation | undefined {
  const line = text.split('\n').find(each => parseAccessLogLine(each).fields.length > 0);
  const record = parseAccessLogLine((line ?? '').replace(/\r$/, ''));
  const position = positionOf(name);
  const field = [...record.fields, ...record.extra].find(each => each.position === position);
  return field && explainField(record, field, options);
}

function explainInJson(text: string, name: string | JsonPath, options: ExplainInOptions): Explanation | undefined {
  const { prepare = (event: Json): Json => event } = options;
  const span = recordSpan(indexRecords(text), 0);
  const path = typeof name === 'string' ? readDottedPath(name.trim()) : name;
  if (span === undefined || path === undefined) {
    return undefined;
  }
  const record = readRecord(text, span);
  if (path.length === 0) {
    return explainJsonLogRecord(record.shape, prepare(eventOf(record)), options);
  }
  return explainerOf(record.shape, () => prepare(plainEvent(record)), options)?.(path);
}

/**
 * Says what a field of the first record of a text is and what its value means there. `name` is a name of a field of an
 * access log, or the path of a member of a JSON record, from the event on, as text or in its steps; '' for a CloudTrail event as a whole. Undefined
 * where the text is no log, or the line ends before the field; a member that is not in the record is told as such.
 */
export function explainIn(text: string, name: string | JsonPath, options: ExplainInOptions): Explanation | undefined {
  switch (kindOfLog(text)) {
    case 'access-log':
      return explainInLine(text, String(name), options);
    case 'json':
      return explainInJson(text, name, options);
    case 'unknown':
      return undefined;
  }
}
