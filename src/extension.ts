import type { ExtensionContext } from 'vscode';
import type { S3LogjamApi } from './api';
import { createApi } from './editor/api';
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
import { registerLanguageModelTools } from './editor/languageModel/tools';
import { registerNavigation } from './editor/navigate';
import { registerOperations } from './editor/operations/commands';
import { registerReferences } from './editor/references';
import { registerStatusBar } from './editor/statusBar';
import { registerUnpacked } from './editor/unpacked';

/** Starts every feature, each of which gives back what is disposed of in the end; gives what other extensions can use. */
export function activate(context: ExtensionContext, { clock, unpack }: Host): S3LogjamApi {
  context.subscriptions.push(
    registerLanguageDetection(),
    registerHover(clock),
    registerStatusBar(),
    registerNavigation(),
    registerCopy(clock),
    registerOperations(),
    registerReferences(),
    registerUnpacked(unpack),
    registerJsonHover(clock),
    registerJsonStatusBar(),
    registerReadable(),
    registerReadableLens(),
    registerJsonSymbols(),
    registerJsonCopy(),
    registerLanguageModelTools(clock),
  );
  return createApi(clock);
}
