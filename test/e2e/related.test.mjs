import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { useWorkbench } from '../host/fixture.mjs';
import { samples } from '../host/workbench.mjs';

const name = '2026-03-30-10-00-00-3E57427F3A1B5C7D';
const lines = readFileSync(path.join(samples, name), 'utf8').split('\n');
const place = (operation, text, more = text) => {
  const line = lines.findIndex(each => each.includes(` ${operation} `) && each.includes(more));
  return [line + 1, lines[line].indexOf(text) + 2];
};

describe('related records', () => {
  const workbench = useWorkbench({ openFile: name });
  const peek = () => workbench.page.locator('.zone-widget .ref-tree');
  /** Pop-ups but that of a search which takes long. */
  const popUps = async () => (await workbench.notifications()).filter(text => !text.startsWith('Finding related'));
  const references = async () => {
    await peek().locator('.monaco-list-row .referenceMatch').first().waitFor();
    const rows = await peek().locator('.monaco-list-row').allInnerTexts();
    return rows.map(row => row.replace(/\s+/g, ' ').trim());
  };

  it('of a multi-object delete are peeked at, in both logs', async () => {
    await workbench.moveTo(...place('REST.POST.MULTI_OBJECT_DELETE', '8MTZ325PXNPC8GDQ'));
    await workbench.runCommand('S3 Logjam: Find Related Records');
    await workbench.statusBarText('4 related records in 2 files.');
    const rows = await references();
    assert.equal(rows.filter(row => row.startsWith(name)).length, 1);
    assert.equal(rows.filter(row => row.includes('_CloudTrail_')).length, 1);
    assert.deepEqual(await popUps(), []);
    await workbench.screenshot('related-records');
    await workbench.page.keyboard.press('Escape');
    await peek().waitFor({ state: 'hidden' });
  });

  it('of a record that has none are told of in the place, without a pop-up', async () => {
    await workbench.moveTo(...place('REST.PUT.OBJECT', 'BGB8W8BW65B5JGDY'));
    await workbench.runCommand('S3 Logjam: Find Related Records');
    await workbench.page.locator('.monaco-editor-overlaymessage', { hasText: 'No related records found.' }).waitFor();
    assert.deepEqual(await popUps(), []);
  });

  it('are the references of an upload ID', async () => {
    await workbench.moveTo(...place('REST.PUT.PART', 'uploadId=2Gy', 'partNumber=1').map((at, n) => at + 10 * n));
    await workbench.page.keyboard.press('Shift+F12');
    await references();
    assert.match(
      await workbench.page.locator('.zone-widget .head').first().innerText(),
      /3 references|\(3\)|References \(3/i,
    );
    await workbench.page.keyboard.press('Escape');
    await peek().waitFor({ state: 'hidden' });
  });

  it('are told in the hover, which leads to them', async () => {
    await workbench.moveTo(...place('REST.PUT.PART', 'AXJVBR5XV0CS91M6'));
    const hover = await workbench.hoverAtCursor();
    assert.match(hover, /Part 1 of 2 of an upload that was completed 14 s later\./);
    await workbench.screenshot('related-hover');
    await workbench.page.locator('.monaco-hover a', { hasText: 'Related records' }).first().click();
    await workbench.statusBarText('3 related records in 1 file.');
    await references();
  });
});
