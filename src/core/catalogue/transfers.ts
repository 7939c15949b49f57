import type { SourceId } from './sources';
import type { Standing } from './types';

/** What the object size of a record measures. */
export type MeasuredSize =
  | 'storedObject'
  | 'uploadedObject'
  | 'uploadedPart'
  | 'completedObject'
  | 'copiedObject'
  | 'deletedObject'
  | 'expiredObject'
  | 'movedObject'
  | 'restoredObject'
  | 'checkedObject';

/** What an operation's object size measures, and which way the object's bytes go. */
export interface TransferFact extends Standing<SourceId> {
  readonly operation: string;
  readonly size: MeasuredSize;
  /** Absent when the object's bytes do not pass between the client and S3. */
  readonly direction?: 'download' | 'upload';
}

/** The operations whose object size has a known meaning; of any other, only that it is the object's. */
export const transfers: readonly TransferFact[] = [
  {
    operation: 'REST.GET.OBJECT',
    size: 'storedObject',
    direction: 'download',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-get-object'],
  },
  { operation: 'REST.HEAD.OBJECT', size: 'storedObject', evidence: 'seen', sources: ['cloud-integration'] },
  {
    operation: 'REST.PUT.OBJECT',
    size: 'uploadedObject',
    direction: 'upload',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-put-object'],
  },
  {
    operation: 'REST.PUT.PART',
    size: 'uploadedPart',
    direction: 'upload',
    evidence: 'seen',
    sources: ['cloudsqale', 'aws-upload-part'],
  },
  { operation: 'REST.POST.UPLOAD', size: 'completedObject', evidence: 'seen', sources: ['cloudsqale'] },
  {
    operation: 'REST.COPY.OBJECT_GET',
    size: 'copiedObject',
    evidence: 'documented',
    sources: ['aws-log-format', 'kdgm'],
  },
  { operation: 'BATCH.DELETE.OBJECT', size: 'deletedObject', evidence: 'inferred', sources: ['cloud-integration'] },
  {
    operation: 'WEBSITE.GET.OBJECT',
    size: 'storedObject',
    direction: 'download',
    evidence: 'seen',
    sources: ['jmglov'],
  },
  { operation: 'WEBSITE.HEAD.OBJECT', size: 'storedObject', evidence: 'seen', sources: ['digitalcorpora'] },
  { operation: 'S3.EXPIRE.OBJECT', size: 'expiredObject', evidence: 'seen', sources: ['elastic-s3access'] },
  { operation: 'S3.TRANSITION.OBJECT', size: 'movedObject', evidence: 'seen', sources: ['s3logaudit'] },
  { operation: 'S3.TRANSITION_INT.OBJECT', size: 'movedObject', evidence: 'seen', sources: ['digitalcorpora'] },
  {
    operation: 'S3.TRANSITION_SIA.OBJECT',
    size: 'movedObject',
    evidence: 'inferred',
    sources: ['aws-lifecycle-logging'],
  },
  {
    operation: 'S3.TRANSITION_ZIA.OBJECT',
    size: 'movedObject',
    evidence: 'inferred',
    sources: ['aws-lifecycle-logging'],
  },
  {
    operation: 'S3.TRANSITION_GIR.OBJECT',
    size: 'movedObject',
    evidence: 'inferred',
    sources: ['aws-lifecycle-logging'],
  },
  {
    operation: 'S3.TRANSITION_GDA.OBJECT',
    size: 'movedObject',
    evidence: 'inferred',
    sources: ['aws-lifecycle-logging'],
  },
  { operation: 'S3.RESTORE.OBJECT', size: 'restoredObject', evidence: 'seen', sources: ['ncbi-logging'] },
  {
    operation: 'S3.COMPUTE.OBJECT.CHECKSUM',
    size: 'checkedObject',
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-compute-checksums'],
  },
];
