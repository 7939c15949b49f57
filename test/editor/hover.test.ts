import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { line, show, withSetting } from './lines';

/** Markdown and range of our hover where `text` begins on a line of the document; undefined when there is none. */
async function hoverAt(document: vscode.TextDocument, text: string, row = 0) {
  const column = document.lineAt(row).text.indexOf(text);
  assert.ok(column >= 0, text);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    new vscode.Position(row, column),
  );
  const [hover] = hovers;
  const content = hover?.contents[0];
  return hover && { markdown: content instanceof vscode.MarkdownString ? content : undefined, range: hover.range };
}

const textOf = async (document: vscode.TextDocument, text: string, row = 0): Promise<string> =>
  (await hoverAt(document, text, row))?.markdown?.value ?? '';

describe('hover', () => {
  it('explains every field of a line, and its range is the field', async () => {
    const { document } = await show(line());
    for (const [text, title, whole] of [
      ['79a5', 'An AWS account', undefined],
      ['06/Feb', '6 Feb 2026 00\\:00\\:38 UTC', '[06/Feb/2026:00:00:38 +0000]'],
      ['REST', 'Reads an object', 'REST.GET.OBJECT'],
      ['GET /photos', 'GET photos\\/cat\\.jpg', '"GET /photos/cat.jpg HTTP/1.1"'],
      ['200 -', '200 OK', '200'],
      ['4096', '4 KiB \\(4\\,096 bytes\\)', '4096'],
      ['curl', 'curl 8\\.5\\.0', '"curl/8.5.0"'],
      ['TLSv1.3', 'TLS 1\\.3', 'TLSv1.3'],
      ['eu-west-1', 'Europe', undefined],
    ] as const) {
      const { markdown, range } = (await hoverAt(document, text)) ?? {};
      const value = markdown?.value ?? '';
      assert.ok(value.startsWith('**') && value.includes(title), value);
      assert.match(value, /field \d+ of 27/);
      if (whole !== undefined) {
        assert.equal(document.getText(range), whole);
      }
    }
  });

  it('can run what leads to the records and nothing else, and shows no HTML', async () => {
    const { document } = await show(line({ agent: '"[x](command:workbench.action.quit) <img src=x> $(zap)"' }));
    const { markdown } = (await hoverAt(document, '[x](')) ?? {};
    assert.ok(!markdown?.supportHtml && !markdown?.supportThemeIcons);
    assert.deepEqual(markdown?.isTrusted, {
      enabledCommands: ['s3Logjam.showInRecords', 's3Logjam.showRecordsWithValue'],
    });
    const links = [...(markdown?.value ?? '').matchAll(/(?<!\\)\]\((command:[^?)]*)/g)].map(([, link]) => link);
    assert.deepEqual(links, ['command:s3Logjam.showInRecords', 'command:s3Logjam.showRecordsWithValue']);
    assert.doesNotMatch(markdown?.value ?? '', /<img|(?<!\\)\$\(/);
  });

  it('warns of a line that can be read in two ways', async () => {
    const { document } = await show(line({ agent: '"curl" 200 - 1 1 1 1 "-" "x"' }));
    assert.match(await textOf(document, '200 -'), /can be read in more than one way/);
  });

  it('says why a line is no record', async () => {
    const { document } = await show(`${line()}\nprose without fields`);
    assert.match(await textOf(document, 'prose', 1), /not a server access log record/);
  });

  it('is brief on demand', async () => {
    const { document } = await show(line());
    const full = await textOf(document, 'REST');
    await withSetting('hover.length', 'short', async () => {
      const short = await textOf(document, 'REST');
      assert.ok(short.length < full.length && !short.includes('docs.aws.amazon.com'));
    });
  });

  it('shows the time in a zone of choice', async () => {
    const { document } = await show(line());
    await withSetting('timeZone', 'Asia/Tokyo', async () => {
      assert.match(await textOf(document, '06/Feb'), /6 Feb 2026 09\\:00\\:38/);
    });
  });

  it('stays silent in other languages', async () => {
    const { document } = await show(line(), 'json');
    assert.equal(await hoverAt(document, 'REST'), undefined);
  });

  it('answers on the last of many lines as on the first', async () => {
    const { document } = await show(`${`${line()}\n`.repeat(5_000)}${line({ middle: '503 SlowDown 1 - 1 -' })}`);
    assert.match(await textOf(document, '503', 5_000), /503 Service Unavailable/);
  });
});
