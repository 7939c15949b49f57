import assert from 'node:assert/strict';
import { useFolder } from './files';
import { run } from './run';

const event = (eventName: string): string =>
  JSON.stringify({
    eventVersion: '1.11',
    userIdentity: { type: 'IAMUser', userName: 'Jürgen', accountId: '123456789012' },
    eventTime: '2026-03-30T10:15:02Z',
    eventSource: 's3.amazonaws.com',
    eventName,
    awsRegion: 'eu-west-1',
    requestParameters: { bucketName: 'amzn-s3-demo-bucket' },
  });
const [get, put, head] = [event('GetObject'), event('PutObject'), event('HeadObject')];

describe('decode, filter and summary of the same file', () => {
  const { write } = useFolder();

  for (const [what, content] of [
    ['lines', `${get}\n${put}\n${head}\n`],
    ['what aws logs tail writes', [get, put, head].map(each => `2026-11-22T10:00:00.123Z ${each}\n`).join('')],
    ['lists on lines', `[${get},${put}]\n[${head}]\n`],
    ['trail files on lines', `{"Records":[${get},${put}]}\n{"Records":[${head}]}\n`],
    ['lines of blanks', `${get}\n   \n${put}\n\t\n\n${head}\n  `],
    ['a trail file', `{"Records":[${get},${put},\n${head}]}`],
    [
      'a byte order mark and bytes that are no UTF-8',
      `\ufeff${get}\n${put}\n${head}\n`.replace('GetObject', 'Get\xff'),
    ],
  ] as const) {
    it(`counts alike: ${what}`, () => {
      const isBroken = content.includes('\xff');
      // The letter stands for the byte FF, which is never part of UTF-8.
      const bytes = Buffer.concat(
        content.split('\xff').flatMap((part, at) => [...(at > 0 ? [Buffer.of(0xff)] : []), Buffer.from(part)]),
      );
      const file = write(`${what}.json`, bytes);
      const decoded = run(['decode', '--json', file]);
      const records = decoded.stdout
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line));
      const filtered = run(['filter', '--count', 'bucket = amzn-s3-demo-bucket', file]);
      const summary = run(['summary', '--json', file]);
      const { records: counted, unreadableCount } = JSON.parse(summary.stdout);
      assert.deepEqual([records.length, filtered.stdout.trim(), counted, unreadableCount], [3, '3', 3, 0]);
      assert.deepEqual([decoded.status, filtered.status, summary.status], [0, 0, 0], decoded.stderr + summary.stderr);
      assert.deepEqual(
        records.map(({ offset, length }) => bytes.subarray(offset, offset + length).toString()),
        [isBroken ? get.replace('GetObject', 'Get\ufffd') : get, put, head],
      );
    });
  }
});
