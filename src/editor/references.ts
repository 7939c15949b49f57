import * as vscode from 'vscode';
import { type Core, loadCore } from './core';

/** Scheme of documents that are made, not stored: their path is what the preview's tab shows, their query the command. */
const scheme = 's3-logjam';

interface Reference {
  readonly command: string;
  readonly name: () => string;
  readonly make: (core: Core) => string;
}

const references: readonly Reference[] = [
  {
    command: 's3Logjam.openOperationReference',
    name: () => vscode.l10n.t('S3 Operation Reference'),
    make: core => core.operationReference(),
  },
  {
    command: 's3Logjam.openFieldReference',
    name: () => vscode.l10n.t('Access Log Field Reference'),
    make: core => core.accessLogFieldReference(),
  },
  {
    command: 's3Logjam.openFilterReference',
    name: () => vscode.l10n.t('Log Filters'),
    make: core => core.queryReference(),
  },
  {
    command: 's3Logjam.compareLoggingOptions',
    name: () => vscode.l10n.t('S3 Logging Options'),
    make: core => core.loggingComparisonDocument(),
  },
];

/** Shows the reference documents in VS Code's own Markdown preview. */
export function registerReferences(): vscode.Disposable {
  const provider: vscode.TextDocumentContentProvider = {
    async provideTextDocumentContent({ query }) {
      const reference = references.find(({ command }) => command === query);
      return reference === undefined ? '' : reference.make(await loadCore());
    },
  };
  const show = ({ command, name }: Reference): Thenable<unknown> => {
    const uri = vscode.Uri.from({ scheme, path: `/${name()}.md`, query: command });
    return vscode.commands.executeCommand('markdown.showPreview', uri);
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    ...references.map(each => vscode.commands.registerCommand(each.command, () => show(each))),
  );
}
