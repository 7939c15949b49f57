import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hiddenCharacters, hiddenKinds } from '../../../src/core/catalogue/hiddenCharacters';
import { findHidden, makeVisible, nameHidden } from '../../../src/core/fields/hidden';
import { anyText } from '../operation/record';

describe('hidden characters', () => {
  it('says where each stands and what it is', () => {
    assert.deepEqual(findHidden('😀a\u202eb\u200b'), [
      { index: 3, codePoint: 0x202e, name: 'RIGHT-TO-LEFT OVERRIDE', kind: 'bidirectional' },
      { index: 5, codePoint: 0x200b, name: 'ZERO WIDTH SPACE', kind: 'zeroWidth' },
    ]);
  });

  for (const [text, kind, visible] of [
    ['\0', 'control', '<U+0000 NULL>'],
    ['\x01', 'control', '<U+0001 CONTROL CHARACTER>'],
    ['\t', 'control', '<U+0009 TAB>'],
    ['\n', 'control', '<U+000A LINE FEED>'],
    ['\x1b', 'control', '<U+001B ESCAPE>'],
    ['\x7f', 'control', '<U+007F DELETE>'],
    ['\x9f', 'control', '<U+009F CONTROL CHARACTER>'],
    ['\u2028', 'control', '<U+2028 LINE SEPARATOR>'],
    ['\u202a', 'bidirectional', '<U+202A LEFT-TO-RIGHT EMBEDDING>'],
    ['\u2066', 'bidirectional', '<U+2066 LEFT-TO-RIGHT ISOLATE>'],
    ['\u2069', 'bidirectional', '<U+2069 POP DIRECTIONAL ISOLATE>'],
    ['\u061c', 'bidirectional', '<U+061C ARABIC LETTER MARK>'],
    ['\u200e', 'bidirectional', '<U+200E LEFT-TO-RIGHT MARK>'],
    ['\u200d', 'zeroWidth', '<U+200D ZERO WIDTH JOINER>'],
    ['\ufeff', 'zeroWidth', '<U+FEFF ZERO WIDTH NO-BREAK SPACE>'],
    ['\u00ad', 'zeroWidth', '<U+00AD SOFT HYPHEN>'],
    ['\ufe0f', 'zeroWidth', '<U+FE0F VARIATION SELECTOR>'],
    ['\u{e0041}', 'zeroWidth', '<U+E0041 TAG CHARACTER>'],
    ['\u00a0', 'blank', '<U+00A0 NO-BREAK SPACE>'],
    ['\u3000', 'blank', '<U+3000 IDEOGRAPHIC SPACE>'],
    ['\u3164', 'blank', '<U+3164 HANGUL FILLER>'],
    ['\ud800', 'surrogate', '<U+D800 LONE SURROGATE>'],
    ['\udfff', 'surrogate', '<U+DFFF LONE SURROGATE>'],
    ['\ufffd', 'replacement', '<U+FFFD REPLACEMENT CHARACTER>'],
    ['\u2215', 'slashLookalike', '<U+2215 DIVISION SLASH>'],
    ['\uff0f', 'slashLookalike', '<U+FF0F FULLWIDTH SOLIDUS>'],
    ['\uff3c', 'slashLookalike', '<U+FF3C FULLWIDTH REVERSE SOLIDUS>'],
    ['\u2024', 'dotLookalike', '<U+2024 ONE DOT LEADER>'],
    ['\uff0e', 'dotLookalike', '<U+FF0E FULLWIDTH FULL STOP>'],
  ] as const) {
    it(`shows ${visible} (${kind})`, () => {
      assert.equal(makeVisible(`a${text}b`), `a${visible}b`);
      assert.deepEqual(
        findHidden(`a${text}b`).map(hidden => [hidden.index, hidden.kind, `<${nameHidden(hidden)}>`]),
        [[1, kind, visible]],
      );
    });
  }

  for (const text of ['', 'photos/2026/cat 1.jpg', 'März/東京/سلام/שלום', '😀', '...', '\\', '~`"<>|']) {
    it(`leaves ${text || 'nothing'} as it is`, () => {
      assert.equal(makeVisible(text), text);
      assert.deepEqual(findHidden(text), []);
    });
  }

  it('hides nothing that it has shown, and forgets nothing', () => {
    fc.assert(
      fc.property(anyText, text => {
        const visible = makeVisible(text);
        assert.deepEqual(findHidden(visible), []);
        assert.equal(visible === text, findHidden(text).length === 0);
        for (const { index, codePoint } of findHidden(text)) {
          assert.equal(text.codePointAt(index), codePoint);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same answer when asked twice', () => {
    assert.equal(makeVisible('\u202e'), makeVisible('\u202e'));
    assert.equal(findHidden('\0\0').length, findHidden('\0\0').length);
  });

  it('stands in order, without overlap, every kind with a phrase', () => {
    let last = -1;
    for (const row of hiddenCharacters) {
      assert.ok(row.first > last && row.last >= row.first, row.name);
      assert.match(row.name, /^[A-Z -]{3,36}$/);
      assert.ok(hiddenKinds.some(({ kind }) => kind === row.kind));
      last = row.last;
    }
  });
});
