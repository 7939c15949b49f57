import assert from 'node:assert/strict';
import { detectJsonLog } from '../../../../src/core/records/json/detect';
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
  notification,
  objectCreated,
  queryResults,
  snsMessage,
  snsOfLambda,
  sqsMessages,
  sqsOfLambda,
  subscription,
} from './events';

const lines = (...values: readonly unknown[]): string => values.map(value => JSON.stringify(value)).join('\n');

describe('detectJsonLog', () => {
  for (const [title, value, expected] of [
    ['a trail file', { Records: [event, event] }, 'cloudtrail-records'],
    ['a trail file without events', { Records: [] }, 'cloudtrail-records'],
    ['a bare array', [event], 'cloudtrail-records'],
    ['an event of another service', { ...event, eventSource: 'ec2.amazonaws.com' }, 'cloudtrail-event'],
    ['an event by itself', event, 'cloudtrail-event'],
    [
      'an event of which little is left',
      { eventSource: 's3.amazonaws.com', eventName: 'GetObject' },
      'cloudtrail-event',
    ],
    ['a network activity event', { Records: [{ ...event, eventType: 'AwsVpceEvent' }] }, 'cloudtrail-records'],
    ['an EventBridge envelope', eventBridge, 'cloudtrail-eventbridge'],
    ['lookup-events', { Events: [lookup, lookup], NextToken: 'abc' }, 'cloudtrail-lookup'],
    ['one event of lookup-events', lookup, 'cloudtrail-lookup'],
    ['columns of Lake', [lakeColumns], 'cloudtrail-lake'],
    ['a row of Lake with the original text', [{ eventjson: eventText, eventname: 'GetObject' }], 'cloudtrail-lake'],
    ['get-query-results of Lake', lakeResults, 'cloudtrail-lake'],
    [
      'rows of CloudWatch Logs Insights with chosen fields',
      [{ '@timestamp': '2026-03-30 10:15:02.000', eventName: 'GetObject', sourceIPAddress: '192.0.2.3' }],
      'cloudtrail-lake',
    ],
    [
      'one such row with members of members',
      { eventName: 'GetObject', 'userIdentity.arn': 'arn:aws:iam::123456789012:user/alice' },
      'cloudtrail-lake',
    ],
    ['rows of another log', [{ '@timestamp': '2026-03-30 10:15:02.000', eventName: 'x', level: 'info' }], 'unknown'],
    ['a Lake event from elsewhere', { eventData: { version: '1.0' }, metadata: {} }, 'cloudtrail-lake'],
    ['an Insights file', { Records: [insight] }, 'cloudtrail-insight'],
    ['an aggregated event', aggregated, 'cloudtrail-aggregated'],
    ['a digest file', digest, 'cloudtrail-digest'],
    ['an access log record', accessLog, 'access-log-json'],
    ['an S3 event notification', { Records: [notification] }, 's3-event-notification'],
    ['an S3 event of EventBridge', objectCreated, 's3-eventbridge'],
    ['a message of SNS with an EventBridge envelope', snsMessage(eventBridge), 'cloudtrail-eventbridge'],
    ['a message of SNS with an event', snsMessage(event), 'cloudtrail-event'],
    ['a message of SNS with a notification', snsMessage({ Records: [notification] }), 's3-event-notification'],
    [
      'a message of SNS with a trail file that was delivered',
      snsMessage({ s3Bucket: 'amzn-s3-demo-bucket' }),
      'unknown',
    ],
    ['messages of SQS', sqsMessages([eventBridge, eventBridge]), 'cloudtrail-eventbridge'],
    ['messages of SQS that hold those of SNS', sqsMessages([snsMessage(eventBridge)]), 'cloudtrail-eventbridge'],
    ['messages of SQS with a notification', sqsMessages([{ Records: [notification] }]), 's3-event-notification'],
    ['messages of a queue, as Lambda gets them', sqsOfLambda(snsMessage(eventBridge)), 'cloudtrail-eventbridge'],
    ['messages of a topic, as Lambda gets them', snsOfLambda(event), 'cloudtrail-records'],
    ['a subscription that is still packed', subscription, 'cloudwatch-subscription'],
    ['settings that are named alike', { awslogs: { group: 'a', region: 'b' } }, 'unknown'],
    ['results of another search', { results: [[{ field: 'name', value: 'a' }], { id: 1 }] }, 'unknown'],
    [
      'a query of columns',
      {
        results: [
          [
            { field: 'eventName', value: 'GetObject' },
            { field: 'eventSource', value: 's3.amazonaws.com' },
          ],
        ],
      },
      'unknown',
    ],
    ['an EventBridge event of another source', { ...objectCreated, source: 'aws.ec2' }, 'unknown'],
    ['an SQS event of Lambda', { Records: [{ eventSource: 'aws:sqs', body: '', awsRegion: 'a' }] }, 'unknown'],
    ['an event of a web page', { eventType: 'click', eventName: 'buy', eventTime: '10:00' }, 'unknown'],
    ['a package.json', { name: 'a', version: '1.0.0', scripts: {} }, 'unknown'],
    ['numbers', [1, 2, 3], 'unknown'],
    ['a string', 'eventVersion', 'unknown'],
  ] as const) {
    it(`names ${title}`, () => {
      for (const text of [
        JSON.stringify(value),
        JSON.stringify(value, null, 2),
        `\uFEFF${JSON.stringify(value)}\r\n`,
      ]) {
        assert.deepEqual(detectJsonLog(text), { name: expected, layout: 'document', isMessage: false });
      }
    });
  }

  for (const [title, text, name] of [
    ['events', lines(event, event), 'cloudtrail-lines'],
    ['events with blank lines', `\n\n${eventText}\r\n\r\n${eventText}\r\n`, 'cloudtrail-lines'],
    ['events after a broken line', `${eventText.slice(0, 300)}\n${lines(event, event)}`, 'cloudtrail-lines'],
    ['one event before a broken line', `${eventText}\n${eventText.slice(0, 300)}`, 'cloudtrail-lines'],
    ['events after their times', `2026-11-22T10:00:00.000Z ${eventText}\n`.repeat(2), 'cloudtrail-lines'],
    [
      'an event after its time',
      `2026-11-22T10:00:00Z 123456789012_CloudTrail_eu-west-1 ${eventText}`,
      'cloudtrail-lines',
    ],
    ['trail files', lines({ Records: [event] }, { Records: [event] }), 'cloudtrail-records'],
    ['EventBridge envelopes', lines(eventBridge, eventBridge), 'cloudtrail-eventbridge'],
    ['access log records', lines(accessLog, accessLog), 'access-log-json'],
    ['other JSON', lines({ a: 1 }, { a: 2 }), 'unknown'],
  ] as const) {
    it(`names lines of ${title}`, () => {
      const { name: found, layout } = detectJsonLog(text);
      assert.deepEqual([found, layout], [name, 'lines']);
    });
  }

  for (const [title, value, name] of [
    ['CloudTrail events', logEvents([event, event]), 'cloudtrail-records'],
    ['access log records', logEvents([accessLog]), 'access-log-json'],
    ['EventBridge envelopes', logEvents([eventBridge]), 'cloudtrail-eventbridge'],
    ['one CloudTrail event', { timestamp: 1, message: eventText }, 'cloudtrail-event'],
    ['results of a query', queryResults([event, event]), 'cloudtrail-records'],
    ['results of a query of access logs', queryResults([accessLog]), 'access-log-json'],
    [
      'what the console saves',
      [{ '@timestamp': '2026-11-22 10:00:00.000', '@message': eventText }],
      'cloudtrail-records',
    ],
    ['a query that has read the message', [{ '@timestamp': 't', '@message': event }], 'cloudtrail-records'],
    [
      'a subscription',
      { messageType: 'DATA_MESSAGE', owner: '', logGroup: '', logStream: '', logEvents: [{ message: eventText }] },
      'cloudtrail-records',
    ],
  ] as const) {
    it(`looks into messages of CloudWatch Logs: ${title}`, () => {
      assert.deepEqual(detectJsonLog(JSON.stringify(value)), { name, layout: 'document', isMessage: true });
    });
  }

  it('takes messages of other kinds for what they are', () => {
    assert.equal(detectJsonLog(JSON.stringify(logEvents(['hello', { a: 1 }]))).name, 'unknown');
    assert.equal(detectJsonLog(JSON.stringify({ level: 'info', message: 'hello' })).name, 'unknown');
  });

  it('knows events that are formatted, one after another', () => {
    const shape = detectJsonLog(`${JSON.stringify(event, null, 2)}\n${JSON.stringify(event, null, 2)}\n`);
    assert.deepEqual(shape, { name: 'cloudtrail-lines', layout: 'document', isMessage: false });
  });

  it('knows a record that begins after a few odd ones', () => {
    assert.equal(detectJsonLog(JSON.stringify({ Records: [null, {}, event] })).name, 'cloudtrail-records');
  });

  it('knows a document with comments, and one that ends early', () => {
    const text = `// exported by alice\n{ /* all */ "Records": [ // {\n${eventText.slice(0, 600)}`;
    assert.equal(detectJsonLog(text).name, 'cloudtrail-records');
  });

  it('looks only at the beginning', () => {
    const long = JSON.stringify({ Records: [{ ...event, errorMessage: 'x'.repeat(400_000) }, event] });
    assert.equal(detectJsonLog(long).name, 'cloudtrail-records');
    assert.equal(detectJsonLog(`{"a":"${'x'.repeat(400_000)}","Records":[${eventText}]}`).name, 'unknown');
  });

  it('comes back from envelopes inside of envelopes', () => {
    let text = eventText;
    for (let depth = 0; depth < 12; depth++) {
      text = JSON.stringify({ message: text }).slice(0, 100_000);
    }
    assert.equal(detectJsonLog(text).name, 'unknown');
  });

  for (const text of [
    '',
    ' ',
    '{',
    '[',
    '"',
    '{"',
    '{"Records":',
    '{"Records":[',
    '[[',
    '}',
    ',',
    '//',
    '/*',
    '\uD800',
  ]) {
    it(`comes back from ${JSON.stringify(text)}`, () => assert.equal(detectJsonLog(text).name, 'unknown'));
  }
});
