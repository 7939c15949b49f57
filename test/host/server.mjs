// Serves the workbench from a worker thread, so that what the server prints does not mix with the tests' own output.
// Tells its parent the port, once it listens.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const { default: createApp } = require('@vscode/test-web/out/server/app.js');

const { build, mounted, extensionFolder, testsFile, options, port, language } = workerData;

const app = await createApp({
  // A build that is given as a folder is served from there, and nothing is downloaded.
  build: { type: 'static', location: build.location, quality: 'stable', version: build.version },
  esm: build.esm,
  extensionDevelopmentPath: extensionFolder,
  extensionTestsPath: testsFile,
  folderMountPath: mounted,
});

/** Adds our options to those that the page hands to the workbench: JSON in an attribute, with the quotes escaped. */
function addOptions(html) {
  return html.replace(/(web-configuration" data-settings=")([^"]*)/, (_, before, escaped) => {
    const theirs = JSON.parse(escaped.replaceAll('&quot;', '"'));
    return before + JSON.stringify({ ...theirs, ...options }).replaceAll('"', '&quot;');
  });
}

/**
 * The extension that serves the folder takes what is typed into quick open for a glob and compares it with whole
 * addresses, so that nothing is found. Without that it gives all files, and the workbench picks from them.
 */
function listAllFiles() {
  const file = require.resolve('@vscode/test-web/fs-provider/dist/fsExtensionMain.js');
  return readFileSync(file, 'utf8').replace(/const glob = pattern \? .*;/, 'const glob = undefined;');
}

/**
 * What is served in the place of what is asked for: the workbench's own messages, which tell it its language too, and the
 * texts of our manifest. A workbench of the web looks for those in other languages only where an extension comes from its
 * gallery, since of a folder it cannot know what is in it; the messages of our program it finds by itself.
 */
const translated = {
  '/static/build/out/nls.messages.js': `/static/build/nls/${language}/nls.messages.js`,
  '/static/devextensions/package.nls.json': `/static/devextensions/package.nls.${language}.json`,
};

app.middleware.unshift(async (context, next) => {
  if (language !== undefined) {
    context.path = translated[context.path] ?? context.path;
  }
  if (context.path === '/static/extensions/fs/dist/fsExtensionMain.js') {
    context.type = 'text/javascript';
    context.body = listAllFiles();
    return;
  }
  await next();
  if (context.path === '/' && typeof context.body === 'string') {
    context.body = addOptions(context.body);
  }
});

/** Listens on the wished port, or on any free one where that is taken. */
function listen(wished) {
  const server = app.listen(wished, '127.0.0.1', () => parentPort.postMessage(server.address().port));
  server.once('error', error => {
    if (wished === 0) {
      throw error;
    }
    listen(0);
  });
}

listen(port);
