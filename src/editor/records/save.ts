import * as vscode from 'vscode';
import { nameOf } from '../archive';
import { loadCore } from '../core';
import { reasonOf } from '../failure';
import { originsOf } from '../origin';
import { plain } from '../plain';

/** Writes records into a file; false where that is one of the logs they are from, or cannot be written, which is said. */
export async function saveText(uri: vscode.Uri, text: string, logs: readonly vscode.Uri[]): Promise<boolean> {
  if (logs.flatMap(originsOf).includes(uri.toString())) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('This file is the log itself, which is never written to. Choose another name.'),
    );
    return false;
  }
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    const name = plain(await loadCore(), nameOf(uri));
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}.', name, reasonOf(error)));
    return false;
  }
}
