import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contrastOf, enough } from '../host/contrast.mjs';
import { useWorkbench } from '../host/fixture.mjs';
import { seenColours } from '../host/seenColours.mjs';
import { firstSample, samples } from '../host/workbench.mjs';

const main = firstSample();
const lines = readFileSync(path.join(samples, main), 'utf8').split('\n');

const themes = ['Dark Modern', 'Light Modern', 'Default High Contrast', 'Default High Contrast Light'];

/** What has less contrast than it needs: `text 4.12`, none where all is well. */
const weak = (seen, least) =>
  seen.flatMap(({ text, colour, backgrounds }) => {
    const ratio = contrastOf(colour, backgrounds);
    return ratio < least ? [`${text} ${ratio.toFixed(2)}: ${colour} on ${backgrounds.join(', ')}`] : [];
  });

for (const theme of themes) {
  describe(`contrast in the theme ${theme}`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
    writeFileSync(path.join(folder, main), ['broken', ...lines].join('\n'));
    after(() => rmSync(folder, { recursive: true }));
    const workbench = useWorkbench({
      folder,
      openFile: main,
      settings: { 'workbench.colorTheme': theme, 'editor.wordWrap': 'on' },
    });

    /** The colours below a selector, where there are at least so many texts; each has the contrast it needs. */
    const isReadable = async (selector, leastTexts) => {
      const { texts, icons } = await seenColours(workbench.page, selector);
      assert.ok(texts.length >= leastTexts, `${texts.length} texts`);
      assert.deepEqual(weak(texts, enough.text), []);
      assert.deepEqual(weak(icons, enough.icon), []);
      return { texts, icons };
    };

    it('is enough for every field of a line', async () => {
      await workbench.moveTo(7, lines[5].indexOf('REST.PUT.ACL') + 1);
      await workbench.statusBarText('Operation 7/27');
      const { texts } = await isReadable('.editor-instance .view-line', 100);
      assert.ok(new Set(texts.map(({ colour }) => colour)).size >= 8, 'the line is coloured');
    });

    it('is enough for a hover, its links and tables', async () => {
      await workbench.runCommand('S3 Logjam: Explain Field');
      await workbench.hoverText();
      const { texts } = await isReadable('.monaco-editor .monaco-hover-content', 15);
      for (const part of ['PUT /{Key}?acl (documented)', 'Translate']) {
        assert.ok(
          texts.some(({ text }) => text === part),
          part,
        );
      }
      await workbench.screenshot(`reader-hover-${theme.replaceAll(' ', '-').toLowerCase()}`);
      await workbench.page.keyboard.press('Escape');
    });

    it('is enough for the field in the status bar', async () => {
      await isReadable('.statusbar-item:has([aria-label^="Operation"])', 1);
    });

    it('is enough for the tree, its icons too, selected or not', async () => {
      await workbench.runCommand('S3 Logjam: Focus on Records View');
      await workbench.treeMessage('44 records');
      await workbench.page.locator('.part.sidebar .monaco-list-row.selected').waitFor();
      await workbench.unfold('PutObjectAcl');
      const { icons } = await isReadable('.part.sidebar .pane-body', 60);
      for (const name of ['warning', 'circle-slash', 'error', 'cloud-download', 'cloud-upload']) {
        assert.ok(
          icons.some(({ text }) => text.includes(`codicon-${name}`)),
          name,
        );
      }
      await workbench.screenshot(`reader-tree-${theme.replaceAll(' ', '-').toLowerCase()}`);
    });

    it('is enough for a list and what it says is wrong', async () => {
      await workbench.runCommand('S3 Logjam: Filter Records...', { opens: 'Filter Records' });
      const input = workbench.page.locator('.quick-input-widget input[type="text"]');
      await input.fill('statsu = 200');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'statsu' }).waitFor();
      await isReadable('.quick-input-list', 1);
      await workbench.screenshot(`reader-list-${theme.replaceAll(' ', '-').toLowerCase()}`);
      await workbench.page.keyboard.press('Escape');
    });
  });
}
