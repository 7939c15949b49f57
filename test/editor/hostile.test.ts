import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Core, loadCore } from '../../src/editor/core';
import { itemsFor } from '../../src/editor/operations/pick';
import { filterItems } from '../../src/editor/records/filter';
import { itemOf, tooltipOf } from '../../src/editor/records/items';
import { createRecordsModel } from '../../src/editor/records/model';
import { childrenOf, type RecordNode, rootsOf } from '../../src/editor/records/nodes';
import { event } from '../core/insights/lines';
import { closeAll, line, show, until } from './lines';

const clock = { nowMs: () => Date.UTC(2026, 2, 30, 12) };

/** What somebody may write into a log to make its reader's editor do something. */
const payloads: Readonly<Record<string, string>> = {
  command: '[x](command:workbench.action.quit)',
  link: '[x](https://attacker.example.com/a)',
  address: 'https://attacker.example.com/b',
  host: 'www.attacker.example.com',
  mail: 'x@attacker.example.com',
  image: '![x](https://attacker.example.com/c.png)',
  html: "<img/src='https://attacker.example.com/d.png'><script>x()</script>",
  entity: '&lt;img&#62;&colon;',
  icon: '$(zap)$(sync~spin)',
  code: '```x`|a|b|**c**__d__~~e~~#',
  bidi: 'a\u202egpj.exe\u2066x\u2069',
  invisible: 'a\u200bb\u00adc\ufeffd',
  ansi: '\u001b[31mred\u001b[0m\u009b1m',
  footnote: '[x]:https://attacker.example.com/e',
  long: 'x'.repeat(20_000),
};
/** What JSON can hold and a line cannot. */
const jsonPayloads = {
  ...payloads,
  lines: 'a\n\n# b\r\n[x](command:workbench.action.quit)\n<b>c</b>',
  nul: 'a\u0000b',
};

/** Characters that hide, move or command others. */
const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
/** Without what is put between signs so that they are no icon and no link. */
const withoutGuards = (text: string): string => text.replace(/(?<=[$\]])\u200b(?=\()/g, '');

