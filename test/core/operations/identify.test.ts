import assert from 'node:assert/strict';
import { identifyOperation } from '../../../src/core/operations/identify';
import { translate } from '../../../src/core/operations/translate';
import type { RecordFacts } from '../../../src/core/operations/types';
import { accessLog, cloudTrail, idsOf } from './rows';

const key = 'photos/cat.jpg';

const cases: readonly (readonly [title: string, facts: RecordFacts, ids: readonly string[], because?: string])[] = [
  ['a key', accessLog('REST.PUT.ACL', 'PUT /photos/cat.jpg?acl', { key }), ['PutObjectAcl'], 'the key is present'],
  ['no key', accessLog('REST.PUT.ACL', 'PUT /?acl'), ['PutBucketAcl'], 'there is no key'],
  ['list-type=2', accessLog('REST.GET.BUCKET', 'GET /?list-type=2'), ['ListObjectsV2'], 'list-type=2 is in the query'],
  ['no list-type', accessLog('REST.GET.BUCKET', 'GET /?prefix=a'), ['ListObjects'], 'list-type=2 is not in the query'],
  [
    'another list-type',
    accessLog('REST.GET.BUCKET', 'GET /?list-type=1'),
    ['ListObjects'],
    'list-type=2 is not in the query',
  ],
  ['no request line', accessLog('REST.GET.BUCKET', ''), ['ListObjects', 'ListObjectsV2']],
  [
    'an id',
    accessLog('REST.GET.INVENTORY', 'GET /?inventory&id=7'),
    ['GetBucketInventoryConfiguration'],
    'id is in the query',
  ],
  [
    'an empty id',
    accessLog('REST.GET.INVENTORY', 'GET /?inventory&id='),
    ['ListBucketInventoryConfigurations'],
    'id is not in the query',
  ],
  [
    'no id',
    accessLog('REST.GET.METRICS', 'GET /?metrics'),
    ['ListBucketMetricsConfigurations'],
    'id is not in the query',
  ],
  [
    'a deprecated twin',
    accessLog('REST.PUT.LIFECYCLE', 'PUT /?lifecycle'),
    ['PutBucketLifecycleConfiguration', 'PutBucketLifecycle'],
  ],
  ['a part', accessLog('REST.PUT.PART', 'PUT /k?partNumber=1&uploadId=u', { key }), ['UploadPart']],
  ['a copy', accessLog('REST.COPY.OBJECT', 'PUT /photos/cat.jpg', { key }), ['CopyObject']],
  ['the source of a copy', accessLog('REST.COPY.OBJECT_GET', '', { key }), ['CopyObject']],
  ['a copied part', accessLog('REST.COPY.PART', 'PUT /k?partNumber=1&uploadId=u', { key }), ['UploadPartCopy']],
  ['a key of a batch delete', accessLog('BATCH.DELETE.OBJECT', '', { key }), ['DeleteObjects']],
  ['a form upload', accessLog('REST.POST.BUCKET', 'POST /', { key, status: 204 }), ['PostObject']],
  ['lifecycle', accessLog('S3.EXPIRE.OBJECT', '', { key }), ['S3.EXPIRE.OBJECT']],
  ['a website', accessLog('WEBSITE.GET.OBJECT', 'GET /', { key }), ['WEBSITE.GET.OBJECT']],
  [
    'CloudTrail with list-type',
    cloudTrail('ListObjects', { 'list-type': '2' }),
    ['ListObjectsV2'],
    'list-type=2 is in requestParameters',
  ],
  [
    'CloudTrail without list-type',
    cloudTrail('ListObjects', { prefix: 'a' }),
    ['ListObjects'],
    'list-type=2 is not in requestParameters',
  ],
  [
    'CloudTrail with lists of one',
    cloudTrail('ListObjects', { 'list-type': ['2'] }),
    ['ListObjectsV2'],
    'list-type=2 is in requestParameters',
  ],
  [
    'CloudTrail with an older name',
    cloudTrail('PutBucketLifecycle', { lifecycle: '' }),
    ['PutBucketLifecycleConfiguration', 'PutBucketLifecycle'],
  ],
];

