import type { SourceId } from './sources';
import type { Standing } from './types';

/** How often the Key field is percent-encoded in one kind of record. */
export interface KeyEncoding extends Standing<SourceId> {
  /** `rest`, `batchDelete` and so on; the decoder chooses by the Operation field. */
  readonly id: 'request' | 'website' | 'batchDelete' | 'expire' | 'otherS3' | 'copyRead' | 'other';
  /** Times to decode. */
  readonly times: 1 | 2;
  /** False where nobody has said it of this kind of record, so that both readings are worth showing. */
  readonly clear: boolean;
}

/**
 * The form encoding, once or twice. Most records hold it twice; the records of the batch delete and of expiration hold it once.
 * For the other records that S3 writes by itself, once is taken, as they come from the same place as those of expiration.
 */
export const keyEncodings: readonly KeyEncoding[] = [
  { id: 'request', times: 2, clear: true, evidence: 'seen', sources: ['yelp-access-logs', 'ncbi-logging'] },
  { id: 'website', times: 2, clear: true, evidence: 'third-party', sources: ['yelp-access-logs'] },
  { id: 'batchDelete', times: 1, clear: true, evidence: 'seen', sources: ['elastic-s3access', 'yelp-access-logs'] },
  { id: 'expire', times: 1, clear: true, evidence: 'third-party', sources: ['yelp-access-logs'] },
  { id: 'otherS3', times: 1, clear: false, evidence: 'inferred', sources: ['yelp-access-logs'] },
  { id: 'copyRead', times: 2, clear: false, evidence: 'inferred', sources: ['yelp-access-logs'] },
  { id: 'other', times: 2, clear: false, evidence: 'inferred', sources: ['yelp-access-logs'] },
];
