import * as vscode from 'vscode';
import type { ExportRecord } from '../../core/index';
import { type Core, loadCore } from '../core';
import { doLongWork, type Report } from '../longWork';
import { secretOptions } from '../settings';
import { type Format, formats } from './formats';
import { type OpenLog, placeOf } from './log';
import { type RecordsModel, reporting } from './model';
import { isNode, type RecordNode } from './nodes';
import { createPace } from './pace';
import { saveText } from './save';

/** Records of one log. */
interface Taken {
  readonly log: OpenLog;
  readonly records: Uint32Array;
}

/** How long the status bar tells what was done. */
const TOLD_MS = 4_000;

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
    return { view: core.viewOfAccessLog(core.contextOf(record)), json: () => core.toJson(record, secretOptions()) };
  }
  const record = core.readRecord(text, { start: 0, end: text.length });
  return {
    view: core.viewOfJson(core.eventOf(record), record.shape),
    json: () => core.toJsonLogRecord(record, secretOptions()),
  };
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
  const exporter = format === 'lines' ? undefined : core.createExporter(format, core.defaultColumns, secretOptions());
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

/**
 * The nodes that a command is about: those that are chosen together, or the one whose menu it is from; none for all that
 * are shown. A single line can be selected because the tree follows the cursor, and lines of a log that was read again are
 * of the past.
 */
function chosenNodes(
  model: RecordsModel,
  view: vscode.TreeView<RecordNode>,
  node: unknown,
  chosen: unknown,
): readonly RecordNode[] {
  if (Array.isArray(chosen)) {
    return chosen.filter(isNode);
  }
  const selected = view.selection.filter(({ log }) => model.logs.includes(log));
  return isNode(node) ? [node] : selected.length > 1 ? selected : [];
}

/** Copy Records As and Save Records As. */
export function registerTake(model: RecordsModel, view: vscode.TreeView<RecordNode>): vscode.Disposable {
  const make = async (titleOf: (core: Core, total: number) => string, node: unknown, chosen: unknown) => {
    const core = await loadCore();
    const { count } = core;
    await model.update();
    await model.settled();
    const taken = takenRecords(model, chosenNodes(model, view, node, chosen));
    const total = taken.reduce((sum, { records }) => sum + records.length, 0);
    if (total === 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('No record is shown that could be taken along.'), 4000);
      return undefined;
    }
    const choices = formats();
    const format =
      choices.find(each => each.format === node) ??
      (await vscode.window.showQuickPick(choices, {
        title: titleOf(core, total),
        placeHolder: vscode.l10n.t('Format'),
      }));
    const text =
      format &&
      (await doLongWork(count('Writing {0} record', 'Writing {0} records', total), (token, report) =>
        write(taken, format.format, token, report),
      ));
    return format === undefined || text === undefined ? undefined : { text, total, format, taken, core };
  };

  const copy = async (node: unknown, chosen: unknown): Promise<void> => {
    const titleOf = ({ count }: Core, total: number): string =>
      count('Copy Records As: {0} record', 'Copy Records As: {0} records', total);
    const made = await make(titleOf, node, chosen);
    if (made !== undefined) {
      await vscode.env.clipboard.writeText(made.text);
      const { count } = made.core;
      const said = count('{0} record copied as {1}.', '{0} records copied as {1}.', made.total, made.format.label);
      vscode.window.setStatusBarMessage(said, TOLD_MS);
    }
  };

  const save = async (node: unknown, chosen: unknown): Promise<void> => {
    const titleOf = ({ count }: Core, total: number): string =>
      count('Save Records As: {0} record', 'Save Records As: {0} records', total);
    const made = await make(titleOf, node, chosen);
    const uri =
      made &&
      (await vscode.window.showSaveDialog({
        title: vscode.l10n.t('Save Records As'),
        filters: { [made.format.label]: [made.format.ending] },
      }));
    const logs = made?.taken.map(({ log }) => log.content.uri) ?? [];
    if (made !== undefined && uri !== undefined && (await saveText(uri, made.text, logs))) {
      const { count } = made.core;
      const said = count('{0} record saved as {1}.', '{0} records saved as {1}.', made.total, made.format.label);
      vscode.window.setStatusBarMessage(said, TOLD_MS);
    }
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('s3Logjam.copyRecordsAs', reporting(model, copy)),
    vscode.commands.registerCommand('s3Logjam.saveRecordsAs', reporting(model, save)),
  );
}
