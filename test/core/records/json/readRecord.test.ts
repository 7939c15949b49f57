import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dottedPath, nodeAt } from '../../../../src/core/records/json/nodeAt';
import { childOf, type JsonRecord, readRecord } from '../../../../src/core/records/json/readRecord';
import { indexRecords, recordSpan } from '../../../../src/core/records/json/recordIndex';
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
} from './events';
import { plainOf } from './plain';

const read = (text: string): JsonRecord => readRecord(text, { start: 0, end: text.length });

/** The first record of a document. */
function readFirst(text: string): JsonRecord {
  const span = recordSpan(indexRecords(text), 0);
  assert.ok(span);
  return readRecord(text, span);
}

/** Problems as code and the text they are about. */
const problemsOf = (text: string, record = read(text)): [string, string][] =>
  record.problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]);

/** An event with more text in it, as JSON. */
const eventWith = (members: string): string => `{"eventVersion":"1.11","eventSource":"s3.amazonaws.com",${members}}`;
const AMOUNT = '"eventName":"GetObject"';

describe('readRecord', () => {
  it('reads an event with the place of every key and value', () => {
    const text = `  ${eventText}`;
    const record = readFirst(text);
    assert.deepEqual([record.shape, record.event, record.problems], ['cloudtrail-event', record.root, []]);
    assert.deepEqual(plainOf(record.event), event);
    const source = childOf(record.event, 'eventSource');
    assert.ok(source?.keySpan);
    assert.deepEqual(
      [source.kind, source.text, text.slice(source.span.start, source.span.end)],
      ['string', 's3.amazonaws.com', '"s3.amazonaws.com"'],
    );
    assert.equal(text.slice(source.keySpan.start, source.keySpan.end), '"eventSource"');
  });

  for (const [title, value, shape, expected] of [
    ['of a trail file', { Records: [event] }, 'cloudtrail-event', event],
    ['of EventBridge', eventBridge, 'cloudtrail-eventbridge', event],
    ['of lookup-events', { Events: [lookup] }, 'cloudtrail-lookup', event],
    ['in a message of CloudWatch Logs', logEvents([event]), 'cloudtrail-event', event],
    ['of EventBridge in a message', logEvents([eventBridge]), 'cloudtrail-eventbridge', event],
    ['that a query has read', [{ '@message': event }], 'cloudtrail-event', event],
    ['of a query of CloudWatch Logs', queryResults([event]), 'cloudtrail-event', event],
    ['of EventBridge that a query found', queryResults([eventBridge]), 'cloudtrail-eventbridge', event],
    [
      'in a row of Lake',
      { QueryResultRows: [[{ eventTime: 'x' }, { eventjson: eventText }]] },
      'cloudtrail-lake',
      event,
    ],
    ['in a message of SNS', snsMessage(eventBridge), 'cloudtrail-eventbridge', event],
    ['in a message of SNS, as Lambda gets it', snsOfLambda(eventBridge), 'cloudtrail-eventbridge', event],
    ['in a message of SQS', sqsMessages([event]), 'cloudtrail-event', event],
    ['in a message of SNS in one of SQS', sqsMessages([snsMessage(eventBridge)]), 'cloudtrail-eventbridge', event],
    ['the same, as Lambda gets it', sqsOfLambda(snsMessage(eventBridge)), 'cloudtrail-eventbridge', event],
    ['in the original text of Lake', [{ eventJson: eventText }], 'cloudtrail-lake', event],
    ['of Lake columns', [lakeColumns], 'cloudtrail-lake', lakeColumns],
    ['of a Lake query', lakeResults, 'cloudtrail-lake', lakeResults.QueryResultRows[0]],
    ['of Insights', { Records: [insight] }, 'cloudtrail-insight', insight],
    ['of many events', aggregated, 'cloudtrail-aggregated', aggregated],
    ['of a digest', digest, 'cloudtrail-digest', digest],
    ['of an access log', accessLog, 'access-log-json', accessLog],
    ['of an access log in a message', logEvents([accessLog]), 'access-log-json', accessLog],
    ['of a notification', { Records: [notification] }, 's3-event-notification', notification],
    ['of S3 by EventBridge', objectCreated, 's3-eventbridge', objectCreated],
  ] as const) {
    it(`finds the event ${title}`, () => {
      for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
        const record = readFirst(text);
        assert.deepEqual([record.shape, plainOf(record.event), record.problems], [shape, expected, []]);
      }
    });
  }

  it('says where values of escaped text stand in the document', () => {
    const text = JSON.stringify({ Events: [lookup] }, null, 2);
    const { event: found } = readFirst(text);
    const bucket = childOf(childOf(found, 'requestParameters'), 'bucketName');
    const key = childOf(childOf(found, 'requestParameters'), 'key');
    assert.ok(bucket?.keySpan && key);
    assert.equal(text.slice(bucket.keySpan.start, bucket.keySpan.end), '\\"bucketName\\"');
    assert.equal(text.slice(bucket.span.start, bucket.span.end), '\\"amzn-s3-demo-bucket\\"');
    assert.equal(text.slice(key.span.start, key.span.end), '\\"a \\\\\\"quoted\\\\\\" {name}.txt\\"');
    assert.equal(key.text, 'a "quoted" {name}.txt');
  });

  it('says where values stand in a message in a message', () => {
    const text = JSON.stringify(sqsMessages([snsMessage(eventBridge)]), null, 1);
    const record = readFirst(text);
    const name = childOf(record.event, 'eventName');
    assert.ok(name);
    assert.equal(text.slice(name.span.start, name.span.end), '\\\\\\"GetObject\\\\\\"');
    const place = nodeAt(record, name.span.start + 5);
    assert.deepEqual([place?.dotted, place?.isInEvent], ['eventName', true]);
  });

  it('says where values of text that was escaped twice stand', () => {
    const text = JSON.stringify({ message: JSON.stringify({ CloudTrailEvent: eventText }) });
    const { event: found, embedded } = readFirst(text);
    const name = childOf(found, 'eventName');
    assert.ok(name);
    assert.equal(text.slice(name.span.start, name.span.end), '\\\\\\"GetObject\\\\\\"');
    assert.equal(embedded.length, 2);
  });

  for (const [title, text, expected] of [
    ['nothing in comments and trailing commas', eventWith(`${AMOUNT}, // "\n /* } */ "a":[1,],`), []],
    ['a record that ends early', eventText.slice(0, 400), [['jsonTruncated', eventText.slice(399, 400)]]],
    ['a string that ends early', eventWith(`${AMOUNT},"a":"b`).slice(0, -1), [['jsonTruncated', 'b']]],
    [
      'text that ends early inside of a string',
      JSON.stringify({ CloudTrailEvent: '{"a":[1,2' }),
      [['jsonTruncated', '2']],
    ],
    ['a value that is missing', eventWith(`${AMOUNT},"a":,"b":1`), [['jsonSyntax', ',']]],
    ['a missing value at the end', eventWith(`${AMOUNT},"a":`), [['jsonSyntax', '}']]],
    ['a word', eventWith(`${AMOUNT},"a":none,"b":1`), [['jsonSyntax', 'none']]],
    [
      'the same key twice',
      eventWith(`${AMOUNT},"eventName":"b","a":{"eventName":1}`),
      [['duplicateKey', '"eventName"']],
    ],
    [
      'the same key written otherwise',
      eventWith(`${AMOUNT},"event\\u004eame":1`),
      [['duplicateKey', '"event\\u004eame"']],
    ],
    [
      'the same key in escaped text',
      JSON.stringify({ CloudTrailEvent: '{"a":1,"a":2}' }),
      [['duplicateKey', '\\"a\\"']],
    ],
    [
      'a number beyond 2^53',
      eventWith(`${AMOUNT},"a":[9007199254740991,9007199254740993]`),
      [['unsafeNumber', '9007199254740993']],
    ],
    ['a number without end', eventWith(`${AMOUNT},"a":-1e999`), [['unsafeNumber', '-1e999']]],
    [
      'half a surrogate pair',
      eventWith(`${AMOUNT},"a":["\\ud83d\\ude00","\\ud83d"]`),
      [['loneSurrogate', '"\\ud83d"']],
    ],
    ['JSON of another kind', '{"name":"a"}', [['notJsonLog', '{"name":"a"}']]],
    ['no JSON at all', 'hello "world', [['notJsonLog', 'hello "world']]],
  ] as const) {
    it(`tells of ${title}`, () => assert.deepEqual(problemsOf(text), expected));
  }

  it('keeps numbers as they are written', () => {
    const { event: found } = read(eventWith(`${AMOUNT},"a":9007199254740993,"b":1.50`));
    assert.deepEqual([childOf(found, 'a')?.text, childOf(found, 'b')?.text], ['9007199254740993', '1.50']);
  });

  it('keeps both members of the same key, and finds the last', () => {
    const { event: found } = read(eventWith(`${AMOUNT},"a":1,"a":2`));
    assert.equal(found?.children.filter(({ name }) => name === 'a').length, 2);
    assert.equal(childOf(found, 'a')?.text, '2');
  });

  it('reads keys that objects have by themselves', () => {
    const { event: found, problems } = read(eventWith(`${AMOUNT},"__proto__":{"constructor":1},"toString":2`));
    assert.equal(childOf(childOf(found, '__proto__'), 'constructor')?.text, '1');
    assert.equal(childOf(found, 'toString')?.text, '2');
    assert.equal(childOf(found, 'valueOf'), undefined);
    assert.deepEqual(problems, []);
  });

  it('reads what is whole in a broken record', () => {
    const { event: found } = read(eventText.slice(0, 400));
    assert.equal(childOf(childOf(found, 'userIdentity'), 'type')?.text, 'AssumedRole');
    const value = plainOf(read(eventWith(`"a":[1,,2],"b" 3,${AMOUNT}`)).event);
    assert.equal((value as { eventName: string }).eventName, 'GetObject');
  });

  it('reads 200 objects inside of one another', () => {
    const deep = `${'{"a":['.repeat(100)}1${']}'.repeat(100)}`;
    const text = eventWith(`${AMOUNT},"deep":${deep}`);
    const record = read(text);
    assert.deepEqual(record.problems, []);
    const place = nodeAt(record, text.indexOf('[1]') + 1);
    assert.equal(place?.path.length, 201);
    assert.equal(place?.node.text, '1');
  });

  it('leaves out what is deeper than 256, and reads on behind it', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const text = eventWith(`"deep":${open.repeat(100_000)}1${close.repeat(100_000)},${AMOUNT}`);
      const record = read(text);
      assert.equal(childOf(record.event, 'eventName')?.text, 'GetObject');
      assert.deepEqual(
        record.problems.map(({ code }) => code),
        ['tooDeep'],
      );
      const [problem] = record.problems;
      assert.equal(text.slice(problem?.span.start).startsWith(open), true);
      assert.equal(problem && problem.span.end - problem.span.start, (100_000 - 255) * (open.length + 1) + 1);
    }
  });

  it('comes back from 100,000 brackets that are not closed', () => {
    for (const text of [
      '['.repeat(100_000),
      '{"a":'.repeat(100_000),
      '[{"a":'.repeat(50_000),
      '{['.repeat(50_000),
      '[}'.repeat(50_000),
    ]) {
      assert.ok(read(text).problems.length > 0);
      assert.ok(read(eventWith(`${AMOUNT},"a":${text}`)).problems.length > 0);
    }
  });

  it('tells of a few problems of each kind only', () => {
    assert.equal(read(eventWith(`${AMOUNT},${'"a":1,'.repeat(500)}"b":[${'x,'.repeat(500)}]`)).problems.length, 20);
  });

  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2), (value, space) => {
        const text = JSON.stringify({ ...event, responseElements: value }, null, space);
        assert.deepEqual(plainOf(childOf(read(text).event, 'responseElements')), JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('reads escaped text to the same tree, and maps each value back to its own text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary' }), (value, key) => {
        const text = JSON.stringify({ CloudTrailEvent: JSON.stringify({ ...event, responseElements: [key, value] }) });
        const found = childOf(read(text).event, 'responseElements');
        assert.deepEqual(plainOf(found), JSON.parse(JSON.stringify([key, value])));
        for (const node of found?.children ?? []) {
          const written = JSON.parse(`"${text.slice(node.span.start, node.span.end)}"`);
          assert.deepEqual(JSON.parse(written), plainOf(node));
        }
      }),
    );
  });

  it('comes back from any text, with every value inside of its parent', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      ',',
      ':',
      'a',
      '1',
      ' ',
      '\n',
      '//',
      '/*',
      eventText,
      '"message":',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), parts => {
        const text = parts.join('');
        for (const source of [text, JSON.stringify({ CloudTrailEvent: text }), eventWith(`${AMOUNT},"a":${text}`)]) {
          const record = read(source);
          const open = [...record.embedded.map(({ root }) => root), ...(record.root ? [record.root] : [])];
          for (let node = open.pop(); node !== undefined; node = open.pop()) {
            const { start, end } = node.span;
            assert.ok(start <= end && end <= source.length);
            assert.ok(node.parent === undefined || (node.parent.span.start <= start && end <= node.parent.span.end));
            open.push(...node.children);
          }
          for (const { span } of record.problems) {
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.length);
          }
          nodeAt(record, source.length >> 1);
        }
      }),
    );
  });
});

