import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {
  accessLogFieldIds,
  contextOf,
  contextOfBatch,
  createAccessLogScanner,
  parseAccessLogLine,
} from '../../../src/core/index';
import { anyText } from '../records/anyText';

declare const __ROOT__: string;

type Texts = (string | undefined)[];

/** All fields of every record of a file, read through the scanner in slices of a size. */
function scanned(bytes: Uint8Array, size: number): Texts[] {
  const found: Texts[] = [];
  const scanner = createAccessLogScanner(batch => {
    const context = contextOfBatch(batch);
    for (context.record = 0; context.record < batch.count; context.record++) {
      found.push(accessLogFieldIds.map(id => context.text(id)));
    }
    assert.equal(context.text('bucket'), undefined);
  });
  for (let at = 0; at < bytes.length; at += size) {
    scanner.push(bytes.subarray(at, at + size));
  }
  scanner.end();
  return found;
}

/** The same from the text of the file, line by line. */
const parsed = (text: string): Texts[] =>
  text.split('\n').flatMap(line => {
    const record = parseAccessLogLine(line);
    return record.fields.length + record.problems.length === 0
      ? []
      : [accessLogFieldIds.map(id => contextOf(record).text(id))];
  });

describe('records of a batch', () => {
  it('have the same fields as parsed lines', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 400 }),
        (texts, size) => {
          const text = texts.join('\n');
          assert.deepEqual(scanned(new TextEncoder().encode(text), size), parsed(text));
        },
      ),
      { numRuns: 400 },
    );
  });

  const samples = path.join(__ROOT__, 'media', 'samples');
  const logs = readdirSync(samples, { recursive: true }).filter(name =>
    /(?:^|[\\/])2026-03-30-[^.]*$/.test(String(name)),
  );
  for (const name of logs.map(String)) {
    it(`have the same fields as parsed lines: ${path.basename(name)}`, () => {
      const bytes = readFileSync(path.join(samples, name));
      assert.deepEqual(scanned(bytes, 1 << 16), parsed(bytes.toString()));
    });
  }

  it('replace bytes that are no UTF-8 in the same way', () => {
    const [line = ''] = readFileSync(path.join(samples, logs.map(String).sort()[0] ?? ''), 'utf8').split('\n');
    const bytes = Buffer.from(line.replace('"aws-cli', '"\xff\xe2\x82aws-cli').replace('photos/', '\xc3'), 'latin1');
    assert.deepEqual(scanned(bytes, 7), parsed(bytes.toString()));
  });
});
