import type { ExtensionContext } from 'vscode';
import { registerCopy } from './editor/copy';
import { registerLanguageDetection } from './editor/detectLanguage';
import type { Host } from './editor/host';
import { registerHover } from './editor/hover';
import { registerJsonCopy } from './editor/jsonLog/copy';
import { registerJsonHover } from './editor/jsonLog/hover';
import { registerReadableLens } from './editor/jsonLog/lens';
import { registerReadable } from './editor/jsonLog/readable';
import { registerJsonStatusBar } from './editor/jsonLog/statusBar';
import { registerJsonSymbols } from './editor/jsonLog/symbols';
import { registerNavigation } from './editor/navigate';
import { registerOperations } from './editor/operations/commands';
import { registerReferences } from './editor/references';
import { registerRelated } from './editor/related/commands';
import { registerStatusBar } from './editor/statusBar';
import { registerUnpacked } from './editor/unpacked';

/** Starts every feature; each gives back what is disposed of when the extension stops. */
export function activate(context: ExtensionContext, { clock, unpack }: Host): void {
  context.subscriptions.push(
    registerLanguageDetection(),
    registerHover(clock),
    registerStatusBar(),
    registerNavigation(),
    registerCopy(clock),
    registerOperations(),
    registerReferences(),
    registerUnpacked(unpack),
    registerRelated(unpack),
    registerJsonHover(clock),
    registerJsonStatusBar(),
    registerReadable(),
    registerReadableLens(),
    registerJsonSymbols(),
    registerJsonCopy(),
  );
}
