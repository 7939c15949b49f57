// The endless part of `npm run fuzz`: runs in a thread of its own, so that another can tell when it hangs or dies.
import { Session } from 'node:inspector';
import { parentPort, workerData } from 'node:worker_threads';
import { applyEdits } from './edits';
import { below, createRandom, grow, oneOf, someEdits } from './random';
import { piecesOf, seeds } from './seeds';
import { type Target, targets } from './targets';

/** What the thread is started with. `shared`: number of the run, number of the target, length, then the input's units. */
interface Orders {
  readonly only: string;
  readonly seed: number;
  readonly endMs: number;
  readonly shared: SharedArrayBuffer;
  readonly replay?: { readonly target: string; readonly text: string };
}

const MEGABYTE = 1_000_000;
/** Longest time to read a megabyte once, in milliseconds of work; and inputs of that length, one in so many. */
const [LONGEST_MS, GROWN_EVERY] = [1_000, 100];
/** Inputs of one target in a row. */
const TURN = 100;
const [HEAD, MOST_UNITS] = [3, MEGABYTE];

const { only, seed, endMs, shared, replay } = workerData as Orders;
const [head, units] = [new Int32Array(shared, 0, HEAD), new Uint16Array(shared, 4 * HEAD, MOST_UNITS)];
const random = createRandom(seed);

/** Leaves the input where the other thread finds it when this one is gone. */
function leave(target: number, text: string): void {
  for (let at = 0; at < text.length && at < MOST_UNITS; at++) {
    units[at] = text.charCodeAt(at);
  }
  head[1] = target;
  head[2] = Math.min(text.length, MOST_UNITS);
  Atomics.add(head, 0, 1);
}

const report = (target: Target, kind: string, text: string, message: string): void =>
  parentPort?.postMessage({ kind, target: target.name, text, message });

parentPort?.postMessage({ kind: 'names', names: targets.map(({ name }) => name) });

/** Runs one input and tells what is wrong with it; gives the milliseconds of work that it took, of all threads. */
function tryOne(number: number, text: string): number {
  const target = targets[number] as Target;
  leave(number, text);
  const start = process.cpuUsage();
  try {
    const first = target.run(text);
    if (text.length < 2_000 && random() < 0.1 && JSON.stringify(first) !== JSON.stringify(target.run(text))) {
      report(target, 'differs', text, 'the second run told something else');
    }
  } catch (error) {
    report(target, 'throw', text, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** The same with a limit to the time; a machine that was busy once is asked again. */
function tryGrown(number: number, text: string): void {
  const longest = LONGEST_MS * (targets[number]?.readings ?? 1);
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3 && best > longest; turn++) {
    best = Math.min(best, tryOne(number, text));
  }
  if (best > longest) {
    report(targets[number] as Target, 'slow', text, `${Math.round(best)} ms for ${text.length} units`);
  }
}

/** Counts the blocks of the core that were reached for the first time since it was last asked; V8 counts them by itself. */
function createCoverage(): () => number {
  const known = new Set<string>();
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
  return () => {
    const before = known.size;
    session.post('Profiler.takePreciseCoverage', (_error, { result }) => {
      const [script] = result.filter(({ url }) => url.endsWith('worker.cjs'));
      for (const { startOffset, endOffset, count } of script?.functions.flatMap(({ ranges }) => ranges) ?? []) {
        if (count > 0) {
          known.add(`${startOffset}-${endOffset}`);
        }
      }
    });
    return known.size - before;
  };
}

function fuzz(): void {
  const takeNew = createCoverage();
  const chosen = targets.flatMap(({ name }, number) => (only === '' || name === only ? [number] : []));
  const corpora = targets.map(({ kind }) => [...seeds[kind]]);
  for (let turn = 0; Date.now() < endMs; turn++) {
    const number = chosen[turn % chosen.length] as number;
    const [{ kind }, corpus] = [targets[number] as Target, corpora[number] as string[]];
    const counts = { target: targets[number]?.name, runs: 0, grown: 0, units: 0, kept: 0 };
    for (let run = 0; run < TURN && Date.now() < endMs; run++) {
      // Late additions are looked at more often than what the corpus began with.
      const from = random() < 0.5 ? Math.max(0, corpus.length - 50) : 0;
      const text = corpus[from + below(random, corpus.length - from)] ?? '';
      const isGrown = below(random, GROWN_EVERY) === 0;
      const input = isGrown
        ? grow(random, text, piecesOf[kind], MEGABYTE)
        : applyEdits(text, someEdits(random, piecesOf[kind]), oneOf(random, corpus));
      (isGrown ? tryGrown : tryOne)(number, input);
      counts.runs++;
      counts.grown += isGrown ? 1 : 0;
      counts.units += input.length;
      if (!isGrown && takeNew() > 0) {
        corpus.push(input);
        counts.kept++;
      }
    }
    parentPort?.postMessage({ kind: 'counts', ...counts });
  }
}

if (replay === undefined) {
  fuzz();
} else {
  const number = targets.findIndex(({ name }) => name === replay.target);
  tryGrown(number, replay.text);
}
