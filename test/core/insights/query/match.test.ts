import assert from 'node:assert/strict';
import { compileQuery, describeQuery, parseQuery } from '../../../../src/core/index';
import { namesWhere, records } from './fixture';

const all = Object.keys(records).join(' ');

/** Query, names of the records that it asks for, and the query in words. */
const queries: readonly (readonly [string, string, string])[] = [
  [
    'operation = REST.DELETE.* and status >= 400',
    'refusedDelete trailDelete',
    'operation is REST.DELETE.* and status is at least 400',
  ],
  ['requester = -', 'anonymous short', 'requester is empty'],
  ['key ~ "^secret/"', 'get trailDelete', 'key matches ^secret/'],
  ['key ~ ^SECRET/', 'get trailDelete', 'key matches ^SECRET/'],
  [
    'key !~ ^secret/ and key = *',
    'refusedDelete anonymous expired trailGet',
    'key does not match ^secret/ and key is *',
  ],
  ['time in 2026-03-01T10:00..11:00', 'get refusedDelete trailDelete', 'time is in 2026-03-01T10:00..11:00'],
  ['time in 2026-03-01T10..11', 'get refusedDelete trailDelete trailGet', 'time is in 2026-03-01T10..11'],
  ['time = 2026-03-01', 'get refusedDelete trailDelete trailGet', 'time is in 2026-03-01'],
  ['time != 2026-03', 'short', 'time is not in 2026-03'],
  ['time > 2026-03-01 and time < 2026-03-03', 'anonymous', 'time is after 2026-03-01 and time is before 2026-03-03'],
  ['time <= 2026-03-02', 'get refusedDelete anonymous trailDelete trailGet', 'time is not after 2026-03-02'],
  ['time >= 2026-03-03', 'expired policy', 'time is not before 2026-03-03'],
  ['time = "01/Mar/2026:10:30:00 +0000"', 'get', 'time is in 01/Mar/2026:10:30:00 +0000'],
  ['eventTime = 2026-03-01T10:30', 'get', 'eventTime is in 2026-03-01T10:30'],
  ['bytes_sent > 10MB', 'get trailGet', 'bytes_sent is more than 10MB'],
  ['bytes_sent <= 1KiB', 'refusedDelete anonymous policy trailDelete', 'bytes_sent is at most 1KiB'],
  ['bytes_sent = 20mb', 'get trailGet', 'bytes_sent is 20mb'],
  ['bytes_sent in 200..300', 'refusedDelete anonymous trailDelete', 'bytes_sent is in 200..300'],
  ['total_time < 50', 'refusedDelete anonymous', 'total_time is less than 50'],
  ['status = 4xx', 'refusedDelete anonymous trailDelete', 'status is 4xx'],
  ['status > 3xx', 'refusedDelete anonymous trailDelete', 'status is more than 3xx'],
  [
    'status in (200, 4xx) and not status = 404',
    'get refusedDelete trailDelete',
    'status is one of 200, 4xx and not (status is 404)',
  ],
  ['status not in (200, 4xx)', 'expired short policy trailGet', 'status is none of 200, 4xx'],
  ['status in 400..403', 'refusedDelete trailDelete', 'status is in 400..403'],
  ['status = 40*', 'refusedDelete anonymous trailDelete', 'status is 40*'],
  [
    'eventName in (DeleteBucketPolicy, GetObject)',
    'get anonymous policy trailGet',
    'eventName is one of DeleteBucketPolicy, GetObject',
  ],
  ['event_name in GetObject', 'get anonymous trailGet', 'event_name is GetObject'],
  ['who ~ alice', 'get policy trailDelete trailGet', 'who matches alice'],
  ['who = alice', 'get policy trailDelete trailGet', 'who is alice'],
  ['who = Alice', '', 'who is Alice'],
  ['not (who ~ alice)', 'refusedDelete anonymous expired short', 'not (who matches alice)'],
  ['! who ~ alice && status = 4xx', 'refusedDelete anonymous', 'not (who matches alice) and status is 4xx'],
  [
    'who = alice OR status = 404 And key ~ menu',
    'get anonymous policy trailDelete trailGet',
    'who is alice or (status is 404 and key matches menu)',
  ],
  ['(who = alice || status = 404) and key ~ menu', 'anonymous', '(who is alice or status is 404) and key matches menu'],
  ['key = photos/a*b.jpg', 'refusedDelete', 'key is photos/a*b.jpg'],
  ['key = "photos/a*b.jpg"', 'refusedDelete', 'key is "photos/a*b.jpg"'],
  ['key = "photos/*"', '', 'key is "photos/*"'],
  ['key in (photos/*, "logs/a.gz")', 'refusedDelete expired trailGet', 'key is one of photos/*, logs/a.gz'],
  ['key != *', 'short policy', 'key is not *'],
  ['key = *e*t*', 'get anonymous trailDelete', 'key is *e*t*'],
  [`user_agent ~ 'it''s ""new""'`, 'get', `user_agent matches it's ""new""`],
  ['user_agent ~ "it\'s """"new"""""', 'get', `user_agent matches it's ""new""`],
  [
    'bucket_owner = 79a5* and request_uri = "DELETE /photos/a%2Ab.jpg HTTP/1.1"',
    'refusedDelete',
    'bucket_owner is 79a5* and request_uri is "DELETE /photos/a%2Ab.jpg HTTP/1.1"',
  ],
  ['referer = -', all, 'referer is empty'],
  ['awsRegion != eu-west-1', 'get refusedDelete anonymous expired short', 'awsRegion is not eu-west-1'],
  [
    'userIdentity.sessionContext.attributes.mfaAuthenticated = true',
    'policy trailGet',
    'userIdentity.sessionContext.attributes.mfaAuthenticated is true',
  ],
  [
    'userIdentity.sessionContext.attributes.creationDate < 2026-04',
    'policy trailGet',
    'userIdentity.sessionContext.attributes.creationDate is before 2026-04',
  ],
  ['resources[0].ARN ~ cat', 'trailGet', 'resources[0].ARN matches cat'],
  ['requestParameters.policy = ""', 'policy', 'requestParameters.policy is ""'],
  ['`requestParameters.x-id` = DeleteObject', 'trailDelete', 'requestParameters.x-id is DeleteObject'],
  ['eventVersion < 1.11', 'trailGet', 'eventVersion is less than 1.11'],
  [
    'additionalEventData.bytesTransferredOut >= 20MB',
    'get trailGet',
    'additionalEventData.bytesTransferredOut is at least 20MB',
  ],
  ['error == AccessDenied', 'refusedDelete trailDelete', 'error is AccessDenied'],
  ['error = "-"', 'get expired short policy trailGet', 'error is empty'],
  ['`no such field` = -', all, 'no such field is empty'],
];

describe('queries', () => {
  for (const [text, names, words] of queries) {
    it(text, () => {
      const { query, problems } = parseQuery(text);
      assert.deepEqual(problems, []);
      assert.ok(query);
      assert.deepEqual([namesWhere(compileQuery(query)), describeQuery(query)], [names, words]);
    });
  }

  it('are nothing, and no problem, where the text is blank', () => {
    assert.deepEqual(parseQuery(' \n'), { query: undefined, problems: [] });
  });

  it('show what was written with control characters made visible', () => {
    const { query } = parseQuery('key = "a\u202eb"');
    assert.match(query ? describeQuery(query) : '', /^key is "?a[^\u202e]+b"?$/);
  });
});
