import * as vscode from 'vscode';
import { quietly } from '../failure';
import { plain } from '../plain';
import { type JsonLogPlace, jsonLogOf, placeAt } from './documents';

/** `Record 3: userIdentity.arn` and `Record 3 of 7, userIdentity.arn`; without the path on a record's brackets. */
function describe({ number, count }: JsonLogPlace, path: string): { text: string; tooltip: string } {
  if (path === '') {
    return { text: vscode.l10n.t('Record {0}', number), tooltip: vscode.l10n.t('Record {0} of {1}', number, count) };
  }
  const short = path.length > 60 ? `...${path.slice(-57)}` : path;
  return {
    text: vscode.l10n.t('Record {0}: {1}', number, short),
    tooltip: vscode.l10n.t('Record {0} of {1}, {2}', number, count, path),
  };
}

/** Shows the record and the path under the cursor, and tells menus whether the active editor shows a JSON log. */
export function registerJsonStatusBar(): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('s3Logjam.path', vscode.StatusBarAlignment.Right, 101);
  item.name = vscode.l10n.t('S3 Log Path');
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
    const { text, tooltip } = describe(at, path);
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: `${text}, ${tooltip}`, role: 'button' };
    item.show();
  };
  const run = quietly(update);
  run();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(run),
    vscode.window.onDidChangeTextEditorSelection(run),
    vscode.workspace.onDidChangeTextDocument(run),
    // A document that changes its language is told as opened too.
    vscode.workspace.onDidOpenTextDocument(run),
  );
}
