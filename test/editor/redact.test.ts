import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { registerRedact } from '../../src/editor/redact';
import { line, show, until, withSetting, withStubs } from './lines';

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`s3Logjam.${command}`);
const event = (eventName: string) => ({
  eventVersion: '1.11',
  userIdentity: { type: 'Root', principalId: '123456789012', accountId: '123456789012' },
  eventTime: '2026-03-30T10:15:02Z',
  eventSource: 's3.amazonaws.com',
  eventName,
  sourceIPAddress: '192.0.2.3',
  requestParameters: { bucketName: 'amzn-s3-demo-bucket', key: 'photos/cat.jpg' },
});
const identifying = /123456789012|amzn-s3|192\.0\.2\.3|79a59df9|cat\.jpg/;

/** What the clipboard holds once a command has put something there. */
async function copied(): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await run('copyRedacted');
  let text = '';
  await until('the clipboard', async () => {
    text = await vscode.env.clipboard.readText();
    return text !== '';
  });
  return text;
}

/** The document that Open Redacted shows. */
async function opened(): Promise<vscode.TextDocument> {
  await run('openRedacted');
  await until('the redacted log', () => vscode.window.activeTextEditor?.document.uri.scheme === 's3-logjam-redacted');
  return vscode.window.activeTextEditor?.document as vscode.TextDocument;
}

describe('redacted logs', () => {
  it('are copied whole when nothing is selected', async () => {
    await show(`${line()}\n\n${line({ key: 'b' })}\n`);
    const text = await copied();
    assert.equal(text.split('\n').length, 4);
    assert.match(text, /^0{63}1 bucket-\d+ .* 240\.0\.0\.\d+ /);
    assert.doesNotMatch(text, identifying);
  });

  it('are copied line by line where lines are selected', async () => {
    const editor = await show(`${line()}\n${line({ operation: 'REST.PUT.OBJECT' })}\n${line()}`);
    editor.selection = new vscode.Selection(1, 3, 2, 0);
    assert.match(await copied(), /^0{63}1 [^\n]* REST\.PUT\.OBJECT [^\n]*$/);
  });

  it('are copied record by record from a JSON log', async () => {
    const text = JSON.stringify({ Records: [event('GetObject'), event('PutObject'), event('DeleteObject')] });
    const editor = await show(text, 'json');
    const at = (name: string): vscode.Position => editor.document.positionAt(text.indexOf(name));
    editor.selection = new vscode.Selection(at('PutObject'), at('DeleteObject'));
    const records = (await copied()).split('\n').map(each => JSON.parse(each));
    assert.deepEqual(
      records.map(({ eventName }) => eventName),
      ['PutObject', 'DeleteObject'],
    );
    assert.doesNotMatch(JSON.stringify(records), identifying);
  });

  it('open beside, read-only in their language, and share placeholders between both kinds', async () => {
    const access = await show(line());
    const redacted = await opened();
    assert.equal(redacted.languageId, 's3-access-log');
    assert.doesNotMatch(redacted.getText(), identifying);
    assert.equal(access.document.getText(), line());
    const [, bucket] = redacted.getText().split(' ');
    await show(JSON.stringify({ Records: [event('GetObject')] }, undefined, 2), 'json');
    await opened();
    await until('the JSON log', () => vscode.window.activeTextEditor?.document.languageId === 'json');
    const [record] = JSON.parse(vscode.window.activeTextEditor?.document.getText() ?? '').Records;
    assert.equal(record.requestParameters.bucketName, bucket);
    assert.equal(redacted.isDirty, false);
  });

  it('are made from documents of the other read-only schemes too, and show changes when opened again', async () => {
    const editor = await show(JSON.stringify({ Records: [event('GetObject')] }), 'json');
    await run('openReadable');
    await until(
      'the readable view',
      () => vscode.window.activeTextEditor?.document.uri.scheme === 's3-logjam-readable',
    );
    const readable = vscode.window.activeTextEditor?.document.lineCount;
    assert.equal((await opened()).lineCount, readable);
    await vscode.window.showTextDocument(editor.document);
    const first = await opened();
    const edit = new vscode.WorkspaceEdit();
    edit.replace(editor.document.uri, new vscode.Range(0, 0, 0, 0), '\n');
    await vscode.workspace.applyEdit(edit);
    await vscode.window.showTextDocument(editor.document);
    await run('openRedacted');
    await until('the change', () => first.getText().startsWith('\n'));
  });

  it('are copied from a long selection in turns with other work', async () => {
    const editor = await show(`${line()}\n`.repeat(4_000));
    editor.selection = new vscode.Selection(0, 0, 4_000, 0);
    const handlers = new Map<string, () => Promise<void>>();
    const registerCommand = (name: string, handler: () => Promise<void>) => {
      handlers.set(name, handler);
      return new vscode.Disposable(() => undefined);
    };
    const registered = await withStubs(vscode.commands, { registerCommand }, async () => [registerRedact()]);
    let turns = 0;
    let timer = setTimeout(function turn() {
      turns++;
      timer = setTimeout(turn);
    });
    let turnsBefore = 0;
    // What is said of it is looked up when the text is whole.
    const t = (message: string): string => {
      turnsBefore = message === 'Redacted records copied.' ? turns : turnsBefore;
      return message;
    };
    await vscode.env.clipboard.writeText('');
    turns = 0;
    await withStubs(vscode.l10n, { t }, () => handlers.get('s3Logjam.copyRedacted')?.());
    clearTimeout(timer);
    vscode.Disposable.from(...registered).dispose();
    const copiedText = await vscode.env.clipboard.readText();
    assert.equal(copiedText.split('\n').length, 4_000);
    assert.doesNotMatch(copiedText, identifying);
    assert.ok(turnsBefore >= 2, `${turnsBefore}`);
  });

  it('keep what the setting says', async () => {
    await show(line());
    await withSetting('redact.keep', ['buckets', 'addresses'], async () => {
      assert.match(await copied(), /^0{63}1 amzn-s3-demo-bucket .* 192\.0\.2\.3 /);
    });
    assert.doesNotMatch(await copied(), identifying);
  });
});
