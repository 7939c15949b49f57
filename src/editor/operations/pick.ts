import * as vscode from 'vscode';
import type { Match, OperationRow, Translation } from '../../core/index';
import type { Core } from '../core';
import { followTyping } from '../liveList';
import { plain } from '../plain';
import { formItems, nameOf, showForms } from './forms';
import { type Subject, translateSubject } from './subject';

/** One operation in the list of all. */
interface OperationItem extends vscode.QuickPickItem {
  readonly row?: OperationRow;
}

/** Matches shown before the others. */
const FIRST = 12;

/** `PUT /{Key}?acl   ·   aws s3api put-object-acl   ·   CloudTrail PutObjectAcl (data)` */
function detailOf(core: Core, row: OperationRow): string {
  const rest = core.renderForms(row).find(({ form }) => form === 'rest')?.text;
  const event = row.eventNames[0];
  return [rest, row.cli[0]?.name, event && trailOf(event)].filter(Boolean).join('   ·   ');
}

/** The event of an operation, and of what kind it is. */
function trailOf({ name, category }: OperationRow['eventNames'][number]): string {
  switch (category) {
    case 'data':
      return vscode.l10n.t('CloudTrail {0} (data)', name);
    case 'management':
      return vscode.l10n.t('CloudTrail {0} (management)', name);
    case 'unknown':
      return `CloudTrail ${name}`;
  }
}

function toItem(core: Core, row: OperationRow, why?: string): OperationItem {
  const values = row.operations.map(({ value }) => value).join(', ');
  return {
    label: nameOf(row),
    description: plain(core, [values, why].filter(Boolean).join('   ')),
    detail: detailOf(core, row),
    row,
    alwaysShow: why !== undefined,
  };
}

/** Why a match comes first: what in the record speaks for it, or what tells it from the others. */
function reasonOf({ because, when, tellsApart }: Match): string {
  if (because !== undefined) {
    return vscode.l10n.t('this record: {0}', because);
  }
  if (when !== undefined) {
    return vscode.l10n.t('when {0}', when);
  }
  return tellsApart ?? vscode.l10n.t('what was typed');
}

/** The list for what is typed: what it means first, then near names, then every operation. */
export function itemsFor(core: Core, translation: Translation | undefined): OperationItem[] {
  const matches = translation?.matches.slice(0, FIRST) ?? [];
  const found = new Set(matches.map(({ row }) => row));
  const near = translation?.suggestions ?? [];
  return [
    ...matches.map(match => toItem(core, match.row, reasonOf(match))),
    ...(translation?.remarks ?? []).map(label => ({
      label: `$(info) ${plain(core, label)}`,
      alwaysShow: true,
    })),
    ...near.map(({ row, name, why }) => ({
      ...toItem(core, row, why),
      description: `${name}: ${why}`,
    })),
    ...core.operations.filter(row => !found.has(row)).map(row => toItem(core, row)),
  ];
}

/** Lets the user look up an operation by any of its names, then shows its forms. */
export async function pickOperation(core: Core, subject: Subject): Promise<void> {
  const list = vscode.window.createQuickPick<OperationItem>();
  list.title = vscode.l10n.t('Translate Operation');
  list.placeholder = vscode.l10n.t(
    'Any name of an S3 operation: REST call, CLI command, eventName, access-log operation',
  );
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  const start = translateSubject(core, subject);
  list.items = itemsFor(core, start);
  list.value = subject.text;
  const itemsOf = (value: string): OperationItem[] =>
    itemsFor(core, value.trim() === '' ? start : core.translate(value, subject.facts));
  const chosen = await new Promise<OperationRow | undefined>(resolve => {
    followTyping(list, itemsOf, ({ row }) => {
      if (row !== undefined) {
        resolve(row);
        list.hide();
      }
    });
    list.onDidHide(() => resolve(undefined));
    list.show();
  });
  list.dispose();
  if (chosen !== undefined) {
    await showForms(nameOf(chosen), formItems(core, chosen));
  }
}
