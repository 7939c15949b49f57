// The table and tree of records: what they weigh, and how soon they show something.
import { closeSync, openSync, readSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { accessLogLines } from './generate.mjs';
import { spread, timed } from './numbers.mjs';

/** Reads a file in slices, as the editor does. */
function* slicesOf(file) {
  const descriptor = openSync(file, 'r');
  const slice = new Uint8Array(1 << 20);
  for (let read = readSync(descriptor, slice); read > 0; read = readSync(descriptor, slice)) {
    yield slice.subarray(0, read);
  }
  closeSync(descriptor);
}

/** The table of a log that comes in slices. */
function tableOf(core, slices) {
  const columns = core.createColumns(core.createByteInterner);
  const { table, add } = core.createLogTable(columns);
  const sink = core.createAccessLogRows(columns, add);
  for (const slice of slices) {
    sink.push(slice);
  }
  sink.end();
  return table;
}

/** The first stretch of records that is small enough to be shown, read and headed as the tree does. */
function showFirst(core, table, file, listed) {
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
  closeSync(descriptor);
}

function measureGroups(report, core, file, table) {
  const all = core.allRecords(table);
  const show = ([{ records }]) => showFirst(core, table, file, records);
  const firstMs = timed(() => show(core.groupRecords(table, core.allRecords(table), 'none')));
  const sortedMs = timed(() => show(core.groupRecords(table, core.orderRecords(table, all, 'time'), 'operation')));
  for (const by of core.groupings) {
    const ms = timed(() => core.groupRecords(table, all, by));
    report.row({ what: `grouped by ${by}`, measured: `${ms.toFixed(0)} ms` });
  }
  const timeMs = timed(() => core.orderRecords(table, all, 'time'));
  report.row({ what: 'sorted by time', measured: `${timeMs.toFixed(0)} ms` });
  for (const [what, ms] of [
    ['first nodes after the scan', firstMs],
    ['first nodes, sorted by time, grouped', sortedMs],
  ]) {
    report.row({ what, measured: `${ms.toFixed(0)} ms`, target: 'below 1,000 ms', isMet: ms < 1000 });
  }
}

/** The place of a record in a tree of ten thousand, and its node's outline. */
function measureReveal(report, core) {
  const lines = [...accessLogLines(10_000, 13)];
  const table = tableOf(core, [new TextEncoder().encode(lines.join('\n'))]);
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
  const { p99, text } = spread(times);
  report.row({ what: 'reveal among 10,000 records', measured: text, target: 'p99 below 100 ms', isMet: p99 < 100 });
}

/** The table of a whole log, its groups and orders, and the first nodes of the tree. */
export function measureTree(report, core, { file, records }) {
  report.heading(`Tree of ${records.toLocaleString('en')} records, in the core`);
  globalThis.gc?.();
  const before = process.memoryUsage().arrayBuffers;
  const start = performance.now();
  const table = tableOf(core, slicesOf(file));
  const scanMs = performance.now() - start;
  globalThis.gc?.();
  const weight = (process.memoryUsage().arrayBuffers - before) / records;
  report.row({ what: 'table of all records', measured: `${(scanMs / 1000).toFixed(2)} s` });
  measureGroups(report, core, file, table);
  report.row({
    what: 'weight of the table',
    measured: `${weight.toFixed(1)} bytes a record`,
    target: 'below 100',
    isMet: weight < 100,
  });
  measureReveal(report, core);
}
