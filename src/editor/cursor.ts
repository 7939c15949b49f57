import * as vscode from 'vscode';
import type { AccessLogRecord, LineField, Span } from '../core/index';
import type { Core } from './core';

/** Identifier of the language of server access logs. */
export const accessLogLanguage = 's3-access-log';

/** A field and the record that it stands in. */
export interface FieldPlace {
  readonly record: AccessLogRecord;
  readonly field: LineField;
}

/** The record on a line of a document; only this line is read. */
export const recordOn = (core: Core, document: vscode.TextDocument, line: number): AccessLogRecord =>
  core.parseAccessLogLine(document.lineAt(line).text);

/** The field at a position; undefined between fields and on lines that are no records. */
export function fieldAtPosition(
  core: Core,
  document: vscode.TextDocument,
  position: vscode.Position,
): FieldPlace | undefined {
  const record = recordOn(core, document, position.line);
  const field = core.fieldAt(record, position.character);
  return field && { record, field };
}

/** The active editor, if it shows a server access log. */
export function accessLogEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === accessLogLanguage ? editor : undefined;
}

/** Where no text is being edited, as in the walkthrough: puts the keyboard into a log that is in view, if there is one. */
export async function goToVisibleLog(): Promise<void> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const isLog = ({ document }: vscode.TextEditor): boolean =>
    document.languageId === accessLogLanguage || /^json[cl]?$/.test(document.languageId);
  const editor = activeTextEditor === undefined ? visibleTextEditors.find(isLog) : undefined;
  if (editor !== undefined) {
    const { document, viewColumn, selection } = editor;
    await vscode.window.showTextDocument(document, {
      selection,
      preserveFocus: false,
      ...(viewColumn !== undefined && { viewColumn }),
    });
  }
}

/** A span of a line as a range of the document. */
export const rangeOn = (line: number, { start, end }: Span): vscode.Range => new vscode.Range(line, start, line, end);
