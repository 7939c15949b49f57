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
