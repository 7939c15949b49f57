import * as vscode from 'vscode';
import { copyText } from './clipboard';
import { type Core, loadCore } from './core';
import { accessLogEditor, type FieldPlace, fieldAtPosition, recordOn } from './cursor';
import { type Clock, explainOptions, secretOptions } from './settings';

/** Copies what `textOf` makes of the field at the cursor, and says so in the status bar, with the sentence `said`. */
async function copyField(textOf: (core: Core, place: FieldPlace) => string, said: string): Promise<void> {
  const core = await loadCore();
  const editor = accessLogEditor();
  const place = editor && fieldAtPosition(core, editor.document, editor.selection.active);
  if (place !== undefined) {
    await copyText(textOf(core, place), said);
  }
}

async function copyRecord(): Promise<void> {
  const core = await loadCore();
  const editor = accessLogEditor();
  const record = editor && recordOn(core, editor.document, editor.selection.active.line);
  if (record !== undefined && record.fields.length > 0) {
    await copyText(JSON.stringify(core.toJson(record, secretOptions()), undefined, 2), vscode.l10n.t('Record copied.'));
  }
}

/**
 * Copy Field Value, Copy Decoded Value, Copy Record as JSON. The first copies what stands there, secrets too, since just
 * that is asked for; the others mask them as everything does that is made from a log.
 */
export function registerCopy(clock: Clock): vscode.Disposable {
  const decoded = (core: Core, { record, field }: FieldPlace): string =>
    core.explainField(record, field, explainOptions(clock)).title;
  return vscode.Disposable.from(
    vscode.commands.registerCommand('s3Logjam.copyFieldValue', () =>
      copyField((_core, { field }) => field.text, vscode.l10n.t('Field value copied.')),
    ),
    vscode.commands.registerCommand('s3Logjam.copyDecodedValue', () =>
      copyField(decoded, vscode.l10n.t('Decoded value copied.')),
    ),
    vscode.commands.registerCommand('s3Logjam.copyRecordAsJson', copyRecord),
  );
}
