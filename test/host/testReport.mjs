// Prints the events that test/host/runner.mjs tells of, and counts them.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { testsFile } from './testBundle.mjs';

/** An error's text with its places in our files instead of places in the bundle; others are left out. */
function readableError(error) {
  const map = new SourceMap(JSON.parse(readFileSync(`${testsFile}.map`, 'utf8')));
  return error
    .split('\n')
    .flatMap(line => {
      const [, at] = /^\s+at (.*)/.exec(line) ?? [];
      if (!at) {
        return [line];
      }
      const [, inWeb, row, column] = /tests\.js(#vscode-extension)?:(\d+):(\d+)/.exec(at) ?? [];
      // The web extension host wraps the bundle in a function, which adds two lines; both of ours count from one.
      const entry = row ? map.findEntry(Number(row) - (inWeb ? 3 : 1), Number(column) - 1) : {};
      const file = entry.originalSource?.replace(/^(\.\.\/)+/, '');
      return file && !/node_modules|host\/runner/.test(file) ? [`    at ${file}:${entry.originalLine + 1}`] : [];
    })
    .join('\n');
}

export function printEvent({ kind, title, durationMs, error, text }) {
  if (kind === 'passed') {
    console.log(`  passed  ${title}${durationMs > 100 ? ` (${durationMs} ms)` : ''}`);
  } else if (kind === 'skipped') {
    console.log(`  skipped ${title}`);
  } else if (kind === 'failed') {
    console.log(`  FAILED  ${title}\n${readableError(error).replace(/^/gm, '          ')}`);
  } else if (kind === 'console') {
    console.log(text.replace(/^/gm, '          '));
  }
}

/** How many tests passed, failed and were skipped; throws where they did not come to their end. */
export function countEvents(events) {
  if (!events.some(({ kind }) => kind === 'end')) {
    throw new Error('the extension host ended without a result');
  }
  const count = wanted => events.filter(({ kind }) => kind === wanted).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}
