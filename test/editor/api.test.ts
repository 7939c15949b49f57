import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { S3LogjamApi } from '../../src/api';
import { event } from '../core/records/json/events';
import { line, withSetting } from './lines';

/** The API as another extension gets it. */
async function api(): Promise<S3LogjamApi> {
  const extension = vscode.extensions.getExtension<S3LogjamApi>('s3-logjam.s3-logjam');
  assert.ok(extension);
  await extension.activate();
  return extension.exports;
}

/** True for what could be sent as JSON and come back the same. */
const isPlain = (value: unknown): void => assert.deepEqual(JSON.parse(JSON.stringify(value)), value);

describe('the API of the extension', () => {
  it('has a version and three functions, and nothing else', async () => {
    const exported = await api();
    assert.equal(exported.version, 1);
    assert.deepEqual(Object.keys(exported), ['version', 'parse', 'explain', 'translate']);
  });

  it('parses logs of both kinds to plain JSON, page by page', async () => {
    const { parse } = await api();
    const page = await parse(`${line()}\n${line({ key: 'b' })}\n`, { maximumRecords: 1 });
    isPlain(page);
    assert.deepEqual([page.kind, page.records.length, page.next?.line], ['access-log', 1, 2]);
    assert.ok(page.next);
    const rest = await parse(`${line()}\n${line({ key: 'b' })}\n`, { from: page.next });
    assert.deepEqual([rest.records[0]?.fields.key, rest.records[0]?.line, rest.next], ['b', 2, null]);
    const trail = await parse(JSON.stringify({ Records: [event] }));
    isPlain(trail);
    assert.equal(trail.records[0]?.fields['userIdentity.type'], 'AssumedRole');
  });

  it('does not give a large log back by accident', async () => {
    const { parse } = await api();
    const { records, next } = await parse(`${line()}\n`.repeat(5_000));
    assert.deepEqual([records.length, next?.record], [100, 101]);
  });

  it('explains fields in the time zone of the reader', async () => {
    const { explain } = await api();
    const status = await explain(line(), 'http_status');
    isPlain(status);
    assert.deepEqual([status?.subtitle, status?.evidence], ['HTTP status, field 10 of 27', 'documented']);
    assert.equal((await explain(JSON.stringify(event), ['awsRegion']))?.title, 'Europe (Ireland)');
    assert.equal(await explain(line(), 'no such field'), null);
    await withSetting('timeZone', 'Asia/Tokyo', async () => {
      assert.match(JSON.stringify(await explain(line(), 'time')), /Asia\/Tokyo|GMT\+9|JST/);
    });
  });

  it('translates operations', async () => {
    const { translate } = await api();
    const { form, matches } = await translate('put-object-acl');
    isPlain(matches);
    assert.deepEqual([form, matches[0]?.api, matches[0]?.rest?.text], ['cli', 'PutObjectAcl', 'PUT /{Key}?acl']);
  });
});
