import { memberOf, textAt } from '../../fields/cloudTrail/json';
import type { JsonLogName } from '../../fields/cloudTrail/tree';
import type { Json } from '../../types';

/** How a call ended; `untold` where the record leaves it open. */
export type Outcome = 'succeeded' | 'failed' | 'untold';

/**
 * How the call of a record ended: CloudTrail writes an errorCode for every call that failed, and none for others. A row of
 * a query has the columns that were asked for and no others, so that there a missing errorCode tells nothing.
 */
export function outcomeOf(record: Json, shape: JsonLogName): Outcome {
  if (textAt(record, 'errorCode') !== undefined) {
    return 'failed';
  }
  return shape === 'cloudtrail-lake' && memberOf(record, 'errorCode') === undefined ? 'untold' : 'succeeded';
}
