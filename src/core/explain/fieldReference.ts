import { type AccessLogField, accessLogFields, type SpecialValue, type Statement } from '../catalogue/accessLogFields';
import { sources } from '../catalogue/sources';
import type { Evidence } from '../types';
import { catalogueText } from './catalogueText';

const quotings: Readonly<Record<AccessLogField['quoting'], string>> = {
  bare: 'bare',
  brackets: 'in brackets',
  quotes: 'in quotes',
};

/** A name for the heading and for the links to it, as Markdown previews make it: `12-bytes-sent`. */
const anchorOf = ({ position, name }: AccessLogField): string =>
  `${position}-${name
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replace(/ /g, '-')}`;

const grade = (own: Evidence | undefined, row: Evidence): string =>
  own === undefined || own === row ? '' : ` (${own})`;

const code = (text: string): string => `\`${text.replace(/`/g, "'")}\``;

function statements(title: string, list: readonly Statement[], { evidence }: AccessLogField): readonly string[] {
  return list.length === 0
    ? []
    : [
        [
          `${title}:`,
          '',
          ...list.map(({ text, evidence: own }) => `- ${catalogueText(text)}${grade(own, evidence)}`),
        ].join('\n'),
      ];
}

function values(list: readonly SpecialValue[], { evidence }: AccessLogField): readonly string[] {
  return [
    [
      '| Value | Meaning |',
      '|:--|:--|',
      ...list.map(
        ({ value, meaning, evidence: own }) =>
          `| ${catalogueText(value)} | ${catalogueText(meaning)}${grade(own, evidence)} |`,
      ),
    ].join('\n'),
  ];
}

/** The names of the field in other places. */
function elsewhere(field: AccessLogField): string {
  const { path, note } = field.cloudTrail;
  const said = note === undefined ? '' : ` ${catalogueText(note.text)}${grade(note.evidence, field.evidence)}`;
  return [
    `- CloudTrail: ${path === undefined ? 'nothing like it.' : code(path)}${said}`,
    `- CloudWatch Logs: ${code(field.cloudWatchField)}`,
    `- Athena: ${code(field.athenaColumn)} ${field.athenaType}`,
  ].join('\n');
}

function section(field: AccessLogField): string {
  const { name, position, type, unit, quoting, since, documentation } = field;
  const page = sources[documentation];
  const facts = [`${type}${unit === undefined ? '' : ` in ${unit}`}`, quotings[quoting], `since ${since.date}`];
  const half = field.copyReadHalf === undefined ? [] : [field.copyReadHalf];
  return [
    `## ${position}. ${catalogueText(name)}`,
    catalogueText(field.meaning),
    `${facts.join(', ')}; evidence: ${field.evidence}. Example: ${code(field.sample)}`,
    ...values(field.specialValues, field),
    ...statements('On the read half of a copy', half, field),
    ...statements('To know', field.hazards, field),
    `In other places:\n\n${elsewhere(field)}`,
    `[${catalogueText(page.title)}](${page.url})`,
  ].join('\n\n');
}

/** The reference of all fields of a server access log with examples, as Markdown. */
export function accessLogFieldReference(): string {
  const contents = accessLogFields.map(
    field => `| ${field.position} | [${catalogueText(field.name)}](#${anchorOf(field)}) | ${code(field.sample)} |`,
  );
  return `${[
    '# Fields of a server access log',
    'A record is one line. Its fields are parted by blanks; one stands in brackets and three in quotes. A dash is a field that has nothing to say. AWS adds fields at the end.',
    ['| Field | Name | Example |', '|--:|:--|:--|', ...contents].join('\n'),
    ...accessLogFields.map(section),
  ].join('\n\n')}\n`;
}
