import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createIdIndex, type RecordView, relate } from '../../../../src/core/index';
import {
  childFields,
  completeFields,
  createFields,
  deleteFields,
  event,
  line,
  partFields,
  viewOfLine,
} from './records';

const indexOf = (views: readonly RecordView[]) => {
  const index = createIdIndex();
  for (const [number, view] of views.entries()) {
    index.add(number, view);
  }
  return index;
};

const views = [
  line(deleteFields),
  line(childFields('a')),
  line(createFields),
  line(partFields(1, '10:15:03')),
  line(completeFields),
  line({ result: '503 SlowDown', key: 'x' }),
  line({ id: 'CCCC0000DDDD1111', at: '10:15:02', key: 'x' }),
  event(),
  viewOfLine('prose'),
];

/** A record's number, and those of the records that may belong to it. */
const rows: readonly (readonly [what: string, number: number, near: readonly number[]])[] = [
  ['by request ID', 0, [0, 1]],
  ['a begin by its object', 2, [3, 4]],
  ['by upload ID and object', 3, [2, 3, 4]],
  ['a try after a failure', 5, [5, 6, 7]],
  ['a failure before a try', 6, [5, 6]],
  ['across logs', 7, [5, 7]],
];

describe('an index of IDs', () => {
  for (const [what, number, near] of rows) {
    it(`finds records ${what}`, () => {
      const view = views[number];
      const found =
        view &&
        indexOf(views)
          .near(view)
          .filter(each => each === number || relate(view, views[each] as RecordView));
      assert.deepEqual(
        found?.filter(each => near.includes(each)),
        near,
      );
    });
  }

  it('is empty at first', () => assert.deepEqual(createIdIndex().near(line()), []));

  it('finds all that is related', () => {
    const fields = fc.record({
      at: fc.constantFrom('10:15:00', '10:15:40', '10:16:20', '11:00:00'),
      id: fc.constantFrom('A', 'B', 'C', 'D'),
      operation: fc.constantFrom('REST.GET.OBJECT', 'REST.PUT.PART', 'REST.POST.UPLOADS', 'BATCH.DELETE.OBJECT'),
      key: fc.constantFrom('a', 'b'),
      request: fc.constantFrom('-', 'PUT /a?partNumber=1&uploadId=U HTTP/1.1'),
      result: fc.constantFrom('200 -', '503 SlowDown'),
      version: fc.constantFrom('-', 'v1'),
      host: fc.constantFrom('hostA', '-'),
    });
    const record = fc.oneof(
      fields.map(line),
      fields.map(({ id, key, version }) =>
        event({
          requestID: id,
          eventID: `e${id}`,
          requestParameters: { bucketName: 'amzn-s3-demo-bucket', key, versionId: version },
        }),
      ),
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), all => {
        const index = indexOf(all);
        for (const view of all) {
          const near = index.near(view);
          const related = [...all.keys()].filter(
            n => all[n] !== view && relate(view, all[n] as RecordView) !== undefined,
          );
          assert.deepEqual(
            related.filter(n => !near.includes(n)),
            [],
          );
        }
      }),
    );
  });
});
