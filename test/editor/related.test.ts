import assert from 'node:assert/strict';
import { gzipSync } from 'fflate';
import * as vscode from 'vscode';
import type { Gunzip } from '../../src/core/index';
import { walk } from '../../src/editor/related/files';
import { searchAll } from '../../src/editor/related/search';
import {
  childFields,
  completeFields,
  createFields,
  deleteFields,
  eventOf,
  lineOf,
  partFields,
  uploadId,
} from '../core/insights/related/records';
import { show, until, withSetting } from './lines';

const encoder = new TextEncoder();
const folder = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri, 'related');

/** A file of the workspace with this text. */
async function file(name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  const bytes = encoder.encode(text);
  await vscode.workspace.fs.writeFile(uri, name.endsWith('.gz') ? gzipSync(bytes) : bytes);
  return uri;
}

const morning = [
  lineOf({ key: 'other', id: 'STRANGER00000000' }),
  lineOf(createFields),
  lineOf(partFields(2, '10:15:08')),
  lineOf(partFields(1, '10:15:04')),
  lineOf(completeFields),
  lineOf(deleteFields),
  lineOf(childFields('a')),
  lineOf(childFields('b', '403 AccessDenied')),
].join('\n');
const upload = { bucketName: 'amzn-s3-demo-bucket', key: 'video/talk.mp4', uploadId };
const trail = JSON.stringify(
  {
    Records: [
      eventOf({
        eventName: 'CreateMultipartUpload',
        requestID: 'CREATE0000000000',
        requestParameters: { ...upload },
        responseElements: { uploadId },
      }),
      eventOf({ eventName: 'DeleteObjects', requestID: 'DELETE0000000000', eventID: 'e2', requestParameters: null }),
    ],
  },
  undefined,
  2,
);

/** Go to References where `text` stands in a document: name of the document, line, and what stands there. */
async function references(document: vscode.TextDocument, text: string): Promise<string[]> {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, text);
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    document.positionAt(offset + 1),
  );
  const told = found.map(async ({ uri, range }) => {
    const shown = await vscode.workspace.openTextDocument(uri);
    return `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}:${range.start.line + 1} ${shown.getText(range)}`;
  });
  return (await Promise.all(told)).sort();
}

/** Our hover where `text` stands in a document. */
async function hoverAt(document: vscode.TextDocument, text: string): Promise<vscode.MarkdownString | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(document.getText().indexOf(text)),
  );
  const contents = hovers.flatMap(each => each.contents as unknown[]);
  return contents.find(
    (each): each is vscode.MarkdownString => each instanceof vscode.MarkdownString && each.value.includes('evidence:'),
  );
}

/** Waits until a hover tells this sentence; its index is built meanwhile. */
const untilHover = (document: vscode.TextDocument, text: string, sentence: RegExp): Promise<void> =>
  until(`${sentence} at ${text}`, async () => sentence.test((await hoverAt(document, text))?.value ?? ''));

