import assert from 'node:assert/strict';
import { gzipSync, strToU8 } from 'fflate';
import * as vscode from 'vscode';
import { readArchive } from '../../src/editor/archive';
import { walk } from '../../src/editor/related/files';
import { openGunzip } from '../../src/hosts/web';
import { accessLogLine, event } from '../core/insights/lines';
import { closeAll, errorsOf, show, until } from './lines';
import { MemoryFiles } from './memoryFiles';

const name = '2026-03-30-10-00-00-AAAABBBBCCCCDDDD';
const trailName = '123456789012_CloudTrail_eu-west-1_20260330T1015Z_AbCdEfGh.json';
const id = 'CCCC000000000000';
const lines = [
  accessLogLine({ id }),
  accessLogLine({ operation: 'REST.DELETE.OBJECT', key: 'photos/a.jpg', id: 'BBBB000000000000' }),
];
const log = `${lines.join('\n')}\n`;
const trail = JSON.stringify({
  Records: [
    { ...event, requestID: id },
    { ...event, eventName: 'DeleteObject' },
  ],
});

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`s3Logjam.${command}`, ...args);
const active = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;

/** Opens a file and shows it. */
async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const { document } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  return document;
}

/** The records that the tree shows, as lines. */
async function shownLines(): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await run('copyRecordsAs', 'lines');
  return vscode.env.clipboard.readText();
}

async function showTree(): Promise<void> {
  await run('records.focus');
  await run('clearFilter');
  await run('refreshRecords');
}

/** The document of a scheme, once it is active. */
async function opened(scheme: string): Promise<vscode.TextDocument> {
  await until(scheme, () => active()?.uri.scheme === scheme);
  return active() as vscode.TextDocument;
}

async function hasHover(document: vscode.TextDocument, text: string): Promise<boolean> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(document.getText().indexOf(text) + 1),
  );
  const contents = hovers.flatMap(({ contents: all }) => all as unknown[]);
  return contents.some(each => each instanceof vscode.MarkdownString && each.value.includes('evidence:'));
}

const places: readonly (readonly [what: string, scheme: string, authority: string, folder: string])[] = [
  ['a virtual workspace', 'memory', '', '/logs'],
  ['a read-only file system', 'memory-readonly', '', '/logs'],
  ['a remote machine', 'memory', 'ssh-remote+host.example.com', '/home/alice'],
  ['a folder with an odd name', 'memory', '', '/50% off/a#b?c/M\u00e4rz & (more) [x]'],
];

