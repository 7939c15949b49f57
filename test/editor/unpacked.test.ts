import assert from 'node:assert/strict';
import { gzipSync, strToU8 } from 'fflate';
import * as vscode from 'vscode';
import { readArchive } from '../../src/editor/archive';
import { maximumUnpackedBytes } from '../../src/editor/settings';
import { registerUnpacked } from '../../src/editor/unpacked';
import { openGunzip } from '../../src/hosts/web';
import { closeAll, errorsOf, line, until, withSetting, withStubs, workspaceFile } from './lines';

/** `text` compressed with gzip. */
const pack = (text: string): Uint8Array => gzipSync(strToU8(text));

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => {
    all.set(part, at);
    return at + part.length;
  }, 0);
  return all;
}

const allTabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap(group => group.tabs);
/** Tabs of earlier tests that VS Code did not close, as of documents that were never saved. */
let left: ReadonlySet<vscode.Tab> = new Set();

async function start(): Promise<void> {
  await closeAll();
  left = new Set(allTabs());
}

/** The labels of the tabs since `start`. */
const tabs = (): readonly string[] =>
  allTabs()
    .filter(tab => !left.has(tab))
    .map(({ label }) => label);

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

  it('reads an archive of several members, and what is before bytes that are no gzip', async () => {
    const [first, second] = [pack(`${line()}\n`), pack(`${line({ key: 'second' })}\n`)];
    const members = await open(await workspaceFile('members.log.gz', concat(first, pack(''), second)));
    assert.equal(members.getText(), `${line()}\n${line({ key: 'second' })}\n`);
    assert.deepEqual(vscode.languages.getDiagnostics(members.uri), []);
    const padded = await open(await workspaceFile('padded.log.gz', concat(first, second, new Uint8Array(40))));
    assert.equal(padded.getText(), members.getText());
    assert.deepEqual(vscode.languages.getDiagnostics(padded.uri), []);
    const followed = await open(
      await workspaceFile('followed.log.gz', concat(first, second, new TextEncoder().encode('more'))),
    );
    assert.equal(followed.getText(), members.getText());
    await until('a problem', () => vscode.languages.getDiagnostics(followed.uri).length === 1);
    assert.match(vscode.languages.getDiagnostics(followed.uri)[0]?.message ?? '', /not as gzip/);
  });

  it('reads a damaged archive as far as the damage', async () => {
    const lines = Array.from({ length: 3_000 }, (_, number) => line({ key: `key-${(number * 48_271) % 65_537}` }));
    const packed = pack(lines.join('\n'));
    packed.fill(0xff, packed.length - 200, packed.length - 150);
    const document = await open(await workspaceFile('damaged.log.gz', packed));
    assert.ok(document.lineCount > 2_900, String(document.lineCount));
    assert.equal(document.lineAt(2_800).text, lines[2_800]);
    await until('a problem', () => vscode.languages.getDiagnostics(document.uri).length === 1);
  });

  it('refuses what is larger than the setting allows', async () => {
    const archive = await workspaceFile('bomb.log.gz', pack('x'.repeat(3 * 1024 * 1024)));
    const { token } = new vscode.CancellationTokenSource();
    const before = vscode.window.activeTextEditor?.document;
    await withSetting('maximumUnpackedSize', 2, async () => {
      assert.deepEqual(await errorsOf(() => readArchive(archive, openGunzip, token)), [
        'bomb.log.gz unpacks to more than 2 MB, the limit of s3Logjam.maximumUnpackedSize.',
      ]);
      await vscode.commands.executeCommand('s3Logjam.openDecompressed', archive);
      assert.equal(vscode.window.activeTextEditor?.document, before);
      assert.ok(!vscode.workspace.textDocuments.some(({ uri }) => uri.path.endsWith('/bomb.log')));
    });
  });

  it('unpacks nothing that is larger than VS Code shows extensions, whatever the setting says', async () => {
    await withSetting('maximumUnpackedSize', 400, async () => assert.equal(maximumUnpackedBytes(), 50 * 1024 * 1024));
  });

  it('shows what has changed when it is opened again', async () => {
    const name = 'growing.log.gz';
    const packed = pack(`${line()}\n`.repeat(2_000));
    const cut = await open(await workspaceFile(name, packed.slice(0, packed.length - 9)));
    await until('a problem', () => vscode.languages.getDiagnostics(cut.uri).length === 1);
    const whole = await open(await workspaceFile(name, pack(`${line({ key: 'second' })}\n`)));
    assert.equal(whole.getText(), `${line({ key: 'second' })}\n`);
    await until('no problem', () => vscode.languages.getDiagnostics(whole.uri).length === 0);
  });
});

