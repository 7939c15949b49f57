import assert from 'node:assert/strict';
import { translate } from '../../../src/core/operations/translate';
import { idsOf } from './rows';

describe('translate a name', () => {
  for (const [text, form, ids] of [
    ['REST.GET.LOGGING_STATUS', 'operation', ['GetBucketLogging']],
    ['rest.get.logging_status', 'operation', ['GetBucketLogging']],
    ['BATCH.DELETE.OBJECT', 'operation', ['DeleteObjects']],
    ['REST.COPY.OBJECT_GET', 'operation', ['CopyObject']],
    ['S3.EXPIRE.OBJECT', 'operation', ['S3.EXPIRE.OBJECT']],
    ['REST.POST.OBJECT', 'operation', ['REST.POST.OBJECT']],
    ['WEBSITE.GET.OBJECT', 'operation', ['WEBSITE.GET.OBJECT']],
    ['REST.GET.ACL', 'operation', ['GetObjectAcl', 'GetBucketAcl']],
    ['PutBucketAcl', 'api', ['PutBucketAcl']],
    ['putbucketacl', 'api', ['PutBucketAcl']],
    ['PUT_BUCKET_ACL', 'api', ['PutBucketAcl']],
    ['"PutBucketAcl",', 'api', ['PutBucketAcl']],
    ['`PutBucketAcl`', 'api', ['PutBucketAcl']],
    ['put_object_acl', 'sdk', ['PutObjectAcl']],
    ['PutBucketAclCommand', 'sdk', ['PutBucketAcl']],
    ['putObjectAcl', 'sdk', ['PutObjectAcl']],
    ['client.put_object_acl(Bucket=b, Key=k)', 'sdk', ['PutObjectAcl']],
    ["await client.send(new PutObjectAclCommand({ Bucket: 'b' }))", 'sdk', ['PutObjectAcl']],
    ["paginator = s3.get_paginator('list_object_versions')", 'sdk', ['ListObjectVersions']],
    [
      '"eventName": "GetBucketReplication", "readOnly": true',
      'api',
      ['GetBucketReplication', 's3control:GetBucketReplication'],
    ],
    ['GetAccelerateConfiguration', 'eventName', ['GetBucketAccelerateConfiguration']],
    ['put-bucket-acl', 'cli', ['PutBucketAcl']],
    ['s3api put-bucket-acl', 'cli', ['PutBucketAcl']],
    ['aws s3api put-bucket-acl', 'cli', ['PutBucketAcl']],
    ['s3:GetBucketAcl', 'iam', ['GetBucketAcl']],
    ['s3:ListAllMyBuckets', 'iam', ['ListBuckets']],
    ['ListAllMyBuckets', 'iam', ['ListBuckets']],
    ['LOGGING_STATUS', 'resource', ['GetBucketLogging', 'PutBucketLogging']],
    ['?logging', 'selector', ['GetBucketLogging', 'PutBucketLogging']],
    ['?list-type=2', 'selector', ['ListObjectsV2']],
    ['logging', 'selector', ['GetBucketLogging', 'PutBucketLogging']],
    ['CreateJob', 'api', ['s3control:CreateJob']],
    ['s3control:CreateJob', 'api', ['s3control:CreateJob']],
    ['GetBucketPolicy', 'api', ['GetBucketPolicy', 's3control:GetBucketPolicy']],
    ['hello world', 'unknown', []],
    ['', 'unknown', []],
    ['?', 'selector', []],
    ['?foo', 'selector', []],
  ] as const) {
    it(`${text || '(empty)'}: ${form}, ${ids.join(', ') || 'nothing'}`, () => {
      const translation = translate(text);
      assert.equal(translation.query, text);
      assert.deepEqual([translation.form, idsOf(translation)], [form, ids]);
    });
  }

  it('says under which forms a name stands for an operation', () => {
    const [first, second] = translate('ListObjects').matches;
    assert.deepEqual([first?.row.id, first?.as], ['ListObjects', ['api', 'eventName']]);
    assert.deepEqual([second?.row.id, second?.as], ['ListObjectsV2', ['eventName']]);
  });

  for (const [text, clues] of [
    ['REST.GET.BUCKET', ['The query has no list-type=2.', 'The query has list-type=2.']],
    ['ListObjects', ['Its requestParameters do not hold list-type.', 'Its requestParameters hold list-type.']],
    ['LOGGING_STATUS', ['For a bucket, by GET.', 'For a bucket, by PUT.']],
    ['GetBucketPolicy', ['For a bucket, by GET.', 'The operation of this name in S3 Control.']],
    [
      'PutBucketLifecycle',
      ['Deprecated: PutBucketLifecycleConfiguration has taken its place.', 'CloudTrail writes this eventName for it.'],
    ],
  ] as const) {
    it(`says what tells the meanings of ${text} apart`, () => {
      assert.deepEqual(
        translate(text).matches.map(({ tellsApart }) => tellsApart),
        clues,
      );
    });
  }

  it('puts permissions that every request needs before those that some need', () => {
    assert.deepEqual(
      translate('s3:GetObjectAcl').matches.map(({ row, when }) => [row.id, when]),
      [
        ['GetObjectAcl', undefined],
        ['ListObjects', 'the answer shows who owns the objects'],
        ['ListObjectsV2', 'the answer shows who owns the objects'],
      ],
    );
  });

  for (const [pattern, includes, excludes] of [
    ['s3:Get*Acl', ['GetObjectAcl', 'GetBucketAcl'], ['PutObjectAcl']],
    ['s3:Put*Policy', ['PutBucketPolicy'], ['DeleteBucketPolicy']],
    ['s3:PutBucketP?licy', ['PutBucketPolicy'], ['PutBucketAcl']],
    ['s3:*', ['PutObject', 'ListBuckets'], []],
    ['s3:*Bucket*Pol*', ['PutBucketPolicy', 'GetBucketPolicyStatus'], ['GetBucketAcl']],
  ] as const) {
    it(`${pattern} stands for every permission that fits`, () => {
      const translation = translate(pattern);
      const ids = idsOf(translation);
      assert.equal(translation.form, 'iam');
      assert.deepEqual(
        includes.filter(id => !ids.includes(id)),
        [],
      );
      assert.deepEqual(
        excludes.filter(id => ids.includes(id)),
        [],
      );
    });
  }

  it('does not call a name of ours a value of access logs, nor an event', () => {
    const formsOf = (name: string) => translate(name).matches.map(({ row, as }) => [row.id, as]);
    assert.deepEqual(formsOf('OptionsObject'), [['OptionsObject', ['rest']]]);
    assert.deepEqual(formsOf('JobCreated'), [['JobCreated', ['eventName']]]);
  });

  it('says of an inferred eventName no more than is known', () => {
    const post = translate('PutObject').matches.find(({ row }) => row.id === 'PostObject');
    assert.equal(post?.tellsApart, 'CloudTrail may write this eventName for it: sources disagree, or only infer it.');
  });
});
