import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { useWorkbench } from '../host/fixture.mjs';
import { firstSample, samples } from '../host/workbench.mjs';

describe('a delivered log file', () => {
  const name = firstSample();
  const [firstLine] = readFileSync(path.join(samples, name), 'utf8').split('\n');
  const workbench = useWorkbench({ openFile: name });

  it('is recognised by its name and shown with its language', async () => {
    assert.equal(await workbench.languageMode(), 'S3 Access Log');
    await workbench.screenshot('open');
  });

  it('shows neighbouring fields in different colours', async () => {
    const [, bucket, time] = firstLine.split(' ');
    const colours = [await workbench.colourOf(bucket), await workbench.colourOf(time)];
    assert.notEqual(colours[0], colours[1]);
  });

  it('is recognised in a folder of a date, opened through quick open', async () => {
    const files = readdirSync(samples, { recursive: true }).map(file => file.replaceAll(path.sep, '/'));
    const inFolder = files.find(file => /\/2026\/03\/30\/[^/]+$/.test(file));
    await workbench.openFile(inFolder);
    assert.equal(await workbench.languageMode(), 'S3 Access Log');
  });

  it('is opened without a pop-up', async () => {
    assert.deepEqual(await workbench.notifications(), []);
  });

  it('starts the extension, and the host tells how long that took', async () => {
    const durationMs = await workbench.activationMs();
    console.log(`      activation took ${durationMs} ms (target: below 20 ms)`);
    assert.ok(Number.isInteger(durationMs));
  });
});
