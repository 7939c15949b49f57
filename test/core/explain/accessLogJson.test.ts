import assert from 'node:assert/strict';
import fc from 'fast-check';
import { accessLogFields } from '../../../src/core/catalogue/accessLogFields';
import { explainAccessLogJsonField } from '../../../src/core/explain/accessLogJson';

const options = { timeZone: 'utc', nowMs: Date.UTC(2026, 6, 1) };
const record = {
  schema_version_id: 'V_1_0',
  bucket_arn: 'arn:aws:s3:::amzn-s3-demo-bucket',
  bucket_name: 'amzn-s3-demo-bucket',
  request_time: '2026-06-30T10:15:02.123Z',
  bucket_owner_id: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be',
  remote_ip: '192.0.2.3',
  requester: null,
  operation: 'REST.GET.OBJECT',
  key_name: 'photos/cat%20one.jpg',
  request_uri: 'GET /photos/cat.jpg HTTP/1.1',
  http_status: 403,
  error_code: 'AccessDenied',
  bytes_sent_size: 243,
  object_size: null,
  acl_required: true,
  source_region: 'eu-west-1',
};

describe('explainAccessLogJsonField', () => {
  for (const [name, title, subtitle] of [
    ['request_time', '30 Jun 2026 10:15:02 UTC', 'request_time, the field Time of the text form'],
    [
      'requester',
      'Anonymous: the request carried no valid signature',
      'requester, the field Requester of the text form',
    ],
    ['operation', 'Reads an object (refused, status 403)', 'operation, the field Operation of the text form'],
    ['http_status', '403 Forbidden: S3 refused the request', 'http_status, the field HTTP status of the text form'],
    ['bytes_sent_size', '243 bytes', 'bytes_sent_size, the field Bytes Sent of the text form'],
    [
      'acl_required',
      'Yes: the request required an ACL for authorization',
      'acl_required, the field aclRequired of the text form',
    ],
    ['key_name', 'photos/cat%20one.jpg', 'key_name, the field Key of the text form'],
    ['schema_version_id', 'V_1_0', 'schema_version_id'],
    ['no_such_member', 'undefined', 'no_such_member'],
  ] as const) {
    it(`${name}: ${title}`, () => {
      const explanation = explainAccessLogJsonField(record, [name], options);
      assert.deepEqual([explanation.title, explanation.subtitle], [title, subtitle]);
    });
  }

  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    it(`does not know a member named ${name}`, () => {
      const written = JSON.parse(`{"bucket_name":"amzn-s3-demo-bucket","${name}":"x"}`);
      const { title, field, evidence } = explainAccessLogJsonField(written, [name], options);
      assert.deepEqual([title, field, evidence], ['x', 'This member is not known to this version.', 'inferred']);
    });
  }

  it('knows the member of every field', () => {
    for (const { cloudWatchField } of accessLogFields) {
      assert.match(
        explainAccessLogJsonField({ [cloudWatchField]: null }, [cloudWatchField], options).subtitle,
        /of the text form$/,
      );
    }
  });

  it('takes any JSON', () => {
    const name = fc.constantFrom(...accessLogFields.map(({ cloudWatchField }) => cloudWatchField), 'x', 'constructor');
    fc.assert(
      fc.property(name, fc.jsonValue(), (member, value) => {
        assert.equal(typeof explainAccessLogJsonField({ [member]: value as never }, [member], options).title, 'string');
      }),
      { numRuns: 200 },
    );
  });
});
