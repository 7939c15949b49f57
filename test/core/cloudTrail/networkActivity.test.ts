import assert from 'node:assert/strict';
import { explainCloudTrailField } from '../../../src/core/explain/cloudTrail/field';
import { outcomeOf } from '../../../src/core/explain/cloudTrail/outcome';
import { explainCloudTrailRecord } from '../../../src/core/explain/cloudTrail/record';
import { decodeErrorCode } from '../../../src/core/fields/errorCode';
import { account, adminSession, type JsonObject, otherAccount, recordOf, utc } from './record';

/** What a VPC endpoint of `account` saw of a request; such a record has no parameters and no resources. */
const seenByEndpoint = (members: JsonObject = {}): JsonObject =>
  recordOf({
    userAgent: undefined,
    requestParameters: undefined,
    responseElements: undefined,
    additionalEventData: undefined,
    resources: undefined,
    readOnly: undefined,
    managementEvent: undefined,
    eventType: 'AwsVpceEvent',
    eventCategory: 'NetworkActivity',
    vpcEndpointId: 'vpce-1a2b3c4d',
    vpcEndpointAccountId: account,
    ...members,
  });
const stranger = { type: 'AWSAccount', principalId: 'AIDACKCEVSQ6C2EXAMPLE', accountId: otherAccount };
const refused = seenByEndpoint({
  userIdentity: stranger,
  errorCode: 'VpceAccessDenied',
  errorMessage: 'The request was denied due to a VPC endpoint policy',
});

describe('network activity of a VPC endpoint', () => {
  it('tells that a request was let through, and not how it ended', () => {
    const { title, subtitle, meaning } = explainCloudTrailRecord(seenByEndpoint());
    assert.deepEqual(
      [title, subtitle, ...meaning],
      [
        'alice (assumed role admin) called DeleteBucketPolicy',
        'from 203.0.113.7, 30 Mar 2026 10:15:02 UTC, let through by the VPC endpoint',
        'DeleteBucketPolicy, network activity event, s3.amazonaws.com, eu-west-1',
        'The VPC endpoint let the request through. How the service answered is not in this record.',
      ],
    );
  });

  it('tells a refusal, whose record it is, and that no access log has the request', () => {
    const { title, subtitle, meaning, rows, notes } = explainCloudTrailRecord(refused);
    assert.deepEqual(
      [title, subtitle, ...meaning, ...notes],
      [
        `Somebody in account ${otherAccount} tried to remove the policy of a bucket`,
        'from 203.0.113.7, 30 Mar 2026 10:15:02 UTC, failed with VpceAccessDenied',
        'DeleteBucketPolicy, network activity event, s3.amazonaws.com, eu-west-1',
        'The error message: The request was denied due to a VPC endpoint policy',
        `The record is for account ${account}, which owns the VPC endpoint. The caller is of another account. Account ${otherAccount} can tell whose unique ID AIDACKCEVSQ6C2EXAMPLE is.`,
      ],
    );
    assert.equal(rows.find(({ label }) => label === 'Access log')?.value, 'not recorded (documented)');
  });

  it('names the owner of the endpoint beside a caller with an ARN', () => {
    const { notes } = explainCloudTrailRecord(
      seenByEndpoint({ userIdentity: { ...adminSession, accountId: otherAccount }, vpcEndpointAccountId: undefined }),
    );
    assert.deepEqual(notes, [
      `The record is for account ${account}, which owns the VPC endpoint. The caller is of another account.`,
    ]);
  });

  for (const [path, title, meaning] of [
    ['errorCode', 'VpceAccessDenied: the policy of the VPC endpoint refused the request', []],
    [
      'eventCategory',
      'NetworkActivity: a request that was sent through a VPC endpoint, which let it pass or refused it',
      [],
    ],
    [
      'recipientAccountId',
      `AWS account ${account}`,
      ['The caller is of another account: this one owns the VPC endpoint.'],
    ],
  ] as const) {
    it(`explains ${path}`, () => {
      const told = explainCloudTrailField(refused, [path], utc);
      assert.deepEqual([told.title, told.meaning, told.notes], [title, meaning, []]);
    });
  }

  it('has a row for its error code, as one of access that no access log holds', () => {
    assert.deepEqual(decodeErrorCode('VpceAccessDenied', { text: () => undefined }), {
      kind: 'errorCode',
      code: 'VpceAccessDenied',
      known: true,
      category: 'networkActivity',
      family: 'access',
    });
  });
});

describe('outcomeOf', () => {
  for (const [title, record, shape, outcome] of [
    ['a call', {}, 'cloudtrail-event', 'succeeded'],
    ['an error', { errorCode: 'AccessDenied' }, 'cloudtrail-event', 'failed'],
    ['a row without the column', {}, 'cloudtrail-lake', 'untold'],
    ['a row with an empty column', { errorcode: null }, 'cloudtrail-lake', 'succeeded'],
    ['a row with an error', { errorcode: 'AccessDenied' }, 'cloudtrail-lake', 'failed'],
    ['an endpoint', { eventCategory: 'NetworkActivity' }, 'cloudtrail-event', 'letThrough'],
    ['an endpoint by its type', { eventType: 'AwsVpceEvents' }, 'cloudtrail-event', 'letThrough'],
    ['a row of an endpoint', { eventcategory: 'NetworkActivity', errorcode: '' }, 'cloudtrail-lake', 'letThrough'],
    ['a row of an endpoint without the column', { eventtype: 'AwsVpceEvent' }, 'cloudtrail-lake', 'untold'],
  ] as const) {
    it(`of ${title} is ${outcome}`, () => assert.equal(outcomeOf(record, shape), outcome));
  }
});
