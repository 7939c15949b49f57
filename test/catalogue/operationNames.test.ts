import assert from 'node:assert/strict';
import { type OperationRow, operations } from '../../src/core/catalogue/operations';

const row = (id: string): OperationRow => {
  const found = operations.find(operation => operation.id === id);
  assert.ok(found, id);
  return found;
};

const request = ({ rest }: OperationRow): string => {
  if (rest === undefined) {
    return '';
  }
  const query = [
    ...rest.query.map(({ key, value }) => (value === undefined ? key : `${key}=${value}`)),
    ...rest.callerQuery.map(key => `${key}={}`),
  ];
  return [`${rest.method} ${rest.path}${query.length === 0 ? '' : `?${query.join('&')}`}`, ...rest.headers].join(' + ');
};

const events = ({ eventNames }: OperationRow): string =>
  eventNames
    .filter(({ scope }) => scope === 'bucket')
    .map(({ name, category, evidence, contested }) => `${name} ${category} ${evidence}${contested ? ' contested' : ''}`)
    .join(', ');

const values = (operation: OperationRow): string =>
  operation.operations.map(({ value, evidence }) => `${value} ${evidence}`).join(', ');

/** Operations whose names do not follow from one another: request, CLI, events, access-log values. */
const irregular: readonly (readonly [string, string, string, string, string])[] = [
  [
    'PutBucketAcl',
    'PUT /{Bucket}?acl',
    'aws s3api put-bucket-acl',
    'PutBucketAcl management documented',
    'REST.PUT.ACL documented',
  ],
  [
    'PutObjectAcl',
    'PUT /{Bucket}/{Key+}?acl',
    'aws s3api put-object-acl',
    'PutObjectAcl data documented',
    'REST.PUT.ACL documented',
  ],
  [
    'GetBucketLogging',
    'GET /{Bucket}?logging',
    'aws s3api get-bucket-logging',
    'GetBucketLogging management documented',
    'REST.GET.LOGGING_STATUS documented',
  ],
  [
    'ListObjectsV2',
    'GET /{Bucket}?list-type=2',
    'aws s3api list-objects-v2',
    'ListObjects data seen',
    'REST.GET.BUCKET documented',
  ],
  [
    'ListObjectVersions',
    'GET /{Bucket}?versions',
    'aws s3api list-object-versions',
    'ListObjectVersions data documented',
    'REST.GET.BUCKETVERSIONS seen',
  ],
  [
    'PutBucketLifecycleConfiguration',
    'PUT /{Bucket}?lifecycle',
    'aws s3api put-bucket-lifecycle-configuration',
    'PutBucketLifecycle management documented',
    'REST.PUT.LIFECYCLE seen',
  ],
  [
    'GetBucketAccelerateConfiguration',
    'GET /{Bucket}?accelerate',
    'aws s3api get-bucket-accelerate-configuration',
    'GetAccelerateConfiguration management documented',
    'REST.GET.ACCELERATE seen',
  ],
  [
    'DeletePublicAccessBlock',
    'DELETE /{Bucket}?publicAccessBlock',
    'aws s3api delete-public-access-block',
    'DeleteBucketPublicAccessBlock management documented',
    'REST.DELETE.PUBLIC_ACCESS_BLOCK third-party',
  ],
  [
    'ListBucketInventoryConfigurations',
    'GET /{Bucket}?inventory',
    'aws s3api list-bucket-inventory-configurations',
    'GetBucketInventoryConfiguration management seen',
    'REST.GET.INVENTORY seen',
  ],
  [
    'GetBucketInventoryConfiguration',
    'GET /{Bucket}?inventory&id={}',
    'aws s3api get-bucket-inventory-configuration',
    'GetBucketInventoryConfiguration management documented',
    'REST.GET.INVENTORY seen',
  ],
  [
    'PutObjectRetention',
    'PUT /{Bucket}/{Key+}?retention',
    'aws s3api put-object-retention',
    'PutObjectLockRetention data seen contested, PutObjectRetention data documented contested',
    'REST.PUT.OBJECT_LOCK_RETENTION third-party',
  ],
  [
    'GetObjectRetention',
    'GET /{Bucket}/{Key+}?retention',
    'aws s3api get-object-retention',
    'GetObjectLockRetention data third-party contested, GetObjectRetention data documented contested',
    'REST.GET.OBJECT_LOCK_RETENTION third-party',
  ],
  [
    'GetObjectLockConfiguration',
    'GET /{Bucket}?object-lock',
    'aws s3api get-object-lock-configuration',
    'GetBucketObjectLockConfiguration management documented contested, REST.GET.OBJECT_LOCK_CONFIGURATION management third-party contested',
    'REST.GET.OBJECT_LOCK_CONFIGURATION seen',
  ],
  [
    'CopyObject',
    'PUT /{Bucket}/{Key+} + x-amz-copy-source',
    'aws s3api copy-object',
    'CopyObject data documented',
    'REST.COPY.OBJECT seen, REST.COPY.OBJECT_GET documented',
  ],
  [
    'UploadPartCopy',
    'PUT /{Bucket}/{Key+}?partNumber={}&uploadId={} + x-amz-copy-source',
    'aws s3api upload-part-copy',
    'UploadPartCopy data documented',
    'REST.COPY.PART seen, REST.COPY.PART_GET seen',
  ],
  [
    'DeleteObjects',
    'POST /{Bucket}?delete',
    'aws s3api delete-objects',
    'DeleteObjects data documented',
    'REST.POST.MULTI_OBJECT_DELETE seen, BATCH.DELETE.OBJECT documented',
  ],
  [
    'ListMultipartUploads',
    'GET /{Bucket}?uploads',
    'aws s3api list-multipart-uploads',
    'ListMultipartUploads management seen',
    'REST.GET.UPLOADS seen',
  ],
  [
    'GetObject',
    'GET /{Bucket}/{Key+}',
    'aws s3api get-object',
    'GetObject data documented',
    'REST.GET.OBJECT documented, REST.GET.PART inferred',
  ],
  [
    'PostObject',
    'POST /{Bucket} + content-type: multipart/form-data',
    '',
    'PostObject data documented contested, PutObject data inferred contested',
    'REST.POST.BUCKET inferred',
  ],
  ['ListBuckets', 'GET /', 'aws s3api list-buckets', 'ListBuckets management documented', ''],
  ['REST.POST.OBJECT', 'POST /{Bucket}/{Key+}', '', '', 'REST.POST.OBJECT seen'],
];

