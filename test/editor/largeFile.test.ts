import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { accessLogLine } from '../core/insights/lines';
import { closeAll, until, workspaceFile } from './lines';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`s3Logjam.${command}`, ...args);

/** Lines of a log of 60 MB, above what VS Code shows extensions as a document. */
const LINES = 160_000;
const refused = (n: number): boolean => n % 40_000 === 9;
const lineOf = (n: number): string =>
  accessLogLine({ key: `photos/${String(n).padStart(7, '0')}.jpg`, status: refused(n) ? '403' : '200' });

describe('a log of 60 MB', () => {
  let uri: vscode.Uri;
  const confirmation = (value: number | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('workbench').update('editorLargeFileConfirmation', value, true);

  before(async function () {
    this.timeout(60_000);
    const { process } = globalThis as { readonly process?: { readonly env: Readonly<Record<string, string>> } };
    if (process?.env.S3_LOGJAM_LARGE_FILES === undefined) {
      console.log('skipped: takes long and much memory; runs in the Node host where S3_LOGJAM_LARGE_FILES is set');
      this.skip();
    }
    const line = new TextEncoder().encode(`${lineOf(0)}\n`);
    const bytes = new Uint8Array(LINES * line.length);
    for (let n = 0; n < LINES; n++) {
      bytes.set(new TextEncoder().encode(`${lineOf(n)}\n`), n * line.length);
    }
    assert.ok(bytes.length > 55 * 1024 * 1024, `${bytes.length}`);
    uri = await workspaceFile('2026-03-30-10-00-00-FFFF000011112222', bytes);
    await confirmation(1_000);
    await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
    await run('records.focus');
    await run('clearFilter');
    await run('refreshRecords');
  });
  after(async () => {
    await run('clearFilter');
    await closeAll();
    if (uri !== undefined) {
      await confirmation(undefined);
      await vscode.workspace.fs.delete(uri);
    }
  });

  const copied = async (): Promise<string> => {
    await vscode.env.clipboard.writeText('');
    await run('copyRecordsAs', 'lines');
    return vscode.env.clipboard.readText();
  };
  const wanted = Array.from({ length: LINES }, (_, n) => n)
    .filter(refused)
    .map(n => `${lineOf(n)}\n`)
    .join('');

  it('is no document', () => assert.ok(!vscode.workspace.textDocuments.some(each => each.uri.path === uri.path)));

  it('is filtered, and shown filtered', async function () {
    this.timeout(60_000);
    await run('filterRecords', 'status = 403');
    assert.equal(await copied(), wanted);
    await run('openFiltered');
    const filtered = () => vscode.workspace.textDocuments.find(each => each.uri.scheme === 's3-logjam-filtered');
    await until('the filtered log', () => filtered()?.getText() === wanted);
  });

  it('can be stopped while it is filtered, and read again', async function () {
    this.timeout(60_000);
    const filtering = run('filterRecords', 'status = 200');
    await new Promise(resolve => setTimeout(resolve, 60));
    await run('stopReading');
    await filtering;
    await run('filterRecords', 'status = 403');
    assert.equal(await copied(), wanted);
  });

  it('is counted whole', async function () {
    this.timeout(60_000);
    await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
    await run('summarizeLog');
    const summary = () => vscode.workspace.textDocuments.find(each => each.uri.scheme === 's3-logjam-summary');
    await until('the summary', () => summary()?.getText().includes('160,000 records') === true);
  });
});
