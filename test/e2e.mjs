// Runs test/e2e: a browser without a window uses the workbench as a person would. Pictures go to out/screenshots.
// node test/e2e.mjs [--only PART-OF-A-FILE-NAME]
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { closeBrowser } from './host/fixture.mjs';
import { root } from './host/workbench.mjs';
import { packageAndBuild } from './package.mjs';

/** Runs the tests whose file name contains `only` and none of `leftOut`; gives back mocha's counts. */
export async function runE2eTests(only = '', leftOut = []) {
  const folder = path.join(root, 'test', 'e2e');
  const files = readdirSync(folder, { recursive: true })
    .filter(file => file.endsWith('.test.mjs') && file.includes(only) && !leftOut.some(part => file.includes(part)))
    .sort();
  if (files.length === 0) {
    throw new Error(`no test file matches "${only}"`);
  }
  if (only === '') {
    rmSync(path.join(root, 'out', 'screenshots'), { recursive: true, force: true });
  }
  const mocha = new Mocha({ timeout: 60_000, slow: 5_000, reporter: 'spec' });
  for (const file of files) {
    mocha.addFile(path.join(folder, file));
  }
  await mocha.loadFilesAsync();
  const stats = await new Promise(resolve => {
    const runner = mocha.run(() => resolve(runner.stats));
    let start = performance.now();
    runner.on('suite end', ({ parent }) => {
      if (parent?.root) {
        console.log(`    ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
        start = performance.now();
      }
    });
  });
  await closeBrowser();
  return { passed: stats.passes, failed: stats.failures, skipped: stats.pending };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await packageAndBuild();
  const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : '';
  const { failed } = await runE2eTests(only);
  process.exitCode = failed > 0 ? 1 : 0;
}
