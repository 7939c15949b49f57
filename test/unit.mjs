// Bundles every test below the given folders and runs them with mocha in plain Node: no editor, no host.
// node test/unit.mjs [--only PART-OF-A-FILE-NAME]
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import Mocha from 'mocha';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folders = ['core', 'catalogue', 'specs', 'grammar', 'tree', 'cli', 'fuzz', 'l10n', 'bench'];

const filesBelow = (folder, ending) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter(file => file.endsWith(ending))
        .map(file => path.join(folder, file))
        .sort()
    : [];

/** Runs the tests whose file name contains `only`; gives back mocha's counts. */
export async function runUnitTests(only = '') {
  const files = folders
    .flatMap(folder => filesBelow(path.join(root, 'test', folder), '.test.ts'))
    .filter(file => file.includes(only));
  if (files.length === 0) {
    throw new Error(`no test file matches "${only}"`);
  }
  mkdirSync(path.join(root, 'out'), { recursive: true });
  const outdir = mkdtempSync(path.join(root, 'out', 'unit-'));
  await build({
    absWorkingDir: root,
    entryPoints: files,
    outdir,
    outbase: 'test',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    packages: 'external',
    define: { __ROOT__: JSON.stringify(root) },
    logLevel: 'warning',
  });
  const mocha = new Mocha({ timeout: 60_000, reporter: only ? 'spec' : 'dot', parallel: true, jobs: 2 });
  for (const file of filesBelow(outdir, '.cjs')) {
    mocha.addFile(file);
  }
  const stats = await new Promise(resolve => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  rmSync(outdir, { recursive: true, force: true });
  return { passed: stats.passes, failed: stats.failures, skipped: stats.pending };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const only = process.argv[process.argv.indexOf('--only') + 1];
  const counts = await runUnitTests(process.argv.includes('--only') ? only : '');
  process.exitCode = counts.failed > 0 ? 1 : 0;
}
