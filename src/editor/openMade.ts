import * as vscode from 'vscode';

/** Time after which a document counts as shown, whatever it shows. */
const PATIENCE_MS = 2_000;

const sameLines = (one: string, other: string): boolean =>
  one === other || one.replace(/\r\n?/g, '\n') === other.replace(/\r\n?/g, '\n');

/**
 * The document of one of our schemes, with the text that its provider has for it by now. VS Code asks a provider once;
 * where a document is open with another text, `changed` lets it ask again, and it is waited for.
 */
export async function openMade(
  uri: vscode.Uri,
  text: string,
  changed: vscode.EventEmitter<vscode.Uri>,
): Promise<vscode.TextDocument> {
  const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
  if (document !== undefined && !sameLines(document.getText(), text)) {
    let listener: vscode.Disposable | undefined;
    const arrived = new Promise<void>(resolve => {
      listener = vscode.workspace.onDidChangeTextDocument(event => event.document === document && resolve());
      setTimeout(resolve, PATIENCE_MS);
    });
    changed.fire(uri);
    await arrived;
    listener?.dispose();
  }
  return vscode.workspace.openTextDocument(uri);
}
