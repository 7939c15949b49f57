import assert from 'node:assert/strict';
import { event, eventText } from '../records/json/events';
import { line, owner, tail } from '../records/lines';
import { call, notice } from './result';

const decode = (text: unknown, maximumRecords?: unknown) => call('decode_log_record', { text, maximumRecords });

describe('decode_log_record', () => {
  it('gives a line with every field, raw and read', () => {
    const { json } = decode(line({ middle: '403 AccessDenied 243 - 7 -', requester: '-', tail: [] }));
    assert.deepEqual(json, {
      notice,
      kind: 'access-log',
      shape: 'access-log',
      problems: [],
      records: [
        {
          record: 1,
          line: 1,
          operation: 'GetObject',
          problems: [],
          untrustedLogText: {
            summary: '2026-02-06T00:00:38Z, GetObject, photos/cat.jpg, 403 AccessDenied, anonymous',
            fields: [
              { field: 'bucket_owner', text: owner, reads: 'An AWS account, by its canonical user ID' },
              { field: 'bucket', text: 'amzn-s3-demo-bucket', reads: 'amzn-s3-demo-bucket (general purpose bucket)' },
              { field: 'time', text: '06/Feb/2026:00:00:38 +0000', reads: '6 Feb 2026 00:00:38 UTC' },
              { field: 'remote_ip', text: '192.0.2.3', reads: '192.0.2.3 (IPv4, reserved for documentation)' },
              { field: 'requester', text: '-', reads: 'Anonymous: the request carried no valid signature' },
              { field: 'request_id', text: '3E57427F3EXAMPLE', reads: 'Request 3E57427F3EXAMPLE' },
              {
                field: 'operation',
                text: 'REST.GET.OBJECT',
                reads: 'Reads an object: GetObject (refused, status 403)',
              },
              { field: 'key', text: 'photos/cat.jpg' },
              { field: 'request_uri', text: 'GET /photos/cat.jpg HTTP/1.1', reads: 'GET photos/cat.jpg' },
              { field: 'http_status', text: '403', reads: '403 Forbidden: S3 refused the request' },
              { field: 'error_code', text: 'AccessDenied', reads: 'AccessDenied: the caller may not do this' },
              { field: 'bytes_sent', text: '243', reads: '243 bytes' },
              { field: 'object_size', text: '-', reads: 'No size: the request failed' },
              { field: 'total_time', text: '7', reads: '7 ms' },
              { field: 'turn_around_time', text: '-', reads: 'Not measured for this request' },
              { field: 'referer', text: '-', reads: 'Not sent: the client gave no Referer header' },
              { field: 'user_agent', text: 'curl/8.5.0', reads: 'curl 8.5.0' },
            ],
          },
        },
      ],
    });
  });

  it('gives a CloudTrail event with its values by path, and what it is about', () => {
    const { json } = decode(JSON.stringify({ Records: [{ ...event, resources: [], sessionToken: 'secret' }] }));
    const [record] = json.records;
    assert.deepEqual([json.kind, json.shape, record.operation], ['json', 'cloudtrail-records', 'GetObject']);
    assert.match(record.untrustedLogText.about[0], /^alice \(assumed role etl\) read /);
    const fields = Object.fromEntries(
      record.untrustedLogText.fields.map(({ field, text }: { field: string; text: string }) => [field, text]),
    );
    assert.equal(fields['requestParameters.key'], 'a "quoted" {name}.txt');
    assert.equal(fields.responseElements, 'null');
    assert.equal(fields['additionalEventData.bytesTransferredOut'], '42');
    assert.equal(fields.resources, '[]');
    assert.equal(fields.sessionToken, '***');
  });

  it('tells what is wrong with a record, and fields that are not documented', () => {
    const [forged, longer] = decode(`${line({ agent: '"a" "b"' })}\n${line({ tail: [...tail, 'x'] })}`).json.records;
    assert.deepEqual(forged.problems, [
      {
        code: 'ambiguousQuotes',
        grade: 'warning',
        message:
          'This line can be read in more than one way: the Referer contains quotes. Fields from there on may be forged.',
      },
    ]);
    assert.deepEqual([longer.problems[0].code, longer.untrustedLogText.notDocumented], ['extraFields', ['x']]);
  });

  it('takes as many records as there is room for, and says from where to go on', () => {
    const text = `${line()}\n`.repeat(40);
    const { json, isShort } = decode(text);
    const taken = json.records.length;
    assert.ok(isShort && taken >= 3 && taken < 10);
    assert.equal(json.leftOut, `Everything from record ${taken + 1} on (line ${taken + 1}): pass it in another call.`);
    const two = decode(text, 2).json;
    assert.equal(two.records.length, 2);
    assert.equal(two.leftOut, 'Everything from record 3 on (line 3): pass it in another call.');
    assert.equal(decode(`${line()}\n`).json.leftOut, undefined);
  });

  it('cuts long values, and fields where there are many, and says so', () => {
    const { json, isShort } = decode(line({ key: 'a'.repeat(1_000) }));
    const { fields } = json.records[0].untrustedLogText;
    assert.ok(isShort);
    assert.equal(fields[7].text, `${'a'.repeat(400)}... (cut, 1000 characters in all)`);
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`member${n}`, 'x'.repeat(500)]));
    const large = decode(JSON.stringify({ ...event, requestParameters: many }));
    assert.ok(large.isShort);
    assert.equal(large.json.records.length, 1);
    assert.match(large.json.records[0].leftOut, /^\d{4} fields\.$/);
  });

  for (const [what, text] of [
    ['nothing', ''],
    ['blanks', ' \n'],
    ['no text', undefined],
    ['a number', 7],
  ] as const) {
    it(`asks for text when it is given ${what}`, () => {
      assert.deepEqual(decode(text).json, {
        notice,
        error: 'text must be one or more records of an S3 server access log, or of CloudTrail as JSON.',
      });
    });
  }

  it('says of other text that it is no log', () => {
    const { kind, problems, records } = decode('prose').json;
    assert.deepEqual([kind, problems[0].code, records], ['unknown', 'notAccessLog', []]);
    assert.equal(decode(`${eventText}\n${eventText}`).json.shape, 'cloudtrail-lines');
  });
});
