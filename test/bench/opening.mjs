// A log is opened in a fresh workbench, and the mouse rests on it at once.
import { setTimeout as delay } from 'node:timers/promises';
import { startWorkbench } from '../host/fixture.mjs';
import { firstSample } from '../host/workbench.mjs';
import { unpackedExtension } from '../package.mjs';

/** The delay of a hover that VS Code is told to have, in milliseconds; 300 unless it is told one. */
export const hoverDelayMs = 0;

/** How long a window is left alone until it counts as running. */
export const settlingMs = 5_000;

/**
 * Runs in the page, so that no message to the browser is part of what is measured. As soon as a line of a document is drawn,
 * the mouse rests on it; where no hover comes, because the extension is still starting, on the next character two seconds
 * later, so that no hover on its way is disturbed. Keeps when the line was first drawn, when the mouse last moved, and when
 * the hover had its text.
 */
function restOnFirstLine() {
  const seen = { moves: 0 };
  globalThis.s3LogjamSeen = seen;
  const rest = line => {
    const { x, y, height } = line.getBoundingClientRect();
    const place = { clientX: x + 60 + 10 * (seen.moves % 2), clientY: y + height / 2 };
    const target = document.elementFromPoint(place.clientX, place.clientY);
    if (line.contains(target)) {
      target.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, view: window, ...place }));
      seen.moves += 1;
      seen.moved = performance.now();
    }
  };
  const look = () => {
    const now = performance.now();
    const line = document.querySelector('.editor-instance .view-line');
    const hover = document.querySelector(
      '.monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content',
    )?.textContent;
    if (line?.textContent) {
      seen.shown ??= now;
    }
    if (hover && !/^\s*Loading\.\.\.\s*$/.test(hover)) {
      seen.text = now;
      return;
    }
    if (line?.textContent && !hover && now - (seen.moved ?? 0) > 2_000) {
      rest(line);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Milliseconds from the drawing of the line until the first hover has its text, and how often the mouse moved until then. */
async function firstHover(page) {
  await page.waitForFunction(() => globalThis.s3LogjamSeen.text !== undefined, undefined, { timeout: 60_000 });
  const { shown, text, moves } = await page.evaluate(() => globalThis.s3LogjamSeen);
  return { hoverMs: text - shown, moves };
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

/** `other` is the folder of an extension in place of the packaged one. */
const startIn = (host, other, openFile) =>
  startWorkbench({
    host,
    openFile,
    extensionFolder: other ?? (host === 'node' ? undefined : unpackedExtension),
    settings: { 'editor.hover.delay': hoverDelayMs },
    inPage: restOnFirstLine,
  });

/**
 * A window that is opened with a log: { hoverMs, moves, activationMs, parts }; the log may be drawn before the host
 * of the extensions runs. { reason } where it cannot be opened.
 */
export async function openWithLog(host, other) {
  const { workbench, reason, close } = await startIn(host, other, firstSample());
  if (reason) {
    return { reason };
  }
  try {
    const hover = await firstHover(workbench.page);
    const parts = await activationParts(workbench);
    return { ...hover, parts, activationMs: await workbench.activationMs() };
  } finally {
    await close();
  }
}

/** A window where the first log is opened when everything runs: { hoverMs, moves }; { reason } as above. */
export async function openLater(host, other) {
  const { workbench, reason, close } = await startIn(host, other);
  if (reason) {
    return { reason };
  }
  try {
    await delay(settlingMs);
    const [hover] = await Promise.all([firstHover(workbench.page), workbench.openFile(firstSample())]);
    return hover;
  } finally {
    await close();
  }
}
