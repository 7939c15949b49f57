// What happens to a file before and while the program reads it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accessLogLine } from '../core/insights/lines';
import { event } from '../core/records/json/events';
import { useFolder } from './files';
import { cli, run } from './run';
import { commands, stream } from './stream';

declare const __ROOT__: string;

const { folder, write } = useFolder();
const line = accessLogLine({});
const trail = JSON.stringify({ Records: [event, event] });

describe('files that change, end early or are none', () => {
  for (const command of commands) {
    it(`${command.join(' ')}: a half-written last line and a half-written last record`, () => {
      const half = write('half.log', `${line}\n${line.slice(0, 150)}`);
      const halfJson = write('half.json', trail.slice(0, -40));
      const halfLines = write('half.jsonl', `${JSON.stringify(event)}\n${JSON.stringify(event).slice(0, 200)}`);
      for (const file of [half, halfJson, halfLines]) {
        const { status, stdout, stderr } = run([...command, file]);
        assert.equal(status, 1, file);
        assert.match(stdout, /REST\.GET\.OBJECT|GetObject/);
        assert.ok(stderr.split('\n').length <= 2, stderr);
      }
    });

    it(`${command.join(' ')}: a folder, and a file that is not there; the next file is read`, () => {
      const { status, stdout, stderr } = run([...command, folder, path.join(folder, 'gone'), write('a.log', line)]);
      assert.equal(status, 1);
      assert.match(stdout, /REST\.GET\.OBJECT/);
      assert.match(stderr, /^s3-logjam: [^\n]*EISDIR[^\n]*\ns3-logjam: [^\n]*gone: ENOENT[^\n]*\n$/);
    });

    it(`${command.join(' ')}: a file that may not be read`, () => {
      const file = write('secret.log', line);
      chmodSync(file, 0);
      // The superuser may read every file, so the program runs as nobody there.
      const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
      const options = { encoding: 'utf8', env: {}, cwd: '/', ...user } as const;
      const { status, stderr } = spawnSync(process.execPath, [cli, ...command, file], options);
      rmSync(file);
      assert.deepEqual(
        [status, stderr.replaceAll(file, 'FILE')],
        [1, "s3-logjam: FILE: EACCES: permission denied, open 'FILE'\n"],
      );
    });
  }

  it('summary says where the last record is cut', () => {
    const half = write('half.log', `${line}\n${line.slice(0, 150)}`);
    assert.equal(
      run(['summary', half]).stderr,
      `s3-logjam: ${half}: the last record is cut short; everything before that was read\n`,
    );
  });

  it('a file that shrinks while it is read: what was read is printed, and the rest is missed', async () => {
    const file = write('shrinks.log', `${line}\n`.repeat(40_000));
    const { status, stdout, stderr } = await stream(['decode', file], () => truncateSync(file, 1000));
    assert.match(stdout, /REST\.GET\.OBJECT/);
    assert.equal(status, 1);
    assert.equal(
      stderr,
      `s3-logjam: ${file}: the file became shorter while it was read; everything before that was read\n`,
    );
  }).timeout(60_000);

  it('a file that vanishes while it is read is read to its end', async () => {
    const file = write('vanishes.log', `${line}\n`.repeat(4_000));
    const whole = await stream(['decode', '--json', file]);
    assert.deepEqual(await stream(['decode', '--json', file], () => rmSync(file)), whole);
    assert.ok(!existsSync(file) && whole.status === 0 && whole.size > 4_000 * line.length);
  }).timeout(60_000);
});

describe('log files are never written', () => {
  it('every command leaves every file and the folder as they are', () => {
    const logs = mkdtempSync(path.join(tmpdir(), 's3-logjam-logs-'));
    cpSync(path.join(__ROOT__, 'media', 'samples'), logs, { recursive: true });
    mkdirSync(path.join(logs, 'more'));
    writeFileSync(path.join(logs, 'more', 'half.log'), line.slice(0, 150));
    copyFileSync(cli, path.join(logs, 'more', 'no.log'));
    const places = readdirSync(logs, { recursive: true, encoding: 'utf8' }).map(name => path.join(logs, name));
    for (const place of places) {
      chmodSync(place, statSync(place).isFile() ? 0o444 : 0o555);
    }
    const look = () =>
      [logs, ...places].map(place => {
        const { mtimeMs, ctimeMs, size, mode, ino } = statSync(place);
        const is = statSync(place).isFile() ? createHash('sha256').update(readFileSync(place)).digest('hex') : '';
        return { place, mtimeMs, ctimeMs, size, mode, ino, is };
      });
    const before = look();
    const files = places.filter(place => statSync(place).isFile());
    for (const command of [...commands, ['filter', 'status >= 200'], ['redact'], ['translate'], ['operations']]) {
      run(command[0] === 'operations' ? command : [...command, ...files]);
    }
    assert.deepEqual(look(), before);
    assert.deepEqual(
      readdirSync(logs, { recursive: true, encoding: 'utf8' }).map(name => path.join(logs, name)),
      places,
    );
    for (const place of places.filter(each => statSync(each).isDirectory())) {
      chmodSync(place, 0o755);
    }
    rmSync(logs, { recursive: true });
  });
});
