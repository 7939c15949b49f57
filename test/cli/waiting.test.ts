import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createWaiting } from '../../src/cli/waiting';

const fill = (parts: readonly Uint8Array[]) => {
  const waiting = createWaiting();
  parts.forEach(waiting.add);
  return waiting;
};
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

describe('bytes that wait', () => {
  for (const [what, parts, pieces, rest] of [
    [
      'after the last blank',
      ['GET /a from 192.0.', '2.3 and 203.0.113'],
      ['GET /a from ', '192.0.2.3 and '],
      '203.0.113',
    ],
    ['after a comma or line break', ['a,b\nc', 'd,e'], ['a,b\n', 'cd,'], 'e'],
    ['nowhere in a short text without any', ['abc', 'def'], ['', ''], 'abcdef'],
    ['before the last character of a long one', ['a'.repeat(1 << 16), 'aé'], ['', 'a'.repeat(65_537)], 'é'],
  ] as const) {
    it(`are cut ${what}`, () => {
      const waiting = fill(parts.map(part => Buffer.from(part)));
      assert.deepEqual(waiting.takePieces().map(text), pieces);
      assert.equal(text(waiting.take(waiting.size)), rest);
    });
  }

  it('come out as they went in, in whole characters', () => {
    const part = fc.tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(1, 1_000, 30_000));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.nat(100), fc.nat(), (parts, first, cut) => {
        const whole = Buffer.from(parts.map(([unit, times]) => unit.repeat(times)).join(''));
        const at = cut % (whole.length + 1);
        const waiting = fill([whole.subarray(0, at), whole.subarray(at)]);
        const pieces = waiting.takePieces();
        pieces.forEach(text);
        const start = waiting.take(Math.min(first, waiting.size));
        const all = Buffer.concat([...pieces, start, waiting.take(waiting.size)]);
        assert.ok(all.equals(whole) && waiting.size === 0);
      }),
      { numRuns: 50 },
    );
  });
});
