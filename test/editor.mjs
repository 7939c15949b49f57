// Runs test/editor inside real VS Codes, one after the other, with the packaged extension in them: bundles the tests for
// extension hosts, opens the workbench in a browser without a window and reads what mocha reports.
// node test/editor.mjs [--host web|oldestWeb|node|oldestNode] [--only PART-OF-A-FILE-NAME]
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './host/browser.mjs';
import { newestServer, oldestServer, oldestWeb } from './host/builds.mjs';
import { runInNode, runInWeb } from './host/editorHosts.mjs';
import { bundleTests } from './host/testBundle.mjs';
import { countEvents, printEvent } from './host/testReport.mjs';
import { newestWeb, refuseOutside, root } from './host/workbench.mjs';
import { packageAndBuild } from './package.mjs';

/** Each kind of host: how its build of VS Code is had, and how tests run in it. */
const hosts = {
  web: { getBuild: newestWeb, run: runInWeb },
  oldestWeb: { getBuild: oldestWeb, run: runInWeb },
  node: { getBuild: newestServer, run: runInNode },
  oldestNode: { getBuild: oldestServer, run: runInNode },
};

/** The test files whose names contain `only`, or one of several parts with `|` between them, as paths from the root. */
export function editorTestFiles(only = '') {
  const files = readdirSync(path.join(root, 'test', 'editor'), { recursive: true })
    .filter(file => file.endsWith('.test.ts') && only.split('|').some(part => file.includes(part)))
    .map(file => path.posix.join('test/editor', file.replaceAll(path.sep, '/')))
    .sort();
  if (files.length === 0) {
    throw new Error(`no test file matches "${only}"`);
  }
  return files;
}

/** What is counted where no test can run: each file as one that is skipped, and why is said. */
export function skipAll(files, reason) {
  console.log(`  skipped ${files.length} test files: ${reason}`);
  return { passed: 0, failed: 0, skipped: files.length };
}

/**
 * Runs the tests whose file name contains `only` in one kind of host, with the extension as it is packaged by now; gives
 * back mocha's counts, a file counting as one where it cannot run.
 */
export async function runEditorTests(host, only = '') {
  const files = editorTestFiles(only);
  const { getBuild, run } = hosts[host];
  const build = getBuild();
  if (build.reason) {
    return skipAll(files, build.reason);
  }
  const proxy = await refuseOutside();
  const { browser, name, reason } = await launchBrowser({ proxy: proxy.address });
  try {
    if (!browser) {
      return skipAll(files, reason);
    }
    await bundleTests(files);
    console.log(`  VS Code ${build.vscode ?? build.version} in ${name} ${browser.version()}`);
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    const events = [];
    const onEvent = event => {
      events.push(event);
      printEvent(event);
    };
    await run({ build, page, onEvent });
    const counts = countEvents(events);
    if (proxy.requests.length > 0) {
      console.log(`  FAILED  requests left this machine:\n          ${proxy.requests.join('\n          ')}`);
      counts.failed += 1;
    }
    return counts;
  } finally {
    await browser?.close();
    proxy.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const optionValue = option =>
    process.argv.includes(option) ? process.argv[process.argv.indexOf(option) + 1] : undefined;
  await packageAndBuild();
  const wanted = optionValue('--host');
  for (const host of wanted === undefined ? Object.keys(hosts) : [wanted]) {
    console.log(`\n== ${host}`);
    const { passed, failed, skipped } = await runEditorTests(host, optionValue('--only'));
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
    process.exitCode = failed > 0 ? 1 : process.exitCode;
  }
}
