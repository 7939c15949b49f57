import type { ExtensionContext } from 'vscode';
import type { S3LogjamApi } from './api';
import { activate as start } from './extension';
import { openFile, openGunzip } from './hosts/node';

/** Entry of the Node extension host, on the desktop and on remote machines. */
export function activate(context: ExtensionContext): S3LogjamApi {
  return start(context, { clock: { nowMs: Date.now }, openFile, openGunzip });
}
