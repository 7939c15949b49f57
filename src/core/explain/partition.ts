import { partitions } from '../catalogue/regions';
import { shownText } from './shownText';
import type { Row } from './types';

/** A row for an ARN's partition: none for `aws`, where nearly every ARN is from. */
export function partitionRow(id: string): Row[] {
  const name = partitions.find(partition => partition.id === id)?.name ?? 'not known to this version';
  return id === 'aws' ? [] : [{ label: 'Partition', value: `${name} (${shownText(id, 60)})` }];
}
