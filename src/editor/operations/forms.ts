import * as vscode from 'vscode';
import type { OperationRow, RenderedForm } from '../../core/index';
import { copyText } from '../clipboard';
import type { Core } from '../core';
import { jsonLogOf } from '../jsonLog/documents';

/** One form of an operation in a list, with buttons for what can be done with it. */
interface FormItem extends vscode.QuickPickItem {
  readonly text: string;
  readonly page?: string;
}

const insert: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('insert'), tooltip: 'Insert at the Cursor' };
const replace: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('replace'),
  tooltip: 'Replace the Selection',
};
const open: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('link-external'),
  tooltip: 'Open Documentation',
};

/** Logs of both kinds are evidence: text goes into other documents only, and only where the user asks for it. */
async function editableEditor(): Promise<vscode.TextEditor | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || editor.document.languageId === 's3-access-log') {
    return undefined;
  }
  return (await jsonLogOf(editor.document)) === undefined ? editor : undefined;
}

/** The buttons that make sense where the user is. */
function buttonsFor(editor: vscode.TextEditor | undefined, page: string | undefined): vscode.QuickInputButton[] {
  return [
    ...(editor === undefined ? [] : editor.selection.isEmpty ? [insert] : [replace]),
    ...(page === undefined ? [] : [open]),
  ];
}

function toItem(row: OperationRow, { label, text, evidence, sharedWith }: RenderedForm): FormItem {
  const page = row.references[0]?.url;
  const shared = sharedWith.length === 0 ? '' : `; also ${sharedWith.slice(0, 3).join(', ')}`;
  return {
    label: text.replaceAll('\n', ' | '),
    description: `${label}, ${evidence}${shared}`,
    text,
    ...(page !== undefined && { page }),
  };
}

async function runButton(
  button: vscode.QuickInputButton,
  { page, text }: FormItem,
  editor: vscode.TextEditor | undefined,
): Promise<void> {
  if (button !== open) {
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
  list.placeholder = 'Enter copies';
  list.matchOnDescription = true;
  list.items = forms.map(item => ({ ...item, buttons: buttonsFor(editor, item.page) }));
  await new Promise<void>(resolve => {
    list.onDidTriggerItemButton(async ({ button, item }) => {
      await runButton(button, item, editor);
      list.hide();
    });
    list.onDidAccept(async () => {
      const [item] = list.activeItems;
      if (item !== undefined) {
        await copyText(item.text, item.description?.split(',')[0] ?? 'Text');
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
      .map(form => ({ ...toItem(row, form), detail: [row.api ?? row.title, clue].filter(Boolean).join(': ') })),
  );
}
