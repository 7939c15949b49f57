// The memory that a host of extensions holds, before and after it reads a log of 50 MB.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startWorkbench } from '../host/fixture.mjs';
import { unpackedExtension } from '../package.mjs';
import { accessLogLines, writeAccessLog } from './generate.mjs';
import { settlingMs } from './opening.mjs';

const logBytes = 50e6;
const inMB = bytes => `${(bytes / 1e6).toFixed(0)} MB`;

/** A folder with one log of 50 MB: { folder, name, lines, megabytes }. VS Code hides documents above 50 MiB from extensions. */
function largeLog(place) {
  const folder = path.join(place, 'large');
  const name = 'large.log';
  mkdirSync(folder, { recursive: true });
  const sample = [...accessLogLines(10_000)];
  const lines = Math.floor((logBytes * sample.length) / sample.reduce((sum, line) => sum + line.length + 1, 0));
  const megabytes = writeAccessLog(path.join(folder, name), lines) / 1e6;
  return { folder, name, lines, megabytes };
}

/** What /proc tells of a process, "" where there is no such thing. */
function told(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** The process in which a server runs extensions, among what it has started; undefined where it is not found. */
function extensionHostOf(serverPid) {
  const all = readdirSync('/proc').filter(name => /^\d+$/.test(name));
  const parents = new Map(all.map(pid => [pid, /^PPid:\s*(\d+)/m.exec(told(pid, 'status'))?.[1]]));
  const isBelow = pid => pid !== undefined && (pid === String(serverPid) || isBelow(parents.get(pid)));
  return all.find(pid => told(pid, 'cmdline').includes('--type=extensionHost') && isBelow(pid));
}

/** What a server's extension host holds; undefined on systems that do not tell. */
function nodeMemory({ served }) {
  const status = told(extensionHostOf(served.pid), 'status');
  const [resident, peak] = ['VmRSS', 'VmHWM'].map(name => {
    const [, kilobytes] = new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status) ?? [];
    return Number(kilobytes) * 1024;
  });
  return Number.isNaN(resident) ? undefined : `${inMB(resident)} resident, ${inMB(peak)} at most`;
}

/** What the worker that runs extensions holds once its garbage is collected; undefined where the browser does not tell. */
async function workerMemory({ workbench: { page } }) {
  const session = await page.context().newCDPSession(page);
  const used = new Promise(resolve => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message);
      if (id === 2) {
        resolve(result && `${inMB(result.usedSize)} of heap, ${inMB(result.backingStorageSize ?? 0)} of buffers`);
      }
    });
  });
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo: { title } }) => {
    if (title === 'ExtensionHostWorker') {
      for (const [id, method] of [
        [1, 'HeapProfiler.collectGarbage'],
        [2, 'Runtime.getHeapUsage'],
      ]) {
        session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
      }
    }
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const memory = await Promise.race([used, delay(30_000)]);
  await session.detach();
  return memory;
}

const readers = { web: workerMemory, node: nodeMemory };

/**
 * What the host of extensions holds in a window before a log of 50 MB is opened, and when the tree shows all its records:
 * { before, after, records, megabytes }, the first two texts or undefined; { reason } where no window can be opened.
 */
export async function measureMemory(host, place) {
  const { folder, name, lines, megabytes } = largeLog(place);
  const settings = { 'workbench.editorLargeFileConfirmation': 1024 };
  const started = await startWorkbench({ host, folder, extensionFolder: unpackedExtension, settings });
  if (started.reason) {
    return started;
  }
  const { workbench, close } = started;
  try {
    await delay(settlingMs);
    const before = await readers[host](started);
    workbench.page.setDefaultTimeout(120_000);
    await workbench.openFile(name);
    await workbench.openView('S3 Logjam');
    await workbench.treeMessage(`${lines.toLocaleString('en')} records`);
    await workbench.treeRow('Object').first().waitFor();
    await delay(settlingMs);
    return { before, after: await readers[host](started), records: lines, megabytes };
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
}
