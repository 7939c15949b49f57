import type { SourceId } from '../sources';
import type { Standing } from '../types';

/** The lists that AWS keeps, and `observed` for codes that stand in none of them. */
export type ErrorCategory =
  | 'general'
  | 'observed'
  | 'select'
  | 'replication'
  | 'annotations'
  | 'objectLambda'
  | 'fsx'
  | 'tagging'
  | 'outposts'
  | 'storageLens'
  | 'async'
  | 'accessGrants'
  | 's3Tables'
  | 'networkActivity';

/** What a general or observed code is about. */
export type ErrorFamily =
  | 'access'
  | 'encryption'
  | 'request'
  | 'conflict'
  | 'notFound'
  | 'missingConfiguration'
  | 'conditional'
  | 'redirect'
  | 'server';

/** One error code in one category; the same code can stand in others with another meaning. */
export interface ErrorCodeRow extends Standing<SourceId> {
  readonly code: string;
  readonly category: ErrorCategory;
  readonly family?: ErrorFamily;
  /** HTTP status of the answer; absent where none is named. */
  readonly httpStatus?: number;
  /** Further statuses that are documented for the code. */
  readonly otherStatuses?: readonly number[];
  /** What the code says; one sentence, which also reads well in lower case after a colon. */
  readonly meaning: string;
  /** Cause, and what to do; one or two short sentences. */
  readonly fix: string;
  /** Whether the bucket owner pays for the request; absent where it is not said. */
  readonly billedToOwner?: boolean | 'unlessFromOutside';
  /** Whether the code is expected in the access log of a bucket (our judgement); absent where that is open. */
  readonly inAccessLog?: boolean;
}
