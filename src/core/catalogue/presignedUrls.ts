import type { SourceId } from './sources';
import type { Standing } from './types';

/** What the first four letters of an access key ID say. */
export interface AccessKeyPrefixRow extends Standing<SourceId> {
  readonly prefix: string;
  readonly credentials: 'longTerm' | 'temporary';
}

/** Prefixes of access key IDs. */
export const accessKeyPrefixes: readonly AccessKeyPrefixRow[] = [
  { prefix: 'AKIA', credentials: 'longTerm', evidence: 'documented', sources: ['aws-iam-identifiers'] },
  { prefix: 'ASIA', credentials: 'temporary', evidence: 'documented', sources: ['aws-iam-identifiers'] },
];

/** How long a URL of Signature Version 4 can be valid, in seconds. */
export const presignedExpiryLimits = {
  minSeconds: 1,
  maxSeconds: 604_800,
  evidence: 'documented',
  sources: ['aws-sigv4-query'],
} as const satisfies Standing<SourceId> & { readonly minSeconds: number; readonly maxSeconds: number };
