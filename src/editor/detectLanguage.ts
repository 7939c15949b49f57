import * as vscode from 'vscode';
import { loadCore } from './core';
import { accessLogLanguage } from './cursor';
import { quietly } from './failure';
import { detectLanguage } from './settings';

/** Languages that say no more than "text"; a file of any other language is left alone. */
const textLanguages: ReadonlySet<string> = new Set(['plaintext', 'log']);
/** Lines and characters that tell what a file is. */
const LINES_READ = 20;
const CHARACTERS_READ = 16_384;

/** A time as S3 writes it. Text without one is no access log, and the core need not be loaded to see that. */
const time = / \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:/;

/** True for plain text that is certainly a server access log. */
async function isUnnamedAccessLog(document: vscode.TextDocument): Promise<boolean> {
  if (!textLanguages.has(document.languageId)) {
    return false;
  }
  const head = document.getText(new vscode.Range(0, 0, LINES_READ, 0)).slice(0, CHARACTERS_READ);
  return time.test(head) && (await loadCore()).detectAccessLog(head);
}

const switchLanguage = async (document: vscode.TextDocument): Promise<void> => {
  await vscode.languages.setTextDocumentLanguage(document, accessLogLanguage);
};

/** An offer in the status bar, for those who want to be asked. */
function createOffer(): { update(): Promise<void>; disposable: vscode.Disposable } {
  const item = vscode.window.createStatusBarItem('s3Logjam.detect', vscode.StatusBarAlignment.Right, 102);
  item.name = vscode.l10n.t('S3 Log Detection');
  item.text = `$(question) ${vscode.l10n.t('S3 access log?')}`;
  item.tooltip = vscode.l10n.t('This text looks like an S3 server access log. Select to use its language.');
  item.command = 's3Logjam.useAccessLogLanguage';
  const update = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const asked = document !== undefined && (await isUnnamedAccessLog(document)) && detectLanguage(document) === 'ask';
    if (asked && document === vscode.window.activeTextEditor?.document) {
      item.show();
    } else {
      item.hide();
    }
  };
  const accept = vscode.commands.registerCommand('s3Logjam.useAccessLogLanguage', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document !== undefined) {
      await switchLanguage(document);
    }
  });
  return { update, disposable: vscode.Disposable.from(item, accept) };
}

/**
 * Gives plain text and `.log` files our language when their first lines are access-log records, as the setting
 * `s3Logjam.detectLanguage` says. A user who takes the language away again is not overruled.
 */
export function registerLanguageDetection(): vscode.Disposable {
  const offer = createOffer();
  // VS Code tells a change of language as a close and an open of the same document, in one turn.
  const closing = new Set<string>();
  const consider = async (document: vscode.TextDocument): Promise<void> => {
    const taken = closing.has(document.uri.toString());
    if (!taken && (await isUnnamedAccessLog(document)) && detectLanguage(document) === 'automatic') {
      await switchLanguage(document);
    }
    await offer.update();
  };
  const look = quietly(consider);
  const pasted = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    if (document.isUntitled && contentChanges.some(change => change.text.includes('['))) {
      look(document);
    }
  };
  for (const document of vscode.workspace.textDocuments) {
    look(document);
  }
  return vscode.Disposable.from(
    offer.disposable,
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(pasted),
    vscode.window.onDidChangeActiveTextEditor(quietly(offer.update)),
    vscode.workspace.onDidChangeConfiguration(quietly(offer.update)),
    vscode.workspace.onDidCloseTextDocument(document => {
      if (document.languageId === accessLogLanguage) {
        closing.add(document.uri.toString());
        setTimeout(() => closing.delete(document.uri.toString()));
      }
    }),
  );
}
