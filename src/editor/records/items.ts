import * as vscode from 'vscode';
import type { Explanation, OutlineIcon, RecordHeadline } from '../../core/index';
import { nameOf } from '../archive';
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
const recordsIn = ({ count }: Core, number: number): string => count('{0} record', '{0} records', number);

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
  const isOneDay = from?.slice(0, 10) === to?.slice(0, 10);
  return vscode.l10n.t('{0} to {1}', from ?? '', (isOneDay ? to?.slice(11) : to) ?? '');
}

function recordItem(core: Core, node: RecordLeaf): vscode.TreeItem {
  const { time, operation, what, outcome, who, icon, accessibleLabel } = headlineOf(core, node);
  const line = node.log.table.lineOf(node.record);
  const label = icon === 'unreadable' ? vscode.l10n.t('Line {0}', line) : `${time}  ${operation}`.trim();
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
  const { count, formatNumber } = core;
  const sizeOf = (bytes: number): string => (bytes > 0 ? vscode.l10n.t('{0} sent', core.formatSize(bytes)) : '');
  switch (node.kind) {
    case 'log': {
      const name = nameOf(log.content.uri);
      const made = item(core.makeVisible(name), recordsIn(core, log.records.length), Collapsed);
      made.iconPath = vscode.ThemeIcon.File;
      made.tooltip = core.makeVisible(log.content.uri.toString(true));
      return made;
    }
    case 'unreadable': {
      const { unreadable, unreadableCount } = log.table;
      const what =
        log.content.format === 'json'
          ? count('{0} record unreadable', '{0} records unreadable', unreadableCount)
          : count('{0} line unreadable', '{0} lines unreadable', unreadableCount);
      const numbers = unreadable.slice(0, 5).map(record => formatNumber(log.table.lineOf(record)));
      const rest = unreadableCount > numbers.length ? ', ...' : '';
      const made = item(what, `${numbers.join(', ')}${rest}`, Collapsed);
      made.iconPath = icons.unreadable;
      return made;
    }
    case 'group': {
      const { value, records, bytesSent } = node.group;
      const { showSecrets } = secretOptions();
      const isHour = log.grouping === 'hour';
      const further = isHour ? vscode.l10n.t('No time') : vscode.l10n.t('Further values');
      const name = value === undefined ? further : value === '-' ? vscode.l10n.t('- (none)') : value;
      const shown = core.makeVisible(showSecrets ? name : core.maskText(name));
      // The numbers have to stay in view beside a long ARN; its whole text is in the tooltip.
      const [, account = '', resource = shown] = /^arn:[^:]*:[^:]*:[^:]*:([^:]*):(.+)$/.exec(shown) ?? [];
      const label = isHour && value !== undefined ? name.slice(0, 16).replace('T', ' ') : resource;
      const made = item(label, join(recordsIn(core, records.length), sizeOf(bytesSent), account), Collapsed);
      made.tooltip = isHour ? label : shown;
      return made;
    }
    case 'groups': {
      const { start, end } = node.stretch;
      const total = log.groups.slice(start, end).reduce((sum, { records }) => sum + records.length, 0);
      const label = vscode.l10n.t('Groups {0} to {1}', formatNumber(start + 1), formatNumber(end));
      return item(label, recordsIn(core, total), Collapsed);
    }
    case 'stretch': {
      const { start, end } = node.stretch;
      const label = vscode.l10n.t('{0} to {1}', formatNumber(start + 1), formatNumber(end));
      return item(label, timesOf(log, node.records.subarray(start, end)), Collapsed);
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
    made.command = { command: 's3Logjam.showInEditor', title: vscode.l10n.t('Show in Editor'), arguments: [node] };
  }
  return made;
}

/** What is said of a record as a whole. */
function explainRecord(core: Core, { log, text }: RecordLeaf, clock: Clock): Explanation | undefined {
  if (log.content.format === 'json') {
    const record = core.readRecord(text, { start: 0, end: text.length });
    return record.event && core.explainJsonLogRecord(record.shape, core.eventOf(record), explainOptions(clock));
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
