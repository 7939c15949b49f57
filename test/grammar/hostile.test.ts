import assert from 'node:assert/strict';
import { type IGrammar, INITIAL } from 'vscode-textmate';
import { loadGrammar } from './tokenize';

/** Longest line that VS Code gives to a grammar. */
const longest = 20_000;
/** Time given to one line, generous for a slow machine; a rule that backtracks needs minutes. */
const limitMs = 10_000;

const hostId = 's9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234=';
const time = 'a b [30/Mar/2026:10:15:02 +0000] ';
const key = `${time}192.0.2.3 - 3E57427F3EXAMPLE REST.GET.OBJECT k `;
const referer = `${key}"GET / HTTP/1.1" 200 - 1 2 3 4 `;

/** Where the hostile text begins. */
const beginnings = {
  'the line': '',
  'the bucket': `${'a'.repeat(64)} `,
  'a time': 'a b [',
  'the address': time,
  'the key': key.slice(0, -2),
  'the request line': `${key}"`,
  'the referer': `${referer}"`,
  'the user agent': `${referer}"-" "`,
  'the version': `${referer}"-" "x" `,
  'field 28': `${referer}"-" "x" - ${hostId}${' -'.repeat(8)} `,
};

const texts = [
  '"',
  ' ',
  '1',
  'a ',
  '- ',
  '&',
  '" ',
  '" " ',
  '" 200 ',
  '" 200 - 1 2 3 4 ',
  ' HTTP/1.1" 200 - 1 2 3 ',
  '" - a ',
  '" a b c d e "',
  `" - ${hostId}${' -'.repeat(8)}`,
  `" - ${hostId}`,
  'x REST.GET.OBJECT ',
];

describe('grammar: hostile lines of 20,000 characters', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = (await loadGrammar()).grammar;
  });

  for (const [place, beginning] of Object.entries(beginnings)) {
    it(`come to an end where the text begins at ${place}`, () => {
      for (const text of texts) {
        const line = beginning + text.repeat(longest / text.length).slice(beginning.length - longest);
        assert.ok(line.length <= longest && line.length > longest - 200);
        const { stoppedEarly } = grammar.tokenizeLine2(line, INITIAL, limitMs);
        assert.equal(stoppedEarly, false, JSON.stringify(text));
      }
    });
  }

  it('would be stopped: the engine does watch the time', () => {
    const { stoppedEarly } = grammar.tokenizeLine2(`${referer}"-" "x" - ${'- '.repeat(9_000)}`, INITIAL, 1);
    assert.equal(stoppedEarly, true);
  });
});
