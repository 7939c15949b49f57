import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DashShape } from '../../src/core/catalogue/dash';
import { type AccessLogFieldId, accessLogFieldIds } from '../../src/core/catalogue/types';
import { explainDash } from '../../src/core/explain/dash';
import type { Meaning } from '../../src/core/explain/types';
import { decodeDash } from '../../src/core/fields/dash';
import type { RecordContext } from '../../src/core/fields/types';

/** Any UTF-16 at all, lone surrogates and NUL too. */
const anyText = fc.string({ unit: fc.nat(0xffff).map(code => String.fromCharCode(code)) });

type Fields = Readonly<Partial<Record<AccessLogFieldId, string>>>;

const contextOf = (fields: Fields): RecordContext => ({ text: id => fields[id] });

const explain = (id: AccessLogFieldId, fields: Fields): Meaning => {
  const context = contextOf({ ...fields, [id]: '-' });
  return explainDash(id, decodeDash(id, context), { text: '-', context, options: { timeZone: 'utc', nowMs: 0 } });
};

/** One record of every shape, in the order of the columns of the table below. */
const records: Readonly<Record<DashShape, Fields>> = {
  http: { operation: 'REST.GET.OBJECT', key: 'a', requester: 'caller', http_status: '200' },
  preflight: { operation: 'REST.OPTIONS.PREFLIGHT', key: '-', requester: '-', http_status: '200' },
  originAccessControl: {
    operation: 'REST.GET.OBJECT',
    key: 'a',
    requester: 'svc:cloudfront.amazonaws.com',
    http_status: '200',
  },
  website: { operation: 'WEBSITE.GET.OBJECT', key: 'a', requester: '-', http_status: '200' },
  soap: { operation: 'SOAP.CreateBucket', key: '-', requester: 'caller', http_status: '200' },
  copyRead: { operation: 'REST.COPY.OBJECT_GET', key: 'a', requester: 'caller', http_status: '200' },
  batchDeleteChild: { operation: 'BATCH.DELETE.OBJECT', key: 'a', requester: 'caller', http_status: '204' },
  lifecycle: { operation: 'S3.EXPIRE.OBJECT', key: 'a', requester: 'AmazonS3', http_status: '-' },
  checksum: { operation: 'S3.COMPUTE.OBJECT.CHECKSUM', key: 'a', requester: 'caller', http_status: '-' },
  unknown: { operation: 'FROB', key: '-', requester: '-', http_status: '-' },
};

const odd = 'Unknown: S3 normally fills this field';
const open = 'Unknown or not applicable: the log does not say which';
const noBucketKey = 'No object: the operation is about the bucket';
const alone = 'No HTTP exchange: S3 did this on its own';
const aloneNoCaller = 'No caller: S3 did this on its own';
const job = 'No HTTP exchange: a checksum job did this';
const jobNoCaller = 'No caller: a checksum job did this';
const inParent = 'Not repeated: it stands in the record of the DeleteObjects request';
const inHalf = 'Not repeated: it stands in the write half of the copy';
const anonymous = 'Anonymous: the request carried no valid signature';
const unsigned = 'Unsigned: the request carried no valid signature';
const preflight = 'Unsigned: browsers send preflight requests without a signature';
const website = 'Unsigned: website endpoints take no signatures';
const viewer = 'Not passed on: CloudFront fetched this for a viewer';
const noError = 'No error';
const zero = '0 bytes: the answer had no body';
const noSize = 'Unknown: S3 logged no size';
const unmeasured = 'Not measured for this request';
const noReferer = 'Not sent: the client gave no Referer header';
const noAgent = 'Not sent: the client gave no User-Agent header';
const noVersion = 'No version named in the request';
const plain = 'Plain HTTP: the request was not encrypted';
const plainWebsite = 'Plain HTTP: website endpoints do not encrypt';
const direct = 'No access point: the request went to the bucket itself';
const noAcl = 'No: the request did not need an ACL';
const noOrigin = 'Origin unknown: S3 could not tell an AWS Region';

