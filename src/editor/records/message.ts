import type { OpenLog } from './log';
import type { RecordsModel } from './model';

const count = (value: number): string => value.toLocaleString('en');

/** `lines unreadable: 17, 90, 2,051`; '' where all could be read. */
function unreadableOf({ table, content }: OpenLog): string {
  if (table.unreadableCount === 0) {
    return '';
  }
  const numbers = table.unreadable.slice(0, 3).map(record => count(table.lineOf(record)));
  const unit = `${content.format === 'json' ? 'record' : 'line'}${table.unreadableCount === 1 ? '' : 's'}`;
  return `${count(table.unreadableCount)} ${unit} unreadable: ${numbers.join(', ')}${table.unreadableCount > numbers.length ? ', ...' : ''}`;
}

/** What the line above the tree says; undefined where there is nothing to say. */
export function messageOf(model: RecordsModel): string | undefined {
  const { logs, arrangement, reading, wasStopped } = model;
  if (reading !== undefined) {
    return `Reading, ${Math.floor(100 * reading)} %`;
  }
  if (wasStopped) {
    return 'Reading was stopped. Refresh reads the log again.';
  }
  if (logs.length === 0) {
    return undefined;
  }
  const shown = logs.reduce((sum, log) => sum + log.records.length, 0);
  const all = logs.reduce((sum, log) => sum + log.table.count, 0);
  const { filter } = arrangement;
  const records =
    filter === undefined
      ? `${count(all)} record${all === 1 ? '' : 's'}`
      : `${count(shown)} of ${count(all)} records, ${filter.words}`;
  return [records, ...logs.map(unreadableOf)].filter(text => text !== '').join(' \u00b7 ');
}
