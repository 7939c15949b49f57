import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { useWorkbench } from '../host/fixture.mjs';
import { firstSample, root, samples } from '../host/workbench.mjs';
import { readManifest, readTexts } from '../l10n/manifest.mjs';

const log = firstSample();
const texts = readTexts(root, 'de');
const { contributes } = readManifest(root, 'de');
const column = readFileSync(path.join(samples, log), 'utf8').split('\n')[5].indexOf('REST.PUT.ACL') + 1;

const rows = '.quick-input-list .monaco-list-row';
const shownHover = '.monaco-hover:not(.hidden):visible';
const input = workbench => workbench.page.locator('.quick-input-widget input[type="text"]');

/** The texts of elements that are wider or higher than there is room for them. */
async function cutOff(workbench, selector) {
  const elements = workbench.page.locator(`${selector}:visible`);
  await elements.first().waitFor();
  return elements.evaluateAll(found =>
    found
      .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => {
        const isInline = clientWidth === 0 && clientHeight === 0;
        return !isInline && (scrollWidth > clientWidth || scrollHeight > clientHeight + 2);
      })
      .map(({ textContent }) => textContent),
  );
}

/** Whether there is room for what an empty box says. */
const fits = box =>
  box.evaluate(element => {
    const context = document.createElement('canvas').getContext('2d');
    context.font = getComputedStyle(element).font;
    return context.measureText(element.placeholder).width <= element.clientWidth;
  });

describe('the workbench in German', () => {
  const workbench = useWorkbench({ openFile: log, language: 'de' });

  it('explains a field', async () => {
    await workbench.moveTo(6, column);
    const hover = await workbench.hoverAtCursor();
    await workbench.screenshot('german-hover');
    assert.match(hover, /Als CLI-Befehl kopieren/);
    assert.match(hover, /Datensätze mit diesem Wert/);
    await workbench.statusBarText('Operation 7/27');
  });

  it('has its commands in the palette', async () => {
    await workbench.page.keyboard.press('F1');
    await input(workbench).fill('>S3 Logjam: ');
    for (const key of ['copyFieldValue', 'translateOperation']) {
      const title = `S3 Logjam: ${texts[`command.${key}.title`]}`;
      await input(workbench).fill(`>${title}`);
      await workbench.page.locator(rows, { hasText: title }).first().waitFor();
    }
    await input(workbench).fill('>S3 Logjam: ');
    await workbench.page.locator(rows, { hasText: 'S3 Logjam: ' }).nth(5).waitFor();
    await workbench.screenshot('german-palette');
    await workbench.page.keyboard.press('Escape');
  });

  it('shows records as a tree, with a tooltip', async () => {
    await workbench.openView('S3 Logjam');
    await workbench.treeMessage('43 Datensätze');
    await workbench.unfold('PutObjectAcl');
    assert.deepEqual(
      await cutOff(workbench, '.part.sidebar .composite.title h2, .part.sidebar .pane-header .title'),
      [],
    );
    await workbench.screenshot('german-tree');
    await workbench.treeRow('PutObjectAcl').first().hover();
    await workbench.page.locator(shownHover).first().waitFor();
    await workbench.page.waitForTimeout(1_000);
    await workbench.screenshot('german-tooltip');
    await workbench.page.mouse.move(700, 4);
  });

  it('tells what is wrong with a filter', async () => {
    await workbench.runCommand('S3 Logjam: Datensätze filtern...', { opens: 'Datensätze filtern' });
    await workbench.page.locator(rows).nth(3).waitFor();
    await workbench.screenshot('german-presets');
    await input(workbench).fill('statsu = 200');
    await workbench.page.locator(rows, { hasText: 'statsu' }).first().waitFor();
    await workbench.screenshot('german-filter-wrong');
    await input(workbench).fill('status = 200');
    await workbench.page.locator(rows, { hasText: 'Datensätze anzeigen, für die gilt: ' }).first().waitFor();
    assert.deepEqual(await cutOff(workbench, '.quick-input-title'), []);
    await workbench.screenshot('german-filter');
    await input(workbench).press('Enter');
    await workbench.treeMessage(/\d+ von 43 Datensätzen, /);
    await workbench.runCommand('S3 Logjam: Filter löschen');
    await workbench.treeMessage('43 Datensätze');
  });

  it('lists samples, operations and groupings', async () => {
    for (const [key, title, row, picture] of [
      ['openSampleLogs', 'Beispielprotokolle öffnen', 'Serverzugriffsprotokoll', 'german-samples'],
      ['translateOperation', 'Operation übersetzen', 'CloudTrail', 'german-translate'],
      ['groupRecords', 'Datensätze gruppieren nach', 'Anforderer', 'german-group'],
    ]) {
      await workbench.runCommand(`S3 Logjam: ${texts[`command.${key}.title`]}`, { opens: title });
      await workbench.page.locator(rows, { hasText: row }).first().waitFor();
      assert.ok(await fits(input(workbench)), title);
      await workbench.screenshot(picture);
      await workbench.page.keyboard.press('Escape');
      await input(workbench).waitFor({ state: 'hidden' });
    }
  });

  it('describes its settings', async () => {
    await workbench.page.keyboard.press('Control+,');
    const settings = workbench.page.locator('.settings-editor');
    await settings.locator('.suggest-input-container').click();
    await workbench.page.keyboard.type('@ext:s3-logjam.s3-logjam');
    const described = contributes.configuration[0].properties['s3Logjam.hover.length'].description;
    await settings.locator('.setting-item-description', { hasText: described }).first().waitFor();
    await workbench.screenshot('german-settings');
  });

  it('shows no pop-up', async () => {
    assert.deepEqual(await workbench.notifications(), []);
  });
});

