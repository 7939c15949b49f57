import assert from 'node:assert/strict';
import { explainCloudTrailField } from '../../../src/core/explain/cloudTrail/field';
import { outlineJsonRecord } from '../../../src/core/explain/outline/json';
import { type JsonObject, recordOf } from '../cloudTrail/record';
import * as events from '../records/json/events';
import { leavesOf, lines, options, recordIn, show } from './show';

const outline = (value: unknown, text?: string): readonly string[] =>
  show(outlineJsonRecord(recordIn(value, text), options));

/** The lines of one group. */
function groupOf(name: string, value: unknown): readonly string[] {
  const nodes = outlineJsonRecord(recordIn(value), options);
  return show(nodes.filter(({ label }) => label === name));
}

const policy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: ['s3:GetObject', 's3:GetObjectAcl'] }],
};

const changed: JsonObject = recordOf({
  eventName: 'PutBucketPolicy',
  requestParameters: { bucketName: 'amzn-s3-demo-bucket', Host: 's3.amazonaws.com', policy: '', bucketPolicy: policy },
  tlsDetails: { tlsVersion: 'TLSv1.3' },
  novelty: { count: 7 },
});

describe('outlineJsonRecord', () => {
  it('puts every value of an event into a group that says its main thing', () => {
    assert.deepEqual(
      outline(changed),
      lines(`
      Request: PutBucketPolicy
        eventTime: 2026-03-30T10:15:02Z -> 30 Mar 2026 10:15:02 UTC
        eventSource: s3.amazonaws.com -> Amazon S3, with general purpose buckets, access points and account settings
        eventName: PutBucketPolicy
        awsRegion: eu-west-1 -> Europe (Ireland)
        requestParameters: Object with 4 members
          policy: "" -> The request had ?policy in its URL
          bucketPolicy: Object with 2 members -> The policy allows everyone s3:GetObject, s3:GetObjectAcl. It lets everyone in without a condition: public, unless Block Public Access stops it.
            Version: 2012-10-17
            Statement: List of 1 item
              [0]: Object with 3 members
                Effect: Allow
                Principal: *
                Action: List of 2 items
                  [0]: s3:GetObject
                  [1]: s3:GetObjectAcl
        bytesTransferredIn: 0 -> 0 bytes
        readOnly: false -> the operation can change something
        eventType: AwsApiCall -> somebody called an API
        managementEvent: true -> the event is about a resource and its settings
        eventCategory: Management -> about a resource and its settings
      Requester: alice, 203.0.113.7
        userIdentity: Object with 6 members -> alice (assumed role admin)
          type: AssumedRole -> a session of an IAM role
          principalId: AROAIOSFODNN7EXAMPLE:alice
          arn: arn:aws:sts::123456789012:assumed-role/admin/alice -> alice (assumed role admin, account 123456789012)
          accountId: 123456789012
          accessKeyId: ASIAIOSFODNN7EXAMPLE -> ASIAIOSFODNN7EXAMPLE (temporary access key)
          sessionContext: Object with 2 members
            sessionIssuer: Object with 4 members
              type: Role -> the credentials are those of a role
              arn: arn:aws:iam::123456789012:role/admin -> admin (IAM role, account 123456789012)
              accountId: 123456789012
              userName: admin
            attributes: Object with 2 members
              creationDate: 2026-03-30T09:00:00Z -> 30 Mar 2026 09:00:00 UTC
              mfaAuthenticated: true -> the session began with multi-factor authentication
        sourceIPAddress: 203.0.113.7 -> 203.0.113.7 (IPv4, reserved for documentation)
        SignatureVersion: SigV4 -> Signature Version 4
        AuthenticationMethod: AuthHeader -> Signed in the Authorization header
      Object: amzn-s3-demo-bucket
        bucketName: amzn-s3-demo-bucket -> amzn-s3-demo-bucket (general purpose bucket)
        resources: List of 1 item
          [0]: Object with 3 members -> The bucket amzn-s3-demo-bucket
            accountId: 123456789012
            type: AWS::S3::Bucket -> a general purpose bucket
            ARN: arn:aws:s3:::amzn-s3-demo-bucket -> The bucket amzn-s3-demo-bucket
      Response: succeeded, 0 bytes sent
        responseElements: null
        bytesTransferredOut: 0 -> 0 bytes
      Connection: TLS 1.3, AWS CLI 2.34.11
        userAgent: [aws-cli/2.34.11 ua/2.1 os/linux md/command#s3api.delete-bucket-policy] -> AWS CLI 2.34.11: aws s3api delete-bucket-policy
        Host: s3.amazonaws.com -> Legacy global endpoint
        CipherSuite: TLS_AES_128_GCM_SHA256 -> Current cipher: AES-128 in GCM mode, (EC)DHE key exchange
        tlsDetails: Object with 1 member
          tlsVersion: TLSv1.3 -> TLS 1.3
      Delivery: request id 3E57427F3EXAMPLE, event id a1b2c3d4-5678-90ab-cdef-111111111111
        eventVersion: 1.11
        requestID: 3E57427F3EXAMPLE
        eventID: a1b2c3d4-5678-90ab-cdef-111111111111
        recipientAccountId: 123456789012
      Other: novelty
        novelty: Object with 1 member
          count: 7
    `),
    );
  });

  it('has the members around the event in a group of their own', () => {
    assert.deepEqual(
      groupOf('Envelope', events.eventBridge),
      lines(`
      Envelope: version, id, detail-type, source, account, time, region, resources
        version: 0
        id: a1b2c3d4-5678-90ab-cdef-111122223333
        detail-type: AWS API Call via CloudTrail
        source: aws.s3
        account: 123456789012
        time: 2026-11-22T10:00:00Z
        region: eu-west-1
        resources: An empty list
    `),
    );
    assert.deepEqual(
      groupOf('Envelope', { Events: [events.lookup] }),
      lines(`
      Envelope: EventId, EventName, ReadOnly, EventTime, Username, Resources
        EventId: a1b2c3d4-5678-90ab-cdef-111122223333
        EventName: GetObject
        ReadOnly: true
        EventTime: 2026-11-22T10:00:00+00:00
        Username: alice
        Resources: List of 1 item
          [0]: Object with 2 members
            ResourceType: AWS::S3::Bucket
            ResourceName: amzn-s3-demo-bucket
    `),
    );
    assert.deepEqual(
      groupOf('Envelope', events.logEvents([events.eventBridge])),
      lines(`
      Envelope: logStreamName, timestamp, version, id, detail-type, source, account, time, regio... (101 characters)
        logStreamName: 123456789012_CloudTrail_eu-west-1
        timestamp: 1795341600000
        version: 0
        id: a1b2c3d4-5678-90ab-cdef-111122223333
        detail-type: AWS API Call via CloudTrail
        source: aws.s3
        account: 123456789012
        time: 2026-11-22T10:00:00Z
        region: eu-west-1
        resources: An empty list
        eventId: 0
    `),
    );
  });

  it('keeps an event without members there', () => {
    assert.deepEqual(groupOf('Envelope', { ...events.eventBridge, detail: {} }).at(-1), '  detail: An empty object');
    assert.deepEqual(
      groupOf('Envelope', { Events: [{ EventId: 'a', CloudTrailEvent: '{}' }] }).at(-1),
      '  CloudTrailEvent: {}',
    );
  });

  it('reads the columns of event data stores', () => {
    assert.deepEqual(
      outline([events.lakeColumns]),
      lines(`
      Request: GetObject
        eventtime: 2026-11-22 10:00:00.000
        eventsource: s3.amazonaws.com
        eventname: GetObject
      Requester: useridentity
        useridentity: Object with 1 member
          type: AssumedRole
      Delivery: eventversion
        eventversion: 1.11
    `),
    );
    assert.deepEqual(
      outline(events.lakeResults),
      lines(`
      Request: GetObject
        eventName: GetObject
      Delivery: event id a1b2c3d4-5678-90ab-cdef-111122223333
        eventID: a1b2c3d4-5678-90ab-cdef-111122223333
    `),
    );
  });

  it('has the groups of the text form for an access log as JSON', () => {
    assert.deepEqual(
      outline({ ...events.accessLog, novelty: 1 }),
      lines(`
      Request: GetObject
        Time: 2026-11-22T10:00:00.000Z -> 22 Nov 2026 10:00:00 UTC
        Operation: REST.GET.OBJECT -> Reads an object
      Requester: anonymous
        Requester: null -> Anonymous: the request carried no valid signature
      Object: a.txt in amzn-s3-demo-bucket
        Bucket: amzn-s3-demo-bucket -> amzn-s3-demo-bucket (general purpose bucket)
        Key: a.txt
        bucket_arn: arn:aws:s3:::amzn-s3-demo-bucket
      Response: 200
        HTTP status: 200 -> 200 OK
      Delivery: schema_version_id
        schema_version_id: V_1_0
      Other: novelty
        novelty: 1
    `),
    );
  });

  it('shows relatives of events in groups, and everything else as it stands', () => {
    assert.deepEqual(
      outline(events.insight),
      lines(`
      Request: CloudTrail Insights
        eventTime: 2026-11-22T10:00:00Z -> 22 Nov 2026 10:00:00 UTC
        awsRegion: eu-west-1 -> Europe (Ireland)
        eventType: AwsCloudTrailInsight -> CloudTrail Insights found unusual activity
        insightDetails: Object with 3 members
          state: Start -> the unusual activity began
          eventSource: s3.amazonaws.com
          insightType: ApiCallRateInsight -> there were unusually many or few calls
        eventCategory: Insight -> unusual activity that CloudTrail Insights found
      Delivery: event id a1b2c3d4-5678-90ab-cdef-111122223333
        eventVersion: 1.11
        eventID: a1b2c3d4-5678-90ab-cdef-111122223333
        recipientAccountId: 123456789012
        sharedEventID: a1b2c3d4-5678-90ab-cdef-111122223333
    `),
    );
    assert.deepEqual(
      outline(events.digest),
      lines(`
      awsAccountId: 123456789012
      digestStartTime: 2026-11-22T09:00:00Z -> 22 Nov 2026 09:00:00 UTC
      digestS3Bucket: amzn-s3-demo-bucket -> amzn-s3-demo-bucket (general purpose bucket)
      digestS3Object: AWSLogs/123456789012/CloudTrail-Digest/eu-west-1/2026/11/22/digest.json.gz
      logFiles: An empty list
    `),
    );
    assert.deepEqual(
      outline(events.notification),
      lines(`
      eventVersion: 2.1
      eventSource: aws:s3
      awsRegion: eu-west-1
      eventTime: 2026-11-22T10:00:00.000Z
      eventName: ObjectCreated:Put
      userIdentity: Object with 1 member
        principalId: AWS:AIDAEXAMPLEID
      s3: Object with 2 members
        bucket: Object with 1 member
          name: amzn-s3-demo-bucket
        object: Object with 2 members
          key: a.txt
          size: 42
    `),
    );
    assert.deepEqual(
      outline({ name: 'package' }),
      lines(`
      name: package
      Problems: This is no CloudTrail record and no access log record as JSON.
        This is no CloudTrail record and no access log record as JSON.
    `),
    );
  });

  it('says what could not be read', () => {
    assert.deepEqual(
      outline(undefined, `${events.eventText.slice(0, 130)}`),
      lines(`
      eventVersion: 1.11
      userIdentity: Object with 3 members
        type: AssumedRole
        principalId: AROAEXAMPLEID:alice
        arn: arn:aws:sts::123456789012:a
      Problems: 2
        This is no CloudTrail record and no access log record as JSON.
        The text ends before the last bracket or quote is closed: it was probably cut here.
    `),
    );
  });

  it('keeps an empty object, where what is in a member goes to other groups as well', () => {
    const emptied = recordOf({ requestParameters: {}, additionalEventData: { 'x-amz-id-2': 'abc' } });
    assert.deepEqual(
      groupOf('Request', emptied).filter(line => line.includes('requestParameters')),
      ['  requestParameters: An empty object'],
    );
    assert.deepEqual(groupOf('Other', emptied), []);
  });

  it('divides long lists', () => {
    const nodes = outlineJsonRecord(recordIn({ name: Array.from({ length: 450 }, (_, index) => index) }), options);
    const [list] = nodes;
    assert.deepEqual(
      list?.children.map(({ label, description, children }) => [label, description, children.length]),
      [
        ['[0] to [199]', '200', 200],
        ['[200] to [399]', '200', 200],
        ['[400] to [449]', '50', 50],
      ],
    );
    const members = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`a${index}`, index]));
    assert.deepEqual(
      outlineJsonRecord(recordIn(members), options).map(({ label }) => label),
      ['a0 to a199', 'a200 to a200', 'Problems'],
    );
    const long = outlineJsonRecord(recordIn({ name: Array.from({ length: 40_001 }, (_, index) => index) }), options);
    assert.deepEqual(
      long[0]?.children.map(({ label, children }) => [label, children.length]),
      [
        ['[0] to [39999]', 200],
        ['[40000] to [40000]', 1],
      ],
    );
  });

  it('says of a member what its hover says, and where it stands with its name', () => {
    const text = JSON.stringify(changed);
    const leaf = leavesOf(outlineJsonRecord(recordIn(changed), options)).find(
      ({ path }) => path === 'tlsDetails.tlsVersion',
    );
    assert.ok(leaf?.explain && leaf.span);
    assert.deepEqual(leaf.explain(), explainCloudTrailField(changed, ['tlsDetails', 'tlsVersion'], options));
    assert.equal(text.slice(leaf.span.start, leaf.span.end), '"tlsVersion":"TLSv1.3"');
  });

  it('explains the last of several members with the same name only', () => {
    const text =
      '{"eventName":"PutObject","eventSource":"s3.amazonaws.com","eventVersion":"1.11","readOnly":true,"readOnly":false}';
    const found = leavesOf(outlineJsonRecord(recordIn(undefined, text), options)).filter(
      ({ path }) => path === 'readOnly',
    );
    assert.deepEqual(
      found.map(({ description, value, explain }) => [description, value, explain !== undefined]),
      [
        ['true', '', false],
        ['false', 'the operation can change something', true],
      ],
    );
  });

  it('writes hidden characters out and cuts what is long', () => {
    assert.deepEqual(outline({ 'a\u202e': 'b\u0000', long: 'x'.repeat(300) }).slice(0, 2), [
      'a<U+202E RIGHT-TO-LEFT OVERRIDE>: b<U+0000 NULL>',
      `long: ${'x'.repeat(200)}... (300 characters)`,
    ]);
  });
});
