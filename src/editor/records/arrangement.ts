import * as vscode from 'vscode';
import type { Grouping, RecordOrder } from '../../core/index';
import { loadCore } from '../core';
import { secretOptions } from '../settings';
import { pickFilter } from './filter';
import type { RecordsModel } from './model';

const groupingNames = (): Readonly<Record<Grouping, string>> => ({
  none: vscode.l10n.t('Nothing'),
  operation: vscode.l10n.t('Operation'),
  requester: vscode.l10n.t('Requester'),
  bucket: vscode.l10n.t('Bucket'),
  prefix: vscode.l10n.t('Key Prefix'),
  status: vscode.l10n.t('HTTP Status'),
  error: vscode.l10n.t('Error Code'),
  address: vscode.l10n.t('Remote Address'),
  user_agent: vscode.l10n.t('User Agent'),
  hour: vscode.l10n.t('Hour'),
});

const orderNames = (): Readonly<Record<RecordOrder, string>> => ({
  position: vscode.l10n.t('Position in the Log'),
  time: vscode.l10n.t('Time'),
});

/** The value that a keybinding names, or one that the user chooses; the present one is marked. */
async function choose<Value extends string>(
  title: string,
  names: Readonly<Record<Value, string>>,
  now: Value,
  given: unknown,
): Promise<Value | undefined> {
  if (typeof given === 'string') {
    return Object.hasOwn(names, given) ? (given as Value) : undefined;
  }
  const items = (Object.keys(names) as Value[]).map(value => ({
    label: names[value],
    value,
    ...(value === now && { description: vscode.l10n.t('now') }),
  }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: names[now] }))?.value;
}

/** Filter Records, Group By, Sort By. `reach` shows the tree of the active log, which may not have been looked at yet. */
export function registerArrangement(
  model: RecordsModel,
  memory: vscode.Memento,
  reach: () => Promise<void>,
): vscode.Disposable {
  const filter = async (given: unknown): Promise<void> => {
    const core = await loadCore();
    await reach();
    const text = typeof given === 'string' ? given : await pickFilter(core, model);
    const { query } = text === undefined ? { query: undefined } : core.parseQuery(text);
    if (text !== undefined && query !== undefined) {
      const [words, test] = [core.describeQuery(query, secretOptions()), core.compileQuery(query)];
      await model.arrange({ filter: { text, words, test } });
    }
  };
  const clear = async (): Promise<void> => {
    await model.arrange({ filter: undefined });
  };
  const group = async (given: unknown): Promise<void> => {
    await reach();
    const grouping = await choose(
      vscode.l10n.t('Group Records By'),
      groupingNames(),
      model.arrangement.grouping,
      given,
    );
    if (grouping !== undefined) {
      await memory.update('records.grouping', grouping);
      await model.arrange({ grouping });
    }
  };
  const sort = async (given: unknown): Promise<void> => {
    await reach();
    const order = await choose(vscode.l10n.t('Sort Records By'), orderNames(), model.arrangement.order, given);
    if (order !== undefined) {
      await memory.update('records.order', order);
      await model.arrange({ order });
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('s3Logjam.filterRecords', filter),
    vscode.commands.registerCommand('s3Logjam.clearFilter', clear),
    vscode.commands.registerCommand('s3Logjam.groupRecords', group),
    vscode.commands.registerCommand('s3Logjam.sortRecords', sort),
  );
}
