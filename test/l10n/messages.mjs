// Every text that the product shows, collected from the source: what goes through t, msg, count and vscode.l10n.t, and the
// sentences of the catalogue's tables. `npm run l10n` tells what a translation lacks.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** Properties of the catalogue's rows that hold sentences, and names that a language has a word of its own for. */
const prose = new Set(
  (
    'meaning text caution note notes title titleWithKey tellsApart when purpose outcome atWebsite deed how phrase ' +
    'property group cloudTrail accessLog label date fix addition eventNote name reason means'
  ).split(' '),
);

/** Tables that hold nothing else. */
const proseTables = new Set(['cipherReasons', 'errorCategoryTitles']);

/** Names of documents and of Regions, which stay as they are published. */
const asPublished = new Set(['sources.ts', 'regions.ts']);

const literal = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.)*`/.source;
const call = new RegExp(String.raw`(?<![\w.])(l10n\.t|t|msg|count)\(\s*(${literal})(?:,\s*(${literal}))?`, 'g');

const filesBelow = folder =>
  readdirSync(folder, { recursive: true })
    .filter(file => file.endsWith('.ts'))
    .map(file => file.replaceAll('\\', '/'))
    .sort();

/** The text of a string literal as the program has it. */
const unquote = quoted =>
  quoted
    .slice(1, -1)
    .replace(/\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|(.))/gis, (_, braced, four, one) =>
      one === undefined ? String.fromCodePoint(Number.parseInt(braced ?? four, 16)) : one === 'n' ? '\n' : one,
    );

/** Messages of one source file. */
export function messagesOfSource(source) {
  return [...source.replaceAll('vscode.l10n.t(', 'l10n.t(').matchAll(call)].flatMap(([, name, first, second]) =>
    (name === 'count' ? [first, second] : [first]).filter(Boolean).map(unquote),
  );
}

/** Whether a text is for reading: it has a word in lower case, or is one word that is written like one. */
const isProse = text => /[a-z]{2,} \S|\S [a-z]{2,}/.test(text) || /^[A-Z][a-z]+$/.test(text);

/** Adds the sentences of a table, whatever its shape, to `found`. */
function walk(value, key, found, seen) {
  if (typeof value === 'string') {
    if (proseTables.has(key) || (prose.has(key) && isProse(value))) {
      found.add(value);
    }
  } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
    seen.add(value);
    const isList = Array.isArray(value) || value instanceof Map || value instanceof Set || proseTables.has(key);
    const entries = value instanceof Map || value instanceof Set ? value.entries() : Object.entries(value);
    for (const [name, each] of entries) {
      walk(each, isList ? key : name, found, seen);
    }
  }
}

/** What a module exports that is written here, its imports counted from `folder`. */
async function load(folder, contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const module = { exports: {} };
  new Function('module', outputFiles[0].text)(module);
  return module.exports;
}

/** Sentences of the catalogue, module by module. */
async function catalogueMessages(sourceFolder) {
  const folder = path.join(sourceFolder, 'core', 'catalogue');
  const files = filesBelow(folder).filter(file => !asPublished.has(file));
  const modules = await load(
    folder,
    `module.exports = {${files.map(file => `${JSON.stringify(file)}: require('./${file}')`).join(',\n')}}`,
  );
  return Object.entries(modules).map(([file, exported]) => {
    const found = new Set();
    const seen = new Set();
    for (const [name, value] of Object.entries(exported)) {
      walk(value, name, found, seen);
    }
    return [`core/catalogue/${file}`, [...found]];
  });
}

/** What sentences on deeds are made of, from the titles of the operations. */
const deedSource = 'core/explain/cloudTrail/deed.ts';

async function deedMessages(sourceFolder) {
  const { operations, deedMessages: messagesOf } = await load(
    sourceFolder,
    `module.exports = { ...require('./core/catalogue/operations'), ...require('./${deedSource}') }`,
  );
  return [deedSource, operations.flatMap(({ title }) => messagesOf(title))];
}

/** Every message of the checkout at `root`, each with the first file (below src) that has it. */
export async function collectMessages(root) {
  const sourceFolder = path.join(root, 'src');
  const messages = new Map();
  const sources = filesBelow(sourceFolder).filter(file => !file.startsWith('core/catalogue/'));
  const ofSources = sources.map(file => [file, messagesOfSource(readFileSync(path.join(sourceFolder, file), 'utf8'))]);
  const derived = [await deedMessages(sourceFolder), ...(await catalogueMessages(sourceFolder))];
  for (const [file, texts] of [...ofSources, ...derived]) {
    for (const text of texts) {
      messages.set(text, messages.get(text) ?? file);
    }
  }
  return messages;
}
