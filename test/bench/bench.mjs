// Measures the scanner and the hover on a generated log, beside a regular expression and the limit of the machine.
// npm run bench [-- --all --lines 200000 --rounds 5]; --all adds what works on whole logs of a million records
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildAll } from '../../esbuild.mjs';
import { accessLogLines, writeAccessLog, writeTrail } from './generate.mjs';
import { measureInsights } from './insights.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const lineCount = option('lines', 200_000);
const rounds = option('rounds', 5);

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

const beforeLoad = performance.now();
const coreModule = await import(pathToFileURL(core).href);
const { parseAccessLogLine, explainField, renderMarkdown, translate } = coreModule;
const loadMs = performance.now() - beforeLoad;
const megabytes = statSync(file).size / 1e6;

const names = { newlines: 'newlines, the limit', scanner: 'scanner', expression: 'regular expression' };
const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];
const times = Object.fromEntries(Object.keys(names).map(name => [name, []]));
const results = {};
for (let round = 0; round < rounds; round++) {
  for (const name of Object.keys(names)) {
    const contestant = path.join(root, 'test', 'bench', 'contestant.mjs');
    const { ms, ...result } = JSON.parse(execFileSync(process.execPath, [contestant, name, file, core, '5']));
    times[name].push(ms);
    results[name] = result;
  }
}

