// Times whole programs, from start to exit, with the most memory that they held.
import { spawnSync } from 'node:child_process';
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

/** One run of another program: seconds; undefined where it is not installed. */
export function runOther(command, args) {
  const start = performance.now();
  const { error } = spawnSync(command, args, { stdio: 'ignore' });
  return error ? undefined : (performance.now() - start) / 1000;
}

export const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];
