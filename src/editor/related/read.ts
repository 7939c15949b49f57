import * as vscode from 'vscode';
import { unpackText } from '../archive';
import type { Host } from '../host';
import { maximumUnpackedBytes } from '../settings';

/** What a file holds, or why that is not known. */
export type FileText = { readonly text: string } | { readonly leftOut: 'tooLarge' | 'unreadable' };

export const isArchive = ({ path }: vscode.Uri): boolean => /\.gz$/i.test(path);

/** Text of a file of the workspace, unpacked where it is compressed; at most as much as is unpacked to be shown. */
export async function readText(file: vscode.Uri, openGunzip: Host['openGunzip']): Promise<FileText> {
  const most = maximumUnpackedBytes();
  try {
    if ((await vscode.workspace.fs.stat(file)).size > most) {
      return { leftOut: 'tooLarge' };
    }
    const bytes = await vscode.workspace.fs.readFile(file);
    if (!isArchive(file)) {
      return { text: new TextDecoder().decode(bytes) };
    }
    const unpacked = await unpackText(bytes, openGunzip, most, () => false);
    return typeof unpacked === 'string' ? { leftOut: 'tooLarge' } : { text: unpacked.text };
  } catch {
    return { leftOut: 'unreadable' };
  }
}
