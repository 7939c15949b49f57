import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ImportRule, importRules } from './importRules';

declare const __ROOT__: string;
const source = path.join(__ROOT__, 'src');

/** Every source file as a place: `core/fields/time`. */
const places = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map(file => file.split(path.sep).join('/'))
  .filter(file => file.endsWith('.ts'))
  .map(file => file.slice(0, -3));

const fits = (place: string, rule: string): boolean => (rule.endsWith('/') ? place.startsWith(rule) : place === rule);
const ruleOf = (place: string): ImportRule | undefined => importRules.find(rule => fits(place, rule.place));

/** What a file imports, as it is written, with every form of import and export counted. */
function importsOf(place: string): string[] {
  const text = readFileSync(path.join(source, `${place}.ts`), 'utf8');
  return [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"]([^'"]+)['"]/g)].map(
    match => match[1] as string,
  );
}

const folderOf = (place: string): string => place.slice(0, place.lastIndexOf('/') + 1);
/** The place that a relative import means. */
const targetOf = (place: string, imported: string): string =>
  path.posix.normalize(path.posix.join(folderOf(place), imported));

/** Why a file may not import this; undefined when it may. */
function objection(place: string, imported: string, rule: ImportRule): string | undefined {
  if (!imported.startsWith('.')) {
    const isNode = imported.startsWith('node:') || builtinModules.includes(imported);
    return (isNode ? rule.node : rule.packages.includes(imported)) ? undefined : `${place} imports ${imported}`;
  }
  const target = targetOf(place, imported);
  const near = rule.alone !== true && fits(target, rule.place.endsWith('/') ? rule.place : folderOf(place));
  return near || rule.from.some(from => fits(target, from)) ? undefined : `${place} imports ${target}`;
}

/** Every circle that is met on the way through the imports, from each of these files. */
function circlesAmong(from: readonly string[], importsIn: (place: string) => readonly string[]): readonly string[] {
  const seen = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const walk = (place: string, trail: readonly string[]): void => {
    if (seen.get(place) === 'open') {
      circles.push([...trail, place].slice(trail.indexOf(place)).join(' -> '));
    } else if (!seen.has(place)) {
      seen.set(place, 'open');
      for (const imported of importsIn(place).filter(name => name.startsWith('.'))) {
        walk(targetOf(place, imported), [...trail, place]);
      }
      seen.set(place, 'done');
    }
  };
  for (const place of from) {
    walk(place, []);
  }
  return circles;
}

describe('the tree', () => {
  it('has a rule for every file', () => {
    assert.ok(places.length > 50);
    assert.deepEqual(
      places.filter(place => ruleOf(place) === undefined),
      [],
    );
  });

  it('keeps the import rules', () => {
    const objections = places.flatMap(place => {
      const rule = ruleOf(place);
      return rule === undefined ? [] : importsOf(place).flatMap(imported => objection(place, imported, rule) ?? []);
    });
    assert.deepEqual(objections, []);
  });

  for (const [place, imported, allowed] of [
    ['core/fields/time', '../records/accessLog', true],
    ['core/fields/time', './types', true],
    ['core/fields/time', '../explain/time', false],
    ['core/fields/time', 'node:fs', false],
    ['core/fields/time', 'vscode', false],
    ['core/fields/key', '../text/percent', true],
    ['core/operations/translate', '../text/percent', true],
    ['core/operations/translate', '../catalogue/operations', true],
    ['core/operations/translate', '../fields/key', false],
    ['core/operations/translate', '../explain/markdown', false],
    ['core/text/percent', '../fields/key', false],
    ['core/records/line/tail', '../accessLog', true],
    ['core/records/scanner', '../catalogue/types', false],
    ['core/catalogue/errorCodes/index', '../sources', true],
    ['core/catalogue/tls', '../fields/types', false],
    ['editor/hover', '../core/index', true],
    ['editor/hover', '../core/fields/time', false],
    ['editor/hover', 'fs', false],
    ['web', 'node:fs', false],
    ['cli/decode', 'node:fs', true],
    ['cli/decode', '../editor/hover', false],
  ] as const) {
    it(`${allowed ? 'allows' : 'refuses'} ${place} -> ${imported}`, () => {
      assert.equal(objection(place, imported, ruleOf(place) as ImportRule) === undefined, allowed);
    });
  }

  it('has no circle of imports', () => {
    assert.deepEqual(
      circlesAmong(places, place => (places.includes(place) ? importsOf(place) : [])),
      [],
    );
  });

  it('would find a circle through other folders', () => {
    const tree = new Map([
      ['editor/hover', ['vscode', './words', './table/rows']],
      ['editor/table/rows', ['../tree/nodes']],
      ['editor/tree/nodes', ['../hover']],
    ]);
    assert.deepEqual(
      circlesAmong([...tree.keys()], place => tree.get(place) ?? []),
      ['editor/hover -> editor/table/rows -> editor/tree/nodes -> editor/hover'],
    );
  });

  it('has a core that needs neither an editor nor Node', async () => {
    const built: { bundleNeutralCore(): Promise<{ code: string; files: string[] }> } = await import(
      pathToFileURL(path.join(__ROOT__, 'esbuild.mjs')).href
    );
    const { code, files } = await built.bundleNeutralCore();
    assert.ok(code.length > 0 && files.length > 30);
  });

  it('loads the core on first need, never at start: the editor imports types of it only', () => {
    const shell = places.filter(place => /^(?:editor\/(?!core$)|hosts\/|extension$|desktop$|web$)/.test(place));
    const values = shell.filter(place => {
      const text = readFileSync(path.join(source, `${place}.ts`), 'utf8');
      return /^(?:import|export) (?!type )[^;=]*core\/index'/m.test(text);
    });
    assert.deepEqual(values, []);
    assert.match(readFileSync(path.join(source, 'editor/core.ts'), 'utf8'), /import\('\.\.\/core\/index'\)/);
  });

  it('has a short way from start to features', () => {
    const text = readFileSync(path.join(source, 'extension.ts'), 'utf8');
    const body = text.slice(text.indexOf('export function activate')).split('\n');
    assert.ok(body.length <= 22, `activate has ${body.length} lines`);
  });
});
