// A VS Code of the desktop: the one that S3_LOGJAM_VSCODE names, an installed one, or one that is downloaded.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
  SilentReporter,
} from '@vscode/test-electron';
import { packagedFile } from '../package.mjs';
import { testExtension } from './testBundle.mjs';
import { root, samples } from './workbench.mjs';

/** Where installers put it, by platform. */
const installed = {
  darwin: () => ['Electron', 'Code'].map(name => `/Applications/Visual Studio Code.app/Contents/MacOS/${name}`),
  win32: () =>
    [process.env.LOCALAPPDATA && path.join(process.env.LOCALAPPDATA, 'Programs'), process.env.PROGRAMFILES]
      .filter(Boolean)
      .map(folder => path.join(folder, 'Microsoft VS Code', 'Code.exe')),
  linux: () => ['/usr/share/code/code', '/snap/code/current/usr/share/code/code', '/opt/visual-studio-code/code'],
};

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** { executable }, or { reason } where none is to be had. `anyVsCode` allows others than the one that is named. */
export async function desktopVsCode({ anyVsCode }) {
  const named = process.env.S3_LOGJAM_VSCODE;
  if (named !== undefined) {
    return { executable: named };
  }
  if (!anyVsCode) {
    return { reason: 'S3_LOGJAM_VSCODE names no VS Code; npm run test:desktop takes an installed or downloaded one' };
  }
  if (!hasDisplay()) {
    return { reason: 'there is no display here; with Xvfb: xvfb-run -a npm run test:desktop' };
  }
  const executable = installed[process.platform]?.().find(existsSync);
  if (executable) {
    return { executable };
  }
  try {
    const cachePath = path.join(root, 'out', 'builds', 'desktop');
    return {
      executable: await downloadAndUnzipVSCode({ cachePath, timeout: 20_000, reporter: new SilentReporter() }),
    };
  } catch (error) {
    return { reason: `VS Code is not installed and cannot be downloaded: ${error.message}` };
  }
}

/** Runs the bundled tests with the VSIX installed into a profile of its own; gives back their events. */
export async function runOnDesktop(executable, onEvent) {
  const place = realpathSync(mkdtempSync(path.join(tmpdir(), 's3-logjam-')));
  const workspace = path.join(place, path.basename(samples));
  const file = path.join(place, 'events.jsonl');
  const profile = [`--user-data-dir=${path.join(place, 'user')}`, `--extensions-dir=${path.join(place, 'extensions')}`];
  try {
    cpSync(samples, workspace, { recursive: true });
    const [cli] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
    const { status, stdout, stderr, error } = spawnSync(cli, [...profile, '--install-extension', packagedFile], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) {
      throw new Error(`the extension could not be installed: ${error?.message ?? `${stdout}${stderr}`}`);
    }
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: testExtension,
      extensionTestsPath: path.join(testExtension, 'nodeRunner.cjs'),
      extensionTestsEnv: { S3_LOGJAM_EVENTS: file },
      launchArgs: [workspace, ...profile],
    });
    for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []) {
      onEvent(JSON.parse(line));
    }
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  }
}