describe('an archive that is opened as any other file', () => {
  const trail = JSON.stringify({
    Records: [
      {
        eventVersion: '1.11',
        eventTime: '2026-03-30T10:15:02Z',
        eventSource: 's3.amazonaws.com',
        eventName: 'GetObject',
        userIdentity: { type: 'Root' },
      },
    ],
  });
  for (const [name, text, language] of [
    ['123456789012_CloudTrail_eu-west-1_20260330T1015Z_AbCdEfGhIjKlMnOp.json.gz', trail, 'json'],
    ['123456789012_CloudTrail-Insight_eu-west-1_20260330T1015Z_AbCdEfGhIjKlMnOp.json.gz', trail, 'json'],
    ['prefix-2026-03-30-10-00-00-AAAABBBBCCCCDDDE.gz', line(), 's3-access-log'],
  ] as const) {
    it(`shows its text in the same tab: ${name}`, async () => {
      const uri = await workspaceFile(name, pack(text));
      for (const preview of [true, false]) {
        await start();
        await vscode.commands.executeCommand('vscode.open', uri, { preview });
        const shown = () => vscode.window.activeTextEditor?.document;
        await until('its text', () => shown()?.getText() === text);
        assert.equal(shown()?.languageId, language);
        await until('one tab', () => tabs().length === 1).catch(() => undefined);
        assert.deepEqual(tabs(), [name.replace('.gz', '')]);
        const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
        assert.equal(tab?.isPreview, preview);
      }
    });
  }

  it('says so in its tab when it is larger than the setting allows', async () => {
    const uri = await workspaceFile('1_CloudTrail_bomb.json.gz', pack('x'.repeat(3 * 1024 * 1024)));
    await withSetting('maximumUnpackedSize', 2, async () => {
      await start();
      await vscode.commands.executeCommand('vscode.open', uri);
      await until('its tab', () => tabs().includes('1_CloudTrail_bomb.json.gz'));
      await new Promise(resolve => setTimeout(resolve, 500));
      assert.deepEqual(tabs(), ['1_CloudTrail_bomb.json.gz']);
    });
  });

  it('says so in its tab when its text cannot be shown', async () => {
    const uri = await workspaceFile('unshown.log.gz', pack(line()));
    let provider: vscode.CustomReadonlyEditorProvider | undefined;
    const stub = () => new vscode.Disposable(() => undefined);
    const registerCustomEditorProvider = (_: string, given: vscode.CustomReadonlyEditorProvider) => {
      provider = given;
      return stub();
    };
    const registered = await withStubs(vscode.window, { registerCustomEditorProvider }, () =>
      withStubs(vscode.commands, { registerCommand: stub }, async () => [registerUnpacked(openGunzip)]),
    );
    const openTextDocument = () => Promise.reject(new Error('too large'));
    const panel = { webview: { html: '' }, onDidDispose: stub, dispose: () => undefined };
    await withStubs(vscode.workspace, { openTextDocument }, async () => {
      const token = new vscode.CancellationTokenSource().token;
      const document = { uri, dispose: () => undefined };
      await provider?.resolveCustomEditor(document, panel as unknown as vscode.WebviewPanel, token);
      assert.match(panel.webview.html, /unshown\.log\.gz is being unpacked\./);
      await until('the reason', () => /unshown\.log\.gz was not unpacked\./.test(panel.webview.html));
    });
    vscode.Disposable.from(...registered).dispose();
  });

  it('leaves other archives to VS Code', async () => {
    const uri = await workspaceFile('other.json.gz', pack(trail));
    await start();
    await vscode.commands.executeCommand('vscode.open', uri);
    await until('its tab', () => tabs().includes('other.json.gz'));
    await new Promise(resolve => setTimeout(resolve, 500));
    assert.deepEqual(tabs(), ['other.json.gz']);
    await vscode.commands.executeCommand('vscode.openWith', uri, 's3Logjam.archive');
    await until('its text', () => vscode.window.activeTextEditor?.document.getText() === trail);
  });
});
