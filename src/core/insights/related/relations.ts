import type { SourceId } from '../../catalogue/sources';
import type { Evidence } from '../../types';

/** What one record is to another. */
export type RelationKind =
  | 'duplicate'
  | 'otherForm'
  | 'accessLogRecord'
  | 'cloudTrailEvent'
  | 'copyWrite'
  | 'copyRead'
  | 'batchParent'
  | 'batchChild'
  | 'batchSibling'
  | 'sameJob'
  | 'sameRequest'
  | 'sharedEvent'
  | 'correction'
  | 'corrected'
  | 'uploadCreate'
  | 'uploadPart'
  | 'uploadComplete'
  | 'uploadAbort'
  | 'uploadList'
  | 'likelyCreate'
  | 'likelyUpload'
  | 'retry'
  | 'retried'
  | 'sameVersion'
  | 'sameAccessKey'
  | 'sameSession';

/** A relation, and how well it is known that such records belong together. */
export interface Relation {
  readonly kind: RelationKind;
  /** What the other record is to this one. */
  readonly title: string;
  readonly evidence: Evidence;
  /** Keys of `sources`. */
  readonly sources: readonly SourceId[];
}

type Row = readonly [title: string, evidence: Evidence, ...sources: SourceId[]];

const rows: Readonly<Record<RelationKind, Row>> = {
  duplicate: ['The same record, delivered again', 'documented', 'aws-server-logs', 'aws-cloudtrail-record'],
  otherForm: ['The same record in its other form', 'inferred', 'aws-cloudwatch-format'],
  accessLogRecord: ['The request in the access log', 'documented', 'aws-log-format', 'aws-cloudtrail-record'],
  cloudTrailEvent: ['The request in CloudTrail', 'documented', 'aws-log-format', 'aws-cloudtrail-record'],
  copyWrite: ['The write half of the copy', 'seen', 'kdgm', 'aws-log-format'],
  copyRead: ['The read half of the copy', 'seen', 'kdgm', 'aws-log-format'],
  batchParent: ['The multi-object delete that this belongs to', 'seen', 'hadoop-s3a', 'noobaa'],
  batchChild: ['An object of the multi-object delete', 'seen', 'hadoop-s3a', 'noobaa'],
  batchSibling: ['Another object of the multi-object delete', 'seen', 'hadoop-s3a', 'noobaa'],
  sameJob: ['Another object of the Batch Operations job', 'documented', 'aws-compute-checksums'],
  sameRequest: ['Another record of the request', 'inferred', 'aws-log-format'],
  sharedEvent: ['Another record of the shared event', 'documented', 'aws-cloudtrail-record'],
  correction: ['The record that corrects this one', 'documented', 'aws-cloudtrail-record'],
  corrected: ['The record that this one corrects', 'documented', 'aws-cloudtrail-record'],
  uploadCreate: ['The begin of the upload', 'documented', 'aws-complete-upload'],
  uploadPart: ['A part of the upload', 'documented', 'aws-upload-part'],
  uploadComplete: ['The completion of the upload', 'documented', 'aws-complete-upload'],
  uploadAbort: ['The end of the upload without an object', 'documented', 'aws-upload-part'],
  uploadList: ['A list of the parts of the upload', 'documented', 'aws-upload-part'],
  likelyCreate: ['Probably the begin of the upload', 'inferred', 'aws-upload-part'],
  likelyUpload: ['Probably of the upload that begins here', 'inferred', 'aws-upload-part'],
  retry: ['A later try of the request', 'inferred', 'aws-sdk-retry'],
  retried: ['An earlier try of the request, which failed', 'inferred', 'aws-sdk-retry'],
  sameVersion: ['The same version of the object', 'documented', 'aws-versioning'],
  sameAccessKey: ['Signed with the same access key', 'documented', 'aws-cloudtrail-identity'],
  sameSession: ['Made in the same session of the role', 'documented', 'aws-cloudtrail-identity'],
};

/** The relation of that kind, as the table has it. */
export function relationOf(kind: RelationKind): Relation {
  const [title, evidence, ...sources] = rows[kind];
  return { kind, title, evidence, sources };
}
