import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitAccessLogLine } from '../../../src/core/records/accessLog';
import { readCarefully } from '../../../src/core/records/line/careful';
import { createLineReading, Flag, type LineReading } from '../../../src/core/records/line/lineReading';
import { readStraight } from '../../../src/core/records/line/straight';
import { viewOf } from '../../../src/core/records/line/view';
import { createAccessLogScanner } from '../../../src/core/records/scanner';
import { anyText } from './anyText';
import { hostId, line } from './lines';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

interface Seen {
  readonly texts: readonly string[];
  readonly flags: number;
  readonly stray: number;
  readonly line: number;
  readonly offset: number;
}

/** Every record of a file, read from slices of the given sizes, as text. */
function scan(bytes: Uint8Array, sizes: readonly number[]): Seen[] {
  const seen: Seen[] = [];
  const scanner = createAccessLogScanner(batch => {
    for (let r = 0; r < batch.count; r++) {
      const texts: string[] = [];
      for (let t = batch.firstTokens[r] as number; t < (batch.firstTokens[r + 1] as number); t++) {
        texts.push(decoder.decode(batch.bytes.subarray(batch.tokenStarts[t], batch.tokenEnds[t])));
      }
      seen.push({
        texts,
        flags: batch.flags[r] as number,
        stray: batch.strays[r] as number,
        line: batch.lines[r] as number,
        offset: batch.byteOffset + (batch.recordStarts[r] as number),
      });
    }
  });
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const size = sizes[n % sizes.length] as number;
    scanner.push(bytes.slice(at, at + size));
    at += size;
  }
  scanner.end();
  return seen;
}

const tokensOf = (reading: LineReading): number[][] =>
  Array.from({ length: reading.count }, (_, i) => [reading.starts[i] as number, reading.ends[i] as number]);

describe('the two readings of a line', () => {
  it('agree on every line: text and bytes', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (texts, lineBreak, mark) => {
          const file = texts.join(lineBreak);
          const records = scan(encoder.encode((mark ? '\ufeff' : '') + file), [1 << 16]);
          const expected = texts.flatMap((text, index) => {
            const split = splitAccessLogLine(text);
            return /^[ \t]*$/.test(text.replace(/\r$/, '')) ? [] : [{ split, line: index + 1 }];
          });
          assert.equal(records.length, expected.length);
          for (const [index, record] of records.entries()) {
            const { split, line: number } = expected[index] as (typeof expected)[number];
            const all = [...split.fields, ...split.extra].sort((a, b) => a.span.start - b.span.start);
            assert.deepEqual(
              record.texts,
              all.map(field => split.line.slice(field.span.start, field.span.end)),
            );
            assert.equal(record.line, number);
            const flagged = Object.entries(Flag).flatMap(([code, bit]) => ((record.flags & bit) !== 0 ? [code] : []));
            assert.deepEqual(
              [...new Set(split.problems.map(({ code }) => code))].filter(code => code !== 'undecodableText'),
              flagged,
            );
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('agree on every slicing of the bytes, 1 to 99 at a time', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 }),
        (texts, sizes) => {
          const bytes = encoder.encode(texts.join('\r\n'));
          assert.deepEqual(scan(bytes, sizes), scan(bytes, [bytes.length + 1]));
        },
      ),
      { numRuns: 150 },
    );
    // Of two byte order marks the second belongs to the line.
    for (const marks of ['', '\ufeff', '\ufeff\ufeff']) {
      const bytes = encoder.encode(marks + [line(), '', line({ agent: '"a "b" c"' }), 'prose'].join('\n'));
      const whole = scan(bytes, [bytes.length]);
      assert.equal(whole[0]?.offset, marks === '' ? 0 : 3);
      for (let size = 1; size < 100; size++) {
        assert.deepEqual(scan(bytes, [size]), whole);
      }
    }
  });

  it('agree where a line may go the straight way: the careful one finds the same', () => {
    let straight = 0;
    fc.assert(
      fc.property(anyText, text => {
        const bytes = encoder.encode(text.replace(/[\r\n]/g, ''));
        const [quick, careful] = [createLineReading(), createLineReading()];
        if (readStraight(viewOf(bytes), 0, bytes.length, quick)) {
          straight++;
          readCarefully(bytes, 0, bytes.length, careful);
          assert.deepEqual(
            [tokensOf(quick), quick.flags, quick.stray],
            [tokensOf(careful), careful.flags, careful.stray],
          );
        }
      }),
      { numRuns: 3000 },
    );
    assert.ok(straight > 100, `${straight} lines went the straight way`);
  });
});

describe('any text at all', () => {
  it('is taken apart without a throw: spans in order, nothing but blanks between them', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 200 })), text => {
        const { fields, extra, problems, line: kept } = splitAccessLogLine(text);
        assert.equal(kept, text);
        const all = [...fields, ...extra].sort((a, b) => a.span.start - b.span.start);
        let at = text.startsWith('\ufeff') ? 1 : 0;
        for (const { span, valueSpan, text: value } of all) {
          assert.match(text.slice(at, span.start), /^ *$/);
          assert.ok(span.start <= valueSpan.start && valueSpan.start <= valueSpan.end && valueSpan.end <= span.end);
          assert.equal(text.slice(valueSpan.start, valueSpan.end), value);
          at = span.end;
        }
        if (all.length > 0) {
          assert.match(text.slice(at), /^ *(?:\r?\n|\r)?$/);
        }
        assert.ok(problems.every(({ span }) => span.start >= 0 && span.start <= span.end && span.end <= text.length));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back what the caller wrote, as long as it forges no border', () => {
    const harmless = fc.string({ unit: fc.constantFrom('a', '"', '/', ':', '(', 'ä', '=', ';'), maxLength: 20 });
    fc.assert(
      fc.property(harmless, harmless, harmless, (request, referer, agent) => {
        const text = line({ request: `"GET /${request} HTTP/1.1"`, referer: `"${referer}"`, agent: `"${agent}"` });
        const { fields } = splitAccessLogLine(text);
        assert.deepEqual(
          [fields[8]?.text, fields[15]?.text, fields[16]?.text],
          [`GET /${request} HTTP/1.1`, referer, agent],
        );
      }),
      { numRuns: 500 },
    );
  });

  for (const [what, text] of [
    ['quotes', line({ agent: `"${'" '.repeat(500_000)}"` })],
    ['forged middles', line({ agent: `"${'" 200 - 1 1 1 1 '.repeat(60_000)}"` })],
    ['forged tails', line({ agent: `"${`" - ${hostId} SigV4 `.repeat(10_000)}"` })],
    ['blanks', line({ request: `"${' '.repeat(1_000_000)}"` })],
    ['open quotes', line({ tail: ['"x '.repeat(300_000)] })],
    ['nothing but one word', 'x'.repeat(1_000_000)],
    ['fields without end', line({ tail: ['- '.repeat(500_000)] })],
  ] as const) {
    it(`of a megabyte is read in one go: ${what}`, () => {
      const { fields, problems } = splitAccessLogLine(text);
      assert.ok(fields.length >= 17 || problems.length > 0);
    }).timeout(2_000);
  }
});
