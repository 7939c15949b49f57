import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cloudTrailFields } from '../../../src/core/catalogue/cloudTrailFields';
import { lookUpCloudTrailField } from '../../../src/core/fields/cloudTrail/path';

describe('lookUpCloudTrailField', () => {
  for (const [path, match, row] of [
    [['userIdentity', 'arn'], 'exact', 'userIdentity.arn'],
    [['resources', 0, 'ARN'], 'exact', 'resources[].ARN'],
    [['resources', 17, 'arn'], 'spelling', 'resources[].ARN'],
    [['resources', 0], 'item', 'resources'],
    [['requestParameters', 'host', 0], 'spelling', 'requestParameters.Host'],
    [['requestParameters', 'Key'], 'spelling', 'requestParameters.key'],
    [['requestParameters', 'acl'], 'exact', 'requestParameters.acl'],
    [['requestParameters', 'acl', 0], 'item', 'requestParameters.acl'],
    [['requestParameters', 'accessControlList', 'x-amz-grant-read'], 'exact', 'requestParameters.accessControlList.*'],
    [['requestParameters', 'bucketPolicy', 'Statement', 0, 'Effect'], 'inside', 'requestParameters.bucketPolicy'],
    [['requestParameters', 'instancesSet'], 'inside', 'requestParameters'],
    [['additionalEventData', 'xAmzId2'], 'spelling', 'additionalEventData.x-amz-id-2'],
    [
      ['userIdentity', 'sessionContext', 'attributes', 'sourceIdentity'],
      'spelling',
      'userIdentity.sessionContext.sourceIdentity',
    ],
    [['eventname'], 'unknown', undefined],
    [['toString'], 'unknown', undefined],
    [['__proto__'], 'unknown', undefined],
    [[''], 'unknown', undefined],
    [[], 'unknown', undefined],
    [[0], 'unknown', undefined],
    [['userIdentity.arn'], 'unknown', undefined],
  ] as const) {
    it(`finds ${JSON.stringify(path)} as ${match}`, () => {
      const found = lookUpCloudTrailField(path);
      assert.equal(found.match, match);
      assert.equal(found.field?.path, row);
    });
  }

  for (const [path, shape, row] of [
    [['useridentity'], 'lake', 'useridentity'],
    [['useridentity', 'arn'], 'lake', 'userIdentity.arn'],
    [['eventname'], 'lake', 'eventName'],
    [['Records'], 'file', 'Records'],
    [['logFiles', 3, 's3Object'], 'digest', 'logFiles[].s3Object'],
    [['Events', 0, 'CloudTrailEvent'], 'lookupEvents', 'Events[].CloudTrailEvent'],
    [['detail-type'], 'eventBridge', 'detail-type'],
    [['insightDetails', 'state'], 'insight', 'insightDetails.state'],
    [['eventTime'], 'insight', 'eventTime'],
    [['tlsDetails', 'tlsVersion'], 'networkActivity', 'tlsDetails.tlsVersion'],
  ] as const) {
    it(`finds ${JSON.stringify(path)} in the shape ${shape}`, () => {
      assert.equal(lookUpCloudTrailField(path, shape).field?.path, row);
    });
  }

  it('takes the row of the shape before that of a record', () => {
    assert.equal(lookUpCloudTrailField(['errorCode'], 'networkActivity').field?.shape, 'networkActivity');
    assert.equal(lookUpCloudTrailField(['errorCode']).field?.shape, 'event');
  });

  it('finds every row by its own path', () => {
    for (const { path, shape } of cloudTrailFields) {
      const steps = path.split('.').flatMap(step => (step.endsWith('[]') ? [step.slice(0, -2), 0] : [step]));
      assert.equal(lookUpCloudTrailField(steps, shape).field?.path, path);
    }
  });

  it('never throws', () => {
    const steps = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constantFrom('userIdentity', 'resources', 'ARN')));
    fc.assert(
      fc.property(steps, path => {
        const { match, field } = lookUpCloudTrailField(path);
        assert.equal(field === undefined, match === 'unknown');
      }),
      { numRuns: 200 },
    );
    assert.equal(lookUpCloudTrailField(new Array(10_000).fill('a')).match, 'unknown');
    assert.ok(lookUpCloudTrailField(['x'.repeat(1_000_000)]).text.length < 200);
  });
});
