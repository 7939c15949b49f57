import assert from 'node:assert/strict';
import { eventOf } from '../../../src/core/fields/cloudTrail/event';
import { explainJsonLogRecord } from '../../../src/core/insights/explainJsonLogRecord';
import { toJsonLogRecord } from '../../../src/core/insights/jsonLogRecord';
import { explainIn } from '../../../src/core/insights/reading/explainIn';
import { viewOfJson } from '../../../src/core/insights/view/jsonView';
import { readRecord } from '../../../src/core/records/json/readRecord';
import { indexRecords, recordSpan } from '../../../src/core/records/json/recordIndex';

const arn = 'arn:aws:iam::123456789012:user/alice';
const options = { timeZone: 'utc', nowMs: 0 } as const;

/** One row of an event data store, as a record of all columns and as the cells of a query. */
const columns = {
  eventversion: '1.11',
  useridentity: { type: 'IAMUser', username: 'alice', arn, accountid: '123456789012', sessioncontext: null },
  eventtime: '2026-03-30 10:00:00.000',
  eventsource: 's3.amazonaws.com',
  eventname: 'DeleteObject',
  awsregion: 'eu-west-1',
  sourceipaddress: '192.0.2.3',
  requestparameters: { bucketName: 'amzn-s3-demo-bucket', key: 'a.txt' },
  resources: [{ accountid: '123456789012', arn: 'arn:aws:s3:::amzn-s3-demo-bucket', type: 'AWS::S3::Bucket' }],
};
const resultsOf = (...cells: object[]): string => JSON.stringify({ QueryStatus: 'FINISHED', QueryResultRows: [cells] });

function read(text: string) {
  const span = recordSpan(indexRecords(text), 0);
  assert.ok(span);
  return readRecord(text, span);
}

function tell(text: string): string[] {
  const record = read(text);
  const told = explainJsonLogRecord(record.shape, eventOf(record), options);
  assert.ok(told);
  return [record.shape, told.title, told.subtitle, ...told.meaning.filter(line => line.includes('errorCode'))];
}

const succeeded = 'There is no errorCode, so the call succeeded.';
const untold =
  'The row has no errorCode, as the query may not have asked for it: whether the call succeeded is not told.';

