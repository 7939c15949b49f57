import assert from 'node:assert/strict';
import { gzipSync, strToU8 } from 'fflate';
import * as vscode from 'vscode';
import { line, until, withSetting, workspaceFile } from './lines';

/** `text` compressed with gzip. */
const pack = (text: string): Uint8Array => gzipSync(strToU8(text));

/** The document that Open Decompressed shows. */
async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('s3Logjam.openDecompressed', uri);
  const wanted = uri.path.replace(/\.gz$/, '');
  await until(wanted, () => vscode.window.activeTextEditor?.document.uri.path === wanted);
  return vscode.window.activeTextEditor?.document as vscode.TextDocument;
}

describe('Open Decompressed', () => {
  it('shows what is in an archive, with its language and hovers, and changes nothing', async () => {
    const packed = pack(`${line()}\n${line({ key: 'second' })}\n`);
    const archive = await workspaceFile('packed.log.gz', packed);
    const document = await open(archive);
    assert.equal(document.lineAt(1).text, line({ key: 'second' }));
    await until('our language', () => document.languageId === 's3-access-log');
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, line().indexOf('REST')),
    );
    assert.ok(hover);
    assert.deepEqual(new Uint8Array(await vscode.workspace.fs.readFile(archive)), packed);
    assert.equal(document.isDirty, false);
  });

  it('knows delivered names', async () => {
    const document = await open(await workspaceFile('2026-03-30-10-00-00-AAAABBBBCCCCDDDD.gz', pack(line())));
    assert.equal(document.languageId, 's3-access-log');
  });

  it('shows a cut archive as far as it goes, with a problem at its end', async () => {
    const packed = pack(`${line()}\n`.repeat(2_000));
    const document = await open(await workspaceFile('cut.log.gz', packed.slice(0, packed.length - 9)));
    assert.ok(document.lineCount > 1_000);
    await until('a problem', () => vscode.languages.getDiagnostics(document.uri).length === 1);
    const [problem] = vscode.languages.getDiagnostics(document.uri);
    assert.match(problem?.message ?? '', /cut or damaged/);
    assert.equal(problem?.range.end.line, document.lineCount - 1);
  });

  it('refuses what is larger than the setting allows', async () => {
    const archive = await workspaceFile('bomb.log.gz', pack('x'.repeat(3 * 1024 * 1024)));
    await withSetting('maximumUnpackedSize', 2, async () => {
      await vscode.commands.executeCommand('s3Logjam.openDecompressed', archive);
      assert.notEqual(vscode.window.activeTextEditor?.document.uri.path, '/bomb.log');
      assert.ok(!vscode.workspace.textDocuments.some(({ uri }) => uri.path.endsWith('/bomb.log')));
    });
  });
});
