import assert from 'node:assert/strict';
import { toJson } from '../../../src/core/explain/json';
import { parseAccessLogLine } from '../../../src/core/fields/accessLog';
import { line, owner, tail } from '../records/lines';

const json = (text: string) => toJson(parseAccessLogLine(text));

describe('toJson', () => {
  it('gives raw texts without quotes and brackets, and decoded values', () => {
    const { fieldCount, fields, extra, decoded, problems } = json(line());
    assert.equal(fieldCount, 27);
    assert.deepEqual(
      [fields.bucket_owner, fields.time, fields.request_uri, fields.error_code, fields.source_region],
      [owner, '06/Feb/2026:00:00:38 +0000', 'GET /photos/cat.jpg HTTP/1.1', '-', 'eu-west-1'],
    );
    assert.deepEqual(decoded.time, {
      kind: 'time',
      epochMs: 1770336038000,
      iso: '2026-02-06T00:00:38Z',
      offsetMinutes: 0,
    });
    assert.equal(decoded.error_code?.kind, 'dash');
    assert.deepEqual([extra, problems], [[], []]);
  });

  it('leaves out the fields that the line ends before', () => {
    const { fields, decoded, fieldCount } = json(line({ tail: [] }));
    assert.equal(fieldCount, 17);
    assert.deepEqual(
      [Object.keys(fields).length, Object.keys(decoded).length, 'version_id' in fields],
      [17, 17, false],
    );
  });

  for (const [what, text, expected] of [
    ['a field beyond 27', line({ tail: [...tail, 'x'] }), [['extraFields', null]]],
    ['a bad time', line({ time: '[now]' }), [['invalidTime', 'time']]],
    ['a bad number', line({ middle: '200 - x 1 1 1' }), [['unexpectedValue', 'bytes_sent']]],
    ['no log', 'prose', [['notAccessLog', null]]],
    ['forged fields', line({ agent: '"a" "b"' }), [['ambiguousQuotes', 'referer']]],
  ] as const) {
    it(`names the field of a problem: ${what}`, () => {
      assert.deepEqual(
        json(text).problems.map(({ code, field }) => [code, field]),
        expected,
      );
    });
  }

  it('holds nothing that JSON cannot', () => {
    const value = json(line({ key: 'a%', agent: '"x"', middle: '999 Odd 99999999999999999999 - 7 9' }));
    assert.deepEqual(JSON.parse(JSON.stringify(value)), value);
  });
});
