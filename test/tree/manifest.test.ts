import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { problemGrades } from '../../src/core/records/problems';
import { readManifest } from '../l10n/manifest.mjs';

declare const __ROOT__: string;
const read = (file: string): string => readFileSync(path.join(__ROOT__, file), 'utf8');
const manifest = readManifest(__ROOT__);

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
  readonly icon?: string;
}
interface MenuEntry {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}
interface Setting {
  readonly order: number;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}
interface Step {
  readonly title: string;
  readonly description: string;
  readonly media: { readonly image: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

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

  it('offers nothing in the palette or a menu without its title, category and, in a title bar, icon', () => {
    const { commands, menus, submenus } = manifest.contributes;
    const byName = new Map<string, Command>(commands.map((each: Command) => [each.command, each]));
    const isTitle = (title: string): boolean =>
      title.split(' ').every(word => /^[A-Z]/.test(word) || /^(as|by|eventName|in|only|this|to|with)$/i.test(word));
    for (const { title, category } of byName.values()) {
      assert.ok(isTitle(title), title);
      assert.equal(category, 'S3 Logjam');
    }
    for (const [place, entries] of Object.entries<MenuEntry[]>(menus)) {
      for (const { command, submenu, when, group } of entries) {
        const known =
          command === undefined ? submenus.some(({ id }: { id: string }) => id === submenu) : byName.has(command);
        assert.ok(known, command ?? submenu);
        assert.ok(when !== undefined || place === 's3Logjam.translate', `${place}: ${command} is shown everywhere`);
        const hasButton = place.endsWith('/title') ? group?.startsWith('navigation') : group?.startsWith('inline');
        assert.ok(!hasButton || byName.get(command ?? '')?.icon !== undefined, `${place}: ${command} needs an icon`);
      }
    }
  });

  it('describes every setting, each in a place of its own', () => {
    const [{ properties }] = manifest.contributes.configuration;
    const settings = Object.values<Setting>(properties);
    assert.deepEqual(
      settings.map(({ order }) => order),
      settings.map((_, at) => at + 1),
    );
    for (const { description, markdownDescription, enum: values = [], enumDescriptions = [] } of settings) {
      assert.match(description ?? markdownDescription ?? '', /\.$/);
      assert.ok(!description?.includes('`'), description);
      assert.equal(enumDescriptions.length, values.length);
    }
  });

  it('has a walkthrough whose steps have a picture, a link that works, and an end', () => {
    const [{ id, steps }] = manifest.contributes.walkthroughs;
    const [{ view, contents }] = manifest.contributes.viewsWelcome;
    assert.equal(view, 's3Logjam.records');
    assert.ok(contents.includes(`%22${manifest.publisher}.${manifest.name}%23${id}%22`), 'the view leads to it');
    const commands = new Set(manifest.contributes.commands.map((each: Command) => each.command));
    const names = new Set(['s3Logjam.records', ...commands]);
    const samples = readFileSync(path.join(__ROOT__, 'src/editor/sampleLogs.ts'), 'utf8');
    for (const { title, description, media, completionEvents } of steps as Step[]) {
      assert.ok(existsSync(path.join(__ROOT__, media.image)), media.image);
      assert.ok(media.altText.length > 20, title);
      const links = [...description.matchAll(/\]\(command:toSide:([\w.]+)(?:\?([^)]*))?\)/g)];
      assert.equal(links.length, 1, title);
      for (const [, command, given] of links) {
        assert.ok(commands.has(command), command);
        for (const sample of given === undefined ? [] : JSON.parse(decodeURIComponent(given))) {
          assert.ok(samples.includes(`id: '${sample}'`), sample);
        }
      }
      for (const event of completionEvents) {
        const [kind, name = ''] = event.split(':');
        assert.ok(kind === 'onStepSelected' || names.has(name), event);
      }
    }
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

  it('and the walkthrough show every picture there is, and no other; each as it was made, and small', () => {
    const pictures: Record<string, { sha256: string }> = JSON.parse(read('media/screenshots/pictures.json'));
    const inReadme = [...readme.matchAll(/!\[[^\]]{10,}\]\((media\/[^)]+)\)/g)].map(match => match[1] as string);
    const inSteps = (manifest.contributes.walkthroughs[0].steps as Step[]).map(({ media }) => media.image.slice(2));
    const made = Object.keys(pictures).map(name => `media/screenshots/${name}.png`);
    assert.deepEqual([...new Set([...inReadme, ...inSteps])].sort(), made.sort());
    for (const [name, { sha256 }] of Object.entries(pictures)) {
      const file = readFileSync(path.join(__ROOT__, `media/screenshots/${name}.png`));
      assert.equal(createHash('sha256').update(file).digest('hex'), sha256, `${name}: npm run screenshots`);
      assert.ok(file.length < 100_000, `${name} has ${file.length} bytes`);
    }
  });
});

describe('CHANGELOG', () => {
  it('tells of this version first, and begins each change with Add, Fix or Change', () => {
    const [, first = '', ...bullets] = read('CHANGELOG.md').split(/^(?:## |- )/m);
    assert.ok(first.startsWith(`${manifest.version} (`), first);
    assert.deepEqual(
      bullets.filter(bullet => !/^(?:Add|Fix|Change) /.test(bullet) && !/^\d+\.\d+\.\d+ \(/.test(bullet)),
      [],
    );
  });
});