// http, preflight, originAccessControl, website, soap, copyRead, batchDeleteChild, lifecycle, checksum, unknown
const titles: Readonly<Record<AccessLogFieldId, readonly string[]>> = {
  bucket_owner: [odd, odd, odd, odd, odd, odd, odd, odd, odd, odd],
  bucket: [odd, odd, odd, odd, odd, odd, odd, odd, odd, odd],
  time: [odd, odd, odd, odd, odd, odd, odd, odd, odd, odd],
  remote_ip: [
    open,
    open,
    'Not logged: CloudFront fetched this for a viewer',
    open,
    open,
    open,
    open,
    aloneNoCaller,
    jobNoCaller,
    open,
  ],
  requester: [
    anonymous,
    'Anonymous: browsers send preflight requests unsigned',
    anonymous,
    'Anonymous: website endpoints take no signatures',
    anonymous,
    anonymous,
    anonymous,
    odd,
    open,
    anonymous,
  ],
  request_id: [odd, odd, odd, odd, odd, odd, odd, odd, odd, odd],
  operation: [odd, odd, odd, odd, odd, odd, odd, odd, odd, odd],
  key: [odd, noBucketKey, odd, 'No object key', noBucketKey, odd, odd, odd, odd, 'No object key'],
  request_uri: [odd, odd, odd, odd, odd, inHalf, inParent, alone, job, open],
  http_status: [odd, odd, odd, odd, odd, inHalf, odd, alone, job, open],
  error_code: [noError, noError, noError, noError, noError, noError, noError, noError, noError, noError],
  bytes_sent: [
    zero,
    zero,
    zero,
    zero,
    zero,
    '0 bytes: the data went to the copy, not to the caller',
    '0 bytes: the answer is counted in the record of the DeleteObjects request',
    '0 bytes: S3 did this on its own and answered no one',
    '0 bytes: a checksum job did this and answered no one',
    zero,
  ],
  object_size: [noSize, noBucketKey, noSize, noSize, noBucketKey, noSize, noSize, noSize, noSize, noSize],
  total_time: [odd, odd, odd, odd, odd, inHalf, inParent, alone, job, open],
  turn_around_time: [unmeasured, unmeasured, unmeasured, unmeasured, unmeasured, inHalf, inParent, alone, job, open],
  referer: [noReferer, noReferer, viewer, noReferer, noReferer, inHalf, inParent, alone, job, open],
  user_agent: [noAgent, noAgent, viewer, noAgent, noAgent, inHalf, inParent, alone, job, open],
  version_id: [
    noVersion,
    noVersion,
    noVersion,
    noVersion,
    noVersion,
    'No version named as the source of the copy',
    'No version named for this key',
    'No version given',
    'No version given',
    noVersion,
  ],
  host_id: [odd, odd, odd, odd, odd, odd, odd, odd, odd, odd],
  signature_version: [open, preflight, open, website, open, open, open, aloneNoCaller, jobNoCaller, unsigned],
  cipher_suite: [plain, plain, plain, plainWebsite, plain, plain, plain, alone, job, plain],
  authentication_type: [open, preflight, open, website, open, open, open, aloneNoCaller, jobNoCaller, unsigned],
  host_header: [odd, odd, odd, odd, odd, odd, odd, alone, job, open],
  tls_version: [plain, plain, plain, plainWebsite, plain, plain, plain, alone, job, plain],
  access_point_arn: [direct, direct, direct, direct, direct, direct, direct, aloneNoCaller, jobNoCaller, direct],
  acl_required: [noAcl, noAcl, noAcl, noAcl, noAcl, noAcl, noAcl, aloneNoCaller, jobNoCaller, noAcl],
  source_region: [
    noOrigin,
    noOrigin,
    noOrigin,
    noOrigin,
    noOrigin,
    noOrigin,
    noOrigin,
    aloneNoCaller,
    jobNoCaller,
    noOrigin,
  ],
};

