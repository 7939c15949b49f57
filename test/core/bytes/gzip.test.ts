import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { unpackGzip } from '../../../src/core/bytes/gzip';
import { openGunzip } from '../../../src/hosts/node';

const bytes = (...parts: (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
const pack = (text: string): Uint8Array => gzipSync(Buffer.from(text, 'latin1'));

/** Text that does not pack well, so that archives are longer than one slice. */
function noise(length: number): string {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(32 + (seed % 90));
  }).join('');
}

/** All that comes out, and the word at the end. */
const unpack = async (packed: Uint8Array): Promise<[text: string, word: string]> => {
  let text = '';
  let word = '';
  for await (const slice of unpackGzip(packed, openGunzip)) {
    assert.equal(word, '');
    if (typeof slice === 'string') {
      word = slice;
    } else {
      text += Buffer.from(slice).toString('latin1');
    }
  }
  return [text, word];
};

// What a browser's stream makes of the same is tested in the web host, test/editor/unpacked.test.ts.
describe('unpackGzip', () => {
  const long = noise(100_000);
  for (const [what, packed, text, word] of [
    ['one member', pack('first'), 'first', ''],
    ['an empty one', pack(''), '', ''],
    ['several', bytes(pack('first '), pack('second '), pack('third')), 'first second third', ''],
    ['several long ones', bytes(pack(long), pack(''), pack(long), pack('end')), `${long}${long}end`, ''],
    ['zeros behind it, as on tapes', bytes(pack('first'), new Uint8Array(40)), 'first', ''],
    ['other text behind it', bytes(pack('first'), pack('second'), 'no gzip at all'), 'firstsecond', 'trailing'],
    ['other text behind a long one', bytes(pack(long), 'no gzip'), long, 'trailing'],
    ['half a header behind it', bytes(pack('first'), '\x1f'), 'first', 'trailing'],
    [
      'what only looks like a member in it',
      pack(`${noise(40_000)}\x1f\x8b\x08\0`),
      `${noise(40_000)}\x1f\x8b\x08\0`,
      '',
    ],
    ['its last bytes cut off', pack('first').subarray(0, -3), 'first', 'damaged'],
    ['the second member cut', bytes(pack('first'), pack('second').subarray(0, -1)), 'firstsecond', 'damaged'],
    ['no gzip', bytes('plain text'), '', 'damaged'],
    ['nothing', bytes(''), '', 'damaged'],
  ] as const) {
    it(`reads ${what}`, async () => {
      const [found, end] = await unpack(packed);
      assert.deepEqual(
        [found.length, found.slice(0, 40), found.slice(-40), end],
        [text.length, text.slice(0, 40), text.slice(-40), word],
      );
      assert.ok(found === text);
    });
  }

  it('reads as far as the damage', async () => {
    const packed = pack(long);
    packed.fill(0xff, packed.length - 3_000, packed.length - 2_900);
    const [text, word] = await unpack(packed);
    assert.equal(word, 'damaged');
    assert.ok(text.length > 90_000);
    assert.ok(text.slice(0, 90_000) === long.slice(0, 90_000));
  });

  it('tries few of the ends that a damaged archive may have', async () => {
    // Each of the bytes behind the member may be the end of its size; unpacking it again for each took minutes.
    const packed = gzipSync(new Uint8Array(0x01010101), { level: 1 });
    packed[packed.length - 5] = (packed[packed.length - 5] ?? 0) ^ 1;
    let [size, word] = [0, ''];
    for await (const slice of unpackGzip(bytes(packed, new Uint8Array(4_000).fill(1)), openGunzip)) {
      [size, word] = typeof slice === 'string' ? [size, slice] : [size + slice.length, word];
    }
    assert.deepEqual([size, word], [0x01010101, 'damaged']);
  });

  it('says of a wrong checksum that the archive is damaged', async () => {
    const packed = pack('first');
    packed[packed.length - 6] = (packed[packed.length - 6] ?? 0) ^ 1;
    assert.equal((await unpack(packed))[1], 'damaged');
  });

  it('gives members in order whatever they hold, and says of whatever follows', async () => {
    const part = fc.string({ unit: 'binary-ascii', maxLength: 60 });
    const tail = fc.uint8Array({ maxLength: 6 }).filter(([first]) => first !== 0x1f);
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), tail, async (parts, rest) => {
        const expected = rest.some(byte => byte !== 0) ? 'trailing' : '';
        assert.deepEqual(await unpack(bytes(...parts.map(pack), rest)), [parts.join(''), expected]);
      }),
      { numRuns: 60 },
    );
  });

  it('comes back from any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async rest => {
        const [, word] = await unpack(bytes('\x1f\x8b\x08\0', rest));
        assert.equal(word, 'damaged');
      }),
      { numRuns: 60 },
    );
  });
});
