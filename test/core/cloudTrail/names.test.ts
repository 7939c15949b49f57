import assert from 'node:assert/strict';
import { eventSources } from '../../../src/core/catalogue/eventSources';
import { sources } from '../../../src/core/catalogue/sources';
import { explainCloudTrailField } from '../../../src/core/explain/cloudTrail/field';
import { explainCloudTrailRecord } from '../../../src/core/explain/cloudTrail/record';
import type { Row } from '../../../src/core/explain/types';
import { type JsonObject, objectRecord, recordOf, utc } from './record';

const named = (rows: readonly Row[]): readonly (string | undefined)[] =>
  ['Access log', 'IAM'].map(name => rows.find(({ label }) => label === name)?.value);
const namesOf = (record: JsonObject): readonly (string | undefined)[] => named(explainCloudTrailRecord(record).rows);
const unknown = 'not known to this version';

describe('names of an operation elsewhere', () => {
  for (const [eventSource, eventName, accessLog, iam] of [
    ['s3.amazonaws.com', 'PutObject', 'REST.PUT.OBJECT (documented)', 's3:PutObject (documented)'],
    ['s3express.amazonaws.com', 'PutObject', 'not recorded (documented)', 's3express:CreateSession (documented)'],
    ['s3express.amazonaws.com', 'DeleteBucket', 'not recorded (documented)', 's3express:DeleteBucket (documented)'],
    ['s3-outposts.amazonaws.com', 'DeleteObject', 'not recorded (inferred)', unknown],
    ['s3tables.amazonaws.com', 'GetObject', 'not recorded (inferred)', unknown],
    ['s3tables.amazonaws.com', 'DeleteTable', 'not recorded (inferred)', undefined],
  ] as const) {
    it(`${eventName} of ${eventSource}`, () => {
      const record = objectRecord(eventName, { eventSource });
      assert.deepEqual(namesOf(record), [accessLog, iam]);
      assert.deepEqual(named(explainCloudTrailField(record, ['eventName'], utc).rows), [accessLog, iam]);
    });
  }

  for (const [eventName, versionId, iam] of [
    ['GetObject', 'v-1', 's3:GetObjectVersion (documented)'],
    ['GetObject', '', 's3:GetObject (documented)'],
    ['HeadObject', 'v-1', 's3:GetObjectVersion (documented)'],
    ['DeleteObject', 'v-1', 's3:DeleteObjectVersion (documented)'],
    ['PutObjectAcl', 'v-1', 's3:PutObjectVersionAcl (documented)'],
    ['GetObjectTagging', 'v-1', 's3:GetObjectVersionTagging (documented)'],
  ] as const) {
    it(`${eventName} of the version ${JSON.stringify(versionId)}`, () => {
      const requestParameters = { bucketName: 'amzn-s3-demo-bucket', key: 'a', versionId };
      assert.equal(namesOf(objectRecord(eventName, { requestParameters }))[1], iam);
    });
  }

  it('are those of general purpose buckets where the record names no source', () => {
    assert.deepEqual(namesOf(recordOf({ eventSource: undefined })), [undefined, undefined]);
  });

  it('rest on sources that exist', () => {
    const cited = eventSources.flatMap(({ accessLog }) => accessLog.sources);
    assert.deepEqual(
      cited.filter(id => !Object.hasOwn(sources, id)),
      [],
    );
  });
});
