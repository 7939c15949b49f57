import { accessLogFields } from '../catalogue/accessLogFields';
import type { AccessLogFieldId } from '../catalogue/types';
import { type LineField, splitAccessLogLine } from '../records/accessLog';
import type { Problem } from '../types';
import type { RecordContext } from './types';

export type { LineField } from '../records/accessLog';

/** One documented field of a record. */
export interface AccessLogRecordField extends LineField {
  readonly id: AccessLogFieldId;
}

/** One record of a server access log. Spans are UTF-16 units from the start of `line`. */
export interface AccessLogRecord {
  /** The line as it was given. */
  readonly line: string;
  /** Fields 1 to 27, in order, as far as the line goes; none for a line that is no access log. */
  readonly fields: readonly AccessLogRecordField[];
  /** Fields from 28 on, and the undocumented token of March 2019 with position 0. */
  readonly extra: readonly LineField[];
  /** What is wrong with the line; nothing for a blank one. */
  readonly problems: readonly Problem[];
}

const ids = accessLogFields.map(field => field.id);

/**
 * Reads one line of a server access log. Takes any text at all and never throws: what could not be read is told in
 * `problems`, each with its place, and everything readable around it is read.
 */
export function parseAccessLogLine(line: string): AccessLogRecord {
  const { fields, extra, problems } = splitAccessLogLine(line);
  return {
    line,
    fields: fields.map(field => ({ ...field, id: ids[field.position - 1] as AccessLogFieldId })),
    extra,
    problems,
  };
}

/** What a decoder may know of a record. */
export function contextOf(record: AccessLogRecord): RecordContext {
  return { text: id => record.fields[ids.indexOf(id)]?.text };
}

/** The field at an offset of the line, its end included; undefined on the blanks between fields. */
export function fieldAt(record: AccessLogRecord, offset: number): AccessLogRecordField | LineField | undefined {
  const all = [...record.fields, ...record.extra];
  return (
    all.find(({ span }) => span.start <= offset && offset < span.end) ??
    all.find(({ span }) => offset === span.end || offset === span.start)
  );
}
