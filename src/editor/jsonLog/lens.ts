import * as vscode from 'vscode';
import { jsonLanguages, jsonLogOf } from './documents';

/** Length from which a line is hard to read; VS Code stops colouring at 20,000 and rendering at 10,000 characters. */
const LONG_LINE = 2_000;

/** Offers Open Readable above a log that stands on one long line. */
export function registerReadableLens(): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider([...jsonLanguages], {
    async provideCodeLenses(document) {
      const wanted = vscode.workspace.getConfiguration('s3Logjam').get('offerReadable', true);
      if (!wanted || document.lineAt(0).text.length < LONG_LINE || (await jsonLogOf(document)) === undefined) {
        return [];
      }
      const command = { title: vscode.l10n.t('Open Readable'), command: 's3Logjam.openReadable' };
      return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
    },
  });
}
