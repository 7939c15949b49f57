import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explainHttpStatus } from '../../src/core/explain/status';
import { decodeHttpStatus } from '../../src/core/fields/status';
import type { RecordContext } from '../../src/core/fields/types';

const none: RecordContext = { text: () => undefined };

/** A record as `operation errorCode requester`, `caller` standing for somebody with a name. */
const contextOf = (line: string): RecordContext => {
  const [operation, error_code = '-', requester = 'caller'] = line.split(' ');
  const fields: Readonly<Record<string, string | undefined>> = { operation, error_code, requester };
  return { text: id => fields[id] };
};

const explain = (text: string, line: string) => {
  const context = contextOf(line);
  return explainHttpStatus(decodeHttpStatus(text, context), { text, context, options: { timeZone: 'utc', nowMs: 0 } });
};

describe('decodeHttpStatus', () => {
  for (const [text, expected] of [
    ['200', { kind: 'httpStatus', status: 200, class: 'success', phrase: 'OK', evidence: 'documented' }],
    ['304', { kind: 'httpStatus', status: 304, class: 'redirection', phrase: 'Not Modified', evidence: 'documented' }],
    ['403', { kind: 'httpStatus', status: 403, class: 'clientError', phrase: 'Forbidden', evidence: 'documented' }],
    [
      '428',
      {
        kind: 'httpStatus',
        status: 428,
        class: 'clientError',
        phrase: 'Precondition Required',
        evidence: 'third-party',
      },
    ],
    ['100', { kind: 'httpStatus', status: 100, class: 'informational', phrase: 'Continue', evidence: 'third-party' }],
    ['499', { kind: 'httpStatus', status: 499, class: 'clientError', evidence: 'inferred' }],
    ['599', { kind: 'httpStatus', status: 599, class: 'serverError', evidence: 'inferred' }],
    ['600', { kind: 'unknownStatus' }],
    ['099', { kind: 'unknownStatus' }],
    ['0200', { kind: 'unknownStatus' }],
    ['20', { kind: 'unknownStatus' }],
    ['OK', { kind: 'unknownStatus' }],
    ['', { kind: 'unknownStatus' }],
    ['200\n', { kind: 'unknownStatus' }],
  ] as const) {
    it(JSON.stringify(text), () => assert.deepEqual(decodeHttpStatus(text, none), expected));
  }
});

describe('explainHttpStatus, titles', () => {
  for (const [text, title] of [
    ['200', '200 OK: the request succeeded'],
    ['204', '204 No Content: done, with nothing to send back'],
    ['206', '206 Partial Content: S3 sent a part of the object'],
    ['301', '301 Moved Permanently: the client was sent to another address'],
    ['304', "304 Not Modified: the client's copy is still good"],
    ['400', '400 Bad Request: S3 could not accept the request as it was sent'],
    ['403', '403 Forbidden: S3 refused the request'],
    ['404', '404 Not Found: what was asked for does not exist'],
    ['412', '412 Precondition Failed: a condition of the request was not met'],
    ['416', '416 Range Not Satisfiable: the byte range lies outside the object'],
    ['417', '417 Expectation Failed: the request was not accepted'],
    ['503', '503 Service Unavailable: S3 could not serve the request now'],
    ['299', '299: the request succeeded'],
    ['399', '399: the client has to take a further step'],
    ['150', '150: an interim answer'],
    ['555', '555: the server failed'],
    ['OK', 'Not an HTTP status'],
  ] as const) {
    it(title, () => assert.equal(explain(text, 'REST.GET.OBJECT').title, title));
  }
});

const denied =
  'With AccessDenied in field 11: the caller may not do this, or S3 will not say whether the object exists (without s3:ListBucket a missing key looks the same).';
const publicAccess = 'The caller was anonymous: a policy or an ACL allows this without a signature (public access).';

