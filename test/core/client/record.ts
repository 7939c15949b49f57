import fc from 'fast-check';
import type { AccessLogFieldId } from '../../../src/core/catalogue/types';
import type { ExplainInput } from '../../../src/core/explain/types';
import type { RecordContext } from '../../../src/core/fields/types';

/** A record of which only these fields are known. */
export function recordOf(fields: Partial<Record<AccessLogFieldId, string>> = {}): RecordContext {
  return { text: id => fields[id] };
}

/** What an explainer gets for this text in such a record. */
export function inputOf(text: string, fields: Partial<Record<AccessLogFieldId, string>> = {}): ExplainInput {
  return { text, context: recordOf(fields), options: { timeZone: 'UTC', nowMs: 0 } };
}

/** Any UTF-16 code units at all, lone surrogates too. */
export const anyText = fc.string({ unit: fc.nat(0xffff).map(unit => String.fromCharCode(unit)) });
