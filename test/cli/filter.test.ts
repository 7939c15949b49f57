import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { queryPresets } from '../../src/core/index';
import { objectRecord, recordOf } from '../core/cloudTrail/record';
import { line } from '../core/records/lines';
import { cli, run } from './run';

const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-filter-'));
function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}

const ok = line();
const refused = line({ middle: '403 AccessDenied 243 - 7 -', key: 'm\u00e4rz%2522x%2522' });
const odd = line({ middle: '403 AccessDenied 243 - 7 -', agent: '"a "b" c"' });
const trail = { Records: [recordOf(), objectRecord('GetObject', { errorCode: 'AccessDenied' })] };
const denied = JSON.stringify(trail.Records[1]);
const accessLog = file('access.log', `\ufeff${ok}\r\n${refused}\r\n\n${odd}\n${ok}\n${refused}`);
const trailFile = file('trail.json.gz', gzipSync(JSON.stringify(trail)));

describe('s3-logjam filter', () => {
  after(() => rmSync(folder, { recursive: true }));

  it('prints the matching lines as they stand, line breaks and bytes included', () => {
    const { status, stdout, stderr } = run(['filter', 'status = 403', accessLog]);
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(stdout, `${refused}\r\n${odd}\n${refused}\n`);
    const bytes = Buffer.from(`${line({ key: '\xff\xfe' })}\n`, 'latin1');
    const piped = spawnSync(process.execPath, [cli, 'filter', 'status = 200'], { input: bytes });
    assert.ok(piped.stdout.equals(bytes));
  });

  it('prints the matching records of JSON as they stand, one after another', () => {
    assert.equal(run(['filter', 'error = AccessDenied', trailFile]).stdout, `${denied}\n`);
    const formatted = JSON.stringify(trail, null, 2);
    const { stdout } = run(['filter', 'error = AccessDenied', '-'], { input: formatted });
    const start = formatted.lastIndexOf('{\n      "eventVersion"');
    assert.equal(stdout, `${formatted.slice(start, formatted.lastIndexOf('\n  ]'))}\n`);
    const lines = trail.Records.map(each => `${JSON.stringify(each)}\n`).join('');
    assert.equal(run(['filter', 'error = AccessDenied'], { input: lines }).stdout, `${denied}\n`);
  });

  it('asks both kinds of log the same, over many files', () => {
    const { status, stdout } = run(['filter', 'error = AccessDenied', accessLog, trailFile]);
    assert.equal(status, 0);
    assert.equal(stdout, `${refused}\r\n${odd}\n${refused}\n${denied}\n`);
    assert.equal(run(['filter', '--count', 'error = AccessDenied', accessLog, trailFile]).stdout, '4\n');
  });

  it('ends with 1 where nothing matches', () => {
    assert.deepEqual(run(['filter', 'status = 500', accessLog]), { status: 1, stdout: '', stderr: '' });
    assert.deepEqual(run(['filter', '--count', 'status = 500', accessLog]), { status: 1, stdout: '0\n', stderr: '' });
  });

  it('ends with 1 where something cannot be read, says so, and prints the rest', () => {
    const mixed = file('mixed.log', `${refused}\nprose\n${refused}\n${refused.slice(0, 200)}\n`);
    const { status, stdout, stderr } = run([
      'filter',
      'not status = 200',
      mixed,
      path.join(folder, 'missing'),
      accessLog,
    ]);
    assert.equal(status, 1);
    assert.equal(stdout, `${refused}\n${refused}\n${refused.slice(0, 200)}\n${refused}\r\n${odd}\n${refused}\n`);
    assert.match(stderr, /^s3-logjam: .*mixed\.log: 2 lines could not be read, or only in part: 2, 4\n/);
    assert.match(stderr, /missing: ENOENT/);
  });

  it('says of records and files that they could not be read', () => {
    const cut = file('cut.json', JSON.stringify(trail).slice(0, -300));
    const { status, stdout, stderr } = run(['filter', 'bucket = *', cut]);
    assert.equal(status, 1);
    assert.equal(stdout.split('\n')[0], JSON.stringify(trail.Records[0]));
    assert.match(stderr, /cut\.json: 1 record could not be read, or only in part/);
    for (const [text, reason] of [
      ['hello\nworld\n', /no log that is known/],
      [
        '{"Records":[{"eventSource":"aws:s3","eventName":"ObjectCreated:Put","s3":{}}]}',
        /an S3 event notification, which is no log/,
      ],
    ] as const) {
      const other = run(['filter', 'bucket = *'], { input: text });
      assert.deepEqual([other.status, other.stdout], [1, '']);
      assert.match(other.stderr, reason);
    }
    const short = run(['filter', 'bucket = *', file('short.gz', gzipSync(`${ok}\n`).subarray(0, -12))]);
    assert.equal(short.status, 1);
    assert.match(short.stderr, /the compressed data is cut short or damaged; everything before that was read/);
  });

  it('writes the formats of an export', () => {
    const lines = (format: string, ...more: string[]) =>
      run(['filter', 'error = AccessDenied', '--format', format, ...more, accessLog, trailFile]).stdout;
    assert.deepEqual(lines('csv', '--columns', 'key,error').split('\r\n'), [
      'key,error',
      '"m\u00e4rz""x""",AccessDenied',
      'photos/cat.jpg,AccessDenied',
      '"m\u00e4rz""x""",AccessDenied',
      'photos/cat.jpg,AccessDenied',
      '',
    ]);
    assert.equal(lines('markdown', '--columns', 'status').split('\n')[2], '| 403 |');
    const decoded = run(['decode', '--json', accessLog, trailFile])
      .stdout.split('\n')
      .filter(text => text.includes('"AccessDenied"'));
    assert.deepEqual(lines('jsonl').trimEnd().split('\n'), decoded);
    assert.deepEqual(
      JSON.parse(lines('json')),
      decoded.map(text => JSON.parse(text)),
    );
  });

  it('knows ready-made expressions by name', () => {
    assert.equal(run(['filter', '--preset', 'refused', '--count', accessLog, trailFile]).stdout, '4\n');
    const { status, stderr } = run(['filter', '--preset', 'nope', accessLog]);
    assert.equal(status, 2);
    assert.match(stderr, /there is no preset "nope"; there are refused, anonymous, /);
  });

  it('shows with carets where an expression makes no sense, and ends with 2', () => {
    const { status, stdout, stderr } = run(['filter', 'oparation = x and status = \u202ea', accessLog]);
    assert.deepEqual([status, stdout], [2, '']);
    const [first, text = '', carets, second, , more = ''] = stderr.split('\n');
    assert.equal(first, 's3-logjam: There is no field "oparation". Did you mean operation?');
    assert.equal(carets, '  ^^^^^^^^^');
    assert.match(second ?? '', /is no value of this field/);
    assert.doesNotMatch(text, /\u202e/);
    assert.equal(more.indexOf('^'), text.indexOf('status = ') + 'status = '.length);
  });

  for (const [args, reason] of [
    [[], /the expression is missing/],
    [[' '], /the expression is missing/],
    [['status = 200', '--format', 'xml'], /--format is lines, json, jsonl, csv, markdown, not "xml"/],
    [['status = 200', '--jsno'], /Unknown option '--jsno'/],
  ] as const) {
    it(`ends with 2: ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = run(['filter', ...args], { input: ok });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, reason);
      assert.match(stderr, /see s3-logjam filter --help\n$/);
    });
  }

  it('explains itself', () => {
    const { status, stdout } = run(['filter', '--help']);
    assert.equal(status, 0);
    for (const text of ['--count', 'status = 4xx', 'acl_required', ...queryPresets.map(({ id }) => `\n  ${id} `)]) {
      assert.ok(stdout.includes(text), text);
    }
    assert.match(run(['--help']).stdout, /s3-logjam filter EXPRESSION/);
  });

  it('needs no more memory for a longer file', () => {
    const peak = (count: number): number => {
      const name = file('long.log', `${refused}\n`.repeat(count));
      const report = 'process.on("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS)))';
      const { stderr } = spawnSync(
        process.execPath,
        ['--import', `data:text/javascript,${report}`, cli, 'filter', 'status = 403', name],
        { encoding: 'utf8', maxBuffer: 1 << 28 },
      );
      return Number(stderr) / 1024;
    };
    const [small, large] = [peak(1_000), peak(200_000)];
    assert.ok(large - small < 60, `${small} MB and ${large} MB`);
  });
});
