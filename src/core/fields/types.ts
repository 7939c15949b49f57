import type { AccessLogFieldId } from '../catalogue/types';

/** What a decoder may know beside its own text: the rest of its record. */
export interface RecordContext {
  /** Raw text of another field of this record, without quotes or brackets; `-` as `-`; undefined when the line ends before it. */
  text(id: AccessLogFieldId): string | undefined;
}

/**
 * Reads one field's raw text (without quotes or brackets, never `-`) into plain JSON data with a `kind`.
 * Never throws; text it does not know comes back as a value that says so.
 */
export type Decoder<Value> = (text: string, context: RecordContext) => Value;
