import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { line, show, until, withSetting, workspaceFile } from './lines';

const ours = 's3-access-log';
/** Longer than any change of language takes to arrive. */
const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 300));

describe('language detection', () => {
  it('knows delivered files by their names', async () => {
    const [delivered, other] = ['2026-03-30-10-00-00-1234567890ABCDEF', '2026-03-30-10-00-00-short'];
    for (const [name, language] of [
      [delivered, ours],
      [`prefix-${delivered}`, ours],
      [other, 'plaintext'],
    ] as const) {
      const file = await workspaceFile(name, new TextEncoder().encode('no record\n'));
      assert.equal((await vscode.workspace.openTextDocument(file)).languageId, language, name);
    }
  });

  it('knows plain text by its content', async () => {
    const { document } = await show(`${line()}\n${line()}`, 'plaintext');
    await until('our language', () => document.languageId === ours);
  });

  it('knows a .log file by its content', async () => {
    const file = await workspaceFile('delivered.log', new TextEncoder().encode(`${line()}\n${line()}`));
    const { document } = await vscode.window.showTextDocument(file);
    await until('our language', () => document.languageId === ours);
  });

  it('leaves other text and other languages alone', async () => {
    const other = '192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.0" 200 2326';
    const [text, json] = [await show(other, 'plaintext'), await show(line(), 'json')];
    await settle();
    assert.deepEqual([text.document.languageId, json.document.languageId], ['plaintext', 'json']);
  });

  it('gives way to the user who takes the language away', async () => {
    const { document } = await show(line(), 'plaintext');
    await until('our language', () => document.languageId === ours);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await settle();
    assert.equal(document.languageId, 'plaintext');
  });

  it('knows what is pasted into an empty file', async () => {
    const editor = await show('', 'plaintext');
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), line()));
    await until('our language', () => editor.document.languageId === ours);
  });

  for (const mode of ['off', 'ask']) {
    it(`changes nothing by itself when set to "${mode}"`, async () => {
      await withSetting('detectLanguage', mode, async () => {
        const { document } = await show(line(), 'log');
        await settle();
        assert.equal(document.languageId, 'log');
        if (mode === 'ask') {
          await vscode.commands.executeCommand('s3Logjam.useAccessLogLanguage');
          assert.equal(document.languageId, ours);
        }
      });
    });
  }
});
