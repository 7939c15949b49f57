import * as vscode from 'vscode';

const TOLD_MS = 4_000;

/** Copies a text and says so in the status bar, with a warning where there is one. */
export async function copyText(text: string, what: string, warnings: readonly string[] = []): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  const warning = warnings.length === 0 ? '' : ` $(warning) ${warnings.join(' ')}`;
  vscode.window.setStatusBarMessage(`${what} copied.${warning}`, warnings.length === 0 ? TOLD_MS : 3 * TOLD_MS);
}