describe('identify the operation of a record', () => {
  for (const [title, facts, ids, because] of cases) {
    it(`with ${title}: ${ids.join(', ')}`, () => {
      const translation = identifyOperation(facts);
      assert.deepEqual([idsOf(translation), translation.matches[0]?.because], [ids, because]);
    });
  }

  for (const [title, facts, ids, remark] of [
    [
      'refused',
      accessLog('REST.GET.OBJECT', 'GET /k', { key, status: 403, errorCode: 'AccessDenied' }),
      ['GetObject'],
      'S3 answered 403 AccessDenied: the operation was asked for and not carried out.',
    ],
    [
      'redirected',
      accessLog('REST.GET.OBJECT', 'GET /k', { key, status: 301, errorCode: 'PermanentRedirect' }),
      ['GetObject'],
      'S3 answered 301 PermanentRedirect: the operation was asked for and not carried out.',
    ],
    ['answered 304', accessLog('REST.GET.OBJECT', 'GET /k', { key, status: 304 }), ['GetObject'], undefined],
    [
      'answered 405',
      accessLog('REST.GET.TORRENT', 'GET /k?torrent', { key, status: 405, errorCode: 'MethodNotAllowed' }),
      [],
      'S3 answered 405: it does not serve this method on this resource, so the record has no operation of its own.',
    ],
    [
      'a 405 of no operation',
      accessLog('REST.POST.OBJECT', 'POST /k', { key, status: 405 }),
      ['REST.POST.OBJECT'],
      'S3 answered 405: it does not serve this method on this resource, so the record has no operation of its own.',
    ],
    [
      'a read of a delete marker',
      accessLog('REST.HEAD.OBJECT', 'HEAD /k?versionId=v', { key, status: 405, errorCode: 'MethodNotAllowed' }),
      ['HeadObject'],
      'S3 answered 405 MethodNotAllowed: the operation was asked for and not carried out.',
    ],
    [
      'two selectors',
      accessLog('REST.GET.ACL', 'GET /?acl&policy', { status: 400 }),
      [],
      'The query names two sub-resources, acl and policy: S3 answers 400 and carries nothing out.',
    ],
    [
      'a request line that does not fit',
      accessLog('REST.GET.BUCKETPOLICY', 'GET /?acl'),
      ['GetBucketPolicy'],
      'The request line of this record does not fit the operation, which is read from its name alone.',
    ],
    [
      'CloudTrail, refused',
      { ...cloudTrail('GetObject', { key }), errorCode: 'AccessDenied' },
      ['GetObject'],
      'S3 answered AccessDenied: the operation was asked for and not carried out.',
    ],
    [
      'CloudTrail, refused by a VPC endpoint',
      { ...cloudTrail('GetObject', { key }), errorCode: 'VpceAccessDenied' },
      ['GetObject'],
      'The policy of a VPC endpoint refused the request: the operation was asked for and not carried out.',
    ],
    [
      'failed behind status 200',
      accessLog('REST.COPY.OBJECT', 'PUT /k', { key, status: 200, errorCode: 'SlowDown' }),
      ['CopyObject'],
      'S3 answered 200 SlowDown: the operation was asked for and not carried out.',
    ],
    [
      'an unknown value',
      accessLog('REST.GET.NEW_THING', 'GET /'),
      [],
      'REST.GET.NEW_THING is a value of the right shape that is not known to this version.',
    ],
  ] as const) {
    it(`with ${title}: ${remark ?? 'no remark'}`, () => {
      const translation = identifyOperation(facts);
      assert.deepEqual([idsOf(translation), translation.remarks], [ids, remark === undefined ? [] : [remark]]);
    });
  }

  it('offers what a refused method would have been', () => {
    const { suggestions } = identifyOperation(accessLog('REST.GET.TORRENT', 'GET /k?torrent', { key, status: 405 }));
    assert.deepEqual(
      suggestions.map(({ row, why }) => [row.id, why]),
      [['GetObjectTorrent', 'The operation that a record of this name is about as a rule.']],
    );
  });
});

describe('translate beside a record', () => {
  it('keeps what the record fits', () => {
    const facts = accessLog('REST.PUT.ACL', 'PUT /photos/cat.jpg?acl', { key });
    assert.deepEqual(idsOf(translate('REST.PUT.ACL', facts)), ['PutObjectAcl']);
    assert.deepEqual(idsOf(translate('?acl', facts)), ['GetObjectAcl', 'PutObjectAcl']);
  });

  it('keeps what the text means where the record is about something else', () => {
    const facts = accessLog('REST.GET.OBJECT', 'GET /k', { key });
    const { matches, remarks } = translate('PutBucketPolicy', facts);
    assert.deepEqual([matches[0]?.row.id, remarks], ['PutBucketPolicy', []]);
  });
});
