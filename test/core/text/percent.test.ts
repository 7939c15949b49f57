import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPercentEncodedText, percentDecode } from '../../../src/core/text/percent';
import { anyText } from '../operation/record';

describe('percent-decoding', () => {
  for (const [text, decoded, invalid] of [
    ['photos/cat.jpg', 'photos/cat.jpg', false],
    ['M%C3%A4rz%201.jpg', 'März 1.jpg', false],
    ['M%c3%a4rz', 'März', false],
    ['%41%42', 'AB', false],
    ['%00', '\0', false],
    ['%7F', '\x7f', false],
    ['%C2%80', '\x80', false],
    ['%E2%82%AC', '€', false],
    ['%F0%9F%98%80!', '😀!', false],
    ['%F4%8F%BF%BF', '\u{10ffff}', false],
    ['%2525', '%25', false],
    ['100%', '100%', true],
    ['%4', '%4', true],
    ['%zz%41', '%zzA', true],
    ['%%41', '%A', true],
    ['%4%31', '%41', true],
    ['%FF', '%FF', true],
    ['%80', '%80', true],
    ['%C3', '%C3', true],
    ['%C3%28', '%C3(', true],
    ['%C3x%A4', '%C3x%A4', true],
    ['%E2%82', '%E2%82', true],
    ['%E2%82%41', '%E2%82A', true],
    ['%C0%AF', '%C0%AF', true],
    ['%E0%80%AF', '%E0%80%AF', true],
    ['%F0%80%80%80', '%F0%80%80%80', true],
    ['%ED%A0%80', '%ED%A0%80', true],
    ['%F4%90%80%80', '%F4%90%80%80', true],
    ['%F5%80%80%80', '%F5%80%80%80', true],
    ['ä\ud800%41', 'ä\ud800A', false],
    ['', '', false],
  ] as const) {
    it(`${JSON.stringify(text)} gives ${JSON.stringify(decoded)}${invalid ? ', invalid' : ''}`, () => {
      assert.deepEqual(percentDecode(text, { plusIsBlank: false }), { text: decoded, invalid });
    });
  }

  for (const [text, plusIsBlank, decoded] of [
    ['a+b', true, 'a b'],
    ['a+b', false, 'a+b'],
    ['a%2Bb', true, 'a+b'],
    ['+%2B%20+', true, ' +  '],
    ['*-_./', true, '*-_./'],
  ] as const) {
    it(`${text} gives "${decoded}" with plus as ${plusIsBlank ? 'a blank' : 'itself'}`, () => {
      assert.deepEqual(percentDecode(text, { plusIsBlank }), { text: decoded, invalid: false });
    });
  }

  it('undoes encodeURIComponent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.constantFrom('ä', '€', '😀', ''), (text, more) => {
        const original = text + more;
        assert.deepEqual(percentDecode(encodeURIComponent(original), { plusIsBlank: true }), {
          text: original,
          invalid: false,
        });
      }),
      { numRuns: 100 },
    );
  });

  it('agrees with decodeURIComponent wherever that does not throw, and takes the rest', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { text: decoded, invalid } = percentDecode(text, { plusIsBlank: false });
        let expected: string | undefined;
        try {
          expected = decodeURIComponent(text);
        } catch {
          expected = undefined;
        }
        assert.equal(invalid, expected === undefined);
        assert.ok(expected === undefined || decoded === expected);
      }),
      { numRuns: 300 },
    );
  });

  it('takes a megabyte of anything', () => {
    for (const piece of ['%', '%41', '%F0%9F%98']) {
      const text = piece.repeat(1_000_000 / piece.length);
      assert.ok(percentDecode(text, { plusIsBlank: true }).text.length > 0);
    }
  });
});

describe('percent-encoded text', () => {
  for (const [text, expected] of [
    ['', true],
    ['a%20b+c*-_./~(x)', true],
    ['%c3%A4', true],
    ['%FF', true],
    ['a b', false],
    ['100%', false],
    ['%4', false],
    ['%zz', false],
    ['ä', false],
    ['\t', false],
    ['\x7f', false],
  ] as const) {
    it(`${JSON.stringify(text)}: ${expected}`, () => assert.equal(isPercentEncodedText(text), expected));
  }
});
