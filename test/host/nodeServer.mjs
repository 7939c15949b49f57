// A VS Code server with its Node extension host, started from out/builds, with extensions installed into it.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { quiet, samples } from './workbench.mjs';

/** No gallery of extensions to ask, and nothing of a VS Code in whose terminal this may run. */
function environment() {
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}' };
  for (const name of Object.keys(env)) {
    if (name.startsWith('VSCODE_')) {
      delete env[name];
    }
  }
  return env;
}

/** Installs a packaged extension as a user would on a command line. */
function install({ node, server }, vsix, parameters) {
  const command = [path.join(server, 'out', 'server-main.js'), '--install-extension', vsix, ...parameters];
  const { status, stdout, stderr } = spawnSync(node, command, { encoding: 'utf8', env: environment() });
  if (status !== 0 || !/successfully installed/.test(stdout)) {
    throw new Error(`${path.basename(vsix)} could not be installed:\n${stdout}${stderr}`);
  }
}

/** The port that a starting server names in its output. */
async function portOf(child) {
  let output = '';
  const listening = new Promise((resolve, reject) => {
    child.stdout.on('data', data => {
      output += data;
      const [, port] = /agent listening on (\d+)/.exec(output) ?? [];
      if (port) {
        resolve(Number(port));
      }
    });
    child.stderr.on('data', data => {
      output += data;
    });
    child.once('exit', code => reject(new Error(`the server ended with code ${code}:\n${output}`)));
    child.once('error', reject);
  });
  return listening;
}

/**
 * Serves the workbench of `build`, as `newestServer()` gives it, to this machine alone: { address, workspace, data, pid, close() }.
 * `folder` is copied, and the copy is the workspace; `openFile` is a file in it to show; `settings` are the machine's.
 * `vsix` is installed where one is given; `extensions` are folders that are put beside it, by their names in VS Code.
 */
export async function serveNodeWorkbench({
  build,
  vsix,
  extensions = {},
  folder = samples,
  openFile,
  settings = {},
  asksForTrust = false,
}) {
  const place = realpathSync(mkdtempSync(path.join(tmpdir(), 's3-logjam-')));
  const workspace = path.join(place, path.basename(folder));
  const data = path.join(place, 'server');
  cpSync(folder, workspace, { recursive: true });
  mkdirSync(path.join(data, 'data', 'Machine'), { recursive: true });
  writeFileSync(path.join(data, 'data', 'Machine', 'settings.json'), JSON.stringify({ ...quiet, ...settings }));
  for (const [name, from] of Object.entries(extensions)) {
    cpSync(from, path.join(data, 'extensions', name), { recursive: true });
  }
  const common = ['--server-data-dir', data, '--accept-server-license-terms', '--telemetry-level', 'off'];
  if (vsix !== undefined) {
    install(build, vsix, common);
  }
  const trust = [...(asksForTrust ? [] : ['--disable-workspace-trust']), '--without-connection-token'];
  const parameters = ['--host', '127.0.0.1', '--port', '0', ...trust, ...common];
  const child = spawn(build.node, [path.join(build.server, 'out', 'server-main.js'), ...parameters], {
    env: environment(),
  });
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill();
      await once(child, 'exit');
    }
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await portOf(child);
    const remote = path.posix.join(pathToFileURL(workspace).pathname, openFile ?? '');
    const payload = [
      ['skipWelcome', 'true'],
      ...(openFile ? [['openFile', `vscode-remote://127.0.0.1:${port}${remote}`]] : []),
    ];
    const query = new URLSearchParams({
      folder: pathToFileURL(workspace).pathname,
      payload: JSON.stringify(payload),
    });
    return { address: `http://127.0.0.1:${port}/?${query}`, workspace, data, pid: child.pid, close };
  } catch (error) {
    await close();
    throw error;
  }
}
