import * as vscode from 'vscode';

/** Why a file cannot be read, by the code that a file system or Node gives; undefined for other codes. */
function describeCode(code: string): string | undefined {
  switch (code) {
    case 'FileNotFound':
    case 'ENOENT':
      return vscode.l10n.t('it no longer exists');
    case 'NoPermissions':
    case 'EACCES':
    case 'EPERM':
      return vscode.l10n.t('access to it is denied');
    case 'FileIsADirectory':
    case 'EISDIR':
      return vscode.l10n.t('it is a folder');
    case 'Unavailable':
      return vscode.l10n.t('its file system cannot be reached');
    default:
      return undefined;
  }
}

/** What went wrong, to stand behind "could not be read: "; the error's own words where it has no code that is known. */
export function reasonOf(error: unknown): string {
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as Partial<
    Record<'code' | 'message', unknown>
  >;
  const known = describeCode(String(code)) ?? (isMissing(message) ? describeCode('FileNotFound') : undefined);
  return (
    known ??
    (typeof message === 'string' && message !== '' ? message.slice(0, 200) : vscode.l10n.t('the reason is not known'))
  );
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
    vscode.l10n.t('{0} could not be read: {1}.', name, reasonOf(error)).replaceAll('$(', '$\u200b('),
    8_000,
  );
