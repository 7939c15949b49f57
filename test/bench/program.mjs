// Times whole programs, from start to exit, with the most memory that they held; and one way of reading by itself.
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from '../host/workbench.mjs';

const report = `process.on("exit", () => {
  const { maxRSS, userCPUTime } = process.resourceUsage();
  process.stderr.write(["", maxRSS, userCPUTime].join("\\n"));
})`;

/** One run of our program: { seconds, cpuSeconds, megabytes, stdout }. */
export function runProgram(args) {
  const start = performance.now();
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, path.join(root, 'dist', 'cli.js'), ...args],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  const seconds = (performance.now() - start) / 1000;
  const [kilobytes, microseconds] = stderr.split('\n').slice(-2).map(Number);
  return { seconds, cpuSeconds: microseconds / 1e6, megabytes: kilobytes / 1024, stdout };
}

/** One run of goaccess on a log, which it writes to `output`: seconds; undefined where it is not installed. */
export function runGoaccess(file, output) {
  const start = performance.now();
  const { error } = spawnSync('goaccess', [file, '--log-format=AWSS3', '-o', output, '--no-progress'], {
    stdio: 'ignore',
  });
  return error ? undefined : (performance.now() - start) / 1000;
}

const contestant = path.join(root, 'test', 'bench', 'contestant.mjs');

/** One way of reading a file, in a process of its own: { ms, read } and what else it tells. */
export function runContestant(name, file, coreFile) {
  return JSON.parse(execFileSync(process.execPath, [contestant, name, file, coreFile, '5']));
}
