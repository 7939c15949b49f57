import { catalogueText } from '../../explain/catalogueText';
import { msg, t } from '../../text/language';
import { commonFields } from '../view/commonFields';
import { queryPresets } from './presets';

/** Every part of the language, by an example. */
const examples: readonly (readonly [example: string, meaning: string])[] = [
  ['operation = REST.DELETE.*', msg('`*` stands for anything in a text without quotes')],
  ['key = "a*b"', msg('in quotes each character stands for itself; a quote is written twice')],
  ['requester = -', msg('nothing there: a dash, or no such field')],
  ['key ~ "^secret/"', msg('a regular expression, in any case; `!~` for the others')],
  ['status >= 400', msg('`=` `!=` `<` `<=` `>` `>=`; a dash is never less or more')],
  ['status = 4xx', msg('a class of statuses')],
  ['error in (SlowDown, InternalError)', msg('one of some values; also `not in`')],
  ['bytes_sent > 10MB', msg('also KB, GB, KiB, MiB, GiB')],
  ['time = 2026-03-01', msg('all of that day, UTC; also a month, an hour, a minute')],
  ['time in 2026-03-01T10:00..11:00', msg('a range, to the end of the last minute')],
  ['not (who ~ alice) and status = 403 or error = -', msg('`and` before `or`; also `!`, `&&`, `||`')],
  ['resources[0].ARN ~ cat', msg('a path of CloudTrail; a name that is not known stands in backquotes')],
];

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    `|${head.map(name => (name === '' ? ' |' : ` ${name} |`)).join('')}`,
    `|${':--|'.repeat(head.length)}`,
    ...rows.map(row => `| ${row.join(' | ')} |`),
  ].join('\n');

/** How filters are written, with all fields and presets, as a Markdown document. */
export function queryReference(): string {
  const fields = commonFields.map(({ name, meaning, aliases }) => [
    code(name),
    catalogueText(t(meaning)),
    aliases.map(code).join(', '),
  ]);
  const presets = queryPresets.map(({ title, explanation, query }) => [
    catalogueText(title),
    catalogueText(explanation),
    code(query.length > 300 ? `${query.slice(0, 300)}...` : query),
  ]);
  return `${[
    `# ${t('Filters')}`,
    t(
      'The same filters work in the tree of records and in `s3-logjam filter`, for both kinds of log. Text is compared exactly.',
    ),
    table(
      [t('Filter'), ''],
      examples.map(([example, meaning]) => [code(example), t(meaning).replaceAll('|', '\\|')]),
    ),
    `## ${t('Fields of both kinds of log')}`,
    t('All fields of an access log and all paths of CloudTrail have their own names too.'),
    table([t('Field'), t('What it holds'), t('Other names')], fields),
    `## ${t('Presets')}`,
    table([t('Preset'), '', t('Filter')], presets),
  ].join('\n\n')}\n`;
}
