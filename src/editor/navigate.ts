import * as vscode from 'vscode';
import { type Core, loadCore } from './core';
import { accessLogEditor, rangeOn, recordOn } from './cursor';

/** Lines searched for the next record, so that a file of blank lines cannot hold up the editor. */
const LINES_TRIED = 10_000;

/** Ranges of the values on a line, from left to right. */
function valuesOn(core: Core, document: vscode.TextDocument, line: number): vscode.Range[] {
  const { fields, extra } = recordOn(core, document, line);
  return [...fields, ...extra]
    .map(({ valueSpan }) => rangeOn(line, valueSpan))
    .sort((a, b) => a.start.character - b.start.character);
}

/** The value after (`step` 1) or before (-1) a selection, on its line or on the nearest line that has one. */
function findValue(core: Core, editor: vscode.TextEditor, step: 1 | -1): vscode.Range | undefined {
  const { document, selection } = editor;
  const here = valuesOn(core, document, selection.start.line);
  const found =
    step > 0
      ? here.find(range => range.start.isAfter(selection.start))
      : here.filter(range => range.start.isBefore(selection.start)).at(-1);
  for (let line = selection.start.line + step, n = 0; found === undefined && n < LINES_TRIED; line += step, n++) {
    if (line < 0 || line >= document.lineCount) {
      return undefined;
    }
    const values = valuesOn(core, document, line);
    if (values.length > 0) {
      return step > 0 ? values[0] : values.at(-1);
    }
  }
  return found;
}

async function goToField(step: 1 | -1): Promise<void> {
  const core = await loadCore();
  const editor = accessLogEditor();
  const range = editor && findValue(core, editor, step);
  if (editor !== undefined && range !== undefined) {
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Go to Next Field and Go to Previous Field: they select the field's value. */
export function registerNavigation(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('s3Logjam.goToNextField', () => goToField(1)),
    vscode.commands.registerCommand('s3Logjam.goToPreviousField', () => goToField(-1)),
  );
}
