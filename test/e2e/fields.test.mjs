import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { useWorkbench } from '../host/fixture.mjs';
import { firstSample, samples } from '../host/workbench.mjs';

const linesOf = file => readFileSync(path.join(samples, file), 'utf8').split('\n');
const main = firstSample();
const hostile = `hostile/${readdirSync(path.join(samples, 'hostile'))[0]}`;

/** Puts the cursor on the first character of `text` on a line of a sample, both counted from one. */
async function goTo(workbench, file, line, text) {
  const column = linesOf(file)[line - 1].indexOf(text) + 1;
  assert.ok(column > 0, `${text} on line ${line}`);
  await workbench.moveTo(line, column);
}

describe('the fields of a record', () => {
  const workbench = useWorkbench({ openFile: main });

  for (const [line, text, words, picture] of [
    [
      6,
      'REST.PUT.ACL',
      ['Replaces the ACL of an object: PutObjectAcl (refused, status 403)', 'Operation, field 7 of 27'],
      'operation',
    ],
    [6, '403', ['403 Forbidden: S3 refused the request', 'HTTP status, field 10 of 27'], 'status'],
    [6, 'aws-cli', ['AWS CLI 2.34.11: aws s3api put-object-acl', 'User-Agent, field 17 of 27'], 'agent'],
    [26, 'photos/2026/M%25', ['photos/2026/März 1.jpg', 'Key, field 8 of 27'], 'key'],
    [20, 'GET /photos', ['GET photos/2026/cat.jpg', 'Presigned URL', 'Request-URI, field 9 of 27'], 'presigned'],
    [24, '- ', ['Anonymous', 'Requester, field 5 of 27'], 'anonymous'],
  ]) {
    it(`are explained where the mouse rests: ${words[0]}`, async () => {
      await goTo(workbench, main, line, text);
      const hover = await workbench.hoverAtCursor();
      for (const word of words) {
        assert.ok(hover.includes(word), hover);
      }
      await workbench.screenshot(`hover-${picture}`);
    });
  }

  it('stand in the status bar, which shows the hover when clicked', async () => {
    await goTo(workbench, main, 6, 'REST.PUT.ACL');
    assert.equal(await workbench.statusBarText('Operation'), 'Operation 7/27');
    await workbench.page.mouse.move(200, 4);
    await workbench.page.locator('.statusbar-item', { hasText: 'Operation 7/27' }).click();
    assert.match(await workbench.hoverText(), /Replaces the ACL of an object/);
    await workbench.screenshot('status-bar');
  });

  it('leave the status bar with the log', async () => {
    await workbench.openFile('README.md');
    const texts = await workbench.statusBarTexts();
    assert.ok(!texts.some(text => /\d+\/27/.test(text)), texts.join(', '));
    await workbench.openFile(main);
  });

  it('are gone through with the keyboard alone', async () => {
    await goTo(workbench, main, 6, 'REST.PUT.ACL');
    await workbench.page.keyboard.press('Control+F7');
    assert.equal(await workbench.statusBarText('Key'), 'Key 8/27');
    await workbench.page.keyboard.press('Control+Shift+F7');
    assert.equal(await workbench.statusBarText('Operation'), 'Operation 7/27');
  });

  it('are copied from the palette, decoded or not', async () => {
    await goTo(workbench, main, 26, 'photos/2026/M%25');
    await workbench.runCommand('S3 Logjam: Copy Decoded Value');
    await workbench.statusBarText('Decoded value copied');
    assert.equal(await workbench.page.evaluate(() => navigator.clipboard.readText()), 'photos/2026/März 1.jpg');
  });
});

describe('a hostile log', () => {
  const workbench = useWorkbench({ openFile: hostile });

  it('says where a caller may have forged fields', async () => {
    const line = linesOf(hostile).findIndex(text => text.includes('"trusted" - ')) + 1;
    await goTo(workbench, hostile, line, 'trusted');
    assert.match(await workbench.hoverAtCursor(), /can be read in more than one way/);
    await workbench.screenshot('hostile');
  });
});

describe('a log that was renamed', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
  copyFileSync(path.join(samples, main), path.join(folder, 'downloaded.log'));
  after(() => rmSync(folder, { recursive: true }));
  const workbench = useWorkbench({ folder, openFile: 'downloaded.log' });

  it('is recognised by its content', async () => {
    await workbench.page.locator('#status\\.editor\\.mode', { hasText: 'S3 Access Log' }).waitFor();
  });
});

for (const theme of ['Light Modern', 'Default High Contrast', 'Default High Contrast Light']) {
  describe(`in the theme ${theme}`, () => {
    const workbench = useWorkbench({ openFile: main, settings: { 'workbench.colorTheme': theme } });

    it('neighbouring fields differ, and the hover is readable', async () => {
      await goTo(workbench, main, 6, 'AccessDenied');
      const colours = [];
      for (const text of ['REST.PUT.ACL', '"PUT', '403', 'AccessDenied']) {
        colours.push(await workbench.colourOf(text));
      }
      assert.ok(new Set(colours).size === 4, colours.join(' '));
      assert.match(await workbench.hoverAtCursor(), /Error Code, field 11 of 27/);
      await workbench.screenshot(`theme-${theme.replaceAll(' ', '-').toLowerCase()}`);
    });
  });
}
