import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { useWorkbench } from '../host/fixture.mjs';
import { Keyboard } from '../host/keyboard.mjs';
import { firstSample, root, samples } from '../host/workbench.mjs';

const main = firstSample();
const lines = readFileSync(path.join(samples, main), 'utf8').split('\n');
const [trail] = readdirSync(path.join(samples, 'cloudtrail'));

describe('with the keyboard alone', () => {
  const workbench = useWorkbench();
  const keyboard = new Keyboard(workbench);
  before(() =>
    workbench.page.evaluate(() => {
      globalThis.clicks = 0;
      globalThis.addEventListener('pointerdown', () => globalThis.clicks++, true);
    }),
  );
  afterEach(async () => {
    assert.equal(await workbench.page.evaluate(() => globalThis.clicks), 0, 'no mouse is used');
  });

  it('a sample is opened', async () => {
    await keyboard.command('Open Sample Logs...', 'Open Sample Logs');
    await keyboard.answer('Hostile', 'Hostile server access log');
    await keyboard.tab('0C1D2E3F4A5B6978');
    await keyboard.pick('Control+P', main);
    await keyboard.tab(main);
  });

  it('fields are gone through', async () => {
    await keyboard.goTo(6, lines[5].indexOf('REST.PUT.ACL') + 1);
    await keyboard.page.keyboard.press('Control+F7');
    await workbench.statusBarText('Key 8/27');
    await keyboard.page.keyboard.press('Control+Shift+F7');
    await workbench.statusBarText('Operation 7/27');
    await keyboard.command('Go to Next Field');
    await workbench.statusBarText('Key 8/27');
    await keyboard.command('Go to Previous Field');
    await workbench.statusBarText('Operation 7/27');
  });

  it('a hover is shown, entered, and a link in it followed', async () => {
    await keyboard.command('Explain Field');
    assert.match(await workbench.hoverText(), /Replaces the ACL of an object/);
    // VS Code's own "Show or Focus Hover" enters the hover that is shown.
    await keyboard.page.keyboard.press('Control+K');
    await keyboard.page.keyboard.press('Control+I');
    await keyboard.page.locator('.monaco-hover:focus-within').waitFor();
    await keyboard.pressUntilFocused('Tab', 'a', 'Show in Records');
    await keyboard.page.keyboard.press('Enter');
    await keyboard.page.locator('.part.sidebar .monaco-list-row.selected', { hasText: 'Operation' }).waitFor();
    await keyboard.page.keyboard.press('Escape');
  });

  it('records are filtered, and the filter is cleared', async () => {
    await keyboard.command('Filter Records...', 'Filter Records');
    await keyboard.answer('status = 403', 'Show records whose');
    await workbench.treeMessage(/of 43 records, status is 403/);
    await keyboard.command('Clear Filter');
    await workbench.treeMessage('43 records');
    await keyboard.command('Group Records By...', 'Group Records By');
    await keyboard.answer('HTTP', 'HTTP Status');
    await workbench.treeRow(/^403\d+ records/).waitFor();
    await keyboard.command('Group Records By...', 'Group Records By');
    await keyboard.answer('Nothing');
    await workbench.treeRow('09:12:41').first().waitFor();
  });

  it('the tree is entered, gone through, and its menu opened', async () => {
    await keyboard.command('Focus on Records View');
    await keyboard.page.locator('.part.sidebar .monaco-list:focus').waitFor();
    await keyboard.page.keyboard.press('Home');
    await keyboard.page.locator('.part.sidebar .monaco-list-row.focused[data-index="0"]').waitFor();
    const entry = keyboard.page.locator('.monaco-menu .action-label', { hasText: 'Go to Record' });
    await keyboard.pressUntil('Shift+F10', entry);
    await keyboard.pressUntilFocused('ArrowDown', '.action-menu-item, .action-label', 'Go to Record');
    await keyboard.page.keyboard.press('Enter');
    await workbench.statusBarText('Ln 1, Col');
  });

  it('an operation is translated, and what it gives copied', async () => {
    await keyboard.goTo(6, lines[5].indexOf('REST.PUT.ACL') + 1);
    await keyboard.command('Translate Operation...', 'Translate Operation');
    await keyboard.answer('put-object-acl', 'PutObjectAcl');
    await keyboard.page.locator('.quick-input-title', { hasText: 'PutObjectAcl' }).waitFor();
    await keyboard.answer('aws s3api');
    await workbench.statusBarText('copied');
    assert.equal(await keyboard.clipboard(), 'aws s3api put-object-acl');
  });

  it('values, records and commands are copied', async () => {
    await keyboard.command('Copy Field Value');
    await workbench.statusBarText('Field value copied');
    assert.equal(await keyboard.clipboard(), 'REST.PUT.ACL');
    await keyboard.command('Copy Record as JSON');
    await workbench.statusBarText('Record copied');
    assert.match(await keyboard.clipboard(), /"REST\.PUT\.ACL"/);
  });

  it('related records are found, gone through and left', async () => {
    await keyboard.command('Find Related Records');
    await keyboard.page.locator('.peekview-widget').waitFor();
    await keyboard.page.keyboard.press('Escape');
    await keyboard.page.locator('.peekview-widget').waitFor({ state: 'detached' });
  });

  it('a CloudTrail log is explained, laid out, and left for the original', async () => {
    await keyboard.pick('Control+P', trail);
    await keyboard.tab(trail);
    await keyboard.goTo(1, 13);
    await workbench.statusBarText('Record 1');
    await keyboard.command('Explain Field');
    assert.match(await workbench.hoverText(), /alice/);
    await keyboard.page.keyboard.press('Escape');
    await keyboard.command('Open Readable');
    await keyboard.tab('(readable)');
    await keyboard.command('Go to Original');
    await keyboard.tab(trail);
  });

  it('every command is reached', () => {
    const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const { commandPalette, ...menus } = contributes.menus;
    const hidden = new Set(commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command));
    // A button on a line of a tree needs a mouse; a context menu opens with Shift+F10.
    const reached = Object.entries(menus)
      .filter(([place]) => place.endsWith('/context'))
      .flatMap(([, entries]) => entries.filter(({ group }) => !group.startsWith('inline')))
      .map(({ command }) => command);
    // Enter on a line of the tree.
    const onEnter = ['s3Logjam.showInEditor'];
    assert.deepEqual(
      [...hidden].filter(command => ![...reached, ...onEnter].includes(command)),
      [],
    );
  });
});
