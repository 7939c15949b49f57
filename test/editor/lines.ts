import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { line } from '../core/records/lines';

export { line };

/** An untitled document with this text, shown, or why that failed. */
async function tryShow(text: string, language: string): Promise<vscode.TextEditor | Error> {
  try {
    const document = await vscode.workspace.openTextDocument({ content: text, language });
    const editor = await vscode.window.showTextDocument(document);
    const isSame = document.getText().replace(/\r/g, '') === text.replace(/\r/g, '');
    return isSame ? editor : new Error(`${document.uri} was given another text`);
  } catch (error) {
    return error as Error;
  }
}

/**
 * An untitled document with this text, shown; ours unless another language is named. VS Code gives the name of one that was
 * closed to the next, and on a busy machine it may then find what it had put aside of the first; such a one is left alone.
 */
export async function show(text: string, language = 's3-access-log'): Promise<vscode.TextEditor> {
  for (let attempt = 1; ; attempt++) {
    const shown = await tryShow(text, language);
    if (!(shown instanceof Error)) {
      return shown;
    }
    if (attempt === 5) {
      throw shown;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

/** A file of the workspace with these bytes. */
export async function workspaceFile(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

/** Skips a test, and says why, where this VS Code has no such language: JSON lines came after 1.74. */
export async function needLanguage(context: Mocha.Context, language: string): Promise<void> {
  if (!(await vscode.languages.getLanguages()).includes(language)) {
    console.log(`skipped: VS Code ${vscode.version} does not know the language ${language}`);
    context.skip();
  }
}

/** Waits until a condition holds; fails after some seconds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error(`waited in vain: ${what}`);
}

/** Sets one of our settings for the time of a test. */
export async function withSetting(name: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('s3Logjam');
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await run();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}

/** Closes every tab, without a question about documents that were never saved. */
export async function closeAll(): Promise<void> {
  const isOpen = (): boolean => vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
  for (let tries = 0; isOpen() && tries < 50; tries++) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    // A tab whose document extensions are not shown is closed by itself.
    const clean = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(tab => !tab.isDirty);
    await vscode.window.tabGroups.close(clean);
  }
}

/** Puts other members in place of an object's own for the time of `run`, as for what VS Code is told by our code. */
export async function withStubs<Result>(object: object, stubs: object, run: () => Result): Promise<Awaited<Result>> {
  const before = Object.keys(stubs).map(name => [name, Object.getOwnPropertyDescriptor(object, name)] as const);
  for (const [name, value] of Object.entries(stubs)) {
    Object.defineProperty(object, name, { configurable: true, enumerable: true, writable: true, value });
  }
  try {
    return await run();
  } finally {
    for (const [name, descriptor] of before) {
      Object.defineProperty(object, name, descriptor as PropertyDescriptor);
    }
  }
}

/** The error messages that our code shows meanwhile. */
export async function errorsOf(run: () => Promise<unknown>): Promise<readonly string[]> {
  const errors: string[] = [];
  await withStubs(vscode.window, { showErrorMessage: async (text: string) => void errors.push(text) }, run);
  return errors;
}
