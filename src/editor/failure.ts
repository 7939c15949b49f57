import * as vscode from 'vscode';

/** Why a file cannot be read, by the code that a file system or Node gives. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['FileNotFound', 'it no longer exists'],
  ['ENOENT', 'it no longer exists'],
  ['NoPermissions', 'access to it is denied'],
  ['EACCES', 'access to it is denied'],
  ['EPERM', 'access to it is denied'],
  ['FileIsADirectory', 'it is a folder'],
  ['EISDIR', 'it is a folder'],
  ['Unavailable', 'its file system cannot be reached'],
]);

/** What went wrong, to stand behind "could not be read: "; the error's own words where it has no code that is known. */
export function reasonOf(error: unknown): string {
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as Partial<
    Record<'code' | 'message', unknown>
  >;
  const known = reasons.get(String(code)) ?? (isMissing(message) ? reasons.get('FileNotFound') : undefined);
  return known ?? (typeof message === 'string' && message !== '' ? message.slice(0, 200) : 'the reason is not known');
}

/** Editors that are opened again tell of a missing file in words alone. */
const isMissing = (message: unknown): boolean =>
  typeof message === 'string' && /\b(?:FileNotFound|EntryNotFound|ENOENT|nonexistent file)\b/.test(message);

/** A listener whose work may fail because a document was closed or changed under it: the next event makes it good. */
export const quietly =
  <Given extends readonly unknown[]>(run: (...given: Given) => Promise<unknown>) =>
  (...given: Given): void => {
    run(...given).catch(() => undefined);
  };

/** Tells in the status bar that something could not be read. */
export const tellUnread = (name: string, error: unknown): vscode.Disposable =>
  vscode.window.setStatusBarMessage(
    `${name} could not be read: ${reasonOf(error)}.`.replaceAll('$(', '$\u200b('),
    8_000,
  );
