// Bundles the tests of test/editor for extension hosts: one file that runs in all of them.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { unpackedExtension } from '../package.mjs';
import { root } from './workbench.mjs';

const { resolve } = createRequire(import.meta.url);

/** The bundle, with a source map beside it. VS Code for the Web runs only tests that lie in an extension's folder. */
export const testsFile = path.join(unpackedExtension, 'tests.js');

/** The folder of an extension that is the same bundle, for Node extension hosts: one that starts the tests by itself. */
export const testExtension = path.join(root, 'out', 'testExtension');

const manifest = {
  name: 'tests',
  publisher: 's3-logjam',
  version: '0.0.1',
  engines: { vscode: '^1.74.0' },
  main: './nodeRunner.cjs',
  activationEvents: ['onStartupFinished'],
};

/** Writes one CommonJS file that exports run(); mocha stands in front, hidden from a module system it would join. */
export async function bundleTests(files) {
  const mocha = readFileSync(resolve('mocha/mocha.js'), 'utf8');
  const imports = files.map(file => `import ${JSON.stringify(`./${file}`)};`);
  await build({
    absWorkingDir: root,
    stdin: {
      contents: [`export { run, runWith } from './test/host/runner.mjs';`, ...imports].join('\n'),
      resolveDir: root,
    },
    outfile: testsFile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'chrome102',
    external: ['vscode'],
    mainFields: ['browser', 'module', 'main'],
    alias: { 'node:assert/strict': path.join(root, 'test', 'host', 'webAssert.cjs') },
    banner: { js: `const process = { env: {} };\n((exports, module, define) => {\n${mocha}\n})();` },
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  mkdirSync(testExtension, { recursive: true });
  writeFileSync(path.join(testExtension, 'package.json'), JSON.stringify(manifest));
  for (const file of [testsFile, path.join(root, 'test', 'host', 'nodeRunner.cjs')]) {
    copyFileSync(file, path.join(testExtension, path.basename(file)));
  }
}
