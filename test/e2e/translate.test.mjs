import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { useWorkbench } from '../host/fixture.mjs';
import { firstSample, samples } from '../host/workbench.mjs';

const main = firstSample();
const columnOf = (line, text) => readFileSync(path.join(samples, main), 'utf8').split('\n')[line - 1].indexOf(text) + 1;
const clipboard = workbench => workbench.page.evaluate(() => navigator.clipboard.readText());

/** The rows that the quick pick shows now. */
async function rows(workbench) {
  await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  return (await workbench.page.locator('.quick-input-list .monaco-list-row').allInnerTexts()).map(text =>
    text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim(),
  );
}

/** Types into the quick pick and waits until its first row holds `text`. */
async function type(workbench, typed, text) {
  await workbench.page.locator('.quick-input-widget input[type="text"]').fill(typed);
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().waitFor();
}

const close = workbench => workbench.page.keyboard.press('Escape');

describe('translating an operation', () => {
  const workbench = useWorkbench({ openFile: main });
  const open = () => workbench.runCommand('S3 Logjam: Translate Operation...', { opens: 'Translate Operation' });

  it('shows the operation of the record at the cursor first, and says why', async () => {
    await workbench.moveTo(6, columnOf(6, 'REST.PUT.ACL'));
    await open();
    const [first] = await rows(workbench);
    assert.match(
      first,
      /^PutObjectAcl ?REST\.PUT\.ACL.*PUT \/\{Key\}\?acl.*aws s3api put-object-acl.*CloudTrail PutObjectAcl/,
    );
    await workbench.screenshot('translate');
    await close(workbench);
  });

  for (const [typed, name] of [
    ['put-object-acl', 'PutObjectAcl'],
    ['REST.GET.LOGGING_STATUS', 'GetBucketLogging'],
    ['?acl', 'GetObjectAcl'],
    ['PutBucketAclCommand', 'PutBucketAcl'],
    ['PUT /?lifecycle', 'PutBucketLifecycleConfiguration'],
    ['s3:GetObjectAcl', 'GetObjectAcl'],
    ['getobjectakl', 'GetObjectAcl'],
  ]) {
    it(`finds ${name} for ${typed}`, async () => {
      await workbench.moveTo(42, 1);
      await open();
      await type(workbench, typed, name);
      const found = await rows(workbench);
      assert.ok(
        found.slice(0, 6).some(row => row.startsWith(name)),
        found.slice(0, 6).join('\n'),
      );
      await close(workbench);
    });
  }

  it('tells a wrong name and the right one', async () => {
    await open();
    await type(workbench, 'REST.GET.BUCKET.VERSIONS', 'BUCKETVERSIONS');
    assert.ok((await rows(workbench)).some(row => row.includes('REST.GET.BUCKETVERSIONS')));
    await workbench.screenshot('translate-wrong-name');
    await close(workbench);
  });

  for (const [typed, name] of [
    ['put-object-acl', 'PutObjectAcl'],
    ['REST.DELETE.OBJECT', 'DeleteObject'],
    ['aws s3api get-bucket-acl', 'GetBucketAcl'],
    ['put-bucket-acl', 'PutBucketAcl'],
    ['aws s3api copy-object', 'CopyObject'],
  ]) {
    it(`takes what was typed last, however fast Enter follows: ${typed}`, async () => {
      await open();
      await workbench.page.keyboard.type(typed);
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('.quick-input-title', { hasText: new RegExp(`^${name}$`) }).waitFor();
      await close(workbench);
    });
  }

  it('shows the forms of the one that is accepted; Enter copies', async () => {
    await open();
    await type(workbench, 'put-object-acl', 'PutObjectAcl');
    const chosen = workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: /^PutObjectAcl/ });
    await chosen.waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.quick-input-title', { hasText: 'PutObjectAcl' }).waitFor();
    const forms = await rows(workbench);
    for (const part of [
      'PUT /{Key}?acl',
      'aws s3api put-object-acl',
      'REST.PUT.ACL',
      's3:PutObjectAcl',
      'PutObjectAclCommand',
    ]) {
      assert.ok(
        forms.some(row => row.startsWith(part)),
        `${part} in\n${forms.join('\n')}`,
      );
    }
    await workbench.screenshot('translate-forms');
    await type(workbench, 'aws s3api', 'aws s3api put-object-acl');
    await workbench.page.keyboard.press('Enter');
    await workbench.statusBarText('copied');
    assert.equal(await clipboard(workbench), 'aws s3api put-object-acl');
  });

  for (const [title, text] of [
    ['REST Call', 'PUT /{Key}?acl'],
    ['CLI Command', 'aws s3api put-object-acl'],
    ['CloudTrail eventName', 'PutObjectAcl'],
    ['Access Log Operation', 'REST.PUT.ACL'],
  ]) {
    it(`goes straight to a ${title} for the record at the cursor`, async () => {
      await workbench.moveTo(6, columnOf(6, 'REST.PUT.ACL'));
      await workbench.runCommand(`S3 Logjam: Translate to ${title}`, { opens: title });
      assert.ok((await rows(workbench))[0].startsWith(text));
      await close(workbench);
    });
  }

  it('copies a command that repeats the record, and warns where it changes something', async () => {
    await workbench.moveTo(1, columnOf(1, 'REST.GET.OBJECT'));
    await workbench.runCommand('S3 Logjam: Copy as AWS CLI Command');
    await workbench.statusBarText('AWS CLI command copied');
    assert.match(
      await clipboard(workbench),
      /^aws s3api get-object --bucket amzn-s3-demo-bucket --key photos\/2026\/cat\.jpg/,
    );
    await workbench.moveTo(36, 1);
    await workbench.runCommand('S3 Logjam: Copy as REST Request');
    assert.match(await workbench.statusBarText('REST request copied'), /deletes/);
    assert.match(await clipboard(workbench), /^DELETE \//);
  });

  it('is offered by the hover of the operation', async () => {
    await workbench.moveTo(6, columnOf(6, 'REST.PUT.ACL'));
    const hover = await workbench.hoverAtCursor();
    for (const words of ['PutObjectAcl', 'aws s3api put-object-acl', 's3:PutObjectAcl', 'Translate', 'Copy as CLI']) {
      assert.ok(hover.includes(words), hover);
    }
    await workbench.screenshot('hover-names');
    await workbench.page.locator('.monaco-hover:not(.hidden) a', { hasText: 'Copy as CLI' }).click();
    await workbench.statusBarText('AWS CLI command copied');
    assert.match(await clipboard(workbench), /^aws s3api put-object-acl --bucket amzn-s3-demo-bucket/);
  });
});

