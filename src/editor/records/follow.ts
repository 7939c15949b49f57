import * as vscode from 'vscode';
import { goToVisibleLog } from '../cursor';
import { quietly } from '../failure';
import { placeOf as placeIn } from '../place';
import type { Clock } from '../settings';
import { recordAtPosition, versionOf } from './documentContent';
import { placeOf } from './log';
import type { RecordsModel } from './model';
import { nodeOfRecord, type RecordNode } from './nodes';
import { viewId } from './view';

/** Time for which the cursor has to rest before the tree follows it. */
const REST_MS = 40;

const isOn = (name: string): boolean => vscode.workspace.getConfiguration('s3Logjam.records').get(name, true);

/** The node of the record and field at a position; undefined outside of records and in logs that are not shown. */
async function nodeAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  model: RecordsModel,
  clock: Clock,
  withField: boolean,
) {
  const log = model.logs.find(({ content }) => content.uri.toString() === document.uri.toString());
  if (log === undefined || log.content.version !== versionOf(document)) {
    return undefined;
  }
  const record = await recordAtPosition(document, position, log.table.count, log.table.lineOf);
  if (record === undefined) {
    return undefined;
  }
  const { start } = placeOf(log, record);
  const offset = log.content.format === 'json' ? document.offsetAt(position) - start : position.character;
  return nodeOfRecord(model.logs, log, record, clock, withField ? offset : undefined);
}

/** Moves the tree along with the cursor, and the cursor along with the tree. */
export function registerFollow(
  model: RecordsModel,
  view: vscode.TreeView<RecordNode>,
  clock: Clock,
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the tree selected by itself, or made the editor select: no reason to move again. */
  let own: string | undefined;

  const follow = async (withField: boolean): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !view.visible || !isOn('followCursor')) {
      return;
    }
    const node = await nodeAt(editor.document, editor.selection.active, model, clock, withField);
    // The view may have been hidden meanwhile; revealing would open it again.
    if (node !== undefined && view.visible && node.id !== own && view.selection[0]?.id !== node.id) {
      own = node.id;
      await view.reveal(node, { select: true, focus: false, expand: false });
    }
  };
  const soon = (withField: boolean): void => {
    clearTimeout(timer);
    timer = setTimeout(
      quietly(() => follow(withField)),
      REST_MS,
    );
  };
  /** Records open by themselves only for a cursor that was moved into one of their fields. */
  const showRecord = (): void => soon(false);

  const show = async (node: RecordNode | undefined, isAsked: boolean): Promise<void> => {
    if (
      node === undefined ||
      (node.kind !== 'record' && node.kind !== 'part') ||
      !(isAsked || isOn('revealInEditor'))
    ) {
      return;
    }
    const leaf = node.kind === 'record' ? node : node.leaf;
    const span = node.kind === 'part' ? node.part.span : { start: 0, end: leaf.text.length };
    if (span !== undefined) {
      own = node.id;
      try {
        await leaf.log.content.show(placeOf(leaf.log, leaf.record), span.start, span.end, !isAsked);
      } catch (error) {
        model.report(error, leaf.log.content.uri);
      }
    }
  };

  return vscode.Disposable.from(
    new vscode.Disposable(() => clearTimeout(timer)),
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => soon(kind !== undefined)),
    vscode.window.onDidChangeActiveTextEditor(showRecord),
    model.onDidChange(showRecord),
    view.onDidChangeVisibility(showRecord),
    vscode.commands.registerCommand('s3Logjam.showInEditor', (node?: RecordNode) => show(node, false)),
    vscode.commands.registerCommand('s3Logjam.goToRecord', (node?: RecordNode) =>
      show(node ?? view.selection[0], true),
    ),
    vscode.commands.registerCommand('s3Logjam.showInRecords', async (given: unknown) => {
      await goToVisibleLog();
      const at = placeIn(given);
      await vscode.commands.executeCommand(`${viewId}.focus`);
      await model.update();
      const node = at && (await nodeAt(at.document, at.position, model, clock, true));
      if (node !== undefined) {
        // The tree may have changed meanwhile.
        await Promise.resolve(view.reveal(node, { select: true, focus: true, expand: true })).catch(() => undefined);
      }
    }),
  );
}
