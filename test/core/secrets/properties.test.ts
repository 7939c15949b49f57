import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maskJson } from '../../../src/core/fields/maskRecord';
import { maskText } from '../../../src/core/fields/maskText';
import { parseAccessLogLine, toJson } from '../../../src/core/index';
import type { Json } from '../../../src/core/types';
import { line } from '../records/lines';

const names = fc.constantFrom('X-Amz-Signature', 'Signature', 'token', 'access_token', 'password', 'apiKey', 'sig');
const values = fc.stringMatching(/^[A-Za-z0-9%+/_-]{8,40}$/).filter(value => !/^X+$/.test(value));
const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('masks, on any text', () => {
  it('hide a secret wherever it stands in a query', () => {
    fc.assert(
      fc.property(names, values, fc.stringMatching(/^[\w./-]{0,20}$/), (name, value, before) => {
        const marked = `SECRET${value}`;
        for (const text of [
          `GET /${before}?${name}=${marked} HTTP/1.1`,
          `https://www.example.com/${before}?a=b&${name}=${marked}&c`,
          `{"${name}":"${marked}"}`,
          `{a={${name}=${marked}}, b=c}`,
        ]) {
          assert.ok(!maskText(text).includes('SECRET'), `${text} -> ${maskText(text)}`);
        }
        assert.ok(!JSON.stringify(maskJson({ a: [{ [name]: [marked] }] })).includes('SECRET'));
      }),
    );
  });

  it('change nothing when they are put on again, and keep text without an equals sign or colon', () => {
    fc.assert(
      fc.property(anyText, text => {
        assert.equal(maskText(maskText(text)), maskText(text));
        const plain = text.replace(/[=:%]/g, '');
        assert.equal(maskText(plain), plain);
      }),
    );
  });

  it('keep the shape of JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const keys = (each: Json | undefined): unknown =>
          Array.isArray(each)
            ? each.map(keys)
            : typeof each === 'object' && each !== null
              ? Object.entries(each).map(([key, inside]) => [key, keys(inside as Json)])
              : 0;
        assert.deepEqual(keys(maskJson(value as Json)), keys(value as Json));
      }),
    );
  });

  it('leave every other field of a line as it is', () => {
    const { fields } = toJson(parseAccessLogLine(line()));
    assert.deepEqual(fields, toJson(parseAccessLogLine(line()), { showSecrets: true }).fields);
  });

  for (const part of [
    '\\',
    '"a":"',
    '%25',
    '%3d',
    'token%3d',
    'a'.repeat(79),
    '#a',
    '://a:',
    '{',
    ',a=',
    '?token=',
    '"',
  ]) {
    it(`end soon on a megabyte of ${JSON.stringify(part.slice(0, 9))}`, () => {
      const text = `{${part.repeat(Math.ceil(1_000_000 / part.length))}=:%3d`;
      assert.equal(typeof maskText(text), 'string');
    });
  }
});
