// What a person does with the workbench, through keyboard and mouse, and what they see: a class over Playwright's page.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './workbench.mjs';

/** Text as it is read: the editor draws blanks as U+00A0, and boxes end in line feeds of their own. */
const asRead = text => text.replaceAll('\u00a0', ' ').trim();

/** The text of the first element of a locator, as it is drawn, once it is there. */
async function textOf(locator) {
  await locator.first().waitFor();
  const [text = ''] = await locator.allInnerTexts();
  return asRead(text);
}

export class Person {
  /** `page` shows a workbench; `address` is where it is served. */
  constructor(page, address) {
    this.page = page;
    this.address = address;
  }

  /** Opens the workbench and waits until its parts and, where one is shown, the file are there. */
  async openWorkbench({ withFile, withFolder = true }) {
    await this.page.goto(this.address);
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    if (withFile || withFolder) {
      await this.page
        .locator(withFile ? '.view-line' : '.explorer-folders-view .monaco-list-row')
        .first()
        .waitFor();
    }
  }

  /** Opens a file of the folder through quick open; `name` as it would be typed there, the first hit is taken. */
  async openFile(name) {
    await this.#pick('Control+P', name, path.posix.basename(name));
    await this.page.locator('.tab.active', { hasText: path.posix.basename(name) }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Picks an entry of the menu that a file of the folder has in the explorer. */
  async pickInExplorer(file, entry) {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file });
    await row.click({ button: 'right' });
    const label = this.page.locator('.monaco-menu .action-label', { hasText: entry });
    await label.hover();
    // A menu that has just opened takes no click, so that a double click of the other button does nothing by mistake.
    await this.page.waitForTimeout(600);
    await label.click();
  }

  /**
   * Runs a command of the palette by its whole title, "S3 Logjam: Copy Field Value". `opens` is the title of the list that
   * the command shows in the palette's place, where it does.
   */
  async runCommand(title, { opens } = {}) {
    await this.#pick('F1', `>${title}`, title, opens);
  }

