import * as vscode from 'vscode';
import type { Clock } from '../settings';
import { itemOf, tooltipOf } from './items';
import { messageOf } from './message';
import type { RecordsModel } from './model';
import { childrenOf, type RecordNode, rootsOf } from './nodes';

/** Identifier of the view. */
export const viewId = 's3Logjam.records';

/** How often the message tells how far the reading is. */
const TOLD_EVERY_MS = 200;

/** The tree of records; it shows what the model has. */
export function createRecordsView(
  model: RecordsModel,
  clock: Clock,
): vscode.Disposable & { readonly view: vscode.TreeView<RecordNode> } {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<RecordNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: async node => [...(node === undefined ? await rootsOf(model.logs) : await childrenOf(node, clock))],
    getTreeItem: itemOf,
    getParent: node => node.parent,
    async resolveTreeItem(item, node) {
      const tooltip = await tooltipOf(node, clock);
      if (tooltip !== undefined) {
        item.tooltip = tooltip;
      }
      return item;
    },
  };
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: provider,
    canSelectMany: true,
    showCollapseAll: true,
  });

  const setContext = (name: string, value: boolean): void =>
    void vscode.commands.executeCommand('setContext', `s3Logjam.records.${name}`, value);

  let finishReading: (() => void) | undefined;
  const showState = (): void => {
    const message = messageOf(model);
    if (message !== undefined || view.message !== undefined) {
      view.message = message ?? '';
    }
    setContext('isReading', model.reading !== undefined);
    setContext('hasLog', model.logs.length > 0 || model.wasStopped);
    setContext('isFiltered', model.arrangement.filter !== undefined);
    setContext('showsAll', model.showsAll);
    if (model.reading !== undefined && finishReading === undefined) {
      void vscode.window.withProgress(
        { location: { viewId } },
        () => new Promise<void>(resolve => (finishReading = resolve)),
      );
    } else if (model.reading === undefined) {
      finishReading?.();
      finishReading = undefined;
    }
  };

  let told = 0;
  const subscription = vscode.Disposable.from(
    view,
    changed,
    model.onDidChange(() => {
      showState();
      changed.fire();
    }),
    model.onDidProceed(() => {
      if (Date.now() - told > TOLD_EVERY_MS) {
        told = Date.now();
        showState();
      }
    }),
  );
  return { view, dispose: () => subscription.dispose() };
}
