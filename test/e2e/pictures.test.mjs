// The pictures of README and walkthrough, looked at again. A picture is out of date when what a person reads at that place
// has changed, so the texts that each shows are kept beside it, in media/screenshots/pictures.json, and compared here:
// pixels differ with fonts and browsers, words do not. `npm run screenshots` makes pictures and list anew.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { useWorkbench } from '../host/fixture.mjs';
import { withPalette } from '../host/palettePng.mjs';
import {
  firstLog,
  makesPictures,
  pictureFolder,
  pictureList,
  pictures,
  settings,
  themes,
  viewport,
} from '../host/pictures.mjs';

const listed = existsSync(pictureList) ? JSON.parse(readFileSync(pictureList, 'utf8')) : {};
const made = {};

const oneLine = text => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();

/** What a person reads there, element by element. */
async function textsOf(person, selectors) {
  const texts = [];
  for (const selector of selectors) {
    const elements = person.page.locator(selector);
    await elements.first().waitFor();
    texts.push(
      ...(await elements.evaluateAll(found => found.map(each => [each.getBoundingClientRect().top, each.innerText]))),
    );
  }
  return texts.sort(([one], [other]) => one - other).map(([, text]) => oneLine(text));
}

/** Keeps the picture, with its texts and the hash of the file, which shows that both were made together. */
async function keep(person, { name, height }, shows) {
  const title = await person.page.locator('.part.titlebar').boundingBox();
  const top = title === null ? 0 : title.y + title.height;
  const clip = { x: 0, y: top, width: viewport.width, height };
  const png = withPalette(await person.page.screenshot({ clip, animations: 'disabled', caret: 'hide' }));
  writeFileSync(path.join(pictureFolder, `${name}.png`), png);
  made[name] = { sha256: createHash('sha256').update(png).digest('hex'), shows };
}

async function look(person, picture) {
  const more = await picture.see(person);
  const shows = [...(await textsOf(person, picture.shows)), ...(more === undefined ? [] : [oneLine(more)])];
  if (makesPictures) {
    // A row that is just being laid out, and an icon that is just being loaded.
    await person.page.waitForTimeout(500);
    await keep(person, picture, shows);
    return;
  }
  await person.screenshot(`picture-${picture.name}`);
  const advice = `${picture.name}.png no longer shows what one sees. Run npm run screenshots, and look at the pictures.`;
  assert.deepEqual(shows, listed[picture.name]?.shows, advice);
}

describe('the pictures of README and walkthrough', () => {
  describe('in the dark theme', () => {
    const person = useWorkbench({ openFile: firstLog, viewport, settings });
    for (const picture of pictures) {
      it(`show what one sees: ${picture.name}`, () => look(person, picture));
    }
  });

  for (const { theme, picture } of themes) {
    describe(`in the theme ${theme}`, () => {
      const themed = { ...settings, 'workbench.colorTheme': theme };
      const person = useWorkbench({ openFile: firstLog, viewport, settings: themed });
      it(`show what one sees: ${picture.name}`, () => look(person, picture));
    });
  }

  after(() => {
    if (makesPictures && Object.keys(made).length === pictures.length + themes.length) {
      writeFileSync(pictureList, `${JSON.stringify(made, undefined, 2)}\n`);
    }
  });
});
