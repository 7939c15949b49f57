import type { SourceId } from '../../catalogue/sources';
import { msg, t } from '../../text/language';
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
  duplicate: [msg('The same record, delivered again'), 'documented', 'aws-server-logs', 'aws-cloudtrail-record'],
  otherForm: [msg('The same record in its other form'), 'inferred', 'aws-cloudwatch-format'],
  accessLogRecord: [msg('The request in the access log'), 'documented', 'aws-log-format', 'aws-cloudtrail-record'],
  cloudTrailEvent: [msg('The request in CloudTrail'), 'documented', 'aws-log-format', 'aws-cloudtrail-record'],
  copyWrite: [msg('The write half of the copy'), 'seen', 'kdgm', 'aws-log-format'],
  copyRead: [msg('The read half of the copy'), 'seen', 'kdgm', 'aws-log-format'],
  batchParent: [msg('The multi-object delete that this belongs to'), 'seen', 'hadoop-s3a', 'noobaa'],
  batchChild: [msg('An object of the multi-object delete'), 'seen', 'hadoop-s3a', 'noobaa'],
  batchSibling: [msg('Another object of the multi-object delete'), 'seen', 'hadoop-s3a', 'noobaa'],
  sameJob: [msg('Another object of the Batch Operations job'), 'documented', 'aws-compute-checksums'],
  sameRequest: [msg('Another record of the request'), 'inferred', 'aws-log-format'],
  sharedEvent: [msg('Another record of the shared event'), 'documented', 'aws-cloudtrail-record'],
  correction: [msg('The record that corrects this one'), 'documented', 'aws-cloudtrail-record'],
  corrected: [msg('The record that this one corrects'), 'documented', 'aws-cloudtrail-record'],
  uploadCreate: [msg('The begin of the upload'), 'documented', 'aws-complete-upload'],
  uploadPart: [msg('A part of the upload'), 'documented', 'aws-upload-part'],
  uploadComplete: [msg('The completion of the upload'), 'documented', 'aws-complete-upload'],
  uploadAbort: [msg('The end of the upload without an object'), 'documented', 'aws-upload-part'],
  uploadList: [msg('A list of the parts of the upload'), 'documented', 'aws-upload-part'],
  likelyCreate: [msg('Probably the begin of the upload'), 'inferred', 'aws-upload-part'],
  likelyUpload: [msg('Probably of the upload that begins here'), 'inferred', 'aws-upload-part'],
  retry: [msg('A later try of the request'), 'inferred', 'aws-sdk-retry'],
  retried: [msg('An earlier try of the request, which failed'), 'inferred', 'aws-sdk-retry'],
  sameVersion: [msg('The same version of the object'), 'documented', 'aws-versioning'],
  sameAccessKey: [msg('Signed with the same access key'), 'documented', 'aws-cloudtrail-identity'],
  sameSession: [msg('Made in the same session of the role'), 'documented', 'aws-cloudtrail-identity'],
};

/** The relation of that kind, as the table has it, its title in the chosen language. */
export function relationOf(kind: RelationKind): Relation {
  const [title, evidence, ...sources] = rows[kind];
  return { kind, title: t(title), evidence, sources };
}
