import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Keybinding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

describe('keybindings', () => {
  it('take no key that VS Code uses in an editor', async () => {
    // VS Code's own list of every default keybinding, ours among them, with comments before and after it.
    const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    const list = text.slice(text.indexOf('['), text.search(/^\]/m) + 1);
    const all: Keybinding[] = JSON.parse(list.replace(/^\s*\/\/.*$/gm, ''));
    assert.ok(all.length > 300);
    const isOurs = ({ command }: Keybinding): boolean => command.startsWith('s3Logjam.');
    const ours = all.filter(isOurs);
    assert.deepEqual(ours.map(({ command }) => command).sort(), [
      's3Logjam.goToNextField',
      's3Logjam.goToPreviousField',
    ]);
    const keys = new Set(ours.map(({ key }) => key));
    assert.deepEqual(
      all.filter(binding => keys.has(binding.key.split(' ')[0] ?? '') && !isOurs(binding)),
      [],
    );
  });
});
