import { type AccessLogField, accessLogFields, type SpecialValue, type Statement } from '../catalogue/accessLogFields';
import { sources } from '../catalogue/sources';
import { msg, t } from '../text/language';
import type { Evidence } from '../types';
import { catalogueText } from './catalogueText';
import { evidenceName } from './evidenceName';
import { headingAnchor } from './headingAnchor';

const quotings: Readonly<Record<AccessLogField['quoting'], string>> = {
  bare: msg('bare'),
  brackets: msg('in brackets'),
  quotes: msg('in quotes'),
};

const units: Readonly<Record<NonNullable<AccessLogField['unit']>, string>> = {
  bytes: msg('{0} in bytes'),
  milliseconds: msg('{0} in milliseconds'),
};

/** A name for the heading and for the links to it, as Markdown previews make it: `12-bytes-sent`. */
const anchorOf = ({ position, name }: AccessLogField): string => headingAnchor(`${position}. ${t(name)}`);

const grade = (own: Evidence | undefined, row: Evidence): string =>
  own === undefined || own === row ? '' : ` (${evidenceName(own)})`;

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
      `| ${t('Value')} | ${t('Meaning')} |`,
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
    `- CloudTrail: ${path === undefined ? t('nothing like it.') : code(path)}${said}`,
    `- CloudWatch Logs: ${code(field.cloudWatchField)}`,
    `- Athena: ${code(field.athenaColumn)} ${field.athenaType}`,
  ].join('\n');
}

function section(field: AccessLogField): string {
  const { name, position, type, unit, quoting, since, documentation } = field;
  const page = sources[documentation];
  const facts = [unit === undefined ? type : t(units[unit], type), t(quotings[quoting]), t('since {0}', t(since.date))];
  const half = field.copyReadHalf === undefined ? [] : [field.copyReadHalf];
  return [
    `## ${position}. ${catalogueText(name)}`,
    catalogueText(field.meaning),
    t('{0}; evidence: {1}. Example: {2}', facts.join(', '), evidenceName(field.evidence), code(field.sample)),
    ...values(field.specialValues, field),
    ...statements(t('On the read half of a copy'), half, field),
    ...statements(t('To know'), field.hazards, field),
    `${t('In other places:')}\n\n${elsewhere(field)}`,
    `[${catalogueText(page.title)}](${page.url})`,
  ].join('\n\n');
}

/** The reference of all fields of a server access log with examples, as Markdown. */
export function accessLogFieldReference(): string {
  const contents = accessLogFields.map(
    field => `| ${field.position} | [${catalogueText(field.name)}](#${anchorOf(field)}) | ${code(field.sample)} |`,
  );
  return `${[
    `# ${t('Fields of a server access log')}`,
    t(
      'A record is one line. Its fields are parted by blanks; one stands in brackets and three in quotes. A dash is a field that has nothing to say. AWS adds fields at the end.',
    ),
    [`| ${t('Field')} | ${t('Name')} | ${t('Example')} |`, '|--:|:--|:--|', ...contents].join('\n'),
    ...accessLogFields.map(section),
  ].join('\n\n')}\n`;
}
