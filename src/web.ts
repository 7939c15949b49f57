import type { ExtensionContext } from 'vscode';
import { activate as start } from './extension';
import { openGunzip } from './hosts/web';

/** Entry of the web extension host, a worker without Node. */
export function activate(context: ExtensionContext): void {
  start(context, { clock: { nowMs: Date.now }, openGunzip });
}