  get #input() {
    return this.page.locator('.quick-input-widget input[type="text"]');
  }

  /**
   * Presses a key until the list it opens is there and takes what is typed: a page that is just being shown may swallow the
   * key, and a list closes by itself where something else takes the focus.
   */
  async #openList(key, typed) {
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press(key);
      try {
        await this.#input.waitFor({ timeout: 4_000 });
        return await this.#input.fill(typed, { timeout: 4_000 });
      } catch (error) {
        if (attempt === 5) {
          throw error;
        }
      }
    }
  }

  async #pick(key, typed, label, opens) {
    await this.#openList(key, typed);
    const input = this.#input;
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows
      .filter({ has: this.page.locator('.label-name', { hasText: label }) })
      .first()
      .click();
    await (opens === undefined
      ? input.waitFor({ state: 'hidden' })
      : this.page.locator('.quick-input-title', { hasText: opens }).waitFor());
  }

  /** Puts the cursor on a line and column, both from one, and waits until it is there. */
  async moveTo(line, column) {
    await this.#openList('Control+G', `:${line}:${column}`);
    const input = this.#input;
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
    const place = new RegExp(`(?:Ln|Zeile) ${line}, (?:Col|Spalte) ${column}\\b`);
    await this.page.locator('.statusbar-item', { hasText: place }).waitFor();
  }

  /** Rests the mouse on the `occurrence`-th (from one) place where the editor shows `text`; the hover's text. */
  async hoverAt(text, occurrence = 1) {
    return this.#rest(() => this.#placeOf(text, occurrence));
  }

  /** Rests the mouse where the cursor blinks; the hover's text. */
  async hoverAtCursor() {
    return this.#rest(async () => {
      const box = await this.page.locator('.editor-group-container.active .cursor').first().boundingBox();
      return { x: box.x + 4, y: box.y + box.height / 2 };
    });
  }

  /**
   * A hover comes for a mouse that moves a little and then rests, not for one that appears. Where none comes, because
   * the extension is still starting or the line has moved, a person would move off, look again and try again.
   */
  async #rest(place) {
    for (let attempt = 1; ; attempt++) {
      await this.page.mouse.move(200, 4);
      await this.#hover.waitFor({ state: 'hidden' });
      const { x, y } = await place();
      for (let step = 3; step >= 0; step--) {
        await this.page.mouse.move(x + step, y);
      }
      try {
        return await this.hoverText({ timeout: 2_000 });
      } catch (error) {
        if (attempt === 5) {
          throw error;
        }
      }
    }
  }

  get #hover() {
    return this.page.locator('.monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content').first();
  }

  /** The text of the editor's hover, once there is one that has finished loading. */
  async hoverText(options) {
    await this.#hover.filter({ hasNotText: 'Loading...' }).waitFor(options);
    return textOf(this.#hover);
  }

  /** Where on the page the editor shows `text`: { x, y, colour } of its first character. */
  async #placeOf(text, occurrence) {
    await this.page.waitForFunction(findText, [text, occurrence]);
    return this.page.evaluate(findText, [text, occurrence]);
  }

  /** The colour, `rgb(...)`, in which the editor shows `text`. */
  async colourOf(text, occurrence = 1) {
    return (await this.#placeOf(text, occurrence)).colour;
  }

  /** Opens a container of views by the name that the activity bar has for it. */
  async openView(name) {
    await this.page.locator('.activitybar .action-item', { has: this.page.locator(`[aria-label^="${name}"]`) }).click();
    await this.page.locator('.part.sidebar .composite.title', { hasText: new RegExp(name, 'i') }).waitFor();
  }

  /** Rows of the tree of records that hold a text, top to bottom. */
  treeRow(text) {
    return this.page.locator('.part.sidebar .monaco-list-row', { hasText: text });
  }

  /** Opens the first row of the tree that holds a text, unless it is open. */
  async unfold(text) {
    const row = this.treeRow(text).first();
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) !== 'true') {
      await row.locator('.monaco-tl-twistie').click();
    }
  }

  /** Waits until the line above the tree says this. */
  async treeMessage(text) {
    await this.page.locator('.part.sidebar .tree-explorer-viewlet-tree-view .message', { hasText: text }).waitFor();
  }

  /** The name of the language that the status bar shows. */
  async languageMode() {
    return textOf(this.page.locator('#status\\.editor\\.mode'));
  }

  /** The texts of the status bar, left to right. */
  async statusBarTexts() {
    const items = this.page.locator('.part.statusbar .statusbar-item:visible');
    const lefts = await items.evaluateAll(elements => elements.map(element => element.getBoundingClientRect().left));
    const entries = (await items.allInnerTexts()).map((text, at) => ({ text: asRead(text), left: lefts[at] }));
    entries.sort((one, other) => one.left - other.left);
    return entries.map(({ text }) => text.replace(/\s+/g, ' ')).filter(Boolean);
  }

  /** Waits for an entry of the status bar that holds `text`; the whole text of it. */
  async statusBarText(text) {
    return textOf(this.page.locator('.part.statusbar .statusbar-item:visible', { hasText: text }));
  }

  /** The texts of the pop-ups at the lower right that stay; there should be none. What tells of work goes with the work. */
  async notifications() {
    const messages = this.page.locator('.notification-list-item-message');
    await messages
      .first()
      .waitFor({ state: 'detached', timeout: 5_000 })
      .catch(() => undefined);
    return (await messages.allInnerTexts()).map(asRead);
  }

  /** The text of the Markdown preview that is shown, once it holds `words`. */
  async previewText(words) {
    for (let attempt = 0; attempt < 50; attempt++) {
      for (const frame of this.page.frames()) {
        const texts = await frame.locator('.markdown-body').allInnerTexts();
        const text = texts.find(each => each.includes(words));
        if (text !== undefined) {
          return asRead(text);
        }
      }
      await this.page.waitForTimeout(200);
    }
    throw new Error(`no preview holds "${words}"`);
  }

  /** How long, in milliseconds, the host says that our extension took: loading the code and calling activate. */
  async activationMs() {
    await this.runCommand('Developer: Show Running Extensions');
    const row = this.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: /s3[- ]logjam/i });
    const [, text] = /(\d+)ms/.exec(await textOf(row.locator('.activation-time'))) ?? [];
    return Number(text);
  }

  /** Keeps a picture below out/screenshots; gives back the file. */
  async screenshot(name) {
    const folder = path.join(root, 'out', 'screenshots');
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `${name}.png`);
    await this.page.screenshot({ path: file, animations: 'disabled' });
    return file;
  }
}

/** Runs in the page. The first character of the wanted text among what the editor shows, not what is scrolled away. */
function findText([text, occurrence]) {
  const editor = document.querySelector('.editor-instance .lines-content')?.parentElement?.getBoundingClientRect();
  let left = occurrence;
  const lines = [...document.querySelectorAll('.editor-instance .view-line')];
  lines.sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top);
  for (const line of lines) {
    const content = line.textContent.replaceAll('\u00a0', ' ');
    for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
      left -= 1;
      if (left > 0) {
        continue;
      }
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let start = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (at < start + node.length) {
          const range = document.createRange();
          range.setStart(node, at - start);
          range.setEnd(node, at - start + 1);
          const box = range.getBoundingClientRect();
          if (box.left < editor.left || box.right > editor.right) {
            return undefined;
          }
          const { color: colour } = getComputedStyle(node.parentElement);
          return { x: box.x + box.width / 2, y: box.y + box.height / 2, colour };
        }
        start += node.length;
      }
    }
  }
  return undefined;
}
