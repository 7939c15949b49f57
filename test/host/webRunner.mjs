// Bundled in front of the tests that run inside the extension host: sets mocha up and tells what became of them.
const { mocha } = globalThis;
const { log } = console;

/** One line in the console for each event, which is read on the other side. */
const report = event => log(`test event: ${JSON.stringify(event)}`);

// The extension host lets nobody assign these, so they are defined anew.
for (const level of ['debug', 'error', 'info', 'log', 'warn']) {
  const value = (...values) => report({ kind: 'console', level, text: values.map(String).join(' ') });
  Object.defineProperty(console, level, { value, configurable: true });
}

function Reporter(runner) {
  const title = test => test.titlePath().join(' > ');
  runner.on('pass', test => report({ kind: 'passed', title: title(test), durationMs: test.duration }));
  runner.on('pending', test => report({ kind: 'skipped', title: title(test) }));
  runner.on('fail', (test, error) =>
    report({ kind: 'failed', title: title(test), error: String(error?.stack ?? error?.message ?? error) }),
  );
}

mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: Reporter });

/** Called by the extension host when the bundle is loaded. What failed is in the report, not in the promise. */
export function run() {
  return new Promise(resolve => {
    mocha.run(() => {
      report({ kind: 'end' });
      resolve();
    });
  });
}
