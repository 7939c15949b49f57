import * as vscode from 'vscode';
import type { Evidence, OperationRow, RenderedForm } from '../../core/index';
import { copyText } from '../clipboard';
import type { Core } from '../core';
import { jsonLogOf } from '../jsonLog/documents';

/** One form of an operation in a list, with buttons for what can be done with it. */
interface FormItem extends vscode.QuickPickItem {
  readonly text: string;
  readonly form: string;
  readonly page?: string;
}

/** The buttons of a list. */
interface Buttons {
  readonly insert: vscode.QuickInputButton;
  readonly replace: vscode.QuickInputButton;
  readonly open: vscode.QuickInputButton;
}

const createButtons = (): Buttons => ({
  insert: { iconPath: new vscode.ThemeIcon('insert'), tooltip: vscode.l10n.t('Insert at the Cursor') },
  replace: { iconPath: new vscode.ThemeIcon('replace'), tooltip: vscode.l10n.t('Replace the Selection') },
  open: { iconPath: new vscode.ThemeIcon('link-external'), tooltip: vscode.l10n.t('Open Documentation') },
});

/** Logs of both kinds are evidence: text goes into other documents only, and only where the user asks for it. */
async function editableEditor(): Promise<vscode.TextEditor | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || editor.document.languageId === 's3-access-log') {
    return undefined;
  }
  return (await jsonLogOf(editor.document)) === undefined ? editor : undefined;
}

/** The buttons that make sense where the user is. */
function buttonsFor(
  { insert, replace, open }: Buttons,
  editor: vscode.TextEditor | undefined,
  page: string | undefined,
): vscode.QuickInputButton[] {
  return [
    ...(editor === undefined ? [] : editor.selection.isEmpty ? [insert] : [replace]),
    ...(page === undefined ? [] : [open]),
  ];
}

/** What an operation is called. */
export const nameOf = (row: OperationRow): string => row.api ?? vscode.l10n.t(row.title);

/** How well a form is known, in a word. */
function gradeOf(evidence: Evidence): string {
  switch (evidence) {
    case 'documented':
      return vscode.l10n.t('documented');
    case 'seen':
      return vscode.l10n.t('seen');
    case 'third-party':
      return vscode.l10n.t('third-party');
    case 'inferred':
      return vscode.l10n.t('inferred');
  }
}

function toItem(row: OperationRow, { label, text, evidence, sharedWith }: RenderedForm): FormItem {
  const page = row.references[0]?.url;
  const form = vscode.l10n.t(label);
  const grade = gradeOf(evidence);
  return {
    label: text.replaceAll('\n', ' | '),
    description:
      sharedWith.length === 0
        ? `${form}, ${grade}`
        : vscode.l10n.t('{0}, {1}; also {2}', form, grade, sharedWith.slice(0, 3).join(', ')),
    text,
    form,
    ...(page !== undefined && { page }),
  };
}

async function runButton(
  opens: boolean,
  { page, text }: FormItem,
  editor: vscode.TextEditor | undefined,
): Promise<void> {
  if (!opens) {
    await editor?.edit(edit => edit.replace(editor.selection, text));
  } else if (page !== undefined) {
    await vscode.env.openExternal(vscode.Uri.parse(page));
  }
}

/** Shows a list of forms; Enter copies one, a button inserts it or opens its page. */
export async function showForms(title: string, forms: readonly FormItem[]): Promise<void> {
  const editor = await editableEditor();
  const list = vscode.window.createQuickPick<FormItem>();
  list.title = title;
  list.placeholder = vscode.l10n.t('Enter copies');
  list.matchOnDescription = true;
  const buttons = createButtons();
  list.items = forms.map(item => ({ ...item, buttons: buttonsFor(buttons, editor, item.page) }));
  await new Promise<void>(resolve => {
    list.onDidTriggerItemButton(async ({ button, item }) => {
      await runButton(button === buttons.open, item, editor);
      list.hide();
    });
    list.onDidAccept(async () => {
      const [item] = list.activeItems;
      if (item !== undefined) {
        await copyText(item.text, vscode.l10n.t('{0} copied.', item.form));
      }
      list.hide();
    });
    list.onDidHide(() => {
      list.dispose();
      resolve();
    });
    list.show();
  });
}

/** Every form of one operation, as items of a list. */
export const formItems = (core: Core, row: OperationRow): FormItem[] =>
  core.renderForms(row).map(form => toItem(row, form));

/** The chosen forms of several operations, each with what tells it from the others. */
export function chosenForms(
  core: Core,
  rows: readonly { readonly row: OperationRow; readonly clue?: string }[],
  wanted: ReadonlySet<RenderedForm['form']>,
): FormItem[] {
  return rows.flatMap(({ row, clue }) =>
    core
      .renderForms(row)
      .filter(({ form }) => wanted.has(form))
      .map(form => ({ ...toItem(row, form), detail: [nameOf(row), clue].filter(Boolean).join(': ') })),
  );
}
