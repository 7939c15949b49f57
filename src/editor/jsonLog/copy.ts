import * as vscode from 'vscode';
import { copyText } from '../clipboard';
import { type JsonLogPlace, placeAt } from './documents';

/** Copies what `textOf` makes of the member at the cursor of a JSON log, and says so with the sentence `said`. */
async function copyAt(said: string, textOf: (at: JsonLogPlace) => string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const at = editor && (await placeAt(editor.document, editor.selection.active));
  if (at !== undefined) {
    await copyText(textOf(at), said);
  }
}

/** A value as it says: text without quotes, all else as JSON. */
function valueText({ core, place }: JsonLogPlace): string {
  return place.node.kind === 'string' ? place.node.text : JSON.stringify(core.toPlainJson(place.node), undefined, 2);
}

/** Copy JSON Path, Value and Record. Values are copied as they stand, secrets too: just that is asked for. */
export function registerJsonCopy(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('s3Logjam.copyJsonPath', () =>
      copyAt(vscode.l10n.t('Path copied.'), ({ place }) => place.dotted),
    ),
    vscode.commands.registerCommand('s3Logjam.copyJsonValue', () => copyAt(vscode.l10n.t('Value copied.'), valueText)),
    vscode.commands.registerCommand('s3Logjam.copyJsonRecord', () =>
      copyAt(vscode.l10n.t('Record copied.'), ({ core, record }) =>
        JSON.stringify(record.event === undefined ? null : core.toPlainJson(record.event), undefined, 2),
      ),
    ),
  );
}
