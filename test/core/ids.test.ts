import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explainHostId, explainRequestId, explainVersionId } from '../../src/core/explain/ids';
import { decodeHostId, decodeRequestId, decodeVersionId } from '../../src/core/fields/ids';
import { anyText, contextOf, inputOf, type Neighbours } from './operation/record';

const job = '12345678-90ab-cdef-1234-567890abcdef';
const hostId = 's9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234=';
const versionId = 'amznS3demoVersionId0123456789.__';

const explainRequest = (text: string, operation?: string) => {
  const input = inputOf(text, operation ? { operation } : {});
  return explainRequestId(decodeRequestId(text, input.context), input);
};

const explainVersion = (text: string, fields: Neighbours = {}) => {
  const input = inputOf(text, fields);
  return explainVersionId(decodeVersionId(text, input.context), input);
};

describe('request id', () => {
  for (const [text, shape] of [
    ['0123456789ABCDEF', 'hex'],
    ['3E57427F3EXAMPLE', 'letters'],
    [job, 'uuid'],
    ['0123456789abcdef', 'other'],
    ['0123456789ABCDE', 'other'],
    ['0123456789ABCDEF0', 'other'],
    ['tx00000-0123456789', 'other'],
    ['', 'other'],
  ] as const) {
    it(`${text || '(empty)'}: ${shape}`, () => {
      assert.deepEqual(decodeRequestId(text, contextOf()), { kind: 'requestId', shape, isJob: false });
    });
  }

  it('knows the ID of a job by the operation', () => {
    const context = contextOf({ operation: 'S3.COMPUTE.OBJECT.CHECKSUM' });
    assert.deepEqual(decodeRequestId(job, context), { kind: 'requestId', shape: 'uuid', isJob: true });
  });

  const caller = 'The caller got it as x-amz-request-id; in CloudTrail it is requestID.';
  const unknown = 'Amazon S3 is not known to write request IDs of this form; an S3-compatible store may.';
  const halves = 'Both halves of a copy carry the same Request ID.';
  for (const [text, operation, title, meaning, form] of [
    [
      '3E57427F3EXAMPLE',
      'REST.GET.OBJECT',
      'Request 3E57427F3EXAMPLE',
      [caller],
      '16 capital letters and digits, as S3 writes since about 2020',
    ],
    [
      '0123456789ABCDEF',
      'REST.COPY.OBJECT',
      'Request 0123456789ABCDEF',
      [halves, caller],
      '16 hexadecimal digits, as S3 wrote until about 2020',
    ],
    [
      '3E57427F3EXAMPLE',
      'REST.COPY.PART_GET',
      'Request 3E57427F3EXAMPLE',
      [halves, caller],
      '16 capital letters and digits, as S3 writes since about 2020',
    ],
    [
      '3E57427F3EXAMPLE',
      'BATCH.DELETE.OBJECT',
      'Request 3E57427F3EXAMPLE',
      ['All keys of one DeleteObjects request, and the request itself, carry the same Request ID.', caller],
      '16 capital letters and digits, as S3 writes since about 2020',
    ],
    [
      '3E57427F3EXAMPLE',
      'REST.POST.MULTI_OBJECT_DELETE',
      'Request 3E57427F3EXAMPLE',
      ['The BATCH.DELETE.OBJECT records of this request carry the same Request ID.', caller],
      '16 capital letters and digits, as S3 writes since about 2020',
    ],
    [
      'tx\u200b1',
      undefined,
      'Request tx<U+200B ZERO WIDTH SPACE>1',
      [unknown, caller],
      'none that is known from Amazon S3',
    ],
    [job, 'REST.GET.OBJECT', `Request ${job}`, [unknown, caller], 'UUID'],
    [
      job,
      'S3.COMPUTE.OBJECT.CHECKSUM',
      `Job ${job}`,
      ['The Batch Operations job that computed the checksum; all records of the job carry its ID.'],
      'UUID',
    ],
  ] as const) {
    it(`explains ${JSON.stringify(text)} of ${operation}`, () => {
      const actual = explainRequest(text, operation);
      assert.deepEqual([actual.title, actual.meaning, actual.rows], [title, meaning, [{ label: 'Form', value: form }]]);
    });
  }

  it('says what to quote to AWS Support, though not of a job', () => {
    const notes = ['Quote it with the Host Id when you ask AWS Support about this request.'];
    assert.deepEqual(explainRequest('3E57427F3EXAMPLE').notes, notes);
    assert.equal(explainRequest(job, 'S3.COMPUTE.OBJECT.CHECKSUM').notes, undefined);
  });
});

