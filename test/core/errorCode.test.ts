import assert from 'node:assert/strict';
import fc from 'fast-check';
import { errorCodes } from '../../src/core/catalogue/errorCodes';
import type { AccessLogFieldId } from '../../src/core/catalogue/types';
import { explainErrorCode } from '../../src/core/explain/errorCode';
import type { Meaning } from '../../src/core/explain/types';
import { decodeErrorCode, findErrorCodes } from '../../src/core/fields/errorCode';
import type { RecordContext } from '../../src/core/fields/types';

type Fields = Partial<Record<AccessLogFieldId, string>>;

const contextOf = (fields: Fields): RecordContext => ({ text: id => fields[id] });

function explain(text: string, fields: Fields = {}): Meaning {
  const context = contextOf(fields);
  return explainErrorCode(decodeErrorCode(text, context), { text, context, options: { timeZone: 'utc', nowMs: 0 } });
}

describe('decodeErrorCode', () => {
  const kind = 'errorCode';
  const pairs = [
    [
      'AccessDenied',
      { kind, code: 'AccessDenied', known: true, category: 'general', family: 'access', httpStatus: 403 },
    ],
    ['NoSuchKey', { kind, code: 'NoSuchKey', known: true, category: 'general', family: 'notFound', httpStatus: 404 }],
    [
      'KMS.NotFoundException',
      { kind, code: 'KMS.NotFoundException', known: true, category: 'general', family: 'encryption', httpStatus: 400 },
    ],
    [
      'NoSuchPublicAccessBlockConfiguration',
      {
        kind,
        code: 'NoSuchPublicAccessBlockConfiguration',
        known: true,
        category: 'observed',
        family: 'missingConfiguration',
        httpStatus: 404,
      },
    ],
    [
      'InvalidAddressingHeader',
      { kind, code: 'InvalidAddressingHeader', known: true, category: 'general', family: 'request' },
    ],
    ['ColumnTooLong', { kind, code: 'ColumnTooLong', known: true, category: 'select', httpStatus: 400 }],
    [
      'Client.NoSuchBucket',
      {
        kind,
        code: 'NoSuchBucket',
        known: true,
        category: 'general',
        family: 'notFound',
        httpStatus: 404,
        soapFault: 'Client',
      },
    ],
    [
      'Server.InternalError',
      {
        kind,
        code: 'InternalError',
        known: true,
        category: 'general',
        family: 'server',
        httpStatus: 500,
        soapFault: 'Server',
      },
    ],
    ['Client.Weather', { kind, code: 'Weather', known: false, soapFault: 'Client' }],
    ['Client.', { kind, code: 'Client.', known: false }],
    ['Clients.NoSuchKey', { kind, code: 'Clients.NoSuchKey', known: false }],
    ['Weather', { kind, code: 'Weather', known: false }],
    ['accessdenied', { kind, code: 'accessdenied', known: false }],
    ['constructor', { kind, code: 'constructor', known: false }],
    ['__proto__', { kind, code: '__proto__', known: false }],
    ['', { kind, code: '', known: false }],
  ] as const;
  for (const [text, expected] of pairs) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(decodeErrorCode(text, contextOf({})), expected);
    });
  }

  it('prefers the general meaning, then the observed one', () => {
    const categories = (code: string) => findErrorCodes(code).map(row => row.category);
    assert.deepEqual(categories('AccessDenied'), [
      'general',
      'annotations',
      'fsx',
      'storageLens',
      'async',
      'accessGrants',
    ]);
    assert.deepEqual(categories('InvalidArgument'), ['general', 'replication', 'annotations']);
    assert.deepEqual(categories('BadRequest'), ['observed', 'outposts']);
    assert.deepEqual(categories('InvalidPrefix'), ['annotations', 'storageLens']);
    assert.deepEqual(categories('Weather'), []);
  });

  it('takes any text', () => {
    const known = new Set(errorCodes.map(row => row.code));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...known)), text => {
        const value = decodeErrorCode(text, contextOf({}));
        assert.equal(value.known, known.has(value.code));
        assert.equal(value.soapFault === undefined ? value.code : `${value.soapFault}.${value.code}`, text);
        assert.ok(explain(text).title.length > 0);
      }),
      { numRuns: 200 },
    );
  });

  it('takes a megabyte and lone surrogates', () => {
    const long = '\ud800'.repeat(1_000_000);
    assert.equal(decodeErrorCode(long, contextOf({})).known, false);
    // A hundred of them, less the last, which could be half of a character.
    assert.equal(explain(long).title.length, 129);
  });
});

