import { type HostName, readHostName } from '../text/hostName';
import type { RecordContext } from './types';

/** Where a request was sent. */
export interface HostHeader extends HostName {
  readonly kind: 'hostHeader';
}

/**
 * Takes a Host header apart; the record's own bucket tells a custom domain.
 * `amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com:443` -> { form: 'regional', style: 'virtualHosted', region: 'eu-west-1', ... }
 */
export function decodeHostHeader(text: string, context: RecordContext): HostHeader {
  return { kind: 'hostHeader', ...readHostName(text, context.text('bucket')) };
}
