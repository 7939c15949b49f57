// What is told of many measured numbers.
import { performance } from 'node:perf_hooks';

export const median = values => [...values].sort((one, other) => one - other)[values.length >> 1];

/** The median and the value that one in a hundred exceeds, of times in milliseconds, as { p50, p99, text }. */
export function spread(times) {
  const sorted = [...times].sort((one, other) => one - other);
  const [p50, p99] = [0.5, 0.99].map(part => sorted[Math.floor(part * sorted.length)]);
  return { p50, p99, text: `p50 ${p50.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms` };
}

/** Milliseconds that `run` takes. */
export function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}
