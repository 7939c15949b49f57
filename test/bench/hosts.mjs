// The extension as it is shipped, in both hosts: its start, the first hover, and memory with a large log.
import { closeBrowser } from '../host/fixture.mjs';
import { writeControl } from './control.mjs';
import { measureMemory } from './hostMemory.mjs';
import { median } from './numbers.mjs';
import { hoverDelayMs, openLater, openWithLog, settlingMs } from './opening.mjs';

const titles = { web: 'web worker host', node: 'Node host' };

/**
 * What `open` gives for our extension and for the least one, turn by turn, each in so many fresh workbenches: { ours, least },
 * each { results }, or { reason } where three openings fail.
 */
async function repeat(openings, open, control) {
  const ours = { results: [] };
  const least = { results: [] };
  let failures = 0;
  while (least.results.length < openings) {
    try {
      const [one, other] = [await open(), await open(control)];
      if (one.reason) {
        return { ours: one, least: one };
      }
      ours.results.push(one);
      least.results.push(other);
    } catch (error) {
      failures += 1;
      if (failures > 2) {
        const reason = String(error.message).split('\n')[0];
        return { ours: { reason }, least: { reason } };
      }
    }
  }
  return { ours, least };
}

/** The median and all values, in milliseconds: "12 ms (11, 12, 14)". */
function millisecondsOf(values) {
  const sorted = [...values].sort((one, other) => one - other).map(value => value.toFixed(0));
  return `${median(values).toFixed(0)} ms (${sorted.join(', ')})`;
}

/** A row whose value is a median of milliseconds, or the reason why there is none. */
function timeRow(report, what, { results, reason }, msOf, limit) {
  const ms = results && median(results.map(msOf));
  report.row({
    what,
    measured: results ? millisecondsOf(results.map(msOf)) : `not measured: ${reason}`,
    ...(limit === undefined ? {} : { target: `below ${limit} ms`, isMet: results && ms < limit }),
  });
}

async function measureOpenings(report, host, openings, control) {
  const early = await repeat(openings, other => openWithLog(host, other), control);
  const msOf = ({ activationMs }) => activationMs;
  timeRow(report, 'activation', early.ours, msOf, 20);
  timeRow(report, 'of the least extension', early.least, msOf);
  for (const [what, { results = [] }] of [
    ['activation, its parts', early.ours],
    ['of the least extension', early.least],
  ]) {
    const ofMedian = results.find(result => msOf(result) === median(results.map(msOf)));
    if (ofMedian?.parts) {
      report.row({ what, measured: ofMedian.parts });
    }
  }
  timeRow(report, 'first hover, log opened with window', early.ours, ({ hoverMs }) => hoverMs);
  timeRow(report, 'of the least extension', early.least, ({ hoverMs }) => hoverMs);
  const later = await repeat(openings, other => openLater(host, other), control);
  timeRow(report, 'first hover, window already open', later.ours, ({ hoverMs }) => hoverMs, 150);
  timeRow(report, 'of the least extension', later.least, ({ hoverMs }) => hoverMs);
  for (const [what, { results = [] }] of [
    ['moves of the mouse until it came', later.ours],
    ['of the least extension', later.least],
  ]) {
    report.row({ what, measured: results.map(({ moves }) => moves).join(', ') || 'not measured' });
  }
}

async function memoryRow(report, host, folder) {
  const [told, reason] = await measureMemory(host, folder).then(
    result => [result, result.reason],
    error => [{}, String(error.message).split('\n')[0]],
  );
  const { before = 'not measured on this system', after = before, records, megabytes } = told;
  const log =
    records === undefined ? 'a large log' : `${megabytes.toFixed(0)} MB, ${records.toLocaleString('en')} records`;
  report.row({ what: 'memory before', measured: reason === undefined ? before : `not measured: ${reason}` });
  report.row({ what: `memory with ${log}`, measured: reason === undefined ? after : `not measured: ${reason}` });
}

/** `openings` fresh workbenches for each number. The package has to be there, packed and laid out. */
export async function measureHosts(report, { folder, openings }) {
  const control = writeControl(folder);
  for (const [host, title] of Object.entries(titles)) {
    report.heading(
      `${title}: median of ${openings} fresh workbenches; hovers since the log was drawn, editor.hover.delay ${hoverDelayMs}; ` +
        `a window is open after ${settlingMs / 1000} s; the least extension answers each hover with one word`,
    );
    await measureOpenings(report, host, openings, control);
    await memoryRow(report, host, folder);
  }
  await closeBrowser();
}
