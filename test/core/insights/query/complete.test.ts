import assert from 'node:assert/strict';
import { completeQuery, parseQuery, type SeenValues } from '../../../../src/core/index';

const seen: SeenValues = {
  who: ['alice', 'etl-role/i-0ab'],
  user_agent: ['curl/8 (x)', '-'],
  operation: ['REST.GET.OBJECT'],
};

/** What stands at the `|`, as it would be offered: the first few labels, and the first one put in. */
function offers(text: string, most = 4): { labels: string[]; first: string } {
  const offset = text.indexOf('|');
  const whole = text.replace('|', '');
  const found = completeQuery(whole, offset, seen);
  const [first] = found;
  return {
    labels: found.slice(0, most).map(({ label }) => label),
    first: first ? whole.slice(0, first.span.start) + first.insert + whole.slice(first.span.end) : '',
  };
}

describe('completion of a query', () => {
  for (const [text, labels, first] of [
    ['|', ['time', 'operation', 'event_name', 'api'], 'time '],
    ['sta|', ['status'], 'status '],
    ['sta|tus = 403', ['status'], 'status  = 403'],
    ['STATUS|', ['status', 'http_status', 'additionalEventData.httpStatusCode'], 'status '],
    [
      'mfa|',
      ['userIdentity.sessionContext.attributes.mfaAuthenticated'],
      'userIdentity.sessionContext.attributes.mfaAuthenticated ',
    ],
    ['who |', ['=', '!=', 'in', '~'], 'who = '],
    ['status |', ['=', '!=', 'in', '>='], 'status = '],
    ['who = |', ['alice', 'etl-role/i-0ab', '-'], 'who = alice'],
    ['who = e|', ['etl-role/i-0ab', 'alice'], 'who = etl-role/i-0ab'],
    ['user_agent = "cu|', ['curl/8 (x)'], 'user_agent = "curl/8 (x)"'],
    ['user_agent in (x, c|', ['curl/8 (x)'], 'user_agent in (x, "curl/8 (x)"'],
    ['status >= |', ['2xx', '3xx', '4xx', '5xx'], 'status >= 2xx'],
    ['error = SlowD|', ['SlowDown', '503 SlowDown'], 'error = SlowDown'],
    ['operation = |', ['REST.GET.OBJECT'], 'operation = REST.GET.OBJECT'],
    ['eventName = PutBucketPol|', ['PutBucketPolicy'], 'eventName = PutBucketPolicy'],
    ['userIdentity.type = Ro|', ['Root', 'Role'], 'userIdentity.type = Root'],
    ['status = 403 |', ['and', 'or'], 'status = 403 and '],
    ['status = 403 o|', ['or'], 'status = 403 or '],
    ['status = 403 and |', ['time', 'operation'], 'status = 403 and time '],
    ['not (wh|', ['who'], 'not (who '],
    ['oops = 1 and (key ~ a) |', ['and', 'or'], 'oops = 1 and (key ~ a) and '],
  ] as const) {
    it(text, () => {
      const found = offers(text, labels.length);
      assert.deepEqual([found.labels, found.first], [labels, first]);
    });
  }

  it('says what fields and operators are', () => {
    assert.deepEqual(completeQuery('acl_r', 5)[0], {
      insert: 'acl_required ',
      label: 'acl_required',
      detail: 'Yes where an ACL was needed',
      span: { start: 0, end: 5 },
    });
    assert.equal(completeQuery('key ', 4)[3]?.detail, 'matches a regular expression');
  });

  it('offers values that are read back', () => {
    for (const { insert } of completeQuery('error = ', 8)) {
      assert.deepEqual(parseQuery(`error = ${insert}`).problems, []);
    }
  });
});
