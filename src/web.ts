import type { ExtensionContext } from 'vscode';
import type { S3LogjamApi } from './api';
import { activate as start } from './extension';
import { openGunzip } from './hosts/web';

/** Entry of the web extension host, a worker without Node. */
export function activate(context: ExtensionContext): S3LogjamApi {
  return start(context, { clock: { nowMs: Date.now }, openGunzip });
}
