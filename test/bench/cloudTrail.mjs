// CloudTrail: the index of records beside JSON.parse, hovers, the readable view, and JSON that is no log.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { writeTrail } from './generate.mjs';
import { median, spread, timed } from './numbers.mjs';
import { runContestant } from './program.mjs';

/** The median milliseconds of one way to read a file, and what it told. */
function measured(name, file, coreFile, rounds) {
  const runs = Array.from({ length: rounds }, () => runContestant(name, file, coreFile));
  return { ...runs[0], ms: median(runs.map(({ ms }) => ms)) };
}

function measureIndex(report, { coreFile, rounds }, file, title) {
  const parse = measured('parse', file, coreFile, rounds);
  const index = measured('index', file, coreFile, rounds);
  report.row({
    what: `${title}: index`,
    measured: `${index.ms.toFixed(1)} ms, JSON.parse ${parse.ms.toFixed(1)} ms, ${index.read} records`,
  });
  const ratio = parse.ms / index.ms;
  report.row({
    what: `${title}: index / JSON.parse`,
    measured: `${ratio.toFixed(1)} x`,
    target: 'at least 4',
    isMet: ratio >= 4 && index.read === parse.read,
  });
  const weight = index.bytes / index.read;
  report.row({
    what: `${title}: weight of the index`,
    measured: `${weight.toFixed(1)} bytes a record`,
    target: 'below 40',
    isMet: weight < 40,
  });
}

/** Times of whole hovers on a document, its index made beforehand: from an offset to Markdown. */
function hoverTimes(core, text) {
  const records = core.indexRecords(text);
  const options = { timeZone: 'utc', nowMs: Date.now() };
  const times = [];
  for (let n = 0; n < 6_000; n++) {
    const span = core.recordSpan(records, (n * 7919) % records.count);
    const offset = span.start + ((n * 104_729) % (span.end - span.start));
    const start = performance.now();
    const record = core.readRecord(text, span);
    const place = core.nodeAt(record, offset);
    const json = core.toPlainJson(record.event);
    core.renderMarkdown(
      place === undefined || place.path.length === 0
        ? core.explainCloudTrailRecord(json)
        : core.explainCloudTrailField(json, place.path, options),
    );
    times.push(performance.now() - start);
  }
  return times.slice(500);
}

/** A look at other JSON, which has to end silently and soon. */
function measureOtherJson(report, { detectJsonLog }) {
  const other = JSON.stringify(
    Array.from({ length: 100_000 }, (_, n) => ({
      id: n,
      name: `item ${n}`,
      tags: ['a', 'b'],
      nested: { value: n / 7, text: 'x'.repeat(20) },
    })),
  );
  let shape;
  const ms = timed(() => {
    shape = detectJsonLog(other.slice(0, 262_144)).name;
  });
  report.row({
    what: `a look at ${(other.length / 1e6).toFixed(0)} MB of other JSON`,
    measured: `${ms.toFixed(2)} ms, taken for ${shape}`,
    target: 'unknown, so silent',
    isMet: shape === 'unknown',
  });
}

export function measureCloudTrail(report, bench) {
  const { core, folder } = bench;
  const file = path.join(folder, 'trail.json');
  const textOf = megabytes => {
    writeTrail(file, megabytes * 1e6, false);
    return readFileSync(file, 'utf8');
  };
  report.heading('CloudTrail: 45 MB unless said otherwise');
  for (const [title, isFormatted] of [
    ['one line', false],
    ['formatted', true],
  ]) {
    writeTrail(file, 45e6, isFormatted);
    measureIndex(report, bench, file, title);
  }
  for (const megabytes of [1, 45]) {
    const { p99, text } = spread(hoverTimes(core, textOf(megabytes)));
    const what = `one line of ${megabytes} MB: hover`;
    report.row({ what, measured: text, target: 'p99 below 2 ms', isMet: p99 < 2 });
  }
  const tenMegabytes = textOf(10);
  const layoutMs = timed(() => core.makeReadable(tenMegabytes));
  report.row({
    what: 'readable view of 10 MB',
    measured: `${layoutMs.toFixed(0)} ms`,
    target: 'below 2,000 ms',
    isMet: layoutMs < 2_000,
  });
  rmSync(file);
  measureOtherJson(report, core);
}
