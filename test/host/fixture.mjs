// For tests that use the workbench as a person does: a workbench of its own for each suite, one browser for all.
import assert from 'node:assert/strict';
import { packagedFile } from '../package.mjs';
import { launchBrowser } from './browser.mjs';
import { newestServer, oldestWeb } from './builds.mjs';
import { watchErrors } from './editorHosts.mjs';
import { serveNodeWorkbench } from './nodeServer.mjs';
import { Person } from './person.mjs';
import { newestWeb, refuseOutside, serveWorkbench } from './workbench.mjs';

/** Settings for readable pictures of wide lines, and hovers without a long wait. */
const forPictures = {
  'workbench.colorTheme': 'Dark Modern',
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'workbench.reduceMotion': 'on',
};

/** What the workbench of a test is: VS Code for the Web, its oldest version, or a server with a Node extension host. */
const builds = { web: newestWeb, oldestWeb, node: newestServer };

/** What a server is given to run. */
const installed = folder => (folder === undefined ? { vsix: packagedFile } : { extensions: { given: folder } });

let shared;

/** The browser of this run: { browser, name, proxy }, or { reason } where none runs here. */
export async function sharedBrowser() {
  shared ??= (async () => {
    const proxy = await refuseOutside();
    return { proxy, ...(await launchBrowser({ proxy: proxy.address })) };
  })();
  return shared;
}

/** Ends the browser, if one was started. To be called once, after the last suite. */
export async function closeBrowser() {
  const { browser, proxy } = (await shared) ?? {};
  await browser?.close();
  proxy?.close();
}

/**
 * Opens a workbench in a page of its own, without mocha: { workbench, served, errors, close() }, or { reason } where no browser
 * runs here or the build is not to be had. `folder` is what is opened, media/samples unless given; `openFile` a file in
 * it; `settings` go over the usual ones; `isEmpty` opens no folder, in VS Code for the Web; with `asksForTrust` a server
 * does not trust the folder by itself. `host` is one of `builds`, "web" unless given; "node" shows a copy of the folder.
 * `extensionFolder` holds the extension; unless given, it is this checkout in the web, and the package in a server.
 * `viewport` is the size of the page in pixels. `workbench` is the person who shall sit there. `inPage` runs in the page
 * before anything else. `language` is a tag such as "de": in a server VS Code's own words stay English, since it comes
 * without others. Collects in `errors` what the extension leaves to the host.
 */
export async function startWorkbench({
  host = 'web',
  folder,
  openFile,
  settings = {},
  extensionFolder,
  isEmpty,
  asksForTrust,
  viewport = { width: 1440, height: 810 },
  workbench = new Person(),
  inPage,
  language,
} = {}) {
  const { browser, reason, proxy } = await sharedBrowser();
  const build = builds[host]();
  if (!browser || build.reason) {
    return { reason: reason ?? build.reason };
  }
  proxy.requests.length = 0;
  const options = { build, folder, openFile, settings: { ...forPictures, ...settings } };
  const served =
    host === 'node'
      ? await serveNodeWorkbench({ ...options, ...installed(extensionFolder), asksForTrust })
      : await serveWorkbench({ ...options, extensionFolder, isEmpty, language });
  const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  const close = async () => {
    await context.close();
    await served.close();
  };
  try {
    if (language !== undefined) {
      await context.addInitScript(tag => {
        globalThis._VSCODE_NLS_LANGUAGE = tag;
      }, language);
    }
    workbench.page = await context.newPage();
    const errors = watchErrors(workbench.page);
    workbench.page.setDefaultTimeout(15_000);
    workbench.address = served.address;
    if (inPage) {
      await workbench.page.addInitScript(inPage);
    }
    await workbench.openWorkbench({ withFile: openFile !== undefined, withFolder: isEmpty !== true });
    return { workbench, served, errors, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Inside a describe: opens a workbench before its tests and closes it after them. Gives back a person who sits at it.
 * Where no browser runs, the suite's tests are skipped. A request to another machine fails the suite.
 * `options` are those of `startWorkbench`.
 */
export function useWorkbench(options = {}) {
  const workbench = new Person();
  let started;
  before(async function () {
    // A build that is wanted for the first time has to be installed.
    this.timeout(600_000);
    started = await startWorkbench({ ...options, workbench });
    if (started.reason) {
      console.log(`    skipped: ${started.reason}`);
      this.skip();
    }
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.screenshot(`failed ${this.currentTest.fullTitle().replace(/[^\w -]+/g, '')}`.slice(0, 120));
    }
  });
  after(async () => {
    const { proxy } = await sharedBrowser();
    await started?.close?.();
    assert.deepEqual(proxy.requests, [], 'nothing is asked of another machine');
    assert.deepEqual(started?.errors ?? [], [], 'no error of the extension is left to the host');
  });
  return workbench;
}
