import { partitions } from '../catalogue/regions';
import { t } from '../text/language';
import { shownText } from './shownText';
import type { Row } from './types';

/** A row for an ARN's partition: none for `aws`, where nearly every ARN is from. */
export function partitionRow(id: string): Row[] {
  const name = partitions.find(partition => partition.id === id)?.name ?? t('not known to this version');
  return id === 'aws' ? [] : [{ label: t('Partition'), value: `${name} (${shownText(id, 60)})` }];
}
