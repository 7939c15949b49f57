import { cutText } from '../text/cut';
import { formatNumber, t } from '../text/language';
import { evidenceName } from './evidenceName';
import type { Explanation } from './explainField';

/** Longest piece of text shown; a hover is no place for a megabyte. */
const LONGEST = 600;
const LONGEST_TITLE = 300;

/** The beginning of a long text, and how long it is. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) {
    return text;
  }
  const cut = cutText(text, longest);
  return t('{0}... ({1} characters; Copy Field Value gives all)', cut, formatNumber(text.length));
}

/**
 * Makes any text safe in Markdown: it shows as it stands, whatever it holds. The one place where log text is escaped.
 * `[x](command:y)` -> `\[x\]\(command\:y\)`
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[!-%'-/:;=?@[-`{-~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\r\n]+/g, ' ')
    .replace(/ {2,}|^ | $/g, blanks => '\u00a0'.repeat(blanks.length));
}

/**
 * Any text as code, which is easier to read where nothing renders the Markdown. Text with one of the marks that could end
 * the code or the cell of a table around it, or begin an icon, is escaped instead.
 */
export function markdownCode(text: string): string {
  return /[`|\\\r\n]|\$\(|^\s|\s$|^$/.test(text) ? escapeMarkdown(text) : `\`${text}\``;
}

const text = (value: string, longest = LONGEST): string => escapeMarkdown(shorten(value, longest));

/** Labelled parts as a table without a head. */
function table(rows: Explanation['rows']): string[] {
  return rows.length === 0
    ? []
    : [['| | |', '|:--|:--|', ...rows.map(({ label, value }) => `| ${text(label)} | ${text(value)} |`)].join('\n')];
}

/** Something that a hover offers to do. `target` is made by the editor, never from log text. */
export interface HoverAction {
  readonly title: string;
  readonly target: string;
}

/** The last line: what can be done, where to read on, and how well the facts are known. */
function footer({ references, evidence, cloudTrail, accessLog }: Explanation, actions: readonly HoverAction[]): string {
  const [page, ...others] = references;
  const links = [
    ...actions.map(({ title, target }) => `[${escapeMarkdown(title)}](${target})`),
    ...(page === undefined ? [] : [`[${escapeMarkdown(t('AWS documentation'))}](${page.url})`]),
    ...others.map(({ title, url }) => `[${escapeMarkdown(title)}](${url})`),
  ];
  const counterpart = [
    ...(cloudTrail === undefined ? [] : [t('in CloudTrail: {0}', escapeMarkdown(cloudTrail))]),
    ...(accessLog === undefined ? [] : [t('in access logs: {0}', escapeMarkdown(accessLog))]),
  ];
  return [...links, ...counterpart, t('evidence: {0}', evidenceName(evidence))].join(' · ');
}

/** How much a hover says: `full`, or only the value, its name, problems and the first sentence. */
export type HoverLength = 'full' | 'short';

/** An explanation as Markdown: the answer first, then what the field is, then what else matters. */
export function renderMarkdown(
  explanation: Explanation,
  length: HoverLength = 'full',
  actions: readonly HoverAction[] = [],
): string {
  const { title, subtitle, problems, meaning, rows, notes, field } = explanation;
  const head = [`**${text(title, LONGEST_TITLE)}**`, text(subtitle, LONGEST_TITLE)].join('  \n');
  const warnings = problems.map(problem => `**${t('Warning:')}** ${text(problem)}`);
  if (length === 'short') {
    return [head, ...warnings, ...meaning.slice(0, 1).map(sentence => text(sentence))].join('\n\n');
  }
  const body = meaning.map(sentence => text(sentence)).join('  \n');
  const remarks = notes.map(note => text(note)).join('  \n');
  const general = field === '' ? [] : [`*${escapeMarkdown(field)}*`];
  return [head, ...warnings, body, ...table(rows), remarks, ...general, footer(explanation, actions)]
    .filter(part => part !== '')
    .join('\n\n');
}
