import * as vscode from 'vscode';
import { loadCore } from './core';
import { plain } from './plain';

const TOLD_MS = 4_000;

/** Copies a text and says so in the status bar in a sentence, with a warning where there is one. */
export async function copyText(text: string, said: string, warnings: readonly string[] = []): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  const warning = warnings.length === 0 ? '' : ` $(warning) ${plain(await loadCore(), warnings.join(' '))}`;
  vscode.window.setStatusBarMessage(`${said}${warning}`, warnings.length === 0 ? TOLD_MS : 3 * TOLD_MS);
}