describe('names of operations', () => {
  for (const [id, rest, cli, eventNames, logValues] of irregular) {
    it(id, () => {
      const operation = row(id);
      assert.equal(request(operation), rest);
      assert.equal(operation.cli.map(({ name }) => name).join(', '), cli);
      assert.equal(events(operation), eventNames);
      assert.equal(values(operation), logValues);
    });
  }

  for (const [id, ...actions] of [
    ['GetObject', 's3:GetObject'],
    ['HeadBucket', 's3:ListBucket'],
    ['ListBuckets', 's3:ListAllMyBuckets'],
    ['DeleteBucketCors', 's3:PutBucketCORS'],
    ['DeleteBucketLifecycle', 's3:PutLifecycleConfiguration'],
    ['GetPublicAccessBlock', 's3:GetBucketPublicAccessBlock'],
    ['CopyObject', 's3:GetObject', 's3:PutObject'],
    ['PutBucketReplication', 's3:PutReplicationConfiguration', 'iam:PassRole'],
  ] as const) {
    it(`${id} needs ${actions.join(' and ')}`, () => {
      const plain = row(id).iam.filter(
        ({ when, scope, note, instead }) =>
          when === undefined &&
          scope === undefined &&
          !instead &&
          (note === undefined || note.startsWith('The API reference asks for it, on')),
      );
      assert.deepEqual(
        plain.map(({ action }) => action),
        actions,
      );
    });
  }

  it('gives the action that a version needs in place of the plain one', () => {
    assert.deepEqual(
      row('GetObjectAcl').iam.map(({ action, when, instead, scope }) => [action, when, instead, scope]),
      [
        ['s3:GetObjectAcl', undefined, undefined, undefined],
        ['s3:GetObjectVersionAcl', 'the request names a version', true, undefined],
        ['s3-object-lambda:GetObjectAcl', undefined, undefined, 'objectLambda'],
      ],
    );
  });

  it('gives the actions for directory buckets', () => {
    const express = (id: string) => row(id).iam.find(({ scope }) => scope === 'directoryBucket')?.action;
    assert.equal(express('GetObject'), 's3express:CreateSession');
    assert.equal(express('DeleteBucketEncryption'), 's3express:PutEncryptionConfiguration');
    assert.equal(express('GetObjectAcl'), undefined);
    assert.equal(operations.filter(operation => operation.directoryBuckets === 'zonal').length, 18);
    assert.equal(operations.filter(operation => operation.directoryBuckets === 'regional').length, 20);
  });

  it('names SDK methods as facts of their own', () => {
    const { sdk } = row('PutBucketAcl');
    assert.deepEqual(
      [sdk.js3?.name, sdk.boto3?.name, sdk.java2?.name, sdk.java2?.evidence],
      ['PutBucketAclCommand', 'put_bucket_acl', 'putBucketAcl', 'third-party'],
    );
    assert.equal(row('GetBucketAbac').sdk.java2?.evidence, 'documented');
    assert.equal(row('PutObjectAnnotation').sdk.java2, undefined, 'not known as a fact');
  });

  for (const [id, replacedBy] of [
    ['GetBucketLifecycle', 'GetBucketLifecycleConfiguration'],
    ['PutBucketLifecycle', 'PutBucketLifecycleConfiguration'],
    ['GetBucketNotification', 'GetBucketNotificationConfiguration'],
    ['PutBucketNotification', 'PutBucketNotificationConfiguration'],
  ] as const) {
    it(`${id} is deprecated, hidden in the CLI and gone from the newer SDKs`, () => {
      const { deprecated, replacedBy: replacement, cli, sdk, rest } = row(id);
      assert.deepEqual(
        [deprecated, replacement, cli[0]?.hidden, sdk.js3, sdk.java2, rest?.sharedWith],
        [true, replacedBy, true, undefined, undefined, [replacedBy]],
      );
      assert.deepEqual(rest?.sources.includes('botocore-models'), true);
    });
  }

  for (const [id, accessLog, cloudTrail] of [
    ['GetObject', 'yes', 'yes'],
    ['ListBuckets', 'no', 'yes'],
    ['CreateSession', 'no', 'yes'],
    ['PutObjectAnnotation', 'unknown', 'yes'],
    ['S3.EXPIRE.OBJECT', 'yes', 'no'],
    ['S3.COMPUTE.OBJECT.CHECKSUM', 'yes', 'unknown'],
    ['REST.POST.OBJECT', 'refusedOnly', 'unknown'],
    ['OptionsObject', 'yes', 'yes'],
    ['WEBSITE.GET.OBJECT', 'yes', 'unknown'],
    ['s3control:CreateJob', 'no', 'yes'],
    ['s3control:GetBucket', 'no', 'unknown'],
    ['s3tables:CreateTable', 'no', 'yes'],
  ] as const) {
    it(`${id}: access log ${accessLog}, CloudTrail ${cloudTrail}`, () => {
      const { recordedBy } = row(id);
      assert.deepEqual([recordedBy.accessLog.recorded, recordedBy.cloudTrail.recorded], [accessLog, cloudTrail]);
    });
  }

  it('says which operations change something', () => {
    const writes = (id: string) => row(id).writes;
    assert.deepEqual(
      ['GetObject', 'HeadBucket', 'SelectObjectContent', 'WriteGetObjectResponse', 'OptionsObject'].map(writes),
      [false, false, false, false, false],
    );
    assert.deepEqual(
      ['PutObject', 'DeleteObjects', 'RenameObject', 'RestoreObject', 'PostObject', 's3control:CreateJob'].map(writes),
      [true, true, true, true, true, true],
    );
  });
});
