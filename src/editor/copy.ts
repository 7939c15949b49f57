import * as vscode from 'vscode';
import { explainField, toJson } from '../core/index';
import { accessLogEditor, type FieldPlace, fieldAtPosition, recordOn } from './cursor';
import { type Clock, explainOptions } from './settings';

/** Seconds for which the status bar says that something was copied. */
const TOLD_MS = 3_000;

/** Copies what `textOf` makes of the field at the cursor, and says so in the status bar. */
async function copyField(textOf: (place: FieldPlace) => string, what: string): Promise<void> {
  const editor = accessLogEditor();
  const place = editor && fieldAtPosition(editor.document, editor.selection.active);
  if (place !== undefined) {
    await copy(textOf(place), what);
  }
}

async function copy(text: string, what: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`${what} copied`, TOLD_MS);
}

async function copyRecord(): Promise<void> {
  const editor = accessLogEditor();
  const record = editor && recordOn(editor.document, editor.selection.active.line);
  if (record !== undefined && record.fields.length > 0) {
    await copy(JSON.stringify(toJson(record), undefined, 2), 'Record');
  }
}

/** Copy Field Value, Copy Decoded Value, Copy Record as JSON. */
export function registerCopy(clock: Clock): vscode.Disposable {
  const decoded = ({ record, field }: FieldPlace): string => explainField(record, field, explainOptions(clock)).title;
  return vscode.Disposable.from(
    vscode.commands.registerCommand('s3Logjam.copyFieldValue', () =>
      copyField(({ field }) => field.text, 'Field value'),
    ),
    vscode.commands.registerCommand('s3Logjam.copyDecodedValue', () => copyField(decoded, 'Decoded value')),
    vscode.commands.registerCommand('s3Logjam.copyRecordAsJson', copyRecord),
  );
}
