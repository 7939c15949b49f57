import * as vscode from 'vscode';

/** A place in a document that another one was made from. */
export interface OriginalPlace {
  readonly uri: vscode.Uri;
  /** The stretch to select. */
  rangeIn(document: vscode.TextDocument): vscode.Range;
}

type FindOriginal = (document: vscode.TextDocument, position: vscode.Position) => Promise<OriginalPlace | undefined>;

const ways = new Map<string, FindOriginal>();

/** Says how to come from documents of a scheme to what they were made from. */
export function registerOriginal(scheme: string, find: FindOriginal): vscode.Disposable {
  ways.set(scheme, find);
  return new vscode.Disposable(() => ways.delete(scheme));
}

async function goToOriginal(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const place = editor && (await ways.get(editor.document.uri.scheme)?.(editor.document, editor.selection.active));
  if (place === undefined) {
    return;
  }
  const document = await vscode.workspace.openTextDocument(place.uri);
  const selection = place.rangeIn(document);
  const shown = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, selection });
  shown.revealRange(selection, vscode.TextEditorRevealType.InCenter);
}

/** Go to Original, in every document that was made from a log. */
export const registerGoToOriginal = (): vscode.Disposable =>
  vscode.commands.registerCommand('s3Logjam.goToOriginal', goToOriginal);
