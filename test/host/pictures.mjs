// The pictures of README and walkthrough: how a person comes to see what each shows.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { firstSample, root, samples } from './workbench.mjs';

export const pictureFolder = path.join(root, 'media', 'screenshots');
export const pictureList = path.join(pictureFolder, 'pictures.json');
/** Set by `npm run screenshots`. */
export const makesPictures = process.env.S3_LOGJAM_MAKE_PICTURES === '1';

const log = firstSample();
const lines = readFileSync(path.join(samples, log), 'utf8').split('\n');
const trail = '123456789012_CloudTrail_eu-west-1_20260330T0935Z_AbCdEfGh12345678.json';

/** Small, so that text is readable where a picture is shrunk. */
export const viewport = { width: 960, height: 600 };

/** Without what is none of ours: VS Code's own bars and the rulers of the editor. */
export const settings = {
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'breadcrumbs.enabled': false,
  'editor.fontSize': 12,
  'editor.renderLineHighlight': 'none',
  'editor.occurrencesHighlight': 'off',
  'editor.overviewRulerBorder': false,
  'editor.scrollbar.vertical': 'hidden',
  'editor.scrollbar.horizontal': 'hidden',
};

/** Puts the cursor on a text of a line of the first sample. */
const goTo = (person, line, text) => person.moveTo(line, lines[line - 1].indexOf(text) + 1);

const rows = '.quick-input-list .monaco-list-row';
const treeRows = '.part.sidebar .monaco-list-row';
const hover = '.monaco-hover:not(.hidden) .monaco-hover-content';

/** Drags what stands between two parts from one distance from the left to another. */
async function drag(person, from, to) {
  await person.page.mouse.move(from, 300);
  await person.page.mouse.down();
  await person.page.mouse.move(to, 300, { steps: 5 });
  await person.page.mouse.up();
}

/** Opens the view Records and makes the side bar this wide, in pixels. */
async function openRecords(person, width) {
  await person.openView('S3 Logjam');
  await person.treeMessage('43 records');
  const box = await person.page.locator('.part.sidebar').boundingBox();
  await drag(person, box.x + box.width, box.x + width);
}

async function closeAll(person) {
  await person.page.keyboard.press('Escape');
  await person.runCommand('View: Close All Editors');
  await person.page.locator('.tab').first().waitFor({ state: 'detached' });
}

/** Comes from the right, so that the field and what is before it are in view. */
async function hoverOperation(person) {
  await goTo(person, 6, 'AccessDenied');
  await goTo(person, 6, 'REST.PUT.ACL');
  await person.hoverAtCursor();
}

/** Takes the mouse away from a list that has opened under it, and would show a tooltip. */
async function withoutMouse(person) {
  await person.page.mouse.move(viewport.width - 5, viewport.height - 50);
  await person.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
}

/** Picks a row of the list that is open. */
const pick = (person, text) => person.page.locator(rows, { hasText: text }).first().click();

/**
 * One after the other in one workbench. `see` leads there; `shows` names the elements whose text is what is seen; the
 * picture ends `height` pixels below the title bar.
 */
