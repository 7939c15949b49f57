// npm run notices: writes THIRD-PARTY-NOTICES.txt, the packages that are part of the bundles, with their licences.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspectBundles } from '../esbuild.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

export const noticesFile = path.join(root, 'THIRD-PARTY-NOTICES.txt');

const rule = '-'.repeat(80);

/** Name, version, licence and the text of it, of the package in a folder. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(path.join(root, folder)).find(each => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each));
  if (!license || !file) {
    throw new Error(`${name} has no licence in its package`);
  }
  const text = readFileSync(path.join(root, folder, file), 'utf8')
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
  return `${name} ${version}, ${license}\n\n${text}\n`;
}

/** The text that THIRD-PARTY-NOTICES.txt has to hold. */
export async function makeNotices() {
  const folders = new Set((await inspectBundles()).flatMap(({ packages }) => packages));
  const notices = [...folders].sort().map(folder => `${rule}\n${noticeOf(folder)}`);
  return `S3 Logjam contains these packages. Made by \`npm run notices\`.\n\n${notices.join('\n')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(noticesFile, await makeNotices());
}
