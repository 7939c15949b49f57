import * as vscode from 'vscode';

/** A position in a document. */
export interface Place {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  /** True where a hover's link names it. */
  readonly isLinked: boolean;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/**
 * The place that a command is about: that of a hover's link, or, for anything else that a menu passes, the cursor. Links
 * can be written by anyone, and their document can have changed since; undefined for one that leads nowhere.
 */
export function placeOf(given: unknown): Place | undefined {
  const link = (typeof given === 'object' && given !== null ? given : {}) as Readonly<Record<string, unknown>>;
  const { uri, line, character = 0 } = link;
  if (typeof uri !== 'string' || line === undefined) {
    const editor = vscode.window.activeTextEditor;
    return editor && { document: editor.document, position: editor.selection.active, isLinked: false };
  }
  const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri);
  if (document === undefined || !isCount(line) || !isCount(character) || line >= document.lineCount) {
    return undefined;
  }
  return { document, position: document.validatePosition(new vscode.Position(line, character)), isLinked: true };
}
