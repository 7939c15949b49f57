// npm run fuzz [-- --minutes 60 --target NAME --seed N], or -- --replay FILE: the core's door under hostile input.
// Jazzer.js 4.0.0, the one coverage-guided fuzzer that is kept, has a prebuilt part that asks for glibc 2.38, which Debian 12
// has not; so this is a loop of our own: samples, edits, and the block coverage that V8 counts by itself.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const folder = path.join(root, 'out', 'fuzz');
const file = path.join(folder, 'worker.cjs');
/** Milliseconds after which a run counts as hanging, and megabytes that it may take. */
const [HANG_MS, MEMORY_MB] = [30_000, 1_500];
const [HEAD, MOST_UNITS] = [3, 1_000_000];

const text = { type: 'string' };
const { values } = parseArgs({ options: { minutes: text, target: text, seed: text, replay: text } });
const endMs = Date.now() + Number(values.minutes ?? 60) * 60_000;
let seed = Number(values.seed ?? Date.now() % 1_000_000);

mkdirSync(folder, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ['test/fuzz/worker.ts'],
  outfile: file,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  define: { __ROOT__: JSON.stringify(root) },
  logLevel: 'warning',
});

const totals = new Map();
const found = new Set();
let peak = 0;

/** Keeps a finding, one for each place in the code or each target that is slow. */
function keep({ kind, target, text: input, message }) {
  const lines = message.split('\n');
  const place =
    kind === 'throw' ? `${lines[0].replace(/\d+/g, '')} ${lines.filter(line => /^ +at /.test(line))[0]}` : '';
  const key = `${kind} ${target} ${place}`;
  const times = [...found].filter(each => each === key || each.startsWith(`${key}#`)).length;
  if (times >= (kind === 'throw' ? 1 : 5)) {
    return;
  }
  found.add(times === 0 ? key : `${key}#${times}`);
  const name = `${target}-${kind}-${createHash('sha256').update(input).digest('hex').slice(0, 12)}.json`;
  writeFileSync(path.join(folder, name), JSON.stringify({ target, kind, message, text: input }));
  console.log(`${kind} in ${target}: ${lines[0].slice(0, 200)} -> out/fuzz/${name}`);
}

function add({ target, runs, grown, units, kept }) {
  const sum = totals.get(target) ?? { runs: 0, grown: 0, megabytes: 0, kept: 0 };
  totals.set(target, {
    runs: sum.runs + runs,
    grown: sum.grown + grown,
    megabytes: sum.megabytes + units / 1e6,
    kept: sum.kept + kept,
  });
  peak = Math.max(peak, process.memoryUsage().rss);
}

/** Runs one thread until it ends, hangs or dies. */
function runThread(replay) {
  const shared = new SharedArrayBuffer(4 * HEAD + 2 * MOST_UNITS);
  const [head, units] = [new Int32Array(shared, 0, HEAD), new Uint16Array(shared, 4 * HEAD)];
  const workerData = { only: values.target ?? '', seed: seed++, endMs, shared, replay };
  const worker = new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  const input = () => Buffer.from(units.buffer, 4 * HEAD, 2 * head[2]).toString('utf16le');
  let [last, since] = [-1, Date.now()];
  let names = [];
  const lost = (kind, message) => keep({ kind, target: names[head[1]] ?? 'start', text: input(), message });
  const watch = setInterval(() => {
    const run = Atomics.load(head, 0);
    since = run === last ? since : Date.now();
    last = run;
    if (Date.now() - since > HANG_MS) {
      lost('hang', `no end within ${HANG_MS} ms`);
      worker.terminate();
    }
  }, 1_000);
  worker.on('message', message => {
    if (message.kind === 'names') {
      names = message.names;
    } else if (message.kind === 'counts') {
      add(message);
    } else {
      keep(message);
    }
  });
  worker.on('error', error => lost('died', error.stack ?? String(error)));
  return new Promise(resolve => {
    worker.on('exit', () => {
      clearInterval(watch);
      resolve();
    });
  });
}

if (values.replay === undefined) {
  console.log(`seed ${seed}, ${values.minutes ?? 60} minutes`);
  while (Date.now() < endMs) {
    await runThread();
  }
  console.table(Object.fromEntries(totals));
  const sum = [...totals.values()].reduce((all, { runs }) => all + runs, 0);
  console.log(`${sum} inputs, ${found.size} findings, at most ${Math.round(peak / 1e6)} MB of memory`);
} else {
  await runThread(JSON.parse(readFileSync(values.replay, 'utf8')));
}
process.exitCode = found.size === 0 ? 0 : 1;
