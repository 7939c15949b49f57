import assert from 'node:assert/strict';
import { contrastOf, layColours } from '../host/contrast.mjs';

/** With two digits, cut off and not rounded, as checkers of contrast give it. */
const cut = (ratio: number): number => Math.floor(ratio * 100) / 100;

describe('contrast', () => {
  for (const [text, backgrounds, ratio] of [
    ['#000000', ['#ffffff'], 21],
    ['#ffffff', ['#000000'], 21],
    ['#4ec9b0', ['#4ec9b0'], 1],
    ['#777777', ['#ffffff'], 4.47],
    ['#767676', ['#ffffff'], 4.54],
    ['rgb(255, 0, 0)', ['rgb(255, 255, 255)'], 3.99],
    ['rgb(0 0 255)', ['rgb(255 255 255)'], 8.59],
    ['rgba(0, 0, 0, 0.5)', ['#ffffff'], 3.97],
    ['#000000', ['#000000', 'rgba(255, 255, 255, 1)'], 21],
    ['#ffffff', ['#000000', 'rgba(0, 0, 0, 0)'], 21],
    ['#ffffff', ['#000000', 'rgba(255, 255, 255, 0.5)'], 3.97],
  ] as const) {
    it(`of ${text} on ${backgrounds.join(' and ')} is ${ratio}`, () => {
      assert.equal(cut(contrastOf(text, backgrounds)), ratio);
    });
  }

  it('is computed of what is seen', () => {
    assert.deepEqual(layColours(['#000000', 'rgba(200, 100, 50, 0.5)']), [100, 50, 25]);
    assert.deepEqual(layColours([]), [255, 255, 255]);
  });

  it('is not guessed for what is no colour', () => {
    assert.throws(() => contrastOf('canvastext', ['#000000']), /no colour that is known here: canvastext/);
  });
});