console.log(`${os.cpus()[0]?.model.trim()}, Node ${process.version}`);
console.log(
  `${lineCount.toLocaleString('en')} lines, ${megabytes.toFixed(1)} MB, a process each, median of ${rounds} rounds taken in turn\n`,
);
const rate = name => megabytes / (median(times[name]) / 1000);
for (const [name, title] of Object.entries(names)) {
  const { read, lost } = results[name];
  const share = ((100 * lost) / lineCount).toFixed(2);
  console.log(
    `${title.padEnd(20)} ${rate(name).toFixed(0).padStart(6)} MB/s   ${read} lines read, ${lost} lost (${share} %)`,
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
  const lines = [...accessLogLines(10_000, 11)];
  const measured = [];
  for (const [index, line] of lines.entries()) {
    const position = index % 27;
    const start = performance.now();
    const record = parseAccessLogLine(line);
    const field = record.fields[position % record.fields.length];
    renderMarkdown(explainField(record, field, options));
    measured.push(performance.now() - start);
  }
  return measured.slice(500).sort((a, b) => a - b);
}
const hovers = hoverTimes();
const [p50, p99] = [0.5, 0.99].map(part => hovers[Math.floor(part * hovers.length)]);

/** Texts as people have them at hand, in every form. */
const texts = [
  'REST.GET.LOGGING_STATUS',
  'put-object-acl',
  'PutBucketAclCommand',
  'put_object_acl',
  's3:GetObjectAcl',
  '?lifecycle',
  'GET /amzn-s3-demo-bucket/photos/cat.jpg?acl HTTP/1.1',
  'aws --profile x s3api get-object --bucket amzn-s3-demo-bucket --key photos/cat.jpg out.jpg',
  'aws s3 cp a.txt s3://amzn-s3-demo-bucket/a.txt',
  "curl -X PUT 'https://amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com/?policy' -d @policy.json",
  'https://amzn-s3-demo-bucket.s3.amazonaws.com/?versions&prefix=a',
  'getobjectakl',
  'REST.PUT.NEW_THING',
];

/** Times of translations in milliseconds, sorted; the first ones build the index and are told apart. */
function translateTimes() {
  const measured = [];
  for (let n = 0; n < 6_500; n++) {
    const start = performance.now();
    translate(texts[n % texts.length]);
    measured.push(performance.now() - start);
  }
  return { first: measured[0], rest: measured.slice(500).sort((a, b) => a - b) };
}
const translations = translateTimes();
const [t50, t99] = [0.5, 0.99].map(part => translations.rest[Math.floor(part * translations.rest.length)]);

const verdict = (ok, text) => console.log(`${ok ? 'met   ' : 'MISSED'} ${text}`);
console.log();
verdict(
  rate('scanner') >= 1.3 * rate('expression'),
  `scanner / regular expression  ${(rate('scanner') / rate('expression')).toFixed(2)} x (target 1.3)`,
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
verdict(t99 < 1, `translate                     p50 ${t50.toFixed(3)} ms, p99 ${t99.toFixed(3)} ms (target p99 1)`);
console.log(
  `       core loaded on first need in ${loadMs.toFixed(0)} ms; first translation, with its index, ${translations.first.toFixed(1)} ms`,
);
rmSync(file);

/** Median milliseconds of one way to read a file, in processes of their own, and what it told. */
function measured(name, trail) {
  const contestant = path.join(root, 'test', 'bench', 'contestant.mjs');
  const runs = Array.from({ length: rounds }, () =>
    JSON.parse(execFileSync(process.execPath, [contestant, name, trail, core, '5'])),
  );
  return { ...runs[0], ms: median(runs.map(({ ms }) => ms)) };
}

const trail = path.join(folder, 'trail.json');
console.log('\nCloudTrail, 45 MB');
for (const [title, isFormatted] of [
  ['on one line', false],
  ['formatted', true],
]) {
  writeTrail(trail, 45e6, isFormatted);
  const [parse, index] = [measured('parse', trail), measured('index', trail)];
  const ratio = parse.ms / index.ms;
  console.log(
    `${title.padEnd(20)} index ${index.ms.toFixed(1)} ms, JSON.parse ${parse.ms.toFixed(1)} ms, ${index.read} records`,
  );
  verdict(ratio >= 4 && index.read === parse.read, `index / JSON.parse            ${ratio.toFixed(1)} x (target 4)`);
  const weight = index.bytes / index.read;
  verdict(weight < 40, `index                         ${weight.toFixed(1)} bytes a record (target below 40)`);
}

/** Times of whole hovers on a CloudTrail document, its index made beforehand: from an offset to Markdown. */
function trailHoverTimes(text) {
  const { indexRecords, recordSpan, readRecord, nodeAt, toPlainJson, explainCloudTrailField, explainCloudTrailRecord } =
    coreModule;
  const records = indexRecords(text);
  const options = { timeZone: 'utc', nowMs: Date.now() };
  const measured = [];
  for (let n = 0; n < 6_000; n++) {
    const span = recordSpan(records, (n * 7919) % records.count);
    const offset = span.start + ((n * 104_729) % (span.end - span.start));
    const start = performance.now();
    const record = readRecord(text, span);
    const place = nodeAt(record, offset);
    const json = toPlainJson(record.event);
    renderMarkdown(
      place === undefined || place.path.length === 0
        ? explainCloudTrailRecord(json)
        : explainCloudTrailField(json, place.path, options),
    );
    measured.push(performance.now() - start);
  }
  return measured.slice(500).sort((a, b) => a - b);
}

for (const megabytesOfTrail of [1, 45]) {
  writeTrail(trail, megabytesOfTrail * 1e6, false);
  const text = readFileSync(trail, 'utf8');
  const trailHovers = trailHoverTimes(text);
  const [c50, c99] = [0.5, 0.99].map(part => trailHovers[Math.floor(part * trailHovers.length)]);
  verdict(
    c99 < 2,
    `hover in ${String(megabytesOfTrail).padStart(2)} MB, one line    p50 ${c50.toFixed(3)} ms, p99 ${c99.toFixed(3)} ms (target p99 2)`,
  );
}
writeTrail(trail, 10e6, false);
const tenMegabytes = readFileSync(trail, 'utf8');
const beforeLayout = performance.now();
coreModule.makeReadable(tenMegabytes);
const layoutMs = performance.now() - beforeLayout;
verdict(layoutMs < 2_000, `readable view of 10 MB        ${layoutMs.toFixed(0)} ms (target 2,000)`);
const other = JSON.stringify(
  Array.from({ length: 100_000 }, (_, n) => ({
    id: n,
    name: `item ${n}`,
    tags: ['a', 'b'],
    nested: { value: n / 7, text: 'x'.repeat(20) },
  })),
);
const beforeLook = performance.now();
const otherShape = coreModule.detectJsonLog(other.slice(0, 262_144)).name;
verdict(
  otherShape === 'unknown',
  `a look at ${(other.length / 1e6).toFixed(0)} MB of other JSON  ${(performance.now() - beforeLook).toFixed(2)} ms, then silent`,
);
rmSync(trail);

if (process.argv.includes('--all')) {
  await buildAll({ production: true });
  measureInsights(coreModule, {
    records: option('records', 1_000_000),
    rounds: Math.min(rounds, 3),
    lines: [...accessLogLines(10_000, 13)],
  });
  await buildAll();
}
