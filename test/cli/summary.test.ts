import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { accessLogLine, event } from '../core/insights/lines';
import { run } from './run';

const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
const write = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
const trail = JSON.stringify({ Records: [event, { ...event, eventName: 'DeleteObject' }] }, undefined, 2);

describe('s3-logjam summary', () => {
  after(() => rmSync(folder, { recursive: true }));

  it('counts the records of many files of both kinds, unpacked or not', () => {
    const files = [
      write('access.log', `${accessLogLine({})}\n${accessLogLine({})}\n`),
      write('access.log.gz', gzipSync(accessLogLine({ operation: 'REST.PUT.OBJECT' }))),
      write('trail.json', trail),
      write('lines.jsonl', `${JSON.stringify(event)}\n\n${JSON.stringify(event)}\n`),
    ];
    const { status, stdout, stderr } = run(['summary', '--json', ...files]);
    assert.deepEqual([status, stderr], [0, '']);
    const { records, operations, files: named } = JSON.parse(stdout);
    assert.deepEqual(
      { records, operations, named },
      {
        records: 7,
        operations: { GetObject: 3, 'REST.GET.OBJECT': 2, DeleteObject: 1, 'REST.PUT.OBJECT': 1 },
        named: files,
      },
    );
  });

  it('reads standard input, and prints Markdown', () => {
    const { status, stdout } = run(['summary'], { input: accessLogLine({}) });
    assert.equal(status, 0);
    assert.ok(stdout.startsWith('# Summary of `-`\n\n1 record, 30 Mar 2026 09:12:41 UTC'), stdout);
  });

  it('names lines that it cannot read, and ends with 1', () => {
    const { status, stdout } = run(['summary', '--json'], { input: `${accessLogLine({})}\nbroken\n` });
    assert.deepEqual([status, JSON.parse(stdout).unreadable], [1, [{ file: '-', line: 2 }]]);
  });

  it('goes on after a file that is no log, that is cut or that is not there', () => {
    const cut = gzipSync(`${accessLogLine({})}\n`.repeat(500)).subarray(0, -20);
    const files = [
      write('notes.txt', 'dear diary\n'),
      write('cut.gz', cut),
      path.join(folder, 'none'),
      write('a.log', accessLogLine({})),
    ];
    const { status, stdout, stderr } = run(['summary', '--json', ...files]);
    assert.equal(status, 1);
    assert.match(
      stderr,
      /notes\.txt: this is no log[^\n]*\n[^\n]*cut\.gz: the compressed data is cut short[^\n]*\n[^\n]*none: ENOENT/,
    );
    assert.ok(JSON.parse(stdout).records > 1);
  });

  it('says what is wrong with the command line', () => {
    assert.equal(run(['summary', '--wrong']).status, 2);
  });
});
