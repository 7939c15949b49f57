// The extension as it is shipped, in both hosts: its start, the first hover, and memory with a large log.
import { closeBrowser } from '../host/fixture.mjs';
import { measureMemory } from './hostMemory.mjs';
import { median } from './numbers.mjs';
import { hoverDelayMs, openLater, openWithLog, settlingMs } from './opening.mjs';

const titles = { web: 'web worker host', node: 'Node host' };

/** What `open` gives in so many fresh workbenches, one after another; { reason } where three fail. */
async function repeat(openings, open) {
  const results = [];
  let failures = 0;
  while (results.length < openings) {
    try {
      const result = await open();
      if (result.reason) {
        return result;
      }
      results.push(result);
    } catch (error) {
      failures += 1;
      if (failures > 2) {
        return { reason: String(error.message).split('\n')[0] };
      }
    }
  }
  return { results };
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

async function measureOpenings(report, host, openings) {
  const early = await repeat(openings, () => openWithLog(host));
  timeRow(report, 'activation', early, ({ activationMs }) => activationMs, 20);
  const all = early.results ?? [];
  const ofMedian = all.find(({ activationMs }) => activationMs === median(all.map(each => each.activationMs)));
  if (ofMedian?.parts) {
    report.row({ what: 'activation, its parts', measured: ofMedian.parts });
  }
  timeRow(report, 'first hover, log opened with window', early, ({ hoverMs }) => hoverMs);
  const later = await repeat(openings, () => openLater(host));
  timeRow(report, 'first hover, window already open', later, ({ hoverMs }) => hoverMs, 150);
  timeRow(report, 'of it, since the mouse last moved', later, ({ answerMs }) => answerMs);
  const moves = (later.results ?? []).map(result => result.moves);
  report.row({ what: 'moves of the mouse until it came', measured: moves.join(', ') || 'not measured' });
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
  for (const [host, title] of Object.entries(titles)) {
    report.heading(
      `${title}: median of ${openings} fresh workbenches; hovers since the log was drawn, editor.hover.delay ${hoverDelayMs}; ` +
        `a window is open after ${settlingMs / 1000} s`,
    );
    await measureOpenings(report, host, openings);
    await memoryRow(report, host, folder);
  }
  await closeBrowser();
}
