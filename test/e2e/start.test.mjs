import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sharedBrowser } from '../host/fixture.mjs';
import { Person } from '../host/person.mjs';
import { root } from '../host/workbench.mjs';

const running = new Set();

/** Runs `npm start`'s script until it has printed its address: { child, address, output() }. */
async function start(parameters, env = {}) {
  const child = spawn(process.execPath, ['test/host/start.mjs', ...parameters], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  running.add(child);
  let output = '';
  child.stdout.on('data', data => {
    output += data;
  });
  while (!/Ctrl\+C/.test(output)) {
    assert.equal(child.exitCode, null, output);
    await delay(50);
  }
  return { child, address: /http:\S+/.exec(output)?.[0] };
}

async function stop({ child }) {
  running.delete(child);
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  return code;
}

describe('npm start', () => {
  after(() => {
    for (const child of running) {
      child.kill();
    }
  });

  it('prints an address where the samples are shown, for each that runs at one time', async function () {
    const { browser, reason } = await sharedBrowser();
    if (!browser) {
      console.log(`    skipped: ${reason}`);
      this.skip();
    }
    const started = [await start(['--no-open']), await start(['--no-open'])];
    assert.notEqual(started[0].address, started[1].address);
    const page = await browser.newPage();
    for (const { address } of started) {
      const person = new Person(page, address);
      await person.openWorkbench({ withFile: true });
      assert.equal(await person.languageMode(), 'S3 Access Log');
    }
    await page.close();
    await Promise.all(started.map(stop));
  });

  it('opens the address in the default browser, and with --no-open does not', async function () {
    if (process.platform !== 'linux') {
      this.skip();
    }
    const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
    const opened = path.join(folder, 'opened');
    writeFileSync(path.join(folder, 'xdg-open'), `#!/bin/sh\necho "$1" > '${opened}'\n`);
    chmodSync(path.join(folder, 'xdg-open'), 0o755);
    const env = { PATH: `${folder}${path.delimiter}${process.env.PATH}` };
    const silent = await start(['--no-open'], env);
    await delay(300);
    assert.equal(existsSync(opened), false);
    await stop(silent);
    const open = await start([], env);
    while (!existsSync(opened) || readFileSync(opened, 'utf8') === '') {
      await delay(50);
    }
    assert.equal(readFileSync(opened, 'utf8').trim(), open.address);
    assert.equal(await stop(open), 0);
    rmSync(folder, { recursive: true });
  });
});
