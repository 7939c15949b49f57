import { credentialErrorCodes } from '../catalogue/errorCodes';
import { sources } from '../catalogue/sources';
import { isUnnamedRequester } from '../fields/identity';
import type { RecordContext } from '../fields/types';
import { msg, t } from '../text/language';
import { readErrorCode } from './outcome';
import type { ExplainInput, Meaning } from './types';

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
  return isUnnamedRequester(context.text('requester') ?? '') ? 'unproven' : 'accepted';
}

const titles = {
  header: {
    refused: msg('Signature in the Authorization header, which S3 did not accept'),
    unproven: msg('Signature in the Authorization header, of no named caller'),
  },
  queryString: {
    refused: msg('Signature in the URL, which S3 did not accept'),
    unproven: msg('Signature in the URL, of no named caller'),
  },
} as const;

/** A signature stood there, and the record does not show that S3 accepted it: so it says nothing of who sent the request. */
export function explainUnacceptedSignature(
  type: 'header' | 'queryString',
  standing: Exclude<SignatureStanding, 'accepted'>,
  { context }: ExplainInput,
): Meaning {
  const refused = standing === 'refused';
  return {
    title: t(titles[type][standing]),
    meaning: refused
      ? [
          t('S3 did not accept how the request was signed: {0}.', readErrorCode(context) ?? ''),
          t('So it proves neither who sent the request nor that the sender held the key that it names.'),
        ]
      : [t('The record names no caller, so it does not show that S3 accepted the signature.')],
    ...(type === 'queryString' && { references: [sources['aws-presigned']] }),
    evidence: refused ? 'documented' : 'inferred',
  };
}
