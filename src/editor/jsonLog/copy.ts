import * as vscode from 'vscode';
import { copyText } from '../clipboard';
import { type JsonLogPlace, placeAt } from './documents';

/** Copies what `textOf` makes of the member at the cursor of a JSON log. */
async function copyAt(what: string, textOf: (at: JsonLogPlace) => string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const at = editor && (await placeAt(editor.document, editor.selection.active));
  if (at !== undefined) {
    await copyText(textOf(at), what);
  }
}

/** A value as it says: text without quotes, all else as JSON. */
function valueText({ core, place }: JsonLogPlace): string {
  return place.node.kind === 'string' ? place.node.text : JSON.stringify(core.toPlainJson(place.node), undefined, 2);
}

/** Copy Path, Copy Value and Copy Record for JSON logs. */
export function registerJsonCopy(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('s3Logjam.copyJsonPath', () => copyAt('Path', ({ place }) => place.dotted)),
    vscode.commands.registerCommand('s3Logjam.copyJsonValue', () => copyAt('Value', valueText)),
    vscode.commands.registerCommand('s3Logjam.copyJsonRecord', () =>
      copyAt('Record', ({ json }) => JSON.stringify(json, undefined, 2)),
    ),
  );
}
