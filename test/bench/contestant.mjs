// One way to read a log, timed in a process of its own, so that no other one's garbage or types weigh on it.
// node contestant.mjs NAME FILE CORE RUNS; prints {"ms": median, "read", "lost"}
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const [name, file, core, runs] = process.argv.slice(2);
const data = readFileSync(file);
const bytes = new Uint8Array(data.buffer, data.byteOffset, data.length);
const { createAccessLogScanner, indexRecords } = await import(pathToFileURL(core).href);
const SLICE = 1 << 16;

let decoded;
/** The file as text, decoded in the rounds that do not count. */
const text = () => (decoded ??= data.toString());

/**
 * A whole-line pattern of the kind that is used for these logs in Athena: words up to the next blank, a lazy time,
 * quoted fields without quotes in them, 18 fields, and the rest in optional groups.
 */
const wholeLine =
  /([^ ]*) ([^ ]*) \[(.*?)\] ([^ ]*) ([^ ]*) ([^ ]*) ([^ ]*) ([^ ]*) ("[^"]*"|-) (-|[0-9]*) ([^ ]*) ([^ ]*) ([^ ]*) ([^ ]*) ([^ ]*) ("[^"]*"|-) ("[^"]*"|-) ([^ ]*)(?: ([^ ]*) ([^ ]*) ([^ ]*) ([^ ]*) ([^ ]*) ([^ ]*) ([^ ]*) ([^ ]*)(?: ([^ ]*))?)?.*$/;

const contestants = {
  newlines() {
    let read = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
      read++;
    }
    return { read, lost: 0 };
  },
  scanner() {
    let read = 0;
    let lost = 0;
    const scanner = createAccessLogScanner(batch => {
      for (let r = 0; r < batch.count; r++) {
        batch.firstTokens[r + 1] - batch.firstTokens[r] < 17 ? lost++ : read++;
      }
    });
    for (let at = 0; at < bytes.length; at += SLICE) {
      scanner.push(bytes.subarray(at, at + SLICE));
    }
    scanner.end();
    return { read, lost };
  },
  expression() {
    let read = 0;
    let lost = 0;
    for (const line of data.toString('latin1').split('\n')) {
      if (line !== '') {
        wholeLine.exec(line) === null ? lost++ : read++;
      }
    }
    return { read, lost };
  },
  /** The whole of a JSON log as values. */
  parse() {
    return { read: JSON.parse(text()).Records.length };
  },
  /** Where the records of a JSON log stand, and what the index weighs. */
  index() {
    const { count, starts, ends } = indexRecords(text());
    return { read: count, bytes: starts.buffer.byteLength + ends.buffer.byteLength };
  },
};

const times = [];
let result;
for (let run = -2; run < Number(runs); run++) {
  const start = performance.now();
  result = contestants[name]();
  if (run >= 0) {
    times.push(performance.now() - start);
  }
}
times.sort((a, b) => a - b);
console.log(JSON.stringify({ ms: times[times.length >> 1], ...result }));
