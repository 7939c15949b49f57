// npm run package: builds for production, makes the VSIX, prints its size and checks that it holds what it should and
// nothing else.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { buildAll } from '../esbuild.mjs';
import { root } from './host/workbench.mjs';
import { zipFiles } from './host/zip.mjs';

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** The VSIX. */
export const packagedFile = path.join(root, 'out', `${manifest.name}-${manifest.version}.vsix`);

/** Where the VSIX's content is laid out again, to be tried in a workbench. */
export const unpackedExtension = path.join(root, 'out', 'vsix');

/** Every string below a value of the manifest that is a path: "./media/icon.svg". */
const pathsIn = value =>
  typeof value === 'string'
    ? [value].filter(text => text.startsWith('./'))
    : Object.values(value ?? {}).flatMap(pathsIn);

/** The sample logs. */
const samples = readdirSync(path.join(root, 'media', 'samples'), { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry =>
    path
      .relative(root, path.join(entry.parentPath ?? entry.path, entry.name))
      .split(path.sep)
      .join('/'),
  );

/** The texts of the manifest in every language, and those of the program in every other. */
const translations = () => [
  ...readdirSync(root).filter(file => /^package\.nls(?:\.[\w-]+)?\.json$/.test(file)),
  ...readdirSync(path.join(root, 'l10n')).map(file => `l10n/${file}`),
];

/** The files that the extension consists of: those that its manifest names, what they ask for, and the usual texts. */
function wantedFiles({ main, browser, types, bin, icon, contributes }) {
  const named = [main, browser, types, icon, ...Object.values(bin), ...pathsIn(contributes)];
  const texts = ['readme.md', 'changelog.md', 'LICENSE.txt', 'THIRD-PARTY-NOTICES.txt'];
  const own = samples.filter(file => !/README|123456789012.eu-west-1/.test(file));
  const files = ['package.json', 'dist/core.js', 'media/logjam.svg', ...translations(), ...texts, ...named, ...own];
  return [...new Set(files.map(file => path.posix.normalize(file)))].sort();
}

/** Makes out/s3-logjam-<version>.vsix and lays it out; gives back { sizeBytes, pictureBytes, problems }. */
export async function packageExtension() {
  mkdirSync(path.dirname(packagedFile), { recursive: true });
  await buildAll({ production: true });
  await createVSIX({
    cwd: root,
    packagePath: packagedFile,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const archive = readFileSync(packagedFile);
  const files = new Map();
  for (const [name, content] of zipFiles(archive)) {
    if (name.startsWith('extension/')) {
      files.set(name.slice('extension/'.length), content);
    }
  }
  rmSync(unpackedExtension, { recursive: true, force: true });
  for (const [name, content] of files) {
    mkdirSync(path.join(unpackedExtension, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(unpackedExtension, name), content);
  }
  const wanted = wantedFiles(manifest);
  const problems = [
    ...wanted.filter(name => !files.has(name)).map(name => `missing: ${name}`),
    ...[...files.keys()].filter(name => !wanted.includes(name)).map(name => `not wanted: ${name}`),
  ];
  const pictures = [...files].filter(([name]) => name.startsWith('media/screenshots/'));
  const pictureBytes = pictures.reduce((sum, [, { length }]) => sum + length, 0);
  return { sizeBytes: archive.length, pictureBytes, problems };
}

/** Packages the extension, and leaves a build in dist that can be read; throws where the package is not as it should be. */
export async function packageAndBuild() {
  const { problems } = await packageExtension();
  await buildAll();
  if (problems.length > 0) {
    throw new Error(problems.join('\n'));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { sizeBytes, pictureBytes, problems } = await packageExtension();
  const inKiB = bytes => `${(bytes / 1024).toFixed(1)} KiB`;
  console.log(`${path.relative(root, packagedFile)}: ${inKiB(sizeBytes)}, ${inKiB(pictureBytes)} of it pictures`);
  for (const problem of problems) {
    console.error(problem);
  }
  process.exitCode = problems.length > 0 ? 1 : 0;
}
