import type { ExtensionContext } from 'vscode';
import { registerCopy } from './editor/copy';
import { registerLanguageDetection } from './editor/detectLanguage';
import type { Host } from './editor/host';
import { registerHover } from './editor/hover';
import { registerJsonLogs } from './editor/jsonLog/register';
import { registerNavigation } from './editor/navigate';
import { registerOperations } from './editor/operations/commands';
import { registerGoToOriginal } from './editor/original';
import { registerRecords } from './editor/records/register';
import { registerRedact } from './editor/redact';
import { registerReferences } from './editor/references';
import { registerRelated } from './editor/related/commands';
import { registerSampleLogs } from './editor/sampleLogs';
import { registerStatusBar } from './editor/statusBar';
import { registerUnpacked } from './editor/unpacked';

/** Starts every feature; each gives back what is disposed of when the extension stops. */
export function activate(context: ExtensionContext, host: Host): void {
  const { clock, openGunzip } = host;
  context.subscriptions.push(
    registerLanguageDetection(),
    registerHover(clock),
    registerStatusBar(),
    registerNavigation(),
    registerCopy(clock),
    registerOperations(),
    registerReferences(),
    registerUnpacked(openGunzip),
    registerRelated(openGunzip),
    registerJsonLogs(clock),
    registerRecords(host, context.workspaceState),
    registerGoToOriginal(),
    registerSampleLogs(context.extensionUri),
    registerRedact(),
  );
}
