import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createByteInterner, createTextInterner } from '../../../../src/core/index';
import { viewOf } from '../../../../src/core/records/line/view';

const encoder = new TextEncoder();

describe('values by number', () => {
  it('gives equal values equal numbers, in the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 3000 }), texts => {
        const [bytes, plain] = [createByteInterner(), createTextInterner()];
        for (const text of texts) {
          const view = viewOf(encoder.encode(`..${text}..`));
          const id = bytes.idOf(view, 2, view.bytes.length - 2);
          assert.equal(id, plain.idOf(text));
          assert.equal(bytes.textOf(id), text);
        }
        assert.equal(bytes.size, plain.size);
      }),
    );
  });

  it('keeps thousands apart', () => {
    const interner = createByteInterner();
    for (const round of [1, 2]) {
      for (let n = 0; n < 20_000; n++) {
        const view = viewOf(encoder.encode(`value-${n}`));
        assert.equal(interner.idOf(view, 0, view.bytes.length), n, `round ${round}`);
      }
    }
    assert.equal(interner.textOf(19_999), 'value-19999');
  });

  it('takes all values beyond the limit together', () => {
    const [bytes, plain] = [createByteInterner(2), createTextInterner(2)];
    const ids = ['a', 'b', 'c', 'd', 'a'].map(text => {
      const view = viewOf(encoder.encode(text));
      return [bytes.idOf(view, 0, 1), plain.idOf(text)];
    });
    assert.deepEqual(ids, [
      [0, 0],
      [1, 1],
      [2, 2],
      [2, 2],
      [0, 0],
    ]);
    assert.deepEqual([bytes.size, bytes.textOf(2), plain.size, plain.textOf(2)], [2, undefined, 2, undefined]);
  });
});
