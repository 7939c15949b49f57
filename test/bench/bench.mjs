// Measures the scanner and the hover on a generated log, beside a regular expression and the limit of the machine.
// npm run bench [-- --lines 200000 --rounds 5]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { accessLogLines, writeAccessLog, writeTrail } from './generate.mjs';

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
const { parseAccessLogLine, explainField, renderMarkdown, translate } = await import(pathToFileURL(core).href);
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

console.log('\nCloudTrail, 45 MB');
for (const [title, isFormatted] of [
  ['on one line', false],
  ['formatted', true],
]) {
  const trail = path.join(folder, 'trail.json');
  writeTrail(trail, 45e6, isFormatted);
  const [parse, index] = [measured('parse', trail), measured('index', trail)];
  const ratio = parse.ms / index.ms;
  console.log(
    `${title.padEnd(20)} index ${index.ms.toFixed(1)} ms, JSON.parse ${parse.ms.toFixed(1)} ms, ${index.read} records`,
  );
  verdict(ratio >= 4 && index.read === parse.read, `index / JSON.parse            ${ratio.toFixed(1)} x (target 4)`);
  const weight = index.bytes / index.read;
  verdict(weight < 40, `index                         ${weight.toFixed(1)} bytes a record (target below 40)`);
  rmSync(trail);
}
