import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createBytePlaces } from '../../../src/core/bytes/places';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('createBytePlaces', () => {
  for (const [what, parts, places, expected] of [
    ['plain text', ['abc'], [0, 1, 3], [0, 1, 3]],
    ['a byte order mark', [[0xef, 0xbb, 0xbf], '{}'], [0, 2], [3, 5]],
    ['letters of two, three and four bytes', ['ä{€}😀,'], [1, 2, 3, 4, 6, 7], [2, 3, 6, 7, 11, 12]],
    ['bytes that are no UTF-8', ['"', [0xff, 0xe2, 0x82], '"', [0xc3], '{'], [1, 3, 4, 5, 6], [1, 4, 5, 6, 7]],
    ['the end behind such', ['a', [0xe2, 0x82]], [1, 2], [1, 3]],
    ['nothing', [], [0], [0]],
  ] as const) {
    it(`finds places in ${what}`, () => {
      const bytes = Buffer.concat(parts.map(part => Buffer.from(part as string)));
      const placeOf = createBytePlaces(decode(bytes), bytes);
      assert.deepEqual(places.map(placeOf), expected);
    });
  }

  it('finds every brace of any text', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom('{', '}'), fc.string({ unit: 'binary', maxLength: 1 })) });
    fc.assert(
      fc.property(text, written => {
        const bytes = Buffer.from(written);
        const read = decode(bytes);
        const placeOf = createBytePlaces(read, bytes);
        const braces = [...read.matchAll(/[{}]/g)].map(({ index }) => placeOf(index));
        assert.deepEqual(
          braces,
          [...bytes.keys()].filter(at => bytes[at] === 123 || bytes[at] === 125),
        );
      }),
      { numRuns: 300 },
    );
  });
});
