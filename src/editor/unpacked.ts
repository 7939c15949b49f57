import * as vscode from 'vscode';
import type { Unpack } from './host';

/** Scheme of documents that show what is in an archive; their query is the archive's address. */
export const unpackedScheme = 's3-logjam-unpacked';
export const MEGABYTE = 1024 * 1024;

/** The document that shows an archive: the same path without `.gz`, so that its language is found by name. */
export const unpackedDocumentOf = (archive: vscode.Uri): vscode.Uri =>
  vscode.Uri.from({ scheme: unpackedScheme, path: archive.path.replace(/\.gz$/i, ''), query: archive.toString() });

export const limitMegabytes = (): number =>
  vscode.workspace.getConfiguration('s3Logjam').get('maximumUnpackedSize', 50);

/** An archive's content as far as it could be read. */
interface Unpacked {
  readonly text: string;
  /** Why it ends early. */
  readonly problem?: string;
}

/** Unpacks in memory; undefined when it was cancelled or is larger than the setting allows, which is then said. */
async function readArchive(
  archive: vscode.Uri,
  unpack: Unpack,
  token: vscode.CancellationToken,
): Promise<Unpacked | undefined> {
  const packed = await vscode.workspace.fs.readFile(archive);
  const decoder = new TextDecoder();
  const limit = limitMegabytes();
  let text = '';
  let size = 0;
  try {
    for await (const slice of unpack(packed)) {
      size += slice.length;
      if (token.isCancellationRequested) {
        return undefined;
      }
      if (size > limit * MEGABYTE) {
        const name = archive.path.slice(archive.path.lastIndexOf('/') + 1);
        void vscode.window.showErrorMessage(
          `${name} unpacks to more than ${limit} MB, the limit of s3Logjam.maximumUnpackedSize.`,
        );
        return undefined;
      }
      text += decoder.decode(slice, { stream: true });
    }
  } catch {
    return {
      text: text + decoder.decode(),
      problem: 'The archive is cut or damaged here. Everything before was read.',
    };
  }
  return { text: text + decoder.decode() };
}

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
    (await vscode.window.showOpenDialog({ filters: { 'Compressed logs': ['gz'] }, title: 'Open Decompressed' })) ?? [];
  return chosen;
}

/** Open Decompressed: shows what is in a `.gz` file, read-only and in memory. */
export function registerUnpacked(unpack: Unpack): vscode.Disposable {
  const contents = new Map<string, Unpacked>();
  const problems = vscode.languages.createDiagnosticCollection('s3-logjam');

  const read = (archive: vscode.Uri): Thenable<Unpacked | undefined> =>
    vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: `Unpacking ${archive.path.slice(archive.path.lastIndexOf('/') + 1)}`,
        cancellable: true,
      },
      (_progress, token) => readArchive(archive, unpack, token),
    );

  const open = async (given: unknown): Promise<void> => {
    const archive = await chooseArchive(given);
    const unpacked = archive && (await read(archive));
    if (archive === undefined || unpacked === undefined) {
      return;
    }
    const uri = unpackedDocumentOf(archive);
    contents.set(uri.toString(), unpacked);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    if (unpacked.problem !== undefined) {
      const end = document.lineAt(document.lineCount - 1).range;
      problems.set(uri, [new vscode.Diagnostic(end, unpacked.problem, vscode.DiagnosticSeverity.Warning)]);
    }
  };

  const provider: vscode.TextDocumentContentProvider = {
    async provideTextDocumentContent(uri, token) {
      const known = contents.get(uri.toString()) ?? (await readArchive(vscode.Uri.parse(uri.query), unpack, token));
      contents.delete(uri.toString());
      return known?.text ?? '';
    },
  };
  return vscode.Disposable.from(
    problems,
    vscode.workspace.registerTextDocumentContentProvider(unpackedScheme, provider),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => problems.delete(uri)),
    vscode.commands.registerCommand('s3Logjam.openDecompressed', open),
  );
}
