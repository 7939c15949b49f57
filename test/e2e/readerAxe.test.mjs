import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { askAxe } from '../host/axe.mjs';
import { useWorkbench } from '../host/fixture.mjs';
import { firstSample, samples } from '../host/workbench.mjs';

const main = firstSample();
const text = readFileSync(path.join(samples, main), 'utf8');
const columnOf = field => text.split('\n')[5].indexOf(field) + 1;

/**
 * Rules that VS Code's own widgets break whatever an extension gives them, so that they say nothing of ours:
 * - a row's label and description are drawn side by side without a blank, and its name has them with a comma; that every
 *   word is in the name is tested in reader.test.mjs,
 * - rows of every list have a level, which options may not have,
 * - what is drawn in a row, and the text of a hover, has a name of its own on an element without a role,
 * - the buttons of a row stand inside the option that the row is.
 */
const ofWidgets = ['label-content-name-mismatch', 'aria-allowed-attr', 'aria-prohibited-attr', 'nested-interactive'];

/** Markdown has no table without a line of headers; ours have names at the left of their values, and that line is empty. */
const ofMarkdown = ['empty-table-header'];

/** Of a Markdown preview VS Code makes the document around the text: its title, language and landmarks. */
const ofPreviews = ['document-title', 'html-has-lang', 'landmark-one-main', 'region'];

describe('axe finds nothing wrong', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
  const archive = `${main.slice(0, -1)}E.gz`;
  writeFileSync(path.join(folder, main), text);
  writeFileSync(path.join(folder, archive), gzipSync(text.repeat(60)));
  after(() => rmSync(folder, { recursive: true }));
  const workbench = useWorkbench({
    folder,
    openFile: main,
    settings: {
      'editor.accessibilitySupport': 'on',
      's3Logjam.maximumUnpackedSize': 1,
      // VS Code tells links from the text around them by colour alone, unless it is asked to underline them.
      'accessibility.underlineLinks': true,
    },
  });

  /** Nothing is wrong, and the rules that are named had something to look at. */
  const isFine = async (frame, selector, leftOut, looked) => {
    const { found, passed } = await askAxe(frame, selector, leftOut);
    assert.deepEqual(found, []);
    assert.deepEqual(
      looked.filter(rule => !passed.includes(rule)),
      [],
      passed.join(', '),
    );
  };

  /** The frame of a webview that shows `words`; what is behind a webview is the editor, of which the frame knows nothing. */
  async function webview(words) {
    for (let attempt = 0; attempt < 75; attempt++) {
      for (const frame of workbench.page.frames().slice(1)) {
        const shown = await frame
          .locator('body')
          .innerText({ timeout: 500 })
          .catch(() => '');
        if (shown.includes(words)) {
          await frame.evaluate(() => {
            document.documentElement.style.background = 'var(--vscode-editor-background)';
          });
          return frame;
        }
      }
      await workbench.page.waitForTimeout(200);
    }
    return assert.fail(`no webview shows "${words}"`);
  }

  for (const [field, rule] of [
    ['REST.PUT.ACL', 'td-headers-attr'],
    ['arn:aws:iam', 'link-in-text-block'],
  ]) {
    it(`with the hover of ${field}`, async () => {
      await workbench.moveTo(6, columnOf(field));
      await workbench.runCommand('S3 Logjam: Explain Field');
      await workbench.hoverText();
      const looked = ['color-contrast', 'link-name', rule];
      await isFine(workbench.page, '.monaco-editor .monaco-hover', [...ofWidgets, ...ofMarkdown], looked);
      await workbench.page.keyboard.press('Escape');
    });
  }

  it('with the view Records and its tree', async () => {
    await workbench.openView('S3 Logjam');
    await workbench.treeMessage('43 records');
    await workbench.unfold('PutObjectAcl');
    await workbench.unfold('Response');
    await workbench.treeRow('HTTP Status403 Forbidden').waitFor();
    await isFine(workbench.page, '.part.sidebar', ofWidgets, [
      'color-contrast',
      'aria-treeitem-name',
      'aria-command-name',
    ]);
  });

  it('with the field in the status bar, whose name begins with what it shows', async () => {
    await workbench.moveTo(6, columnOf('REST.PUT.ACL'));
    await workbench.statusBarText('Operation 7/27');
    await isFine(workbench.page, '.statusbar-item-label[aria-label^="Operation 7/27"]', [], ['aria-command-name']);
  });

  for (const [command, title, typed] of [
    ['Open Sample Logs...', 'Open Sample Logs', ''],
    ['Filter Records...', 'Filter Records', ''],
    ['Filter Records...', 'Filter Records', 'statsu = 200'],
    ['Group Records By...', 'Group Records By', ''],
    ['Translate Operation...', 'Translate Operation', 'put-object-acl'],
    ['Translate to CLI Command', 'CLI Command', ''],
    ['Copy Records As...', '', ''],
  ]) {
    it(`with the list of ${command}${typed && `, ${typed}`}`, async () => {
      await workbench.runCommand(`S3 Logjam: ${command}`, { opens: title });
      await workbench.page.locator('.quick-input-widget input[type="text"]').fill(typed);
      await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
      await isFine(workbench.page, '.quick-input-widget', ofWidgets, ['aria-input-field-name', 'color-contrast']);
      await workbench.page.keyboard.press('Escape');
    });
  }

  it('with the preview of a summary', async () => {
    await workbench.runCommand('S3 Logjam: Summarize Log');
    const frame = await webview('Summary of');
    await isFine(frame, undefined, ofPreviews, ['color-contrast', 'heading-order', 'td-headers-attr']);
    await workbench.screenshot('reader-summary');
    await workbench.runCommand('View: Close Editor');
  });

  it('with an archive that was not unpacked', async () => {
    await workbench.page.keyboard.press('Control+P');
    const input = workbench.page.locator('.quick-input-widget input[type="text"]');
    await input.fill(archive);
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: archive }).first().waitFor();
    await input.press('Enter');
    const frame = await webview('was not unpacked');
    // No script runs in this webview, axe's neither: its document is looked at in a page of its own.
    const page = await workbench.page.context().newPage();
    await page.setContent(await frame.content());
    const looked = ['color-contrast', 'document-title', 'html-has-lang', 'landmark-one-main', 'region'];
    // It is one sentence, which has no heading.
    await isFine(page, undefined, ['page-has-heading-one'], looked);
    await page.close();
    await workbench.screenshot('reader-archive');
  });
});
