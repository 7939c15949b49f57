import assert from 'node:assert/strict';
import { useWorkbench } from '../host/fixture.mjs';

const log = '2026-03-30-10-00-00-3E57427F3A1B5C7D';

/** What works everywhere: hover, tree, filter, related records, all without a pop-up. */
function worksAsUsual(workbench, { opensView }) {
  it('hovers', async () => {
    await workbench.moveTo(6, 150);
    assert.match(await workbench.hoverAtCursor(), /field \d+ of \d+/);
  });

  it('shows records in the tree', async () => {
    if (opensView) {
      await workbench.openView('S3 Logjam');
    }
    await workbench.treeMessage('43 records');
    await workbench.unfold('PutObjectAcl');
    await workbench.unfold('Response');
    await workbench.treeRow('HTTP Status403 Forbidden').waitFor();
  });

  it('filters them into a document', async () => {
    await workbench.treeRow('HTTP Status403 Forbidden').click();
    await workbench.statusBarText('HTTP Status 10/');
    await workbench.runCommand('S3 Logjam: Show Only Records with This Value');
    await workbench.treeMessage('of 43 records');
    await workbench.runCommand('S3 Logjam: Open Filtered');
    await workbench.page.locator('.tab.active', { hasText: '(filtered)' }).waitFor();
    await workbench.runCommand('S3 Logjam: Go to Original');
    await workbench.statusBarText(/Ln 6, Col \d+ \(\d+ selected\)/);
    await workbench.runCommand('S3 Logjam: Clear Filter');
  });

  it('finds related records', async () => {
    await workbench.moveTo(6, 1);
    await workbench.runCommand('S3 Logjam: Find Related Records');
    await workbench.page.locator('.monaco-editor-overlaymessage, .zone-widget .ref-tree').first().waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('shows no pop-up', async () => {
    const told = (await workbench.notifications()).filter(text => !text.startsWith('Finding related'));
    assert.deepEqual(told, []);
  });
}

describe('Restricted Mode', () => {
  // VS Code for the Web trusts every folder that is in memory, as those of its tests are; a server does not.
  const workbench = useWorkbench({ host: 'node', openFile: log, asksForTrust: true });

  it('is on', () => workbench.statusBarText('Restricted Mode'));
  worksAsUsual(workbench, { opensView: true });
});

describe('no workspace at all', () => {
  const workbench = useWorkbench({ isEmpty: true });

  it('opens a sample log from the empty tree', async () => {
    await workbench.openView('S3 Logjam');
    await workbench.page.locator('.welcome-view-content a', { hasText: 'Open Sample Logs' }).click();
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Server access log' });
    await rows.first().click();
    await workbench.page.locator('.tab.active', { hasText: log }).waitFor();
  });
  worksAsUsual(workbench, { opensView: false });
});
