import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ExtensionContext } from 'vscode';
import type { S3LogjamApi } from './api';
import { activate as start } from './extension';

async function* unpack(packed: Uint8Array): AsyncIterable<Uint8Array> {
  yield* Readable.from([packed]).pipe(createGunzip());
}

/** Entry of the Node extension host, on the desktop and on remote machines. */
export function activate(context: ExtensionContext): S3LogjamApi {
  return start(context, { clock: { nowMs: Date.now }, unpack });
}
