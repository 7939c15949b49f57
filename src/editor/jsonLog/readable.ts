import * as vscode from 'vscode';
import type { ReadableJson } from '../../core/index';
import { nameOf } from '../archive';
import { loadCore } from '../core';
import { openMade } from '../openMade';
import { type OriginalPlace, registerOriginal } from '../original';
import { jsonLanguages } from './documents';

/** Scheme of documents that show a JSON document laid out in lines; their query is its address. */
export const readableScheme = 's3-logjam-readable';

const readableOf = (original: vscode.Uri): vscode.Uri =>
  vscode.Uri.from({
    scheme: readableScheme,
    path: `/${vscode.l10n.t('{0} (readable)', nameOf(original).replace(/\.\w+$/, ''))}.json`,
    query: original.toString(),
  });

/** Lines of a readable view that tell where its records begin. */
const LINES_READ = 500;

const tell = (text: string): vscode.Disposable => vscode.window.setStatusBarMessage(text, 4_000);

/** Selects an offset of a document and shows it. */
async function reveal(document: vscode.TextDocument, offset: number, column: vscode.ViewColumn): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, column);
  const position = document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenter);
}

/** Folding ranges come some time after a document is shown; how often and for how long to try. */
const FOLD_TRIES = 8;
const FOLD_WAIT_MS = 150;

/** Folds every record but the one with the cursor: the brackets that stand open before a record tell its level. */
async function foldRecords(document: vscode.TextDocument): Promise<void> {
  const { indexRecords, recordLevel } = await loadCore();
  const head = document.getText(new vscode.Range(0, 0, LINES_READ, 0));
  const level = recordLevel(head, indexRecords(head));
  for (let n = 0; level !== undefined && n < FOLD_TRIES; n++) {
    await new Promise(resolve => setTimeout(resolve, FOLD_WAIT_MS));
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document || editor.visibleRanges.length > 1) {
      return;
    }
    await vscode.commands.executeCommand(`editor.foldLevel${level + 1}`);
  }
}

/** Open Readable, and the way to the original from there: the same place in both. Nothing is written. */
export function registerReadable(): vscode.Disposable {
  const shown = new Map<string, ReadableJson>();
  const changed = new vscode.EventEmitter<vscode.Uri>();

  const make = async (uri: vscode.Uri): Promise<ReadableJson> => {
    const original = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri.query));
    const { makeReadable } = await loadCore();
    const readable = makeReadable(original.getText());
    shown.set(uri.toString(), readable);
    return readable;
  };

  const openReadable = async (given: unknown): Promise<void> => {
    if (given instanceof vscode.Uri) {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(given));
    }
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !(jsonLanguages as readonly string[]).includes(editor.document.languageId)) {
      tell(vscode.l10n.t('Only JSON can be laid out.'));
      return;
    }
    if (editor.document.uri.scheme === readableScheme) {
      tell(vscode.l10n.t('This JSON is laid out already.'));
      return;
    }
    const offset = editor.document.offsetAt(editor.selection.active);
    const uri = readableOf(editor.document.uri);
    const readable = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Laying out JSON') },
      () => make(uri),
    );
    const document = await openMade(uri, readable.text, changed);
    await reveal(document, readable.toReadable(offset), vscode.ViewColumn.Beside);
    await foldRecords(document);
  };

  const findOriginal = async (document: vscode.TextDocument, position: vscode.Position): Promise<OriginalPlace> => {
    const readable = shown.get(document.uri.toString()) ?? (await make(document.uri));
    const offset = readable.toOriginal(document.offsetAt(position));
    return {
      uri: vscode.Uri.parse(document.uri.query),
      rangeIn: original => new vscode.Range(original.positionAt(offset), original.positionAt(offset)),
    };
  };

  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(readableScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async uri => (shown.get(uri.toString()) ?? (await make(uri))).text,
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => isClosed && shown.delete(uri.toString())),
    vscode.commands.registerCommand('s3Logjam.openReadable', openReadable),
    registerOriginal(readableScheme, findOriginal),
  );
}
