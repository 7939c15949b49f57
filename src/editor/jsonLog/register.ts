import * as vscode from 'vscode';
import type { Clock } from '../settings';
import { registerJsonCopy } from './copy';
import { registerJsonHover } from './hover';
import { registerReadableLens } from './lens';
import { registerReadable } from './readable';
import { registerJsonStatusBar } from './statusBar';
import { registerJsonSymbols } from './symbols';

/** Everything that is for CloudTrail and other JSON logs. */
export function registerJsonLogs(clock: Clock): vscode.Disposable {
  return vscode.Disposable.from(
    registerJsonHover(clock),
    registerJsonStatusBar(),
    registerReadable(),
    registerReadableLens(),
    registerJsonSymbols(),
    registerJsonCopy(),
  );
}
