import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { line, show, until } from './lines';

const selected = (editor: vscode.TextEditor): string => editor.document.getText(editor.selection);
const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`s3Logjam.${command}`);

/** Puts the cursor where `text` begins. */
function placeAt(editor: vscode.TextEditor, text: string): void {
  const at = editor.document.positionAt(editor.document.getText().indexOf(text));
  editor.selection = new vscode.Selection(at, at);
}

describe('field commands', () => {
  it('are all declared, hidden elsewhere, and registered', async () => {
    const extension = vscode.extensions.getExtension('s3-logjam.s3-logjam');
    await extension?.activate();
    const { contributes } = extension?.packageJSON ?? {};
    const declared = contributes.commands.map(({ command }: { command: string }) => command);
    const registered = await vscode.commands.getCommands(true);
    assert.ok(declared.length >= 6);
    assert.deepEqual(
      declared.filter((command: string) => !registered.includes(command)),
      [],
    );
    const palette = new Map<string, string>(
      contributes.menus.commandPalette.map(({ command, when }: { command: string; when: string }) => [command, when]),
    );
    const here = 'editorLangId == s3-access-log';
    for (const command of [
      'goToNextField',
      'goToPreviousField',
      'copyFieldValue',
      'copyDecodedValue',
      'copyRecordAsJson',
    ]) {
      assert.equal(palette.get(`s3Logjam.${command}`), here, command);
    }
    for (const command of [
      'translateToRest',
      'translateToCli',
      'translateToEventName',
      'translateToAccessLogOperation',
    ]) {
      assert.equal(palette.get(`s3Logjam.${command}`), 'editorIsOpen', command);
    }
    for (const command of [
      'copyAsCliCommand',
      'copyAsRestRequest',
      'copyRedacted',
      'findRelatedRecords',
      'showFieldHover',
      'showInRecords',
    ]) {
      assert.equal(palette.get(`s3Logjam.${command}`), `${here} || s3Logjam.isJsonLog`, command);
    }
    for (const command of [
      'filterRecords',
      'groupRecords',
      'sortRecords',
      'copyRecordsAs',
      'saveRecordsAs',
      'summarizeLog',
    ]) {
      const inAnyLog = `${here} || s3Logjam.isJsonLog || s3Logjam.records.hasLog`;
      assert.equal(palette.get(`s3Logjam.${command}`), inAnyLog, command);
    }
    for (const command of ['copyJsonPath', 'copyJsonValue', 'copyJsonRecord']) {
      assert.equal(palette.get(`s3Logjam.${command}`), 's3Logjam.isJsonLog', command);
    }
    // The context tells of the active editor; the title of another group has to tell its own language.
    const [title] = contributes.menus['editor/title'];
    // Some hosts give the clauses in another order, and with quotes.
    const clausesOf = (when = ''): string[] => when.replaceAll("'", '').split(' && ').sort();
    const clauses = ['s3Logjam.isJsonLog', 'resourceScheme != s3-logjam-readable'];
    assert.deepEqual(clausesOf(palette.get('s3Logjam.openReadable')), clauses.sort());
    assert.deepEqual(clausesOf(title?.when), [...clauses, 'resourceLangId =~ /^json[cl]?$/'].sort());
    const context = contributes.menus['editor/context'];
    const elsewhere = context.filter(
      // Newer versions of VS Code write conditions in an order and with quotes of their own.
      ({ when }: { when: string }) => !/editorLangId == '?s3-access-log|^s3Logjam\.isJsonLog$/.test(when),
    );
    assert.deepEqual(elsewhere, []);
    const translate = context.find(({ submenu }: { submenu?: string }) => submenu === 's3Logjam.translate');
    assert.match(translate.when, /s3Logjam\.isJsonLog/);
  });

  it('go from field to field, over quotes and line ends', async () => {
    const editor = await show(`${line()}\n\n${line({ key: 'second' })}`);
    const seen: string[] = [];
    for (let n = 0; n < 9; n++) {
      await run('goToNextField');
      seen.push(selected(editor));
    }
    assert.deepEqual(seen.slice(0, 2), ['amzn-s3-demo-bucket', '06/Feb/2026:00:00:38 +0000']);
    assert.equal(seen[7], 'GET /photos/cat.jpg HTTP/1.1');
    await run('goToPreviousField');
    assert.equal(selected(editor), 'GET /photos/cat.jpg HTTP/1.1');
    placeAt(editor, 'eu-west-1\n');
    await run('goToNextField');
    assert.equal(editor.selection.active.line, 2);
    await run('goToPreviousField');
    assert.deepEqual([editor.selection.active.line, selected(editor)], [0, 'eu-west-1']);
  });

  it('stay where they are at the ends of the file', async () => {
    const editor = await show(line());
    await run('goToPreviousField');
    assert.equal(editor.selection.active.character, 0);
    placeAt(editor, 'eu-west-1');
    editor.selection = new vscode.Selection(0, line().length, 0, line().length);
    await run('goToNextField');
    assert.equal(editor.selection.active.character, line().length);
  });

  for (const [command, at, expected] of [
    ['copyFieldValue', 'GET /photos', 'GET /photos/cat.jpg HTTP/1.1'],
    ['copyFieldValue', '06/Feb', '06/Feb/2026:00:00:38 +0000'],
    ['copyDecodedValue', '200 -', '200 OK: the request succeeded'],
  ] as const) {
    it(`${command} at ${at}`, async () => {
      placeAt(await show(line()), at);
      await run(command);
      await until('the clipboard', async () => (await vscode.env.clipboard.readText()) === expected);
    });
  }

  it('copyRecordAsJson gives what the terminal gives', async () => {
    await show(line());
    await run('copyRecordAsJson');
    let record: { fieldCount?: number; fields?: { key?: string } } = {};
    await until('JSON in the clipboard', async () => {
      const text = await vscode.env.clipboard.readText();
      record = text.startsWith('{') ? JSON.parse(text) : {};
      return record.fieldCount === 27;
    });
    assert.equal(record.fields?.key, 'photos/cat.jpg');
  });

  it('never change the document', async () => {
    const editor = await show(line());
    for (const command of [
      'goToNextField',
      'copyFieldValue',
      'copyDecodedValue',
      'copyRecordAsJson',
      'showFieldHover',
    ]) {
      await run(command);
    }
    assert.equal(editor.document.getText(), line());
  });
});
