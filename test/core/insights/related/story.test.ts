import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type RecordView, relate, summarizeStory } from '../../../../src/core/index';
import { childFields, completeFields, createFields, deleteFields, event, line, partFields, uploadId } from './records';

const part = (number: number, at: string, more = {}): RecordView => line(partFields(number, at, more));
const create = line(createFields);
const complete = line(completeFields);
const abort = line({ ...completeFields, operation: 'REST.DELETE.UPLOAD', result: '204 -' });
const parts = [part(1, '10:15:04'), part(2, '10:15:06'), part(3, '10:15:08')];
const child = (key: string, result?: string): RecordView => line(childFields(key, result));
const failed = { result: '503 SlowDown' };
const again = { id: 'CCCC0000DDDD1111', at: '10:15:02' };
const upload = { bucketName: 'amzn-s3-demo-bucket', key: 'video/talk.mp4', uploadId };

type Row = readonly [what: string, view: RecordView, others: readonly RecordView[], expected: readonly string[]];

const rows: readonly Row[] = [
  ['nothing', line(), [], []],
  ['a part alone', part(3, '10:15:08'), [], ['Part 3 of an upload.']],
  [
    'a part of a whole upload',
    part(3, '10:15:08'),
    [create, ...parts.slice(0, 2), complete],
    ['Part 3 of 3 of an upload that was completed 12 s later.'],
  ],
  [
    'a part of an upload of which parts are missing',
    part(3, '10:15:08'),
    [part(1, '10:15:04'), complete],
    ['Part 3 of an upload that was completed 12 s later.', '2 parts of it are here.'],
  ],
  [
    'a part of an open upload',
    part(2, '10:15:06'),
    [part(1, '10:15:04')],
    ['Part 2 of an upload.', '2 parts of it are here.'],
  ],
  [
    'a part of an aborted upload',
    part(1, '10:15:04'),
    [abort, line({ ...completeFields, id: 'y', result: '400 InvalidPart' })],
    ['Part 1 of an upload that was aborted 16 s later.'],
  ],
  [
    'a part that failed and was sent again',
    part(1, '10:15:03', failed),
    [part(1, '10:15:04', { id: 'AGAIN' }), complete],
    ['Part 1 of 1 of an upload that was completed 17 s later.', 'Probably tried again 1 s later: 200.'],
  ],
  [
    'the completion',
    complete,
    [create, ...parts],
    ['Completes an upload of 3 parts that probably began 20 s earlier.'],
  ],
  [
    'the completion, with the begin before another',
    complete,
    [line({ ...createFields, at: '10:14:00' }), create, ...parts],
    ['Completes an upload of 3 parts that probably began 20 s earlier.'],
  ],
  [
    'a completion that failed',
    line({ ...completeFields, result: '400 InvalidPart' }),
    parts,
    ['Did not complete an upload.', '3 parts of it are here.'],
  ],
  ['the abort', abort, parts.slice(0, 1), ['Aborts an upload.']],
  ['a begin', create, [...parts, complete], ['Probably begins an upload of 3 parts that was completed 20 s later.']],
  [
    'a begin that may be of two uploads',
    create,
    [...parts, line({ ...completeFields, request: 'POST /video/talk.mp4?uploadId=OTHER HTTP/1.1' })],
    [],
  ],
  [
    'a begin in CloudTrail',
    event({ eventName: 'CreateMultipartUpload', requestParameters: { ...upload }, responseElements: { uploadId } }),
    [complete],
    ['Begins an upload that was completed.'],
  ],
  [
    'a list of parts',
    line({ ...completeFields, operation: 'REST.GET.UPLOAD', id: 'LIST', at: '10:15:10' }),
    [complete],
    ['Lists the parts of an upload that was completed 10 s later.'],
  ],
  [
    'an object of a delete',
    child('a'),
    [line(deleteFields), child('b')],
    ['One of 2 objects of a multi-object delete.'],
  ],
  [
    'an object of a delete of which some failed',
    child('a'),
    [child('b', '403 AccessDenied'), child('c'), child('c')],
    ['One of 3 objects of a multi-object delete; 1 of them failed.'],
  ],
  [
    'a delete',
    line(deleteFields),
    [child('a', '403 AccessDenied'), child('b')],
    ['A multi-object delete of 2 objects; 1 of them failed.'],
  ],
  [
    'a delete of one object',
    line(deleteFields),
    [child('a', '403 AccessDenied')],
    ['A multi-object delete of 1 object, which failed.'],
  ],
  [
    'the event of a delete',
    event({ eventName: 'DeleteObjects', requestID: 'DELETE0000000000' }),
    [line(deleteFields), child('a'), child('b')],
    ['A multi-object delete of 2 objects.', 'The access log has this request as REST.POST.MULTI_OBJECT_DELETE: 200.'],
  ],
  [
    'objects of a job',
    line({ operation: 'S3.COMPUTE.OBJECT.CHECKSUM' }),
    [line({ operation: 'S3.COMPUTE.OBJECT.CHECKSUM', key: 'b' })],
    ['One of 2 objects here of a Batch Operations job.'],
  ],
  [
    'halves of a copy',
    line({ operation: 'REST.COPY.OBJECT', key: 'b' }),
    [line({ operation: 'REST.COPY.OBJECT_GET', key: 'a' })],
    ['Copied from amzn-s3-demo-bucket/a.'],
  ],
  [
    'the read half',
    line({ operation: 'REST.COPY.OBJECT_GET', key: 'a' }),
    [line({ operation: 'REST.COPY.OBJECT', key: 'b' })],
    ['Read for a copy to amzn-s3-demo-bucket/b.'],
  ],
  [
    'the event',
    line(),
    [event()],
    ['CloudTrail has this request as GetObject, event a8c28a7d-0000-4000-8000-000000000001.'],
  ],
  ['two events', line(), [event(), event({ eventID: 'e2' })], ['CloudTrail has this request as GetObject, 2 events.']],
  [
    'the line',
    event(),
    [line({ result: '403 AccessDenied' })],
    ['The access log has this request as REST.GET.OBJECT: 403 AccessDenied.'],
  ],
  [
    'the lines of a copy',
    event({ eventName: 'CopyObject' }),
    [line({ operation: 'REST.COPY.OBJECT' }), line({ operation: 'REST.COPY.OBJECT_GET' })],
    ['The access log has this request as REST.COPY.OBJECT and REST.COPY.OBJECT_GET.'],
  ],
  [
    'tries before and after',
    line({ ...again, ...failed }),
    [line(failed), line({ id: 'x', at: '10:15:02' })],
    [
      'Probably a new try of a request that failed 2 s earlier: 503 SlowDown.',
      'Probably tried again in the same second: 200.',
    ],
  ],
  [
    'copies of an event in other accounts',
    event({ sharedEventID: 's' }),
    [event({ sharedEventID: 's', eventID: 'x', recipientAccountId: '111122223333' })],
    ['Account 111122223333 has a record of this event too.'],
  ],
  [
    'a correction',
    event({ addendum: { originalEventID: 'old' } }),
    [event({ eventID: 'old' })],
    ['Corrects event old.'],
  ],
  [
    'what was corrected',
    event({ eventID: 'old' }),
    [event({ addendum: { originalEventID: 'old' } })],
    ['Event a8c28a7d-0000-4000-8000-000000000001 corrects this record.'],
  ],
  ['records delivered again', line(), [line(), line()], ['This record is here 3 times.']],
  [
    'the same version',
    line({ version: 'v' }),
    [line({ version: 'v', id: 'x' })],
    ['1 other record here is about this version.'],
  ],
  [
    'hidden characters',
    event(),
    [line({ operation: 'REST.GET.OBJECT\u202e' })],
    ['The access log has this request as REST.GET.OBJECT<U+202E RIGHT-TO-LEFT OVERRIDE>: 200.'],
  ],
];

describe('the story of a record', () => {
  for (const [what, view, others, expected] of rows) {
    it(`tells ${what}`, () => {
      const relatives = others.map(other => ({ view: other, relation: relate(view, other) }));
      assert.deepEqual(
        summarizeStory(
          view,
          relatives.flatMap(({ relation, ...rest }) => (relation === undefined ? [] : [{ ...rest, relation }])),
        ),
        expected,
      );
    });
  }

  it('is told of any records, in whole sentences', () => {
    const any = fc.constantFrom(...rows.flatMap(([, view, others]) => [view, ...others]));
    fc.assert(
      fc.property(any, fc.array(any), (view, others) => {
        const relatives = others.flatMap(other => {
          const relation = relate(view, other);
          return relation === undefined ? [] : [{ view: other, relation }];
        });
        for (const sentence of summarizeStory(view, relatives)) {
          assert.match(sentence, /^[A-Z0-9].*\.$/);
          assert.doesNotMatch(sentence, /undefined|NaN| {2}/);
        }
      }),
    );
  });
});
