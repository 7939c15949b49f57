import * as vscode from 'vscode';
import type { Host } from '../host';
import type { LogContent } from './content';
import { documentContent } from './documentContent';
import { fileContent } from './fileContent';

/** The address of what a tab shows; undefined for tabs that are no text. */
function uriOf(tab: vscode.Tab | undefined): vscode.Uri | undefined {
  return tab?.input instanceof vscode.TabInputText ? tab.input.uri : undefined;
}

/** The log at an address: its document where VS Code gives it to extensions, else the file itself. */
export async function contentAt(uri: vscode.Uri, host: Host): Promise<LogContent | undefined> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  if (open !== undefined) {
    return documentContent(open);
  }
  try {
    return await documentContent(await vscode.workspace.openTextDocument(uri));
  } catch {
    // Too large for a document of its own.
  }
  try {
    return await fileContent(uri, host);
  } catch {
    return undefined;
  }
}

/** The log in the active tab; undefined where it shows something else. */
export async function activeContent(host: Host): Promise<LogContent | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const uri = uriOf(vscode.window.tabGroups.activeTabGroup.activeTab);
  if (document !== undefined && (uri === undefined || uri.toString() === document.uri.toString())) {
    return documentContent(document);
  }
  return uri === undefined ? undefined : contentAt(uri, host);
}

/** Addresses of all tabs that show text. */
export const openUris = (): readonly vscode.Uri[] =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).flatMap(tab => uriOf(tab) ?? []);

/** The logs in all tabs, each once. */
export async function allContents(host: Host): Promise<readonly LogContent[]> {
  const uris = new Map(openUris().map(uri => [uri.toString(), uri]));
  const contents = await Promise.all([...uris.values()].map(uri => contentAt(uri, host)));
  return contents.filter(content => content !== undefined);
}
