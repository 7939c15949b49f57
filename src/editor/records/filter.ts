import * as vscode from 'vscode';
import type { ColumnName, SeenValues } from '../../core/index';
import type { Core } from '../core';
import { followTyping } from '../liveList';
import { plain } from '../plain';
import { secretOptions } from '../settings';
import type { OpenLog } from './log';
import type { RecordsModel } from './model';

/** One line of the list: what would be shown, what is wrong, or what can be written next. */
interface FilterItem extends vscode.QuickPickItem {
  /** The text with this line in it; the list stays open. */
  readonly next?: string;
  /** True for the line that shows the records. */
  readonly accepts?: true;
}

/** Values of a column that are offered, and records that are looked at for them. */
const MOST_VALUES = 50;
const RECORDS_LOOKED_AT = 20_000;

/** The most frequent values in the first records of the logs, for completion; those with secrets are not offered. */
function seenValues(core: Core, logs: readonly OpenLog[]): SeenValues {
  const { showSecrets } = secretOptions();
  const valuesOf = (column: ColumnName): string[] =>
    logs.flatMap(({ table, records }) =>
      core
        .groupRecords(table, records.subarray(0, RECORDS_LOOKED_AT), column)
        .slice(0, MOST_VALUES)
        .flatMap(({ value }) => value ?? [])
        .filter(value => showSecrets || core.maskText(value) === value),
    );
  return Object.fromEntries(core.columnNames.map(column => [column, valuesOf(column)]));
}

const presetItems = (core: Core): FilterItem[] =>
  core.queryPresets.map(({ title, explanation, query }) => ({
    label: title,
    description: query,
    detail: explanation,
    next: query,
    alwaysShow: true,
  }));

/** The lines for what is typed. */
export function filterItems(core: Core, text: string, seen: SeenValues): FilterItem[] {
  if (text.trim() === '') {
    return presetItems(core);
  }
  const { query, problems } = core.parseQuery(text);
  const [problem] = problems;
  const first: FilterItem =
    query === undefined
      ? {
          label: `$(error) ${plain(core, problem?.message ?? vscode.l10n.t('This is no filter yet.'))}`,
          alwaysShow: true,
        }
      : {
          label: `$(filter) ${vscode.l10n.t('Show records whose {0}', plain(core, core.describeQuery(query, secretOptions())))}`,
          accepts: true,
          alwaysShow: true,
          ...(problem !== undefined && { detail: plain(core, problem.message) }),
        };
  const completions = core.completeQuery(text, text.length, seen).map(
    ({ insert, label, detail, span }): FilterItem => ({
      label: plain(core, label),
      description: plain(core, detail),
      next: text.slice(0, span.start) + insert + text.slice(span.end),
      alwaysShow: true,
    }),
  );
  return [first, ...completions];
}

/** Lets the user write a filter, with completion; undefined when the user gave up. */
export async function pickFilter(core: Core, model: RecordsModel): Promise<string | undefined> {
  const list = vscode.window.createQuickPick<FilterItem>();
  const seen = seenValues(core, model.logs);
  const itemsOf = (text: string): FilterItem[] => filterItems(core, text, seen);
  list.title = vscode.l10n.t('Filter Records');
  list.placeholder = vscode.l10n.t('Such as operation = REST.DELETE.* and status >= 400');
  list.value = model.arrangement.filter?.text ?? '';
  list.items = itemsOf(list.value);
  list.buttons = [{ iconPath: new vscode.ThemeIcon('question'), tooltip: vscode.l10n.t('How Filters Are Written') }];
  list.onDidTriggerButton(() => vscode.commands.executeCommand('s3Logjam.openFilterReference'));
  const chosen = await new Promise<string | undefined>(resolve => {
    followTyping(list, itemsOf, ({ next, accepts }) => {
      if (next !== undefined) {
        list.value = next;
        list.items = itemsOf(next);
      } else if (accepts === true) {
        resolve(list.value);
        list.hide();
      }
    });
    list.onDidHide(() => resolve(undefined));
    list.show();
  });
  list.dispose();
  return chosen;
}
