import type { EventScope, Recording } from './operations/types';

/** What an eventSource of S3 other than `s3.amazonaws.com` says of requests that have the names of S3's own operations. */
export interface EventSourceRow {
  readonly eventSource: string;
  readonly scope: EventScope;
  /** Whether a server access log holds the request. */
  readonly accessLog: Recording;
}

/** The page speaks of general purpose buckets alone. */
const generalPurposeOnly = {
  recorded: 'no',
  evidence: 'inferred',
  sources: ['aws-log-format'],
} as const;

/** Kinds of buckets that are no general purpose buckets, by the eventSource of their records. */
export const eventSources: readonly EventSourceRow[] = [
  {
    eventSource: 's3express.amazonaws.com',
    scope: 'directoryBucket',
    accessLog: {
      recorded: 'no',
      evidence: 'documented',
      sources: ['aws-express-differences'],
    },
  },
  { eventSource: 's3-outposts.amazonaws.com', scope: 'outposts', accessLog: generalPurposeOnly },
  { eventSource: 's3tables.amazonaws.com', scope: 'tablesData', accessLog: generalPurposeOnly },
  { eventSource: 's3vectors.amazonaws.com', scope: 'vectors', accessLog: generalPurposeOnly },
];

/** Access logs leave out what the policy of a VPC endpoint refused. */
export const refusedByEndpoint: Recording = {
  recorded: 'no',
  evidence: 'documented',
  sources: ['aws-logging-options'],
};
