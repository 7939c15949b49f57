// Measures the scanner and the hover on a generated log, beside a regular expression and the limit of the machine.
// npm run bench [-- --lines 200000] [-- --runs 7]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { accessLogLines, writeAccessLog } from './generate.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const option = (name, fallback) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1] || fallback);
const has = name => process.argv.includes(`--${name}`);
const lineCount = has('lines') ? option('lines', 200_000) : 200_000;
const runs = has('runs') ? option('runs', 7) : 7;

const folder = path.join(root, 'out', 'bench');
mkdirSync(folder, { recursive: true });
const file = path.join(folder, 'access.log');
writeAccessLog(file, lineCount);
const core = path.join(folder, 'core.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['src/core/index.ts'],
  outfile: core,
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2022',
  logLevel: 'error',
});
const { createAccessLogScanner, parseAccessLogLine, explainField, renderMarkdown } = await import(
  pathToFileURL(core).href
);

const data = readFileSync(file);
const bytes = new Uint8Array(data.buffer, data.byteOffset, data.length);
const megabytes = data.length / 1e6;
const SLICE = 1 << 16;

/** The whole-line pattern that people use for these logs: 18 fields, and the rest in one optional group. */
const wholeLine =
  /^(\S+) (\S+) \[([^\]]*)\] (\S+) (\S+) (\S+) (\S+) (\S+) ("[^"]*"|-) (-|\d+) (\S+) (-|\d+) (-|\d+) (-|\d+) (-|\d+) ("[^"]*"|-) ("[^"]*"|-) (\S+)(?: (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (\S+)(?: (\S+))?)?.*$/;

const contestants = {
  newlines() {
    let count = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
      count++;
    }
    return { read: count, lost: 0 };
  },
  scanner() {
    let read = 0;
    let lost = 0;
    const scanner = createAccessLogScanner(batch => {
      read += batch.count;
      for (let r = 0; r < batch.count; r++) {
        lost += batch.firstTokens[r + 1] - batch.firstTokens[r] < 17 ? 1 : 0;
      }
    });
    for (let at = 0; at < bytes.length; at += SLICE) {
      scanner.push(bytes.subarray(at, at + SLICE));
    }
    scanner.end();
    return { read: read - lost, lost };
  },
  'regular expression'() {
    let read = 0;
    let lost = 0;
    for (const line of data.toString('latin1').split('\n')) {
      if (line !== '') {
        wholeLine.exec(line) === null ? lost++ : read++;
      }
    }
    return { read, lost };
  },
};

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];
const times = Object.fromEntries(Object.keys(contestants).map(name => [name, []]));
const results = {};
for (let run = 0; run <= runs; run++) {
  for (const [name, work] of Object.entries(contestants)) {
    const start = performance.now();
    results[name] = work();
    if (run > 0) {
      times[name].push(performance.now() - start);
    }
  }
}

console.log(`${os.cpus()[0]?.model.trim()}, Node ${process.version}`);
console.log(
  `${lineCount.toLocaleString('en')} lines, ${megabytes.toFixed(1)} MB, median of ${runs} runs taken in turn\n`,
);
const rate = name => megabytes / (median(times[name]) / 1000);
for (const name of Object.keys(contestants)) {
  const { read, lost } = results[name];
  console.log(
    `${name.padEnd(20)} ${rate(name).toFixed(0).padStart(6)} MB/s   ${read} lines read, ${lost} lost (${((100 * lost) / lineCount).toFixed(2)} %)`,
  );
}

/** MB/s of goaccess on the same file; undefined where it is not installed. */
function goaccess() {
  if (spawnSync('goaccess', ['--version']).error) {
    return undefined;
  }
  const format = '--log-format=AWSS3';
  const seconds = [];
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    execFileSync('goaccess', [file, format, '-o', path.join(folder, 'goaccess.json'), '--no-progress'], {
      stdio: 'ignore',
    });
    seconds.push((performance.now() - start) / 1000);
  }
  return megabytes / median(seconds);
}
const peer = goaccess();
console.log(
  peer === undefined
    ? 'goaccess             is not installed'
    : `${'goaccess'.padEnd(20)} ${peer.toFixed(0).padStart(6)} MB/s   whole program`,
);

/** Times of whole hovers, from the text of a line to Markdown, one field after another. */
function hoverTimes() {
  const options = { timeZone: 'utc', nowMs: Date.now() };
  const lines = [...accessLogLines(2_000, 11)];
  const measured = [];
  for (const [index, line] of lines.entries()) {
    const position = index % 27;
    const start = performance.now();
    const record = parseAccessLogLine(line);
    const field = record.fields[position % record.fields.length];
    renderMarkdown(explainField(record, field, options));
    measured.push(performance.now() - start);
  }
  return measured.slice(200).sort((a, b) => a - b);
}
const hovers = hoverTimes();
const [p50, p99] = [0.5, 0.99].map(part => hovers[Math.floor(part * hovers.length)]);

const verdict = (ok, text) => console.log(`${ok ? 'met   ' : 'MISSED'} ${text}`);
console.log();
verdict(
  rate('scanner') >= 1.3 * rate('regular expression'),
  `scanner / regular expression  ${(rate('scanner') / rate('regular expression')).toFixed(2)} x (target 1.3)`,
);
verdict(results.scanner.lost === 0, `lines lost by the scanner     ${results.scanner.lost} (target 0)`);
verdict(
  rate('scanner') >= 0.06 * rate('newlines'),
  `scanner / newline limit       ${((100 * rate('scanner')) / rate('newlines')).toFixed(1)} % (target 6 %)`,
);
if (peer !== undefined) {
  verdict(
    rate('scanner') >= 8 * peer,
    `scanner / goaccess            ${(rate('scanner') / peer).toFixed(1)} x (target 8)`,
  );
}
verdict(p99 < 0.5, `core hover                    p50 ${p50.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms (target p99 0.5)`);
rmSync(file);
