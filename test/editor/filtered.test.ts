import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { loadCore } from '../../src/editor/core';
import type { LogContent } from '../../src/editor/records/content';
import { documentContent } from '../../src/editor/records/documentContent';
import { textOf } from '../../src/editor/records/filtered';
import { arrange, readTable } from '../../src/editor/records/log';
import { accessLogLine, event } from '../core/insights/lines';
import { closeAll, show, until } from './lines';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`s3Logjam.${command}`, ...args);
/** Those that tabs show; VS Code keeps others for a while. */
const filteredDocuments = (): readonly vscode.TextDocument[] => {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ input }) => input);
  const shown = new Set(inputs.map(input => (input instanceof vscode.TabInputText ? input.uri.toString() : '')));
  return vscode.workspace.textDocuments.filter(
    ({ uri }) => uri.scheme === 's3-logjam-filtered' && shown.has(uri.toString()),
  );
};

/** Shows the records of the active log that pass a filter, in the tree. */
async function filter({ document }: vscode.TextEditor, text: string): Promise<void> {
  await run('records.focus');
  await run('filterRecords', text);
  await until('its records', async () => {
    const shown = (await run('refreshRecords')) as readonly string[];
    return shown.includes(document.uri.toString());
  });
}

describe('a filtered document', () => {
  afterEach(async () => {
    await run('clearFilter');
    await run('showActiveLog');
    await closeAll();
  });

  it('is not made of a part of the records when it is stopped, and lets a stop arrive', async () => {
    const core = await loadCore();
    const { document } = await show(`${accessLogLine({})}\n`.repeat(20_000));
    const content = await documentContent(document);
    const table =
      content &&
      (await readTable(
        content,
        () => undefined,
        () => false,
      ));
    assert.ok(content && table);
    const arrangement = { grouping: 'none', order: 'position' } as const;
    const log = await arrange(
      content,
      table,
      arrangement,
      () => undefined,
      () => false,
    );
    assert.ok(log && log.records.length === core.allRecords(table).length);
    // Reading some records takes a moment here, however fast the machine is.
    const textsOf: LogContent['textsOf'] = places => {
      for (const until = performance.now() + 1; performance.now() < until; );
      return content.textsOf(places);
    };
    const source = new vscode.CancellationTokenSource();
    const made = textOf({ ...log, content: { ...content, textsOf } }, source.token);
    setTimeout(() => source.cancel());
    assert.equal((await made)?.starts.length, undefined);
  });

  it('leads to the record at the cursor where lines end with CR LF', async () => {
    const records = Array.from({ length: 60 }, (_, n) => ({ ...event, eventID: `id-${n}` }));
    const text = JSON.stringify({ Records: records }, undefined, 1).replaceAll('\n', '\r\n');
    const editor = await show(text, 'json');
    assert.equal(editor.document.eol, vscode.EndOfLine.CRLF);
    await filter(editor, 'eventSource = s3.amazonaws.com');
    await run('openFiltered');
    await until('the records', () => filteredDocuments().length === 1);
    const [document] = filteredDocuments();
    assert.ok(document);
    const shown = await vscode.window.showTextDocument(document);
    // The end of the last record but one: any drift leads to the last.
    const end = document.positionAt(document.getText().lastIndexOf('}', document.getText().lastIndexOf('\n{')));
    shown.selection = new vscode.Selection(end, end);
    await run('goToOriginal');
    await until('the log', () => vscode.window.activeTextEditor?.document === editor.document);
    const { selection } = vscode.window.activeTextEditor as vscode.TextEditor;
    assert.equal(JSON.parse(editor.document.getText(selection)).eventID, 'id-58');
  });

  it('shows what has changed when it is opened again', async () => {
    const editor = await show(`${accessLogLine({ key: 'first' })}\n`);
    await filter(editor, 'status = 200');
    await run('openFiltered');
    await until('the records', () => filteredDocuments().length === 1);
    const [document] = filteredDocuments();
    assert.equal(document?.getText(), `${accessLogLine({ key: 'first' })}\n`);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, new vscode.Position(0, 0), `${accessLogLine({ key: 'new' })}\n`);
    await vscode.workspace.applyEdit(edit);
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await filter(editor, 'status = 200');
    await run('openFiltered');
    assert.equal(document?.getText(), `${accessLogLine({ key: 'new' })}\n${accessLogLine({ key: 'first' })}\n`);
  });

  it('is made of each log where all are shown', async () => {
    const logs: string[] = [];
    for (const key of ['one', 'two', 'three']) {
      const status = key === 'three' ? '403' : '200';
      const document = await vscode.workspace.openTextDocument({
        content: accessLogLine({ key, status }),
        language: 's3-access-log',
      });
      await vscode.window.showTextDocument(document, { preview: false });
      logs.push(document.uri.toString());
    }
    await run('showAllOpenLogs');
    await run('filterRecords', 'status = 200');
    await until('all logs', async () => {
      const shown = (await run('refreshRecords')) as readonly string[];
      return logs.every(uri => shown.includes(uri));
    });
    await run('openFiltered');
    const wanted = ['one', 'two'].map(key => `${accessLogLine({ key })}\n`);
    const texts = () => filteredDocuments().map(document => document.getText());
    // Tabs of earlier tests that VS Code did not close are logs too.
    await until('two documents', () => wanted.every(text => texts().includes(text)));
    assert.ok(!texts().some(text => text === ''));
  });
});
