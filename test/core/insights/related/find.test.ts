import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findHolding, findRelated, idsOf, type RecordId, type RecordView } from '../../../../src/core/index';
import {
  childFields,
  completeFields,
  createFields,
  deleteFields,
  event,
  eventOf,
  line,
  lineOf,
  partFields,
  uploadId,
} from './records';

const upload = { bucketName: 'amzn-s3-demo-bucket', key: 'video/talk.mp4', uploadId };
const failed = { result: '503 SlowDown', at: '10:14:58', id: 'FIRST00000000000' };

const accessLog = [
  lineOf(),
  lineOf(failed),
  'no record AAAA0000BBBB1111',
  lineOf({ id: 'STRANGER00000000', key: 'other' }),
  lineOf(deleteFields),
  lineOf(childFields('a')),
  lineOf(childFields('b', '403 AccessDenied')),
  lineOf(createFields),
  lineOf(partFields(2, '10:15:09')),
  lineOf(
    partFields(1, '10:15:04', {
      request: `PUT /video/talk.mp4?partNumber=1&uploadId=%56${uploadId.slice(1)} HTTP/1.1`,
    }),
  ),
  lineOf(completeFields),
].join('\n');

const events = [
  eventOf(),
  eventOf({
    eventID: 'e2',
    requestID: 'CREATE0000000000',
    eventName: 'CreateMultipartUpload',
    responseElements: { uploadId },
    requestParameters: { ...upload },
  }),
  eventOf({
    eventID: 'e3',
    requestID: 'DELETE0000000000',
    eventName: 'DeleteObjects',
    requestParameters: { bucketName: 'amzn-s3-demo-bucket' },
  }),
  eventOf({
    eventID: 'e4',
    requestID: 'STRANGER',
    eventName: 'PutObject',
    requestParameters: { note: 'AAAA0000BBBB1111' },
  }),
];
const trail = JSON.stringify({ Records: events });
const formatted = JSON.stringify({ Records: events }, undefined, 2);
const lookup = JSON.stringify({
  Events: events.map(each => ({
    EventId: each.eventID,
    EventName: each.eventName,
    CloudTrailEvent: JSON.stringify(each),
  })),
});
const jsonLines = events.map(each => JSON.stringify(each)).join('\n');

/** Relations found, and what stands at their places. */
const found = (view: RecordView, text: string): readonly (readonly [string, string])[] =>
  [...findRelated(view, text)].map(
    ({ relation, place }) => [relation.kind, text.slice(place.start, place.end)] as const,
  );

type Row = readonly [what: string, view: RecordView, text: string, expected: readonly (readonly [string, string])[]];

const rows: readonly Row[] = [
  [
    'of a line in an access log',
    line(),
    accessLog,
    [
      ['duplicate', 'AAAA0000BBBB1111'],
      ['retried', ''],
    ],
  ],
  ['of a line in a trail file', line(), trail, [['cloudTrailEvent', 'AAAA0000BBBB1111']]],
  ['of a line in formatted JSON', line(), formatted, [['cloudTrailEvent', 'AAAA0000BBBB1111']]],
  ['of a line in JSON Lines', line(), jsonLines, [['cloudTrailEvent', 'AAAA0000BBBB1111']]],
  ['of a line in looked-up events', line(), lookup, [['cloudTrailEvent', 'AAAA0000BBBB1111']]],
  ['of an event in an access log', event(), accessLog, [['accessLogRecord', 'AAAA0000BBBB1111']]],
  [
    'of a delete in an access log',
    event({
      requestID: 'DELETE0000000000',
      eventName: 'DeleteObjects',
      requestParameters: { bucketName: 'amzn-s3-demo-bucket' },
    }),
    accessLog,
    [
      ['accessLogRecord', 'DELETE0000000000'],
      ['batchChild', 'DELETE0000000000'],
      ['batchChild', 'DELETE0000000000'],
    ],
  ],
  [
    'of a part in an access log',
    line(partFields(1, '10:15:04', { id: 'OTHER' })),
    accessLog,
    [
      ['uploadPart', uploadId],
      ['uploadPart', `%56${uploadId.slice(1)}`],
      ['uploadComplete', uploadId],
      ['likelyCreate', ''],
    ],
  ],
  ['of a part in a trail file', line(partFields(1, '10:15:04')), trail, [['uploadCreate', uploadId]]],
  [
    'of the begin of an upload',
    line(createFields),
    accessLog,
    [
      ['duplicate', 'CREATE0000000000'],
      ['likelyUpload', ''],
      ['likelyUpload', ''],
      ['likelyUpload', ''],
    ],
  ],
  [
    'of a failed event among events',
    event({ eventTime: '2026-03-30T10:14:59Z', requestID: 'FIRST', eventID: 'e0', errorCode: 'SlowDown' }),
    trail,
    [['retry', '']],
  ],
  [
    'of a failed list, whose request names no object',
    line({ ...failed, operation: 'REST.GET.BUCKET', key: '-', request: 'GET /?list-type=2 HTTP/1.1' }),
    lineOf({ operation: 'REST.GET.BUCKET', key: '-', request: 'GET /?list-type=2 HTTP/1.1', at: '10:15:00' }),
    [['retry', '']],
  ],
  ['in text that is no log', line(), `A note about AAAA0000BBBB1111.\n${lineOf({ id: 'x' }).slice(0, 40)}`, []],
  ['in JSON that is no log', line(), '{"requestID":"AAAA0000BBBB1111"}', []],
  ['in nothing', line(), '', []],
];

