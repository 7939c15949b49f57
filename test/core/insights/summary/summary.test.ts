import assert from 'node:assert/strict';
import { createSummary, summaryDocument, toSummaryJson } from '../../../../src/core/index';
import { accessLogLine, event } from '../lines';

function summarize(log: string, ...events: readonly unknown[]) {
  const summary = createSummary();
  const sink = summary.addAccessLog('access.log');
  sink.push(new TextEncoder().encode(log));
  sink.end();
  if (events.length > 0) {
    const rows = summary.addJsonLog('trail.json');
    for (const each of events) {
      rows.add(JSON.stringify(each), 0, 0);
    }
  }
  return summary.done();
}

const log = [
  accessLogLine({}),
  accessLogLine({
    time: '30/Mar/2026:10:00:00 +0000',
    requester: '-',
    status: '403',
    error: 'AccessDenied',
    bytes: '-',
  }),
  'broken',
  accessLogLine({ operation: 'REST.DELETE.OBJECT', requester: '-', bytes: '-', duration: '2500' }),
].join('\n');

describe('summaries', () => {
  it('counts what both kinds of log hold', () => {
    assert.deepEqual(
      toSummaryJson(summarize(log, event, { ...event, eventName: 'DeleteObject', errorCode: 'AccessDenied' })),
      {
        files: ['access.log', 'trail.json'],
        records: 5,
        unreadable: [{ file: 'access.log', line: 3 }],
        unreadableCount: 1,
        from: '2026-03-30T09:12:41Z',
        to: '2026-03-30T10:00:00Z',
        bytesSent: 3462992 + 2 * 243,
        operations: { 'REST.GET.OBJECT': 2, DeleteObject: 1, GetObject: 1, 'REST.DELETE.OBJECT': 1 },
        requesters: { 'arn:aws:iam::123456789012:user/alice': 3, '-': 2 },
        statuses: { '-': 2, '200': 2, '403': 1 },
        errors: { AccessDenied: 2 },
        buckets: { 'amzn-s3-demo-bucket': 5 },
        prefixes: { 'photos/': 5 },
        addresses: { '192.0.2.3': 5 },
        userAgents: { 'aws-cli/2.34.11': 3, '[aws-cli/2.34.11]': 2 },
        hours: { '2026-03-30T09:00:00Z': 4, '2026-03-30T10:00:00Z': 1 },
        slowest: [
          { file: 'access.log', line: 4, operation: 'REST.DELETE.OBJECT', milliseconds: 2500 },
          { file: 'access.log', line: 1, operation: 'REST.GET.OBJECT', milliseconds: 70 },
          { file: 'access.log', line: 2, operation: 'REST.GET.OBJECT', milliseconds: 70 },
        ],
        anonymous: [
          { operation: 'REST.DELETE.OBJECT', requester: '-', succeeded: 1, failed: 0 },
          { operation: 'REST.GET.OBJECT', requester: '-', succeeded: 0, failed: 1 },
        ],
        deletions: [
          { operation: 'DeleteObject', requester: 'arn:aws:iam::123456789012:user/alice', succeeded: 0, failed: 1 },
          { operation: 'REST.DELETE.OBJECT', requester: '-', succeeded: 1, failed: 0 },
        ],
      },
    );
  });

  it('takes nobody for anonymous who did not come without a signature', () => {
    const identities = [
      { type: 'AWSAccount', accountId: 'anonymous', principalId: '' },
      { type: 'AWSAccount', accountId: '777788889999' },
      { type: 'AWSService', invokedBy: 'cloudtrail.amazonaws.com' },
      {},
    ];
    const json = { bucket_arn: 'arn:aws:s3:::amzn-s3-demo-bucket', operation: 'REST.GET.ACL', requester: 'Anonymous' };
    const summary = summarize('', json, ...identities.map(userIdentity => ({ ...event, userIdentity })));
    const { anonymous, requesters } = toSummaryJson(summary);
    assert.deepEqual(anonymous, [
      { operation: 'GetObject', requester: '-', succeeded: 1, failed: 0 },
      { operation: 'REST.GET.ACL', requester: 'Anonymous', succeeded: 1, failed: 0 },
    ]);
    const once = ['(not told)', '-', '777788889999', 'Anonymous', 'cloudtrail.amazonaws.com'];
    assert.deepEqual(requesters, Object.fromEntries(once.map(name => [name, 1])));
    assert.match(summaryDocument(summary), /\| \(not told\) \| 1 \|/);
  });

  it('reads as a document', () => {
    const sections = summaryDocument(summarize(log)).split('\n\n');
    assert.deepEqual(sections.slice(0, 6), [
      '# Summary of `access.log`',
      '3 records, 30 Mar 2026 09:12:41 UTC to 30 Mar 2026 10:00:00 UTC. S3 sent 3.3 MiB.',
      '## Unreadable',
      'Lines that could not be read: 3.',
      '## Operations',
      '| Operation | Records | Bytes sent |\n| :-- | --: | --: |\n| `REST.GET.OBJECT` | 2 | 3.3 MiB |\n| `REST.DELETE.OBJECT` | 1 | 0 bytes |',
    ]);
    assert.deepEqual(
      sections.filter(text => text.startsWith('#')),
      [
        '# Summary of `access.log`',
        '## Unreadable',
        '## Operations',
        '## Requesters',
        '## HTTP statuses',
        '## Errors',
        '## Deletions',
        '## Anonymous',
        '## Buckets',
        '## Key prefixes',
        '## Busiest hours',
        '## Slowest',
        '## Addresses',
        '## User agents',
      ],
    );
  });

  it('says little of an empty log', () => {
    assert.equal(summaryDocument(summarize('')), '# Summary of `access.log`\n\n0 records. S3 sent 0 bytes.\n');
    const { from, to, operations } = toSummaryJson(summarize('\n'));
    assert.deepEqual([from, to, operations], [null, null, {}]);
  });

  it('shows the first of many values, and counts the rest', () => {
    const many = Array.from({ length: 20 }, (_, n) => accessLogLine({ requester: `user${n}`, bytes: '1024' }));
    const document = summaryDocument(summarize(many.join('\n')));
    assert.match(document, /\| 5 more \| 5 \| 5 KiB \|/);
  });

  it('keeps the ten slowest', () => {
    const many = Array.from({ length: 30 }, (_, n) => accessLogLine({ duration: `${(n * 7) % 30}` }));
    assert.deepEqual(
      summarize(many.join('\n')).slowest.map(({ milliseconds }) => milliseconds),
      [29, 28, 27, 26, 25, 24, 23, 22, 21, 20],
    );
  });

  const hostile: readonly (readonly [name: string, agent: string, cell: string])[] = [
    ['a link', '[x](command:y)', '`[x](command:y)`'],
    ['a cell', 'a|b', 'a\\|b'],
    ['the end of code', '`<img>`', '\\`&lt;img&gt;\\`'],
    ['a member of every object', '__proto__', '`__proto__`'],
  ];
  for (const [name, agent, cell] of hostile) {
    it(`shows ${name} as it stands`, () => {
      const summary = summarize(accessLogLine({ agent }));
      assert.ok(summaryDocument(summary).includes(`| ${cell} | 1 | 3.3 MiB |`), summaryDocument(summary));
      assert.deepEqual(Object.entries(toSummaryJson(summary).userAgents as object), [[agent, 1]]);
    });
  }
});
