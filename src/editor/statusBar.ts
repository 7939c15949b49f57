import * as vscode from 'vscode';
import { type Core, loadCore } from './core';
import { accessLogEditor, type FieldPlace, fieldAtPosition, goToVisibleLog } from './cursor';
import { quietly } from './failure';

/** `Operation 7/27` and `Operation, field 7 of 27, 2026 layout (Source region)`. */
function describe(core: Core, { record, field }: FieldPlace): { text: string; tooltip: string } {
  const name = core.accessLogFields[field.position - 1]?.name;
  const layout = core.describeLayout(record);
  if (name === undefined) {
    const title = field.position === 0 ? 'Undocumented token' : `Field ${field.position}`;
    return { text: title, tooltip: `${title}, not documented, ${layout}` };
  }
  const count = core.fieldCountOf(record);
  return {
    text: `${name} ${field.position}/${count}`,
    tooltip: `${name}, field ${field.position} of ${count}, ${layout}`,
  };
}

/** Shows the field under the cursor in the status bar; a click shows its hover. */
export function registerStatusBar(): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('s3Logjam.field', vscode.StatusBarAlignment.Right, 101);
  item.name = 'S3 Log Field';
  item.command = 's3Logjam.showFieldHover';
  const update = async (): Promise<void> => {
    const core = accessLogEditor() && (await loadCore());
    const editor = accessLogEditor();
    const place = core && editor && fieldAtPosition(core, editor.document, editor.selection.active);
    if (place === undefined) {
      item.hide();
      return;
    }
    const { text, tooltip } = describe(core as Core, place);
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
    vscode.workspace.onDidOpenTextDocument(run),
    vscode.commands.registerCommand('s3Logjam.showFieldHover', async () => {
      await goToVisibleLog();
      await vscode.commands.executeCommand('editor.action.showHover', { focus: 'focusIfVisible' });
    }),
  );
}
