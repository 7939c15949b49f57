import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { line, tail } from '../core/records/lines';

declare const __ROOT__: string;
const cli = path.join(__ROOT__, 'dist', 'cli.js');
const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));

/** Runs the program; JSON lines of its output come back parsed. */
function run(args: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, stdout, stderr };
}
const records = (stdout: string) =>
  stdout
    .split('\n')
    .filter(text => text !== '')
    .map(text => JSON.parse(text));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(path.join(folder, name), content);
  return name;
}

describe('s3-logjam decode', () => {
  after(() => rmSync(folder, { recursive: true }));

  it('reads UTF-16, which the redirection of Windows PowerShell writes', () => {
    const text = `${line({ key: 'm\u00e4rz' })}\r\n`.repeat(200);
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    const utf8 = run(['decode', '--json', '-'], text);
    assert.equal(records(utf8.stdout).length, 200);
    assert.deepEqual(run(['decode', '--json', '-'], little), utf8);
    assert.deepEqual(run(['decode', '--json', '-'], gzipSync(big)), utf8);
    assert.equal(run(['filter', 'key ~ rz', '-'], big).stdout, text);
  });

  it('prints one JSON object for each record, in file order, with its place', () => {
    const name = file('two.log', `\ufeff${line()}\r\n\n${line({ key: 'm\u00e4rz' })}\n`);
    const { status, stdout, stderr } = run(['decode', '--json', name]);
    assert.deepEqual([status, stderr], [0, '']);
    const found = records(stdout);
    assert.deepEqual(Object.keys(found[0]), [
      'file',
      'line',
      'byteOffset',
      'fieldCount',
      'fields',
      'extra',
      'decoded',
      'problems',
    ]);
    assert.deepEqual(
      found.map(each => [each.file, each.line, each.byteOffset, each.fieldCount, each.fields.key]),
      [
        [name, 1, 3, 27, 'photos/cat.jpg'],
        [name, 3, line().length + 6, 27, 'm\u00e4rz'],
      ],
    );
    assert.equal(found[0].decoded.http_status.status, 200);
  });

  it('keeps raw texts as they stand', () => {
    const { stdout } = run(['decode', '--json', '-'], line({ agent: '"a "b" c"', tail: [...tail, 'new'] }));
    const [record] = records(stdout);
    assert.deepEqual(
      [record.file, record.fields.user_agent, record.extra, record.problems],
      ['-', 'a "b" c', ['new'], [{ code: 'extraFields', field: null }]],
    );
  });

  it('reads standard input when no file is named', () => {
    assert.equal(records(run(['decode', '--json'], line()).stdout).length, 1);
  });

  it('ends with 1 when a line could not be read, and reads the others', () => {
    const { status, stdout } = run(['decode', '--json', file('mixed.log', `${line()}\nprose\n${line()}\n`)]);
    assert.equal(status, 1);
    assert.deepEqual(
      records(stdout).map(each => each.problems.map((problem: { code: string }) => problem.code)),
      [[], ['notAccessLog'], []],
    );
  });

  it('ends with 0 for lines that are only odd', () => {
    assert.equal(run(['decode', '--json'], line({ agent: '"curl" 200 - 1 1 1 1 "-" "x"' })).status, 0);
  });

  it('says what a file is not, and reads it all the same on demand', () => {
    const name = file('prose.txt', 'hello\nworld\n');
    const refused = run(['decode', '--json', name]);
    assert.deepEqual([refused.status, refused.stdout], [1, '']);
    assert.match(refused.stderr, /^s3-logjam: prose\.txt: this is no log that is known to this version/);
    assert.equal(records(run(['decode', '--json', '--format', 'access-log', name]).stdout).length, 2);
  });

  it('unpacks what was compressed with gzip, from a file or standard input', () => {
    const packed = gzipSync(`${line()}\n${line({ key: 'second' })}\n`);
    const { status, stdout } = run(['decode', '--json', file('log.gz', packed)]);
    assert.deepEqual(
      [status, records(stdout).map(each => [each.line, each.byteOffset, each.fields.key])],
      [
        0,
        [
          [1, 0, 'photos/cat.jpg'],
          [2, line().length + 1, 'second'],
        ],
      ],
    );
    const piped = spawnSync(process.execPath, [cli, 'decode', '--json'], { input: packed, encoding: 'utf8' });
    assert.equal(records(piped.stdout).length, 2);
  });

  it('reads a cut archive as far as it goes, and says so', () => {
    const packed = gzipSync(`${line()}\n`.repeat(50));
    const { status, stdout, stderr } = run(['decode', '--json', file('cut.gz', packed.subarray(0, packed.length - 8))]);
    assert.deepEqual([status, records(stdout).length], [1, 50]);
    assert.match(
      stderr,
      /^s3-logjam: cut\.gz: the compressed data is cut short or damaged; everything before that was read\n$/,
    );
  });

  it('reads every member of an archive, and what is before other bytes', () => {
    const packed = Buffer.concat([gzipSync(`${line()}\n`), gzipSync(`${line()}\n`)]);
    const whole = run(['decode', '--json', file('members.gz', packed)]);
    assert.deepEqual([whole.status, whole.stderr, whole.stdout.split('\n').length], [0, '', 3]);
    const { status, stdout, stderr } = run([
      'decode',
      '--json',
      file('more.gz', Buffer.concat([packed, Buffer.from('x')])),
    ]);
    assert.deepEqual([status, stdout.replaceAll('more.gz', 'members.gz')], [1, whole.stdout]);
    assert.equal(
      stderr,
      's3-logjam: more.gz: what follows the compressed data is no gzip; everything before that was read\n',
    );
  });

  it('goes on to the next file when one cannot be opened', () => {
    const { status, stdout, stderr } = run(['decode', '--json', 'missing.log', file('good.log', line())]);
    assert.deepEqual([status, records(stdout).length], [1, 1]);
    assert.match(stderr, /^s3-logjam: missing\.log: ENOENT/);
  });

  for (const [args, message] of [
    [[], 'a command is missing'],
    [['decod'], 'there is no command "decod"'],
    [['decode', '--format', 'csv'], '--format is auto or access-log, not "csv"'],
    [['decode', '--jsno'], "Unknown option '--jsno'"],
  ] as const) {
    it(`ends with 2: ${args.join(' ')}`, () => {
      const { status, stderr, stdout } = run(args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.ok(stderr.startsWith(`s3-logjam: ${message}`) && stderr.trimEnd().split('\n').length === 1, stderr);
    });
  }

  it('prints a listing for people', () => {
    const { status, stdout } = run(['decode', '-'], line({ agent: '"a\u001b[31mred\u202e"' }));
    assert.equal(status, 0);
    assert.match(stdout, /^-:1 {2}2026 layout \(source Region\)$/m);
    assert.match(stdout, /^ {2}10 {2}HTTP status {10}200 OK: the request succeeded {2}200$/m);
    assert.doesNotMatch(stdout, /[\u001b\u202e]/);
  });

  it('writes no character that a terminal would obey or hide', () => {
    const { stdout } = run(['decode', '--json'], line({ agent: '"a\u001b[31m\u009b1m\u202e\u200b"' }));
    assert.doesNotMatch(stdout, /[\u001b\u009b\u202e\u200b]/);
    assert.equal(records(stdout)[0].fields.user_agent, 'a\u001b[31m\u009b1m\u202e\u200b');
  });

  it('explains itself', () => {
    const { status, stdout } = run(['--help']);
    assert.equal(status, 0);
    assert.match(stdout, /decode \[--format auto\|access-log\] \[--json\]/);
    const { version } = JSON.parse(readFileSync(path.join(__ROOT__, 'package.json'), 'utf8'));
    assert.equal(run(['--version']).stdout, `${version}\n`);
  });

  it('stops in silence when nobody reads on', () => {
    const name = file('long.log', `${line()}\n`.repeat(2_000));
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${cli}" decode --json "${name}" | head -n 1`],
      { encoding: 'utf8', cwd: folder },
    );
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('needs no more memory for a longer file', () => {
    const peak = (lines: number): number => {
      const name = file('big.log', `${line()}\n`.repeat(lines));
      const script = `process.argv.splice(1, 1); process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS))); require(${JSON.stringify(cli)});`;
      const { stderr } = spawnSync(
        process.execPath,
        ['--max-old-space-size=64', '-e', script, 'x', cli, 'decode', '--json', name],
        { encoding: 'utf8', cwd: folder, maxBuffer: 1 << 28 },
      );
      return Number(stderr.match(/\d+$/)?.[0]);
    };
    const [small, large] = [peak(2_000), peak(10_000)];
    assert.ok(small > 0 && large < small + 80_000, `${small} kB for 2,000 lines, ${large} kB for 10,000`);
  }).timeout(60_000);
});
