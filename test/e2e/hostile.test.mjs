import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { useWorkbench } from '../host/fixture.mjs';
import { samples } from '../host/workbench.mjs';

const sample = '2026-03-30-10-10-00-0C1D2E3F4A5B6978';
const payload =
  '$(zap)[click](command:workbench.action.toggleZenMode)![x](https://attacker.example.com/c.png)<img/src=https://attacker.example.com/d.png>';
const lineWith = (key, agent) =>
  `79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be amzn-s3-demo-bucket [30/Mar/2026:09:40:01 +0000] 198.51.100.99 - 8087WFGBJKJJP5TH REST.GET.OBJECT ${key} "GET /a HTTP/1.1" 403 AccessDenied 243 - 7 - "-" "${agent}" -`;
const trail = {
  Records: [
    {
      eventVersion: '1.11',
      eventTime: '2026-03-30T10:15:02Z',
      eventSource: 's3.amazonaws.com',
      eventName: payload,
      userIdentity: { type: 'IAMUser', userName: payload, arn: payload },
      requestParameters: { bucketName: payload, [payload]: payload },
      eventID: 'a1b2c3d4-5678-90ab-cdef-111111111111',
    },
  ],
};

/** Runs in the page: links, pictures, frames and icons that can only come from log text that was taken for more than text. */
function findMade() {
  const targets = ['href', 'data-href', 'src', 'style'];
  const made = [...document.querySelectorAll(targets.map(name => `[${name}]`).join())].filter(element =>
    targets.some(name => /attacker\.example|toggleZenMode|command:run/.test(element.getAttribute(name) ?? '')),
  );
  const icons = [...document.querySelectorAll('.codicon-zap')];
  return [...made, ...icons].map(element => element.outerHTML.slice(0, 300));
}

describe('a hostile log', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));
  cpSync(path.join(samples, 'hostile', sample), path.join(folder, sample));
  writeFileSync(path.join(folder, 'payload.log'), `${lineWith('a', payload)}\n${lineWith(payload, 'x')}\n`);
  writeFileSync(path.join(folder, 'trail.json'), JSON.stringify(trail, undefined, 2));
  after(() => rmSync(folder, { recursive: true }));
  const workbench = useWorkbench({ folder, openFile: sample });
  const check = async () => assert.deepEqual(await workbench.page.evaluate(findMade), []);
  const treeTooltip = async row => {
    const hover = workbench.page.locator('.workbench-hover').filter({ hasText: 'evidence:' }).first();
    for (let attempt = 1; ; attempt++) {
      await workbench.page.mouse.move(900, 400 + attempt);
      await hover.waitFor({ state: 'hidden' });
      const { x, y, height } = await row.boundingBox();
      for (let step = 3; step >= 0; step--) {
        await workbench.page.mouse.move(x + 80 + step, y + height / 2);
      }
      try {
        await hover.waitFor({ timeout: 3_000 });
        return await hover.innerText();
      } catch (error) {
        if (attempt === 4) {
          throw error;
        }
      }
    }
  };

  it('is text in the hovers of the sample', async () => {
    await workbench.moveTo(7, 300);
    await workbench.hoverAtCursor();
    await workbench.moveTo(7, 1);
    await workbench.page.keyboard.press('End');
    await check();
    assert.equal(await workbench.page.locator('.monaco-hover :is(script, img, iframe)').count(), 0);
  });

  it('is text in hovers, word for word', async () => {
    await workbench.openFile('payload.log');
    await workbench.moveTo(1, lineWith('a', payload).indexOf('click') + 1);
    assert.ok((await workbench.hoverAtCursor()).includes('[click](command:workbench.action.toggleZenMode)'));
    await check();
    await workbench.screenshot('hostile-hover');
  });

  it('is text in the tree, its tooltips and its message', async () => {
    await workbench.openView('S3 Logjam');
    await workbench.treeMessage('2 records');
    await workbench.treeRow('toggleZenMode').first().waitFor();
    assert.match(await treeTooltip(workbench.treeRow('toggleZenMode').first()), /evidence:/);
    await workbench.unfold('GetObject');
    await workbench.unfold('Connection');
    const agent = workbench.treeRow('User-Agent').filter({ hasText: '$(zap)' }).first();
    await agent.waitFor();
    assert.match(await treeTooltip(agent), /\[click\]\(command:workbench\.action\.toggleZenMode\)/);
    await check();
    await workbench.screenshot('hostile-tree');
    await agent.click();
    await workbench.runCommand('S3 Logjam: Show Only Records with This Value');
    await workbench.treeMessage('1 of 2 records');
    await workbench.treeMessage('$(zap)');
    await check();
    await workbench.runCommand('S3 Logjam: Clear Filter');
  });

  it('is text in the status bar, the list of symbols and the breadcrumbs', async () => {
    await workbench.openFile('trail.json');
    const lines = JSON.stringify(trail, undefined, 2).split('\n');
    const line = lines.findIndex(each => each.includes(`${payload}": "`));
    await workbench.moveTo(line + 1, lines[line].length - 10);
    await workbench.statusBarText('Record 1');
    await check();
    await workbench.page.keyboard.press('Control+Shift+O');
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    const ours = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: '10:15:02' });
    await ours.first().waitFor();
    // The list has the symbols of VS Code's own JSON support too, as soon as that has started, and icons in those.
    assert.equal(await ours.locator('.codicon-zap, a[href], a[data-href], img').count(), 0);
    await workbench.screenshot('hostile-symbols');
    await workbench.page.keyboard.press('Escape');
  });

  it('is text in lists and in the summary', async () => {
    await workbench.openFile('payload.log');
    await workbench.runCommand('S3 Logjam: Filter Records...', { opens: 'Filter Records' });
    await workbench.page.locator('.quick-input-widget input[type="text"]').fill('user_agent = ');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'zap' }).first().waitFor();
    await check();
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('S3 Logjam: Summarize Log');
    await workbench.page.locator('.tab.active', { hasText: 'Log Summary' }).waitFor();
    await workbench.page.waitForTimeout(1_000);
    for (const frame of workbench.page.frames()) {
      assert.deepEqual(await frame.evaluate(findMade), []);
    }
    await workbench.screenshot('hostile-summary');
  });
});
