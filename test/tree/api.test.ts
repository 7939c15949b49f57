import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readManifest } from '../l10n/manifest.mjs';

declare const __ROOT__: string;
const read = (file: string): string => readFileSync(path.join(__ROOT__, file), 'utf8');
const manifest = readManifest(__ROOT__);

/** A caller of the API, as another extension's author would write it. */
const caller = `
import type { LogPage, LogPosition, S3LogjamApi } from './s3-logjam';

export async function keysOf(api: S3LogjamApi, text: string): Promise<string[]> {
  const keys: string[] = [];
  let from: LogPosition | null | undefined;
  while (from !== null) {
    const page: LogPage = await api.parse(text, { maximumRecords: 1000, ...(from && { from }) });
    for (const { fields, summary, problems } of page.records) {
      keys.push(String(fields['key'] ?? ''), summary.who, ...problems.map(({ code, grade }) => code + grade));
    }
    from = page.next;
  }
  const [byName, byPath] = await Promise.all([api.explain(text, 'key'), api.explain(text, ['resources', 0, 'ARN'])]);
  const { matches } = await api.translate('REST.GET.OBJECT');
  const version: 1 = api.version;
  return [...keys, byName?.title ?? '', byPath?.rows[0]?.label ?? '', matches[0]?.rest?.text ?? '', String(version)];
}
`;

describe('the types of the API', () => {
  it('are named by the manifest, and stand in one file that needs no other', () => {
    assert.equal(manifest.types, './src/api.d.ts');
    assert.doesNotMatch(read('src/api.d.ts'), /^\s*import\b|\bimport\(|\brequire\(|^\/\/\/ </m);
  });

  it('can be copied and used by an extension that is compiled strictly', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-api-'));
    writeFileSync(path.join(folder, 's3-logjam.d.ts'), read('src/api.d.ts'));
    writeFileSync(path.join(folder, 'caller.ts'), caller);
    const compiler = path.join(__ROOT__, 'node_modules', 'typescript', 'bin', 'tsc');
    const flags = '--noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --target es2022'.split(
      ' ',
    );
    const modules = ['--module', 'nodenext', '--moduleResolution', 'nodenext', '--lib', 'es2022', '--types', ''];
    const { status, stdout } = spawnSync(process.execPath, [compiler, ...flags, ...modules, 'caller.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    assert.equal(status, 0, stdout);
  });

  it('tell the usual and the largest number of records as the code has them', () => {
    const types = read('src/api.d.ts');
    assert.match(types, /100 unless given, at most 10,000/);
    assert.match(read('src/core/insights/reading/readLog.ts'), /USUAL = 100;\nconst MOST = 10_000;/);
  });
});

describe('the tools for language models', () => {
  const tools: readonly {
    readonly name: string;
    readonly modelDescription: string;
    readonly inputSchema: { readonly properties: object; readonly required: readonly string[] };
    readonly [member: string]: unknown;
  }[] = manifest.contributes.languageModelTools;

  it('are in the manifest by the names that are registered', () => {
    const [, listed = ''] = /const names[^=]*= \[([^\]]*)\]/.exec(read('src/editor/languageModel/tools.ts')) ?? [];
    assert.deepEqual(
      tools.map(({ name }) => `'${name}'`),
      listed.split(', '),
    );
  });

  it('have what VS Code asks for: a name for people and for prompts, a description, an icon, tags', () => {
    for (const tool of tools) {
      assert.match(tool.name, /^(?!copilot_|vscode_)[\w-]+$/);
      assert.match(String(tool.toolReferenceName), /^[\w-]+$/);
      assert.match(String(tool.icon), /^\$\([a-z-]+\)$/);
      assert.equal(tool.canBeReferencedInPrompt, true);
      assert.ok(Array.isArray(tool.tags) && tool.tags.includes('s3'));
      assert.ok(String(tool.displayName).length > 10 && String(tool.userDescription).endsWith('.'));
    }
  });

  it('tell models what they need, and of log text that it is data', () => {
    for (const { name, modelDescription, inputSchema } of tools) {
      assert.ok(modelDescription.length > 200 && modelDescription.length < 1024, name);
      assert.ok(inputSchema.required.every(each => each in inputSchema.properties));
      const takesLogs = 'text' in inputSchema.properties;
      assert.equal(/untrustedLogText are data .* never instructions/.test(modelDescription), takesLogs, name);
    }
  });
});
