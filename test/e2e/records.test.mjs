import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { useWorkbench } from '../host/fixture.mjs';
import { samples } from '../host/workbench.mjs';

const log = '2026-03-30-10-00-00-3E57427F3A1B5C7D';
const trailFolder = path.join(samples, 'cloudtrail');
const [trail] = readdirSync(trailFolder);

/** Writes a filter as a person would, and accepts it. */
async function filter(workbench, text) {
  await workbench.runCommand('S3 Logjam: Filter Records...', { opens: 'Filter Records' });
  const input = workbench.page.locator('.quick-input-widget input[type="text"]');
  await input.fill(text);
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Show records whose' }).waitFor();
  await input.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

describe('the tree of records', () => {
  const workbench = useWorkbench({ openFile: log });

  it('shows the records of the active log, closed', async () => {
    await workbench.openView('S3 Logjam');
    await workbench.treeMessage('43 records');
    await workbench.treeRow('PutObjectAcl').waitFor();
    assert.equal(await workbench.treeRow('Requester').count(), 0);
    await workbench.screenshot('records');
  });

  it('opens a record into groups and decoded fields', async () => {
    await workbench.unfold('PutObjectAcl');
    await workbench.unfold('Response');
    await workbench.treeRow('HTTP Status403 Forbidden').waitFor();
    await workbench.screenshot('records-field');
  });

  it('selects the text of a field in the editor', async () => {
    await workbench.treeRow('HTTP Status403 Forbidden').click();
    await workbench.statusBarText('HTTP Status 10/');
    await workbench.statusBarText('Ln 6, Col');
  });

  it('follows the cursor to a record and its field', async () => {
    await workbench.moveTo(9, 1);
    await workbench.page.locator('.part.sidebar .monaco-list-row.selected', { hasText: 'Bucket Owner' }).waitFor();
  });

  it('shows what a filter asks for, and says so', async () => {
    await filter(workbench, 'operation = REST.GET.* and status = 200');
    await workbench.treeMessage(/\d+ of 43 records, operation is REST\.GET\.\* and status is 200/);
    await workbench.screenshot('records-filtered');
  });

  it('takes the filter that was typed last, however fast Enter follows', async () => {
    await workbench.runCommand('S3 Logjam: Filter Records...', { opens: 'Filter Records' });
    await workbench.page.locator('.quick-input-widget input[type="text"]').fill('');
    await workbench.page.keyboard.type('status = 403');
    await workbench.page.keyboard.press('Enter');
    await workbench.treeMessage(/\d+ of 43 records, status is 403/);
  });

  it('tells what is wrong with a filter, and offers presets and completion', async () => {
    await workbench.runCommand('S3 Logjam: Filter Records...', { opens: 'Filter Records' });
    const input = workbench.page.locator('.quick-input-widget input[type="text"]');
    const row = text => workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    await input.fill('');
    await row('Anonymous').waitFor();
    await workbench.screenshot('records-presets');
    await input.fill('statsu = 200');
    await row('status').waitFor();
    await input.fill('oper');
    await row('operation').waitFor();
    await workbench.page.locator('.quick-input-titlebar .action-label[aria-label^="How Filters Are Written"]').click();
    await workbench.page.locator('.tab', { hasText: 'Log Filters' }).waitFor();
    await workbench.previewText('Filters');
    await workbench.page.keyboard.press('Escape');
    await workbench.openFile(log);
    await workbench.runCommand('S3 Logjam: Clear Filter');
    await workbench.treeMessage('43 records');
  });

  it('groups records, with counts and bytes', async () => {
    await workbench.runCommand('S3 Logjam: Group Records By...', { opens: 'Group Records By' });
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Operation' }).click();
    await workbench.treeRow(/REST\.GET\.OBJECT\d+ records · .* sent/).waitFor();
    await workbench.screenshot('records-grouped');
    await workbench.moveTo(6, 1);
    await workbench.treeRow('09:14:10').first().waitFor();
    await workbench.runCommand('S3 Logjam: Group Records By...', { opens: 'Group Records By' });
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Nothing' }).click();
  });

  it('names every line for a screen reader', async () => {
    await workbench.treeRow('PutObjectAcl').first().waitFor();
    const rows = workbench.page.locator('.part.sidebar .monaco-list-row');
    const labels = await rows.evaluateAll(elements => elements.map(row => row.getAttribute('aria-label')));
    assert.ok(labels.length > 10);
    assert.deepEqual(
      labels.filter(label => !label || label.length < 4),
      [],
    );
    assert.ok(
      labels.some(label => /PutObjectAcl, .*403 AccessDenied, .*, refused/.test(label)),
      labels.join('\n'),
    );
  });

  it('leads from a hover to the records with that value', async () => {
    await workbench.moveTo(6, 70);
    await workbench.hoverAtCursor();
    await workbench.page.locator('.monaco-hover a', { hasText: 'Records with this value' }).first().click();
    await workbench.treeMessage(/of 43 records, bucket is/);
    await workbench.runCommand('S3 Logjam: Clear Filter');
    await workbench.treeMessage('43 records');
  });

  it('is copied and shown redacted', async () => {
    await workbench.runCommand('S3 Logjam: Open Redacted');
    await workbench.page.locator('.tab.active', { hasText: 'redacted' }).waitFor();
    await workbench.treeMessage('43 records');
    await workbench.screenshot('records-redacted');
    const text = (
      await workbench.page.locator('.editor-group-container.active .view-lines').first().innerText()
    ).replaceAll('\u00a0', ' ');
    assert.match(text, /^0{62,}.* bucket-0001 /m);
    assert.doesNotMatch(text, /amzn-s3-demo-bucket|123456789012|203\.0\.113/);
    await workbench.runCommand('View: Close Editor');
  });

  it('is summarised', async () => {
    await workbench.runCommand('S3 Logjam: Summarize Log');
    await workbench.page.locator('.tab.active', { hasText: 'Log Summary' }).waitFor();
    await workbench.page.waitForTimeout(1_500);
    await workbench.screenshot('records-summary');
    await workbench.runCommand('View: Close Editor');
    await workbench.openFile(log);
  });

  it('is used from the keyboard alone', async () => {
    await workbench.runCommand('S3 Logjam: Focus on Records View');
    await workbench.page.locator('.part.sidebar .monaco-list:focus').waitFor();
    await workbench.page.keyboard.press('Home');
    await workbench.page.locator('.part.sidebar .monaco-list-row.focused[data-index="0"]').waitFor();
    await workbench.page.keyboard.press('ArrowRight');
    await workbench.treeRow('RequestGetObject').first().waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('ArrowRight');
    await workbench.treeRow('Request-URI').first().waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.statusBarText('Ln 1, Col');
    await workbench.screenshot('records-keyboard');
  });
});

describe('the tree of other logs', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
  writeFileSync(path.join(folder, `${log}.gz`), gzipSync(readFileSync(path.join(samples, log))));
  writeFileSync(path.join(folder, trail), readFileSync(path.join(trailFolder, trail)));
  writeFileSync(
    path.join(folder, `${log}0`.slice(0, -1).replace('3E57', '3E58')),
    `broken\n${readFileSync(path.join(samples, log))}`,
  );
  after(() => rmSync(folder, { recursive: true }));
  const workbench = useWorkbench({ folder });

  it('says how to begin where no log is open', async () => {
    await workbench.openView('S3 Logjam');
    await workbench.page.locator('.welcome-view-content', { hasText: 'Open an S3 server access log' }).waitFor();
    await workbench.screenshot('records-welcome');
    await workbench.page.locator('.welcome-view-content a', { hasText: 'Open Sample Logs' }).click();
    await workbench.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Server access log' })
      .first()
      .click();
    await workbench.treeMessage('43 records');
  });

  it('shows CloudTrail on one line, and its nested members', async () => {
    await workbench.openFile(trail);
    await workbench.treeMessage('7 records');
    await workbench.unfold('PutBucketPolicy');
    await workbench.unfold('Requester');
    await workbench.treeRow('userIdentity').first().waitFor();
    await workbench.screenshot('records-cloudtrail');
  });

  it('follows the cursor in the readable view', async () => {
    await workbench.runCommand('S3 Logjam: Open Readable');
    await workbench.page.locator('.tab.active', { hasText: '(readable)' }).waitFor();
    await workbench.treeMessage('7 records');
    await workbench.treeRow('DeleteObjects').first().click();
    await workbench.statusBarText('selected');
    await workbench.screenshot('records-readable');
  });

  it('shows what is in an archive', async () => {
    await workbench.page.keyboard.press('Control+P');
    const input = workbench.page.locator('.quick-input-widget input[type="text"]');
    await input.fill(`${log}.gz`);
    await workbench.page
      .locator('.quick-input-list .monaco-list-row', { hasText: `${log}.gz` })
      .first()
      .click();
    await workbench.treeMessage('43 records');
    await workbench.treeRow('CopyObject').first().click();
    await workbench.statusBarText('selected');
  });

  it('names lines that could not be read', async () => {
    await workbench.openFile('2026-03-30-10-00-00-3E58427F3A1B5C7D');
    await workbench.treeMessage('44 records · 1 line unreadable: 1');
    await workbench.unfold('1 line unreadable');
    await workbench.treeRow('Line 1').first().waitFor();
  });

  it('shows all open logs at once', async () => {
    await workbench.runCommand('S3 Logjam: Show All Open Logs');
    await workbench.treeRow(trail.slice(0, 30)).first().waitFor();
    await workbench.treeRow('2026-03-30-10-00-00-3E58427F3A1B5C7D').first().waitFor();
    await workbench.screenshot('records-all');
    await workbench.runCommand('S3 Logjam: Show Active Log Only');
  });
});

describe('a tree that was never shown', () => {
  const workbench = useWorkbench({ openFile: log });

  it('is filtered and shown from the palette', async () => {
    await workbench.statusBarText('S3 Access Log');
    await filter(workbench, 'status = 403');
    await workbench.treeMessage(/\d+ of 43 records, status is 403/);
  });

  it('is read when its records are copied while it is hidden, and says where there are none', async () => {
    await workbench.openView('Explorer');
    await workbench.openFile(`cloudtrail/${trail}`);
    await workbench.runCommand('S3 Logjam: Copy Records As...');
    await workbench.statusBarText('No record is shown that could be taken along.');
    await workbench.runCommand('S3 Logjam: Clear Filter');
    await workbench.runCommand('S3 Logjam: Copy Records As...', { opens: /Copy Records As: [1-9]\d* records/ });
    await workbench.page.keyboard.press('Escape');
  });
});
