import assert from 'node:assert/strict';
import { createReport } from './report.mjs';

describe('the report of a measurement', () => {
  const printed: string[] = [];
  const report = createReport(text => printed.push(text));
  report.heading('Sizes');
  report.row({ what: 'package', measured: '440 KiB', target: 'below 600 KiB', isMet: true });
  report.row({ what: 'dist/web.js', measured: '990 KiB, gzipped 300 KiB' });
  report.heading('Speed');
  report.row({ what: 'scanner / newline limit', measured: '5 %', target: 'at least 6 %', isMet: false });
  report.row({ what: 'scanner / peer', measured: 'not installed', target: 'at least 8', isMet: undefined });

  it('prints each row when it comes', () => {
    assert.equal(printed.length, 6);
    assert.equal(printed[0], '\nSizes');
    assert.match(printed[1] ?? '', /^met {5}package {2,}440 KiB {2,}target below 600 KiB$/);
    assert.match(printed[2] ?? '', /^ {8}dist\/web\.js {2,}990 KiB, gzipped 300 KiB$/);
  });

  it('prints all of them in the end, aligned, and last how many targets were missed', () => {
    printed.length = 0;
    report.end();
    assert.deepEqual(printed.join('\n').split('\n').slice(2), [
      '',
      'Sizes',
      'met     package                  440 KiB                   target below 600 KiB',
      '        dist/web.js              990 KiB, gzipped 300 KiB',
      '',
      'Speed',
      'MISSED  scanner / newline limit  5 %                       target at least 6 %',
      '-       scanner / peer           not installed             target at least 8',
      '',
      'Targets missed: 1 of 2, 1 not judged',
    ]);
  });
});
