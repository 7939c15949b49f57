import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { quoteWord, unquotable } from '../../../src/core/operations/quote';

/** Keys that would do something when they are pasted without quotes, or with the wrong ones. */
const hostile = [
  "it's",
  '"quoted"',
  "'; touch pwned; '",
  '$(touch pwned)',
  '`touch pwned`',
  '\x24{HOME}',
  '$HOME',
  '\\',
  'a\\',
  '\\n',
  '%s%n',
  '!!',
  "a'!b'",
  '#x',
  '~',
  '*',
  '{a,b}',
  '&& touch pwned',
  '| sh',
  '> pwned',
  '-rf',
  '--endpoint-url=http://example.com',
  'a b  c',
  'März 1.jpg',
  '日本/😀.txt',
  'a\nb',
  'a\n',
  '\n\n',
  'a\n\nb\n',
  '\n!',
  'a\tb\rc',
  '\u0003\ntouch pwned\n',
  '\u001b[201~\ntouch pwned\n',
  'safe\u202egpj.exe',
  '\u2066x\u2069',
  'zero\u200bwidth',
  '\u2019; touch pwned #',
  '\ufeff',
];

const shells = ['sh', 'bash'].filter(shell => spawnSync(shell, ['-c', ':']).status === 0);

/** What a shell makes of words: each back as it would be handed to a program. */
function run(shell: string, words: readonly string[]): readonly string[] {
  const { stdout, stderr } = spawnSync(shell, ['-c', `printf '%s\\0' ${words.join(' ')}`], { encoding: 'utf8' });
  assert.equal(stderr, '');
  return stdout.split('\0').slice(0, -1);
}

describe('quote a word for POSIX shells', () => {
  it('leaves plain words as they are', () => {
    for (const word of ['a', 'photos/cat.jpg', 'v1.2_3-4', 's3://b/c', 'a,b+c@d:e=f']) {
      assert.equal(quoteWord(word, 'posix'), word);
    }
  });

  for (const [text, expected] of [
    ['', "''"],
    ['a b', "'a b'"],
    ["it's", "'it'\\''s'"],
    ['=ls', "'=ls'"],
    ['$(x)', "'$(x)'"],
    ['a!b', "'a'\\!'b'"],
    ['a\nb', `'a'"$(printf '\\012\\142')"`],
    ['a\n', "'a''\n'"],
    ['a\u202eb', `'a'"$(printf '\\342\\200\\256')"'b'`],
    ['März', "'März'"],
  ] as const) {
    it(`${JSON.stringify(text)} -> ${JSON.stringify(expected)}`, () => {
      assert.equal(quoteWord(text, 'posix'), expected);
    });
  }

  it('shows no control character and nothing hidden, but for line ends at the very end', () => {
    for (const text of hostile) {
      assert.doesNotMatch(
        quoteWord(text, 'posix').replace(/'\n+'$/, ''),
        /[\0-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/,
      );
    }
  });

  for (const shell of shells) {
    it(`comes back from ${shell} as it was, and runs nothing`, () => {
      assert.deepEqual(
        run(
          shell,
          hostile.map(text => quoteWord(text, 'posix')),
        ),
        hostile,
      );
    });
  }

  it('comes back from sh, whatever it is', function () {
    if (!shells.includes('sh')) {
      this.skip(); // No POSIX shell on this machine.
    }
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom("'", '"', '\\', '$', '`', '!', '\n', ' ', '\u202e', '\u0007', 'é'),
        fc.string({ minLength: 1, maxLength: 1 }),
      ),
    });
    const texts = fc
      .sample(
        fc.array(
          text.filter(each => unquotable(each, 'posix') === undefined),
          { minLength: 20, maxLength: 20 },
        ),
        20,
      )
      .flat();
    assert.deepEqual(
      run(
        'sh',
        texts.map(each => quoteWord(each, 'posix')),
      ),
      texts,
    );
  });
});

/** A reading of PowerShell's rules for the words that are written here: quoted text and characters by number, joined. */
function readPowershell(word: string): string {
  const quoted = /^(['\u2018-\u201b])((?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*)['\u2018-\u201b]$/;
  const parts = word.startsWith('(') ? word.slice(1, -1).split(/ \+ (?=\[char\]0x|')/) : [word];
  return parts
    .map(part => {
      const code = /^\[char\]0x([0-9a-f]+)$/.exec(part)?.[1];
      const text = quoted.exec(part)?.[2];
      assert.ok(code !== undefined || text !== undefined || /^[A-Za-z0-9_./:=+-]+$/.test(part), part);
      return code !== undefined
        ? String.fromCharCode(Number.parseInt(code, 16))
        : (text ?? part).replace(/(['\u2018-\u201b])['\u2018-\u201b]/g, '$1');
    })
    .join('');
}

describe('quote a word for PowerShell', () => {
  for (const [text, expected] of [
    ['photos/cat.jpg', 'photos/cat.jpg'],
    ['', "''"],
    ['a b', "'a b'"],
    ["it's", "'it''s'"],
    ['\u2019; x #', "'\u2019\u2019; x #'"],
    ['$(x)', "'$(x)'"],
    ['`n', "'`n'"],
    ['--key=-rf', "'--key=-rf'"],
    ['@x', "'@x'"],
    ['1kb', "'1kb'"],
    ['a=b', "'a=b'"],
    ['a,b', "'a,b'"],
    ['a\nb', "('a' + [char]0xa + 'b')"],
    ['\u202e', "('' + [char]0x202e)"],
    ['März', "'März'"],
  ] as const) {
    it(`${JSON.stringify(text)} -> ${expected}`, () => {
      assert.equal(quoteWord(text, 'powershell'), expected);
    });
  }

  it('stands for the text again', () => {
    for (const text of hostile) {
      assert.equal(readPowershell(quoteWord(text, 'powershell')), text);
    }
  });
});

describe('a text that cannot be one word', () => {
  for (const [text, shell, expected] of [
    ['a\0b', 'posix', 'it holds a NUL character, which no command line can hold'],
    ['a\ud800b', 'posix', 'it holds half a surrogate pair, which no command line can hold'],
    ['😀', 'posix', undefined],
    ['a"b', 'posix', undefined],
    [
      'a"b',
      'powershell',
      'versions of PowerShell differ in how they hand a double quote, or a backslash at the end, to a program',
    ],
    [
      'a\\',
      'powershell',
      'versions of PowerShell differ in how they hand a double quote, or a backslash at the end, to a program',
    ],
    ['a\\b', 'powershell', undefined],
  ] as const) {
    it(`${JSON.stringify(text)} in ${shell}: ${expected ?? 'it can'}`, () => {
      assert.equal(unquotable(text, shell), expected);
    });
  }

  it('is quoted without an error all the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        assert.equal(typeof quoteWord(text, 'posix') + typeof quoteWord(text, 'powershell'), 'stringstring');
        assert.ok(quoteWord('\ud800\0', 'posix').length > 0);
      }),
    );
  });
});
