import * as vscode from 'vscode';
import { nameOf, readArchive, type Unpacked } from './archive';
import { loadCore } from './core';
import type { Host } from './host';
import { openMade } from './openMade';
import { plain } from './plain';

/** Scheme of documents that show what is in an archive; their query is the archive's address. */
export const unpackedScheme = 's3-logjam-unpacked';

/** The document that shows an archive: the same path without `.gz`, so that its language is found by name. */
export const unpackedDocumentOf = (archive: vscode.Uri): vscode.Uri =>
  vscode.Uri.from({ scheme: unpackedScheme, path: archive.path.replace(/\.gz$/i, ''), query: archive.toString() });

/** The archive that a command is about: the explorer's, that of the active tab, or one that is asked for. */
async function chooseArchive(given: unknown): Promise<vscode.Uri | undefined> {
  if (given instanceof vscode.Uri) {
    return given;
  }
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const shown =
    typeof input === 'object' && input !== null && 'uri' in input && input.uri instanceof vscode.Uri
      ? input.uri
      : undefined;
  if (shown?.path.toLowerCase().endsWith('.gz')) {
    return shown;
  }
  const [chosen] =
    (await vscode.window.showOpenDialog({
      filters: { [vscode.l10n.t('Compressed logs')]: ['gz'] },
      title: vscode.l10n.t('Open Decompressed'),
    })) ?? [];
  return chosen;
}

/** Editors of archives in package.json: that of delivered names, and one to choose for any other. */
const viewTypes = ['s3Logjam.deliveredArchive', 's3Logjam.archive'] as const;

/** The tab that one of these editors shows an archive in; undefined inside of a comparison. */
const tabOf = (archive: vscode.Uri): vscode.Tab | undefined =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(
      ({ input }) =>
        input instanceof vscode.TabInputCustom &&
        (viewTypes as readonly string[]).includes(input.viewType) &&
        input.uri.toString() === archive.toString(),
    );

/** Shows an archive as text; false when there is nothing to show. */
type ShowArchive = (archive: vscode.Uri, options: () => vscode.TextDocumentShowOptions) => Promise<boolean>;

/** What stands in the tab of an archive until its text takes the place. The name is the only text from outside. */
function pageOf(archive: vscode.Uri, sayOf: (name: string) => string): string {
  const name = nameOf(archive).replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
  return `<!DOCTYPE html><html lang="${vscode.env.language}"><head><title>${name}</title></head><body><main>${sayOf(name)}</main></body></html>`;
}

/** An editor for archives that gives way to the text in them at once. */
const createEditor = (show: ShowArchive): vscode.CustomReadonlyEditorProvider => ({
  openCustomDocument: uri => ({ uri, dispose: () => undefined }),
  resolveCustomEditor({ uri }, panel) {
    panel.webview.html = pageOf(uri, name => vscode.l10n.t('{0} is being unpacked.', name));
    let isClosed = false;
    panel.onDidDispose(() => {
      isClosed = true;
    });
    const replace = async (): Promise<void> => {
      const options = (): vscode.TextDocumentShowOptions => {
        const preview = tabOf(uri)?.isPreview ?? true;
        // A single click leaves the keyboard in the explorer, as it does for any other file.
        return {
          ...(panel.viewColumn !== undefined && { viewColumn: panel.viewColumn }),
          preview,
          preserveFocus: preview,
        };
      };
      const isShown = await show(uri, options).catch(() => false);
      if (isShown) {
        panel.dispose();
      } else if (!isClosed) {
        panel.webview.html = pageOf(uri, name =>
          vscode.l10n.t('{0} was not unpacked. The command Open Decompressed tries again.', name),
        );
      }
    };
    replace().catch(() => undefined);
  },
});

/** Archives as text, read-only and in memory: Open Decompressed, and a click on one with a delivered name. */
export function registerUnpacked(openGunzip: Host['openGunzip']): vscode.Disposable {
  const contents = new Map<string, Unpacked>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const problems = vscode.languages.createDiagnosticCollection('s3-logjam');

  const read = async (archive: vscode.Uri): Promise<Unpacked | undefined> => {
    const title = vscode.l10n.t('Unpacking {0}', plain(await loadCore(), nameOf(archive)));
    return vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (_progress, token) => readArchive(archive, openGunzip, token),
    );
  };

  const show: ShowArchive = async (archive, options) => {
    const unpacked = await read(archive);
    if (unpacked === undefined) {
      return false;
    }
    const uri = unpackedDocumentOf(archive);
    contents.set(uri.toString(), unpacked);
    const document = await openMade(uri, unpacked.text, changed).finally(() => contents.delete(uri.toString()));
    await vscode.window.showTextDocument(document, options());
    problems.delete(uri);
    if (unpacked.problem !== undefined) {
      const end = document.lineAt(document.lineCount - 1).range;
      problems.set(uri, [new vscode.Diagnostic(end, unpacked.problem, vscode.DiagnosticSeverity.Warning)]);
    }
    return true;
  };

  const open = async (given: unknown): Promise<void> => {
    const archive = await chooseArchive(given);
    if (archive !== undefined) {
      await show(archive, () => ({}));
    }
  };

  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri, token) =>
      (contents.get(uri.toString()) ?? (await readArchive(vscode.Uri.parse(uri.query), openGunzip, token)))?.text ?? '',
  };
  return vscode.Disposable.from(
    problems,
    changed,
    vscode.workspace.registerTextDocumentContentProvider(unpackedScheme, provider),
    // A document that changes its language is told as closed too, and is open all the while.
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => isClosed && problems.delete(uri)),
    vscode.commands.registerCommand('s3Logjam.openDecompressed', open),
    ...viewTypes.map(type => vscode.window.registerCustomEditorProvider(type, createEditor(show))),
  );
}