describe('explainErrorCode: title and fix', () => {
  const pairs = [
    [
      'NoSuchBucketPolicy',
      'NoSuchBucketPolicy: there is no policy on the bucket',
      ['Normal when a console or scanner looks for one.'],
    ],
    [
      'SlowDown',
      'SlowDown: S3 asks for fewer requests per second',
      ['Retry with back-off and spread the load over more prefixes.'],
    ],
    [
      'Found',
      'Found: the website endpoint sent the browser to another address',
      ['Normal where the path of a folder lacks its closing slash.'],
    ],
    [
      'KMS.NotFoundException',
      'KMS.NotFoundException: AWS KMS does not find the key',
      ['Correct the key ARN; a key belongs to one Region and may be in another account.'],
    ],
    [
      'AccessForbidden',
      'AccessForbidden: the CORS preflight was refused',
      [
        'No CORS rule of the bucket fits the origin, method and headers, or it has none; seen on REST.OPTIONS.PREFLIGHT.',
      ],
    ],
    [
      'ServerSideEncryptionConfigurationNotFoundError',
      'ServerSideEncryptionConfigurationNotFoundError: the bucket has no default encryption setting',
      ["Normal in records before 2023. AWS's list gives status 400; published log lines show 404."],
    ],
    [
      'Weather',
      'Weather: not known to this version',
      ['S3 writes a code here when a request fails; the HTTP status tells what kind of failure it was.'],
    ],
  ] as const;
  for (const [text, title, meaning] of pairs) {
    it(title, () => {
      assert.equal(explain(text).title, title);
      assert.deepEqual(explain(text).meaning, meaning);
    });
  }

  it('fits every row of the table into the hover', () => {
    for (const { code, category } of errorCodes) {
      const { title, meaning = [], notes = [] } = explain(code, { http_status: '299', operation: 'REST.GET.OBJECT' });
      assert.ok(title.startsWith(`${code}: `) && !title.endsWith('.'), title);
      assert.ok(meaning.length >= 1 && meaning.length <= 3 && notes.length <= 2, `${category}/${code}`);
    }
  });

  it('carries the grade of the row, and none for a code that is not known', () => {
    assert.equal(explain('NoSuchKey').evidence, 'documented');
    assert.equal(explain('AccessForbidden').evidence, 'seen');
    assert.equal(explain('RegionSetMismatch').evidence, 'third-party');
    assert.equal('evidence' in explain('Weather'), false);
  });

  it('links the page of the row', () => {
    const titles = (text: string) => explain(text).references?.map(page => page.title);
    assert.deepEqual(titles('NoSuchKey'), ['S3 error responses']);
    assert.deepEqual(titles('AccessDenied'), [
      'S3 error responses',
      'Troubleshoot access denied (403 Forbidden) errors',
    ]);
    assert.deepEqual(titles('SlowDown'), ['S3 error responses', 'Billing for Amazon S3 error responses']);
  });
});

describe('explainErrorCode: status', () => {
  const pairs = [
    ['NoSuchKey', { http_status: '404' }, undefined],
    ['NoSuchKey', {}, undefined],
    ['NoSuchKey', { http_status: '-' }, undefined],
    ['NoSuchKey', { http_status: '302' }, 'The status here is 302; this code usually comes with 404.'],
    ['EntityTooLarge', { http_status: '405' }, undefined],
    ['EntityTooLarge', { http_status: '413' }, 'The status here is 413; this code usually comes with 400.'],
    ['ServerSideEncryptionConfigurationNotFoundError', { http_status: '404' }, undefined],
    ['ServerSideEncryptionConfigurationNotFoundError', { http_status: '400' }, undefined],
    ['InvalidAddressingHeader', { http_status: '400' }, undefined],
    ['Client.NoSuchBucket', { http_status: '500' }, undefined],
    ['Client.NoSuchBucket', { http_status: '403' }, 'The status here is 403; this code usually comes with 404.'],
    [
      'InternalError',
      { http_status: '200', operation: 'REST.COPY.OBJECT' },
      'S3 had sent status 200 before the request failed, as copies and completed multipart uploads can.',
    ],
    [
      'InternalError',
      { http_status: '200', operation: 'REST.PUT.OBJECT' },
      'The status here is 200; this code usually comes with 500.',
    ],
  ] as const;
  for (const [text, fields, expected] of pairs) {
    it(`${text} with ${JSON.stringify(fields)}`, () => {
      assert.equal(explain(text, fields).meaning?.[1], expected);
    });
  }
});

