import type { ExtensionContext } from 'vscode';
import type { S3LogjamApi } from './api';
import { activate as start } from './extension';

async function* unpack(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const reader = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  for (let slice = await reader.read(); !slice.done; slice = await reader.read()) {
    yield slice.value;
  }
}

/** Entry of the web extension host, a worker without Node. */
export function activate(context: ExtensionContext): S3LogjamApi {
  return start(context, { clock: { nowMs: Date.now }, unpack });
}
