import type { JsonRecord } from '../../fields/cloudTrail/tree';
import { unreadableHeadline } from './headline';
import type { RecordHeadline } from './types';

export function headlineOfJson(record: JsonRecord): RecordHeadline {
  return unreadableHeadline(record.shape, '');
}
