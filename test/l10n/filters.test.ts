import assert from 'node:assert/strict';
import { completeQuery, describeQuery, parseQuery, queryPresets, queryReference } from '../../src/core/index';
import { inEnglish } from '../../src/core/text/language';
import { speakEnglish, speakPseudo, toPseudo } from './pseudo';
import { assertMessage, assertSame, assertSpoken } from './spoken';

const quoted = (pattern: string): string => `key ~ "${pattern}"`;

describe('filters in another language', () => {
  before(speakPseudo);
  after(speakEnglish);

  for (const text of [
    'oparation = x',
    'zzzzzz = x',
    'status',
    'status >=',
    'status = abc',
    'bytes_sent = abc',
    'time = yesterday',
    'status >= abc',
    'key > abc',
    'bytes_sent > 10XB',
    'time > yesterday',
    'time in 2026-03-02..01',
    'time in 2026-03-02..xx',
    'status in (200 404)',
    'key = "abc',
    '`abc = 1',
    '(status = 403',
    '(status = 403 key = a',
    'status = 403)',
    'status = 403 who = a',
    'status = 403 and',
    'status = 403&&key=a',
    ...['a(b', 'a)', '*', 'a{3,2}', '(?a)', '(?<1>a)', '(?<a>b)(?<a>b)', '(?<a>b)\\k<b', '(?<a>b)\\k<b>'].map(quoted),
    ...['[a', '[b-a]', 'a\\', '(?=a)', '(a)\\1', 'x'.repeat(600), '(((a{99}){99}){99}){99}'].map(quoted),
    `${'('.repeat(200)}a = 1`,
    'x'.repeat(20_001),
  ]) {
    it(`tell what is wrong with ${text.slice(0, 40)}`, () => {
      const messages = parseQuery(text).problems.map(({ message }) => message);
      assert.ok(messages.length > 0);
      assertSpoken(messages.join('\n'));
    });
  }

  it('describe filters', () => {
    for (const text of [
      ...['=', '!=', '<', '<=', '>', '>='].flatMap(sign => [`status ${sign} 400`, `time ${sign} 2026-03-01`]),
      ...['key ~ a', 'key !~ a', 'key in (a, b)', 'key not in (a, b)', 'status in 200..299', 'status not in 200..299'],
      ...['key = -', 'key != -', 'key in (-, a)', 'not (who = a and who = b or who = c) and key = d'],
    ]) {
      const make = (): string => {
        const { query } = parseQuery(text);
        return query === undefined ? '' : describeQuery(query);
      };
      assertSpoken(make());
      assert.notEqual(make(), inEnglish(make));
    }
  });

  it('complete filters', () => {
    for (const text of [
      '',
      'key ',
      'status ',
      'key = ',
      'status = ',
      'bytes_sent = ',
      'userIdentity.type = ',
      'a = 1 ',
    ]) {
      const offers = completeQuery(text, text.length, { key: ['a b'] });
      const english = inEnglish(() => completeQuery(text, text.length, { key: ['a b'] }));
      assert.deepEqual(
        offers,
        english.map(offer => ({ ...offer, detail: toPseudo(offer.detail) })),
      );
      assert.ok(offers.some(({ detail }) => detail !== ''));
    }
  });

  it('offer ready-made filters, and say how filters are written', () => {
    for (const preset of queryPresets) {
      assertMessage(() => preset.title);
      assertMessage(() => preset.explanation);
      assertSame(() => [preset.id, preset.query]);
    }
    assertSpoken(queryReference());
  });
});
