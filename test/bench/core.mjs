// The core by itself, bundled for no platform, as all measurements of it use it.
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../host/workbench.mjs';

/** Bundles the core into `folder` and loads it: { coreFile, core, loadMs }. */
export async function loadCore(folder) {
  const coreFile = path.join(folder, 'core.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/core/index.ts'],
    outfile: coreFile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    logLevel: 'error',
  });
  const start = performance.now();
  const core = await import(pathToFileURL(coreFile).href);
  return { coreFile, core, loadMs: performance.now() - start };
}
