// The scanner of access logs beside a regular expression, the limit of the machine and goaccess; and the core's hover.
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { accessLogLines, writeAccessLog } from './generate.mjs';
import { median, spread } from './numbers.mjs';
import { runContestant, runGoaccess } from './program.mjs';

const names = { newlines: 'newlines, the limit', scanner: 'scanner', expression: 'regular expression' };

/** Times of whole hovers, from the text of a line to Markdown, one field after another. */
function hoverTimes({ parseAccessLogLine, explainField, renderMarkdown }) {
  const options = { timeZone: 'utc', nowMs: Date.now() };
  const measured = [];
  for (const [index, line] of [...accessLogLines(10_000, 11)].entries()) {
    const position = index % 27;
    const start = performance.now();
    const record = parseAccessLogLine(line);
    const field = record.fields[position % record.fields.length];
    renderMarkdown(explainField(record, field, options));
    measured.push(performance.now() - start);
  }
  return measured.slice(500);
}

/** MB/s of goaccess; undefined where it is not installed. */
function goaccessRate(file, output, megabytes) {
  const seconds = [0, 1, 2].map(() => runGoaccess(file, output));
  return seconds.includes(undefined) ? undefined : megabytes / median(seconds);
}

/** Each contestant in a process of its own, and round by round in turn. */
function runContestants(file, coreFile, rounds) {
  const times = Object.fromEntries(Object.keys(names).map(name => [name, []]));
  const results = {};
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(names)) {
      const { ms, ...result } = runContestant(name, file, coreFile);
      times[name].push(ms);
      results[name] = result;
    }
  }
  return { times, results };
}

/** `lineCount` lines are read in each of `rounds` rounds. */
export function measureAccessLog(report, { core, coreFile, folder, lineCount, rounds }) {
  const file = path.join(folder, 'access.log');
  writeAccessLog(file, lineCount);
  const megabytes = statSync(file).size / 1e6;
  report.heading(
    `Access log: ${lineCount.toLocaleString('en')} lines, ${megabytes.toFixed(1)} MB, a process each, median of ${rounds} rounds taken in turn`,
  );
  const { times, results } = runContestants(file, coreFile, rounds);
  const rate = name => megabytes / (median(times[name]) / 1000);
  for (const [name, what] of Object.entries(names)) {
    const { read, lost } = results[name];
    const share = ((100 * lost) / lineCount).toFixed(2);
    report.row({ what, measured: `${rate(name).toFixed(0)} MB/s, ${read} lines read, ${lost} lost (${share} %)` });
  }
  const peer = goaccessRate(file, path.join(folder, 'goaccess.json'), megabytes);
  rmSync(file);
  report.row({ what: 'goaccess', measured: peer ? `${peer.toFixed(0)} MB/s, whole program` : 'not installed' });
  const scanner = rate('scanner');
  report.row({
    what: 'scanner / regular expression',
    measured: `${(scanner / rate('expression')).toFixed(2)} x`,
    target: 'at least 1.3',
    isMet: scanner >= 1.3 * rate('expression'),
  });
  const { lost } = results.scanner;
  report.row({ what: 'lines lost by the scanner', measured: String(lost), target: '0', isMet: lost === 0 });
  report.row({
    what: 'scanner / newline limit',
    measured: `${((100 * scanner) / rate('newlines')).toFixed(1)} %`,
    target: 'at least 6 %',
    isMet: scanner >= 0.06 * rate('newlines'),
  });
  report.row({
    what: 'scanner / goaccess',
    measured: peer ? `${(scanner / peer).toFixed(1)} x` : 'goaccess is not installed',
    target: 'at least 8',
    isMet: peer ? scanner >= 8 * peer : undefined,
  });
  const { p99, text } = spread(hoverTimes(core));
  report.row({ what: 'hover in the core', measured: text, target: 'p99 below 0.5 ms', isMet: p99 < 0.5 });
}
