import { translate } from './translate';
import type { RecordFacts, Translation } from './types';

/**
 * The operation of a record: what its Operation field or eventName stands for, as far as the rest of the record decides.
 * `REST.GET.BUCKET` with `list-type=2` in the request line gives ListObjectsV2.
 */
export function identifyOperation(facts: RecordFacts): Translation {
  return translate(facts.operation, facts);
}
