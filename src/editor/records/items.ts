import * as vscode from 'vscode';
import type { Explanation, OutlineIcon, RecordHeadline } from '../../core/index';
import { type Core, loadCore } from '../core';
import { type Clock, explainOptions, hoverLength, secretOptions } from '../settings';
import type { OpenLog } from './log';
import type { RecordLeaf, RecordNode, RecordPart } from './nodes';

/** Icons that differ in shape; colour only repeats what the shape says. */
const icons: Readonly<Record<OutlineIcon, vscode.ThemeIcon>> = {
  read: new vscode.ThemeIcon('cloud-download'),
  list: new vscode.ThemeIcon('list-flat'),
  write: new vscode.ThemeIcon('cloud-upload'),
  delete: new vscode.ThemeIcon('trash'),
  configuration: new vscode.ThemeIcon('gear'),
  system: new vscode.ThemeIcon('server-process'),
  refused: new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('list.errorForeground')),
  failed: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  unknown: new vscode.ThemeIcon('question'),
  unreadable: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
};

const { None, Collapsed } = vscode.TreeItemCollapsibleState;
const count = (value: number): string => value.toLocaleString('en');
const plural = (value: number, one: string): string => `${count(value)} ${one}${value === 1 ? '' : 's'}`;

/** `photos/cat.jpg  403 AccessDenied  alice`, without what the record does not tell. */
const join = (...texts: readonly string[]): string => texts.filter(text => text !== '').join(' \u00b7 ');

/** A record in one line. */
export function headlineOf(core: Core, { log, text }: RecordLeaf): RecordHeadline {
  return log.content.format === 'accessLog'
    ? core.headlineOfAccessLog(core.parseAccessLogLine(text), secretOptions())
    : core.headlineOfJson(core.readRecord(text, { start: 0, end: text.length }), secretOptions());
}

function item(label: string, description: string, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const made = new vscode.TreeItem(label, state);
  made.description = description;
  made.accessibilityInformation = { label: join(label, description).replaceAll(' \u00b7 ', ', ') };
  return made;
}

/** `09:12:41 to 10:15:02`, with days where they differ; '' where no record of a stretch has a time. */
function timesOf(log: OpenLog, records: Uint32Array): string {
  const [first, last] = [records[0], records.at(-1)].map(record => log.table.timeOf(record ?? 0));
  if (first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last)) {
    return '';
  }
  const [from, to] = [first, last].map(time => new Date(time).toISOString().slice(0, 19).replace('T', ' '));
  return from?.slice(0, 10) === to?.slice(0, 10) ? `${from} to ${to?.slice(11)}` : `${from} to ${to}`;
}

function recordItem(core: Core, node: RecordLeaf): vscode.TreeItem {
  const { time, operation, what, outcome, who, icon, accessibleLabel } = headlineOf(core, node);
  const label = icon === 'unreadable' ? `Line ${node.log.table.lineOf(node.record)}` : `${time}  ${operation}`.trim();
  const made = item(label, join(what, outcome, who), Collapsed);
  made.iconPath = icons[icon];
  made.accessibilityInformation = { label: icon === 'unreadable' ? `${label}, ${accessibleLabel}` : accessibleLabel };
  return made;
}

function partItem({ part }: RecordPart): vscode.TreeItem {
  const { label, description, value, children, path } = part;
  const shown = value === '' ? description : value;
  const raw = value === '' || value === description || description === '-' ? '' : description;
  const made = item(label, join(shown, raw), children.length > 0 ? Collapsed : None);
  if (path !== '' || children.length === 0) {
    made.iconPath = new vscode.ThemeIcon('symbol-field');
  }
  return made;
}