describe('related records', () => {
  let log: vscode.TextDocument;
  let json: vscode.TextDocument;

  before(async () => {
    await file('packed.log.gz', `${lineOf({ key: 'x' })}\n${lineOf(partFields(3, '10:15:09'))}\n`);
    await file('notes.txt', `A note about DELETE0000000000 and ${uploadId}.\n`);
    const events = await file('123456789012_CloudTrail_eu-west-1_20260330T1015Z_AbCdEfGh.json', trail);
    log = await vscode.workspace.openTextDocument(await file('2026-03-30-10-20-00-AAAABBBBCCCCDDDD', morning));
    json = await vscode.workspace.openTextDocument(events);
  });
  after(() => vscode.workspace.fs.delete(folder(), { recursive: true }));

  const trailName = '123456789012_CloudTrail_eu-west-1_20260330T1015Z_AbCdEfGh.json';
  const logName = '2026-03-30-10-20-00-AAAABBBBCCCCDDDD';

  it('are the references of a request ID, in both logs', async () => {
    const row = morning.split('\n').length - 2;
    const column = trail.slice(0, trail.indexOf('DELETE0000000000')).split('\n').length;
    assert.deepEqual(await references(log, 'DELETE0000000000'), [
      `${trailName}:${column} DELETE0000000000`,
      ...[row, row + 1, row + 2].map(number => `${logName}:${number} DELETE0000000000`),
    ]);
  });

  it('are found from CloudTrail, and in archives', async () => {
    const found = await references(json, uploadId);
    assert.deepEqual(
      found.map(each => each.replace(/:.*/, '')),
      [trailName, logName, logName, logName, 'packed.log'],
    );
    assert.equal(found.at(-1), `packed.log:2 ${uploadId}`);
  });

  it('are found once where a document is shown in another form too', async () => {
    const editor = await vscode.window.showTextDocument(json);
    const position = json.positionAt(trail.indexOf('eventName'));
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('s3Logjam.openReadable');
    const readable = () => vscode.window.activeTextEditor?.document;
    await until('the readable view', () => readable()?.uri.scheme === 's3-logjam-readable');
    const names = async (document: vscode.TextDocument) =>
      (await references(document, 'CREATE0000000000')).map(each => each.replace(/:.*/, ''));
    assert.deepEqual(await names(log), [trailName, logName]);
    const view = readable() as vscode.TextDocument;
    assert.deepEqual(await names(view), [logName, trailName.replace('.json', ' (readable).json')].sort());
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('are not looked for elsewhere', async () => {
    assert.deepEqual(await references(log, 'REST.POST.UPLOADS'), []);
    const { document } = await show('{"requestID":"DELETE0000000000"}', 'json');
    assert.deepEqual(await references(document, 'DELETE0000000000'), []);
    const text = await show('DELETE0000000000', 'plaintext');
    assert.deepEqual(await references(text.document, 'DELETE0000000000'), []);
  });

  it('are looked for in the same files on hosts without a search', async () => {
    const { token } = new vscode.CancellationTokenSource();
    const walked: string[] = [];
    for await (const uri of walk(folder(), token)) {
      walked.push(uri.toString());
    }
    const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder(), '**/*'));
    assert.equal(walked.length, 4);
    assert.deepEqual(walked.sort(), found.map(String).sort());
  });

  it('are looked for in no more and no larger files than the settings allow', async () => {
    const text = lineOf({ id: 'LIMITS0000000000' });
    const uris = [
      await file('small.log.gz', text),
      await file('large.log', `${text}\n`.padEnd(1_500_000, `${lineOf()}\n`)),
    ];
    const { document } = await show(text);
    const count = async (): Promise<number> => {
      const position = new vscode.Position(0, text.indexOf('LIMITS') + 1);
      const provider = 'vscode.executeReferenceProvider';
      return (await vscode.commands.executeCommand<vscode.Location[]>(provider, document.uri, position)).length;
    };
    assert.equal(await count(), 3);
    await withSetting('related.maximumFiles', 0, async () => assert.equal(await count(), 1));
    await withSetting('maximumUnpackedSize', 1, async () => assert.equal(await count(), 2));
    await Promise.all(uris.map(uri => vscode.workspace.fs.delete(uri)));
  });

  it('say what was left out, and how far the search is', async () => {
    const openGunzip = (): Gunzip => ({ push: async packed => [packed], end: async () => true });
    const source = new vscode.CancellationTokenSource();
    const reports: string[] = [];
    const search = () =>
      searchAll(
        log,
        () => [],
        openGunzip,
        source.token,
        message => reports.push(message),
      );
    assert.deepEqual(await search(), { locations: [], leftOut: [] });
    assert.match(reports.at(-1) ?? '', /^(\d+) of \1 files$/);
    await withSetting('related.maximumFiles', 1, async () =>
      assert.deepEqual((await search()).leftOut, [
        'Only 1 file was searched, the limit of s3Logjam.related.maximumFiles.',
      ]),
    );
    source.cancel();
    assert.deepEqual(await search(), { locations: [], leftOut: ['The search was cancelled.'] });
  });

  it('are told in the hover of an access log, with a link', async () => {
    const whole = await show(morning);
    await untilHover(whole.document, 'PART000000000002', /Part 2 of 2 of an upload that was completed 12 s later\\\./);
    await untilHover(
      whole.document,
      `DELETE0000000000 BATCH`,
      /One of 2 objects of a multi\\-object delete; 1 of them failed|One of 2 objects of a multi\\-object delete\\; 1/,
    );
    const hover = await hoverAt(whole.document, 'PART000000000002');
    assert.match(hover?.value ?? '', /\[Related records\]\(command:s3Logjam\.findRelatedRecords\?/);
    assert.deepEqual(hover?.isTrusted, {
      enabledCommands: ['s3Logjam.findRelatedRecords', 's3Logjam.showInRecords', 's3Logjam.showRecordsWithValue'],
    });
    await untilHover(whole.document, '"PUT /video', /Part 2 of 2 of an upload/);
    assert.doesNotMatch((await hoverAt(whole.document, '203.0.113.7'))?.value ?? '', /Related records/);
  });

  it('are told anew when the document changes', async () => {
    const { document } = await show(morning);
    await untilHover(document, 'PART000000000002', /Part 2 of 2/);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), `${lineOf(partFields(3, '10:15:09'))}\n`);
    await vscode.workspace.applyEdit(edit);
    await untilHover(document, 'PART000000000002', /Part 2 of 3/);
  });

  it('are told in the hover of a CloudTrail record', async () => {
    const records = [
      eventOf({ eventName: 'DeleteObjects', requestParameters: { bucketName: 'amzn-s3-demo-bucket' } }),
      ...['a', 'b'].map(key =>
        eventOf({
          eventName: 'DeleteObject',
          eventType: 'AwsServiceEvent',
          eventID: key,
          requestParameters: { bucketName: 'amzn-s3-demo-bucket', key },
        }),
      ),
    ];
    const { document } = await show(JSON.stringify({ Records: records }), 'json');
    await untilHover(document, '{"eventVersion"', /A multi\\-object delete of 2 objects/);
    await untilHover(document, 'AAAA0000BBBB1111', /A multi\\-object delete of 2 objects/);
    const hover = await hoverAt(document, 'AAAA0000BBBB1111');
    assert.match(hover?.value ?? '', /\[Related records\]\(command:s3Logjam\.findRelatedRecords\?/);
    assert.doesNotMatch((await hoverAt(document, 'eu-west-1'))?.value ?? '', /Related records/);
  });

  it('are shown by the command', async () => {
    const editor = await vscode.window.showTextDocument(log);
    const position = log.positionAt(morning.indexOf('PART000000000001'));
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('s3Logjam.findRelatedRecords');
    await vscode.commands.executeCommand('closeReferenceSearch');
    const place = { uri: log.uri.toString(), line: 0, character: 0 };
    await vscode.commands.executeCommand('s3Logjam.findRelatedRecords', place);
    assert.equal(log.isDirty, false);
  });
});
