import type { ExtensionContext } from 'vscode';
import type { S3LogjamApi } from './api';
import { createApi } from './editor/api';
import { registerCopy } from './editor/copy';
import { registerLanguageDetection } from './editor/detectLanguage';
import type { Host } from './editor/host';
import { registerHover } from './editor/hover';
import { registerJsonLogs } from './editor/jsonLog/register';
import { registerLanguageModelTools } from './editor/languageModel/tools';
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

/** Starts every feature, each of which gives back what is disposed of in the end; gives what other extensions can use. */
export function activate(context: ExtensionContext, host: Host): S3LogjamApi {
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
    registerLanguageModelTools(clock),
  );
  return createApi(clock);
}
