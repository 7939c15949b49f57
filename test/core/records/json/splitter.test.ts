import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexRecords, recordSpan } from '../../../../src/core/records/json/recordIndex';
import { createJsonRecordSplitter, recordLevel } from '../../../../src/core/records/json/splitter';
import { event } from './events';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Records as [offset, text, cut], from slices of `size` bytes. */
function split(text: string, size: number): (readonly [number, string, boolean])[] {
  const found: (readonly [number, string, boolean])[] = [];
  const level = recordLevel(text, indexRecords(text));
  assert.ok(level !== undefined);
  const splitter = createJsonRecordSplitter(level, ({ bytes, byteOffset, cut }) =>
    found.push([byteOffset, decoder.decode(bytes), cut]),
  );
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += size) {
    splitter.push(bytes.slice(at, at + size));
  }
  splitter.end();
  return found;
}

const other = { ...event, eventName: 'm\u00e4rz {"[}] \\ "' };

describe('createJsonRecordSplitter', () => {
  for (const [what, text, level] of [
    ['a trail file', JSON.stringify({ Records: [event, other] }), 2],
    ['a formatted one', JSON.stringify({ Records: [event, other, event] }, undefined, 2), 2],
    ['a list', JSON.stringify([other, event]), 1],
    ['an event', JSON.stringify(event), 0],
    ['events one after another', `${JSON.stringify(event, undefined, 1)}\n${JSON.stringify(other)}`, 0],
  ] as const) {
    it(`splits ${what} as the index does, from slices of any size`, () => {
      const index = indexRecords(text);
      assert.equal(recordLevel(text, index), level);
      const expected = Array.from({ length: index.count }, (_, number) => {
        const { start, end } = recordSpan(index, number) ?? { start: 0, end: 0 };
        return [encoder.encode(text.slice(0, start)).length, text.slice(start, end), false];
      });
      for (const size of [1, 7, 99, 100_000]) {
        assert.deepEqual(split(text, size), expected);
      }
    });
  }

  it('hands over a record that the file ends in, cut', () => {
    const text = JSON.stringify({ Records: [event, other] });
    const found = split(text.slice(0, -40), 50);
    assert.deepEqual(
      found.map(([, , cut]) => cut),
      [false, true],
    );
    assert.ok(text.includes(found[1]?.[1] ?? 'nothing'));
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.integer({ min: 0, max: 2 }), (bytes, level) => {
        let total = 0;
        const splitter = createJsonRecordSplitter(level, record => {
          total += record.bytes.length;
        });
        splitter.push(bytes);
        splitter.end();
        assert.ok(total <= bytes.length);
      }),
    );
  });
});
