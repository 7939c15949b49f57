// Finds a Chromium and starts it without a window: the one that S3_LOGJAM_BROWSER names, an installed one, or the one
// that an npm package carries, which needs neither an installation nor a system library.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { resolve } = createRequire(import.meta.url);
const cache = path.join(root, 'out', 'browser');

const onPath = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable'];
const onMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  name => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const onWindows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Places where a browser of this machine may stand, likeliest first; they need not exist. */
function installedPlaces() {
  if (process.platform === 'darwin') {
    return onMac;
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(name => process.env[name] ?? '');
    return folders.filter(Boolean).flatMap(folder => onWindows.map(place => path.join(folder, place)));
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute);
  return onPath.flatMap(name => folders.map(folder => path.join(folder, name)));
}

/** The files of a tar archive as [name, content, mode]; plain ustar entries with short names are all that is read. */
function* tarFiles(archive) {
  for (let at = 0; at + 512 <= archive.length; ) {
    const text = (from, length) => archive.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const name = text(0, 100);
    const size = Number.parseInt(text(124, 12), 8) || 0;
    if (name !== '' && (text(156, 1) === '0' || text(156, 1) === '')) {
      yield [name, archive.subarray(at + 512, at + 512 + size), Number.parseInt(text(100, 8), 8)];
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/** Unpacks the npm package's browser, libraries and fonts once for each version; gives back the folder. */
function unpackBrowser() {
  const bin = path.join(path.dirname(resolve('@sparticuz/chromium')), '..', '..', 'bin');
  const { version } = JSON.parse(readFileSync(path.join(bin, '..', 'package.json'), 'utf8'));
  const folder = path.join(cache, `chromium-${version}`);
  if (existsSync(folder)) {
    return folder;
  }
  mkdirSync(cache, { recursive: true });
  // Written beside and renamed when whole, so that a run cut short or one at the same time leaves nothing broken.
  const partial = mkdtempSync(path.join(cache, 'unpacking-'));
  const unpacked = name => brotliDecompressSync(readFileSync(path.join(bin, name)));
  writeFileSync(path.join(partial, 'chromium'), unpacked('chromium.br'));
  chmodSync(path.join(partial, 'chromium'), 0o755);
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    for (const [name, content, mode] of tarFiles(unpacked(archive))) {
      mkdirSync(path.join(partial, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(partial, name), content, { mode });
    }
  }
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) {
      throw error;
    }
  }
  return folder;
}

/** Writes the font settings: the same two families everywhere, then what the machine has; gives back the file. */
function writeFontSettings(folder) {
  const mono = path.dirname(resolve('@expo-google-fonts/jetbrains-mono/package.json'));
  const styles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(style => path.join(mono, style));
  const prefer = (family, ours) =>
    `<match target="pattern"><test name="family"><string>${family}</string></test>` +
    `<edit name="family" mode="prepend" binding="strong"><string>${ours}</string></edit></match>`;
  const lines = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    ...[path.join(folder, 'fonts'), ...styles, '/usr/share/fonts'].map(place => `<dir>${place}</dir>`),
    `<cachedir>${path.join(folder, 'font-cache')}</cachedir>`,
    ...['sans-serif', 'system-ui', 'Ubuntu', 'Droid Sans'].map(family => prefer(family, 'Open Sans')),
    ...['monospace', 'Droid Sans Mono'].map(family => prefer(family, 'JetBrains Mono')),
    '</fontconfig>',
  ];
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** The browsers to try, in order, each as { name, executablePath, env }; the last ones are unpacked only when reached. */
function* browsers() {
  const named = process.env.S3_LOGJAM_BROWSER;
  if (named) {
    yield { name: `S3_LOGJAM_BROWSER (${named})`, executablePath: named, env: {} };
    return;
  }
  for (const executablePath of new Set(installedPlaces().filter(existsSync))) {
    yield { name: executablePath, executablePath, env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const folder = unpackBrowser();
    const executablePath = path.join(folder, 'chromium');
    const FONTCONFIG_FILE = writeFontSettings(folder);
    // Its own copies of NSS, NSPR and Expat first; without them for systems whose C library is older than theirs.
    yield {
      name: 'Chromium from @sparticuz/chromium',
      executablePath,
      env: { FONTCONFIG_FILE, LD_LIBRARY_PATH: path.join(folder, 'lib') },
    };
    yield { name: 'Chromium from @sparticuz/chromium, system libraries', executablePath, env: { FONTCONFIG_FILE } };
  }
}

/**
 * Starts the first browser that runs, without a window: { browser, name }. Where none does: { reason }, one line.
 * `proxy` is the address of an HTTP proxy for every request that leaves this machine.
 */
export async function launchBrowser({ proxy } = {}) {
  const failures = [];
  for (const { name, executablePath, env } of browsers()) {
    try {
      const browser = await chromium.launch({
        executablePath,
        env: { ...process.env, ...env },
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'],
        timeout: 30_000,
        ...(proxy ? { proxy: { server: proxy, bypass: 'localhost,127.0.0.1' } } : {}),
      });
      return { browser, name };
    } catch (error) {
      failures.push(`${name}: ${String(error.message).split('\n')[0]}`);
    }
  }
  return {
    reason: `no browser runs here (${failures.join('; ') || `none found, and npm has none for ${process.platform} ${process.arch}`})`,
  };
}
