import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { useWorkbench } from '../host/fixture.mjs';
import { firstSample, samples } from '../host/workbench.mjs';

describe('a VS Code server, whose extension host is Node', () => {
  const name = firstSample();
  const archived = 'archived.log';
  const text = readFileSync(path.join(samples, name), 'utf8');
  const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
  writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, `${archived}.gz`), gzipSync(text));
  after(() => rmSync(folder, { recursive: true }));
  const workbench = useWorkbench({ host: 'node', folder, openFile: name });

  /** Rests the mouse on the operation of the sixth line; what is shown there. */
  async function hoverOperation() {
    await workbench.moveTo(6, text.split('\n')[5].indexOf('REST.PUT.ACL') + 1);
    return workbench.hoverAtCursor();
  }

  it('knows the language of a delivered file', async () => {
    // The file is shown as plain text until the server has told which extensions there are.
    assert.equal(await workbench.statusBarText('S3 Access Log'), 'S3 Access Log');
  });

  it('explains the field where the mouse rests', async () => {
    const hover = await hoverOperation();
    await workbench.screenshot('node host hover');
    assert.match(hover, /Replaces the ACL of an object: PutObjectAcl/);
    assert.match(hover, /Operation, field 7 of 27/);
  });

  it('opens an archive, and explains what is in it', async () => {
    await workbench.pickInExplorer(`${archived}.gz`, 'Open Decompressed');
    await workbench.page.locator('.tab.active', { hasText: /archived\.log(?!\.gz)/ }).waitFor();
    await workbench.statusBarText('S3 Access Log');
    const hover = await hoverOperation();
    await workbench.screenshot('node host archive');
    assert.match(hover, /Operation, field 7 of 27/);
  });

  it('shows no pop-up, and tells how long the start took', async () => {
    assert.deepEqual(await workbench.notifications(), []);
    console.log(`      activation took ${await workbench.activationMs()} ms (target: below 20 ms)`);
  });
});
