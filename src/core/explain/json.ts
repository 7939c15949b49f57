import type { AccessLogFieldId } from '../catalogue/types';
import { type AccessLogRecord, contextOf } from '../fields/accessLog';
import { type DecodedField, decodeField } from '../fields/decoders';
import { maskRecord } from '../fields/maskRecord';
import type { SecretOptions } from '../fields/maskText';
import type { ProblemCode } from '../types';
import { fieldCountOf } from './explainField';

/** A record as the headless surface prints it and as it is copied: plain JSON. */
export interface RecordJson {
  /** Number of fields on the line, documented or not. */
  readonly fieldCount: number;
  /** Raw text of each field, without the enclosing quotes or brackets, `-` as `-`; absent where the line ends before it. */
  readonly fields: { readonly [Id in AccessLogFieldId]?: string };
  /** Raw text of the fields that are not documented. */
  readonly extra: readonly string[];
  readonly decoded: { readonly [Id in AccessLogFieldId]?: DecodedField };
  readonly problems: readonly ProblemJson[];
}

/** A problem and the field that it begins in; `null` where it concerns the line or a field without a name. */
export interface ProblemJson {
  readonly code: ProblemCode;
  readonly field: AccessLogFieldId | null;
}

/** A record with everything decoded, as plain JSON. Secrets are masked unless `showSecrets` is set. */
export function toJson(written: AccessLogRecord, options: SecretOptions = {}): RecordJson {
  const record = maskRecord(written, options);
  const context = contextOf(record);
  return {
    fieldCount: fieldCountOf(record),
    fields: Object.fromEntries(record.fields.map(({ id, text }) => [id, text])),
    extra: record.extra.map(({ text }) => text),
    decoded: Object.fromEntries(record.fields.map(({ id, text }) => [id, decodeField(id, text, context)])),
    problems: record.problems.map(({ code, span }) => ({
      code,
      field: record.fields.find(field => field.span.start <= span.start && span.start < field.span.end)?.id ?? null,
    })),
  };
}
