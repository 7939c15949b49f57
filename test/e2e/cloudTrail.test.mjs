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

  it('is shown decompressed from the menu of the explorer', async () => {
    await workbench.pickInExplorer(`${name}.gz`, 'Open Decompressed');
    await workbench.page.locator('.tab.active', { hasText: name }).waitFor();
    await workbench.page.locator('.view-line').first().waitFor();
    await offered(workbench);
    await workbench.moveTo(1, text.indexOf('GetBucketPolicy') + 3);
    assert.match(await workbench.hoverAtCursor(), /alice \(assumed role admin\)/);
  });
});
