import assert from 'node:assert/strict';
import {
  compileQuery,
  operations,
  parseQuery,
  queryPresets,
  type RecordView,
  viewOfJson,
} from '../../../../src/core/index';
import { account, objectRecord, recordOf } from '../../cloudTrail/record';
import { owner } from '../../records/lines';
import { records, tailWith, viewOfLine, viewOfParts } from './fixture';

type Views = Readonly<Record<'is' | 'isNot', readonly RecordView[]>>;
interface Cases {
  readonly accessLog: Views;
  /** Absent where CloudTrail does not have the fact. */
  readonly cloudTrail?: Views;
}

const event = (members: Parameters<typeof recordOf>[0]): RecordView =>
  viewOfJson(recordOf(members), 'cloudtrail-event');
const data = (name: string, members: Parameters<typeof recordOf>[0] = {}): RecordView =>
  viewOfJson(objectRecord(name, members), 'cloudtrail-event');
const additional = (members: Readonly<Record<string, string | number>>) =>
  data('GetObject', { additionalEventData: members });

const plain = viewOfParts({});
const { anonymous, expired, refusedDelete, short } = records as Readonly<Record<string, RecordView>> & {
  readonly [Name in 'anonymous' | 'expired' | 'refusedDelete' | 'short']: RecordView;
};
const trail = data('GetObject');
const noOne = { type: 'AWSAccount', principalId: '', accountId: 'anonymous' };
const service = { type: 'AWSService', invokedBy: 'cloudtrail.amazonaws.com' };
const root = { type: 'Root', arn: `arn:aws:iam::${account}:root`, accountId: account };
const children = viewOfLine(
  `${owner} amzn-s3-demo-bucket [06/Feb/2026:00:00:38 +0000] 192.0.2.3 ${owner} 3E57427F3EXAMPLE BATCH.DELETE.OBJECT a.txt - 204 - - 5 - - - - -`,
);

