import * as vscode from 'vscode';
import type { GunzipSlice } from '../core/index';
import { loadCore } from './core';
import { reasonOf } from './failure';
import type { Host } from './host';
import { plain } from './plain';
import { MEGABYTE, maximumUnpackedBytes } from './settings';

/** The last part of a path. */
export const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** An archive's content as far as it could be read. */
export interface Unpacked {
  readonly text: string;
  /** Why it ends early. */
  readonly problem?: string;
}

/** Why an archive gives no more, in a sentence. */
const describeEnd = (end: Exclude<GunzipSlice, Uint8Array>): string =>
  end === 'damaged'
    ? vscode.l10n.t('The archive is cut or damaged here. Everything before was read.')
    : vscode.l10n.t('The archive goes on after this, but not as gzip. The rest was passed over.');

/** Unpacks gzip into text, as far as it goes; `tooLarge` for more than `mostBytes`, `cancelled` when it was stopped. */
export async function unpackText(
  packed: Uint8Array,
  openGunzip: Host['openGunzip'],
  mostBytes: number,
  isCancelled: () => boolean,
): Promise<Unpacked | 'tooLarge' | 'cancelled'> {
  const { unpackGzip } = await loadCore();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const slice of unpackGzip(packed, openGunzip)) {
    if (typeof slice === 'string') {
      return { text: text + decoder.decode(), problem: describeEnd(slice) };
    }
    size += slice.length;
    if (isCancelled()) {
      return 'cancelled';
    }
    if (size > mostBytes) {
      return 'tooLarge';
    }
    text += decoder.decode(slice, { stream: true });
  }
  return { text: text + decoder.decode() };
}

/** What is in a file; undefined when it cannot be read, which is then said. */
async function readBytes(file: vscode.Uri, name: string): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be read: {1}.', name, reasonOf(error)));
    return undefined;
  }
}

/** Unpacks in memory; undefined when it was cancelled, cannot be read or is larger than the setting allows, which is said. */
export async function readArchive(
  archive: vscode.Uri,
  openGunzip: Host['openGunzip'],
  token: vscode.CancellationToken,
): Promise<Unpacked | undefined> {
  const name = plain(await loadCore(), nameOf(archive));
  const packed = await readBytes(archive, name);
  if (packed === undefined) {
    return undefined;
  }
  const most = maximumUnpackedBytes();
  const unpacked = await unpackText(packed, openGunzip, most, () => token.isCancellationRequested);
  if (unpacked === 'tooLarge') {
    const limit = most / MEGABYTE;
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} unpacks to more than {1} MB, the limit of s3Logjam.maximumUnpackedSize.', name, limit),
    );
  }
  return typeof unpacked === 'string' ? undefined : unpacked;
}
