import assert from 'node:assert/strict';
import { parseQuery } from '../../../../src/core/index';

/** Text, the part of it that each problem is about, and the message. */
const broken: readonly (readonly [string, ...(readonly [string, string | RegExp])[]])[] = [
  ['oparation = x', ['oparation', 'There is no field "oparation". Did you mean operation?']],
  ['eventname = x', ['eventname', 'There is no field "eventname". Did you mean event_name?']],
  ['bucketName = x', ['bucketName', 'There is no field "bucketName". Did you mean requestParameters.bucketName?']],
  ['bytes > 1', ['bytes', 'There is no field "bytes". Did you mean bytes_sent?']],
  [
    'userIdentity.arnn = x',
    ['userIdentity.arnn', 'There is no field "userIdentity.arnn". Did you mean userIdentity.arn?'],
  ],
  [
    'zzzzzz = x',
    ['zzzzzz', 'There is no field "zzzzzz". A name that this version does not know is written in backquotes.'],
  ],
  [
    'oparation = x and status = abc',
    ['oparation', /^There is no field/],
    ['abc', '"abc" is no value of this field; it takes a number such as 404, or a class such as 4xx.'],
  ],
  [
    'status',
    ['status', '"status" is compared with nothing. Write FIELD = VALUE or FIELD ~ TEXT, such as who ~ alice.'],
  ],
  ['status 403', ['4', /^"status" is compared with nothing/]],
  ['status not 403', ['4', /^"status" is compared with nothing/]],
  ['status >= ', ['', 'A value is missing here. Text with blanks, commas or parentheses stands in quotes.']],
  [
    'status >= abc',
    ['abc', '"abc" cannot be compared in order; this takes a number such as 404, or a class such as 4xx.'],
  ],
  ['key > abc', ['abc', /^"abc" cannot be compared in order; this takes a number, an amount/]],
  ['bytes_sent > 10XB', ['10XB', /this takes an amount such as 4096, 10MB or 1GiB\.$/]],
  ['time = yesterday', ['yesterday', /^"yesterday" is no value of this field; it takes a time in UTC/]],
  ['time = 2026-02-30', ['2026-02-30', /^"2026-02-30" is no value/]],
  ['time in 2026-03-02..01', ['2026-03-02..01', 'This range ends before it begins.']],
  [
    'time in 2026-03-02..xx',
    ['2026-03-02..xx', 'A range is written FROM..TO, and "xx" does not go with "2026-03-02".'],
  ],
  ['status in 400..', ['400..', 'A range is written FROM..TO, and "" does not go with "400".']],
  ['status in (200, 404', ['', 'A comma or the closing parenthesis is missing here.']],
  ['status in (200 404)', ['4', 'A comma or the closing parenthesis is missing here.']],
  ['status in ()', [')', /^A value is missing here/]],
  ['key = "abc', ['"abc', 'The closing quote is missing. A quote inside of quotes is written twice.']],
  ['`abc = 1', ['`abc = 1', 'The closing backquote is missing.']],
  ['(status = 403', ['(', 'The closing parenthesis is missing.']],
  ['(status = 403 key = a', ['k', 'Write and, or, or a closing parenthesis here.']],
  ['status = 403)', [')', 'This parenthesis closes nothing.']],
  ['status = 403 who = a', ['w', 'Write and or or between two comparisons.']],
  ['status = 403 and', ['', 'A comparison is missing here, such as status >= 400.']],
  ['and status = 403', ['s', /compared with nothing/]],
  ['= 403', ['=', 'A comparison is missing here, such as status >= 400.']],
  ['status = 403&&key=a', ['403&&key=a', 'Put blanks around && and ||, or quotes around the value.']],
  ['key ~ (a|b)', ['(', /^A value is missing here/]],
  ['key ~ "a(b"', ['"a(b"', /^This is no regular expression/]],
  ['key ~ "(?=a)"', ['"(?=a)"', 'Looking ahead or behind is not taken here.']],
  [`${'('.repeat(200)}a = 1`, ['(', 'Parentheses and negations go 100 deep at most.']],
  [`${'! '.repeat(200)}a = 1`, ['!', 'Parentheses and negations go 100 deep at most.']],
  ['x'.repeat(20_001), ['x', 'A query has at most 20,000 characters.']],
];

describe('a text that is no query', () => {
  for (const [text, ...expected] of broken) {
    it(`is told of with its place: ${text.slice(0, 40)}`, () => {
      const { query, problems } = parseQuery(text);
      assert.equal(query, undefined);
      assert.deepEqual(
        problems.map(({ span }) => text.slice(span.start, span.end)),
        expected.map(([place]) => place),
      );
      for (const [index, [, message]] of expected.entries()) {
        const found = problems[index]?.message ?? '';
        assert.ok(typeof message === 'string' ? found === message : message.test(found), found);
      }
    });
  }
});
