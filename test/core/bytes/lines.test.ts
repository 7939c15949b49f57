import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLineSplitter, MAX_LINE_BYTES } from '../../../src/core/bytes/lines';

const encoder = new TextEncoder();

/** Lines as [number, offset, text], from slices of `size` bytes. */
function split(bytes: Uint8Array, size = bytes.length || 1): (readonly [number, number, string])[] {
  const lines: (readonly [number, number, string])[] = [];
  const splitter = createLineSplitter(({ bytes: all, start, end, byteOffset, number }) => {
    lines.push([number, byteOffset, new TextDecoder().decode(all.subarray(start, end))]);
  });
  for (let at = 0; at < bytes.length; at += size) {
    splitter.push(bytes.slice(at, at + size));
  }
  splitter.end();
  return lines;
}

describe('createLineSplitter', () => {
  for (const [text, expected] of [
    ['', []],
    ['a', [[1, 0, 'a']]],
    ['a\n', [[1, 0, 'a']]],
    [
      'a\r\nb',
      [
        [1, 0, 'a'],
        [2, 3, 'b'],
      ],
    ],
    [
      '\n\nx',
      [
        [1, 0, ''],
        [2, 1, ''],
        [3, 2, 'x'],
      ],
    ],
    [
      '\ufeffa\n\ufeffb',
      [
        [1, 3, 'a'],
        [2, 5, '\ufeffb'],
      ],
    ],
    ['a\rb\n', [[1, 0, 'a\rb']]],
    [
      'm\u00e4rz\n\u{1f4f7}\n',
      [
        [1, 0, 'm\u00e4rz'],
        [2, 6, '\u{1f4f7}'],
      ],
    ],
  ] as const) {
    it(`${JSON.stringify(text)} in slices of any size`, () => {
      for (const size of [1, 2, 3, 1000]) {
        assert.deepEqual(
          split(encoder.encode(text), size),
          expected.map(([number, offset, line]) => [number, offset, line.replace(/^\ufeff/, '')]),
        );
      }
    });
  }

  it('gives the same lines whatever the slices', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '\n', '\r\n', 'ä', ''), { maxLength: 40 }),
        fc.integer({ min: 1, max: 99 }),
        (pieces, size) => {
          const bytes = encoder.encode(pieces.join(''));
          assert.deepEqual(split(bytes, size), split(bytes));
        },
      ),
    );
  });

  it('keeps the beginning of a line without end, says so, and goes on behind it', () => {
    const seen: [number, number, boolean][] = [];
    const splitter = createLineSplitter(({ start, end, cut, number }) => seen.push([number, end - start, cut]));
    const chunk = encoder.encode('x'.repeat(1 << 20));
    for (let n = 0; n < 20; n++) {
      splitter.push(chunk);
    }
    splitter.push(encoder.encode('\nshort\n'));
    splitter.end();
    assert.deepEqual(seen, [
      [1, MAX_LINE_BYTES, true],
      [2, 5, false],
    ]);
  });
});
