import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { accessLogLine, event } from '../core/insights/lines';
import { closeAll, show, until } from './lines';

const log = [
  accessLogLine({}),
  'no record',
  accessLogLine({ operation: 'REST.DELETE.OBJECT', key: 'photos/a.jpg', time: '30/Mar/2026:08:00:00 +0000' }),
  accessLogLine({ operation: 'REST.DELETE.OBJECT', key: 'photos/b.jpg', status: '403', error: 'AccessDenied' }),
].join('\n');
const trail = JSON.stringify({ Records: [event, { ...event, eventName: 'DeleteObject' }, event] });
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`s3Logjam.${command}`, ...args);

/** Shows a log and its records, all of them. */
async function showRecords(text: string, language?: string): Promise<vscode.TextEditor> {
  const editor = await show(text, language);
  await run('records.focus');
  await run('clearFilter');
  // The host hears of new tabs and editors some time after they are there.
  await until('its records', async () => {
    const shown = (await run('refreshRecords')) as readonly string[];
    return shown.join() === editor.document.uri.toString();
  });
  return editor;
}

/** The document of a scheme, once it is shown. */
async function opened(scheme: string): Promise<vscode.TextDocument> {
  const find = () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === scheme)?.document;
  await until(`a document of ${scheme}`, () => find() !== undefined);
  return find() as vscode.TextDocument;
}

describe('the records of a log', () => {
  afterEach(async () => {
    await run('clearFilter');
    await closeAll();
  });

  it('are filtered into a document of their own, which leads back', async () => {
    const { document } = await showRecords(log);
    await run('filterRecords', 'operation = REST.DELETE.*');
    await run('openFiltered');
    const filtered = await opened('s3-logjam-filtered');
    const lines = log.split('\n');
    assert.equal(filtered.getText(), `${lines[2]}\n${lines[3]}\n`);
    assert.equal(filtered.languageId, 's3-access-log');
    const editor = await vscode.window.showTextDocument(filtered);
    editor.selection = new vscode.Selection(1, 5, 1, 5);
    await run('goToOriginal');
    const active = vscode.window.activeTextEditor;
    assert.equal(active?.document.uri.toString(), document.uri.toString());
    assert.equal(active?.document.getText(active.selection), lines[3]);
  });

  it('are filtered in JSON too, into a log that is one', async () => {
    await showRecords(trail, 'json');
    await run('filterRecords', 'eventName = DeleteObject');
    await run('openFiltered');
    const filtered = await opened('s3-logjam-filtered');
    assert.deepEqual(JSON.parse(filtered.getText()), [{ ...event, eventName: 'DeleteObject' }]);
    const editor = await vscode.window.showTextDocument(filtered);
    const at = filtered.positionAt(filtered.getText().indexOf('DeleteObject'));
    editor.selection = new vscode.Selection(at, at);
    await run('goToOriginal');
    const active = vscode.window.activeTextEditor;
    assert.deepEqual(JSON.parse(active?.document.getText(active.selection) ?? ''), {
      ...event,
      eventName: 'DeleteObject',
    });
  });

  it('stand in the order of time where that is wanted', async () => {
    await showRecords(log);
    await run('filterRecords', 'bucket = amzn-s3-demo-bucket');
    await run('sortRecords', 'time');
    await run('openFiltered');
    const lines = log.split('\n');
    assert.equal((await opened('s3-logjam-filtered')).getText(), `${lines[2]}\n${lines[0]}\n${lines[3]}\n`);
    await run('sortRecords', 'position');
  });

  it('are those with the value at the cursor', async () => {
    const editor = await showRecords(log);
    const at = editor.document.positionAt(log.indexOf('AccessDenied') + 3);
    await run('showRecordsWithValue', { uri: editor.document.uri.toString(), line: at.line, character: at.character });
    await run('openFiltered');
    assert.equal((await opened('s3-logjam-filtered')).getText(), `${log.split('\n')[3]}\n`);
  });

  for (const [what, line] of [
    ['before the first line', -1],
    ['past the last line', 4],
    ['at no line', Number.NaN],
  ] as const) {
    it(`are left alone by a link to a place ${what}`, async () => {
      const { document } = await showRecords(log);
      const link = { uri: document.uri.toString(), line, character: 0 };
      await vscode.env.clipboard.writeText('as before');
      await run('showRecordsWithValue', link);
      await run('showInRecords', link);
      await run('copyAsCliCommand', link);
      assert.equal(await vscode.env.clipboard.readText(), 'as before');
    });
  }

  it('are copied as CSV, as lines and as JSON', async () => {
    await showRecords(log);
    await run('filterRecords', 'status = 403');
    await run('copyRecordsAs', 'csv');
    assert.equal(
      await vscode.env.clipboard.readText(),
      'time,operation,who,bucket,key,status,error,address,bytes_sent,request_id\r\n' +
        '2026-03-30T09:12:41Z,REST.DELETE.OBJECT,alice,amzn-s3-demo-bucket,photos/b.jpg,403,AccessDenied,192.0.2.3,3462992,JXQ30R5CH2Z50GQB\r\n',
    );
    await run('copyRecordsAs', 'lines');
    assert.equal(await vscode.env.clipboard.readText(), `${log.split('\n')[3]}\n`);
    await run('copyRecordsAs', 'json');
    const [record] = JSON.parse(await vscode.env.clipboard.readText());
    assert.equal(record.fields.error_code, 'AccessDenied');
  });

  it('are summarised', async () => {
    await showRecords(log);
    await run('summarizeLog');
    const summary = () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 's3-logjam-summary');
    await until('the summary', () => summary() !== undefined);
    const text = summary()?.getText() ?? '';
    assert.match(text, /^# Summary of `Untitled-\d+`\n\n3 records, 30 Mar 2026 08:00:00 UTC to/);
    assert.match(text, /Lines that could not be read: 2\./);
  });
});

describe('sample logs', () => {
  afterEach(closeAll);
  const samples: readonly (readonly [id: string, language: string])[] = [
    ['accessLog', 's3-access-log'],
    ['cloudTrail', 'json'],
    ['olderLayouts', 's3-access-log'],
    ['hostile', 's3-access-log'],
  ];
  for (const [id, language] of samples) {
    it(`open read-only: ${id}`, async () => {
      await run('openSampleLogs', id);
      const document = vscode.window.activeTextEditor?.document;
      assert.deepEqual([document?.uri.scheme, document?.languageId], ['s3-logjam-sample', language]);
      assert.ok((document?.getText().length ?? 0) > 1000);
    });
  }
});
