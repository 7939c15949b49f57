import * as vscode from 'vscode';
import type { Unpack } from '../host';
import { limitMegabytes, MEGABYTE } from '../unpacked';

/** What a file holds, or why that is not known. */
export type FileText = { readonly text: string } | { readonly leftOut: 'tooLarge' | 'unreadable' };

/** Text of an archive, as far as it can be read. */
async function unpackText(packed: Uint8Array, unpack: Unpack, most: number): Promise<FileText> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  try {
    for await (const slice of unpack(packed)) {
      size += slice.length;
      if (size > most) {
        return { leftOut: 'tooLarge' };
      }
      text += decoder.decode(slice, { stream: true });
    }
  } catch {
    // What stands before the damage is what Open Decompressed shows too.
  }
  return { text: text + decoder.decode() };
}

export const isArchive = ({ path }: vscode.Uri): boolean => /\.gz$/i.test(path);

/** Text of a file of the workspace, unpacked where it is compressed; at most as much as is unpacked to be shown. */
export async function readText(file: vscode.Uri, unpack: Unpack): Promise<FileText> {
  const most = limitMegabytes() * MEGABYTE;
  try {
    if ((await vscode.workspace.fs.stat(file)).size > most) {
      return { leftOut: 'tooLarge' };
    }
    const bytes = await vscode.workspace.fs.readFile(file);
    return isArchive(file) ? await unpackText(bytes, unpack, most) : { text: new TextDecoder().decode(bytes) };
  } catch {
    return { leftOut: 'unreadable' };
  }
}
