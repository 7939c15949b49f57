// Measures the product, each number beside its target where it has one. It takes minutes and wants a quiet machine.
// npm run bench [-- --lines 200000 --rounds 5]; with --all also whole logs, sizes and the editor's hosts, and then
// [--records 1000000 --openings 5]
import { existsSync, mkdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildAll } from '../../esbuild.mjs';
import { root } from '../host/workbench.mjs';
import { packageExtension } from '../package.mjs';
import { measureAccessLog } from './accessLog.mjs';
import { measureCloudTrail } from './cloudTrail.mjs';
import { loadCore } from './core.mjs';
import { writeAccessLog } from './generate.mjs';
import { measureHosts } from './hosts.mjs';
import { measureInsights } from './insights.mjs';
import { createReport } from './report.mjs';
import { measureSizes } from './sizes.mjs';
import { measureTranslate } from './translate.mjs';
import { measureTree } from './tree.mjs';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const rounds = option('rounds', 5);
const folder = path.join(root, 'out', 'bench');
mkdirSync(folder, { recursive: true });

/** A log of so many records, written once: { file, records, megabytes }. */
function wholeLog(records) {
  const file = path.join(folder, `access-${records}.log`);
  if (!existsSync(file)) {
    writeAccessLog(file, records);
  }
  return { file, records, megabytes: statSync(file).size / 1e6 };
}

/** What takes long. It is measured on what is shipped; dist is as it was afterwards. */
async function measureRest(report, core) {
  const packaged = await packageExtension();
  try {
    const log = { ...wholeLog(option('records', 1_000_000)), rounds: Math.min(rounds, 3) };
    measureInsights(report, log);
    measureTree(report, core, log);
    measureSizes(report, packaged);
    await measureHosts(report, { folder, openings: option('openings', 5) });
  } finally {
    await buildAll();
  }
}

const report = createReport();
const bench = { ...(await loadCore(folder)), folder, lineCount: option('lines', 200_000), rounds };
report.heading(`${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, Node ${process.version}`);
// First, so that the first translation is the first one of this process.
measureTranslate(report, bench);
measureAccessLog(report, bench);
measureCloudTrail(report, bench);
if (process.argv.includes('--all')) {
  await measureRest(report, bench.core);
}
report.end();
