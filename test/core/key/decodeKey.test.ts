import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeKey } from '../../../src/core/fields/key';
import { anyText, contextOf } from '../operation/record';

const decode = (text: string, operation?: string) => decodeKey(text, contextOf(operation ? { operation } : {}));

/** The form encoding of a key, as S3 writes it. */
const encode = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[!'()~]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%2F/g, '/')
    .replace(/%20/g, '+');

describe('decode key', () => {
  it('decodes, splits and grades', () => {
    assert.deepEqual(decode('photos/2026/M%25C3%25A4rz%25201.jpg', 'REST.GET.OBJECT'), {
      kind: 'key',
      text: 'photos/2026/März 1.jpg',
      timesDecoded: 2,
      basis: 'operation',
      invalid: false,
      sure: true,
      evidence: 'seen',
      prefix: 'photos/2026/',
      name: 'März 1.jpg',
      folderLike: false,
      dotSegments: false,
      hidden: [],
    });
  });

  for (const [operation, raw, text, times, basis, other, evidence] of [
    ['REST.GET.OBJECT', 'a%253Db', 'a=b', 2, 'operation', undefined, 'seen'],
    ['REST.GET.OBJECT', 'foo-%2525Y', 'foo-%Y', 2, 'operation', undefined, 'seen'],
    ['REST.PUT.OBJECT', 'a%2Bb', 'a b', 2, 'operation', 'a+b', 'seen'],
    ['REST.PUT.OBJECT', 'a%252Bb', 'a+b', 2, 'operation', undefined, 'seen'],
    ['REST.PUT.OBJECT', 'a*-_./b', 'a*-_./b', 2, 'operation', undefined, 'seen'],
    ['REST.COPY.OBJECT', 'a%2520b', 'a b', 2, 'operation', undefined, 'seen'],
    ['WEBSITE.GET.OBJECT', 'a%2520b', 'a b', 2, 'operation', undefined, 'third-party'],
    ['BATCH.DELETE.OBJECT', 'Screen+Shot+%281%29.png', 'Screen Shot (1).png', 1, 'operation', undefined, 'seen'],
    ['BATCH.DELETE.OBJECT', 'foo-%2525Y', 'foo-%25Y', 1, 'operation', undefined, 'seen'],
    ['BATCH.DELETE.OBJECT', 'a%2Bb', 'a+b', 1, 'operation', undefined, 'seen'],
    ['S3.EXPIRE.OBJECT', 'foo-%2525Y', 'foo-%25Y', 1, 'operation', undefined, 'third-party'],
    ['S3.TRANSITION_SIA.OBJECT', 'foo-%2525Y', 'foo-%25Y', 1, 'assumed', 'foo-%Y', 'inferred'],
    ['S3.TRANSITION.OBJECT', 'plain.txt', 'plain.txt', 1, 'assumed', undefined, 'inferred'],
    ['S3.CREATE.DELETEMARKER', 'a%2520b', 'a%20b', 1, 'assumed', 'a b', 'inferred'],
    ['S3.DELETE.UPLOAD', 'a%20b', 'a b', 1, 'assumed', undefined, 'inferred'],
    ['S3.COMPUTE.OBJECT.CHECKSUM', 'a+b', 'a b', 1, 'assumed', undefined, 'inferred'],
    ['REST.COPY.OBJECT_GET', 'foo-%2525Y', 'foo-%Y', 2, 'assumed', 'foo-%25Y', 'inferred'],
    ['REST.COPY.PART_GET', 'a%2Bb', 'a b', 2, 'assumed', 'a+b', 'inferred'],
    ['REST.COPY.OBJECT_GET', 'a+b', 'a b', 1, 'text', undefined, 'inferred'],
    ['SOAP.PUT.OBJECT', 'a%2520b', 'a b', 2, 'assumed', 'a%20b', 'inferred'],
    [undefined, 'a%2520b', 'a b', 2, 'assumed', 'a%20b', 'inferred'],
    ['REST.GET.OBJECT', 'a%20b', 'a b', 1, 'text', undefined, 'inferred'],
    ['REST.GET.OBJECT', 'M%C3%A4rz', 'März', 1, 'text', undefined, 'inferred'],
    ['REST.GET.OBJECT', '100%25', '100%', 1, 'text', undefined, 'inferred'],
    ['REST.GET.OBJECT', 'a%20b%2541', 'a b%41', 1, 'text', 'a bA', 'inferred'],
    ['REST.GET.OBJECT', 'März%2520', 'März ', 2, 'assumed', 'März%20', 'inferred'],
  ] as const) {
    it(`${operation} ${raw}: ${text}${other === undefined ? '' : ` or ${other}`}, decoded ${times} times`, () => {
      const value = decode(raw, operation);
      assert.deepEqual(
        [value.text, value.timesDecoded, value.basis, value.otherReading, value.evidence],
        [text, times, basis, other, evidence],
      );
      assert.equal(value.sure, other === undefined);
      assert.equal('otherReading' in value, other !== undefined);
    });
  }

  for (const [operation, raw, text, invalid] of [
    ['REST.GET.OBJECT', 'caf%25E9', 'caf%E9', true],
    ['BATCH.DELETE.OBJECT', 'caf%E9', 'caf%E9', true],
    ['REST.GET.OBJECT', '100%', '100%', true],
    ['BATCH.DELETE.OBJECT', '%', '%', true],
    ['REST.GET.OBJECT', '%zz%ff%', '%zz%ff%', true],
    ['BATCH.DELETE.OBJECT', '100%25', '100%', false],
  ] as const) {
    it(`${operation} ${raw} gives ${text}, ${invalid ? 'part of it as written' : 'valid'}`, () => {
      const value = decode(raw, operation);
      assert.deepEqual([value.text, value.invalid], [text, invalid]);
    });
  }

  for (const [raw, prefix, name, folderLike, dotSegments] of [
    ['a', '', 'a', false, false],
    ['a/b/c.txt', 'a/b/', 'c.txt', false, false],
    ['a/b/', 'a/', 'b/', true, false],
    ['a/', '', 'a/', true, false],
    ['/', '', '/', true, false],
    ['/a', '/', 'a', false, false],
    ['a//b', 'a//', 'b', false, false],
    ['', '', '', false, false],
    ['a/../b', 'a/../', 'b', false, true],
    ['..', '', '..', false, true],
    ['./a', './', 'a', false, true],
    ['a/%252E%252E/b', 'a/../', 'b', false, true],
    ['a..b/...', 'a..b/', '...', false, false],
  ] as const) {
    it(`splits ${raw || 'nothing'} into "${prefix}" and "${name}"`, () => {
      const value = decode(raw, 'REST.GET.OBJECT');
      assert.deepEqual(
        [value.prefix, value.name, value.folderLike, value.dotSegments],
        [prefix, name, folderLike, dotSegments],
      );
    });
  }

  it('finds hidden characters in the decoded text', () => {
    const { hidden } = decode('a%25E2%2580%25AEb', 'REST.GET.OBJECT');
    assert.deepEqual(
      hidden.map(({ index, name }) => [index, name]),
      [[1, 'RIGHT-TO-LEFT OVERRIDE']],
    );
  });

  it('gets back what was encoded once or twice', () => {
    const key = fc.string({
      unit: fc.constantFrom('a', 'Z', '9', '/', '*', '-', '_', '.', '%', '2', '(', '=', 'ä', '😀'),
    });
    fc.assert(
      fc.property(key, text => {
        assert.equal(decode(encode(text), 'BATCH.DELETE.OBJECT').text, text);
        assert.equal(decode(encode(encode(text)), 'REST.GET.OBJECT').text, text);
      }),
      { numRuns: 200 },
    );
  });

  it('takes any text at all', () => {
    const operation = fc.constantFrom('REST.GET.OBJECT', 'BATCH.DELETE.OBJECT', 'S3.DELETE.UPLOAD', '-', '');
    fc.assert(
      fc.property(anyText, operation, (text, name) => {
        const value = decode(text, name);
        assert.equal(value.prefix + value.name, value.text);
        assert.notEqual(value.otherReading, value.text);
      }),
      { numRuns: 200 },
    );
  });
});
