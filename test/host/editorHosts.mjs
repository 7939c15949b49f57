// Runs the bundled editor tests in each kind of extension host, with the packaged extension installed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { packagedFile, unpackedExtension } from '../package.mjs';
import { serveNodeWorkbench } from './nodeServer.mjs';
import { testExtension, testsFile } from './testBundle.mjs';
import { serveWorkbench } from './workbench.mjs';

const timeLimitMs = 180_000;

/** Rejects when the time is over or the page has crashed; `end` resolves it. */
function endOf(page, follow) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the tests did not end in ${timeLimitMs / 1000} s`)), timeLimitMs);
    page.on('crash', () => reject(new Error('the page crashed')));
    follow(() => {
      clearTimeout(timer);
      resolve();
    }).catch(reject);
  });
}

/**
 * In the worker of a web workbench: the extension laid out and developed there, the tests in its own way of running
 * tests. They tell through the console.
 */
export async function runInWeb({ build, page, onEvent }) {
  const errors = [];
  const extensionFolder = path.dirname(unpackedExtension);
  const { address, close } = await serveWorkbench({ build, extensionFolder, testsFile });
  page.on('console', message => {
    const text = message.text();
    const [, event] = /test event: (\{.*\})/s.exec(text) ?? [];
    if (event) {
      onEvent(JSON.parse(event));
    } else if (message.type() === 'error') {
      errors.push(text);
    }
  });
  try {
    await endOf(page, async end => {
      await page.exposeFunction('codeAutomationExit', end);
      await page.goto(address);
    });
  } finally {
    await close();
  }
  return errors;
}

const testsName = 's3-logjam.tests-0.0.1';

/** In the Node extension host of a server: the VSIX installed there, the tests an extension beside it that writes a file. */
export async function runInNode({ build, page, onEvent }) {
  const { address, data, close } = await serveNodeWorkbench({
    build,
    vsix: packagedFile,
    extensions: { [testsName]: testExtension },
  });
  const file = path.join(data, 'extensions', testsName, 'events.jsonl');
  let ended = false;
  let seen = 0;
  try {
    await endOf(page, async end => {
      await page.goto(address);
      while (!ended) {
        await delay(100);
        const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
        for (const line of lines.slice(seen)) {
          const event = JSON.parse(line);
          onEvent(event);
          ended ||= event.kind === 'end';
        }
        seen = lines.length;
      }
      end();
    });
  } finally {
    ended = true;
    await close();
  }
  return [];
}
