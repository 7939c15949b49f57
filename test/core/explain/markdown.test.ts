import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Explanation } from '../../../src/core/explain/explainField';
import { escapeMarkdown, renderMarkdown } from '../../../src/core/explain/markdown';

const explanation: Explanation = {
  title: '403 Forbidden: S3 refused the request',
  subtitle: 'HTTP status, field 10 of 27',
  problems: [],
  meaning: ['The caller may not do this.', 'Look at field 11.'],
  rows: [{ label: 'Class', value: 'client error' }],
  notes: ['One more thing.'],
  field: 'The answer of S3.',
  cloudTrail: 'errorCode',
  references: [
    { title: 'Format', url: 'https://docs.aws.amazon.com/a.html' },
    { title: 'Errors [1]', url: 'https://docs.aws.amazon.com/b.html' },
  ],
  evidence: 'documented',
  translatable: false,
};

describe('escapeMarkdown', () => {
  for (const [text, expected] of [
    ['plain words 123', 'plain words 123'],
    ['[x](command:y)', '\\[x\\]\\(command\\:y\\)'],
    ['<img src=x>', '&lt;img src\\=x&gt;'],
    ['a & b', 'a &amp; b'],
    ['$(zap)', '\\$\\(zap\\)'],
    ['https://example.com', 'https\\:\\/\\/example\\.com'],
    ['www.example.com', 'www\\.example\\.com'],
    ['me@example.com', 'me\\@example\\.com'],
    ['**b** _i_ `c` ~~s~~', '\\*\\*b\\*\\* \\_i\\_ \\`c\\` \\~\\~s\\~\\~'],
    ['a | b', 'a \\| b'],
    ['1. x', '1\\. x'],
    ['a\nb\r\nc', 'a b c'],
    ['a  b ', 'a\u00a0\u00a0b\u00a0'],
    ['', ''],
  ] as const) {
    it(`${JSON.stringify(text)} -> ${JSON.stringify(expected)}`, () => assert.equal(escapeMarkdown(text), expected));
  }

  it('leaves no mark unescaped, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), text => {
        const rest = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]|&(?:lt|gt|amp);/g, '');
        assert.doesNotMatch(rest, /[!-/:-@[-`{-~\n\r]/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('renderMarkdown', () => {
  it('says the answer first, then what the field is, then what matters, then where to read on', () => {
    assert.equal(
      renderMarkdown(explanation),
      [
        '**403 Forbidden\\: S3 refused the request**  \nHTTP status\\, field 10 of 27',
        'The caller may not do this\\.  \nLook at field 11\\.',
        '| | |\n|:--|:--|\n| Class | client error |',
        'One more thing\\.',
        '*The answer of S3\\.*',
        '[AWS documentation](https://docs.aws.amazon.com/a.html) · [Errors \\[1\\]](https://docs.aws.amazon.com/b.html) · in CloudTrail: errorCode · evidence: documented',
      ].join('\n\n'),
    );
  });

  it('offers what can be done before the pages', () => {
    const actions = [{ title: 'Translate', target: 'command:s3Logjam.translateOperation' }];
    assert.match(
      renderMarkdown(explanation, 'full', actions),
      /\n\n\[Translate\]\(command:s3Logjam\.translateOperation\) · \[AWS documentation\]/,
    );
  });

  it('is brief on demand', () => {
    assert.equal(
      renderMarkdown(explanation, 'short'),
      '**403 Forbidden\\: S3 refused the request**  \nHTTP status\\, field 10 of 27\n\nThe caller may not do this\\.',
    );
  });

  it('puts problems right after the value, in both lengths', () => {
    const troubled = { ...explanation, problems: ['Fields may be forged.'] };
    for (const length of ['full', 'short'] as const) {
      assert.match(renderMarkdown(troubled, length), /field 10 of 27\n\n\*\*Warning:\*\* Fields may be forged\\\./);
    }
  });

  it('cuts a megabyte and says how to see all of it', () => {
    const long = 'x'.repeat(1_000_000);
    const text = renderMarkdown({ ...explanation, title: long, subtitle: long, problems: [long] });
    assert.ok(text.length < 3_000);
    assert.match(
      text,
      /1\\,000\\,000 characters; Copy Field Value gives all|1\\,000\\,000 characters\\; Copy Field Value gives all/,
    );
  });

  it('does not cut a character in two', () => {
    assert.doesNotMatch(
      renderMarkdown({ ...explanation, title: `${'x'.repeat(299)}\u{1f4f7}${'x'.repeat(99)}` }),
      /\ud83d(?![\udc00-\udfff])/,
    );
  });

  it('takes not more than about a dozen lines', () => {
    assert.ok(
      renderMarkdown(explanation)
        .split('\n')
        .filter(line => line !== '').length <= 12,
    );
  });
});