describe('the dash, every field in every kind of record', () => {
  for (const id of accessLogFieldIds) {
    it(id, () => {
      assert.deepEqual(
        Object.values(records).map(fields => explain(id, fields).title),
        titles[id],
      );
    });
  }

  for (const [shape, fields] of Object.entries(records)) {
    it(`${fields.operation} of ${fields.requester} is of shape ${shape}`, () => {
      assert.equal(decodeDash('bytes_sent', contextOf(fields)).shape, shape);
    });
  }
});

describe('decodeDash', () => {
  for (const [id, fields, expected] of [
    [
      'requester',
      records.http,
      { reason: 'anonymous', shape: 'http', evidence: 'documented', sources: ['aws-log-format'] },
    ],
    [
      'request_uri',
      records.copyRead,
      { reason: 'copyWriteHalf', shape: 'copyRead', evidence: 'seen', sources: ['kdgm'] },
    ],
    [
      'remote_ip',
      { operation: 'REST.PUT.OBJECT', requester: 'svc:delivery.logs.amazonaws.com' },
      { reason: 'serviceCaller', shape: 'http', evidence: 'inferred', sources: ['companies-house'] },
    ],
    ['total_time', {}, { reason: 'unknown', shape: 'unknown', evidence: 'documented', sources: ['aws-log-format'] }],
  ] as const) {
    it(`${id}: ${expected.reason}, ${expected.evidence}`, () => {
      assert.deepEqual(decodeDash(id, contextOf(fields)), { kind: 'dash', ...expected });
    });
  }

  it('takes any record', () => {
    const texts = fc.oneof(anyText, fc.constantFrom('-', '', 'REST.GET.OBJECT', '404', 'svc:'));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...accessLogFieldIds), texts), fields => {
        for (const id of accessLogFieldIds) {
          const meaning = explain(id, fields);
          assert.ok(meaning.title.length > 0 && meaning.title.length < 90 && (meaning.meaning?.length ?? 0) <= 3);
        }
      }),
      { numRuns: 100 },
    );
  });
});

const named = { requester: 'caller' };
const zeroHere = 'in this field "-" means zero, not unknown.';