describe('nodeAt', () => {
  const text = '{"eventName":"a","eventSource": "s3.amazonaws.com","r":[{"ARN":"b"},2]}';
  const record = read(text);
  const at = (marker: string): string => {
    const place = nodeAt(record, text.indexOf(marker));
    return `${place?.part} ${place?.dotted}`;
  };

  for (const [marker, expected] of [
    ['eventName', 'key eventName'],
    ['"a"', 'value eventName'],
    [' "s3', 'between '],
    ['s3', 'value eventSource'],
    ['r"', 'key r'],
    ['[', 'value r'],
    ['{"ARN', 'value r[0]'],
    ['ARN', 'key r[0].ARN'],
    ['b"', 'value r[0].ARN'],
    [',2', 'between r'],
    ['2]', 'value r[1]'],
    [']', 'value r'],
    ['{', 'value '],
  ] as const) {
    it(`finds ${expected} at ${marker}`, () => assert.equal(at(marker), expected));
  }

  it('finds nothing outside of the record', () => {
    assert.equal(nodeAt(record, text.length), undefined);
    assert.equal(nodeAt(read(''), 0), undefined);
  });

  for (const [title, value, marker, dotted, isInEvent] of [
    ['the detail of an envelope', eventBridge, 'sessionIssuer', 'userIdentity.sessionContext.sessionIssuer', true],
    ['an envelope', eventBridge, 'detail-type', 'detail-type', false],
    ['escaped text', lookup, 'AWS::S3::Object', 'resources[0].type', true],
    ['the member that holds escaped text', lookup, 'CloudTrailEvent', 'CloudTrailEvent', false],
    ['the quote before escaped text', lookup, '"{', 'CloudTrailEvent', false],
    ['columns of a query', lakeResults.QueryResultRows[0], 'GetObject', 'eventName', true],
  ] as const) {
    it(`gives the path in ${title}`, () => {
      const source = JSON.stringify(value);
      const place = nodeAt(read(source), source.indexOf(marker));
      assert.deepEqual([place?.dotted, place?.isInEvent], [dotted, isInEvent]);
    });
  }
});

describe('dottedPath', () => {
  for (const [path, expected] of [
    [['userIdentity', 'sessionContext', 'sessionIssuer', 'arn'], 'userIdentity.sessionContext.sessionIssuer.arn'],
    [['resources', 0, 'ARN'], 'resources[0].ARN'],
    [['additionalEventData', 'x-amz-id-2'], 'additionalEventData.x-amz-id-2'],
    [['a', 'b.c', '', 'd e', '"'], 'a["b.c"][""]["d e"]["\\""]'],
    [[0, 1], '[0][1]'],
    [[], ''],
  ] as const) {
    it(`writes ${expected || 'nothing for the top'}`, () => assert.equal(dottedPath(path), expected));
  }
});
