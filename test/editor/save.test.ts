import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { saveText } from '../../src/editor/records/save';
import { unpackedDocumentOf } from '../../src/editor/unpacked';
import { errorsOf, workspaceFile } from './lines';
import { MemoryFiles } from './memoryFiles';

const view = (scheme: string, of: vscode.Uri): vscode.Uri =>
  vscode.Uri.from({ scheme: `s3-logjam-${scheme}`, path: '/view', query: of.toString() });
const filtered = (of: vscode.Uri): vscode.Uri =>
  view('filtered', of).with({ query: JSON.stringify({ uri: of.toString(), filter: 'status = 200', order: 'time' }) });

describe('records that are saved', () => {
  const evidence = new TextEncoder().encode('evidence');
  const itself = 'This file is the log itself, which is never written to. Choose another name.';
  const log = (): Promise<vscode.Uri> => workspaceFile('evidence.json.gz', evidence);

  for (const [what, viewOf] of [
    ['the log', (uri: vscode.Uri) => uri],
    ['the archive of an unpacked log', unpackedDocumentOf],
    ['the original of a readable view', (uri: vscode.Uri) => view('readable', uri)],
    ['the archive behind a readable view', (uri: vscode.Uri) => view('readable', unpackedDocumentOf(uri))],
    ['the original of a redacted log', (uri: vscode.Uri) => view('redacted', uri)],
    ['the archive behind a filtered log', (uri: vscode.Uri) => filtered(unpackedDocumentOf(uri))],
  ] as const) {
    it(`never go into ${what}`, async () => {
      const uri = await log();
      const errors = await errorsOf(async () => assert.equal(await saveText(uri, 'other', [viewOf(uri)]), false));
      assert.deepEqual(errors, [itself]);
      assert.deepEqual(new Uint8Array(await vscode.workspace.fs.readFile(uri)), evidence);
    });
  }

  it('go into another file', async () => {
    const uri = await log();
    const other = await workspaceFile('taken.csv', new Uint8Array());
    const errors = await errorsOf(async () =>
      assert.equal(await saveText(other, 'taken', [view('readable', uri)]), true),
    );
    assert.deepEqual(errors, []);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(other)), 'taken');
  });

  it('that cannot be written are told of as such', async () => {
    const provider = vscode.workspace.registerFileSystemProvider('memory-full', new MemoryFiles());
    const uri = vscode.Uri.from({ scheme: 'memory-full', path: '/taken.csv' });
    const errors = await errorsOf(async () => assert.equal(await saveText(uri, 'taken', []), false));
    provider.dispose();
    assert.deepEqual(errors, ['taken.csv could not be written: access to it is denied.']);
  });
});
