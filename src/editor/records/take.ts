import * as vscode from 'vscode';
import type { ExportFormat, ExportRecord } from '../../core/index';
import { type Core, loadCore } from '../core';
import { doLongWork, type Report } from '../longWork';
import { type OpenLog, placeOf } from './log';
import type { RecordsModel } from './model';
import { isNode, type RecordNode } from './nodes';
import { createPace } from './pace';

/** How records can be written; `lines` as they stand in the log. */
interface Format extends vscode.QuickPickItem {
  readonly format: ExportFormat | 'lines';
  readonly ending: string;
}

const formats: readonly Format[] = [
  { label: 'JSON', description: 'one list, everything decoded', format: 'json', ending: 'json' },
  { label: 'JSON Lines', description: 'one object a line, everything decoded', format: 'jsonl', ending: 'jsonl' },
  { label: 'CSV', description: 'the main fields, safe in spreadsheets', format: 'csv', ending: 'csv' },
  { label: 'Markdown', description: 'a table of the main fields', format: 'markdown', ending: 'md' },
  { label: 'Lines', description: 'as they stand in the log', format: 'lines', ending: 'log' },
];

/** Records of one log. */
interface Taken {
  readonly log: OpenLog;
  readonly records: Uint32Array;
}

/** Records read at a time. */
const RECORDS = 200;

/** The records that a node stands for. */
function recordsOf(node: RecordNode): Taken {
  const { log } = node;
  switch (node.kind) {
    case 'log':
      return { log, records: log.records };
    case 'unreadable':
      return { log, records: Uint32Array.from(log.table.unreadable) };
    case 'group':
      return { log, records: node.group.records };
    case 'groups': {
      const groups = log.groups.slice(node.stretch.start, node.stretch.end);
      return { log, records: Uint32Array.from(groups.flatMap(({ records }) => [...records])) };
    }
    case 'stretch':
      return { log, records: node.records.subarray(node.stretch.start, node.stretch.end) };
    case 'record':
      return { log, records: Uint32Array.of(node.record) };
    case 'part':
      return { log, records: Uint32Array.of(node.leaf.record) };
  }
}

/** The records of the chosen nodes, each once, in the order of the tree; all that are shown when none is chosen. */
export function takenRecords(model: RecordsModel, nodes: readonly RecordNode[]): readonly Taken[] {
  if (nodes.length === 0) {
    return model.logs.map(log => ({ log, records: log.records }));
  }
  const chosen = nodes.map(recordsOf);
  return model.logs.flatMap(log => {
    const own = new Set(chosen.filter(taken => taken.log === log).flatMap(({ records }) => [...records]));
    const shown = log.records.filter(record => own.has(record));
    const others = log.table.unreadable.filter(record => own.has(record) && !shown.includes(record));
    return own.size === 0 ? [] : [{ log, records: Uint32Array.from([...shown, ...others]) }];
  });
}

/** One record as exporters want it. */
function exportRecord(core: Core, log: OpenLog, text: string): ExportRecord {
  if (log.content.format === 'accessLog') {
    const record = core.parseAccessLogLine(text);
    return { view: core.viewOfAccessLog(core.contextOf(record)), json: () => core.toJson(record) };
  }
  const record = core.readRecord(text, { start: 0, end: text.length });
  const event = record.event === undefined ? null : core.toPlainJson(record.event);
  return { view: core.viewOfJson(event, record.shape), json: () => core.toJsonLogRecord(record) };
}

/** Writes records in a format; undefined when it was stopped. */
async function write(
  taken: readonly Taken[],
  format: Format['format'],
  token: vscode.CancellationToken,
  report: Report,
): Promise<string | undefined> {
  const core = await loadCore();
  const pace = createPace(() => token.isCancellationRequested);
  const exporter = format === 'lines' ? undefined : core.createExporter(format);
  const parts = [exporter?.header() ?? ''];
  const total = taken.reduce((sum, { records }) => sum + records.length, 0);
  for (const { log, records } of taken) {
    for (let at = 0; at < records.length; at += RECORDS) {
      const places = [...records.subarray(at, at + RECORDS)].map(record => placeOf(log, record));
      for (const text of await log.content.textsOf(places)) {
        parts.push(exporter === undefined ? `${text}\n` : exporter.record(exportRecord(core, log, text)));
      }
      report({ increment: (100 * places.length) / total });
      if (!(await pace())) {
        return undefined;
      }
    }
  }
  return [...parts, exporter?.footer() ?? ''].join('');
}

/** The nodes that a command is about: those that are chosen together, the one whose menu it is from, or the selection. */
function chosenNodes(view: vscode.TreeView<RecordNode>, node: unknown, chosen: unknown): readonly RecordNode[] {
  if (Array.isArray(chosen)) {
    return chosen.filter(isNode);
  }
  return isNode(node) ? [node] : view.selection;
}

/** Copy Records As and Save Records As. */
export function registerTake(model: RecordsModel, view: vscode.TreeView<RecordNode>): vscode.Disposable {
  const make = async (title: string, node: unknown, chosen: unknown) => {
    const taken = takenRecords(model, chosenNodes(view, node, chosen));
    const total = taken.reduce((sum, { records }) => sum + records.length, 0);
    if (total === 0) {
      return undefined;
    }
    const records = `${total.toLocaleString('en')} record${total === 1 ? '' : 's'}`;
    const format =
      formats.find(each => each.format === node) ??
      (await vscode.window.showQuickPick(formats, { title: `${title}: ${records}`, placeHolder: 'Format' }));
    const text =
      format && (await doLongWork(`Writing ${records}`, (token, report) => write(taken, format.format, token, report)));
    return format === undefined || text === undefined ? undefined : { text, records, format, taken };
  };

  const copy = async (node: unknown, chosen: unknown): Promise<void> => {
    const made = await make('Copy Records As', node, chosen);
    if (made !== undefined) {
      await vscode.env.clipboard.writeText(made.text);
      vscode.window.setStatusBarMessage(`${made.records} copied as ${made.format.label}.`, 4_000);
    }
  };

  const save = async (node: unknown, chosen: unknown): Promise<void> => {
    const made = await make('Save Records As', node, chosen);
    const uri =
      made &&
      (await vscode.window.showSaveDialog({
        title: 'Save Records As',
        filters: { [made.format.label]: [made.format.ending] },
      }));
    if (made === undefined || uri === undefined) {
      return;
    }
    if (made.taken.some(({ log }) => log.content.uri.toString() === uri.toString())) {
      void vscode.window.showErrorMessage(
        'This file is the log itself, which is never written to. Choose another name.',
      );
      return;
    }
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(made.text));
    vscode.window.setStatusBarMessage(`${made.records} saved as ${made.format.label}.`, 4_000);
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('s3Logjam.copyRecordsAs', copy),
    vscode.commands.registerCommand('s3Logjam.saveRecordsAs', save),
  );
}
