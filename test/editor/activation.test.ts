import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('runs in this extension host', async () => {
    const extension = vscode.extensions.getExtension('s3-logjam.s3-logjam');
    assert.ok(extension, 'the extension is installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('is asked for by a log file that is opened', async () => {
    const [file] = await vscode.workspace.findFiles('*-*-*-*-*-*-*');
    assert.ok(file, 'a sample is in the workspace');
    const document = await vscode.workspace.openTextDocument(file);
    assert.equal(document.languageId, 's3-access-log');
  });

  it('works without trust in the workspace and without a file system of its own', () => {
    const extension = vscode.extensions.getExtension('s3-logjam.s3-logjam');
    assert.deepEqual(extension?.packageJSON.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });
});
