// Bundled in front of the tests that run inside an extension host: sets mocha up and tells what became of them.
const { mocha } = globalThis;
const { log } = console;

/** One line in the console for each event, which is read on the other side. */
let report = event => log(`test event: ${JSON.stringify(event)}`);

// The extension host lets nobody assign these, so they are defined anew.
for (const level of ['debug', 'error', 'info', 'log', 'warn']) {
  const value = (...values) => report({ kind: 'console', level, text: values.map(String).join(' ') });
  Object.defineProperty(console, level, { value, configurable: true });
}

/** A long line of the console is lost on the way, and with it that a test failed: the middle of long texts is left out. */
const short = text => (text.length > 8_000 ? `${text.slice(0, 4_000)}\n...\n${text.slice(-4_000)}` : text);

function Reporter(runner) {
  const title = test => test.titlePath().join(' > ');
  runner.on('pass', test => report({ kind: 'passed', title: title(test), durationMs: test.duration }));
  runner.on('pending', test => report({ kind: 'skipped', title: title(test) }));
  runner.on('fail', (test, error) =>
    report({ kind: 'failed', title: title(test), error: short(String(error?.stack ?? error?.message ?? error)) }),
  );
}

mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: Reporter });

/** Called by the web extension host when the bundle is loaded. What failed is in the report, not in the promise. */
export function run() {
  return new Promise(resolve => {
    // Where Node is, mocha still reads its options from an address; there is none, and there shall be none afterwards.
    const hasLocation = 'location' in globalThis;
    if (!hasLocation) {
      globalThis.location = { search: '' };
    }
    mocha.run(() => {
      report({ kind: 'end' });
      resolve();
    });
    if (!hasLocation) {
      delete globalThis.location;
    }
  });
}

/** The same for hosts with another way to report. */
export function runWith(reportElsewhere) {
  report = reportElsewhere;
  return run();
}
