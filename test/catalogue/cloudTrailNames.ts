import type { EventScope } from '../../src/core/catalogue/operations';

/**
 * Every eventName of S3 that documentation names, that was found in a record, or that the API implies, by where it comes
 * about. `PutBucketLifecycleConfiguration>PutBucketLifecycle`: the operation, and the name that CloudTrail gives it.
 */
export const cloudTrailNames: readonly (readonly [EventScope, string])[] = [
  [
    'bucket',
    `
      AbortMultipartUpload CompleteMultipartUpload CopyObject CreateBucket CreateBucketMetadataConfiguration
      CreateBucketMetadataTableConfiguration CreateMultipartUpload DeleteBucket
      DeleteBucketAnalyticsConfiguration DeleteBucketCors DeleteBucketEncryption
      DeleteBucketIntelligentTieringConfiguration DeleteBucketInventoryConfiguration DeleteBucketLifecycle
      DeleteBucketMetadataConfiguration DeleteBucketMetadataTableConfiguration DeleteBucketMetricsConfiguration
      DeleteBucketOwnershipControls DeleteBucketPolicy DeleteBucketReplication DeleteBucketTagging
      DeleteBucketWebsite DeleteObject DeleteObjectAnnotation DeleteObjectTagging DeleteObjects
      DeletePublicAccessBlock>DeleteBucketPublicAccessBlock GetBucketAbac
      GetBucketAccelerateConfiguration>GetAccelerateConfiguration GetBucketAcl GetBucketAnalyticsConfiguration
      GetBucketCors GetBucketEncryption GetBucketIntelligentTieringConfiguration
      GetBucketInventoryConfiguration GetBucketLifecycle GetBucketLifecycleConfiguration>GetBucketLifecycle
      GetBucketLocation GetBucketLogging GetBucketMetadataConfiguration GetBucketMetadataTableConfiguration
      GetBucketMetricsConfiguration GetBucketNotification
      GetBucketNotificationConfiguration>GetBucketNotification GetBucketOwnershipControls GetBucketPolicy
      GetBucketPolicyStatus GetBucketReplication GetBucketRequestPayment GetBucketTagging GetBucketVersioning
      GetBucketWebsite GetObject GetObjectAcl GetObjectAnnotation GetObjectAttributes
      GetObjectLegalHold>GetObjectLockLegalHold GetObjectLockConfiguration>GetBucketObjectLockConfiguration
      GetObjectRetention>GetObjectLockRetention GetObjectTagging GetObjectTorrent
      GetPublicAccessBlock>GetBucketPublicAccessBlock HeadBucket HeadObject
      ListBucketAnalyticsConfigurations>GetBucketAnalyticsConfiguration
      ListBucketIntelligentTieringConfigurations>GetBucketIntelligentTieringConfiguration
      ListBucketInventoryConfigurations>GetBucketInventoryConfiguration
      ListBucketMetricsConfigurations>GetBucketMetricsConfiguration ListBuckets ListMultipartUploads
      ListObjectAnnotations ListObjectVersions ListObjects ListObjectsV2>ListObjects ListParts PutBucketAbac
      PutBucketAccelerateConfiguration>PutAccelerateConfiguration PutBucketAcl PutBucketAnalyticsConfiguration
      PutBucketCors PutBucketEncryption PutBucketIntelligentTieringConfiguration
      PutBucketInventoryConfiguration PutBucketLifecycle PutBucketLifecycleConfiguration>PutBucketLifecycle
      PutBucketLogging PutBucketMetricsConfiguration PutBucketNotification
      PutBucketNotificationConfiguration>PutBucketNotification PutBucketOwnershipControls PutBucketPolicy
      PutBucketReplication PutBucketRequestPayment PutBucketTagging PutBucketVersioning PutBucketWebsite
      PutObject PutObjectAcl PutObjectAnnotation PutObjectLegalHold>PutObjectLockLegalHold
      PutObjectLockConfiguration>PutBucketObjectLockConfiguration PutObjectRetention>PutObjectLockRetention
      PutObjectTagging PutPublicAccessBlock>PutBucketPublicAccessBlock RestoreObject SelectObjectContent
      UpdateBucketMetadataAnnotationTableConfiguration UpdateBucketMetadataInventoryTableConfiguration
      UpdateBucketMetadataJournalTableConfiguration UpdateObjectEncryption UploadPart UploadPartCopy
    `,
  ],
  [
    'accessPoint',
    `
      AbortMultipartUpload CompleteMultipartUpload CopyObject CreateMultipartUpload DeleteObject
      DeleteObjectTagging GetObject GetObjectAcl GetObjectAttributes GetObjectLegalHold>GetObjectLockLegalHold
      GetObjectRetention>GetObjectLockRetention GetObjectTagging HeadBucket HeadObject ListObjects
      ListObjectsV2>ListObjects ListObjectVersions ListParts PutObject
      PutObjectLegalHold>PutObjectLockLegalHold PutObjectRetention>PutObjectLockRetention PutObjectAcl
      PutObjectTagging RestoreObject UploadPart UploadPartCopy Presign
    `,
  ],
  [
    'objectLambda',
    `
      AbortMultipartUpload CompleteMultipartUpload CopyObject CreateMultipartUpload DeleteObject
      DeleteObjectTagging GetObject GetObjectAcl GetObjectLegalHold>GetObjectLockLegalHold
      GetObjectRetention>GetObjectLockRetention GetObjectTagging HeadObject ListObjects ListObjectVersions
      ListParts PutObject PutObjectLegalHold>PutObjectLockLegalHold PutObjectRetention>PutObjectLockRetention
      PutObjectAcl PutObjectTagging RestoreObject UploadPart WriteGetObjectResponse
    `,
  ],
  [
    'directoryBucket',
    `
      CreateBucket DeleteBucket DeleteBucketPolicy GetBucketPolicy PutBucketPolicy ListDirectoryBuckets
      ListMultipartUploads PutBucketEncryption GetBucketEncryption DeleteBucketEncryption AbortMultipartUpload
      CompleteMultipartUpload CreateSession CopyObject CreateMultipartUpload DeleteObject DeleteObjects
      GetObject GetObjectAttributes HeadBucket HeadObject ListObjectsV2 ListParts PutObject RenameObject
      UploadPart UploadPartCopy
    `,
  ],
  [
    'outposts',
    `
      AbortMultipartUpload CompleteMultipartUpload CopyObject CreateMultipartUpload DeleteObject
      DeleteObjectTagging GetObject GetObjectTagging HeadObject ListObjects ListObjectsV2 ListParts PutObject
      PutObjectTagging UploadPart UploadPartCopy
    `,
  ],
  [
    'outposts',
    `
      CreateEndpoint DeleteEndpoint ListEndpoints ListOutpostsWithS3 ListSharedEndpoints
    `,
  ],
  [
    'control',
    `
      AssociateAccessGrantsIdentityCenter CreateAccessGrant CreateAccessGrantsInstance
      CreateAccessGrantsLocation CreateAccessPoint CreateAccessPointForObjectLambda CreateBucket CreateJob
      CreateMultiRegionAccessPoint CreateStorageLensGroup DeleteAccessGrant DeleteAccessGrantsInstance
      DeleteAccessGrantsInstanceResourcePolicy DeleteAccessGrantsLocation DeleteAccessPoint
      DeleteAccessPointForObjectLambda DeleteAccessPointPolicy DeleteAccessPointPolicyForObjectLambda
      DeleteAccessPointScope DeleteBucket DeleteBucketLifecycleConfiguration DeleteBucketPolicy
      DeleteBucketReplication DeleteBucketTagging DeleteJobTagging DeleteMultiRegionAccessPoint
      DeletePublicAccessBlock>DeleteAccountPublicAccessBlock DeleteStorageLensConfiguration
      DeleteStorageLensConfigurationTagging DeleteStorageLensGroup DescribeJob
      DescribeMultiRegionAccessPointOperation DissociateAccessGrantsIdentityCenter GetAccessGrant
      GetAccessGrantsInstance GetAccessGrantsInstanceForPrefix GetAccessGrantsInstanceResourcePolicy
      GetAccessGrantsLocation GetAccessPoint GetAccessPointConfigurationForObjectLambda
      GetAccessPointForObjectLambda GetAccessPointPolicy GetAccessPointPolicyForObjectLambda
      GetAccessPointPolicyStatus GetAccessPointPolicyStatusForObjectLambda GetAccessPointScope GetBucket
      GetBucketLifecycleConfiguration GetBucketPolicy GetBucketReplication GetBucketTagging GetBucketVersioning
      GetDataAccess GetJobTagging GetMultiRegionAccessPoint GetMultiRegionAccessPointPolicy
      GetMultiRegionAccessPointPolicyStatus GetMultiRegionAccessPointRoutes
      GetPublicAccessBlock>GetAccountPublicAccessBlock GetStorageLensConfiguration
      GetStorageLensConfigurationTagging GetStorageLensGroup ListAccessGrants ListAccessGrantsInstances
      ListAccessGrantsLocations ListAccessPoints ListAccessPointsForDirectoryBuckets
      ListAccessPointsForObjectLambda ListCallerAccessGrants ListJobs ListMultiRegionAccessPoints
      ListRegionalBuckets ListStorageLensConfigurations ListStorageLensGroups ListTagsForResource
      PutAccessGrantsInstanceResourcePolicy PutAccessPointConfigurationForObjectLambda PutAccessPointPolicy
      PutAccessPointPolicyForObjectLambda PutAccessPointScope PutBucketLifecycleConfiguration PutBucketPolicy
      PutBucketReplication PutBucketTagging PutBucketVersioning PutJobTagging PutMultiRegionAccessPointPolicy
      PutPublicAccessBlock>PutAccountPublicAccessBlock PutStorageLensConfiguration
      PutStorageLensConfigurationTagging SubmitMultiRegionAccessPointRoutes TagResource UntagResource
      UpdateAccessGrantsLocation UpdateJobPriority UpdateJobStatus UpdateStorageLensGroup
      GetStorageLensDashboardDataInternal
    `,
  ],
  [
    'service',
    `
      JobCreated JobStatusChanged TablesMaintenanceEvent
    `,
  ],
  [
    'tables',
    `
      CreateNamespace CreateTable CreateTableBucket DeleteNamespace DeleteTable DeleteTableBucket
      DeleteTableBucketEncryption DeleteTableBucketMetricsConfiguration DeleteTableBucketPolicy
      DeleteTableBucketReplication DeleteTablePolicy DeleteTableReplication GetNamespace GetTable
      GetTableBucket GetTableBucketEncryption GetTableBucketMaintenanceConfiguration
      GetTableBucketMetricsConfiguration GetTableBucketPolicy GetTableBucketReplication
      GetTableBucketStorageClass GetTableEncryption GetTableMaintenanceConfiguration
      GetTableMaintenanceJobStatus GetTableMetadataLocation GetTablePolicy
      GetTableRecordExpirationConfiguration GetTableRecordExpirationJobStatus GetTableReplication
      GetTableReplicationStatus GetTableStorageClass ListNamespaces ListTableBuckets ListTables
      ListTagsForResource PutTableBucketEncryption PutTableBucketMaintenanceConfiguration
      PutTableBucketMetricsConfiguration PutTableBucketPolicy PutTableBucketReplication
      PutTableBucketStorageClass PutTableMaintenanceConfiguration PutTablePolicy
      PutTableRecordExpirationConfiguration PutTableReplication RenameTable TagResource UntagResource
      UpdateTableMetadataLocation
    `,
  ],
  [
    'tablesData',
    `
      AbortMultipartUpload CompleteMultipartUpload CreateMultipartUpload GetObject HeadObject ListParts
      PutObject UploadPart
    `,
  ],
  [
    'vectors',
    `
      CreateIndex CreateVectorBucket DeleteIndex DeleteVectorBucket DeleteVectorBucketPolicy DeleteVectors
      GetIndex GetVectorBucket GetVectorBucketPolicy GetVectors ListIndexes ListTagsForResource
      ListVectorBuckets ListVectors PutVectorBucketPolicy PutVectors QueryVectors TagResource UntagResource
    `,
  ],
];