const cases: Readonly<Record<string, Cases>> = {
  refused: {
    accessLog: {
      is: [refusedDelete, viewOfParts({ middle: '401 - - - 7 -' })],
      isNot: [plain, anonymous, viewOfParts({ middle: '403 InvalidObjectState 243 - 7 -' })],
    },
    cloudTrail: {
      is: [
        event({ errorCode: 'AccessDenied' }),
        event({ errorCode: 'SignatureDoesNotMatch' }),
        event({ errorCode: 'VpceAccessDenied', eventCategory: 'NetworkActivity' }),
        additional({ httpStatusCode: 403 }),
      ],
      isNot: [trail, event({ errorCode: 'NoSuchBucketPolicy' }), additional({ httpStatusCode: 200 })],
    },
  },
  anonymous: {
    accessLog: { is: [anonymous, viewOfParts({ requester: 'Anonymous' })], isNot: [plain, expired] },
    cloudTrail: {
      is: [event({ userIdentity: noOne }), event({ userIdentity: { ...noOne, accountId: 'ANONYMOUS_PRINCIPAL' } })],
      isNot: [
        trail,
        event({ userIdentity: service }),
        event({ userIdentity: { type: 'AWSAccount', accountId: account } }),
      ],
    },
  },
  deletes: {
    accessLog: {
      is: [refusedDelete, expired, children, viewOfParts({ operation: 'REST.DELETE.BUCKET' })],
      isNot: [plain, viewOfParts({ operation: 'REST.DELETE.BUCKETPOLICY' })],
    },
    cloudTrail: {
      is: [data('DeleteObject'), data('DeleteObjects'), event({ eventName: 'DeleteBucket' })],
      isNot: [trail, event({})],
    },
  },
  sigv2: {
    accessLog: { is: [viewOfParts({ tail: tailWith({ 20: 'SigV2' }) })], isNot: [plain, anonymous] },
    cloudTrail: { is: [additional({ SignatureVersion: 'SigV2' })], isNot: [trail, additional({})] },
  },
  'old-tls': {
    accessLog: {
      is: ['TLSv1', 'TLSv1.1'].map(version => viewOfParts({ tail: tailWith({ 24: version }) })),
      isNot: [plain, viewOfParts({ tail: tailWith({ 24: '-' }) })],
    },
    cloudTrail: {
      is: [event({ tlsDetails: { tlsVersion: 'TLSv1.1' } })],
      isNot: [trail, event({ tlsDetails: { tlsVersion: 'TLSv1.2' } })],
    },
  },
  'acl-required': {
    accessLog: { is: [viewOfParts({ tail: tailWith({ 26: 'Yes' }) })], isNot: [plain, short] },
    cloudTrail: { is: [additional({ aclRequired: 'Yes' })], isNot: [trail] },
  },
  'cross-region': {
    accessLog: {
      is: [viewOfParts({ tail: tailWith({ 27: 'us-east-1' }) })],
      isNot: [
        plain,
        viewOfParts({ tail: tailWith({ 27: '-' }) }),
        viewOfParts({ tail: tailWith({ 27: 'us-east-1', 23: 'amzn-s3-demo-bucket.s3.amazonaws.com' }) }),
        viewOfParts({ tail: tailWith({ 27: 'us-east-1' }), operation: 'REST.PUT.OBJECT', middle: '200 - - 4096 7 5' }),
      ],
    },
  },
  presigned: {
    accessLog: { is: [viewOfParts({ tail: tailWith({ 22: 'QueryString' }) })], isNot: [plain, anonymous] },
    cloudTrail: { is: [additional({ AuthenticationMethod: 'QueryString' })], isNot: [trail] },
  },
  'server-errors': {
    accessLog: {
      is: [viewOfParts({ middle: '503 SlowDown 300 - 7 -' }), viewOfParts({ middle: '500 InternalError 300 - 7 -' })],
      isNot: [plain, refusedDelete, expired],
    },
    cloudTrail: {
      is: [event({ errorCode: 'InternalError' }), additional({ httpStatusCode: 503 })],
      isNot: [trail, event({ errorCode: 'AccessDenied' })],
    },
  },
  'large-downloads': {
    accessLog: {
      is: [viewOfParts({ middle: '200 - 100000001 - 7 5' })],
      isNot: [plain, viewOfParts({ middle: '200 - 100000000 - 7 5' })],
    },
    cloudTrail: {
      is: [additional({ bytesTransferredOut: 5e9 })],
      isNot: [trail, additional({ bytesTransferredIn: 5e9 })],
    },
  },
  lifecycle: {
    accessLog: {
      is: [
        expired,
        ...['S3.CREATE.DELETEMARKER', 'S3.TRANSITION.OBJECT', 'S3.TRANSITION_SIA.OBJECT', 'S3.DELETE.UPLOAD'].map(
          operation => viewOfParts({ operation }),
        ),
      ],
      isNot: [plain, viewOfParts({ operation: 'REST.DELETE.UPLOAD' }), viewOfParts({ operation: 'S3.RESTORE.OBJECT' })],
    },
  },
  'access-changes': {
    accessLog: {
      is: [
        viewOfParts({ operation: 'REST.PUT.BUCKETPOLICY', key: '-', request: '"PUT /?policy HTTP/1.1"' }),
        viewOfParts({ operation: 'REST.PUT.ACL', request: '"PUT /photos/cat.jpg?acl HTTP/1.1"' }),
        viewOfParts({ operation: 'REST.PUT.ACL', key: '-', request: '"PUT /?acl HTTP/1.1"' }),
        viewOfParts({ operation: 'REST.PUT.PUBLIC_ACCESS_BLOCK', key: '-' }),
        viewOfParts({ operation: 'REST.DELETE.OWNERSHIP_CONTROLS', key: '-' }),
      ],
      isNot: [plain, viewOfParts({ operation: 'REST.GET.ACL' }), expired],
    },
    cloudTrail: {
      is: [event({}), event({ eventName: 'PutAccountPublicAccessBlock' }), data('PutObjectAcl')],
      isNot: [trail, event({ eventName: 'GetBucketPolicy' })],
    },
  },
  root: {
    accessLog: {
      is: [plain, viewOfParts({ requester: `arn:aws:iam::${account}:root` })],
      isNot: [refusedDelete, anonymous, viewOfParts({ requester: `arn:aws:iam::${account}:user/root` })],
    },
    cloudTrail: { is: [event({ userIdentity: root })], isNot: [trail, event({ userIdentity: service })] },
  },
};

describe('ready-made queries', () => {
  it('are all tested, and have names of their own', () => {
    assert.deepEqual(
      queryPresets.map(({ id }) => id),
      Object.keys(cases),
    );
    assert.equal(new Set(queryPresets.map(({ title }) => title)).size, queryPresets.length);
  });

  for (const { id, query: text, explanation } of queryPresets) {
    it(id, () => {
      const { query, problems } = parseQuery(text);
      assert.deepEqual(problems, []);
      assert.ok(query);
      assert.match(explanation, /^[A-Z].*\.$/);
      const { accessLog, cloudTrail } = cases[id] as Cases;
      assert.equal(cloudTrail === undefined, explanation.endsWith('access logs only.'));
      const views = (which: 'is' | 'isNot') => [...accessLog[which], ...(cloudTrail?.[which] ?? [])];
      assert.deepEqual(
        views('is').map(compileQuery(query)),
        views('is').map(() => true),
      );
      assert.deepEqual(
        views('isNot').map(compileQuery(query)),
        views('isNot').map(() => false),
      );
    });
  }

  it('name operations and events that the catalogue has', () => {
    const known = new Set(
      operations.flatMap(row => [
        ...row.operations.map(({ value }) => value),
        ...row.eventNames.map(({ name }) => name),
      ]),
    );
    for (const { query } of queryPresets) {
      for (const [, names = ''] of query.matchAll(/(?:operation|event_name) in \(([^)]+)\)/g)) {
        assert.deepEqual(
          names.split(', ').filter(name => !name.includes('*') && !known.has(name)),
          [],
        );
      }
    }
  });
});
