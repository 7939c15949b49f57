// Whole logs in the terminal: summaries beside goaccess, and filters.
import { median } from './numbers.mjs';
import { runGoaccess, runProgram } from './program.mjs';

const queries = ['status = 403', 'operation = REST.DELETE.* and status >= 400', 'who ~ alice', 'key ~ "part-1.*7"'];

/** A summary of the whole log, beside goaccess on the same file, run by run in turn. */
function measureSummary(report, { file, records, rounds, megabytes }) {
  const runs = [];
  const peers = [];
  for (let round = 0; round < rounds; round++) {
    runs.push(runProgram(['summary', '--json', file]));
    peers.push(runGoaccess(file, '/dev/null'));
  }
  const seconds = median(runs.map(run => run.seconds));
  const memory = Math.max(...runs.map(run => run.megabytes));
  const told = JSON.parse(runs[0].stdout);
  const counted = told.records + told.unreadableCount;
  const rate = (megabytes / seconds).toFixed(0);
  report.row({ what: 'summary', measured: `${seconds.toFixed(2)} s, ${rate} MB/s` });
  report.row({
    what: 'summary: records counted',
    measured: String(counted),
    target: String(records),
    isMet: counted === records,
  });
  report.row({
    what: 'summary: memory',
    measured: `${memory.toFixed(0)} MB`,
    target: 'below 400 MB',
    isMet: memory < 400,
  });
  const peer = peers.includes(undefined) ? undefined : median(peers);
  report.row({
    what: 'summary / goaccess',
    measured: peer ? `${(peer / seconds).toFixed(1)} x, goaccess ${peer.toFixed(1)} s` : 'goaccess is not installed',
    target: 'at least 5',
    isMet: peer ? peer / seconds >= 5 : undefined,
  });
}

function measureFilters(report, { file, rounds, megabytes }) {
  for (const query of queries) {
    const runs = Array.from({ length: rounds }, () => runProgram(['filter', '--count', query, file]));
    const rate = megabytes / median(runs.map(run => run.seconds));
    const memory = Math.max(...runs.map(run => run.megabytes));
    report.row({ what: `filter ${query}`, measured: `${rate.toFixed(0)} MB/s, ${memory.toFixed(0)} MB of memory` });
  }
}

/** dist holds a build for production. `log` is { file, records, megabytes, rounds }. */
export function measureInsights(report, log) {
  const { records, megabytes, rounds } = log;
  report.heading(
    `Whole logs: ${records.toLocaleString('en')} records, ${megabytes.toFixed(0)} MB, median of ${rounds}, whole programs`,
  );
  measureSummary(report, log);
  measureFilters(report, log);
}
