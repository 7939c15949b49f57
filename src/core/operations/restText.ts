import { splitRequestLine, splitTarget } from '../text/requestTarget';
import { type HttpRequest, readTarget } from './httpRequest';

const methods = /^(?:GET|HEAD|PUT|POST|DELETE|OPTIONS|PATCH|COPY)$/;

/** Header lines below a request line, up to the first empty one. */
function readHeaders(lines: readonly string[]): readonly (readonly [name: string, value: string])[] {
  const end = lines.findIndex(line => line.trim() === '');
  return (end < 0 ? lines : lines.slice(0, end)).flatMap(line => {
    const colon = line.indexOf(':');
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const] : [];
  });
}

/** `PUT /{Key} with x-amz-copy-source`, as forms are shown: the header is said on the same line. */
const saidHeader = / with ([a-z][a-z0-9-]*)$/;

/**
 * Reads a request line, with or without protocol and header lines, or a target that begins with a slash or a question mark.
 * `GET /bucket/key?acl HTTP/1.1` and `?acl` are both read; undefined for a text that is neither.
 */
export function readRestText(text: string): HttpRequest | undefined {
  const [first = '', ...lines] = text.split(/\r?\n/, 100);
  const said = saidHeader.exec(first)?.[1];
  const line = splitRequestLine(said === undefined ? first : first.slice(0, first.length - said.length - 6));
  const method = line.method?.toUpperCase();
  const target = line.target.trim();
  if (!/^(?:[/?]|https?:\/\/|\*$)/i.test(target) || (method !== undefined && !methods.test(method))) {
    return undefined;
  }
  const headers = readHeaders(lines);
  const host = headers.find(([name]) => name === 'host')?.[1];
  const request = readTarget(target.startsWith('?') ? `/${target}` : target, host);
  const names = [...headers.map(([name]) => name), ...(said === undefined ? [] : [said])];
  const known = names.some(name => name !== 'host');
  return {
    ...request,
    ...(target.startsWith('?') && { readings: [{ level: 'bucket' }, { level: 'object' }] }),
    ...(method !== undefined && { method }),
    ...(known && { headers: names }),
  };
}

/** True for a text that is a whole URL and nothing else. */
export function isUrl(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && splitTarget(text).form === 'absolute';
}
