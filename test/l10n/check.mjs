// Compares the translations with the source: npm run l10n [-- FILE]. With FILE, what a language lacks is written there,
// file by file, for a translator to fill in; with --merge FILE, what was filled in is taken into the language.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectMessages } from './messages.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const bundle = path.join(root, 'l10n', 'bundle.l10n.de.json');
const readJson = file => JSON.parse(readFileSync(file, 'utf8'));
const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);

const [first, second] = process.argv.slice(2);
const translated = readJson(bundle);
if (first === '--merge') {
  Object.assign(translated, ...Object.values(readJson(second)));
}
const messages = await collectMessages(root);
const missing = {};
for (const [text, file] of messages) {
  if (!translated[text]) {
    missing[file] = { ...missing[file], [text]: '' };
  }
}
const unused = Object.keys(translated).filter(text => !messages.has(text));
if (first === '--merge') {
  const kept = Object.entries(translated).filter(([text, own]) => messages.has(text) && own !== '');
  writeJson(bundle, Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1))));
} else if (first !== undefined) {
  writeJson(first, missing);
}
const lacking = Object.values(missing).reduce((sum, texts) => sum + Object.keys(texts).length, 0);
console.log(`${messages.size} messages; German lacks ${lacking} and has ${unused.length} that nothing uses`);