describe('finding relatives in a text', () => {
  for (const [what, view, text, expected] of rows) {
    it(what, () => assert.deepEqual(found(view, text), expected));
  }

  it('gives the whole line and the whole record', () => {
    const text = `${lineOf({ id: 'x' })}\r\n${lineOf()}\r\n`;
    const [related] = [...findRelated(event(), text)];
    assert.equal(related && text.slice(related.span.start, related.span.end), lineOf());
    const [second] = [...findRelated(line(createFields), trail)];
    assert.equal(second && trail.slice(second.span.start, second.span.end), JSON.stringify(events[1]));
  });

  const holding = (id: RecordId, text: string): readonly string[] =>
    [...findHolding(id, text)].map(({ view }) => view.text('operation') ?? '');

  it('finds what holds an ID of that kind, related or not', () => {
    const id: RecordId = { kind: 'requestId', text: 'DELETE0000000000' };
    assert.deepEqual(holding(id, accessLog), [
      'REST.POST.MULTI_OBJECT_DELETE',
      'BATCH.DELETE.OBJECT',
      'BATCH.DELETE.OBJECT',
    ]);
    assert.deepEqual(holding({ ...id, kind: 'uploadId' }, accessLog), []);
    assert.equal(holding({ kind: 'accessKey', text: 'ASIAIOSFODNN7EXAMPLE' }, trail).length, events.length);
  });

  it('finds in a text what holds the IDs of its own records', () => {
    const fields = fc.record({ id: fc.constantFrom('A1', 'B2', 'C3'), version: fc.constantFrom('-', 'v1', 'v%202') });
    fc.assert(
      fc.property(fc.array(fields, { minLength: 1, maxLength: 8 }), list => {
        const text = list.map(lineOf).join('\n');
        for (const [number, one] of list.entries()) {
          const ids = idsOf(line(one)).filter(({ kind }) => kind !== 'hostId');
          for (const id of ids) {
            const places = [...findHolding(id, text)].map(
              ({ span }) => text.slice(0, span.start).split('\n').length - 1,
            );
            assert.ok(places.includes(number));
          }
        }
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', lineOf(), trail), (text, log) => {
        found(line(), `${log}\n${text}AAAA0000BBBB1111`);
        found(line(), `${text}${log}`);
      }),
    );
  });

  // Walking over the line for each place took minutes.
  for (const [what, filler, expected] of [
    ['an ID again and again', 'AAAA0000BBBB1111 ', []],
    ['the minute again and again', '[30/Mar/2026:10:15:00 +0000] ', []],
    ['backslashes', '\\', []],
    ['the minute and the operation again and again', '30/Mar/2026:10:15: REST.GET.OBJECT ', []],
  ] as const) {
    it(`looks at a long line once that has ${what}`, () => {
      const other = lineOf({ id: 'STRANGER00000000', key: 'other', at: '09:00:00' });
      const long = filler.repeat(Math.ceil((4 << 20) / filler.length));
      assert.deepEqual(found(line(failed), `${other}\n${long}\n${other}`), expected);
      assert.deepEqual(found(line(), `${other}\n${long}\n${other}`), expected);
    });
  }
});
