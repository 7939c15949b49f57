import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explainKey } from '../../../src/core/explain/key';
import type { Meaning } from '../../../src/core/explain/types';
import { decodeKey } from '../../../src/core/fields/key';
import { anyText, inputOf } from '../operation/record';

const explain = (text: string, operation = 'REST.GET.OBJECT'): Meaning => {
  const input = inputOf(text, { operation });
  return explainKey(decodeKey(text, input.context), input);
};

describe('explain key', () => {
  it('gives the decoded key, how it was written, and the raw text', () => {
    assert.deepEqual(explain('photos/2026/M%25C3%25A4rz%25201.jpg'), {
      title: 'photos/2026/März 1.jpg',
      meaning: ['Written URL-encoded twice.'],
      rows: [{ label: 'Raw', value: 'photos/2026/M%25C3%25A4rz%25201.jpg' }],
      evidence: 'seen',
    });
  });

  it('says no more than the key when there was nothing to decode', () => {
    assert.deepEqual(explain('photos/cat.jpg'), { title: 'photos/cat.jpg', evidence: 'seen' });
  });

  const override = 'U+202E RIGHT-TO-LEFT OVERRIDE';
  const order = 'bidirectional controls, which change the order in which text is shown';
  for (const [text, operation, title, meaning] of [
    ['a+b', 'BATCH.DELETE.OBJECT', 'a b', ['Written URL-encoded once.']],
    ['a%20b', 'REST.GET.OBJECT', 'a b', ['Read as URL-encoded once: what is left after one step is no encoded text.']],
    [
      'a%20b',
      'S3.TRANSITION.OBJECT',
      'a b',
      ['Read as URL-encoded once; for S3.TRANSITION.OBJECT records, that is not known.'],
    ],
    [
      'a%2520b',
      'REST.COPY.OBJECT_GET',
      'a b',
      [
        'Read as URL-encoded twice; for REST.COPY.OBJECT_GET records, that is not known.',
        'It is the key of the source of the copy.',
      ],
    ],
    ['a/b/', 'REST.PUT.OBJECT', 'a/b/', ['It ends in a slash: the S3 console shows such an object as a folder.']],
    ['/a', 'REST.PUT.OBJECT', '/a', ['It starts with a slash, which is part of the key.']],
    [
      'a/../b',
      'REST.PUT.OBJECT',
      'a/../b',
      ['Its part ".." is plain text to S3, but a tool that writes files by key may leave its folder.'],
    ],
    ['a/./b', 'REST.PUT.OBJECT', 'a/./b', ['Its part "." is plain text to S3, but other tools may drop it.']],
    [
      'exe.%E2%80%AEgpj',
      'BATCH.DELETE.OBJECT',
      `exe.<${override}>gpj`,
      [`It holds ${order} (${override}), so it may look like another key.`, 'Written URL-encoded once.'],
    ],
    [
      '%00%01%02%03%04',
      'BATCH.DELETE.OBJECT',
      '<U+0000 NULL><U+0001 CONTROL CHARACTER><U+0002 CONTROL CHARACTER><U+0003 CONTROL CHARACTER><U+0004 CONTROL CHARACTER>',
      [
        'It holds control characters (U+0000 NULL, U+0001 CONTROL CHARACTER, U+0002 CONTROL CHARACTER and 2 more), so it may look like another key.',
        'Written URL-encoded once.',
      ],
    ],
    [
      '..%EF%BC%8F..%0A%E2%80%AE/../',
      'BATCH.DELETE.OBJECT',
      `..<U+FF0F FULLWIDTH SOLIDUS>..<U+000A LINE FEED><${override}>/../`,
      [
        `It holds ${order} (U+FF0F FULLWIDTH SOLIDUS, U+000A LINE FEED, ${override}), so it may look like another key.`,
        'Its part ".." is plain text to S3, but a tool that writes files by key may leave its folder.',
        'Written URL-encoded once.',
      ],
    ],
    ['', 'REST.GET.OBJECT', 'An empty key', undefined],
  ] as const) {
    it(`${operation} ${text || '(empty)'} says ${meaning?.length ?? 0} sentences`, () => {
      const actual = explain(text, operation);
      assert.deepEqual([actual.title, actual.meaning], [title, meaning]);
    });
  }

  for (const [text, operation, rows] of [
    ['a\u202e', 'REST.GET.OBJECT', undefined],
    ['a%20\u202e', 'BATCH.DELETE.OBJECT', [{ label: 'Raw', value: 'a%20<U+202E RIGHT-TO-LEFT OVERRIDE>' }]],
    [
      'foo-%2525Y',
      'S3.TRANSITION.OBJECT',
      [
        { label: 'Raw', value: 'foo-%2525Y' },
        { label: 'Other reading', value: 'foo-%Y' },
      ],
    ],
    [
      'a%252500',
      'S3.TRANSITION.OBJECT',
      [
        { label: 'Raw', value: 'a%252500' },
        { label: 'Other reading', value: 'a%00' },
      ],
    ],
    [
      'a%2500',
      'S3.TRANSITION.OBJECT',
      [
        { label: 'Raw', value: 'a%2500' },
        { label: 'Other reading', value: 'a<U+0000 NULL>' },
      ],
    ],
  ] as const) {
    it(`${operation} ${JSON.stringify(text)} has ${rows?.length ?? 0} rows`, () => {
      assert.deepEqual(explain(text, operation).rows, rows);
    });
  }

  for (const [text, operation, notes] of [
    ['a%2Bb', 'REST.GET.OBJECT', ['A %2B here is read as a blank by inference; it may be a plus sign.']],
    ['a%2Bb', 'BATCH.DELETE.OBJECT', undefined],
    ['caf%25E9', 'REST.GET.OBJECT', ['Some % sequences could not be decoded and stand as they were written.']],
    [
      '%25E9%2B',
      'REST.GET.OBJECT',
      [
        'Some % sequences could not be decoded and stand as they were written.',
        'A %2B here is read as a blank by inference; it may be a plus sign.',
      ],
    ],
    ['a%2520b', 'S3.TRANSITION.OBJECT', undefined],
  ] as const) {
    it(`${operation} ${text} has ${notes?.length ?? 0} notes`, () => {
      assert.deepEqual(explain(text, operation).notes, notes);
    });
  }

  it('takes any text at all, and shows nothing hidden in its title', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, operation) => {
        const { title, meaning = [] } = explain(text, operation);
        assert.doesNotMatch([title, ...meaning].join(''), /[\p{Cc}\p{Cs}\u202e]/u);
        assert.ok(title.length > 0 && meaning.length <= 3);
      }),
      { numRuns: 200 },
    );
  });
});
