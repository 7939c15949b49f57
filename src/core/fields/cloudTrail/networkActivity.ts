import type { Json } from '../../types';
import { textAt } from './json';

/**
 * True for what a VPC endpoint saw of a request, which is written for the owner of the endpoint. It tells whether the
 * policy of the endpoint let the request through, and not what the service answered.
 */
export function isNetworkActivity(record: Json): boolean {
  const category = textAt(record, 'eventCategory') ?? textAt(record, 'eventcategory');
  const type = textAt(record, 'eventType') ?? textAt(record, 'eventtype') ?? '';
  return category === 'NetworkActivity' || /^AwsVpceEvents?$/.test(type);
}
