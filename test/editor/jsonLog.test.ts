import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { registerJsonStatusBar } from '../../src/editor/jsonLog/statusBar';
import { registerJsonSymbols } from '../../src/editor/jsonLog/symbols';
import { needLanguage, show, until, withSetting, withStubs } from './lines';

const event = {
  eventVersion: '1.10',
  userIdentity: {
    type: 'AssumedRole',
    principalId: 'AROAEXAMPLE:alice',
    arn: 'arn:aws:sts::123456789012:assumed-role/admin/alice',
    accountId: '123456789012',
    sessionContext: { sessionIssuer: { type: 'Role', userName: 'admin', arn: 'arn:aws:iam::123456789012:role/admin' } },
  },
  eventTime: '2026-03-30T10:15:02Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'DeleteBucketPolicy',
  awsRegion: 'eu-west-1',
  sourceIPAddress: '203.0.113.7',
  userAgent: '[aws-cli/2.34.11]',
  requestParameters: {
    bucketName: 'amzn-s3-demo-bucket',
    Host: 'amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com',
    policy: '',
  },
  responseElements: null,
  requestID: '3E57427F3EXAMPLE',
  eventID: '11112222-3333-4444-5555-666677778888',
  readOnly: false,
  resources: [{ type: 'AWS::S3::Bucket', ARN: 'arn:aws:s3:::amzn-s3-demo-bucket' }],
  eventType: 'AwsApiCall',
  managementEvent: true,
  recipientAccountId: '123456789012',
  eventCategory: 'Management',
};
const records = { Records: [event, { ...event, eventName: 'GetBucketAcl' }] };

async function hoverAt(document: vscode.TextDocument, text: string, after = ''): Promise<string> {
  const all = document.getText();
  const offset = all.indexOf(text, after === '' ? 0 : all.indexOf(after));
  assert.ok(offset >= 0, text);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset),
  );
  const ours = hovers
    .flatMap(({ contents }) => contents)
    .map(content => (content instanceof vscode.MarkdownString ? content.value : ''));
  return ours.find(value => value.includes('evidence:')) ?? '';
}