/** Markdown whose only links are ours, and in which everything else is text. */
function checkMarkdown(markdown: string, commands: readonly string[] = []): void {
  assert.doesNotMatch(markdown, hidden);
  const live = markdown.replace(/\\[!-/:-@[-`{-~]/g, 'e');
  const rest = live.replace(/\[[^[\]]*\]\(([^()\s]+)\)/g, (_, target: string) => {
    const [, command] = /^command:([\w.]+)\?/.exec(target) ?? [];
    assert.ok(command === undefined ? target.startsWith('https://') : commands.includes(command), target);
    assert.doesNotMatch(target, /attacker/);
    return '';
  });
  assert.doesNotMatch(rest, /[[\]<>`$]|!\(|https?:|www\.|@|~~|__[a-z]__/);
  assert.ok(markdown.length < 20_000, `${markdown.length} characters`);
}

function checkMarkdownString(text: vscode.MarkdownString): void {
  const trusted = text.isTrusted;
  assert.notEqual(trusted, true);
  assert.ok(text.supportHtml !== true && text.supportThemeIcons !== true);
  const commands = typeof trusted === 'object' ? trusted.enabledCommands : [];
  assert.ok(commands.every(command => command.startsWith('s3Logjam.')));
  checkMarkdown(text.value, commands);
}

/** A text that VS Code shows without Markdown, in places that read icons where `icons` is set. */
function checkPlain(text: string, icons = false): void {
  assert.doesNotMatch(withoutGuards(text), /[\n]|[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  assert.ok(text.length < 2_000, `${text.length} characters`);
  if (icons) {
    assert.doesNotMatch(text.replace(/^\$\((?:info|error|filter)\) /, ''), /\$\(|\]\(/);
  }
}

/** Tokens of a line, as they stand between blanks; the time is one, and so is a quoted field. */
const tokens = line().match(/\[[^\]]*\]|"[^"]*"|\S+/g) ?? [];

/** The line with a payload in one of its fields, and where it begins. */
function lineWith(at: number, payload: string): { text: string; column: number } {
  const token = tokens[at] ?? '';
  const [open, close] = token.startsWith('"') ? ['"', '"'] : token.startsWith('[') ? ['[', ']'] : ['', ''];
  const before = tokens.slice(0, at).join(' ');
  const text = [...tokens.slice(0, at), `${open}${payload}${close}`, ...tokens.slice(at + 1)].join(' ');
  return { text, column: before.length + (at > 0 ? 1 : 0) + open.length };
}

const lines = tokens.flatMap((_, at) => Object.values(payloads).map(payload => lineWith(at, payload)));
const log = lines.map(({ text }) => text).join('\n');

/** Every kind of member of a record. */
const members: readonly ((payload: string) => object)[] = [
  ...['eventVersion', 'eventTime', 'eventSource', 'eventName', 'awsRegion', 'sourceIPAddress', 'userAgent'],
  ...['requestID', 'eventID', 'eventType', 'errorCode', 'errorMessage', 'recipientAccountId', 'vpcEndpointId'],
].map(name => (payload: string) => ({ [name]: payload }));
const nested: typeof members = [
  payload => ({ userIdentity: { type: payload, arn: payload, userName: payload, invokedBy: payload } }),
  payload => ({ userIdentity: { type: 'AssumedRole', arn: `arn:aws:sts::123456789012:assumed-role/${payload}/x` } }),
  payload => ({ requestParameters: { bucketName: payload, key: payload, Host: payload, policy: payload } }),
  payload => ({ requestParameters: { [payload]: payload } }),
  payload => ({ responseElements: { credentials: { sessionToken: payload }, 'x-amz-version-id': payload } }),
  payload => ({ resources: [{ type: payload, ARN: `arn:aws:s3:::${payload}/${payload}`, accountId: payload }] }),
  payload => ({ tlsDetails: { tlsVersion: payload, cipherSuite: payload, clientProvidedHostHeader: payload } }),
  payload => ({ additionalEventData: { SignatureVersion: payload, 'x-amz-id-2': payload } }),
  payload => ({ [payload]: { [payload]: [payload] } }),
];
const records = [...members, ...nested].flatMap(make =>
  Object.values(jsonPayloads).map(payload => ({ ...event, ...make(payload) })),
);
const trail = JSON.stringify({ Records: records }, undefined, 1);

/** Our hovers at a position. */
async function hoversAt(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.MarkdownString[]> {
  const provider = 'vscode.executeHoverProvider';
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(provider, document.uri, position);
  return hovers
    .flatMap(({ contents }) => contents as unknown[])
    .filter((each): each is vscode.MarkdownString => each instanceof vscode.MarkdownString);
}

/** Every line of the tree of what the active editor shows. */
async function* treeOf(isWanted: (node: RecordNode) => boolean): AsyncGenerator<RecordNode> {
  const model = createRecordsModel(
    { clock, openGunzip: () => ({ push: async () => undefined, end: async () => false }) },
    { grouping: 'none', order: 'position' },
  );
  await model.update();
  const waiting = [...(await rootsOf(model.logs))];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    yield node;
    if (isWanted(node)) {
      waiting.unshift(...(await childrenOf(node, clock)));
    }
  }
  model.dispose();
}

async function checkTree(): Promise<number> {
  let count = 0;
  for await (const node of treeOf(() => true)) {
    const { label, description, tooltip, accessibilityInformation } = await itemOf(node);
    assert.equal(typeof label, 'string');
    for (const text of [label, description, accessibilityInformation?.label]) {
      assert.equal(typeof text, 'string');
      checkPlain(text as string);
    }
    assert.notEqual(accessibilityInformation?.label, '');
    assert.ok(tooltip === undefined || typeof tooltip === 'string');
    const resolved = await tooltipOf(node, clock);
    if (resolved !== undefined) {
      checkMarkdownString(resolved);
    }
    count++;
  }
  return count;
}

describe('text that was written to deceive', () => {
  let core: Core;
  before(async () => {
    core = await loadCore();
  });
  after(closeAll);

  it('is 27 fields and every kind of member', () => {
    assert.equal(tokens.length, 27);
    assert.equal(lines.length, 27 * Object.keys(payloads).length);
  });

  it('is text in the hover of each field', async function () {
    this.timeout(60_000);
    const { document } = await show(log);
    let found = 0;
    for (const [row, { column }] of lines.entries()) {
      for (const hover of await hoversAt(document, new vscode.Position(row, column))) {
        checkMarkdownString(hover);
        found++;
      }
    }
    assert.ok(found >= lines.length, `${found} hovers`);
  });

  it('is text in the hovers of the fields beside it', () => {
    for (const { text } of lines) {
      const record = core.parseAccessLogLine(text);
      for (const field of [...record.fields, ...record.extra]) {
        checkMarkdown(core.renderMarkdown(core.explainField(record, field, { timeZone: 'utc', nowMs: 0 })));
      }
    }
  });

  it('is text in the hover of each member', async function () {
    this.timeout(90_000);
    const { document } = await show(trail, 'json');
    let found = 0;
    for (let row = 0; row < document.lineCount; row++) {
      const { text } = document.lineAt(row);
      const value = text.lastIndexOf('": ');
      const isOdd = /attacker|command:|\$\(|```|\\u|gpj|script|lt;|xxxx/;
      const columns = [
        ...(isOdd.test(text.slice(0, value)) ? [text.indexOf('"') + 1] : []),
        ...(isOdd.test(text.slice(value)) ? [value + 4] : []),
      ];
      for (const column of columns.filter(at => at > 0 && at < text.length)) {
        const hovers = await hoversAt(document, new vscode.Position(row, column));
        for (const hover of hovers.filter(each => each.value.includes('evidence:'))) {
          checkMarkdownString(hover);
          found++;
        }
      }
    }
    assert.ok(found > records.length, `${found} hovers`);
  });

  it('is text in the tree of an access log and in its tooltips', async function () {
    this.timeout(90_000);
    await show(log);
    assert.ok((await checkTree()) > lines.length * 20);
  });

  it('is text in the tree of CloudTrail and in its tooltips', async function () {
    this.timeout(90_000);
    await show(trail, 'json');
    assert.ok((await checkTree()) > records.length * 15);
  });

  it('is text in the names of symbols, which a list shows with icons', async () => {
    const { document } = await show(trail, 'json');
    const provider = 'vscode.executeDocumentSymbolProvider';
    let ours: vscode.DocumentSymbol[] = [];
    await until('symbols', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(provider, document.uri);
      ours = (all ?? []).filter(({ kind }) => kind === vscode.SymbolKind.Event);
      return ours.length === records.length;
    });
    for (const { name, detail } of ours) {
      checkPlain(name, true);
      checkPlain(detail, true);
    }
  });

  it('never is in a CodeLens', async () => {
    const { document } = await show(JSON.stringify({ Records: records }), 'json');
    const provider = 'vscode.executeCodeLensProvider';
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(provider, document.uri, 10);
    assert.deepEqual([...new Set(lenses.map(({ command }) => command?.title))], ['Open Readable']);
  });

  it('is text in lists', () => {
    for (const payload of Object.values(jsonPayloads)) {
      const seen = { requester: [payload], operation: [payload], user_agent: [payload] };
      const items = [
        ...['requester = ', 'operation = ', 'user_agent ~ ', payload, `key = "${payload}"`].flatMap(text =>
          filterItems(core, text, seen),
        ),
        ...itemsFor(core, core.translate(payload)).slice(0, 30),
      ];
      for (const { label, description = '', detail = '' } of items) {
        for (const text of [label, description, detail]) {
          assert.doesNotMatch(text.replace(/^\$\((?:info|error|filter)\) /, ''), /\$\(/);
          assert.doesNotMatch(withoutGuards(text), /[\u001b\u202a-\u202e\u2066-\u2069]/);
        }
      }
    }
  });

  it('is data in exports', async () => {
    await show(log);
    await vscode.commands.executeCommand('s3Logjam.records.focus');
    await vscode.commands.executeCommand('s3Logjam.clearFilter');
    await vscode.commands.executeCommand('s3Logjam.refreshRecords');
    const copied = async (format: string): Promise<string> => {
      await vscode.commands.executeCommand('s3Logjam.copyRecordsAs', format);
      return vscode.env.clipboard.readText();
    };
    const markdown = await copied('markdown');
    assert.equal(markdown.split('\n').length, lines.length + 3);
    for (const row of markdown.split('\n')) {
      checkMarkdown(row.length < 20_000 ? row : row.slice(0, 15_000));
    }
    assert.ok((await copied('csv')).split('\r\n').every(row => !/(?:^|,)[=+@]/.test(row)));
    const json = await copied('json');
    assert.doesNotMatch(json, /[\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u001b]/);
    assert.equal(JSON.parse(json).length, lines.length);
    assert.equal(await copied('lines'), `${log}\n`);
  });

  it('is text in the summary', () => {
    const summary = core.createSummary();
    const sink = summary.addAccessLog(`${payloads.link}.log`);
    sink.push(new TextEncoder().encode(log));
    sink.end();
    const rows = summary.addJsonLog(`${payloads.html}.json`);
    for (const record of records) {
      rows.add(JSON.stringify(record), 0, 0);
    }
    const document = core.summaryDocument(summary.done());
    const withoutCode = document.replace(/(?<!\\)`[^`|\\\r\n]*`/g, '').replace(/^#+ /gm, '');
    assert.doesNotMatch(withoutCode.replace(/\\[!-/:-@[-`{-~]/g, 'e'), /[[\]<>`$]|https?:|www\./);
    assert.doesNotMatch(document, hidden);
  });

  it('is marked as such for language models', () => {
    for (const text of [...lines.map(each => each.text), ...records.map(record => JSON.stringify(record))]) {
      const answer = core.runTool('decode_log_record', { text }, { timeZone: 'utc', nowMs: 0 });
      assert.doesNotMatch(answer, hidden);
      assert.ok(answer.length <= 16_000);
      const { untrustedLogText: _, ...trusted } = JSON.parse(answer).records[0] ?? {};
      assert.doesNotMatch(JSON.stringify(trusted), /attacker|command:|<img/);
    }
  });
});
