import type { ErrorCodeRow } from './types';

/** Codes that CloudTrail writes for the owner of a VPC endpoint. */
export const networkActivityErrorCodes: readonly ErrorCodeRow[] = [
  {
    code: 'VpceAccessDenied',
    category: 'networkActivity',
    family: 'access',
    meaning: 'The policy of the VPC endpoint refused the request.',
    fix: 'The owner of the endpoint can look at its policy; access logs do not hold the request.',
    inAccessLog: false,
    evidence: 'documented',
    sources: ['aws-cloudtrail-events', 'aws-advanced-event-selector'],
  },
];
