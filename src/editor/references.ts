import * as vscode from 'vscode';
import { type Core, loadCore } from './core';

/** Scheme of documents that are made, not stored. */
const scheme = 's3-logjam';

/** The documents, by the name that the preview's tab shows. */
const documents: Readonly<Record<string, { readonly command: string; readonly make: (core: Core) => string }>> = {
  'S3 Operation Reference.md': { command: 's3Logjam.openOperationReference', make: core => core.operationReference() },
  'Access Log Field Reference.md': {
    command: 's3Logjam.openFieldReference',
    make: core => core.accessLogFieldReference(),
  },
  'Log Filters.md': { command: 's3Logjam.openFilterReference', make: core => core.queryReference() },
  'S3 Logging Options.md': {
    command: 's3Logjam.compareLoggingOptions',
    make: core => core.loggingComparisonDocument(),
  },
};

/** Shows the reference documents in VS Code's own Markdown preview. */
export function registerReferences(): vscode.Disposable {
  const provider: vscode.TextDocumentContentProvider = {
    async provideTextDocumentContent(uri) {
      const document = documents[uri.path.slice(1)];
      return document === undefined ? '' : document.make(await loadCore());
    },
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    ...Object.entries(documents).map(([name, { command }]) =>
      vscode.commands.registerCommand(command, () =>
        vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.from({ scheme, path: `/${name}` })),
      ),
    ),
  );
}