describe('translating in another document', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
  writeFileSync(path.join(folder, 'notes.md'), 'Run\n\naws s3api get-bucket-logging --bucket b\n');
  const record = { eventSource: 's3.amazonaws.com', eventName: 'GetBucketLogging', eventVersion: '1.11' };
  writeFileSync(path.join(folder, 'trail.json'), JSON.stringify({ Records: [record] }));
  after(() => rmSync(folder, { recursive: true }));
  const workbench = useWorkbench({ folder, openFile: 'notes.md' });

  it('starts from the selection and can replace it', async () => {
    await workbench.moveTo(3, 1);
    await workbench.page.keyboard.press('Shift+End');
    await workbench.runCommand('S3 Logjam: Translate to Access Log Operation', { opens: 'Access Log Operation' });
    const row = workbench.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'REST.GET.LOGGING_STATUS' })
      .first();
    await row.hover();
    await row.locator('.action-label.codicon-replace').click();
    await seeAndUndo();
  });

  /** Waits for the name in the document, once and with the list gone, and takes it back. */
  async function seeAndUndo() {
    const changed = workbench.page.locator('.view-line', { hasText: 'REST.GET.LOGGING_STATUS' });
    await changed.waitFor();
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await workbench.page.keyboard.press('Control+Z');
    await changed.waitFor({ state: 'hidden' });
  }

  /** Opens the forms of GetBucketLogging where the cursor is, and gives back the row of its access-log value. */
  async function formsHere() {
    await workbench.runCommand('S3 Logjam: Translate Operation...', { opens: 'Translate Operation' });
    await type(workbench, 'get-bucket-logging', 'GetBucketLogging');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.quick-input-title', { hasText: 'GetBucketLogging' }).waitFor();
    const row = workbench.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'REST.GET.LOGGING_STATUS' })
      .first();
    await row.hover();
    await row.locator('.action-label.codicon-link-external').waitFor();
    return row;
  }

  it('inserts at the cursor where nothing is selected', async () => {
    await workbench.moveTo(2, 1);
    await (await formsHere()).locator('.action-label.codicon-insert').click();
    await seeAndUndo();
  });

  it('offers no change of a CloudTrail log, which is evidence', async () => {
    await workbench.openFile('trail.json');
    await workbench.moveTo(1, 1);
    const row = await formsHere();
    assert.equal(await row.locator('.action-label.codicon-insert, .action-label.codicon-replace').count(), 0);
    await close(workbench);
  });
});

describe('the references', () => {
  const workbench = useWorkbench({ openFile: main });

  for (const [title, heading, words] of [
    [
      'Open Operation Reference',
      'S3 Operation Reference',
      ['REST.GET.LOGGING_STATUS', 'put-object-acl', 'PutBucketAcl'],
    ],
    ['Open Access Log Field Reference', 'Access Log Field Reference', ['Bucket Owner', 'Source region']],
    ['Compare Logging Options', 'S3 Logging Options', ['CloudTrail']],
  ]) {
    it(`${title} shows a preview`, async () => {
      await workbench.runCommand(`S3 Logjam: ${title}`);
      await workbench.page.locator('.tab.active', { hasText: heading }).waitFor();
      const read = async () => {
        for (const frame of workbench.page.frames()) {
          const text = await frame
            .locator('.markdown-body')
            .first()
            .innerText({ timeout: 500 })
            .catch(() => '');
          if (words.every(word => text.includes(word))) {
            return true;
          }
        }
        return false;
      };
      let shown = false;
      for (let attempt = 0; attempt < 30 && !shown; attempt++) {
        shown = await read();
        await workbench.page.waitForTimeout(200);
      }
      await workbench.screenshot(
        `reference-${heading.split(' ')[0].toLowerCase()}-${heading.split(' ').at(-1).toLowerCase()}`,
      );
      assert.ok(shown, `${title}: ${words.join(', ')}`);
    });
  }
});
