// A log is opened in a fresh workbench, and the mouse rests on it at once.
import { setTimeout as delay } from 'node:timers/promises';
import { startWorkbench } from '../host/fixture.mjs';
import { firstSample } from '../host/workbench.mjs';
import { unpackedExtension } from '../package.mjs';

/** The delay of a hover that VS Code is told to have, in milliseconds; 300 unless it is told one. */
export const hoverDelayMs = 0;

/** How long a window is left alone until it counts as running. */
export const settlingMs = 5_000;

/** Runs in the page: keeps when lines of a document were first drawn, and when a hover first had its text. */
function watch() {
  const seen = {};
  globalThis.s3LogjamSeen = seen;
  const look = () => {
    if (document.querySelector('.editor-instance .view-line')?.textContent) {
      seen.shown ??= performance.now();
    }
    const hover = document.querySelector(
      '.monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content',
    )?.textContent;
    seen.state = !hover ? 'none' : /^\s*Loading\.\.\.\s*$/.test(hover) ? 'loading' : 'text';
    if (seen.state === 'text') {
      seen.text = performance.now();
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

/** Runs in the page: true once the hover is there, false where after `patienceMs` there is not even a loading one. */
function hasHover(patienceMs) {
  return new Promise(resolve => {
    let since = performance.now();
    const look = () => {
      const { state } = globalThis.s3LogjamSeen;
      since = state === 'none' ? since : performance.now();
      if (state === 'text' || performance.now() - since > patienceMs) {
        resolve(state === 'text');
      } else {
        requestAnimationFrame(look);
      }
    };
    look();
  });
}

/** Rests the mouse on the first line, and on the next character as long as nobody answers; milliseconds since it was drawn. */
async function firstHoverMs(page) {
  await page.waitForFunction(() => globalThis.s3LogjamSeen.shown !== undefined);
  for (let attempt = 0; attempt < 600; attempt++) {
    // Lines are drawn anew when the language is known.
    const box = await page.locator('.editor-instance .view-line').first().boundingBox();
    if (box) {
      await page.mouse.move(box.x + 60 + 10 * (attempt % 2), box.y + box.height / 2);
    }
    if (await page.evaluate(hasHover, 50)) {
      const { shown, text } = await page.evaluate(() => globalThis.s3LogjamSeen);
      return text - shown;
    }
  }
  throw new Error('no hover came');
}

/** What the activation was made of and what asked for it, by the host's own table; "" where that is not to be had. */
async function activationParts(workbench) {
  const { page } = workbench;
  try {
    await workbench.runCommand('Developer: Startup Performance');
    await page.locator('.tab.active, .modal-editor-part', { hasText: 'Startup Performance' }).first().waitFor();
    await page.locator('.editor-instance .view-lines', { hasText: 'System Info' }).first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    await delay(500);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const [row = ''] = text.split('\n').filter(line => line.includes('| s3-logjam.'));
    const [, , , code, call, , event] = row.split('|').map(cell => cell.trim());
    return event === undefined ? '' : `loading ${code}, activate ${call}, asked for by ${event}`;
  } catch {
    return '';
  }
}

const common = { extensionFolder: unpackedExtension, settings: { 'editor.hover.delay': hoverDelayMs }, inPage: watch };

/**
 * A window that is opened with a log: { hoverMs, activationMs, parts }, the hover since the log was drawn, which may be
 * before the host of the extensions runs. { reason } where it cannot be opened.
 */
export async function openWithLog(host) {
  const { workbench, reason, close } = await startWorkbench({ ...common, host, openFile: firstSample() });
  if (reason) {
    return { reason };
  }
  try {
    const hoverMs = await firstHoverMs(workbench.page);
    const parts = await activationParts(workbench);
    return { hoverMs, parts, activationMs: await workbench.activationMs() };
  } finally {
    await close();
  }
}

/** A window where the first log is opened when everything runs: { hoverMs }, since the log was drawn. */
export async function openLater(host) {
  const { workbench, close } = await startWorkbench({ ...common, host });
  try {
    await delay(settlingMs);
    const [hoverMs] = await Promise.all([firstHoverMs(workbench.page), workbench.openFile(firstSample())]);
    return { hoverMs };
  } finally {
    await close();
  }
}
