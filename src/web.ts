import type { ExtensionContext } from 'vscode';
import type { S3LogjamApi } from './api';
import { openGunzip } from './hosts/web';

/** Entry of the web extension host, a worker without Node. A web extension has to be one file, with all in it. */
export async function activate(context: ExtensionContext): Promise<S3LogjamApi> {
  const { activate: start } = await import('./extension');
  return start(context, { clock: { nowMs: Date.now }, openGunzip });
}

/** The core, for the bundles of Node, which take it from here: so the package holds it once. */
export const takeCore = (): typeof import('./core/index') => require('./core/index');
