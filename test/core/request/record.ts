import type { AccessLogFieldId } from '../../../src/core/catalogue/types';
import type { ExplainInput } from '../../../src/core/explain/types';
import type { RecordContext } from '../../../src/core/fields/types';

/** Raw texts of some fields of a record. */
export type Fields = Partial<Record<AccessLogFieldId, string>>;

export const bucket = 'amzn-s3-demo-bucket';
export const accessKey = 'AKIAIOSFODNN7EXAMPLE';

/** A record that holds these fields and ends before all others. */
export const record = (fields: Fields = {}): RecordContext => ({ text: id => fields[id] });

/** What an explainer sees beside the decoded value. */
export const input = (text: string, fields: Fields = {}): ExplainInput => ({
  text,
  context: record(fields),
  options: { timeZone: 'utc', nowMs: 0 },
});

/** Query of a presigned URL of Signature Version 4 with some parameters put in place of the usual ones; '' leaves one out. */
export function presignedQuery(changes: Readonly<Record<string, string>> = {}): string {
  const usual: Record<string, string> = {
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${accessKey}%2F20190206%2Fus-east-1%2Fs3%2Faws4_request`,
    'X-Amz-Date': '20190206T000038Z',
    'X-Amz-Expires': '3600',
    'X-Amz-SignedHeaders': 'host',
    'X-Amz-Signature': 'XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
  };
  return Object.entries({ ...usual, ...changes })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}
