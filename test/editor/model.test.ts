import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ByteSource } from '../../src/core/index';
import type { Host } from '../../src/editor/host';
import { messageOf } from '../../src/editor/records/message';
import { createRecordsModel } from '../../src/editor/records/model';
import { accessLogLine } from '../core/insights/lines';
import { until, withStubs } from './lines';

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
    const openGunzip: Host['openGunzip'] = () => ({ push: async () => undefined, end: async () => false });
    const host: Host = { clock: { nowMs: () => 0 }, openGunzip, openFile: async () => source };
    const model = createRecordsModel(host, { grouping: 'none', order: 'position' });
    const input = new vscode.TabInputText(vscode.Uri.file('/logs/2026-03-30-10-00-00-EEEEFFFF00002222'));
    // A tab without a document of its own, as that of a file too large for extensions.
    const stubs = { activeTextEditor: undefined, tabGroups: { activeTabGroup: { activeTab: { input } }, all: [] } };
    await withStubs(vscode.window, stubs, async () => {
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
