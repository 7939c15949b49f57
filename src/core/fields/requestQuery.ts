import type { RecordContext } from './types';

/** First value of a query parameter in a Request-URI, undecoded: `GET /?list-type=2 HTTP/1.1` and `list-type` give `2`. */
export function queryParameter(context: RecordContext, name: string): string | undefined {
  const uri = context.text('request_uri') ?? '-';
  const start = uri.indexOf('?');
  if (start < 0) {
    return undefined;
  }
  const end = uri.indexOf(' ', start);
  const pairs = uri.slice(start + 1, end < 0 ? undefined : end).split('&');
  const pair = pairs.find(text => text === name || text.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

/** True where the record has a request line. */
export const hasRequestLine = (context: RecordContext): boolean => (context.text('request_uri') ?? '-') !== '-';

/** True where the request line names a version of an object; false too where there is no request line. */
export const namesVersion = (context: RecordContext): boolean => Boolean(queryParameter(context, 'versionId'));