describe('explainHttpStatus, in the light of its neighbours', () => {
  for (const [text, line, title] of [
    ['200', 'REST.COPY.OBJECT SlowDown', '200 OK: the request failed even so'],
    ['299', 'REST.COPY.OBJECT SlowDown', '299: the request failed even so'],
    ['304', 'REST.GET.OBJECT NotModified', "304 Not Modified: the client's copy is still good"],
    ['403', 'REST.GET.OBJECT AccessDenied', '403 Forbidden: S3 refused the request'],
  ] as const) {
    it(`${text} on ${line}: ${title}`, () => assert.equal(explain(text, line).title, title));
  }

  for (const [text, line, sentences] of [
    ['200', 'REST.GET.OBJECT', ['S3 carried out the request.']],
    ['200', 'REST.GET.OBJECT - -', [publicAccess]],
    [
      '206',
      'WEBSITE.GET.OBJECT - -',
      [publicAccess, 'The client asked for a byte range or for one part of the object.'],
    ],
    [
      '304',
      'REST.GET.OBJECT - -',
      [publicAccess, 'The request was conditional and the object has not changed, so S3 sent no body.'],
    ],
    ['206', 'REST.GET.OBJECT', ['The client asked for a byte range or for one part of the object.']],
    ['403', 'REST.GET.OBJECT AccessDenied', [denied]],
    ['403', 'REST.PUT.OBJECT AccessDenied', ['With AccessDenied in field 11: the caller may not do this.']],
    [
      '403',
      'REST.GET.OBJECT AccessDenied -',
      [denied, 'The caller was anonymous, so only a policy or an ACL for everyone could have allowed it.'],
    ],
    ['403', 'REST.GET.OBJECT SignatureDoesNotMatch -', ['The reason is in field 11: SignatureDoesNotMatch.']],
    ['403', 'REST.GET.OBJECT', ['No error code was logged, so the reason is not known.']],
    [
      '404',
      'REST.GET.OBJECT NoSuchKey',
      [
        'The reason is in field 11: NoSuchKey.',
        'The object, version, upload, bucket or setting that the request names is not there.',
      ],
    ],
    [
      '404',
      'WEBSITE.GET.OBJECT NoSuchKey -',
      ['The reason is in field 11: NoSuchKey.', 'There is no such page, or no index document for this path.'],
    ],
    [
      '307',
      'REST.GET.ACL TemporaryRedirect',
      [
        'The reason is in field 11: TemporaryRedirect.',
        'DNS does not yet point to the Region of the bucket, which is usual for a new bucket.',
      ],
    ],
    [
      '302',
      'WEBSITE.GET.OBJECT',
      ['The path names a folder without its closing slash, or a redirection rule of the website applies.'],
    ],
    [
      '200',
      'REST.COPY.OBJECT',
      ['CopyObject can send 200 first and an error in the body after it, so 200 alone proves no success.'],
    ],
    [
      '200',
      'REST.COPY.PART',
      ['UploadPartCopy can send 200 first and an error in the body after it, so 200 alone proves no success.'],
    ],
    [
      '200',
      'REST.POST.UPLOAD InternalError',
      [
        'Field 11 holds an error code even so: InternalError.',
        'CompleteMultipartUpload can send 200 first and an error in the body after it, so 200 alone proves no success.',
      ],
    ],
    ['200', 'REST.GET.OBJECT InternalError -', ['Field 11 holds an error code even so: InternalError.']],
    ['206', 'REST.GET.OBJECT InternalError', ['Field 11 holds an error code even so: InternalError.']],
    ['204', 'BATCH.DELETE.OBJECT InternalError', ['Field 11 holds an error code even so: InternalError.']],
    [
      '200',
      'REST.POST.MULTI_OBJECT_DELETE',
      ['Single keys can have failed even so: each key has a record of its own, BATCH.DELETE.OBJECT.'],
    ],
    [
      '204',
      'BATCH.DELETE.OBJECT',
      ['S3 confirmed the delete of this one key; a key that never existed is confirmed in the same way.'],
    ],
    [
      '403',
      'BATCH.DELETE.OBJECT AccessDenied',
      ['With AccessDenied in field 11: the caller may not do this.', 'The status of this one key of the batch delete.'],
    ],
    ['200', 'REST.COPY.OBJECT_GET', ['The status of reading the source of the copy.']],
    ['200', 'REST.OPTIONS.PREFLIGHT - -', ['A rule of the CORS configuration allows what the browser wants to send.']],
    [
      '403',
      'REST.OPTIONS.PREFLIGHT AccessForbidden -',
      [
        'The reason is in field 11: AccessForbidden.',
        'No rule of the CORS configuration allows what the browser wants to send.',
      ],
    ],
    ['299', 'REST.GET.OBJECT', undefined],
    ['OK', 'REST.GET.OBJECT', ['S3 writes three digits from 100 to 599 here, or "-".']],
  ] as const) {
    it(`${text} on ${line}`, () => assert.deepEqual(explain(text, line).meaning, sentences));
  }

  for (const [text, line, notes] of [
    [
      '404',
      'REST.HEAD.OBJECT NoSuchKey',
      ['An answer to HEAD has no body, so the client saw this status and no error code.'],
    ],
    [
      '403',
      'WEBSITE.HEAD.OBJECT AccessDenied',
      ['An answer to HEAD has no body, so the client saw this status and no error code.'],
    ],
    ['200', 'REST.HEAD.OBJECT', undefined],
    ['428', 'REST.PUT.OBJECT', ['Not among the answers of S3 that are known to this version.']],
  ] as const) {
    it(`${text} on ${line} notes ${notes?.[0] ?? 'nothing'}`, () => assert.deepEqual(explain(text, line).notes, notes));
  }

  it('names the pages behind it', () => {
    assert.deepEqual(
      explain('206', 'REST.GET.OBJECT').references?.map(page => page.title),
      ['GetObject'],
    );
    assert.equal(explain('428', 'REST.GET.OBJECT').references, undefined);
  });

  it('shows no more of an error code than a code can be long', () => {
    const sentence = explain('404', `REST.GET.OBJECT ${'x'.repeat(1_000_000)}`).meaning?.[0] ?? '';
    assert.equal(sentence, `The reason is in field 11: ${'x'.repeat(80)}.`);
  });

  it('says at most three sentences, whatever stands beside it', () => {
    const operations = fc.constantFrom('REST.POST.UPLOAD', 'BATCH.DELETE.OBJECT', 'REST.COPY.PART_GET', 'constructor');
    fc.assert(
      fc.property(
        fc.integer({ min: 90, max: 610 }),
        operations,
        fc.string(),
        fc.string(),
        (status, operation, a, b) => {
          const fields: Readonly<Record<string, string>> = { operation, error_code: a, requester: b };
          const context: RecordContext = { text: id => fields[id] };
          const input = { text: String(status), context, options: { timeZone: 'utc', nowMs: 0 } };
          const meaning = explainHttpStatus(decodeHttpStatus(String(status), context), input);
          assert.ok(meaning.title.length > 0 && (meaning.meaning?.length ?? 0) <= 3);
        },
      ),
      { numRuns: 100 },
    );
  });
});
