// What a person does who has no mouse: every step is a key.
import assert from 'node:assert/strict';

/** `workbench` is the person who sits at it; nothing of what is done here asks that person for a click. */
export class Keyboard {
  constructor(workbench) {
    this.workbench = workbench;
  }

  get page() {
    return this.workbench.page;
  }

  get #input() {
    return this.page.locator('.quick-input-widget input[type="text"]');
  }

  /** The line of the list at which Enter aims. */
  aim(text) {
    return this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text });
  }

  /** Presses a key until what it opens is there: a page that is just being shown may swallow it. */
  async pressUntil(key, opened) {
    for (let attempt = 1; attempt < 5 && !(await opened.isVisible()); attempt++) {
      await this.page.keyboard.press(key);
      await opened.waitFor({ timeout: 3_000 }).catch(() => undefined);
    }
    await opened.waitFor();
  }

  /** Opens a list with a key, once one that was open before has gone. */
  async #openInput(key) {
    await this.#input.waitFor({ state: 'hidden' });
    await this.pressUntil(key, this.#input);
  }

  /** Opens quick open or the palette, types, and accepts the line that is aimed at once it holds `label`. */
  async pick(key, typed, label = typed) {
    await this.#openInput(key);
    await this.#input.fill(typed);
    await this.aim(label).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /**
   * Runs a command of the palette; where it opens a list, `opens` is its title. VS Code closes a list when something that
   * was opened before takes the focus; then it is opened again.
   */
  async command(title, opens) {
    for (let attempt = 1; ; attempt++) {
      await this.pick('F1', `>S3 Logjam: ${title}`, title);
      if (opens === undefined) {
        return this.#input.waitFor({ state: 'hidden' });
      }
      try {
        return await this.page.locator('.quick-input-title', { hasText: opens }).waitFor({ timeout: 5_000 });
      } catch (error) {
        if (attempt === 3) {
          throw error;
        }
      }
    }
  }

  /** Types into the list that is open, and accepts the line that then is aimed at. */
  async answer(typed, label = typed) {
    await this.page.keyboard.type(typed);
    await this.aim(label).waitFor();
    await this.page.keyboard.press('Enter');
  }

  async goTo(line, column) {
    await this.#openInput('Control+G');
    await this.#input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.workbench.statusBarText(`Ln ${line}, Col ${column}`);
  }

  /** Presses a key until what has the focus fits a selector and holds `text`. */
  async pressUntilFocused(key, selector, text) {
    for (let presses = 0; presses < 12; presses++) {
      await this.page.keyboard.press(key);
      const isThere = await this.page.evaluate(
        ([wanted, words]) =>
          document.activeElement?.matches(wanted) && document.activeElement.textContent.includes(words),
        [selector, text],
      );
      if (isThere) {
        return;
      }
    }
    assert.fail(`${key} does not reach ${text}`);
  }

  /** Waits for a file to be shown. */
  async tab(text) {
    await this.page.locator('.tab.active', { hasText: text }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** What is copied, once it is something else than before. */
  clipboard() {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
