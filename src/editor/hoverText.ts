import * as vscode from 'vscode';
import type { HoverAction } from '../core/index';

/** Markdown without HTML and icons that can run these commands and no others. */
export function safeMarkdown(markdown: string, enabledCommands: readonly string[] = []): vscode.MarkdownString {
  const text = new vscode.MarkdownString(markdown, false);
  text.isTrusted = enabledCommands.length > 0 && { enabledCommands };
  return text;
}

/** A command that the link of a hover runs. */
export interface Offer {
  readonly title: string;
  readonly command: string;
}

/** What every field's hover offers of the tree. */
export const recordsOffers = (): readonly Offer[] => [
  { title: vscode.l10n.t('Show in Records'), command: 's3Logjam.showInRecords' },
  { title: vscode.l10n.t('Records with this value'), command: 's3Logjam.showRecordsWithValue' },
];

/** A place in a document, as it can stand in the link of a hover. */
export interface LinkedPlace {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** True for a command's argument that is such a place; menus pass others, and links can be written by anyone. */
export const isLinkedPlace = (given: unknown): given is LinkedPlace =>
  typeof given === 'object' &&
  given !== null &&
  'uri' in given &&
  typeof given.uri === 'string' &&
  'line' in given &&
  typeof given.line === 'number' &&
  'character' in given &&
  typeof given.character === 'number';

/** Links that name the place of the record, and hold none of its text. */
export function actionsAt(
  { uri }: vscode.TextDocument,
  { line, character }: vscode.Position,
  offers: readonly Offer[],
): HoverAction[] {
  const place = encodeURIComponent(JSON.stringify([{ uri: uri.toString(), line, character }])).replace(
    /[()]/g,
    mark => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return offers.map(({ title, command }) => ({ title, target: `command:${command}?${place}` }));
}

export const commandsOf = (offers: readonly Offer[]): string[] => offers.map(({ command }) => command);
