// Measures what works on whole logs: summaries beside goaccess, filters, and the tree of records.
// npm run bench -- --all [--records 1000000 --rounds 3]
import { existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from '../host/workbench.mjs';
import { writeAccessLog } from './generate.mjs';
import { median, runOther, runProgram } from './program.mjs';

const verdict = (ok, text) => console.log(`${ok ? 'met   ' : 'MISSED'} ${text}`);

/** Reads a file in slices, as the editor does. */
function* slicesOf(file) {
  const descriptor = openSync(file, 'r');
  const slice = new Uint8Array(1 << 20);
  for (let read = readSync(descriptor, slice); read > 0; read = readSync(descriptor, slice)) {
    yield slice.subarray(0, read);
  }
}

/** A summary of the whole log, beside goaccess on the same file, run by run in turn. */
function measureSummary(file, records, rounds, megabytes) {
  const runs = [];
  const peers = [];
  for (let round = 0; round < rounds; round++) {
    runs.push(runProgram(['summary', '--json', file]));
    peers.push(runOther('goaccess', [file, '--log-format=AWSS3', '-o', '/dev/null', '--no-progress']));
  }
  const seconds = median(runs.map(run => run.seconds));
  const memory = Math.max(...runs.map(run => run.megabytes));
  const told = JSON.parse(runs[0].stdout);
  console.log(`summary              ${seconds.toFixed(2)} s, ${(megabytes / seconds).toFixed(0)} MB/s`);
  verdict(told.records + told.unreadableCount === records, `summary counts                ${told.records} records`);
  verdict(memory < 400, `summary memory                ${memory.toFixed(0)} MB (target below 400)`);
  if (peers[0] === undefined) {
    console.log('       goaccess is not installed');
    return;
  }
  const ratio = median(peers) / seconds;
  verdict(
    ratio >= 5,
    `summary / goaccess            ${ratio.toFixed(1)} x (target 5), goaccess ${median(peers).toFixed(1)} s`,
  );
}

function measureFilters(file, rounds, megabytes) {
  for (const query of [
    'status = 403',
    'operation = REST.DELETE.* and status >= 400',
    'who ~ alice',
    'key ~ "part-1.*7"',
  ]) {
    const runs = Array.from({ length: rounds }, () => runProgram(['filter', '--count', query, file]));
    const seconds = median(runs.map(run => run.seconds));
    const rate = (megabytes / seconds).toFixed(0).padStart(6);
    console.log(`filter ${rate} MB/s, ${Math.max(...runs.map(run => run.megabytes)).toFixed(0)} MB   ${query}`);
  }
}

/** The table of a log of a million records, its groups and orders, and the first nodes of the tree. */
function measureTree(core, file, records) {
  const columns = core.createColumns(core.createByteInterner);
  const { table, add } = core.createLogTable(columns);
  const sink = core.createAccessLogRows(columns, add);
  globalThis.gc?.();
  const before = process.memoryUsage().arrayBuffers;
  const start = performance.now();
  for (const slice of slicesOf(file)) {
    sink.push(slice);
  }
  sink.end();
  const scanMs = performance.now() - start;
  globalThis.gc?.();
  const weight = (process.memoryUsage().arrayBuffers - before) / records;
  const timed = run => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  };
  const all = core.allRecords(table);
  /** The first stretch of records that is small enough to be shown, read and headed as the tree does. */
  const showFirst = ({ records: listed }) => {
    let stretch = { start: 0, end: listed.length };
    for (
      let inside = core.splitStretch(stretch);
      inside[0].end - inside[0].start > 1;
      inside = core.splitStretch(stretch)
    ) {
      [stretch] = inside;
    }
    const descriptor = openSync(file, 'r');
    for (const record of listed.subarray(stretch.start, stretch.end)) {
      const bytes = new Uint8Array(table.lengthOf(record));
      readSync(descriptor, bytes, 0, bytes.length, table.startOf(record));
      core.headlineOfAccessLog(core.parseAccessLogLine(new TextDecoder().decode(bytes)));
    }
  };
  const firstMs = timed(() => showFirst(core.groupRecords(table, core.allRecords(table), 'none')[0]));
  const sortedMs = timed(() =>
    showFirst(core.groupRecords(table, core.orderRecords(table, all, 'time'), 'operation')[0]),
  );
  console.log(`tree                 table in ${(scanMs / 1000).toFixed(2)} s, every grouping and order in:`);
  for (const by of core.groupings) {
    console.log(
      `       by ${by.padEnd(11)} ${timed(() => core.groupRecords(table, all, by))
        .toFixed(0)
        .padStart(5)} ms`,
    );
  }
  console.log(
    `       by time        ${timed(() => core.orderRecords(table, all, 'time'))
      .toFixed(0)
      .padStart(5)} ms`,
  );
  verdict(firstMs < 1000, `first nodes                   ${firstMs.toFixed(0)} ms after the scan (target below 1,000)`);
  verdict(sortedMs < 1000, `sorted by time, grouped       ${sortedMs.toFixed(0)} ms (target below 1,000)`);
  verdict(weight < 100, `table                         ${weight.toFixed(1)} bytes a record (target below 100)`);
}

/** The place of a record in a tree of ten thousand, and its node's outline. */
function measureReveal(core, lines) {
  const columns = core.createColumns(core.createByteInterner);
  const { table, add } = core.createLogTable(columns);
  const sink = core.createAccessLogRows(columns, add);
  sink.push(new TextEncoder().encode(lines.join('\n')));
  sink.end();
  const groups = core.groupRecords(table, core.allRecords(table), 'operation');
  const times = [];
  for (let n = 0; n < 2_000; n++) {
    const record = (n * 7919) % table.count;
    const start = performance.now();
    const place = core.placeInGroups(groups, record);
    core.stretchesTo({ start: 0, end: groups[place.group].records.length }, place.at);
    const parsed = core.parseAccessLogLine(lines[record]);
    const outline = core.outlineAccessLogRecord(parsed, { timeZone: 'utc', nowMs: 0 });
    core.nodeAtOffset(outline, parsed.line.length >> 1);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const p99 = times[Math.floor(0.99 * times.length)];
  verdict(p99 < 100, `reveal among 10,000 records   p99 ${p99.toFixed(1)} ms in the core (target below 100)`);
}

/** Everything about whole logs. `core` is the core, bundled. */
export function measureInsights(core, { records, rounds, lines }) {
  const folder = path.join(root, 'out', 'bench');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `access-${records}.log`);
  if (!existsSync(file)) {
    writeAccessLog(file, records);
  }
  const megabytes = statSync(file).size / 1e6;
  console.log(`\nWhole logs: ${records.toLocaleString('en')} records, ${megabytes.toFixed(0)} MB, median of ${rounds}`);
  measureSummary(file, records, rounds, megabytes);
  measureFilters(file, rounds, megabytes);
  measureTree(core, file, records);
  measureReveal(core, lines);
}
