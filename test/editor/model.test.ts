import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ByteSource } from '../../src/core/index';
import type { Host } from '../../src/editor/host';
import { messageOf } from '../../src/editor/records/message';
import { createRecordsModel } from '../../src/editor/records/model';
import { accessLogLine } from '../core/insights/lines';
import { until, withStubs } from './lines';

const openGunzip: Host['openGunzip'] = () => ({ push: async () => undefined, end: async () => false });
const hostOf = (source: ByteSource): Host => ({ clock: { nowMs: () => 0 }, openGunzip, openFile: async () => source });

/** Runs with tabs of files that have no documents of their own, as those too large for extensions. */
function withTabs(names: readonly string[], run: () => Promise<void>): Promise<void> {
  const tabs = names.map(name => ({ input: new vscode.TabInputText(vscode.Uri.file(`/logs/${name}`)) }));
  const tabGroups = { activeTabGroup: { activeTab: tabs[0] }, all: [{ tabs }] };
  return withStubs(vscode.window, { activeTextEditor: undefined, tabGroups }, run);
}

describe('reading that is stopped', () => {
  it('tells no progress afterwards, though a slice arrives', async () => {
    const bytes = new TextEncoder().encode(`${accessLogLine({})}\n`.repeat(8_000));
    let reads = 0;
    let arrive: () => void = () => undefined;
    const source: ByteSource = {
      sizeBytes: bytes.length,
      async read(start, end) {
        if (++reads === 3) {
          await new Promise<void>(resolve => {
            arrive = resolve;
          });
        }
        return bytes.subarray(start, end);
      },
    };
    const model = createRecordsModel(hostOf(source), { grouping: 'none', order: 'position' });
    await withTabs(['2026-03-30-10-00-00-EEEEFFFF00002222'], async () => {
      const done = model.update();
      await until('the third slice is asked for', () => reads === 3);
      assert.match(messageOf(model) ?? '', /^Reading, \d+ %$/);
      model.stop();
      arrive();
      await done;
    });
    assert.equal(model.reading, undefined);
    assert.equal(messageOf(model), 'Reading was stopped. Refresh reads the log again.');
    model.dispose();
  });
});

describe('all open logs', () => {
  it('are not read again to be grouped, however many they are', async () => {
    const bytes = new TextEncoder().encode(`${accessLogLine({})}\n`);
    let reads = 0;
    const read: ByteSource['read'] = async (start, end) => {
      reads++;
      return bytes.subarray(start, end);
    };
    const model = createRecordsModel(hostOf({ sizeBytes: bytes.length, read }), {
      grouping: 'none',
      order: 'position',
    });
    await withTabs(['1', '2', '3', '4', '5', '6'], async () => {
      await model.showAll(true);
      assert.equal(model.logs.length, 6);
      const before = reads;
      await model.arrange({ grouping: 'operation' });
      assert.deepEqual(
        model.logs.map(({ grouping }) => grouping),
        Array(6).fill('operation'),
      );
      assert.equal(reads, before);
    });
    model.dispose();
  });
});
