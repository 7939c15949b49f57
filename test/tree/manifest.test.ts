import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { problemGrades } from '../../src/core/records/problems';

declare const __ROOT__: string;
const read = (file: string): string => readFileSync(path.join(__ROOT__, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

describe('package.json', () => {
  it('asks for the VS Code whose types we compile against, so that nothing newer is used', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
    const { version } = JSON.parse(read('node_modules/@types/vscode/package.json'));
    assert.equal(version, manifest.devDependencies['@types/vscode']);
  });

  it('starts for our language, for text that may be ours and for archives, and for nothing else', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:plaintext',
      'onLanguage:log',
      'onLanguage:json',
      'onLanguage:jsonc',
      'onLanguage:jsonl',
      'onCustomEditor:s3Logjam.deliveredArchive',
      'onCustomEditor:s3Logjam.archive',
    ]);
  });

  it('opens archives with delivered names as text, and others on request', () => {
    const [language] = manifest.contributes.languages;
    const editors = manifest.contributes.customEditors.map(
      ({ priority, selector }: { priority: string; selector: { filenamePattern: string }[] }) => [
        priority,
        selector.map(({ filenamePattern }) => filenamePattern),
      ],
    );
    assert.deepEqual(editors, [
      ['default', ['*_CloudTrail_*.json.gz', '*_CloudTrail-*_*.json.gz', `${language.filenamePatterns[0]}.gz`]],
      ['option', ['*.gz']],
    ]);
  });

  it('works untrusted and virtual, on the desktop and the web', () => {
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    assert.deepEqual([manifest.main, manifest.browser], ['./dist/desktop.js', './dist/web.js']);
  });

  it('names files that exist', () => {
    const [language] = manifest.contributes.languages;
    const files = [
      manifest.icon,
      language.configuration,
      language.icon.light,
      language.icon.dark,
      manifest.contributes.grammars[0].path,
    ];
    assert.deepEqual(
      files.filter(file => !existsSync(path.join(__ROOT__, file))),
      [],
    );
  });

  it('pins every dependency, and tells in CONTRIBUTING why a runtime one is there', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    assert.ok(versions.every(version => /^\d+\.\d+\.\d+$/.test(String(version))));
    for (const name of Object.keys(manifest.dependencies)) {
      assert.ok(read('CONTRIBUTING.md').includes(`- \`${name}\` `), name);
    }
  });

  it('has a lock file without addresses', () => {
    assert.doesNotMatch(read('package-lock.json'), /"resolved"|https?:\/\/(?:registry|npm)\./);
  });
});

describe('README', () => {
  const readme = read('README.md');

  it('lists every setting and every command', () => {
    const settings = manifest.contributes.configuration.flatMap((group: { properties: object }) =>
      Object.keys(group.properties),
    );
    assert.ok(settings.length >= 3);
    for (const setting of settings) {
      assert.ok(readme.includes(`\`${setting}\``), setting);
    }
    for (const { title } of manifest.contributes.commands) {
      assert.ok(readme.includes(title), title);
    }
  });

  it('lists every problem of a line with its grade', () => {
    const rows = [...readme.matchAll(/^\| `(\w+)`\s*\| (error|warning|information)\s*\|/gm)].map(([, code, grade]) => [
      code,
      grade,
    ]);
    assert.deepEqual(Object.fromEntries(rows), problemGrades);
  });

  it('shows pictures that exist', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(match => match[1] as string);
    assert.ok(pictures.length >= 2);
    assert.deepEqual(
      pictures.filter(file => !existsSync(path.join(__ROOT__, file))),
      [],
    );
  });
});
