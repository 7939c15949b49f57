import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest, readTexts } from '../l10n/manifest.mjs';
import { shownLiterals } from './shownLiterals';

declare const __ROOT__: string;
const read = (file: string): string => readFileSync(path.join(__ROOT__, file), 'utf8');

/** Members of the manifest that VS Code shows to people. */
const visible = new Set(
  (
    'displayName description markdownDescription title category label contextualTitle contents userDescription altText ' +
    'enumDescriptions markdownEnumDescriptions enumItemLabels deprecationMessage markdownDeprecationMessage markdown'
  ).split(' '),
);

/** Strings of the manifest with the way there; what only language models read is left out. */
function stringsIn(value: unknown, at: readonly string[] = []): readonly { at: readonly string[]; text: string }[] {
  if (typeof value === 'string') {
    return [{ at, text: value }];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value)
    .filter(([name]) => name !== 'inputSchema' && name !== 'modelDescription')
    .flatMap(([name, each]) => stringsIn(each, [...at, name]));
}

/** What has to be the same in every language: places, links, settings, code. */
const fixedIn = (text: string): readonly string[] =>
  (text.match(/\{\d+\}|\]\([^)]*\)|`[^`]*`|\b[\w-]+(?=\]\()|(?<=%22)[\w.#%-]+/g) ?? [])
    .filter(part => /\W/.test(part))
    .sort();

/** Words that stand out, such as names of commands. */
const emphasised = (text: string): readonly string[] =>
  [...text.matchAll(/(\*{1,2})([^*]+)\1/g)].map(([, , words = '']) => words);

const manifest = JSON.parse(read('package.json'));
const english = readTexts(__ROOT__);
const languages = readdirSync(__ROOT__).flatMap(file => /^package\.nls\.([\w-]+)\.json$/.exec(file)?.[1] ?? []);

describe('the texts of package.json', () => {
  const used = stringsIn(manifest).flatMap(({ text }) => /^%(.+)%$/.exec(text)?.[1] ?? []);

  it('stand in package.nls.json, all of them', () => {
    const { displayName, description, contributes } = manifest;
    const shown = stringsIn({ displayName, description, contributes }).filter(
      ({ at }) => at.some(name => visible.has(name)) || (at[1] === 'views' && at.at(-1) === 'name'),
    );
    assert.ok(shown.length > 100);
    assert.deepEqual(
      shown.filter(({ text }) => !/^%[\w.]+%$/.test(text)),
      [],
    );
  });

  it('are there for every key, and no others', () => {
    assert.deepEqual(Object.keys(english).sort(), [...new Set(used)].sort());
  });

  it('are there in German', () => {
    assert.ok(languages.includes('de'));
  });

  for (const language of languages) {
    it(`are the same in ${language}, each with the same places, links and code`, () => {
      const own = readTexts(__ROOT__, language);
      assert.deepEqual(Object.keys(own), Object.keys(english));
      for (const [key, text] of Object.entries(english)) {
        assert.ok(own[key]?.trim(), key);
        assert.deepEqual(fixedIn(own[key] ?? ''), fixedIn(text), key);
      }
    });

    it(`name commands in ${language} as the commands are called there`, () => {
      const own = readTexts(__ROOT__, language);
      const nameIn = (texts: Readonly<Record<string, string>>, key: string) => texts[key]?.replace(/\.\.\.$/, '');
      const commands = Object.keys(english).filter(key => /^command\..*\.title$/.test(key));
      for (const [key, text] of Object.entries(english)) {
        const names = emphasised(own[key] ?? '');
        for (const [at, words] of emphasised(text).entries()) {
          const command = commands.find(each => nameIn(english, each) === words);
          assert.equal(names[at], command === undefined ? words : nameIn(own, command), key);
        }
      }
    });
  }

  it('are put in the place of their keys', () => {
    const [first] = readManifest(__ROOT__, 'de').contributes.commands;
    assert.deepEqual([first.category, first.title], ['S3 Logjam', 'Zum nächsten Feld wechseln']);
  });
});

describe('the texts of the editor', () => {
  const folder = path.join(__ROOT__, 'src', 'editor');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));

  it('go through l10n', () => {
    assert.ok(files.length > 40);
    const found = files.flatMap(file =>
      shownLiterals(read(path.join('src', 'editor', file))).map(text => `${file}: ${text}`),
    );
    assert.deepEqual(found, []);
  });

  for (const [source, expected] of [
    ["item.tooltip = 'Two words';", ["'Two words'"]],
    ['({ label: \'Two words\', title: "And two" })', ["'Two words'", '"And two"']],
    ["showErrorMessage('Not this');", ["'Not this'"]],
    ["done ? 'It is' : l10n.t('It is not')", ["'It is'"]],
    ['said(`$' + '{name} could not be read`)', ['`$' + '{name} could not be read`']],
    ["vscode.l10n.t('Two words', count('one word', '{0} two words', n))", []],
    ["count(\n  '{0} file is',\n  '{0} files are',\n  n)", []],
    ["// It's a comment: 'two words'\nlabel: 'Word'", []],
    ["/** `label: 'Two words'` */", []],
    ["import { a } from './two words';", []],
    ["executeCommand('s3Logjam.showInRecords'); x('a-b c-d', 'Word')", []],
  ] as const) {
    it(`${expected.length > 0 ? 'finds' : 'lets pass'} ${source.replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(shownLiterals(source), expected);
    });
  }
});