export const pictures = [
  {
    name: 'samples',
    height: 380,
    shows: ['.quick-input-title', rows],
    see: async person => {
      await person.runCommand('View: Toggle Primary Side Bar Visibility');
      await person.runCommand('S3 Logjam: Open Sample Logs...', { opens: 'Open Sample Logs' });
      await withoutMouse(person);
    },
  },
  {
    name: 'hover',
    height: 380,
    shows: [hover],
    see: async person => {
      await person.page.keyboard.press('Escape');
      await hoverOperation(person);
    },
  },
  {
    name: 'error',
    height: 380,
    shows: [hover],
    see: async person => {
      await goTo(person, 6, 'AccessDenied');
      await person.hoverAtCursor();
    },
  },
  {
    name: 'translate',
    height: 380,
    shows: ['.quick-input-title', rows],
    see: async person => {
      await goTo(person, 6, 'REST.PUT.ACL');
      await person.runCommand('S3 Logjam: Translate Operation...', { opens: 'Translate Operation' });
      await person.page.locator(rows, { hasText: 'PutObjectAcl' }).first().waitFor();
      await withoutMouse(person);
    },
  },
  {
    name: 'related',
    height: 520,
    shows: ['.zone-widget .head .peekview-title', '.zone-widget .ref-tree .monaco-list-row'],
    see: async person => {
      await person.page.keyboard.press('Escape');
      await goTo(person, 14, '8MTZ325PXNPC8GDQ');
      await person.runCommand('S3 Logjam: Find Related Records');
      await person.statusBarText('4 related records in 2 files.');
      await person.page.locator('.zone-widget .referenceMatch').first().waitFor();
      await drag(person, (await person.page.locator('.zone-widget .ref-tree').boundingBox()).x, 480);
      await person.page.mouse.move(700, 350);
      await person.page.mouse.wheel(0, -500);
      // The file that the second log is in.
      await person.page.locator('.zone-widget .ref-tree .monaco-list-row', { hasText: 'CloudTrail' }).click();
      await person.page.locator('.zone-widget .ref-tree .referenceMatch').nth(3).waitFor();
      await withoutMouse(person);
    },
  },
  {
    name: 'records',
    height: 520,
    shows: ['.part.sidebar .message', treeRows],
    see: async person => {
      await person.page.keyboard.press('Escape');
      await person.moveTo(1, 1);
      await openRecords(person, 430);
      await person.unfold('PutObjectAcl');
      await person.unfold('Response');
      await person.unfold('Requester');
      await person.treeRow('HTTP Status403 Forbidden').click();
      await person.statusBarText('HTTP Status 10/27');
    },
  },
  {
    name: 'filter',
    height: 520,
    shows: ['.quick-input-title', rows],
    see: async person => {
      await person.runCommand('S3 Logjam: Filter Records...', { opens: 'Filter Records' });
      await person.page.locator(rows, { hasText: 'Anonymous' }).first().waitFor();
      await withoutMouse(person);
    },
  },
  {
    name: 'groups',
    height: 520,
    shows: ['.part.sidebar .message', treeRows],
    see: async person => {
      await person.page.keyboard.press('Escape');
      await person.runCommand('S3 Logjam: Group Records By...', { opens: 'Group Records By' });
      await pick(person, 'Operation');
      const group = person.treeRow(/BATCH\.DELETE\.OBJECT.*3 records/).first();
      await group.waitFor();
      await group.locator('.monaco-tl-twistie').click();
      await person.treeRow('audit/2025.csv').first().waitFor();
      await withoutMouse(person);
    },
  },
  {
    name: 'summary',
    height: 520,
    shows: [],
    see: async person => {
      await person.runCommand('S3 Logjam: Group Records By...', { opens: 'Group Records By' });
      await pick(person, 'Nothing');
      await person.page.locator(`${treeRows}.selected`, { hasText: 'PutObjectAcl' }).waitFor();
      await person.page.waitForTimeout(500);
      await person.runCommand('View: Toggle Primary Side Bar Visibility');
      await closeAll(person);
      await person.openFile(log);
      await person.runCommand('S3 Logjam: Summarize Log');
      await person.page.locator('.tab.active', { hasText: 'Log Summary' }).waitFor();
      return person.previewText('records');
    },
  },
  {
    name: 'cloudtrail',
    height: 520,
    shows: [hover],
    see: async person => {
      await closeAll(person);
      await person.openFile(trail);
      await person.moveTo(1, 1);
      await person.runCommand('S3 Logjam: Open Readable');
      await person.page.locator('.tab.active', { hasText: '(readable)' }).waitFor();
      await person.runCommand('View: Close Editors in Other Groups');
      // From below, so that the record stands above what is pointed at.
      await person.moveTo(40, 1);
      await person.moveTo(27, 20);
      await person.hoverAtCursor();
    },
  },
];

/** The same hover in the other themes, each in a workbench of its own. */
export const themes = [
  ['Light Modern', 'light'],
  ['Default High Contrast', 'high-contrast'],
  ['Default High Contrast Light', 'high-contrast-light'],
].map(([theme, name]) => ({
  theme,
  picture: {
    name,
    height: 380,
    shows: [hover],
    see: async person => {
      await person.runCommand('View: Toggle Primary Side Bar Visibility');
      await hoverOperation(person);
    },
  },
}));

export const firstLog = log;
