import * as vscode from 'vscode';
import { type Core, loadCore } from './core';
import { accessLogEditor, type FieldPlace, fieldAtPosition, goToVisibleLog } from './cursor';
import { quietly } from './failure';

/** `Operation 7/27` and `Operation, field 7 of 27, 2026 layout (Source region)`. */
function describe(core: Core, { record, field }: FieldPlace): { text: string; tooltip: string } {
  const { position } = field;
  const row = core.accessLogFields[position - 1];
  const layout = core.describeLayout(record);
  if (row === undefined) {
    return position === 0
      ? {
          text: vscode.l10n.t('Undocumented token'),
          tooltip: vscode.l10n.t('Undocumented token, not documented, {0}', layout),
        }
      : {
          text: vscode.l10n.t('Field {0}', position),
          tooltip: vscode.l10n.t('Field {0}, not documented, {1}', position, layout),
        };
  }
  const name = vscode.l10n.t(row.name);
  const count = core.fieldCountOf(record);
  return {
    text: `${name} ${position}/${count}`,
    tooltip: vscode.l10n.t('{0}, field {1} of {2}, {3}', name, position, count, layout),
  };
}

/** Shows the field under the cursor in the status bar; a click shows its hover. */
export function registerStatusBar(): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('s3Logjam.field', vscode.StatusBarAlignment.Right, 101);
  item.name = vscode.l10n.t('S3 Log Field');
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
