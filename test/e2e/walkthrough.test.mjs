import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { useWorkbench } from '../host/fixture.mjs';

for (const [host, version] of [
  ['web', 'the newest VS Code'],
  ['oldestWeb', 'the oldest VS Code'],
]) {
  describe(`the walkthrough, in ${version}`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
    writeFileSync(path.join(folder, 'empty.txt'), '');
    after(() => rmSync(folder, { recursive: true }));
    const workbench = useWorkbench({ folder, host });

    const steps = () => workbench.page.locator('.gettingStartedContainer .step-list-container .getting-started-step');
    const stepOf = title => steps().filter({ hasText: title });
    const isDone = title => stepOf(title).locator('.codicon.complete').waitFor();
    const button = label => workbench.page.locator('.gettingStartedContainer .monaco-button', { hasText: label });
    const picture = () => workbench.page.locator('.gettingStartedContainer .getting-started-media img').first();

    it('is opened by the empty view', async () => {
      await workbench.openView('S3 Logjam');
      await workbench.page.locator('.welcome-view-content a', { hasText: 'Get Started with S3 Logjam' }).click();
      await stepOf('Open a Log').waitFor();
      assert.equal(await steps().count(), 6);
    });

    it('shows the picture of a step', async () => {
      await picture().waitFor();
      assert.match(await picture().getAttribute('alt'), /^The list of sample logs/);
      const isDrawn = image => image.complete && image.naturalWidth > 0;
      assert.ok(await workbench.page.waitForFunction(isDrawn, await picture().elementHandle()));
      await workbench.screenshot('walkthrough');
    });

    it('opens a sample beside itself, and counts the step as done', async () => {
      await button('Open a Sample Log').click();
      await workbench.page.locator('.tab.active', { hasText: '2026-03-30-10-00-00-3E57427F3A1B5C7D' }).waitFor();
      await isDone('Open a Log');
      await workbench.treeMessage('43 records');
    });

    it('explains a field of it', async () => {
      await stepOf('Point at a Field').click();
      await button('Explain Field').click();
      // In this way VS Code 1.74 does not show its own hovers either.
      if (host === 'web') {
        assert.match(await workbench.hoverText(), /Bucket Owner, field 1 of 27/);
        await workbench.page.keyboard.press('Escape');
      }
      await workbench.statusBarText('Bucket Owner 1/27');
      await isDone('Point at a Field');
    });

    it('shows its record in the tree', async () => {
      await workbench.openView('Explorer');
      await stepOf('See Each Record as a Tree').click();
      await button('Show in Records').click();
      await workbench.treeMessage('43 records');
      await workbench.page.locator('.part.sidebar .monaco-list-row.selected', { hasText: 'Bucket Owner' }).waitFor();
      await isDone('See Each Record as a Tree');
    });

    it('leads to the list of filters and the list of operations', async () => {
      for (const [step, label, title] of [
        ['Find What Matters', 'Filter Records', 'Filter Records'],
        ['Translate an Operation', 'Translate Operation', 'Translate Operation'],
      ]) {
        await stepOf(step).click();
        await button(label).click();
        await workbench.page.locator('.quick-input-title', { hasText: title }).waitFor();
        await workbench.page.keyboard.press('Escape');
        await isDone(step);
      }
      await workbench.screenshot('walkthrough-done');
      assert.deepEqual(await workbench.notifications(), []);
    });
  });
}
