import type { ExtensionContext } from 'vscode';
import type { S3LogjamApi } from './api';
import { openGunzip } from './hosts/web';

// A web extension has to be one file. What stands in `require` below is part of it, and runs when it is asked for.

/** Entry of the web extension host, a worker without Node. */
export function activate(context: ExtensionContext): S3LogjamApi {
  const extension: typeof import('./extension') = require('./extension');
  return extension.activate(context, { clock: { nowMs: Date.now }, openGunzip });
}

/** The core, for the bundles of Node, which take it from here: so the package holds it once. No editor is needed for it. */
export const takeCore = (): typeof import('./core/index') => require('./core/index');
