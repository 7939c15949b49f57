// Runs the bundled editor tests in each kind of extension host, with the packaged extension installed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { packagedFile, unpackedExtension } from '../package.mjs';
import { serveNodeWorkbench } from './nodeServer.mjs';
import { testExtension, testsFile } from './testBundle.mjs';
import { serveWorkbench } from './workbench.mjs';

/** A test has 30 s, so that a host that says nothing for longer has died, or never started. */
const PATIENCE_MS = 75_000;

/**
 * Calls `follow({ tell, end })` and waits until it calls `end`; rejects when the page crashes or when too much time goes
 * by between two events that it tells of.
 */
function untilEnd({ page, onEvent }, follow) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new Error(`the host was silent for ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
    const fail = error => {
      clearTimeout(timer);
      reject(error);
    };
    const tell = event => {
      timer.refresh();
      onEvent(event);
    };
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    page.on('crash', () => fail(new Error('the page crashed')));
    follow({ tell, end }).catch(fail);
  });
}

/**
 * In the worker of a web workbench: the extension laid out and developed there, the tests in its own way of running
 * tests. They tell through the console.
 */
export async function runInWeb({ build, page, onEvent }) {
  const { address, close } = await serveWorkbench({ build, extensionFolder: unpackedExtension, testsFile });
  const errors = [];
  try {
    await untilEnd({ page, onEvent }, async ({ tell, end }) => {
      page.on('console', message => {
        const text = message.text();
        const [, event] = /test event: (\{.*\})/s.exec(text) ?? [];
        if (event) {
          tell(JSON.parse(event));
        } else if (message.type() === 'error') {
          errors.push(text);
        }
      });
      await page.exposeFunction('codeAutomationExit', end);
      await page.goto(address);
    });
  } catch (error) {
    throw new Error(`${error.message}\n${errors.join('\n')}`);
  } finally {
    await close();
  }
}

/** Collects what the workbench tells of errors in our extension that nobody handled; a Node host tells a second later. */
export function watchErrors(page) {
  const errors = [];
  page.on('console', message => {
    if (message.type() === 'error' && message.text().startsWith('[s3-logjam.s3-logjam]')) {
      errors.push(message.text());
    }
  });
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
  const errors = watchErrors(page);
  let over = false;
  try {
    await untilEnd({ page, onEvent }, async ({ tell, end }) => {
      await page.goto(address);
      for (let seen = 0; !over; await delay(100)) {
        const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
        for (const line of lines.slice(seen)) {
          const event = JSON.parse(line);
          tell(event);
          over ||= event.kind === 'end';
        }
        seen = lines.length;
      }
      await delay(1_500);
      const title = 'the extension > leaves no error and no rejected promise that nobody handles';
      tell(errors.length === 0 ? { kind: 'passed', title } : { kind: 'failed', title, error: errors.join('\n') });
      end();
    });
  } finally {
    over = true;
    await close();
  }
}
