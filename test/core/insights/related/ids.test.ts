import assert from 'node:assert/strict';
import fc from 'fast-check';
import { idsOf, type RecordView, viewOfJson } from '../../../../src/core/index';
import type { Json } from '../../../../src/core/types';
import { event, line, partFields, uploadId, viewOfLine } from './records';

const hostOf = (id: string): string => `host/${id}/01234567890123456789=`;
const host = hostOf('AAAA0000BBBB1111');

const rows: readonly (readonly [string, RecordView, readonly (readonly [string, string])[]])[] = [
  [
    'a line',
    line(),
    [
      ['requestId', 'AAAA0000BBBB1111'],
      ['hostId', host],
    ],
  ],
  [
    'a part of an upload',
    line(partFields(3, '10:15:03')),
    [
      ['requestId', 'PART000000000003'],
      ['hostId', hostOf('PART000000000003')],
      ['uploadId', uploadId],
    ],
  ],
  [
    'a version',
    line({ version: '3HL4kqtJvjVBH40Nrjfkd' }),
    [
      ['requestId', 'AAAA0000BBBB1111'],
      ['hostId', host],
      ['versionId', '3HL4kqtJvjVBH40Nrjfkd'],
    ],
  ],
  ['dashes and the version null', line({ id: '-', host: '-', version: 'null' }), []],
  [
    'a presigned request',
    line({
      host: '-',
      request:
        'GET /a?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20260330%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Signature=XXXXXXXX HTTP/1.1',
    }),
    [
      ['requestId', 'AAAA0000BBBB1111'],
      ['accessKey', 'AKIAIOSFODNN7EXAMPLE'],
    ],
  ],
  [
    'a masked upload ID',
    line({ id: '-', host: '-', request: 'PUT /a?partNumber=1&uploadId=XXXXXXXXXXXXXXXX HTTP/1.1' }),
    [],
  ],
  ['no record', viewOfLine('prose'), []],
  [
    'an event',
    event({
      additionalEventData: { 'x-amz-id-2': host },
      sharedEventID: 'b8c28a7d-0000-4000-8000-000000000001',
      responseElements: { 'x-amz-version-id': 'v1', uploadId },
    }),
    [
      ['requestId', 'AAAA0000BBBB1111'],
      ['hostId', host],
      ['eventId', 'a8c28a7d-0000-4000-8000-000000000001'],
      ['sharedEventId', 'b8c28a7d-0000-4000-8000-000000000001'],
      ['uploadId', uploadId],
      ['versionId', 'v1'],
      ['accessKey', 'ASIAIOSFODNN7EXAMPLE'],
    ],
  ],
  [
    'an event that corrects another',
    event({ addendum: { originalEventID: 'the-older' }, userIdentity: {} }),
    [
      ['requestId', 'AAAA0000BBBB1111'],
      ['eventId', 'a8c28a7d-0000-4000-8000-000000000001'],
      ['eventId', 'the-older'],
    ],
  ],
  [
    'an access log as JSON',
    viewOfJson({ request_id: 'R1', host_id: 'H1', request_uri: 'PUT /a?uploadId=U%2F1 HTTP/1.1' }, 'access-log-json'),
    [
      ['requestId', 'R1'],
      ['hostId', 'H1'],
      ['uploadId', 'U/1'],
    ],
  ],
];

describe('IDs of a record', () => {
  for (const [what, view, expected] of rows) {
    it(what, () =>
      assert.deepEqual(
        idsOf(view).map(({ kind, text }) => [kind, text]),
        expected,
      ),
    );
  }

  it('are texts that are there, whatever the record', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (text, json) => {
        for (const view of [viewOfLine(text), viewOfJson(json as Json, 'cloudtrail-event')]) {
          assert.ok(idsOf(view).every(id => id.text !== '' && id.text !== '-'));
        }
      }),
    );
  });
});