function plainItem(core: Core, node: Exclude<RecordNode, RecordLeaf | RecordPart>): vscode.TreeItem {
  const { log } = node;
  const sizeOf = (bytes: number): string => (bytes > 0 ? `${core.formatSize(bytes)} sent` : '');
  switch (node.kind) {
    case 'log': {
      const name = log.content.uri.path.slice(log.content.uri.path.lastIndexOf('/') + 1);
      const made = item(core.makeVisible(name), plural(log.records.length, 'record'), Collapsed);
      made.iconPath = vscode.ThemeIcon.File;
      made.tooltip = core.makeVisible(log.content.uri.toString(true));
      return made;
    }
    case 'unreadable': {
      const { unreadable, unreadableCount } = log.table;
      const unit = log.content.format === 'json' ? 'record' : 'line';
      const numbers = unreadable.slice(0, 5).map(record => count(log.table.lineOf(record)));
      const rest = unreadableCount > numbers.length ? ', ...' : '';
      const made = item(`${plural(unreadableCount, unit)} unreadable`, `${numbers.join(', ')}${rest}`, Collapsed);
      made.iconPath = icons.unreadable;
      return made;
    }
    case 'group': {
      const { value, records, bytesSent } = node.group;
      const { showSecrets } = secretOptions();
      const isHour = log.grouping === 'hour';
      const name = value === undefined ? (isHour ? 'No time' : 'Further values') : value === '-' ? '- (none)' : value;
      const shown = core.makeVisible(showSecrets ? name : core.maskText(name));
      // The numbers have to stay in view beside a long ARN; its whole text is in the tooltip.
      const [, account = '', resource = shown] = /^arn:[^:]*:[^:]*:[^:]*:([^:]*):(.+)$/.exec(shown) ?? [];
      const label = isHour ? name.slice(0, 16).replace('T', ' ') : resource;
      const made = item(label, join(plural(records.length, 'record'), sizeOf(bytesSent), account), Collapsed);
      made.tooltip = isHour ? label : shown;
      return made;
    }
    case 'groups': {
      const { start, end } = node.stretch;
      const total = log.groups.slice(start, end).reduce((sum, { records }) => sum + records.length, 0);
      return item(`Groups ${count(start + 1)} to ${count(end)}`, plural(total, 'record'), Collapsed);
    }
    case 'stretch': {
      const { start, end } = node.stretch;
      return item(`${count(start + 1)} to ${count(end)}`, timesOf(log, node.records.subarray(start, end)), Collapsed);
    }
  }
}

/** A line of the tree as VS Code shows it. */
export async function itemOf(node: RecordNode): Promise<vscode.TreeItem> {
  const core = await loadCore();
  const made =
    node.kind === 'record' ? recordItem(core, node) : node.kind === 'part' ? partItem(node) : plainItem(core, node);
  made.id = node.id;
  made.contextValue = node.kind === 'part' && node.part.path !== '' ? 'field' : node.kind;
  if (node.kind === 'record' || (node.kind === 'part' && node.part.span !== undefined)) {
    made.command = { command: 's3Logjam.showInEditor', title: 'Show in Editor', arguments: [node] };
  }
  return made;
}

/** What is said of a record as a whole. */
function explainRecord(core: Core, { log, text }: RecordLeaf, clock: Clock): Explanation | undefined {
  if (log.content.format === 'json') {
    const { event, shape } = core.readRecord(text, { start: 0, end: text.length });
    return event && core.explainJsonLogRecord(shape, core.toPlainJson(event), explainOptions(clock));
  }
  const record = core.parseAccessLogLine(text);
  const operation = record.fields.find(({ id }) => id === 'operation');
  return operation && core.explainField(record, operation, explainOptions(clock));
}

/** The tooltip of a line: what the hover says of the same. */
export async function tooltipOf(node: RecordNode, clock: Clock): Promise<vscode.MarkdownString | undefined> {
  const core = await loadCore();
  const explanation =
    node.kind === 'part'
      ? node.part.explain?.()
      : node.kind === 'record'
        ? explainRecord(core, node, clock)
        : undefined;
  return explanation && new vscode.MarkdownString(core.renderMarkdown(explanation, hoverLength()), false);
}
