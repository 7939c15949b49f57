import type { ExtensionContext } from 'vscode';
import { registerCopy } from './editor/copy';
import { registerLanguageDetection } from './editor/detectLanguage';
import { registerHover } from './editor/hover';
import { registerNavigation } from './editor/navigate';
import { registerOperations } from './editor/operations/commands';
import { registerReferences } from './editor/references';
import type { Clock } from './editor/settings';
import { registerStatusBar } from './editor/statusBar';

/** What the host gives. */
export interface Host {
  readonly clock: Clock;
}

/** Starts every feature; each gives back what is disposed of when the extension stops. */
export function activate(context: ExtensionContext, { clock }: Host): void {
  context.subscriptions.push(
    registerLanguageDetection(),
    registerHover(clock),
    registerStatusBar(),
    registerNavigation(),
    registerCopy(clock),
    registerOperations(),
    registerReferences(),
  );
}
