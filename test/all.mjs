// npm test: everything, from types to a browser that uses the workbench. The last line holds the sum of all tests.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { runDesktopTests } from './desktop.mjs';
import { runE2eTests } from './e2e.mjs';
import { runEditorTests } from './editor.mjs';
import { packageAndBuild } from './package.mjs';
import { runUnitTests } from './unit.mjs';

/** A step that is one test by itself: passed unless it throws. */
const step = run => async () => {
  await run();
  return { passed: 1, failed: 0, skipped: 0 };
};

/** Runs a script of package.json; throws where it fails. */
const script = name => () => {
  const { status } = spawnSync('npm', ['run', '--silent', name], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error(`npm run ${name} failed`);
  }
};

/** With `npm test -- --all` every test runs in every host; without, within some minutes, what differs between hosts. */
const isAll = process.argv.includes('--all');
const perHost = isAll ? '' : 'activation|detectLanguage|hover|jsonLog';
/** Their pictures and colours are also held by unit tests, from hashes and from the themes' own files. */
const leftOut = isAll ? [] : ['pictures', 'readerContrast'];

/** VS Code builds come from the registry meanwhile. Who wants one that cannot be had says so. */
const builds = fileURLToPath(new URL('host/builds.mjs', import.meta.url));
const fetching = once(spawn(process.execPath, [builds], { stdio: 'ignore' }), 'exit');

const sections = [
  ['types', step(script('typecheck'))],
  ['lint', step(script('lint'))],
  ['build and package', step(packageAndBuild)],
  ['unit', runUnitTests],
  ['editor, in the web extension host', () => runEditorTests('web')],
  ['editor, in the Node extension host', () => fetching.then(() => runEditorTests('node', perHost))],
  ['editor, in the oldest web extension host', () => runEditorTests('oldestWeb', perHost)],
  ...(isAll ? [['editor, in the oldest Node extension host', () => runEditorTests('oldestNode')]] : []),
  ['editor, on the desktop', () => runDesktopTests()],
  ['end to end, in a browser', () => runE2eTests('', leftOut)],
];

const sum = { passed: 0, failed: 0, skipped: 0 };
for (const [name, run] of sections) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  let counts;
  try {
    counts = await run();
  } catch (error) {
    console.error(error);
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  for (const kind of Object.keys(sum)) {
    sum[kind] += counts[kind];
  }
  console.log(
    `-- ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped ` +
      `(${((performance.now() - start) / 1000).toFixed(1)} s)`,
  );
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 ? 1 : 0;