/** Names that only a list, a rule or an older page has, beside the ones above. */
export const contestedNames: readonly (readonly [string, string])[] = [
  ['GetObjectLegalHold', 'GetObjectLegalHold'],
  ['PutObjectLegalHold', 'PutObjectLegalHold'],
  ['GetObjectRetention', 'GetObjectRetention'],
  ['PutObjectRetention', 'PutObjectRetention'],
  ['PostObject', 'PostObject'],
  ['PostObject', 'PutObject'],
  ['Presign', 'Presign'],
  ['s3tables:PutTableBucketPolicy', 'PutBucketPolicy'],
  ['GetObjectLockConfiguration', 'REST.GET.OBJECT_LOCK_CONFIGURATION'],
  ['InitiateReplication', 'InitiateReplication'],
  ['SOAP.ListAllMyBuckets', 'ListBuckets'],
  ['SOAP.CreateBucket', 'CreateBucket'],
  ['SOAP.DeleteBucket', 'DeleteBucket'],
  ['SOAP.GetBucketAccessControlPolicy', 'GetBucketAcl'],
  ['SOAP.SetBucketAccessControlPolicy', 'PutBucketAcl'],
  ['SOAP.GetBucketLoggingStatus', 'GetBucketLogging'],
  ['SOAP.SetBucketLoggingStatus', 'PutBucketLogging'],
];
