import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { useWorkbench } from '../host/fixture.mjs';
import { samples } from '../host/workbench.mjs';

const folder = path.join(samples, 'cloudtrail');
const [name] = readdirSync(folder);
const text = readFileSync(path.join(folder, name), 'utf8');

/** The line moves down when the offer comes above it, so a mouse has to wait for that. */
const offered = workbench => workbench.page.locator('.codelens-decoration', { hasText: 'Open Readable' }).waitFor();

describe('a CloudTrail file on one line', () => {
  const workbench = useWorkbench({ openFile: `cloudtrail/${name}` });

  it('offers a readable view above its one line', async () => {
    await offered(workbench);
  });

  it('is explained where the mouse rests', async () => {
    await workbench.moveTo(1, text.indexOf('"sourceIPAddress"') + 3);
    const hover = await workbench.hoverAtCursor();
    assert.match(hover, /sourceIPAddress/);
    await workbench.statusBarText('Record 1: sourceIPAddress');
  });

  it('says of a record who did what', async () => {
    await workbench.moveTo(1, text.indexOf('GetBucketPolicy') + 3);
    assert.match(
      await workbench.hoverAtCursor(),
      /alice \(assumed role admin\) tried to read the policy of amzn-s3-demo-bucket/,
    );
  });

  it('offers the readable view in the title of the editor too, and in the explorer', async () => {
    await workbench.page.locator('.editor-actions .action-label[aria-label="Open Readable"]').waitFor();
    const folderRow = workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    await folderRow.click({ button: 'right' });
    await workbench.page.locator('.monaco-menu .action-label', { hasText: 'Open Readable' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('is laid out beside itself, at the same place, with the same hovers', async () => {
    await workbench.moveTo(1, text.indexOf('PutBucketPolicy') + 3);
    await workbench.runCommand('S3 Logjam: Open Readable');
    await workbench.page.locator('.tab.active', { hasText: '(readable)' }).waitFor();
    await workbench.statusBarText('Record 2: eventName');
    assert.match(
      await workbench.hoverAtCursor(),
      /alice \(assumed role admin\) replaced the policy of amzn-s3-demo-bucket/,
    );
    await workbench.screenshot('cloudtrail-readable');
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('S3 Logjam: Go to Original');
    await workbench.page.locator('.tab.active', { hasText: name }).waitFor();
  });
});

describe('a compressed CloudTrail file', () => {
  const packed = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
  writeFileSync(path.join(packed, `${name}.gz`), gzipSync(text));
  after(() => rmSync(packed, { recursive: true }));
  const workbench = useWorkbench({ folder: packed });

  const rowOf = file => workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file });
  const tabs = () => workbench.page.locator('.tab .label-name').allInnerTexts();

  const keyboardIsIn = async part =>
    assert.ok(await workbench.page.evaluate(where => document.activeElement?.closest(where) !== null, part), part);

  /** The text stands in the tab, has the hovers of any other, and there is no other tab. */
  const isShown = async () => {
    await workbench.page.locator('.tab.active .label-name', { hasText: /\.json$/ }).waitFor();
    await workbench.page.locator('.view-line').first().waitFor();
    await offered(workbench);
    await workbench.moveTo(1, text.indexOf('GetBucketPolicy') + 3);
    assert.match(await workbench.hoverAtCursor(), /alice \(assumed role admin\)/);
    assert.deepEqual(await tabs(), [name]);
    await workbench.page.keyboard.press('Escape');
  };

  it('is shown as text by a click in the explorer, which keeps the keyboard', async () => {
    await rowOf(`${name}.gz`).click();
    await workbench.page.locator('.tab.active .label-name', { hasText: /\.json$/ }).waitFor();
    await keyboardIsIn('.explorer-folders-view');
    await workbench.page.locator('.view-line').first().waitFor();
    await workbench.screenshot('cloudtrail-archive');
    await isShown();
  });

  it('is shown as text by a double click, in a tab that stays', async () => {
    await workbench.runCommand('View: Close All Editors');
    await rowOf(`${name}.gz`).dblclick();
    await isShown();
    assert.equal(await workbench.page.locator('.tab.active .monaco-icon-label.italic').count(), 0);
    await keyboardIsIn('.editor-instance');
    assert.deepEqual(await workbench.notifications(), []);
  });

  it('is shown as text through quick open', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.page.keyboard.press('Control+P');
    await workbench.page.locator('.quick-input-widget input[type="text"]').fill(name);
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active .label-name', { hasText: /\.json$/ }).waitFor();
    await keyboardIsIn('.editor-instance');
  });

  it('is shown decompressed from the menu of the explorer', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.pickInExplorer(`${name}.gz`, 'Open Decompressed');
    await isShown();
  });
});

describe('a JSON Lines file', () => {
  const folderOfLines = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
  const lines = JSON.parse(text).Records.map(record => JSON.stringify(record));
  writeFileSync(path.join(folderOfLines, 'events.jsonl'), `${lines.join('\n')}\n`);
  after(() => rmSync(folderOfLines, { recursive: true }));
  const workbench = useWorkbench({ folder: folderOfLines, openFile: 'events.jsonl' });

  it('is explained line by line', async () => {
    const line = lines.findIndex(each => each.includes('"PutBucketPolicy"'));
    await workbench.moveTo(line + 1, lines[line].indexOf('PutBucketPolicy') + 3);
    assert.match(
      await workbench.hoverAtCursor(),
      /alice \(assumed role admin\) replaced the policy of amzn-s3-demo-bucket/,
    );
    await workbench.statusBarText(`Record ${line + 1}: eventName`);
    await workbench.screenshot('cloudtrail-lines');
  });
});

describe('an archive that is too large, or takes long', () => {
  const packed = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed.toString(36);
  };
  writeFileSync(path.join(packed, '1_CloudTrail_bomb.json.gz'), gzipSync('x'.repeat(41 * 1024 * 1024)));
  writeFileSync(
    path.join(packed, '2_CloudTrail_slow.json.gz'),
    gzipSync(`{"Records":["${Array.from({ length: 5_000_000 }, random).join('')}"]}`, { level: 1 }),
  );
  after(() => rmSync(packed, { recursive: true }));
  const workbench = useWorkbench({ folder: packed, settings: { 's3Logjam.maximumUnpackedSize': 40 } });
  const rowOf = file => workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file });
  const tabs = () => workbench.page.locator('.tab .label-name').allInnerTexts();

  it('is refused with the limit and the name of its setting', async () => {
    await rowOf('1_CloudTrail_bomb').dblclick();
    const message = workbench.page.locator('.notification-list-item-message', { hasText: 'more than' });
    await message.waitFor();
    assert.equal(
      await message.innerText(),
      '1_CloudTrail_bomb.json.gz unpacks to more than 40 MB, the limit of s3Logjam.maximumUnpackedSize.',
    );
    assert.deepEqual(await tabs(), ['1_CloudTrail_bomb.json.gz']);
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('shows that it is being unpacked, and stops on request', async () => {
    await rowOf('2_CloudTrail_slow').dblclick();
    await workbench.page.locator('.notification-list-item', { hasText: 'Unpacking 2_CloudTrail_slow' }).waitFor();
    await workbench.screenshot('archive-progress');
    const progress = workbench.page.locator('.notification-list-item', { hasText: 'Unpacking 2_CloudTrail_slow' });
    await progress.locator('.monaco-button', { hasText: 'Cancel' }).click();
    await progress.waitFor({ state: 'hidden' });
    assert.ok((await tabs()).includes('2_CloudTrail_slow.json.gz'), String(await tabs()));
  });
});
