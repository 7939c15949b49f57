import { catalogueText } from '../../explain/catalogueText';
import { commonFields } from '../view/commonFields';
import { queryPresets } from './presets';

/** Every part of the language, by an example. */
const examples: readonly (readonly [example: string, meaning: string])[] = [
  ['operation = REST.DELETE.*', '`*` stands for anything in a text without quotes'],
  ['key = "a*b"', 'in quotes each character stands for itself; a quote is written twice'],
  ['requester = -', 'nothing there: a dash, or no such field'],
  ['key ~ "^secret/"', 'a regular expression, in any case; `!~` for the others'],
  ['status >= 400', '`=` `!=` `<` `<=` `>` `>=`; a dash is never less or more'],
  ['status = 4xx', 'a class of statuses'],
  ['error in (SlowDown, InternalError)', 'one of some values; also `not in`'],
  ['bytes_sent > 10MB', 'also KB, GB, KiB, MiB, GiB'],
  ['time = 2026-03-01', 'all of that day, UTC; also a month, an hour, a minute'],
  ['time in 2026-03-01T10:00..11:00', 'a range, to the end of the last minute'],
  ['not (who ~ alice) and status = 403 or error = -', '`and` before `or`; also `!`, `&&`, `||`'],
  ['resources[0].ARN ~ cat', 'a path of CloudTrail; a name that is not known stands in backquotes'],
];

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
const table = (head: string, rows: readonly (readonly string[])[]): string =>
  [head, `|${':--|'.repeat(head.split('|').length - 2)}`, ...rows.map(row => `| ${row.join(' | ')} |`)].join('\n');

/** How filters are written, with all fields and presets, as a Markdown document. */
export function queryReference(): string {
  const fields = commonFields.map(({ name, meaning, aliases }) => [
    code(name),
    catalogueText(meaning),
    aliases.map(code).join(', '),
  ]);
  const presets = queryPresets.map(({ title, explanation, query }) => [
    catalogueText(title),
    catalogueText(explanation),
    code(query.length > 300 ? `${query.slice(0, 300)}...` : query),
  ]);
  return `${[
    '# Filters',
    'The same filters work in the tree of records and in `s3-logjam filter`, for both kinds of log. Text is compared exactly.',
    table(
      '| Filter | |',
      examples.map(([example, meaning]) => [code(example), meaning.replaceAll('|', '\\|')]),
    ),
    '## Fields of both kinds of log',
    'All fields of an access log and all paths of CloudTrail have their own names too.',
    table('| Field | What it holds | Other names |', fields),
    '## Presets',
    table('| Preset | | Filter |', presets),
  ].join('\n\n')}\n`;
}
