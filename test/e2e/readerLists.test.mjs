import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { useWorkbench } from '../host/fixture.mjs';
import { Keyboard } from '../host/keyboard.mjs';
import { firstSample, samples } from '../host/workbench.mjs';

const main = firstSample();
const column = readFileSync(path.join(samples, main), 'utf8').split('\n')[5].indexOf('REST.PUT.ACL') + 1;

/** The lines of the list that is open: what is drawn, the icon before it, and what is said. */
async function rowsOf({ page }) {
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await rows.first().waitFor();
  return rows.evaluateAll(elements =>
    elements.map(row => ({
      label: row.querySelector('.label-name').textContent.trim(),
      icon: /codicon codicon-(\w+)/.exec(row.querySelector('.label-name .codicon')?.className)?.[1],
      said: row.getAttribute('aria-label'),
    })),
  );
}

describe('what a screen reader is told of lists', () => {
  const workbench = useWorkbench({ openFile: main, settings: { 'editor.accessibilitySupport': 'on' } });
  const keyboard = new Keyboard(workbench);
  const input = () => workbench.page.locator('.quick-input-widget input[type="text"]');

  before(async () => {
    await workbench.openView('S3 Logjam');
    await workbench.treeMessage('43 records');
    await workbench.moveTo(6, column);
  });

  for (const [command, title, typed, icons] of [
    ['Open Sample Logs...', 'Open Sample Logs', '', []],
    ['Filter Records...', 'Filter Records', '', []],
    ['Filter Records...', 'Filter Records', 'statsu = 200', ['error']],
    ['Filter Records...', 'Filter Records', 'status = 403', ['filter']],
    ['Translate Operation...', 'Translate Operation', '', ['info']],
    ['Group Records By...', 'Group Records By', '', []],
  ]) {
    it(`is the title, every line and its icon: ${command} ${typed}`.trim(), async () => {
      await keyboard.command(command, title);
      await input().fill(typed);
      for (const icon of icons) {
        await workbench.page.locator(`.quick-input-list .label-name .codicon-${icon}`).waitFor();
      }
      const rows = await rowsOf(workbench);
      assert.ok((await input().getAttribute('aria-label')).endsWith(title));
      assert.deepEqual(
        rows.filter(({ label, icon, said }) => label === '' || !said.startsWith(icon ? `${icon}  ${label}` : label)),
        [],
      );
      assert.deepEqual(
        rows.flatMap(({ icon }) => icon ?? []),
        icons,
      );
      await workbench.page.keyboard.press('Escape');
      await input().waitFor({ state: 'hidden' });
    });
  }

  it('are the buttons of a list, reached with the keyboard', async () => {
    await keyboard.command('Filter Records...', 'Filter Records');
    await workbench.page.keyboard.press('Shift+Tab');
    await workbench.page.locator('.action-label[aria-label="How Filters Are Written"]:focus').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab', { hasText: 'Log Filters' }).waitFor();
    // The page takes the focus once it is there, and a list that is open then is closed.
    await workbench.previewText('Filters');
  });

  it('are the buttons of its lines, reached with the keyboard', async () => {
    await keyboard.command('Translate Operation...', 'Translate Operation');
    await keyboard.answer('put-object-acl', 'PutObjectAcl');
    await workbench.page.locator('.quick-input-title', { hasText: 'PutObjectAcl' }).waitFor();
    await rowsOf(workbench);
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.press('Tab');
    await workbench.page.locator('.action-label[aria-label="Open Documentation"]:focus').waitFor();
    await workbench.page.keyboard.press('Escape');
  });
});
