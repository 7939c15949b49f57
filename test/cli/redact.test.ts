import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { event, eventText, logEvents } from '../core/records/json/events';
import { line } from '../core/records/lines';
import { run } from './run';

const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
const file = (name: string, content: string | Uint8Array): string => {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
};
const identifying = /123456789012|amzn-s3|192\.0\.2\.3|79a59df9|alice|cat\.jpg/;

describe('s3-logjam redact', () => {
  after(() => rmSync(folder, { recursive: true }));

  it('keeps every line in its place, with its line end', () => {
    const input = `${line()}\r\n\n  \n${line({ key: 'b' })}`;
    const { status, stdout, stderr } = run(['redact'], { input });
    assert.deepEqual([status, stderr], [0, '']);
    const lines = stdout.split('\n');
    assert.equal(lines.length, 4);
    assert.match(lines[0] ?? '', /^0{63}1 bucket-0001 .* key-0001 .* eu-west-1\r$/);
    assert.deepEqual(lines.slice(1, 3), ['', '  ']);
    assert.match(lines[3] ?? '', / key-0002 /);
    assert.doesNotMatch(stdout, identifying);
  });

  it('redacts both kinds of log, packed or not, with the same placeholders', () => {
    const trail = { ...event, requestParameters: { bucketName: 'amzn-s3-demo-bucket', key: 'photos/cat.jpg' } };
    const { status, stdout } = run([
      'redact',
      file('access.log.gz', gzipSync(`${line({ requester: 'arn:aws:iam::123456789012:user/alice' })}\n`)),
      file('trail.json', `{"Records":[${JSON.stringify(trail)}]}\n`),
      file('lines.jsonl', `${JSON.stringify(trail)}\n2026-11-22T10:00:00Z ${eventText}\n`),
    ]);
    assert.equal(status, 0);
    const [access = '', records = '', ...jsonLines] = stdout.trimEnd().split('\n');
    assert.match(access, / 240\.0\.0\.1 arn:aws:iam::000000000001:user\/name-0001 .* key-0001 /);
    const [record] = JSON.parse(records).Records;
    assert.deepEqual(
      [record.requestParameters, record.sourceIPAddress, record.recipientAccountId],
      [{ bucketName: 'bucket-0001', key: 'key-0001' }, '240.0.0.1', '000000000001'],
    );
    assert.equal(jsonLines[0], JSON.stringify(record));
    assert.match(jsonLines[1] ?? '', /^2026-11-22T10:00:00Z \{"eventVersion"/);
    assert.doesNotMatch(stdout, identifying);
  });

  it('redacts what stands between records too', () => {
    const { status, stdout } = run(['redact'], { input: JSON.stringify(logEvents([event, event]), undefined, 2) });
    assert.equal(status, 0);
    assert.doesNotMatch(stdout, identifying);
    assert.match(stdout, /^ {6}"logStreamName": "000000000001_CloudTrail_eu-west-1",$/m);
  });

  it('keeps what it is told to keep', () => {
    const { stdout } = run(['redact', '--keep', 'addresses,buckets', '--keep', 'keys'], { input: line() });
    assert.match(stdout, /^0{63}1 amzn-s3-demo-bucket .* 192\.0\.2\.3 .* photos\/cat\.jpg /);
  });

  it('ends with 1 where a line could not be read, and says so', () => {
    const { status, stdout, stderr } = run(['redact'], { input: `${line()}\nfrom 203.0.113.9\n` });
    assert.equal(status, 1);
    assert.equal(stdout.split('\n')[1], 'from 240.0.0.2');
    assert.equal(
      stderr,
      's3-logjam: -: 1 line or record could not be read and went through as plain text; look at the result\n',
    );
  });

  it('redacts as far as a cut archive goes', () => {
    const packed = gzipSync(`${line()}\n`.repeat(500));
    const { status, stdout, stderr } = run(['redact', file('cut.gz', packed.subarray(0, packed.length - 20))]);
    assert.equal(status, 1);
    assert.match(stderr, /compressed data is cut short or damaged; everything before that was redacted/);
    assert.match(stdout, /^0{63}1 bucket-0001 /);
  });

  for (const [what, args, said] of [
    ['an unknown name', ['--keep', 'secrets'], /--keep takes accounts, .*, not "secrets"/],
    ['an unknown option', ['--wrong'], /Unknown option '--wrong'/],
  ] as const) {
    it(`refuses ${what}`, () => {
      const { status, stdout, stderr } = run(['redact', ...args]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, said);
    });
  }

  it('says of a missing file that it is missing, and goes on', () => {
    const { status, stdout, stderr } = run(['redact', path.join(folder, 'none'), file('one.log', line())]);
    assert.equal(status, 1);
    assert.match(stderr, /ENOENT/);
    assert.match(stdout, /bucket-0001/);
  });

  it('streams a document of more than 32 MB, with everything between records', () => {
    const long = { ...event, requestParameters: { bucketName: 'amzn-s3-demo-bucket', padding: 'x'.repeat(1 << 20) } };
    const records = Array.from({ length: 36 }, () => JSON.stringify(long));
    const content = `{"Records": [\n${records.join(' ,\n')}\n] }\n`;
    const { status, stdout } = run(['redact', file('long.json', content)]);
    assert.equal(status, 0);
    assert.doesNotMatch(stdout, /123456789012|amzn-s3/);
    assert.deepEqual(
      stdout.split('\n').map(text => text.slice(-2)),
      content.split('\n').map(text => text.slice(-2)),
    );
    assert.equal(JSON.parse(stdout).Records.length, 36);
    const cut = run(['redact', file('long-cut.json', content.slice(0, -400))]);
    assert.deepEqual([cut.status, cut.stdout.split('\n').length], [1, 37]);
    assert.doesNotMatch(cut.stdout, /123456789012|amzn-s3/);
    assert.match(cut.stderr, /1 line or record could not be read/);
  }).timeout(60_000);

  it('looks through a record of more than 16 MB as text, and reads those around it', () => {
    const requestParameters = { bucketName: 'amzn-s3-demo-bucket', key: 'photos/cat.jpg' };
    const small = JSON.stringify({ ...event, requestParameters, resources: [] });
    const items = (address: string): string => `${address} and some other text, `.repeat(1_100_000);
    const long = `${small.slice(0, -1)},"padding":["${items('192.0.2.3')}"]}`;
    const { status, stdout, stderr } = run(['redact', file('one-long.json', `[${small},\n${long},\n${small}]`)]);
    assert.equal(status, 1);
    assert.match(stderr, /: 1 line or record could not be read and went through as plain text; look at the result\n$/);
    const [first = '', second = '', third = ''] = stdout.split('\n');
    assert.equal(first.slice(1), `${third.slice(0, -1)},`);
    assert.ok(second === `${first.slice(1, -2)},"padding":["${items('240.0.0.1')}"]},`, second.slice(0, 2_000));
  });

  it('looks through a line of more than 16 MB as text, and reads those around it', () => {
    const long = '192.0.2.3,'.repeat(2_000_000);
    const { status, stdout, stderr } = run(['redact', file('one-long.log', `${line()}\n${long}\n${line()}\n`)]);
    assert.equal(status, 1);
    assert.match(stderr, /: 1 line or record could not be read and went through as plain text; look at the result\n$/);
    const [first, second, third] = stdout.split('\n');
    assert.equal(third, first);
    assert.ok(second === '240.0.0.1,'.repeat(2_000_000));
  });
});
