import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explainAccessLogJsonRecord } from '../../../src/core/explain/accessLogJsonRecord';
import { explainCloudTrailRecord } from '../../../src/core/explain/cloudTrail/record';
import { decodeCopySource } from '../../../src/core/fields/cloudTrail/copySource';
import { type JsonObject, objectRecord, utc } from './record';

const bucketName = 'amzn-s3-demo-bucket';
const target = 'a in amzn-s3-demo-bucket';
const accessPoint = 'arn:aws:s3:eu-west-1:123456789012:accesspoint/reports';
const outpost = 'arn:aws:s3-outposts:eu-west-1:123456789012:outpost/op-01ac5d28a6a232904';

function told(source: string | undefined, eventName = 'CopyObject', members: JsonObject = {}): string {
  const requestParameters = { bucketName, key: 'a', ...(source !== undefined && { 'x-amz-copy-source': source }) };
  return explainCloudTrailRecord(objectRecord(eventName, { requestParameters, ...members })).title.replace(
    'alice (assumed role admin) ',
    '',
  );
}

describe('a copy', () => {
  for (const [source, title] of [
    ['other-bucket/b%20c.txt', `copied b c.txt in other-bucket to ${target}`],
    ['/other-bucket/b%2Fc.txt', `copied b/c.txt in other-bucket to ${target}`],
    ['other-bucket/b%20c.txt?versionId=xyz', `copied version xyz of b c.txt in other-bucket to ${target}`],
    [`${accessPoint}/object/b%20c.txt`, `copied b c.txt in ${accessPoint} to ${target}`],
    [encodeURIComponent(`${outpost}/object/x/object/y`), `copied x/object/y in ${outpost} to ${target}`],
    [accessPoint, `copied ${accessPoint} to ${target}`],
    ['other-bucket', `copied other-bucket to ${target}`],
    ['b/k?x=1', `copied b/k?x=1 to ${target}`],
    ['', `copied something to ${target}`],
    [undefined, `copied something to ${target}`],
  ] as const) {
    it(`from ${JSON.stringify(source)}`, () => assert.equal(told(source), title));
  }

  it('of a part, and one that failed, and one of which that is not known', () => {
    const part = 'UploadPartCopy';
    const errorCode = { errorCode: 'AccessDenied' };
    assert.deepEqual(
      [told('b/k', part), told(undefined, part), told('b/k', part, errorCode), told(undefined, part, errorCode)],
      [
        `copied from k in b into a part of ${target}`,
        `copied something into a part of ${target}`,
        `tried to copy from k in b into a part of ${target}`,
        `tried to copy something into a part of ${target}`,
      ],
    );
    assert.equal(told('b/k', 'CopyObject', errorCode), `tried to copy k in b to ${target}`);
    assert.equal(told(undefined, 'CopyObject', errorCode), `tried to copy something to ${target}`);
  });

  it('without a target keeps to what the operation does', () => {
    assert.equal(told('b/k', 'CopyObject', { requestParameters: null, resources: [] }), 'copied an object inside S3');
  });

  for (const [operation, status, title] of [
    ['REST.COPY.OBJECT', 200, `copied something to ${target}`],
    ['REST.COPY.PART', 200, `copied something into a part of ${target}`],
    ['REST.COPY.OBJECT_GET', 200, `read ${target} to copy it`],
    ['REST.COPY.PART_GET', 403, `tried to read ${target} to copy it`],
  ] as const) {
    it(`in an access log, as ${operation}`, () => {
      const requester = 'arn:aws:iam::123456789012:user/alice';
      const record = { operation, bucket_name: bucketName, key_name: 'a', http_status: status, requester };
      assert.equal(explainAccessLogJsonRecord(record, utc).title, `alice (IAM user) ${title}`);
    });
  }
});

describe('decodeCopySource', () => {
  it('reads what clients write', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9-]{3,20}$/),
        fc.string({ minLength: 1, unit: 'binary' }),
        fc.constantFrom('', '/'),
        fc.option(fc.stringMatching(/^[A-Za-z0-9._]{1,32}$/), { nil: undefined }),
        (bucket, key, slash, versionId) => {
          const version = versionId === undefined ? '' : `?versionId=${versionId}`;
          const read = decodeCopySource(`${slash}${bucket}/${encodeURIComponent(key)}${version}`);
          assert.deepEqual([read.bucket, read.key, read.versionId], [bucket, key, versionId]);
        },
      ),
    );
  });

  it('keeps any other text', () => {
    fc.assert(
      fc.property(fc.string(), header => {
        const { bucket, text } = decodeCopySource(header);
        assert.ok(bucket !== undefined || text === header);
      }),
    );
  });
});
