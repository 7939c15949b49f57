import { accessLogFields } from '../catalogue/accessLogFields';
import { sources } from '../catalogue/sources';
import { type AccessLogRecord, type AccessLogRecordField, contextOf, type LineField } from '../fields/accessLog';
import { decodeField } from '../fields/decoders';
import { makeVisible } from '../fields/hidden';
import { maskField, maskRecord } from '../fields/maskRecord';
import { t } from '../text/language';
import type { Evidence, Reference } from '../types';
import { explainDecoded } from './explainers';
import { type OperationNames, operationNames } from './operationNames';
import { outcomeOf } from './outcome';
import { problemsOf } from './problems';
import type { ExplainOptions, Meaning, Row } from './types';

/** Everything that is said about one field. All strings are plain text, hidden characters made visible. */
export interface Explanation {
  /** The value, decoded, in one line. */
  readonly title: string;
  /** What the field is: `HTTP status, field 10 of 27`. */
  readonly subtitle: string;
  /** What is wrong with the line, as far as it concerns this field. */
  readonly problems: readonly string[];
  /** What the value means here. */
  readonly meaning: readonly string[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
  /** What the field is for, in general. */
  readonly field: string;
  /** Path of the matching field of a CloudTrail record, where there is one. */
  readonly cloudTrail?: string;
  /** Name of the matching field of an access log, for a field of a CloudTrail record. */
  readonly accessLog?: string;
  /** The field's page first. */
  readonly references: readonly Reference[];
  /** How well the facts behind `title` are known. */
  readonly evidence: Evidence;
  /** True where the record's operation is known under other names, so that it can be translated and repeated. */
  readonly translatable: boolean;
}

const isDocumented = (field: LineField): field is AccessLogRecordField => 'id' in field;

/** Number of fields on the line, the undocumented token of March 2019 not counted. */
export const fieldCountOf = (record: AccessLogRecord): number =>
  record.fields.length + record.extra.filter(field => field.position > 0).length;

/** Explains a field that AWS has not documented, or had not when this version was built. */
function explainExtra(record: AccessLogRecord, field: LineField): Explanation {
  const stray = field.position === 0;
  return {
    title: makeVisible(field.text),
    subtitle: stray
      ? t('Undocumented token of March 2019, between Version Id and Host Id')
      : t('Field {0} of {1}, not documented when this version was built', field.position, fieldCountOf(record)),
    problems: problemsOf(record, field),
    meaning: [
      stray
        ? t(
            'For some weeks S3 wrote one token more here, an IAM unique ID or a dash. What it means was never documented.',
          )
        : t('Added by AWS after this version was built. Everything before it is read as usual.'),
    ],
    rows: [],
    notes: [],
    field: '',
    references: [sources['aws-log-format']],
    evidence: stray ? 'seen' : 'inferred',
    translatable: false,
  };
}

/** A meaning together with the names of the record's operation: `Replaces the ACL of an object: PutObjectAcl (refused)`. */
function withNames(
  meaning: Meaning,
  names: OperationNames | undefined,
  isOperation: boolean,
  hasOutcome: boolean,
): Meaning {
  const { title, rows = [], notes = [] } = meaning;
  if (names === undefined) {
    return meaning;
  }
  if (!isOperation) {
    return { ...meaning, rows: [{ label: t('Operation'), value: names.summary }, ...rows] };
  }
  // How the request ended stands in the brackets at the end of the title, in any language.
  const end = hasOutcome ? title.lastIndexOf(' (') : title.length;
  return {
    ...meaning,
    title: names.api === undefined ? title : `${title.slice(0, end)}: ${names.api}${title.slice(end)}`,
    rows: names.rows,
    notes: [...names.notes, ...notes].slice(0, 2),
  };
}

/**
 * Says what a field is and what its value means in this record. Works on the one record alone, so its time does not
 * depend on the size of the file. Secrets are masked unless `showSecrets` is set.
 */
export function explainField(written: AccessLogRecord, writtenField: LineField, options: ExplainOptions): Explanation {
  const record = maskRecord(written, options);
  const field = maskField(writtenField, options);
  const row = accessLogFields[field.position - 1];
  if (!isDocumented(field) || row === undefined) {
    return explainExtra(record, field);
  }
  const context = contextOf(record);
  const decoded = decodeField(field.id, field.text, context);
  const isOperation = field.id === 'operation';
  const names = isOperation || field.id === 'request_uri' ? operationNames(context) : undefined;
  const input = { text: field.text, context, options };
  const hasOutcome = isOperation && outcomeOf(context, field.text) !== undefined;
  const meaning = withNames(explainDecoded(field.id, decoded, input), names, isOperation, hasOutcome);
  const page = sources[row.documentation];
  const others = (meaning.references ?? []).filter(reference => reference.url !== page.url);
  return {
    title: makeVisible(meaning.title),
    subtitle: t('{0}, field {1} of {2}', t(row.name), field.position, fieldCountOf(record)),
    problems: problemsOf(record, field),
    meaning: (meaning.meaning ?? []).map(makeVisible),
    rows: (meaning.rows ?? []).map(({ label, value }) => ({ label: makeVisible(label), value: makeVisible(value) })),
    notes: (meaning.notes ?? []).map(makeVisible),
    field: isOperation && names !== undefined ? '' : t(row.meaning),
    ...(row.cloudTrail.path !== undefined && { cloudTrail: row.cloudTrail.path }),
    references: [page, ...others],
    evidence: meaning.evidence ?? row.evidence,
    translatable: names !== undefined,
  };
}
