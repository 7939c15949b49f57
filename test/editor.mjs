// Runs test/editor inside a real VS Code: bundles the tests for the extension host of the web workbench, opens the
// workbench in a browser without a window and reads what mocha reports from its console.
// node test/editor.mjs [--only PART-OF-A-FILE-NAME]
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire, SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildAll } from '../esbuild.mjs';
import { launchBrowser } from './host/browser.mjs';
import { refuseOutside, root, serveWorkbench } from './host/workbench.mjs';

const { resolve } = createRequire(import.meta.url);
const testsFile = path.join(root, 'out', 'editor', 'tests.js');
const timeLimitMs = 180_000;

/** One CommonJS file that exports run(); mocha stands in front, hidden from a module system it would join. */
async function bundleTests(files) {
  const mocha = readFileSync(resolve('mocha/mocha.js'), 'utf8');
  const imports = files.map(file => `import ${JSON.stringify(`./${file}`)};`);
  await build({
    absWorkingDir: root,
    stdin: {
      contents: [`export { run } from './test/host/webRunner.mjs';`, ...imports].join('\n'),
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
}

/** Opens the workbench and follows the tests until the extension host ends; the events in order. */
async function followTests(browser, address) {
  const page = await browser.newPage();
  const events = [];
  const errors = [];
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the tests did not end in ${timeLimitMs / 1000} s`)), timeLimitMs);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    page.on('console', message => {
      const text = message.text();
      const [, event] = /test event: (\{.*\})/s.exec(text) ?? [];
      if (event) {
        events.push(JSON.parse(event));
        print(events.at(-1));
      } else if (message.type() === 'error') {
        errors.push(text);
      }
    });
    page.on('crash', () => reject(new Error('the page crashed')));
    page.exposeFunction('codeAutomationExit', end).then(() => page.goto(address), reject);
  });
  await page.close();
  if (!events.some(({ kind }) => kind === 'end')) {
    throw new Error(`the extension host ended without a result:\n${errors.join('\n')}`);
  }
  return events;
}

/** An error's text with its places in our files instead of places in the bundle; others are left out. */
function readableError(error) {
  const map = new SourceMap(JSON.parse(readFileSync(`${testsFile}.map`, 'utf8')));
  return error
    .split('\n')
    .flatMap(line => {
      const [, at] = /^\s+at (.*)/.exec(line) ?? [];
      if (!at) {
        return [line];
      }
      const [, row, column] = /tests\.js#vscode-extension:(\d+):(\d+)/.exec(at) ?? [];
      // The extension host wraps the bundle in a function, which adds two lines; both of ours count from one.
      const entry = row ? map.findEntry(Number(row) - 3, Number(column) - 1) : {};
      const file = entry.originalSource?.replace(/^(\.\.\/)+/, '');
      return file && !/node_modules|webRunner/.test(file) ? [`    at ${file}:${entry.originalLine + 1}`] : [];
    })
    .join('\n');
}

function print({ kind, title, durationMs, error, text }) {
  if (kind === 'passed') {
    console.log(`  passed  ${title}${durationMs > 100 ? ` (${durationMs} ms)` : ''}`);
  } else if (kind === 'skipped') {
    console.log(`  skipped ${title}`);
  } else if (kind === 'failed') {
    console.log(`  FAILED  ${title}\n${readableError(error).replace(/^/gm, '          ')}`);
  } else if (kind === 'console') {
    console.log(text.replace(/^/gm, '          '));
  }
}

/** Runs the tests whose file name contains `only`; gives back mocha's counts, a file counting as one where it cannot run. */
export async function runEditorTests(only = '') {
  const files = readdirSync(path.join(root, 'test', 'editor'), { recursive: true })
    .filter(file => file.endsWith('.test.ts') && file.includes(only))
    .map(file => path.posix.join('test/editor', file.replaceAll(path.sep, '/')))
    .sort();
  if (files.length === 0) {
    throw new Error(`no test file matches "${only}"`);
  }
  const proxy = await refuseOutside();
  const { browser, name, reason } = await launchBrowser({ proxy: proxy.address });
  if (!browser) {
    proxy.close();
    console.log(`  skipped ${files.length} test files: ${reason}`);
    return { passed: 0, failed: 0, skipped: files.length };
  }
  await bundleTests(files);
  const { address, close } = await serveWorkbench({ testsFile });
  try {
    console.log(`  in ${name} ${browser.version()}`);
    const events = await followTests(browser, address);
    const count = kind => events.filter(event => event.kind === kind).length;
    if (proxy.requests.length > 0) {
      console.log(`  FAILED  requests left this machine:\n          ${proxy.requests.join('\n          ')}`);
    }
    return {
      passed: count('passed'),
      failed: count('failed') + (proxy.requests.length > 0 ? 1 : 0),
      skipped: count('skipped'),
    };
  } finally {
    await browser.close();
    await close();
    proxy.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAll();
  const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : '';
  const { failed } = await runEditorTests(only);
  process.exitCode = failed > 0 ? 1 : 0;
}
