import * as vscode from 'vscode';

/** Scheme of the sample logs, which come with the extension and are shown read-only. */
const scheme = 's3-logjam-sample';

interface Sample extends vscode.QuickPickItem {
  readonly path: string;
}

const samples: readonly Sample[] = [
  {
    label: 'Server access log',
    detail: 'A morning of one bucket: reads, uploads, a copy, deletions, refused and anonymous requests',
    path: '2026-03-30-10-00-00-3E57427F3A1B5C7D',
  },
  {
    label: 'CloudTrail',
    detail: 'The same morning as CloudTrail has it, on one line',
    path: 'cloudtrail/123456789012_CloudTrail_eu-west-1_20260330T0935Z_AbCdEfGh12345678.json',
  },
  {
    label: 'Older server access logs',
    detail: 'Lines of every layout since 2006',
    path: 'older-layouts/2026-03-30-10-05-00-7B4A0FABB1C2D3E4',
  },
  {
    label: 'Hostile server access log',
    detail: 'Lines that were made to deceive their readers',
    path: 'hostile/2026-03-30-10-10-00-0C1D2E3F4A5B6978',
  },
];

/** Open Sample Logs: one of the logs that come with the extension, to try things out. */
export function registerSampleLogs(extension: vscode.Uri): vscode.Disposable {
  const open = async (given: unknown): Promise<void> => {
    const chosen =
      samples.find(({ label }) => label === given) ??
      (await vscode.window.showQuickPick(samples, { title: 'Open Sample Logs', placeHolder: 'Sample log' }));
    if (chosen !== undefined) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path: `/${chosen.path}` }));
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
