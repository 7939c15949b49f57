import * as vscode from 'vscode';
import { nameOf } from '../archive';
import { loadCore } from '../core';
import type { Host } from '../host';
import { doLongWork } from '../longWork';
import { secretOptions } from '../settings';
import type { LogContent } from './content';
import { type RecordsModel, reporting } from './model';
import { activeContent } from './openContents';
import { createPace } from './pace';

/** Scheme of summaries; their query is the number under which one is kept. */
const scheme = 's3-logjam-summary';
/** Summaries kept; an older one can be made again. */
const KEPT = 10;

/** Reads logs and tells what they hold; undefined when it was stopped. */
async function summarize(
  contents: readonly LogContent[],
  token: vscode.CancellationToken,
): Promise<string | undefined> {
  const core = await loadCore();
  const summary = core.createSummary(secretOptions());
  const pace = createPace(() => token.isCancellationRequested);
  for (const content of contents) {
    const name = nameOf(content.uri);
    const isJson = content.format === 'json';
    const rows = isJson ? summary.addJsonLog(name) : undefined;
    const sink = isJson ? undefined : summary.addAccessLog(name);
    const isWhole = await content.read({
      bytes: slice => sink?.push(slice),
      record: (text, start, length) => rows?.add(text, start, length),
      proceed: pace,
    });
    sink?.end();
    if (!isWhole) {
      return undefined;
    }
  }
  return core.summaryDocument(summary.done());
}

/** Summarize Log: a Markdown document about the logs of the tree, or about the active one. */
export function registerSummarize(host: Host, model: RecordsModel): vscode.Disposable {
  const documents = new Map<string, string>();
  let made = 0;
  const run = async (): Promise<void> => {
    const active = model.showsAll ? undefined : await activeContent(host);
    const contents = active === undefined ? model.logs.map(({ content }) => content) : [active];
    if (contents.length === 0) {
      return;
    }
    const text = await doLongWork(vscode.l10n.t('Summarizing'), token => summarize(contents, token));
    if (text === undefined) {
      return;
    }
    const query = String(++made);
    documents.set(query, text);
    for (const oldest of [...documents.keys()].slice(0, Math.max(0, documents.size - KEPT))) {
      documents.delete(oldest);
    }
    const uri = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Log Summary')}.md`, query });
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ query }) =>
        documents.get(query) ?? vscode.l10n.t('Summarize the log again to see its summary.'),
    }),
    vscode.commands.registerCommand('s3Logjam.summarizeLog', reporting(model, run)),
  );
}
