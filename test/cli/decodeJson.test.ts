import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  accessLog,
  aggregated,
  digest,
  event,
  eventBridge,
  eventText,
  insight,
  lakeColumns,
  lakeResults,
  logEvents,
  lookup,
  queryResults,
  snsMessage,
  sqsMessages,
  subscription,
} from '../core/records/json/events';

declare const __ROOT__: string;
const cli = path.join(__ROOT__, 'dist', 'cli.js');
const folder = mkdtempSync(path.join(tmpdir(), 's3-logjam-'));

function decode(name: string, content: string | Uint8Array, ...options: string[]) {
  writeFileSync(path.join(folder, name), content);
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'decode', ...options, name], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}
const json = (stdout: string) =>
  stdout
    .split('\n')
    .filter(text => text !== '')
    .map(text => JSON.parse(text));
const trail = JSON.stringify({ Records: [event, { ...event, eventName: 'DeleteObject' }] });

describe('s3-logjam decode, CloudTrail', () => {
  after(() => rmSync(folder, { recursive: true }));

  it('prints one JSON object for each record, with its place in bytes', () => {
    const { status, stdout, stderr } = decode('trail.json', `\n${trail}`, '--json');
    assert.deepEqual([status, stderr], [0, '']);
    const [first, second] = json(stdout);
    assert.deepEqual(Object.keys(first), [
      'file',
      'record',
      'offset',
      'length',
      'shape',
      'eventName',
      'operation',
      'who',
      'fields',
      'problems',
    ]);
    assert.deepEqual(
      [first.record, first.offset, first.eventName, first.operation, first.who],
      [1, 13, 'GetObject', 'GetObject', 'alice (assumed role etl)'],
    );
    assert.equal(
      readFileSync(path.join(folder, 'trail.json'))
        .subarray(second.offset, second.offset + second.length)
        .toString(),
      JSON.stringify({ ...event, eventName: 'DeleteObject' }),
    );
    assert.deepEqual(
      [first.fields['resources[0].type'], first.fields['requestParameters.bucketName'], first.problems],
      ['AWS::S3::Object', 'amzn-s3-demo-bucket', []],
    );
  });

  for (const [shape, name, content] of [
    ['cloudtrail-event', 'trail.json.gz', gzipSync(trail)],
    ['cloudtrail-event', 'lines.jsonl', `${JSON.stringify(event)}\n\n${JSON.stringify(event)}\n`],
    ['cloudtrail-event', 'list.json', JSON.stringify([event, event])],
    ['cloudtrail-event', 'query.json', JSON.stringify(queryResults([event, event]))],
    ['cloudtrail-eventbridge', 'queue.json', JSON.stringify(sqsMessages([1, 2].map(() => snsMessage(eventBridge))))],
    [
      'cloudtrail-eventbridge',
      'bridge.jsonl',
      [1, 2]
        .map(() =>
          JSON.stringify({
            version: '0',
            id: 'x',
            'detail-type': 'AWS API Call via CloudTrail',
            source: 'aws.s3',
            account: '123456789012',
            time: event.eventTime,
            region: 'eu-west-1',
            resources: [],
            detail: event,
          }),
        )
        .join('\n'),
    ],
  ] as const) {
    it(`reads ${name}`, () => {
      const { status, stdout } = decode(name, content, '--json');
      assert.equal(status, 0);
      assert.deepEqual(
        json(stdout)
          .map(each => [each.shape, each.eventName])
          .slice(0, 1),
        [[shape, 'GetObject']],
      );
      assert.equal(json(stdout).length, 2);
    });
  }

  for (const [shape, value] of [
    ['cloudtrail-lookup', { Events: [lookup] }],
    ['cloudtrail-lake', [lakeColumns]],
    ['cloudtrail-lake', lakeResults],
    ['cloudtrail-insight', { Records: [insight] }],
    ['cloudtrail-aggregated', aggregated],
    ['cloudtrail-digest', digest],
    ['cloudtrail-event', logEvents([event])],
    ['access-log-json', accessLog],
  ] as const) {
    it(`reads ${shape}: ${Object.keys(value).slice(0, 3)}`, () => {
      const { status, stdout } = decode('shape.json', JSON.stringify(value), '--json');
      const found = json(stdout);
      assert.deepEqual([status, found.map(each => each.shape)], [0, [shape]]);
      assert.ok(Object.keys(found[0].fields).length >= 2);
    });
  }

  it('lists a record of any kind with what it is about', () => {
    assert.match(
      decode('digest.json', JSON.stringify(digest)).stdout,
      /^digest\.json, record 1\n {2}Digest of 0 log files from 22 Nov/,
    );
    assert.match(
      decode('log.json', JSON.stringify(accessLog)).stdout,
      /\n {2}Anonymous read a\.txt in amzn-s3-demo-bucket\n/,
    );
  });

  it('reads what it can of a cut file, and ends with 1', () => {
    const { status, stdout, stderr } = decode('cut.json', trail.slice(0, -60), '--json');
    assert.equal(status, 1);
    assert.equal(json(stdout)[0].eventName, 'GetObject');
    assert.match(stderr, /^s3-logjam: cut\.json: The text ends before/m);
  });

  it('says of other JSON that it is no log', () => {
    const { status, stdout, stderr } = decode('other.json', '{"name":"x","list":[1,2,3]}', '--json');
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /no log that is known to this version/);
  });

  it('says of look-alikes what they are', () => {
    const notification = {
      Records: [
        {
          eventVersion: '2.1',
          eventSource: 'aws:s3',
          eventName: 'ObjectCreated:Put',
          s3: { s3SchemaVersion: '1.0', bucket: { name: 'amzn-s3-demo-bucket' }, object: { key: 'a' } },
        },
      ],
    };
    const { status, stdout, stderr } = decode('notification.json', JSON.stringify(notification), '--json');
    assert.deepEqual([status, stdout], [1, '']);
    assert.equal(stderr, 's3-logjam: notification.json: this is an S3 event notification, which is no log\n');
  });

  it('says of a packed log how to unpack it', () => {
    const { status, stdout, stderr } = decode('packed.json', JSON.stringify(subscription), '--json');
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /this is what a CloudWatch Logs subscription sends.*base64 -d \| gunzip unpacks it\n$/);
  });

  it('prints a listing for people: who did what, then every value', () => {
    const { status, stdout } = decode('trail.json', trail);
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^trail\.json, record 1\n {2}alice \(assumed role etl\) read a "quoted" \{name\}\.txt in amzn-s3-demo-bucket\n {2}from 192\.0\.2\.3/,
    );
    assert.match(stdout, /^ {2}awsRegion {2}"eu-west-1"$/m);
  });

  it('reads a file of more than 32 MB one record at a time, the same way', () => {
    const long = {
      ...event,
      requestParameters: { bucketName: 'amzn-s3-demo-bucket', key: 'k'.repeat(2 * 1024 * 1024) },
    };
    const content = JSON.stringify({ Records: Array.from({ length: 18 }, () => long) });
    const { status, stdout } = decode('long.json', content, '--json');
    const found = json(stdout);
    assert.deepEqual([status, found.length, found[17].eventName, found[17].record], [0, 18, 'GetObject', 18]);
    assert.equal(content.slice(found[17].offset, found[17].offset + 16), '{"eventVersion":');
  }).timeout(60_000);

  it('tells what stands between the records of a file of more than 32 MB', () => {
    const filler = JSON.stringify({ ...event, errorMessage: 'x'.repeat(33 * 1024 * 1024) });
    const content = `/* {"a":1} */{"Records":[${eventText}, // {\n${filler}},${eventText}]} more`;
    const { status, stdout, stderr } = decode('between.json', content, '--json');
    assert.deepEqual([status, json(stdout).map(({ eventName }) => eventName)], [1, Array(3).fill('GetObject')]);
    const brace = content.indexOf(`}},${eventText}`) + 1;
    const word = content.length - 4;
    assert.deepEqual(
      stderr.split('\n'),
      [brace, word]
        .map(at => `s3-logjam: between.json: This is not valid JSON: it was passed over. (at byte ${at + 1})`)
        .concat(''),
    );
  }).timeout(60_000);

  it('reads lines that hold trail files, in a file of more than 32 MB too', () => {
    const filler = JSON.stringify({ ...event, errorMessage: 'x'.repeat(3 * 1024 * 1024) });
    const line = JSON.stringify({ Records: [event, event] });
    const content = `${line}\n${line}\n${`${filler}\n`.repeat(12)}{"Records":[${eventText}}]}\n`;
    const { status, stdout, stderr } = decode('files.jsonl', content, '--json');
    const found = json(stdout);
    assert.deepEqual([status, found.length, found[16]?.record], [1, 17, 17]);
    for (const { offset, length } of found) {
      assert.doesNotThrow(() => JSON.parse(content.slice(offset, offset + length)));
    }
    assert.match(
      stderr,
      new RegExp(`not valid JSON: it was passed over\\. \\(at byte ${content.lastIndexOf('}]}') + 1}\\)`),
    );
  }).timeout(60_000);
});