describe('a row of an event data store', () => {
  for (const [title, text, expected] of [
    [
      'all columns of a call that succeeded',
      JSON.stringify({ ...columns, errorcode: null }),
      [
        'alice (IAM user) deleted a.txt in amzn-s3-demo-bucket',
        'from 192.0.2.3, 30 Mar 2026 10:00:00 UTC, succeeded',
        succeeded,
      ],
    ],
    [
      'all columns of a call that failed',
      JSON.stringify({ ...columns, errorcode: 'AccessDenied' }),
      [
        'alice (IAM user) tried to delete a.txt in amzn-s3-demo-bucket',
        'from 192.0.2.3, 30 Mar 2026 10:00:00 UTC, failed with AccessDenied',
      ],
    ],
    [
      'columns without errorCode: whether it succeeded is not known',
      JSON.stringify(columns),
      [
        'alice (IAM user) called DeleteObject on a.txt in amzn-s3-demo-bucket',
        'from 192.0.2.3, 30 Mar 2026 10:00:00 UTC',
        untold,
      ],
    ],
    [
      'cells of a query',
      resultsOf({ eventName: 'GetObject' }, { errorCode: '' }, { eventTime: '2026-03-30 10:00:00.000' }),
      ['Somebody unknown called GetObject', '30 Mar 2026 10:00:00 UTC, succeeded', succeeded],
    ],
    [
      'cells with the caller as one text',
      resultsOf({ eventName: 'GetObject' }, { userIdentity: `{type=IAMUser, arn=${arn}, username=alice}` }),
      ['Somebody whose userIdentity is one text called GetObject', '', untold],
    ],
    [
      'cells of a count',
      resultsOf({ eventName: 'GetObject' }, { n: '12' }),
      ['Somebody unknown called GetObject', '', untold],
    ],
  ] as const) {
    it(`is told: ${title}`, () => assert.deepEqual(tell(text), ['cloudtrail-lake', ...expected]));
  }

  it('has its columns under the names that CloudTrail writes', () => {
    assert.deepEqual(eventOf(read(JSON.stringify(columns))), {
      eventVersion: '1.11',
      userIdentity: { type: 'IAMUser', userName: 'alice', arn, accountId: '123456789012', sessionContext: null },
      eventTime: columns.eventtime,
      eventSource: columns.eventsource,
      eventName: columns.eventname,
      awsRegion: 'eu-west-1',
      sourceIPAddress: '192.0.2.3',
      requestParameters: columns.requestparameters,
      resources: [{ accountId: '123456789012', ARN: 'arn:aws:s3:::amzn-s3-demo-bucket', type: 'AWS::S3::Bucket' }],
    });
  });

  const chosen = {
    '@timestamp': '2026-03-30 10:15:02.000',
    eventName: 'GetObject',
    eventSource: 's3.amazonaws.com',
    'userIdentity.arn': arn,
    'requestParameters.bucketName': 'amzn-s3-demo-bucket',
    'requestParameters.key': 'a.txt',
    'resources.0.ARN': 'arn:aws:s3:::amzn-s3-demo-bucket/a.txt',
  };

  it('has columns that are members of others in those', () => {
    const record = read(JSON.stringify([chosen]));
    assert.deepEqual(eventOf(record), {
      '@timestamp': chosen['@timestamp'],
      eventName: 'GetObject',
      eventSource: 's3.amazonaws.com',
      userIdentity: { arn },
      requestParameters: { bucketName: 'amzn-s3-demo-bucket', key: 'a.txt' },
      resources: [{ ARN: 'arn:aws:s3:::amzn-s3-demo-bucket/a.txt' }],
    });
    assert.deepEqual(tell(JSON.stringify([chosen])), [
      'cloudtrail-lake',
      'alice (no type given) called GetObject on a.txt in amzn-s3-demo-bucket',
      '',
      untold,
    ]);
    assert.deepEqual(Object.keys(toJsonLogRecord(record).fields).slice(3), [
      'userIdentity.arn',
      'requestParameters.bucketName',
      'requestParameters.key',
      'resources[0].ARN',
    ]);
    assert.equal(viewOfJson(eventOf(record), record.shape).text('userIdentity.arn'), arn);
  });

  it('has each of them explained', () => {
    for (const path of ['userIdentity.arn', 'requestParameters.key', 'resources[0].ARN']) {
      const { subtitle = '', evidence } = explainIn(JSON.stringify([chosen]), path, options) ?? {};
      assert.ok(subtitle.startsWith(path) && evidence !== undefined, `${path}: ${subtitle}`);
    }
  });

  it('is read in time whatever its columns are called', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`userIdentity.a${at}`, at]));
    const deep = `userIdentity${'.a'.repeat(100_000)}`;
    const event = eventOf(read(JSON.stringify({ eventName: 'x', ...many, [deep]: 1 })));
    assert.deepEqual(Object.keys(event as object), ['eventName', 'userIdentity', deep]);
  });

  it('keeps names of its own, and what is a map of the user', () => {
    const cells = { eventName: 'x', CNT: '1', __proto__: 'y', requestParameters: { BUCKETNAME: 'b' } };
    assert.deepEqual(
      eventOf(read(resultsOf(...Object.entries(cells).map(([name, value]) => ({ [name]: value }))))),
      cells,
    );
  });

  it('is found by filters under both spellings', () => {
    const record = read(JSON.stringify(columns));
    const view = viewOfJson(eventOf(record), record.shape);
    for (const name of ['useridentity.arn', 'userIdentity.arn', 'USERIDENTITY.ARN']) {
      assert.equal(view.text(name), arn);
    }
    assert.deepEqual(
      ['event_name', 'bucket', 'key', 'address', 'api'].map(name => view.text(name)),
      ['DeleteObject', 'amzn-s3-demo-bucket', 'a.txt', '192.0.2.3', 'DeleteObject'],
    );
  });

  it('is JSON with its fields as they stand', () => {
    const { eventName, operation, who, fields } = toJsonLogRecord(read(JSON.stringify(columns)));
    assert.deepEqual([eventName, operation, who], ['DeleteObject', 'DeleteObject', 'alice (IAM user)']);
    assert.equal(fields['useridentity.arn'], arn);
  });

  it('has its cells explained', () => {
    const text = resultsOf({ eventName: 'GetObject' }, { sourceIPAddress: '192.0.2.3' });
    assert.match(explainIn(text, 'sourceIPAddress', options)?.title ?? '', /192\.0\.2\.3/);
  });
});
