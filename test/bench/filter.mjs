// Measures `s3-logjam filter` on a generated access log: the whole program, from start to exit.
// node esbuild.mjs && node test/bench/filter.mjs [--lines 1000000] [--rounds 3]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { writeAccessLog } from './generate.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const lines = option('lines', 1_000_000);
const rounds = option('rounds', 3);

const folder = path.join(root, 'out', 'bench');
mkdirSync(folder, { recursive: true });
const file = path.join(folder, `access-${lines}.log`);
if (!existsSync(file)) {
  writeAccessLog(file, lines);
}
const megabytes = statSync(file).size / 1e6;

const tasks = [
  ['--count', 'status = 403'],
  ['status = 403'],
  ['--count', 'operation = REST.DELETE.* and status >= 400'],
  ['--count', 'time in 2026-03-01T10:00..11:00'],
  ['--count', 'request_uri ~ "part-1.*7"'],
  ['--count', 'key ~ "part-1.*7"'],
  ['--count', 'who ~ alice'],
  ['--count', '--preset', 'access-changes'],
  ['--format', 'csv', 'status = 403'],
];
const report = `process.on("exit", () => {
  const { maxRSS, userCPUTime } = process.resourceUsage();
  process.stderr.write(["", maxRSS, userCPUTime].join("\\n"));
})`;

console.log(`${lines.toLocaleString('en')} lines, ${megabytes.toFixed(0)} MB; best of ${rounds}`);
for (const task of tasks) {
  const runs = Array.from({ length: rounds }, () => {
    const start = performance.now();
    const { stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(report)}`,
        path.join(root, 'dist', 'cli.js'),
        'filter',
        ...task,
        file,
      ],
      { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const [memory, user] = stderr.split('\n').slice(-2).map(Number);
    return { seconds: (performance.now() - start) / 1000, memory: memory / 1024, user: user / 1e6 };
  });
  const [best] = runs.sort((a, b) => a.seconds - b.seconds);
  const rate = (megabytes / best.seconds).toFixed(0).padStart(5);
  console.log(
    `${rate} MB/s  ${best.seconds.toFixed(2)} s (${best.user.toFixed(2)} s of one core)  ${best.memory.toFixed(0).padStart(4)} MB  ${task.join(' ')}`,
  );
}
