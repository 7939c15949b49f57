import { decodeKey } from '../fields/key';
import type { RecordContext } from '../fields/types';
import type { RecordFacts } from '../operations/types';

/** What a record of an access log tells the translation; undefined for a record without an operation. */
export function factsOf(context: RecordContext): RecordFacts | undefined {
  const value = (id: Parameters<RecordContext['text']>[0]): string | undefined => {
    const text = context.text(id);
    return text === '-' ? undefined : text;
  };
  const operation = value('operation');
  if (operation === undefined) {
    return undefined;
  }
  const rawKey = context.text('key');
  const key = rawKey === undefined || rawKey === '-' ? undefined : decodeKey(rawKey, context);
  const [bucket, requestLine, host, errorCode] = [
    value('bucket'),
    value('request_uri'),
    value('host_header'),
    value('error_code'),
  ];
  const status = Number(value('http_status') ?? Number.NaN);
  return {
    log: 'accessLog',
    operation,
    ...(bucket !== undefined && { bucket }),
    ...(rawKey !== undefined && { hasKey: rawKey !== '-' }),
    ...(key !== undefined && { key: key.text }),
    ...(key !== undefined && !key.sure && { keyUnsure: true }),
    ...(requestLine !== undefined && { requestLine }),
    ...(host !== undefined && { host }),
    ...(Number.isInteger(status) && { status }),
    ...(errorCode !== undefined && { errorCode }),
  };
}
