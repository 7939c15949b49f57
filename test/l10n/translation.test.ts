import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { collectMessages } from './messages.mjs';

declare const __ROOT__: string;

const folder = path.join(__ROOT__, 'l10n');
const bundles = readdirSync(folder).map(file => {
  const messages: Record<string, string> = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  return { file, messages };
});

/** What both sides of a translation have in common: places for values, code, what stands in angle brackets, numbers. */
const fixedParts = (text: string): string[] =>
  (text.match(/\{\d+\}|`[^`]*`|<[^>]*>|\bs3:\w+|\bx-amz(?:-[a-z]+)+|https?:\S+|(?<![A-Za-z])\d+/g) ?? [])
    .map(part => part.toLowerCase())
    .sort();

const ending = (text: string): string => /[.:?]?$/.exec(text)?.[0] ?? '';

for (const { file, messages } of bundles) {
  describe(`the translation ${file}`, () => {
    it('has every message of the source, and no other', async () => {
      const wanted = [...(await collectMessages(__ROOT__)).keys()];
      assert.ok(wanted.length > 3_000);
      assert.deepEqual(
        {
          lacks: wanted.filter(text => !messages[text]),
          unused: Object.keys(messages).filter(text => !wanted.includes(text)),
        },
        { lacks: [], unused: [] },
        'npm run l10n tells more',
      );
    });

    it('keeps places for values, code and numbers', () => {
      const changed = Object.entries(messages).filter(
        ([text, own]) => fixedParts(text).join() !== fixedParts(own.replace(/(\d)\.(\d{3})/g, '$1,$2')).join(),
      );
      assert.deepEqual(changed, []);
    });

    it('ends sentences where the source does', () => {
      const changed = Object.entries(messages).filter(([text, own]) => ending(text) !== ending(own));
      assert.deepEqual(changed, []);
    });
  });
}
