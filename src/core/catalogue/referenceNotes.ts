import type { SourceId } from './sources';
import type { Standing } from './types';

/** What a note of the operation reference is about; code decides which rows have it. */
export type ReferenceNoteId =
  | 'sharedEventName'
  | 'unlistedEventName'
  | 'notInAccessLog'
  | 'refusedOnly'
  | 'idTellsApart'
  | 'notInCloudTrail'
  | 'contestedEventName'
  | 'headerTellsApart'
  | 'inferredValue'
  | 'deprecated'
  | 'batchKeys'
  | 'formUpload';

/** One numbered note of the operation reference. */
export interface ReferenceNote extends Standing<SourceId> {
  readonly id: ReferenceNoteId;
  readonly text: string;
}

/** The notes that several rows share, in the order of their numbers. */
export const referenceNotes: readonly ReferenceNote[] = [
  {
    id: 'sharedEventName',
    text: 'Other operations have the same eventName. requestParameters tells them apart, by list-type, id or key; resources holds the ARNs of bucket and object, and additionalEventData the bytes and the signature.',
    evidence: 'seen',
    sources: ['aws-cloudtrail-s3', 'otrf', 'stackd'],
  },
  {
    id: 'unlistedEventName',
    text: "The eventName is not on AWS's list of events of S3.",
    evidence: 'seen',
    sources: ['aws-cloudtrail-s3'],
  },
  {
    id: 'notInAccessLog',
    text: 'Not in access logs: the request names no bucket, or is for a bucket that cannot log.',
    evidence: 'inferred',
    sources: ['aws-log-format', 'aws-express-differences'],
  },
  {
    id: 'refusedOnly',
    text: 'In access logs only as a refused request.',
    evidence: 'inferred',
    sources: ['aws-log-format'],
  },
  {
    id: 'idTellsApart',
    text: 'The parameter id tells Get from List: with a value it is Get, without one or with an empty one it is List.',
    evidence: 'third-party',
    sources: ['aws-sdk-js-s3', 'backlot'],
  },
  {
    id: 'notInCloudTrail',
    text: 'Not in CloudTrail.',
    evidence: 'documented',
    sources: ['aws-logging-options', 'aws-cloudtrail-s3'],
  },
  {
    id: 'contestedEventName',
    text: "Sources disagree on the eventName: AWS's page names one, and records or older editions another.",
    evidence: 'seen',
    sources: ['aws-cloudtrail-s3', 'aws-developer-guide-history'],
  },
  {
    id: 'headerTellsApart',
    text: 'Only a header tells it from another operation, and no request line shows headers. Access logs write COPY in place of PUT.',
    evidence: 'seen',
    sources: ['aws-sdk-js-s3', 'dandi'],
  },
  {
    id: 'inferredValue',
    text: 'No record with this operation value was found. It is the method and the resource type that S3 names in its answer 405.',
    evidence: 'inferred',
    sources: ['backlot'],
  },
  {
    id: 'deprecated',
    text: 'Deprecated, or its feature has ended.',
    evidence: 'documented',
    sources: ['aws-api-operations'],
  },
  {
    id: 'batchKeys',
    text: "CloudTrail held no keys of a batch delete in 2019, by AWS's editions up to 2023. Today a DeleteObject event for each key follows. Access logs have a record for each.",
    evidence: 'documented',
    sources: ['aws-logging-options', 'aws-user-guide-history'],
  },
  {
    id: 'formUpload',
    text: "AWS's lists of 2017 to 2023 name the event of a browser upload PostObject; the present list has no entry, and no record was found. Access logs write REST.POST.BUCKET, with the key; REST.POST.OBJECT is a POST on a key, which S3 refuses.",
    evidence: 'inferred',
    sources: ['aws-developer-guide-history', 'aws-cloudtrail-s3', 'dandi'],
  },
];
