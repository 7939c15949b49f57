import type { SourceId } from './sources';
import type { Standing } from './types';

/** An event that S3 tells of, in its own notifications and through EventBridge. */
export interface EventNotificationRow extends Standing<SourceId> {
  /** eventName of a notification, or what such names begin with: `ObjectCreated` stands for `ObjectCreated:Put` too. */
  readonly name: string;
  /** `detail-type` of the same event in EventBridge, where there is one. */
  readonly detailType?: string;
  /** What happened, after the key: `photos/cat.jpg` *was created in amzn-s3-demo-bucket*. */
  readonly deed: string;
  /** What is said after the bucket. */
  readonly how?: string;
}

const types = { evidence: 'documented', sources: ['aws-event-types'] } as const;
const both = { evidence: 'documented', sources: ['aws-event-types', 'aws-eventbridge-s3'] } as const;
const byLifecycle = 'following a lifecycle rule';

/** Events by name. Of two rows that fit, the one with the longer name is meant. */
export const eventNotifications: readonly EventNotificationRow[] = [
  { name: 'ObjectCreated', detailType: 'Object Created', deed: 'was created in {bucket}', ...both },
  { name: 'ObjectRemoved', detailType: 'Object Deleted', deed: 'was deleted from {bucket}', ...both },
  { name: 'ObjectRemoved:DeleteMarkerCreated', deed: 'got a delete marker in {bucket}', ...types },
  {
    name: 'ObjectRestore:Post',
    detailType: 'Object Restore Initiated',
    deed: 'is being restored in {bucket}',
    ...both,
  },
  {
    name: 'ObjectRestore:Completed',
    detailType: 'Object Restore Completed',
    deed: 'was restored in {bucket}',
    ...both,
  },
  {
    name: 'ObjectRestore:Delete',
    detailType: 'Object Restore Expired',
    deed: 'lost its restored copy in {bucket}',
    ...both,
  },
  {
    name: 'ReducedRedundancyLostObject',
    deed: 'was lost in {bucket}',
    how: 'stored with reduced redundancy',
    ...types,
  },
  { name: 'Replication:OperationFailedReplication', deed: 'could not be replicated from {bucket}', ...types },
  {
    name: 'Replication:OperationMissedThreshold',
    deed: 'was not replicated from {bucket}',
    how: 'within 15 minutes',
    ...types,
  },
  {
    name: 'Replication:OperationReplicatedAfterThreshold',
    deed: 'was replicated from {bucket}',
    how: 'after more than 15 minutes',
    ...types,
  },
  {
    name: 'Replication:OperationNotTracked',
    deed: 'is no longer tracked by replication metrics of {bucket}',
    ...types,
  },
  { name: 'LifecycleExpiration:Delete', deed: 'was deleted from {bucket}', how: byLifecycle, ...types },
  {
    name: 'LifecycleExpiration:DeleteMarkerCreated',
    deed: 'got a delete marker in {bucket}',
    how: byLifecycle,
    ...types,
  },
  {
    name: 'LifecycleTransition',
    detailType: 'Object Storage Class Changed',
    deed: 'went to another storage class in {bucket}',
    how: byLifecycle,
    ...both,
  },
  {
    name: 'IntelligentTiering',
    detailType: 'Object Access Tier Changed',
    deed: 'went to an archive tier of S3 Intelligent-Tiering in {bucket}',
    ...both,
  },
  { name: 'ObjectTagging:Put', detailType: 'Object Tags Added', deed: 'got tags in {bucket}', ...both },
  { name: 'ObjectTagging:Delete', detailType: 'Object Tags Deleted', deed: 'lost its tags in {bucket}', ...both },
  { name: 'ObjectAcl:Put', detailType: 'Object ACL Updated', deed: 'got another ACL in {bucket}', ...both },
];
