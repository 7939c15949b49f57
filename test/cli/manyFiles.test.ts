// More files than are read: those that are no logs, and those behind the place where the reader went away.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { accessLogLine } from '../core/insights/lines';
import { useFolder } from './files';
import { cli } from './run';
import { commands } from './stream';

declare const __ROOT__: string;

const { folder, write } = useFolder();
const log = `${accessLogLine({})}\n`.repeat(2_000);
const collect = `"${process.execPath}" --expose-gc --require "${path.join(__ROOT__, 'test', 'cli', 'collect.cjs')}" "${cli}"`;

/** Runs a line of shell in the folder. */
const shell = (text: string) => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', text], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
};

describe('many files', () => {
  const none = Array.from({ length: 5 }, (_, at) => path.basename(write(`none-${at}`, 'no log\n'.repeat(20_000))));
  const logs = Array.from({ length: 3 }, (_, at) => path.basename(write(`${at}.log`, log)));
  const packed = path.basename(write('packed.log.gz', gzipSync(log)));
  const wide = path.basename(write('wide.log', Buffer.from(`\ufeff${log}`, 'utf16le')));
  const readers = [...commands, ['filter', 'status', '>', '0'], ['redact']].map(([name = '', ...rest]) =>
    [name, ...(name === 'filter' ? [`'${rest.join(' ')}'`] : rest)].join(' '),
  );

  for (const reader of readers) {
    it(`${reader}: leaves no file open that is no log`, () => {
      const { stderr } = shell(`${collect} ${reader} ${none.join(' ')}`);
      assert.doesNotMatch(stderr, /garbage collection|DEP0137/);
      assert.equal(stderr.split('\n').length, 6);
    });
  }

  for (const reader of readers.filter(name => !name.startsWith('summary'))) {
    for (const [what, first] of [
      ['a log', logs[0]],
      ['a packed one', packed],
      ['one in UTF-16', wide],
    ] as const) {
      it(`${reader}: reads no further file and leaves none open when nobody reads on, after the first line of ${what}`, () => {
        const { status, stdout, stderr } = shell(
          `${collect} ${reader} ${first} ${logs.join(' ')} gone.log | head -n 1`,
        );
        assert.deepEqual([status, stdout.split('\n').length, stderr], [0, 2, '']);
      });
    }
  }
});