describe('CloudTrail in the editor', () => {
  for (const [layout, text, language] of [
    ['on one line', JSON.stringify(records), 'json'],
    ['formatted', JSON.stringify(records, undefined, 2), 'json'],
    ['as lines', [event, event].map(each => JSON.stringify(each)).join('\n'), 'jsonl'],
    [
      'in results of a query',
      JSON.stringify({ results: records.Records.map(each => [{ field: '@message', value: JSON.stringify(each) }]) }),
      'json',
    ],
    [
      'in messages of a queue',
      JSON.stringify(
        { Messages: records.Records.map(each => ({ MD5OfBody: 'x', Body: JSON.stringify(each) })) },
        undefined,
        2,
      ),
      'json',
    ],
    ['with comments', `// a copy\n${JSON.stringify(records, undefined, 2)}`, 'jsonc'],
  ] as const) {
    it(`explains members and values ${layout}`, async function () {
      await needLanguage(this, language);
      const { document } = await show(text, language);
      assert.match(await hoverAt(document, 'eventTime'), /eventTime.*30 Mar 2026|30 Mar 2026.*eventTime/s);
      assert.match(await hoverAt(document, '203.0.113.7'), /sourceIPAddress/);
      assert.match(await hoverAt(document, 'arn:aws:s3:::'), /resources/);
      assert.match(await hoverAt(document, 'DeleteBucketPolicy'), /alice/);
    });
  }

  it('says of a record who did what', async () => {
    const { document } = await show(JSON.stringify(records), 'json');
    const text = await hoverAt(document, '{"eventVersion"');
    assert.match(text, /^\*\*alice \\\(assumed role admin\\\) removed the policy of amzn\\-s3\\-demo\\-bucket\*\*/);
  });

  it('explains access logs in their JSON form', async () => {
    const log = {
      schema_version_id: 'V_1_0',
      bucket_arn: 'arn:aws:s3:::amzn-s3-demo-bucket',
      bucket_name: 'amzn-s3-demo-bucket',
      bucket_owner_id: 'x',
      request_time: '2026-06-30T10:15:02.123Z',
      operation: 'REST.GET.OBJECT',
      key_name: 'a',
      http_status: 403,
      host_id: 'h',
      request_id: 'r',
    };
    const { document } = await show(JSON.stringify(log), 'json');
    assert.match(await hoverAt(document, 'http_status'), /403 Forbidden/);
    assert.match(await hoverAt(document, '{'), /^\*\*Anonymous tried to read a in amzn\\-s3\\-demo\\-bucket\*\*/);
  });

  for (const [what, value, told] of [
    [
      'a digest',
      { digestS3Object: 'x', digestStartTime: '2026-11-22T09:00:00Z', logFiles: [] },
      /^\*\*Digest of 0 log files from 22 Nov 2026/,
    ],
    [
      'a look-alike',
      { eventSource: 'aws:s3', eventName: 'ObjectCreated:Put', s3: { bucket: { name: 'b' }, object: { key: 'cat' } } },
      /^\*\*S3 told that cat was created in b\*\*/,
    ],
    [
      'an Insights event',
      { eventVersion: '1.11', insightDetails: { state: 'Start', eventName: 'GetObject' } },
      /^\*\*CloudTrail Insights\\: an unusual activity of GetObject began\*\*/,
    ],
    ['a packed subscription', { awslogs: { data: 'H4sIAAAA' } }, /^\*\*Part of a log of CloudWatch Logs\\, packed\*\*/],
  ] as const) {
    it(`says at the brace of ${what} what it is`, async () => {
      const { document } = await show(JSON.stringify(value), 'json');
      assert.match(await hoverAt(document, '{'), told);
    });
  }

  it('leaves the members of look-alikes alone', async () => {
    const value = { eventSource: 'aws:s3', eventName: 'ObjectCreated:Put', s3: { object: { key: 'cat' } } };
    const { document } = await show(JSON.stringify(value), 'json');
    assert.equal(await hoverAt(document, 'ObjectCreated'), '');
  });

  it('stays silent in JSON that is no log', async () => {
    const { document } = await show(JSON.stringify({ name: 'x', eventName: 1, list: [1, 2] }), 'json');
    assert.equal(await hoverAt(document, 'name'), '');
  });

  it('lays a one-line log out, at the same place, and leads back', async () => {
    const editor = await show(JSON.stringify(records), 'json');
    const offset = editor.document.getText().indexOf('"awsRegion"');
    const position = editor.document.positionAt(offset);
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('s3Logjam.openReadable');
    await until(
      'the readable view',
      () => vscode.window.activeTextEditor?.document.uri.scheme === 's3-logjam-readable',
    );
    const readable = vscode.window.activeTextEditor;
    assert.ok(readable && readable.document.lineCount > 40);
    assert.match(readable.document.lineAt(readable.selection.active.line).text, /^ *"awsRegion": "eu-west-1",$/);
    assert.match(await hoverAt(readable.document, '203.0.113.7'), /sourceIPAddress/);
    await vscode.commands.executeCommand('s3Logjam.goToOriginal');
    await until('the original', () => vscode.window.activeTextEditor?.document === editor.document);
    assert.equal(editor.document.offsetAt(vscode.window.activeTextEditor?.selection.active ?? position), offset);
  });

  it('lays a log out anew that has changed since', async () => {
    const editor = await show(JSON.stringify(records), 'json');
    const readable = () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 's3-logjam-readable')?.document;
    await vscode.commands.executeCommand('s3Logjam.openReadable');
    await until('the readable view', () => readable() !== undefined);
    const { document } = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().indexOf('eu-west-1')), 'new-');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('s3Logjam.openReadable');
    await until('the change', () => readable()?.getText().includes('"new-eu-west-1"') === true);
  });

  it('lays no readable view out again', async () => {
    await show(JSON.stringify(records), 'json');
    const active = () => vscode.window.activeTextEditor?.document;
    await vscode.commands.executeCommand('s3Logjam.openReadable');
    await until('the readable view', () => active()?.uri.scheme === 's3-logjam-readable');
    const readable = active();
    await vscode.commands.executeCommand('s3Logjam.openReadable');
    assert.equal(active(), readable);
  });

  it('tells menus of a log in text that becomes JSON', async () => {
    const { document } = await show(JSON.stringify(records), 'plaintext');
    const told: unknown[] = [];
    const { executeCommand } = vscode.commands;
    const stub = (command: string, ...args: unknown[]): Thenable<unknown> => {
      if (command === 'setContext' && args[0] === 's3Logjam.isJsonLog') {
        told.push(args[1]);
      }
      return executeCommand(command, ...args);
    };
    await withStubs(vscode.commands, { executeCommand: stub }, async () => {
      const registered = registerJsonStatusBar();
      await until('no log', () => told.at(-1) === false);
      await vscode.languages.setTextDocumentLanguage(document, 'json');
      await until('a log', () => told.at(-1) === true);
      registered.dispose();
    });
  });

  it('folds the records of the readable view but the one at the cursor', async () => {
    const { eventVersion, eventSource, eventName, eventTime } = event;
    const small = { eventVersion, eventTime, eventSource, eventName, userIdentity: { type: 'Root' } };
    const editor = await show(JSON.stringify({ Records: [small, small, small] }), 'json');
    const position = editor.document.positionAt(editor.document.getText().indexOf('eventName'));
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('s3Logjam.openReadable');
    const folded = () =>
      vscode.window.activeTextEditor?.visibleRanges.map(({ start, end }) => [start.line, end.line]) ?? [];
    await until('folded records', () => folded().length > 1);
    const [first] = folded();
    assert.ok(first && first[0] === 0 && (first[1] ?? 0) > 8, JSON.stringify(folded()));
  });

  it('names records in the outline', async () => {
    const { document } = await show(JSON.stringify(records), 'json');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const ours = symbols
      .filter(({ kind }) => kind === vscode.SymbolKind.Event)
      .map(({ name, detail }) => [name, detail]);
    assert.deepEqual(ours, [
      ['10:15:02 DeleteBucketPolicy', 'alice (assumed role admin)'],
      ['10:15:02 GetBucketAcl', 'alice (assumed role admin)'],
    ]);
  });

  it('cuts names in the outline between characters, and stops when that is asked for', async () => {
    const long = { ...event, eventName: '\u{1f600}'.repeat(150) };
    const { document } = await show(JSON.stringify({ Records: Array(1_000).fill(long) }), 'json');
    let provider: vscode.DocumentSymbolProvider | undefined;
    const registerDocumentSymbolProvider = (_: unknown, given: vscode.DocumentSymbolProvider) => {
      provider = given;
      return new vscode.Disposable(() => undefined);
    };
    await withStubs(vscode.languages, { registerDocumentSymbolProvider }, async () => registerJsonSymbols());
    const source = new vscode.CancellationTokenSource();
    const symbols = provider?.provideDocumentSymbols(document, source.token);
    setTimeout(() => source.cancel());
    const found = ((await symbols) ?? []) as vscode.DocumentSymbol[];
    assert.ok(found.length > 0 && found.length < 1_000, `${found.length}`);
    assert.match(found[0]?.name ?? '', /^10:15:02 .*\.\.\.$/u);
    assert.doesNotMatch(found[0]?.name ?? '', /[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('offers Open Readable above one long line, unless that is switched off', async () => {
    const { document } = await show(JSON.stringify({ Records: [event, event, event] }), 'json');
    const offers = async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      return lenses.filter(({ command }) => command?.command === 's3Logjam.openReadable').length;
    };
    assert.equal(await offers(), 1);
    await withSetting('offerReadable', false, async () => assert.equal(await offers(), 0));
  });

  for (const [command, expected] of [
    ['copyJsonPath', 'requestParameters.bucketName'],
    ['copyJsonValue', 'amzn-s3-demo-bucket'],
  ] as const) {
    it(`${command} copies ${expected}`, async () => {
      const editor = await show(JSON.stringify(records), 'json');
      const position = editor.document.positionAt(editor.document.getText().indexOf('amzn-s3-demo-bucket"'));
      editor.selection = new vscode.Selection(position, position);
      await vscode.commands.executeCommand(`s3Logjam.${command}`);
      await until('the clipboard', async () => (await vscode.env.clipboard.readText()) === expected);
    });
  }

  it('copyJsonRecord copies the event', async () => {
    const editor = await show(JSON.stringify(records), 'json');
    const position = editor.document.positionAt(40);
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('s3Logjam.copyJsonRecord');
    await until(
      'the clipboard',
      async () => (await vscode.env.clipboard.readText()) === JSON.stringify(event, undefined, 2),
    );
  });

  it('copies a command that repeats the record', async () => {
    const editor = await show(JSON.stringify(records), 'json');
    const position = editor.document.positionAt(editor.document.getText().indexOf('DeleteBucketPolicy'));
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('s3Logjam.copyAsCliCommand');
    const wanted = 'aws s3api delete-bucket-policy --bucket amzn-s3-demo-bucket';
    await until(wanted, async () => (await vscode.env.clipboard.readText()).startsWith(wanted));
  });

  it('follows edits: a record that was put in is found, and one that was changed is told anew', async () => {
    const editor = await show(JSON.stringify(records), 'json');
    assert.match(await hoverAt(editor.document, '{"eventVersion"'), /removed the policy/);
    const at = (text: string) => editor.document.positionAt(editor.document.getText().indexOf(text));
    await editor.edit(edit =>
      edit.insert(at('{"eventVersion"'), `${JSON.stringify({ ...event, eventName: 'PutBucketAcl' })},`),
    );
    assert.match(await hoverAt(editor.document, '{"eventVersion"'), /replaced the ACL/);
    assert.match(await hoverAt(editor.document, 'DeleteBucketPolicy'), /removed the policy/);
  });

  it('explains documents that another extension opens', async () => {
    const provider = { provideTextDocumentContent: () => JSON.stringify(records) };
    const registered = vscode.workspace.registerTextDocumentContentProvider('some-stream', provider);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('some-stream:/events.json'));
    assert.match(await hoverAt(document, '203.0.113.7'), /sourceIPAddress/);
    registered.dispose();
  });

  it('names no more records in the outline than a reader can use', async () => {
    const { eventVersion, eventSource, eventName, userIdentity } = event;
    const small = JSON.stringify({ eventVersion, eventSource, eventName, userIdentity: { type: userIdentity.type } });
    const { document } = await show(`[${Array(2_100).fill(small).join(',')}]`, 'json');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.equal(symbols.filter(({ kind }) => kind === vscode.SymbolKind.Event).length, 2_000);
  });
});
