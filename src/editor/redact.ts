import * as vscode from 'vscode';
import type { RedactOptions, Redactor } from '../core/index';
import { nameOf } from './archive';
import { copyText } from './clipboard';
import { type Core, loadCore } from './core';
import { accessLogLanguage } from './cursor';
import { jsonLanguages } from './jsonLog/documents';
import { doLongWork } from './longWork';
import { madeName } from './madeName';
import { openMade } from './openMade';
import { keptInRedacted } from './settings';

/** Scheme of documents that show a redacted log; their query is the address of the log. */
const scheme = 's3-logjam-redacted';

/** Time for which the editor is kept busy before it may do other things. */
const SLICE_MS = 25;
/** Time for which the status bar says that records could not be read. */
const WARNED_MS = 9_000;
/** Characters that tell what a document is. */
const HEAD = 262_144;

/** How a document is read: as lines, or as one JSON document. */
const layoutOf = (core: Core, document: vscode.TextDocument, text: string): 'lines' | 'document' =>
  document.languageId === accessLogLanguage ? 'lines' : core.redactionLayout(text.slice(0, HEAD));

/** What is to be said of records that could not be read. */
function warningsOf({ count }: Core, redactor: Redactor, before: number): readonly string[] {
  const unread = redactor.unreadCount - before;
  const warning = count(
    '{0} line or record could not be read and went through as plain text.',
    '{0} lines or records could not be read and went through as plain text.',
    unread,
  );
  return unread === 0 ? [] : [warning];
}

/** The editor that shows a log of either kind. */
function logEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  const isLog = [accessLogLanguage, ...jsonLanguages].includes(editor?.document.languageId ?? '');
  return isLog ? editor : undefined;
}

/** The lines, or the records of a JSON document, that selections touch; undefined when nothing is selected. */
function selectedTexts(core: Core, { document, selections }: vscode.TextEditor): readonly string[] | undefined {
  const selected = selections.filter(({ isEmpty }) => !isEmpty);
  if (selected.length === 0) {
    return undefined;
  }
  const text = document.getText();
  if (layoutOf(core, document, text) === 'lines') {
    const numbers = selected.flatMap(({ start, end }) => {
      const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
      return Array.from({ length: last - start.line + 1 }, (_, n) => start.line + n);
    });
    return [...new Set(numbers)].sort((a, b) => a - b).map(line => document.lineAt(line).text);
  }
  const index = core.indexRecords(text);
  const spans = selected.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
  return Array.from({ length: index.count }, (_, record) => core.recordSpan(index, record)).flatMap(span =>
    span !== undefined && spans.some(({ start, end }) => start < span.end && span.start < end)
      ? [text.slice(span.start, span.end)]
      : [],
  );
}

/** Lines or records, each redacted, in pieces. */
function* redactedTexts(core: Core, redactor: Redactor, texts: readonly string[]): Generator<string> {
  for (const [at, text] of texts.entries()) {
    yield at === 0 ? '' : '\n';
    yield* core.redactedPieces(redactor, text);
  }
}

const sizeOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, texts.length);

/** Joins the pieces of a redacted log, with progress; undefined when it was cancelled. */
function join(pieces: Iterable<string>, expected: number): Promise<string | undefined> {
  return doLongWork(vscode.l10n.t('Redacting log'), async (token, report) => {
    const parts: string[] = [];
    let [size, told, since] = [0, 0, Date.now()];
    for (const piece of pieces) {
      parts.push(piece);
      size += piece.length;
      if (Date.now() - since > SLICE_MS) {
        const done = Math.min(100, Math.floor((100 * size) / Math.max(1, expected)));
        report({ increment: done - told });
        told = done;
        await new Promise(resolve => setTimeout(resolve));
        since = Date.now();
      }
      if (token.isCancellationRequested) {
        return undefined;
      }
    }
    return parts.join('');
  });
}

/**
 * Copy Redacted and Open Redacted. All logs of a window share their placeholders, as long as the setting stays, so that
 * records of both kinds can still be joined. Nothing is written.
 */
export function registerRedact(): vscode.Disposable {
  const contents = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let shared: { readonly kept: string; readonly redactor: Redactor } | undefined;

  const redactorOf = (core: Core): Redactor => {
    const kept = keptInRedacted();
    if (shared?.kept !== kept.join()) {
      const options: RedactOptions = Object.fromEntries(kept.map(name => [name, false]));
      shared = { kept: kept.join(), redactor: core.createRedactor(options) };
    }
    return shared.redactor;
  };
  const redactWhole = async (core: Core, document: vscode.TextDocument): Promise<string | undefined> => {
    const text = document.getText();
    return join(core.redactedPieces(redactorOf(core), text, layoutOf(core, document, text)), text.length);
  };
  const copyRedacted = async (): Promise<void> => {
    const core = await loadCore();
    const editor = logEditor();
    if (editor === undefined) {
      return;
    }
    const redactor = redactorOf(core);
    const before = redactor.unreadCount;
    const texts = selectedTexts(core, editor);
    const text = await (texts === undefined
      ? redactWhole(core, editor.document)
      : join(redactedTexts(core, redactor, texts), sizeOf(texts)));
    if (text !== undefined) {
      const said =
        texts === undefined ? vscode.l10n.t('Redacted log copied.') : vscode.l10n.t('Redacted records copied.');
      await copyText(text, said, warningsOf(core, redactor, before));
    }
  };

  const openRedacted = async (): Promise<void> => {
    const core = await loadCore();
    const original = logEditor()?.document;
    if (original === undefined || original.uri.scheme === scheme) {
      return;
    }
    const redactor = redactorOf(core);
    const before = redactor.unreadCount;
    const text = await redactWhole(core, original);
    if (text === undefined) {
      return;
    }
    const name = madeName(redactor.redactText(nameOf(original.uri)), stem => vscode.l10n.t('{0} (redacted)', stem));
    const uri = vscode.Uri.from({ scheme, path: `/${name}`, query: original.uri.toString() });
    contents.set(uri.toString(), text);
    const document = await openMade(uri, text, changed);
    await vscode.languages.setTextDocumentLanguage(document, original.languageId);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    const [warning] = warningsOf(core, redactor, before);
    if (warning !== undefined) {
      vscode.window.setStatusBarMessage(`$(warning) ${warning}`, WARNED_MS);
    }
  };

  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const known = contents.get(uri.toString());
      const original = known ?? (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri.query)));
      return typeof original === 'string' ? original : redactWhole(await loadCore(), original);
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => isClosed && contents.delete(uri.toString())),
    vscode.commands.registerCommand('s3Logjam.copyRedacted', copyRedacted),
    vscode.commands.registerCommand('s3Logjam.openRedacted', openRedacted),
  );
}
