import * as vscode from 'vscode';
import type { ExportFormat } from '../../core/index';

/** How records can be written; `lines` as they stand in the log. */
export interface Format extends vscode.QuickPickItem {
  readonly format: ExportFormat | 'lines';
  readonly ending: string;
}

export const formats = (): readonly Format[] => [
  { label: 'JSON', description: vscode.l10n.t('one list, everything decoded'), format: 'json', ending: 'json' },
  {
    label: 'JSON Lines',
    description: vscode.l10n.t('one object a line, everything decoded'),
    format: 'jsonl',
    ending: 'jsonl',
  },
  { label: 'CSV', description: vscode.l10n.t('the main fields, safe in spreadsheets'), format: 'csv', ending: 'csv' },
  { label: 'Markdown', description: vscode.l10n.t('a table of the main fields'), format: 'markdown', ending: 'md' },
  {
    label: vscode.l10n.t('Lines'),
    description: vscode.l10n.t('as they stand in the log'),
    format: 'lines',
    ending: 'log',
  },
];
