// The test extension's main in a Node extension host: runs the bundled tests beside it and writes what becomes of them
// to a file, one JSON event on each line.
const { appendFileSync } = require('node:fs');
const path = require('node:path');

function run(file) {
  const report = event => appendFileSync(file, `${JSON.stringify(event)}\n`);
  return Promise.resolve()
    .then(() => require('./tests.js').runWith(report))
    .catch(error => {
      report({ kind: 'failed', title: 'the tests start', error: String(error.stack) });
      report({ kind: 'end' });
    });
}

/** Called by a VS Code server once it has started. The desktop calls run() instead, and says where to write. */
exports.activate = ({ extensionPath }) => {
  if (process.env.S3_LOGJAM_EVENTS === undefined) {
    void run(path.join(extensionPath, 'events.jsonl'));
  }
};

exports.run = () => run(process.env.S3_LOGJAM_EVENTS);
