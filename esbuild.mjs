// Builds dist/desktop.js, dist/web.js and dist/cli.js.
// node esbuild.mjs [--production] [--watch]
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** What all bundles share. ES modules first: some packages' CommonJS builds hide their imports from a bundler. */
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  mainFields: ['module', 'main'],
  define: { __VERSION__: JSON.stringify(version) },
  logLevel: 'warning',
};

/** Takes the core, on first need, from dist/web.js, which has to hold all by itself: so the package holds it once. */
const coreApart = {
  name: 'core-apart',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /core\/index$/ }, () => ({ path: 'core', namespace: 'core-apart' }));
    onResolve({ filter: /^\.\/web\.js$/, namespace: 'core-apart' }, ({ path: file }) => ({
      path: file,
      external: true,
    }));
    onLoad({ filter: /^core$/, namespace: 'core-apart' }, () => ({
      contents: "module.exports = require('./web.js').takeCore();",
    }));
  },
};

/**
 * Asks the host for its API once and takes it as it is. Otherwise each module would ask for it when it starts, and copy its
 * 500 members into a namespace of its own.
 */
const plainVscode = {
  name: 'plain-vscode',
  setup: ({ onResolve, onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      return {
        contents: text.replace("import * as vscode from 'vscode'", "import vscode from 'plain-vscode'"),
        loader: 'ts',
      };
    });
    onResolve({ filter: /^plain-vscode$/ }, () => ({ path: 'plain-vscode', namespace: 'plain-vscode' }));
    onLoad({ filter: /.*/, namespace: 'plain-vscode' }, () => ({ contents: "export default require('vscode');" }));
  },
};

// The oldest VS Code that package.json allows, 1.74, has Node 16 and Chromium 102.
const bundles = [
  {
    entryPoints: ['src/desktop.ts'],
    outfile: 'dist/desktop.js',
    platform: 'node',
    target: 'node16',
    external: ['vscode'],
    plugins: [coreApart],
    supported: { 'dynamic-import': false },
  },
  {
    entryPoints: ['src/web.ts'],
    outfile: 'dist/web.js',
    platform: 'browser',
    target: 'chrome102',
    external: ['vscode'],
  },
  {
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    target: 'node20',
    plugins: [coreApart],
    banner: { js: '#!/usr/bin/env node' },
  },
];

const makeExecutable = {
  name: 'make-executable',
  setup: ({ onEnd, initialOptions }) =>
    onEnd(({ errors }) => {
      if (errors.length === 0 && initialOptions.banner) {
        chmodSync(path.join(root, initialOptions.outfile), 0o755);
      }
    }),
};

/** Builds all bundles; production ones are small and have no source maps. `watch` keeps them up to date. */
export async function buildAll({ production = false, watch = false } = {}) {
  if (production) {
    rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  }
  const options = bundles.map(bundle => ({
    ...shared,
    ...bundle,
    minify: production,
    sourcemap: !production,
    plugins: [...(bundle.plugins ?? []), plainVscode, makeExecutable],
  }));
  if (watch) {
    await Promise.all(options.map(async each => (await context(each)).watch()));
  } else {
    await Promise.all(options.map(each => build(each)));
  }
}

/**
 * The bundles as they are shipped, kept in memory: [{ file, code, packages, imports }], with the folders of the packages
 * that are in each and the modules that it asks its host for.
 */
export async function inspectBundles() {
  return Promise.all(
    bundles.map(async bundle => {
      const { outputFiles, metafile } = await build({
        ...shared,
        ...bundle,
        minify: true,
        write: false,
        metafile: true,
      });
      const folders = Object.keys(metafile.inputs).flatMap(
        file => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [],
      );
      const [{ imports }] = Object.values(metafile.outputs);
      return {
        file: bundle.outfile,
        code: outputFiles[0].text,
        packages: [...new Set(folders)].sort(),
        imports: [...new Set(imports.map(each => each.path))].sort(),
      };
    }),
  );
}

/**
 * Bundles the core for no platform at all: an import of vscode or of anything of Node's is an error there.
 * Gives back the code, an ES module, and the files it was made from.
 */
export async function bundleNeutralCore(entryPoint = 'src/core/index.ts') {
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: [entryPoint],
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return { code: outputFiles[0].text, files: Object.keys(metafile.inputs) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAll({ production: process.argv.includes('--production'), watch: process.argv.includes('--watch') });
}
