import { credentialErrorCodes } from '../catalogue/errorCodes';
import type { RecordContext } from '../fields/types';
import { readErrorCode } from './outcome';

/**
 * What became of the signature that a request carried. `accepted`: S3 names the caller. `refused`: the error code turns
 * the signature, its key or its token down. `unproven`: no caller is named, for a reason that the record does not give.
 */
export type SignatureStanding = 'accepted' | 'refused' | 'unproven';

/** What became of the signature of a request; a record without a Requester field counts as accepted. */
export function signatureStanding(context: RecordContext): SignatureStanding {
  if (credentialErrorCodes.includes(readErrorCode(context) ?? '')) {
    return 'refused';
  }
  return ['-', 'Anonymous'].includes(context.text('requester') ?? '') ? 'unproven' : 'accepted';
}