describe('every situation', () => {
  const files = { memory: new MemoryFiles(), 'memory-readonly': new MemoryFiles() };
  const registered: vscode.Disposable[] = [];
  before(() => {
    registered.push(
      vscode.workspace.registerFileSystemProvider('memory', files.memory, { isCaseSensitive: true }),
      vscode.workspace.registerFileSystemProvider('memory-readonly', files['memory-readonly'], { isReadonly: true }),
    );
  });
  after(async () => {
    await run('clearFilter');
    await closeAll();
    vscode.Disposable.from(...registered).dispose();
  });
  afterEach(closeAll);

  for (const [what, scheme, authority, folder] of places) {
    describe(`in ${what}`, () => {
      const provider = files[scheme as keyof typeof files];
      const put = (file: string, content: string | Uint8Array): vscode.Uri =>
        provider.put(vscode.Uri.from({ scheme, authority, path: `${folder}/${file}` }), content);

      it('an access log has its language, hovers, tree, filter and way back', async () => {
        const document = await open(put(name, log));
        assert.equal(document.languageId, 's3-access-log');
        assert.ok(await hasHover(document, 'REST.DELETE'));
        await showTree();
        assert.equal(await shownLines(), log);
        await run('filterRecords', 'operation = REST.DELETE.*');
        await run('openFiltered');
        const filtered = await opened('s3-logjam-filtered');
        assert.equal(filtered.getText(), `${lines[1]}\n`);
        await run('goToOriginal');
        await until('the log', () => active()?.uri.toString() === document.uri.toString());
        assert.equal(vscode.window.activeTextEditor?.selection.start.line, 1);
      });

      it('CloudTrail has hovers, a readable view and the way back', async () => {
        const document = await open(put(trailName, trail));
        assert.equal(document.languageId, 'json');
        assert.ok(await hasHover(document, 'eu-west-1'));
        await showTree();
        assert.equal((await shownLines()).split('\n').length, 3);
        await vscode.window.showTextDocument(document);
        await run('openReadable');
        const readable = await opened('s3-logjam-readable');
        assert.deepEqual(JSON.parse(readable.getText()), JSON.parse(trail));
        await run('goToOriginal');
        await until('the log', () => active()?.uri.toString() === document.uri.toString());
      });

      it('an archive is shown unpacked', async () => {
        await run('openDecompressed', put(`${name}.gz`, gzipSync(strToU8(log))));
        const document = await opened('s3-logjam-unpacked');
        assert.equal(document.getText(), log);
        assert.equal(document.languageId, 's3-access-log');
        await showTree();
        assert.equal(await shownLines(), log);
      });

      it('a log is redacted and summarised', async () => {
        await open(put(name, log));
        await run('openRedacted');
        const redacted = await opened('s3-logjam-redacted');
        assert.doesNotMatch(redacted.getText(), /amzn-s3|192\.0\.2\.3/);
        await run('summarizeLog');
        await until('the summary', () =>
          vscode.workspace.textDocuments.some(({ uri }) => uri.scheme === 's3-logjam-summary'),
        );
      });

      it('related records are found in open documents, and files by walking', async () => {
        const first = await open(put(name, log));
        await open(put(trailName, trail));
        const at = first.positionAt(log.indexOf(id) + 1);
        const provide = 'vscode.executeReferenceProvider';
        const found = await vscode.commands.executeCommand<vscode.Location[]>(provide, first.uri, at);
        assert.deepEqual(
          [...new Set(found.map(({ uri }) => uri.path.replace(/^.*\//, '')))].sort(),
          [trailName, name].sort(),
        );
        const walked: string[] = [];
        const { token } = new vscode.CancellationTokenSource();
        for await (const uri of walk(vscode.Uri.from({ scheme, authority, path: folder }), token)) {
          walked.push(uri.path.replace(/^.*\//, ''));
        }
        assert.ok(walked.includes(name) && walked.includes(trailName), walked.join());
      });

      it('nothing is written', () => assert.deepEqual(provider.writes, []));
    });
  }

  it('an untitled document is a log as any other', async () => {
    const { document } = await show(log);
    assert.ok(await hasHover(document, 'REST.DELETE'));
    await showTree();
    await run('filterRecords', 'operation = REST.DELETE.*');
    await run('openFiltered');
    assert.equal((await opened('s3-logjam-filtered')).getText(), `${lines[1]}\n`);
    await run('goToOriginal');
    await until('the log', () => active() === document);
  });

  it('the tree reads a file again that changed on disk', async () => {
    const uri = files.memory.put(vscode.Uri.from({ scheme: 'memory', path: `/changing/${name}` }), log);
    await open(uri);
    await showTree();
    assert.equal(await shownLines(), log);
    files.memory.put(uri, `${lines[1]}\n`);
    await until('fewer records', async () => (await shownLines()) === `${lines[1]}\n`);
    files.memory.put(uri, log + log);
    await until('more records', async () => (await shownLines()) === log + log);
    files.memory.put(uri, '');
    await until('no record', async () => (await shownLines()) === '');
  });

  it('a file that vanished stays readable while it is open', async () => {
    const uri = files.memory.put(vscode.Uri.from({ scheme: 'memory', path: `/vanishing/${name}` }), log);
    const document = await open(uri);
    await showTree();
    files.memory.remove(uri);
    await run('refreshRecords');
    assert.equal(await shownLines(), log);
    assert.ok(await hasHover(document, 'REST.DELETE'));
  });

  it('a filtered log whose file is gone is empty and leads nowhere, without an error', async () => {
    const source = { uri: `memory:/leaving/${name}`, filter: 'status = 200', order: 'position' };
    const uri = vscode.Uri.from({ scheme: 's3-logjam-filtered', path: `/${name}`, query: JSON.stringify(source) });
    const filtered = await open(uri);
    assert.equal(filtered.getText(), '');
    await run('goToOriginal');
    assert.equal(active(), filtered);
  });

  it('an archive that vanished is told in one sentence', async () => {
    const uri = vscode.Uri.from({ scheme: 'memory', path: `/gone/${name}.gz` });
    const { token } = new vscode.CancellationTokenSource();
    const errors = await errorsOf(() => readArchive(uri, openGunzip, token));
    assert.deepEqual(errors, [`${name}.gz could not be read: it no longer exists.`]);
    await run('openDecompressed', uri);
    assert.ok(!vscode.workspace.textDocuments.some(document => document.uri.path === `/gone/${name}`));
  });
});
