import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { useWorkbench } from '../host/fixture.mjs';
import { firstSample, samples } from '../host/workbench.mjs';

const main = firstSample();
const text = readFileSync(path.join(samples, main), 'utf8');
const lines = text.split('\n');
const [trail] = readdirSync(path.join(samples, 'cloudtrail'));
const trailText = readFileSync(path.join(samples, 'cloudtrail', trail), 'utf8');

/**
 * VS Code behaves as it does for somebody who uses a screen reader. Lines are wrapped: where one leads out of the window,
 * VS Code moves it as its accessible view opens, and what moves takes the hover and that view with it.
 */
const settings = { 'editor.accessibilitySupport': 'on', 'editor.wordWrap': 'on' };

/** Words as they are heard: it does not matter how they are broken into lines and cells. */
const asHeard = shown => shown.replaceAll(/[\s\u00a0]+/g, ' ').trim();

/** What is left of Markdown and HTML where somebody forgot to render it. */
const debris = /\*\*|\]\(|`|&\w+;|<\/?\w+|\\[-_*.[\]()]|\$\(\w|\|/;

/** Shows what Explain Field says at a place in VS Code's accessible view; the text of that. */
async function readAt(workbench, line, column) {
  await workbench.moveTo(line, column);
  const view = workbench.page.locator('.accessible-view');
  const words = view.locator('.view-line', { hasText: /\w/ }).first();
  let hover = '';
  // A hover that is just fading in takes no key, and then goes when the key is up, with the view if that is open already.
  for (let attempt = 0; attempt < 5 && !(await words.isVisible()); attempt++) {
    await workbench.runCommand('S3 Logjam: Explain Field');
    hover = asHeard(await workbench.hoverText());
    await workbench.page.keyboard.press('Alt+F2');
    await words.waitFor({ timeout: 3_000 }).catch(() => undefined);
  }
  await words.waitFor();
  const rows = await view
    .locator('.view-line')
    .evaluateAll(elements =>
      elements
        .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
        .map(({ textContent }) => textContent),
    );
  await workbench.screenshot(`reader-accessible-view-${line}-${column}`);
  for (const closed of [view, workbench.page.locator('.monaco-hover:not(.hidden)').first()]) {
    await workbench.page.keyboard.press('Escape');
    await closed.waitFor({ state: 'hidden' });
  }
  return { hover, read: asHeard(rows.join('\n')) };
}

/** The lines of the tree that are shown: what is drawn of each, the name of its icon, and what is said of it. */
const treeRows = workbench =>
  workbench.page.locator('.part.sidebar .monaco-list-row').evaluateAll(elements =>
    elements.map(row => ({
      parts: [...row.querySelectorAll('.label-name, .label-description')].flatMap(part =>
        part.textContent.split(/ \u00b7 | {2}/).filter(word => word !== ''),
      ),
      icon: /codicon-([\w-]+)/.exec(row.querySelector('.custom-view-tree-node-item-icon')?.className)?.[1],
      isColoured: !row.querySelector('.custom-view-tree-node-item-icon')?.classList.contains('codicon-colored'),
      said: row.getAttribute('aria-label'),
    })),
  );

describe('what a screen reader is told of a log', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
  writeFileSync(path.join(folder, main), `broken\n${text}`);
  writeFileSync(path.join(folder, trail), trailText);
  after(() => rmSync(folder, { recursive: true }));
  const workbench = useWorkbench({ folder, openFile: main, settings });

  for (const [line, field, words] of [
    [6, 'REST.PUT.ACL', ['Operation, field 7 of 27', 'CLI aws s3api put-object-acl', 'Copy as CLI']],
    [20, 'GET /photos', ['Presigned URL', 'Request-URI, field 9 of 27']],
    [6, '403', ['403 Forbidden: S3 refused the request', 'HTTP status, field 10 of 27']],
  ]) {
    it(`is the hover of ${field}, as plain text in the accessible view`, async () => {
      const { hover, read } = await readAt(workbench, line + 1, lines[line - 1].indexOf(field) + 1);
      assert.equal(read, hover);
      for (const word of words) {
        assert.ok(read.includes(word), `${word} in ${read}`);
      }
      assert.doesNotMatch(read, debris);
    });
  }

  it('is the field at the cursor, as the status bar shows it and more', async () => {
    await workbench.moveTo(7, lines[5].indexOf('REST.PUT.ACL') + 1);
    const label = workbench.page.locator('.statusbar-item-label', { hasText: 'Operation 7/27' });
    await label.waitFor();
    assert.equal(
      await label.getAttribute('aria-label'),
      'Operation 7/27, Operation, field 7 of 27, 2026 layout (source Region)',
    );
    assert.equal(await label.getAttribute('role'), 'button');
  });

  it('is every word that a line of the tree shows', async () => {
    await workbench.openView('S3 Logjam');
    await workbench.treeMessage('44 records');
    await workbench.unfold('PutObjectAcl');
    await workbench.unfold('Response');
    await workbench.treeRow('HTTP Status403 Forbidden').waitFor();
    const rows = await treeRows(workbench);
    assert.ok(rows.length > 25, `${rows.length}`);
    assert.deepEqual(
      rows.filter(({ parts, said }) => parts.length === 0 || !parts.every(part => said.includes(part))),
      [],
    );
  });

  it('is what icons and their colours tell, which differ in shape and in words', async () => {
    const states = { 'circle-slash': 'refused', error: 'failed', warning: 'unreadable' };
    const rows = await treeRows(workbench);
    const seen = new Set();
    for (const { parts, icon, isColoured, said } of rows.filter(
      each => each.icon !== undefined && each.icon !== 'symbol-field',
    )) {
      const state = states[icon];
      seen.add(state);
      assert.equal(isColoured, state !== undefined, `${icon} of ${said}`);
      const [spoken] = Object.values(states).filter(word => new RegExp(`\\b${word}\\b`).test(said));
      assert.equal(spoken, state, said);
      // Seen without colour and without the icon: the status and error, or that it is no record.
      assert.equal(/^[45]\d\d\b|^Line \d|unreadable$/m.test(parts.join('\n')), state !== undefined, parts.join(', '));
    }
    assert.deepEqual([...seen].filter(Boolean).sort(), ['failed', 'refused', 'unreadable']);
  });

  it('are names of every button of the tree', async () => {
    const buttons = workbench.page.locator('.part.sidebar .action-label');
    const names = await buttons.evaluateAll(elements => elements.map(each => each.getAttribute('aria-label')));
    for (const name of [
      'Filter Records...',
      'Group Records By...',
      'Go to Record',
      'Show Only Records with This Value',
    ]) {
      assert.ok(names.includes(name), `${name} in ${names.join(', ')}`);
    }
    assert.deepEqual(
      names.filter(name => !name),
      [],
    );
  });

  it('is what CloudTrail has at the cursor, in hover and status bar', async () => {
    await workbench.openFile(trail);
    await workbench.moveTo(1, trailText.indexOf('"sourceIPAddress"') + 3);
    await workbench.runCommand('S3 Logjam: Explain Field');
    const heard = asHeard(await workbench.hoverText());
    assert.match(heard, /sourceIPAddress/);
    assert.doesNotMatch(heard, debris);
    const label = workbench.page.locator('.statusbar-item-label', { hasText: 'Record 1: sourceIPAddress' });
    assert.equal(await label.getAttribute('aria-label'), 'Record 1: sourceIPAddress, Record 1 of 7, sourceIPAddress');
  });

  it('is what CloudTrail has at the cursor of the readable view, in the accessible view too', async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('S3 Logjam: Open Readable');
    await workbench.page.locator('.tab.active', { hasText: '(readable)' }).waitFor();
    await workbench.runCommand('Unfold All');
    const lines = JSON.stringify(JSON.parse(trailText), undefined, 2).split('\n');
    const at = lines.findIndex(line => line.includes('"sourceIPAddress"'));
    const { hover, read } = await readAt(workbench, at + 1, lines[at].indexOf('sourceIPAddress') + 2);
    assert.equal(read, hover);
    assert.match(read, /sourceIPAddress/);
    assert.doesNotMatch(read, debris);
  });
});