describe('explainDash, in the light of the neighbours', () => {
  for (const [id, fields, title, sentences] of [
    // the caller
    [
      'requester',
      { operation: 'REST.GET.OBJECT', http_status: '200' },
      anonymous,
      ['Allowed without a signature by a policy or an ACL, so this is public access.'],
    ],
    [
      'requester',
      { operation: 'REST.GET.OBJECT', http_status: '304' },
      anonymous,
      ['Allowed without a signature by a policy or an ACL, so this is public access.'],
    ],
    [
      'requester',
      { operation: 'REST.GET.OBJECT', http_status: '403', error_code: 'AccessDenied' },
      anonymous,
      ['Refused: no policy and no ACL lets everyone do this.'],
    ],
    [
      'requester',
      { operation: 'REST.GET.OBJECT', http_status: '403', error_code: 'SignatureDoesNotMatch' },
      anonymous,
      ['A request whose signature is not accepted is logged like this too; field 11 says SignatureDoesNotMatch.'],
    ],
    [
      'requester',
      { operation: 'REST.GET.ACL', http_status: '307', error_code: 'TemporaryRedirect' },
      anonymous,
      undefined,
    ],
    [
      'signature_version',
      { operation: 'REST.GET.OBJECT', requester: '-' },
      unsigned,
      ['Field 5 names no caller either.'],
    ],
    [
      'authentication_type',
      { operation: 'REST.GET.OBJECT', requester: 'Anonymous' },
      unsigned,
      ['Field 5 names no caller either.'],
    ],
    [
      'authentication_type',
      { operation: 'REST.POST.BUCKET', ...named },
      open,
      ['Field 5 names a caller. A browser form upload is signed inside the form; AWS documents no value for that.'],
    ],
    [
      'signature_version',
      { operation: 'REST.GET.OBJECT', ...named },
      open,
      ['Field 5 names a caller, but no signature was logged; the documentation does not say why.'],
    ],
    [
      'remote_ip',
      { operation: 'REST.PUT.OBJECT', requester: 'svc:delivery.logs.amazonaws.com' },
      'Not logged: an AWS service made the request',
      ['Field 5 names the service; an address of its own was not logged.'],
    ],
    // what was asked
    ['key', { operation: 'REST.GET.BUCKET' }, noBucketKey, undefined],
    [
      'key',
      { operation: 'REST.GET.OBJECT' },
      odd,
      ['AWS allows "-" in any field whose value was not known or not available.'],
    ],
    [
      'key',
      { operation: 'WEBSITE.INVALIDOPERATION' },
      'No object key',
      ['Which object the website endpoint answered with, if any, the log does not say.'],
    ],
    [
      'key',
      { operation: 'REST.POST.BUCKET', http_status: '204' },
      'Not logged: the key is in the form that was sent',
      ['A form upload names its key in a field of the form, and this log does not hold the form.'],
    ],
    [
      'object_size',
      { operation: 'REST.POST.BUCKET', key: '-', http_status: '204' },
      noSize,
      ['In this field "-" is not zero: the size is not known.'],
    ],
    ['version_id', { operation: 'REST.POST.BUCKET', key: '-', http_status: '204' }, noVersion, undefined],
    ['version_id', { operation: 'WEBSITE.GET.OBJECT', key: '-', http_status: '200' }, noVersion, undefined],
    [
      'version_id',
      { operation: 'REST.GET.OBJECT', key: 'a', request_uri: 'GET /a?versionId=abc HTTP/1.1' },
      'Not logged here: the request line names a version',
      undefined,
    ],
    ...(
      [
        'mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com',
        'my-ap-123456789012.s3-accesspoint.us-west-1.amazonaws.com',
      ] as const
    ).map(
      host_header =>
        [
          'access_point_arn',
          { operation: 'REST.GET.OBJECT', key: 'a', host_header },
          'Not logged: the host names an access point',
          [
            'S3 writes "-" where the ARN was malformed or none was used; the Host Header says where the request was sent.',
          ],
        ] as const,
    ),
    [
      'access_point_arn',
      {
        operation: 'REST.COPY.OBJECT_GET',
        key: 'a',
        host_header: 'my-ap-123456789012.s3-accesspoint.us-west-1.amazonaws.com',
      },
      open,
      ['AWS allows "-" in any field whose value was not known, not available or not applicable.'],
    ],
    [
      'access_point_arn',
      { operation: 'REST.GET.OBJECT', key: 'a', host_header: 'amzn-s3-demo-bucket.s3.us-west-1.amazonaws.com' },
      direct,
      ['S3 writes the same when the ARN of the access point was malformed.'],
    ],
    [
      'version_id',
      { operation: 'REST.GET.OBJECT', key: 'a' },
      noVersion,
      ['The request was about the current version.'],
    ],
    [
      'version_id',
      { operation: 'REST.DELETE.OBJECT', key: 'a' },
      noVersion,
      ['If the bucket is versioned, such a delete adds a delete marker.'],
    ],
    [
      'version_id',
      { operation: 'BATCH.DELETE.OBJECT', key: 'a' },
      'No version named for this key',
      ['If the bucket is versioned, such a delete adds a delete marker.'],
    ],
    [
      'version_id',
      { operation: 'REST.PUT.OBJECT', key: 'a' },
      noVersion,
      ['If the bucket is versioned, the ID of the new version is not in this log; CloudTrail can hold it.'],
    ],
    ['version_id', { operation: 'REST.GET.BUCKET', key: '-' }, noVersion, ['An operation on a bucket takes none.']],
    ['version_id', { operation: 'constructor', key: 'a' }, noVersion, undefined],
    [
      'version_id',
      { operation: 'REST.COPY.OBJECT_GET', key: 'a' },
      'No version named as the source of the copy',
      ['The current version was copied.'],
    ],
    [
      'version_id',
      { operation: 'S3.EXPIRE.OBJECT', key: 'a' },
      'No version given',
      ['Whether the object has versions, the log does not say.'],
    ],
    ['referer', { operation: 'REST.GET.OBJECT' }, noReferer, ['Most clients other than browsers send none.']],
    ['referer', { operation: 'REST.OPTIONS.PREFLIGHT' }, noReferer, undefined],
    ['user_agent', { operation: 'REST.GET.OBJECT' }, noAgent, undefined],
    // what was answered
    ['error_code', { operation: 'REST.GET.OBJECT', http_status: '304' }, noError, undefined],
    ['error_code', { operation: 'S3.EXPIRE.OBJECT', http_status: '-' }, noError, ['There is no status either.']],
    [
      'error_code',
      { operation: 'REST.GET.OBJECT', http_status: '500' },
      'Unknown: the request failed, and no error code was logged',
      ['The status is all that this record tells of the failure.'],
    ],
    ['bytes_sent', { operation: 'REST.PUT.OBJECT', http_status: '200' }, zero, [`In ${zeroHere.slice(3)}`]],
    [
      'bytes_sent',
      { operation: 'REST.HEAD.OBJECT', http_status: '200' },
      zero,
      [`An answer to HEAD has no body; ${zeroHere}`],
    ],
    [
      'bytes_sent',
      { operation: 'REST.GET.OBJECT', http_status: '304' },
      zero,
      [`An answer with status 304 has no body; ${zeroHere}`],
    ],
    [
      'bytes_sent',
      { operation: 'REST.DELETE.OBJECT', http_status: '204' },
      zero,
      [`An answer with status 204 has no body; ${zeroHere}`],
    ],
    [
      'object_size',
      { operation: 'REST.GET.OBJECT', key: 'a', http_status: '404' },
      'No size: the request failed',
      ['Either there is no such object, or S3 did not get as far as looking at it.'],
    ],
    ['object_size', { operation: 'REST.GET.BUCKET', key: '-', http_status: '403' }, noBucketKey, undefined],
    [
      'object_size',
      { operation: 'BATCH.DELETE.OBJECT', key: 'a', http_status: '204' },
      noSize,
      ['In this field "-" is not zero: the size is not known.'],
    ],
    [
      'turn_around_time',
      { operation: 'REST.GET.VERSIONING' },
      unmeasured,
      [
        'S3 leaves this time out of most bucket calls, HEAD and DELETE requests, 304 answers, errors and preflights; the documentation does not say why.',
      ],
    ],
    // records of a part
    [
      'total_time',
      { operation: 'BATCH.DELETE.OBJECT' },
      inParent,
      ['The record of the request has operation REST.POST.MULTI_OBJECT_DELETE and the same request ID.'],
    ],
    [
      'request_uri',
      { operation: 'REST.COPY.PART_GET' },
      inHalf,
      ['The record of the request has operation REST.COPY.PART, in the log of the destination bucket.'],
    ],
    [
      'request_uri',
      { operation: 'REST.COPY.FROB_GET' },
      inHalf,
      ['The request has a record of its own, in the log of the destination bucket.'],
    ],
    // the connection
    [
      'cipher_suite',
      { operation: 'REST.GET.OBJECT', tls_version: 'TLSv1.2' },
      open,
      ['The other of the two TLS fields is filled, so the connection was encrypted.'],
    ],
    [
      'tls_version',
      { operation: 'REST.GET.OBJECT', cipher_suite: 'AES128-SHA' },
      open,
      ['The other of the two TLS fields is filled, so the connection was encrypted.'],
    ],
    [
      'tls_version',
      { operation: 'REST.GET.OBJECT', cipher_suite: '-' },
      plain,
      ['Anyone on the way could read or change it.'],
    ],
  ] as const) {
    it(`${id} beside ${Object.values(fields).join(' ')}`, () => {
      const meaning = explain(id, fields);
      assert.equal(meaning.title, title);
      assert.deepEqual(meaning.meaning, sentences);
    });
  }

  it('names the pages behind a reason, but not the page that every field names', () => {
    assert.deepEqual(
      explain('requester', records.website).references?.map(page => page.title),
      ['Website endpoints'],
    );
    assert.equal(explain('requester', records.http).references, undefined);
    assert.equal(explain('referer', records.originAccessControl).evidence, 'seen');
  });
});
