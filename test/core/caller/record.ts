import type { AccessLogFieldId } from '../../../src/core/catalogue/types';
import type { ExplainInput } from '../../../src/core/explain/types';
import type { RecordContext } from '../../../src/core/fields/types';

export type Neighbours = Partial<Record<AccessLogFieldId, string>>;

export const account = '123456789012';
export const owner = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';
export const another = '1111111111111111111111111111111111111111111111111111111111111111';
export const logService = '3272ee65a908a7677109fedda345db8d9554ba26398b2ca10581de88777e2b61';
export const originAccessIdentity = 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE1ABCD';

/** A record that holds the given fields alone. */
export const recordOf = (fields: Neighbours = {}): RecordContext => ({ text: id => fields[id] });

/** What an explainer of `text` gets to see. */
export const inputOf = (text: string, fields: Neighbours = {}): ExplainInput => ({
  text,
  context: recordOf(fields),
  options: { timeZone: 'utc', nowMs: Date.UTC(2026, 2, 30) },
});
