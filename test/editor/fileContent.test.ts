import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ByteSource } from '../../src/core/index';
import { loadCore } from '../../src/editor/core';
import type { Host } from '../../src/editor/host';
import { fileContent } from '../../src/editor/records/fileContent';
import { itemOf } from '../../src/editor/records/items';
import { arrange, type OpenLog, readTable } from '../../src/editor/records/log';
import { messageOf } from '../../src/editor/records/message';
import { createRecordsModel, type RecordsModel } from '../../src/editor/records/model';
import { childrenOf, rootsOf } from '../../src/editor/records/nodes';
import { createProvider } from '../../src/editor/records/view';
import { accessLogLine, event } from '../core/insights/lines';
import { MemoryFiles } from './memoryFiles';

const clock = { nowMs: () => 0 };
const openGunzip: Host['openGunzip'] = () => ({ push: async () => undefined, end: async () => false });
const file = vscode.Uri.file('/logs/2026-03-30-10-00-00-EEEEFFFF00001111');

/** A file whose content can change, or go, between two readings. */
function fakeFile(text: string) {
  const state = { bytes: new TextEncoder().encode(text), fails: undefined as object | undefined, largest: 0 };
  const source: ByteSource = {
    sizeBytes: state.bytes.length,
    async read(start, end) {
      if (state.fails !== undefined) {
        throw state.fails;
      }
      state.largest = Math.max(state.largest, end - start);
      return state.bytes.subarray(start, end);
    },
  };
  const host: Host = { clock, openGunzip, openFile: async () => source };
  return { state, host };
}

const plain = { grouping: 'none', order: 'position' } as const;

/** The log as the tree has it. */
async function read(host: Host, filter?: string, isCancelled = () => false): Promise<OpenLog | undefined> {
  const core = await loadCore();
  const content = await fileContent(file, host);
  assert.ok(content);
  const table = await readTable(content, () => undefined, isCancelled);
  const { query } = core.parseQuery(filter ?? '');
  const test = query && { text: '', words: '', test: core.compileQuery(query) };
  return table && arrange(content, table, { ...plain, filter: test }, () => undefined, isCancelled);
}

const lines = Array.from({ length: 30_000 }, (_, n) =>
  accessLogLine({ key: `photos/\u00e9${n}.jpg`, status: n % 1_000 === 7 ? '403' : '200' }),
);
const log = `${lines.join('\n')}\n`;
const trail = JSON.stringify({
  Records: Array.from({ length: 2_000 }, (_, n) => ({ ...event, eventID: `\u00e9${n}` })),
});

describe('a log that is too large for a document', () => {
  it('is read in ranges, and shows its first records', async () => {
    const { state, host } = fakeFile(log);
    const found = await read(host);
    assert.ok(found);
    assert.equal(found.records.length, lines.length);
    assert.ok(state.largest <= 1 << 20, `${state.largest}`);
    let [node] = await rootsOf([found]);
    while (node !== undefined && node.kind !== 'record') {
      [node] = await childrenOf(node, clock);
    }
    assert.equal(node?.text, lines[0]);
    assert.match(String(node && (await itemOf(node)).description), /photos\/\u00e90\.jpg/);
  });

  it('is filtered', async () => {
    const found = await read(fakeFile(log).host, 'status = 403');
    assert.ok(found);
    assert.deepEqual([...found.records].slice(0, 3), [7, 1_007, 2_007]);
    const texts = await found.content.textsOf(
      [...found.records].map(record => ({
        start: found.table.startOf(record),
        length: found.table.lengthOf(record),
        line: found.table.lineOf(record),
      })),
    );
    assert.deepEqual(
      texts,
      lines.filter((_, n) => n % 1_000 === 7),
    );
  });

  it('is read as JSON too, with places in bytes', async () => {
    const found = await read(fakeFile(trail).host, 'eventID = "\u00e91999"');
    assert.ok(found);
    assert.equal(found.table.count, 2_000);
    assert.deepEqual([...found.records], [1_999]);
    const [place] = [...found.records].map(record => ({
      start: found.table.startOf(record),
      length: found.table.lengthOf(record),
      line: found.table.lineOf(record),
    }));
    assert.ok(place);
    const [text = ''] = await found.content.textsOf([place]);
    assert.equal(JSON.parse(text).eventID, '\u00e91999');
  });

  it('ends early when it is stopped', async () => {
    let asked = 0;
    assert.equal(await read(fakeFile(log).host, undefined, () => ++asked > 2), undefined);
    assert.ok(asked < 20);
  });

  it('is read from its file system once, as long as it stays as it was', async () => {
    const files = new MemoryFiles();
    let reads = 0;
    const counted = Object.assign(Object.create(files), {
      readFile: (uri: vscode.Uri) => {
        reads++;
        return files.readFile(uri);
      },
    });
    const provider = vscode.workspace.registerFileSystemProvider('memory-counted', counted);
    const uri = files.put(vscode.Uri.from({ scheme: 'memory-counted', path: file.path }), `${lines[0]}\n`);
    const host: Host = { clock, openGunzip };
    const first = await fileContent(uri, host);
    assert.equal(await fileContent(uri, host), first);
    assert.equal(reads, 1);
    files.put(uri, `${lines[1]}\n`);
    const other = await fileContent(uri, host);
    assert.deepEqual([reads, other?.version === first?.version], [2, false]);
    provider.dispose();
  });

  it('that is no log is none', async () => {
    assert.equal(await fileContent(vscode.Uri.file('/notes.txt'), fakeFile('No log at all.\n').host), undefined);
  });

  for (const [what, change, sentence] of [
    [
      'vanishes',
      (state: { fails: object | undefined }) => {
        state.fails = Object.assign(new Error("ENOENT: no such file or directory, open '/logs/x'"), { code: 'ENOENT' });
      },
      /^2026-03-30-10-00-00-EEEEFFFF00001111 could not be read: it no longer exists\.$/,
    ],
    [
      'may not be read any more',
      (state: { fails: object | undefined }) => {
        state.fails = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
      },
      /could not be read: access to it is denied\.$/,
    ],
    [
      'becomes shorter',
      (state: { bytes: Uint8Array }) => {
        state.bytes = state.bytes.slice(0, 10);
      },
      /could not be read: it has become shorter; Refresh Records reads it again\.$/,
    ],
  ] as const) {
    it(`that ${what} while the tree shows it is told of in its message, once`, async () => {
      const { state, host } = fakeFile(lines.slice(0, 30).join('\n'));
      const found = await read(host);
      assert.ok(found);
      const model = createRecordsModel(host, plain);
      let told = 0;
      model.onDidChange(() => told++);
      const shown: RecordsModel = Object.create(model, { logs: { value: [found] } });
      const provider = createProvider(shown, clock, new vscode.EventEmitter<void>().event);
      assert.equal((await provider.getChildren())?.length, 30);
      change(state as never);
      assert.equal((await provider.getChildren())?.length, 0);
      assert.equal((await provider.getChildren())?.length, 0);
      assert.equal(told, 1);
      assert.match(model.problem ?? '', sentence);
      assert.equal(messageOf(shown), `30 records \u00b7 ${model.problem}`);
      model.dispose();
    });
  }
});
