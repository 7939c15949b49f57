import { explainField } from '../../explain/explainField';
import type { ExplainOptions } from '../../explain/types';
import { parseAccessLogLine } from '../../fields/accessLog';
import { secretPlaceholder } from '../../fields/maskSecrets';
import type { Json } from '../../types';
import { explainIn } from '../reading/explainIn';
import { limitOf } from '../reading/positions';
import { readLog } from '../reading/readLog';
import type { LogPage, ReadRecord } from '../reading/types';
import { isSecretPath, maskEvent, toLogText } from './logText';
import { fitParts, toFailure, toResult } from './result';

/** Records of a result, unless fewer or more are asked for. */
const USUAL = 10;
const MOST = 50;

/** How much of a record is told: characters of a value, and fields. */
interface Measure {
  readonly longest: number;
  readonly fields: number;
}

/** Tried one after another until a record fits. */
const measures: readonly Measure[] = [
  { longest: 400, fields: 200 },
  { longest: 100, fields: 100 },
  { longest: 60, fields: 30 },
];

/** A field: its raw text, and what that reads as where it says something else. */
interface FieldText {
  readonly field: string;
  readonly text: string;
  readonly reads?: string;
}

function fieldsOfLine(text: string, { longest, fields }: Measure, options: ExplainOptions): readonly FieldText[] {
  const record = parseAccessLogLine(text);
  return record.fields.slice(0, fields).map(field => {
    const raw = toLogText(field.text, longest);
    const reads = toLogText(explainField(record, field, options).title, longest);
    return { field: field.id, text: raw, ...(reads !== raw && { reads }) };
  });
}

/** The text of a value of a JSON log; masked by the name of its member, or of the list that it stands in. */
function textOfMember(path: string, value: Json, longest: number): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return isSecretPath(path) && text !== '' && value !== null ? secretPlaceholder : toLogText(text, longest);
}

const fieldsOfJson = ({ fields: all }: ReadRecord, { longest, fields }: Measure): readonly FieldText[] =>
  Object.entries(all)
    .slice(0, fields)
    .map(([path, value]) => ({ field: toLogText(path, longest), text: textOfMember(path, value, longest) }));

/** What a CloudTrail event as a whole is about; nothing for records of other kinds. */
function aboutOf(text: string, { longest }: Measure, options: ExplainOptions): readonly string[] {
  const whole = explainIn(text, '', { ...options, prepare: maskEvent });
  return whole === undefined
    ? []
    : [whole.title, whole.subtitle, ...whole.meaning, ...whole.notes].map(each => toLogText(each, longest));
}

function recordJson(source: string, page: LogPage, record: ReadRecord, measure: Measure, options: ExplainOptions) {
  const text = source.slice(record.offset, record.offset + record.length);
  const isLine = page.kind === 'access-log';
  const { time, operation, what, outcome, who } = record.summary;
  const summary = [time ?? '', operation, what, outcome, who].map(each => toLogText(each, measure.longest));
  const count = Object.keys(record.fields).length;
  const extra = record.extra.slice(0, 5).map(each => toLogText(each, measure.longest));
  return {
    record: record.number,
    line: record.line,
    operation: record.operation,
    problems: record.problems.slice(0, 5).map(({ code, grade, message }) => ({ code, grade, message })),
    ...(count > measure.fields && { leftOut: `${count - measure.fields} fields.` }),
    untrustedLogText: {
      summary: summary.filter(each => each !== '').join(', '),
      ...(!isLine && { about: aboutOf(text, measure, options) }),
      fields: isLine ? fieldsOfLine(text, measure, options) : fieldsOfJson(record, measure),
      ...(extra.length > 0 && { notDocumented: extra }),
    },
  };
}

/** `decode_log_record`: the records of a text, decoded, as many as there is room for. */
export function decodeForModel(
  input: { readonly text?: unknown; readonly maximumRecords?: unknown },
  options: ExplainOptions,
): string {
  const { text } = input;
  if (typeof text !== 'string' || text.trim() === '') {
    return toFailure('text must be one or more records of an S3 server access log, or of CloudTrail as JSON.');
  }
  const most = limitOf(input.maximumRecords, USUAL, MOST);
  const page = readLog(text, { maximumRecords: most });
  const problems = page.problems.map(({ code, grade, message }) => ({ code, grade, message }));
  const content = { kind: page.kind, shape: page.shape, problems };
  function* versions(record: ReadRecord) {
    for (const measure of measures) {
      yield recordJson(text as string, page, record, measure, options);
    }
  }
  const records = fitParts(
    content,
    (function* () {
      for (const record of page.records) {
        yield versions(record);
      }
    })(),
  );
  const left = page.records[records.length] ?? page.next;
  const leftOut =
    left &&
    `Everything from record ${'number' in left ? left.number : left.record} on (line ${left.line}): pass it in another call.`;
  return toResult({ ...content, records, ...(leftOut != null && { leftOut }) });
}
