import * as vscode from 'vscode';

/** Scheme of the sample logs, which come with the extension and are shown read-only. */
const scheme = 's3-logjam-sample';

interface Sample {
  /** As the walkthrough names it. */
  readonly id: string;
  readonly path: string;
  readonly label: () => string;
  readonly detail: () => string;
}

const samples: readonly Sample[] = [
  {
    id: 'accessLog',
    label: () => vscode.l10n.t('Server access log'),
    detail: () =>
      vscode.l10n.t('A morning of one bucket: reads, uploads, a copy, deletions, refused and anonymous requests'),
    path: '2026-03-30-10-00-00-3E57427F3A1B5C7D',
  },
  {
    id: 'cloudTrail',
    label: () => 'CloudTrail',
    detail: () => vscode.l10n.t('The same morning as CloudTrail has it, on one line'),
    path: 'cloudtrail/123456789012_CloudTrail_eu-west-1_20260330T0935Z_AbCdEfGh12345678.json',
  },
  {
    id: 'olderLayouts',
    label: () => vscode.l10n.t('Older server access logs'),
    detail: () => vscode.l10n.t('Lines of every layout since 2006'),
    path: 'older-layouts/2026-03-30-10-05-00-7B4A0FABB1C2D3E4',
  },
  {
    id: 'hostile',
    label: () => vscode.l10n.t('Hostile server access log'),
    detail: () => vscode.l10n.t('Lines that were made to deceive their readers'),
    path: 'hostile/2026-03-30-10-10-00-0C1D2E3F4A5B6978',
  },
];

/** Lets the user choose one; undefined when the user gave up. */
async function pickSample(): Promise<string | undefined> {
  const items = samples.map(({ path, label, detail }) => ({ path, label: label(), detail: detail() }));
  const texts = { title: vscode.l10n.t('Open Sample Logs'), placeHolder: vscode.l10n.t('Sample log') };
  return (await vscode.window.showQuickPick(items, texts))?.path;
}

/** Open Sample Logs: one of the logs that come with the extension, to try things out. */
export function registerSampleLogs(extension: vscode.Uri): vscode.Disposable {
  const open = async (given: unknown): Promise<void> => {
    const path = samples.find(({ id }) => id === given)?.path ?? (await pickSample());
    if (path !== undefined) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path: `/${path}` }));
      await vscode.window.showTextDocument(document, { preview: false });
    }
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent({ path }) {
        const known = samples.find(sample => `/${sample.path}` === path);
        const file = known && vscode.Uri.joinPath(extension, 'media', 'samples', known.path);
        return file === undefined ? '' : new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      },
    }),
    vscode.commands.registerCommand('s3Logjam.openSampleLogs', open),
  );
}
