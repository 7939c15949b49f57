import {
  type AccessLogRecord,
  accessLogFields,
  describeLayout,
  describeProblem,
  type ExplainOptions,
  explainField,
  makeVisible,
  maskText,
} from '../core/index';
import { painter } from './output';

/** Where a record stands and how it is to be shown. */
export interface ListingPlace {
  readonly file: string;
  readonly line: number;
  readonly colour: boolean;
  readonly options: ExplainOptions;
}

const NAME_WIDTH = Math.max(...accessLogFields.map(({ name }) => name.length));

/** A record as text for people: where it stands, its problems, and a line for each field with its decoded value. */
export function listRecord(record: AccessLogRecord, { file, line, colour, options }: ListingPlace): string {
  const paint = painter(colour);
  const shown = (text: string): string => makeVisible(options.showSecrets ? text : maskText(text));
  const lines = [
    paint(1, `${makeVisible(file)}:${line}`) + (record.fields.length > 0 ? `  ${describeLayout(record)}` : ''),
  ];
  for (const problem of record.problems) {
    lines.push(paint(33, `  ! ${describeProblem(record, problem)}`));
  }
  for (const field of [...record.fields, ...record.extra]) {
    const { title } = explainField(record, field, options);
    const name = accessLogFields[field.position - 1]?.name ?? '(not documented)';
    const raw = shown(field.text);
    const position = field.position > 0 ? String(field.position) : '';
    const behind = title === raw ? '' : `  ${paint(2, raw)}`;
    lines.push(`  ${position.padStart(2)}  ${name.padEnd(NAME_WIDTH)}  ${title}${behind}`);
  }
  return `${lines.join('\n')}\n\n`;
}
