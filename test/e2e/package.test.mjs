import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { buildAll } from '../../esbuild.mjs';
import { useWorkbench } from '../host/fixture.mjs';
import { firstSample, root } from '../host/workbench.mjs';
import { unpackedExtension } from '../package.mjs';

describe('the packaged extension', () => {
  let packaging;
  before(() => {
    packaging = spawnSync(process.execPath, ['test/package.mjs'], { cwd: root, encoding: 'utf8' });
  });
  after(() => buildAll());

  it('holds what its manifest names, and nothing else', () => {
    assert.equal(packaging.status, 0, packaging.stderr);
  });

  it('is small, and its size is told', () => {
    const sizes = /s3-logjam-.*\.vsix: ([\d.]+) KiB, ([\d.]+) KiB of it pictures/;
    const [line, sizeKiB, pictureKiB] = sizes.exec(packaging.stdout) ?? [];
    console.log(`      ${line}`);
    assert.ok(Number(sizeKiB) - Number(pictureKiB) < 600);
  });

  describe('in a workbench', () => {
    const workbench = useWorkbench({ openFile: firstSample(), extensionFolder: unpackedExtension });

    it('starts and knows the language', async () => {
      assert.equal(await workbench.languageMode(), 'S3 Access Log');
      console.log(`        activation took ${await workbench.activationMs()} ms (target: below 20 ms)`);
    });
  });
});
