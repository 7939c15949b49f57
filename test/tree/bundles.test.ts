import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findConnections } from './connections';

declare const __ROOT__: string;

/** A bundle as it is shipped. */
interface Bundle {
  readonly file: string;
  readonly code: string;
  readonly packages: readonly string[];
  readonly imports: readonly string[];
}

const load = (file: string) => import(pathToFileURL(path.join(__ROOT__, file)).href);
const text = (file: string): string => readFileSync(path.join(__ROOT__, file), 'utf8');

/** What a bundle may ask of its host: files, streams, archives, arguments; nothing that reaches another machine. */
const harmless = ['node:fs', 'node:fs/promises', 'node:path', 'node:stream', 'node:util', 'node:zlib'];
const allowedImports: Readonly<Record<string, readonly string[]>> = {
  'dist/desktop.js': ['vscode', './web.js', ...harmless],
  'dist/web.js': ['vscode'],
  'dist/cli.js': ['./web.js', ...harmless],
};

/** Opens a page of AWS's documentation, from the catalogue, in the reader's browser when they ask for it. */
const openDocumentation = /\.env\.openExternal\(\w+\.Uri\.parse\(\w+\)\)/;
const mayOpenDocumentation = ['dist/desktop.js', 'dist/web.js'];

describe('the bundles', () => {
  let bundles: readonly Bundle[] = [];
  before(async () => {
    const built: { inspectBundles(): Promise<readonly Bundle[]> } = await load('esbuild.mjs');
    bundles = await built.inspectBundles();
  });

  it('are those that the manifest names', () => {
    const { main, browser, bin } = JSON.parse(text('package.json'));
    const named = [main, browser, ...Object.values(bin)].map(file => path.posix.normalize(String(file)));
    assert.deepEqual(
      bundles.map(({ file }) => file),
      named,
    );
  });

  it('ask their hosts for nothing that reaches other machines', () => {
    for (const { file, imports } of bundles) {
      assert.deepEqual(
        imports.filter(name => !allowedImports[file]?.includes(name)),
        [],
        file,
      );
    }
  });

  it('can open no connection, start nothing, load no code and report to nobody', () => {
    for (const { file, code } of bundles) {
      assert.ok(code.length > 20_000);
      const found = findConnections(code);
      const others = found.filter(({ name, around }) => name !== 'openExternal' || !openDocumentation.test(around));
      assert.deepEqual(others, [], file);
      assert.equal(found.length, mayOpenDocumentation.includes(file) ? 1 : 0, file);
    }
  });

  it('hold the packages of the manifest, each told of with its licence', async () => {
    const { dependencies } = JSON.parse(text('package.json'));
    const names = new Set(bundles.flatMap(({ packages }) => packages.map(folder => path.posix.basename(folder))));
    assert.deepEqual([...names].sort(), Object.keys(dependencies).sort());
    const { makeNotices }: { makeNotices(): Promise<string> } = await load('test/notices.mjs');
    assert.equal(text('THIRD-PARTY-NOTICES.txt'), await makeNotices(), 'run npm run notices');
  });
});

describe('what looks for connections', () => {
  for (const [code, expected] of [
    ['await fetch(u)', 'fetch'],
    ['globalThis.fetch(u)', 'fetch'],
    ['self["fetch"](u)', 'fetch'],
    ['const f=fetch;', 'fetch'],
    ['const{fetch:f}=globalThis', 'fetch'],
    ['typeof fetch<"u"', 'fetch'],
    ['x??fetch', 'fetch'],
    ['f`$' + '{fetch(u)}`', 'fetch'],
    ['new WebSocket(u)', 'WebSocket'],
    ['new globalThis.EventSource(u)', 'EventSource'],
    ['new XMLHttpRequest', 'XMLHttpRequest'],
    ['a.env.openExternal(b)', 'openExternal'],
    ['a.env.createTelemetryLogger(b)', 'createTelemetryLogger'],
    ['var h=require("node:https")', 'module'],
    ['require("net")', 'module'],
    ["await import('child_process')", 'module'],
    ['require(name)', 'module by name'],
    ['import(`node:$' + '{x}`)', 'module by name'],
    ['process.getBuiltinModule("net")', 'binding'],
    ['new Function("return 1")', 'Function'],
    ['(0,eval)(x)', 'eval'],
    ['{title:"Fetch Standard",url:"https://fetch.spec.whatwg.org/"}', 'none'],
    ['["fetch-owner","start-after"]', 'none'],
    ['{path:"Events[].EventSource",meaning:"The eventSource"}', 'none'],
    ['"programs fetch it first"', 'none'],
    ['{eval:1}.prefetch(u)', 'eval'],
    ['a.prefetch(u)', 'none'],
    ['require("node:zlib"),require("vscode")', 'none'],
  ] as const) {
    it(`${expected === 'none' ? 'lets pass' : 'finds'} ${code}`, () => {
      assert.deepEqual(
        findConnections(code).map(({ name }) => name),
        expected === 'none' ? [] : [expected],
      );
    });
  }
});
