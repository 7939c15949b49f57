import * as vscode from 'vscode';
import { quietly } from '../failure';
import { plain } from '../plain';
import { jsonLogOf, placeAt } from './documents';

/** Shows the record and the path under the cursor, and tells menus whether the active editor shows a JSON log. */
export function registerJsonStatusBar(): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('s3Logjam.path', vscode.StatusBarAlignment.Right, 101);
  item.name = 'S3 Log Path';
  item.command = 's3Logjam.showFieldHover';
  let latest = 0;
  const update = async (): Promise<void> => {
    const mine = ++latest;
    const editor = vscode.window.activeTextEditor;
    const isLog = editor !== undefined && (await jsonLogOf(editor.document)) !== undefined;
    const at = isLog ? await placeAt(editor.document, editor.selection.active) : undefined;
    if (mine !== latest) {
      return;
    }
    void vscode.commands.executeCommand('setContext', 's3Logjam.isJsonLog', isLog);
    if (at === undefined) {
      item.hide();
      return;
    }
    const path = plain(at.core, at.place.dotted);
    item.text = `Record ${at.number}${path === '' ? '' : `: ${path.length > 60 ? `...${path.slice(-57)}` : path}`}`;
    item.tooltip = `Record ${at.number} of ${at.count}${path === '' ? '' : `, ${path}`}`;
    item.accessibilityInformation = { label: `${item.text}, ${item.tooltip}`, role: 'button' };
    item.show();
  };
  const run = quietly(update);
  run();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(run),
    vscode.window.onDidChangeTextEditorSelection(run),
    vscode.workspace.onDidChangeTextDocument(run),
  );
}
