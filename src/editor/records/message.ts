import * as vscode from 'vscode';
import { count, formatNumber } from '../count';
import type { OpenLog } from './log';
import type { RecordsModel } from './model';

/** `lines unreadable: 17, 90, 2,051`; '' where all could be read. */
function unreadableOf({ table, content }: OpenLog): string {
  if (table.unreadableCount === 0) {
    return '';
  }
  const first = table.unreadable.slice(0, 3).map(record => formatNumber(table.lineOf(record)));
  const numbers = [...first, ...(table.unreadableCount > first.length ? ['...'] : [])].join(', ');
  return content.format === 'json'
    ? count('{0} record unreadable: {1}', '{0} records unreadable: {1}', table.unreadableCount, numbers)
    : count('{0} line unreadable: {1}', '{0} lines unreadable: {1}', table.unreadableCount, numbers);
}

/** What the line above the tree says; undefined where there is nothing to say. */
export function messageOf(model: RecordsModel): string | undefined {
  const { logs, arrangement, reading, wasStopped, problem } = model;
  if (reading !== undefined) {
    return vscode.l10n.t('Reading, {0} %', Math.floor(100 * reading));
  }
  if (wasStopped) {
    return vscode.l10n.t('Reading was stopped. Refresh reads the log again.');
  }
  if (logs.length === 0) {
    return problem;
  }
  const shown = logs.reduce((sum, log) => sum + log.records.length, 0);
  const all = logs.reduce((sum, log) => sum + log.table.count, 0);
  const { filter } = arrangement;
  const records =
    filter === undefined
      ? count('{0} record', '{0} records', all)
      : vscode.l10n.t('{0} of {1} records, {2}', formatNumber(shown), formatNumber(all), filter.words);
  return [records, ...logs.map(unreadableOf), problem ?? ''].filter(text => text !== '').join(' \u00b7 ');
}