describe('explainErrorCode: neighbours', () => {
  const missing = 'Without s3:ListBucket a missing key looks the same.';
  const anonymous = 'The request was not signed, so only a policy or ACL open to everyone could have allowed it.';
  const expired = 'A presigned URL that has expired is refused with this code too.';
  const mayList = 'S3 says so only to callers with s3:ListBucket; others get AccessDenied.';
  const pairs: readonly (readonly [string, Fields, readonly string[]])[] = [
    ['AccessDenied', { operation: 'REST.GET.OBJECT' }, [missing]],
    ['AccessDenied', { operation: 'REST.HEAD.OBJECT', requester: '-' }, [missing, anonymous]],
    [
      'AccessDenied',
      { operation: 'WEBSITE.GET.OBJECT', requester: '-', authentication_type: '-' },
      [missing, anonymous],
    ],
    [
      'AccessDenied',
      { operation: 'REST.GET.OBJECT', requester: '-', authentication_type: 'QueryString' },
      [missing, expired],
    ],
    ['AccessDenied', { operation: 'REST.PUT.OBJECT' }, []],
    ['AccessDenied', { operation: 'REST.GET.BUCKET', requester: '-' }, [anonymous]],
    ['AccessDenied', { operation: 'REST.GET.BUCKET', requester: 'Anonymous' }, [anonymous]],
    ['AccessDenied', { operation: 'REST.GET.BUCKET', requester: 'arn:aws:iam::123456789012:user/alice' }, []],
    ['AccessDenied', { operation: 'REST.GET.BUCKET', requester: '-', authentication_type: 'AuthHeader' }, []],
    ['AccessDenied', { operation: 'REST.PUT.OBJECT', authentication_type: 'QueryString' }, [expired]],
    ['NoSuchKey', { operation: 'REST.GET.OBJECT' }, [mayList]],
    ['NoSuchKey', { operation: 'REST.COPY.OBJECT' }, []],
    ['NoSuchBucket', { operation: 'REST.GET.OBJECT', requester: '-' }, []],
  ];
  for (const [text, fields, expected] of pairs) {
    it(`${text} with ${JSON.stringify(fields)}`, () => {
      assert.deepEqual(explain(text, fields).meaning?.slice(1), expected);
    });
  }

  it('puts an unusual status ahead of them and stops at three sentences', () => {
    const fields = { http_status: '404', operation: 'REST.GET.OBJECT', requester: '-' };
    assert.deepEqual(explain('AccessDenied', fields).meaning?.slice(1), [
      'The status here is 404; this code usually comes with 403.',
      missing,
    ]);
  });

  const special: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'InvalidRequest',
      'REST.PUT.REPLICATION',
      [
        'For S3 Replication: parts of the replication configuration do not go together.',
        'A new owner needs the account, S3 RTC needs metrics of the same status, and some Regions lack S3 RTC.',
      ],
    ],
    [
      'PreconditionFailed',
      'REST.GET.OBJECT_ANNOTATIONS',
      [
        "For S3 object annotations: the object's ETag is no longer the one given in x-amz-object-if-match.",
        "Read the object's ETag again, then decide.",
      ],
    ],
    ['MalformedXML', 'REST.POST.SELECT', ['Compare it with SelectObjectContent in the API reference.']],
    ['MalformedXML', 'REST.PUT.ACL', ['Compare it with the API reference; DeleteObjects takes 1 to 1,000 keys.']],
    ['NoSuchVersion', 'REST.GET.OBJECT_ANNOTATIONS', ['Check the version ID of the annotated object.']],
    ['InvalidRequest', 'REST.GET.BUCKET', [explain('InvalidRequest').meaning?.[0] ?? '']],
  ];
  for (const [text, operation, expected] of special) {
    it(`${text} on ${operation}`, () => {
      assert.deepEqual(explain(text, { operation }).meaning, expected);
    });
  }
});

describe('explainErrorCode: notes', () => {
  const free = 'The bucket owner does not pay for this request.';
  const outside = "If it came from outside the bucket owner's account or organization, the owner does not pay for it.";
  const recent = '06/Feb/2026:00:00:38 +0000';
  const pairs: readonly (readonly [string, Fields, readonly string[] | undefined])[] = [
    ['AccessDenied', { time: recent }, [outside]],
    ['AccessDenied', { time: '01/Sep/2024:00:00:00 +0000' }, [outside]],
    ['AccessDenied', { time: '06/Feb/2019:00:00:38 +0000' }, undefined],
    ['AccessDenied', { time: '31/Aug/2024:00:00:00 +0000' }, undefined],
    ['AccessDenied', { time: recent, operation: 'WEBSITE.GET.OBJECT' }, undefined],
    ['SignatureDoesNotMatch', { time: recent }, [free]],
    ['SignatureDoesNotMatch', {}, undefined],
    ['SlowDown', { time: '06/Feb/2019:00:00:38 +0000' }, [free]],
    ['RequestTimeout', { time: recent }, undefined],
    ['InvalidArgument', { time: recent }, undefined],
    ['NoSuchKey', { time: recent }, undefined],
    ['ColumnTooLong', {}, ['AWS lists this code for S3 Select.']],
    ['LambdaTimeout', {}, ['AWS lists this code for S3 Object Lambda.']],
    ['NotFoundException', {}, ['AWS lists this code for S3 Tables. It is not expected in the access log of a bucket.']],
    ['NoSuchConfiguration', {}, ["AWS's list of error codes does not name this one."]],
    ['Client.NoSuchBucket', {}, ['The prefix Client is that of a SOAP fault: the request caused it.']],
    ['Server.InternalError', {}, ['The prefix Server is that of a SOAP fault: S3 caused it.', free]],
    ['Server.Weather', {}, ['The prefix Server is that of a SOAP fault: S3 caused it.']],
    ['Weather', {}, undefined],
  ];
  for (const [text, fields, expected] of pairs) {
    it(`${text} with ${JSON.stringify(fields)}`, () => {
      assert.deepEqual(explain(text, fields).notes, expected);
    });
  }
});