describe('the workbench in German, without a log', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
  writeFileSync(path.join(folder, 'leer.txt'), '');
  after(() => rmSync(folder, { recursive: true }));
  const workbench = useWorkbench({ folder, language: 'de' });

  it('says how to begin, with nothing cut off', async () => {
    await workbench.openView('S3 Logjam');
    const welcome = '.part.sidebar .welcome-view-content';
    await workbench.page.locator(welcome, { hasText: 'Öffnen Sie ein Serverzugriffsprotokoll' }).waitFor();
    await workbench.screenshot('german-welcome');
    assert.deepEqual(
      await cutOff(workbench, `${welcome} p, ${welcome} .monaco-button, ${welcome} .monaco-button span`),
      [],
    );
  });

  it('has a walkthrough, with nothing cut off', async () => {
    await workbench.page.locator('.welcome-view-content a', { hasText: 'Erste Schritte mit S3 Logjam' }).click();
    const steps = workbench.page.locator('.gettingStartedContainer .step-list-container .getting-started-step');
    for (const [at, { title }] of contributes.walkthroughs[0].steps.entries()) {
      const step = steps.filter({ hasText: title });
      await step.click();
      await step.locator('.monaco-button').first().waitFor();
      const inStep = '.gettingStartedContainer .getting-started-step.expanded';
      assert.deepEqual(await cutOff(workbench, `${inStep} .step-title, ${inStep} .monaco-button, ${inStep} p`), []);
      await workbench.screenshot(`german-walkthrough-${at + 1}`);
    }
    const picture = workbench.page.locator('.gettingStartedContainer .getting-started-media img').first();
    assert.equal(await picture.getAttribute('alt'), texts['walkthrough.start.cloudTrail.altText']);
  });

  it('opens a sample from there', async () => {
    const first = contributes.walkthroughs[0].steps[0];
    await workbench.page.locator('.getting-started-step', { hasText: first.title }).click();
    await workbench.page.locator('.monaco-button', { hasText: 'Beispielprotokoll öffnen' }).first().click();
    await workbench.page.locator('.tab.active', { hasText: log }).waitFor();
    await workbench.treeMessage('43 Datensätze');
    assert.deepEqual(await workbench.notifications(), []);
  });
});

describe('a VS Code server in German', () => {
  const workbench = useWorkbench({ host: 'node', openFile: log, language: 'de' });

  it('takes texts and messages from the installed package', async () => {
    await workbench.statusBarText('S3 Access Log');
    await workbench.openView('S3 Logjam');
    await workbench.treeMessage('43 Datensätze');
    await workbench.page.locator('.part.sidebar', { hasText: texts['view.records.name'] }).waitFor();
    await workbench.screenshot('german-server');
    await workbench.runCommand('S3 Logjam: Datensätze filtern...', { opens: 'Datensätze filtern' });
    await workbench.page.keyboard.press('Escape');
  });
});

describe('a VS Code server in a language that we do not speak', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
  const [line] = readFileSync(path.join(samples, log), 'utf8').split('\n');
  writeFileSync(path.join(folder, log), `${line}\n`.repeat(1234));
  after(() => rmSync(folder, { recursive: true }));
  const workbench = useWorkbench({ host: 'node', folder, openFile: log, language: 'es' });

  it('speaks English, with numbers as English has them', async () => {
    await workbench.statusBarText('S3 Access Log');
    await workbench.openView('S3 Logjam');
    await workbench.treeMessage('1,234 records');
  });
});
