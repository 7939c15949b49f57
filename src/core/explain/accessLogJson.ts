import { accessLogFields } from '../catalogue/accessLogFields';
import { sources } from '../catalogue/sources';
import type { AccessLogFieldId } from '../catalogue/types';
import { isObject, type JsonPath, memberOf } from '../fields/cloudTrail/json';
import { type DecodedField, decodeField } from '../fields/decoders';
import { makeVisible } from '../fields/hidden';
import { maskEvent } from '../fields/maskRecord';
import type { RecordContext } from '../fields/types';
import { msg, t } from '../text/language';
import type { Json } from '../types';
import { explainDecoded } from './explainers';
import type { Explanation } from './explainField';
import type { ExplainOptions, Meaning } from './types';

/** Members that the text form has no field for. */
const jsonOnly: ReadonlyMap<string, string> = new Map([
  ['schema_version_id', msg('The version of the layout of these records; a new one announces new members.')],
  ['bucket_arn', msg('The ARN of the bucket. The text form of the log names the bucket only.')],
]);

/** A member as the text form would write it: nothing is a dash, true is Yes. */
function asText(value: Json | undefined): string | undefined {
  if (value === null || value === undefined || value === false) {
    return value === undefined ? undefined : '-';
  }
  return value === true ? 'Yes' : typeof value === 'object' ? undefined : String(value);
}

const names = new Map(accessLogFields.map(({ id, cloudWatchField }) => [id, cloudWatchField]));

/** The record as decoders look at it: a member without a value is a dash, true is Yes. */
export function contextOfAccessLogJson(record: Json): RecordContext {
  return { text: id => asText(memberOf(record, names.get(id) ?? '')) };
}

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

/** Decodes what the JSON form writes in another way than the text form; undefined for all else. */
export function decodeJsonForm(id: AccessLogFieldId, text: string): DecodedField | undefined {
  const epochMs = id === 'time' && isoTime.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(epochMs) ? undefined : { kind: 'time', epochMs, iso: text, offsetMinutes: 0 };
}

function meaningOf(id: AccessLogFieldId, text: string, record: Json, options: ExplainOptions): Meaning {
  if (id === 'key' && text !== '-') {
    return {
      title: text,
      meaning: [t('AWS does not say whether keys are URL-encoded in this form, so it is shown as it stands.')],
    };
  }
  const context = contextOfAccessLogJson(record);
  return explainDecoded(id, decodeJsonForm(id, text) ?? decodeField(id, text, context), { text, context, options });
}

/** What is said of a member that no field of the text form stands for. */
function explainOther(name: string, value: Json | undefined): Explanation {
  const known = jsonOnly.get(name);
  return {
    title: makeVisible(isObject(value) || Array.isArray(value) ? name : String(value)),
    subtitle: makeVisible(name),
    problems: [],
    meaning: [],
    rows: [],
    notes: [],
    field: t(known ?? msg('This member is not known to this version.')),
    references: [sources['aws-cloudwatch-format']],
    evidence: known === undefined ? 'inferred' : 'documented',
    translatable: false,
  };
}

/**
 * Says what a member of an access log in the JSON form of CloudWatch Logs is and what its value means, with the same
 * decoders as the text form. `path` starts at the record.
 */
export function explainAccessLogJsonField(written: Json, path: JsonPath, options: ExplainOptions): Explanation {
  const record = maskEvent(written, options);
  const name = String(path[0] ?? '');
  const row = accessLogFields.find(({ cloudWatchField }) => cloudWatchField === name);
  const text = asText(memberOf(record, name));
  if (row === undefined || text === undefined || path.length > 1) {
    return explainOther(name, memberOf(record, name));
  }
  const meaning = meaningOf(row.id, text, record, options);
  return {
    title: makeVisible(meaning.title),
    subtitle: t('{0}, the field {1} of the text form', name, t(row.name)),
    problems: [],
    meaning: (meaning.meaning ?? []).map(makeVisible),
    rows: (meaning.rows ?? []).map(({ label, value }) => ({ label, value: makeVisible(value) })),
    notes: (meaning.notes ?? []).map(makeVisible),
    field: t(row.meaning),
    ...(row.cloudTrail.path !== undefined && { cloudTrail: row.cloudTrail.path }),
    references: [sources['aws-cloudwatch-format'], ...(meaning.references ?? [])],
    evidence: meaning.evidence ?? row.evidence,
    translatable: false,
  };
}