describe('version id', () => {
  for (const [text, operation, shape, role] of [
    [versionId, 'REST.GET.OBJECT', 'typical', 'requested'],
    ['null', 'REST.DELETE.OBJECT', 'null', 'requested'],
    ['NULL', 'REST.GET.OBJECT', 'other', 'requested'],
    ['short', 'BATCH.DELETE.OBJECT', 'other', 'requested'],
    [versionId, 'REST.COPY.OBJECT', 'typical', 'requested'],
    [versionId, 'REST.COPY.OBJECT_GET', 'typical', 'copySource'],
    [versionId, 'S3.EXPIRE.OBJECT', 'typical', 'actedOn'],
    ['null', 'S3.TRANSITION_GDA.OBJECT', 'null', 'actedOn'],
    [versionId, 'S3.COMPUTE.OBJECT.CHECKSUM', 'typical', 'actedOn'],
  ] as const) {
    it(`${text} in ${operation}: ${shape}, ${role}`, () => {
      assert.deepEqual(decodeVersionId(text, contextOf({ operation })), { kind: 'versionId', shape, role });
    });
  }

  it('is what was asked for when the operation is not known', () => {
    assert.equal(decodeVersionId(versionId, contextOf()).role, 'requested');
  });

  const requested = 'The request named this version; a version that the request created is not in this log.';
  for (const [text, operation, title, meaning] of [
    [versionId, 'REST.GET.OBJECT', `Version ${versionId}`, [requested]],
    [
      'null',
      'REST.GET.OBJECT',
      'The null version',
      [requested, 'It was written before versioning was turned on, or while it was suspended.'],
    ],
    [versionId, 'S3.EXPIRE.OBJECT', `Version ${versionId}`, ['S3 worked on this version of the object by itself.']],
    [
      'a\u202e',
      'REST.COPY.OBJECT_GET',
      'Version a<U+202E RIGHT-TO-LEFT OVERRIDE>',
      ['x-amz-copy-source named this version of the source object.'],
    ],
  ] as const) {
    it(`explains ${JSON.stringify(text)} of ${operation}`, () => {
      const actual = explainVersion(text, { operation });
      assert.deepEqual([actual.title, actual.meaning], [title, meaning]);
      assert.equal(actual.references?.[0]?.title, 'How S3 Versioning works');
    });
  }

  for (const [request_uri, sentence] of [
    ['DELETE /a?versionId=abc HTTP/1.1', requested],
    ['-', requested],
    [
      'DELETE /a HTTP/1.1',
      'The request line names no version, though AWS documents the one in the request here; whose it is, is not told.',
    ],
  ] as const) {
    it(`explains the version beside ${request_uri}`, () => {
      const actual = explainVersion('abc', { operation: 'REST.DELETE.OBJECT', request_uri });
      assert.deepEqual(actual.meaning, [sentence]);
    });
  }
});

describe('host id', () => {
  for (const [text, sizeBytes] of [
    [hostId, 56],
    [`${'aB'.repeat(32)}`, 48],
    [`${'aB+/'.repeat(22)}`, 66],
    [`${'aB+/'.repeat(26)}aB==`, 79],
  ] as const) {
    it(`${text.length} characters of base64 stand for ${sizeBytes} bytes`, () => {
      assert.deepEqual(decodeHostId(text, contextOf()), {
        kind: 'hostId',
        shape: 'base64',
        length: text.length,
        sizeBytes,
      });
    });
  }

  for (const text of [
    '0123456789abcdef'.repeat(4),
    'aB',
    'default-zone-1-aBaBaBaBaBaBaBaBaBaBaBaB',
    `${hostId}x`,
    '',
  ]) {
    it(`${text || '(empty)'} is of no form that Amazon S3 writes`, () => {
      assert.deepEqual(decodeHostId(text, contextOf()), { kind: 'hostId', shape: 'other', length: text.length });
    });
  }

  it('explains what it is for', () => {
    const { references, ...rest } = explainHostId(decodeHostId(hostId, contextOf()));
    assert.deepEqual(rest, {
      title: 'Extended request ID of S3',
      meaning: [
        'The caller got it as x-amz-id-2; in CloudTrail it is additionalEventData.x-amz-id-2.',
        'What it says is known to AWS alone: quote it with the Request ID when you ask AWS Support.',
      ],
      rows: [{ label: 'Form', value: 'base64, 76 characters, 56 bytes' }],
    });
    assert.equal(references?.length, 1);
  });

  it('explains an unknown form', () => {
    assert.deepEqual(explainHostId(decodeHostId('zone-1', contextOf())), {
      title: 'Host Id of a form that is not known from Amazon S3',
      meaning: ['Amazon S3 writes base64 text here; an S3-compatible store may write something else.'],
    });
  });
});

describe('ids', () => {
  it('take any text at all', () => {
    fc.assert(
      fc.property(anyText, text => {
        assert.ok(explainRequest(text).title.startsWith('Request '));
        assert.ok(explainVersion(text).title.length > 0);
        assert.equal(decodeHostId(text, contextOf()).length, text.length);
      }),
      { numRuns: 100 },
    );
  });

  it('take a megabyte', () => {
    for (const text of ['='.repeat(1_000_000), `${'='.repeat(1_000_000)}a`, 'aB'.repeat(500_000)]) {
      assert.equal(decodeHostId(text, contextOf()).length, text.length);
      assert.equal(decodeRequestId(text, contextOf()).shape, 'other');
    }
  });
});
