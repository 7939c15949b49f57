import * as vscode from 'vscode';
import type { Grouping, RecordOrder } from '../../core/index';
import type { Host } from '../host';
import { registerArrangement } from './arrangement';
import { registerFiltered } from './filtered';
import { registerFollow } from './follow';
import { createRecordsModel } from './model';
import { registerSummarize } from './summarize';
import { registerTake } from './take';
import { registerRecordsWithValue } from './value';
import { createRecordsView, viewId } from './view';

/** Time after the last change of a document before it is read again. */
const REST_MS = 600;

/** The view Records. Nothing is read before it is visible. */
export function registerRecords(host: Host, memory: vscode.Memento): vscode.Disposable {
  const model = createRecordsModel(host, {
    grouping: memory.get<Grouping>('records.grouping', 'none'),
    order: memory.get<RecordOrder>('records.order', 'position'),
  });
  const made = createRecordsView(model, host.clock);
  const { view } = made;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = (): void => {
    if (view.visible) {
      model.update().catch(error => model.report(error));
    }
  };
  /** Shows the tree of the active log; a log that takes long is waited for in the tree, not here. */
  const reach = async (): Promise<void> => {
    if (!view.visible) {
      await vscode.commands.executeCommand(`${viewId}.focus`);
    }
    const read = model.update().catch(error => model.report(error));
    await Promise.race([read, new Promise(resolve => setTimeout(resolve, REST_MS))]);
  };
  const showAll = async (all: boolean): Promise<void> => {
    await reach();
    await model.showAll(all);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(update, REST_MS);
  };
  return vscode.Disposable.from(
    model,
    made,
    new vscode.Disposable(() => clearTimeout(timer)),
    view.onDidChangeVisibility(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidChangeTextDocument(later),
    vscode.commands.registerCommand('s3Logjam.refreshRecords', async () => {
      await model.refresh();
      return model.logs.map(({ content }) => content.uri.toString());
    }),
    vscode.commands.registerCommand('s3Logjam.stopReading', () => model.stop()),
    vscode.commands.registerCommand('s3Logjam.showAllOpenLogs', () => showAll(true)),
    vscode.commands.registerCommand('s3Logjam.showActiveLog', () => showAll(false)),
    registerArrangement(model, memory, reach),
    registerFollow(model, view, host.clock),
    registerRecordsWithValue(),
    registerFiltered(host, model),
    registerTake(model, view),
    registerSummarize(host, model),
  );
}
