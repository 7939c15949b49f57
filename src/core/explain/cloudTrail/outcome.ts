import { memberOf, textOf } from '../../fields/cloudTrail/json';
import { isNetworkActivity } from '../../fields/cloudTrail/networkActivity';
import type { JsonLogName } from '../../fields/cloudTrail/tree';
import type { Json } from '../../types';

/**
 * How a call ended. `letThrough`: a VPC endpoint let the request through, and the record has no more; `untold`: the record
 * leaves it open.
 */
export type Outcome = 'succeeded' | 'failed' | 'letThrough' | 'untold';

/**
 * How the call of a record ended: CloudTrail writes an errorCode for every call that failed, and none for others. A row of
 * a query has the columns that were asked for and no others, so that there a missing errorCode tells nothing.
 */
export function outcomeOf(record: Json, shape: JsonLogName): Outcome {
  const code = ['errorCode', 'errorcode'].map(name => memberOf(record, name)).find(value => value !== undefined);
  if (textOf(code) !== undefined) {
    return 'failed';
  }
  if (shape === 'cloudtrail-lake' && code === undefined) {
    return 'untold';
  }
  return isNetworkActivity(record) ? 'letThrough' : 'succeeded';
}
