import { readAddressing } from '../../fields/addressing';
import { decodeKey } from '../../fields/key';
import type { RecordContext } from '../../fields/types';
import { splitPiece, splitQuery } from '../../text/query';
import { splitRequestLine, splitTarget } from '../../text/requestTarget';
import { decodePathText, findInHost } from './hosts';
import { isCommon } from './meaning';
import { findInText, findParameter } from './text';
import type { Find } from './types';

const present = (text: string | undefined): string | undefined => (text === '-' || text === '' ? undefined : text);

/** The key of a path: that of the Key field, `plainKey` where it is not encoded, if that says the same. */
function keyOf(written: string, context: RecordContext, plainKey: string | undefined): string {
  const decoded = decodePathText(written);
  const field = present(context.text('key'));
  if (field === undefined) {
    return decoded;
  }
  const { text, otherReading } = decodeKey(field, context);
  return [text, otherReading, field].some(reading => reading === decoded || reading === written)
    ? (plainKey ?? text)
    : decoded;
}

/** Bucket and key of a path that begins at `start`. */
function* inPath(
  path: string,
  authority: string | undefined,
  start: number,
  context: RecordContext,
  plainKey: string | undefined,
): Generator<Find> {
  const isSoap = context.text('operation')?.startsWith('SOAP.') === true && /^\/soap\/?$/i.test(path);
  if (path === '/' || isSoap) {
    return;
  }
  const slash = path.indexOf('/', 1);
  const end = slash < 0 ? path.length : slash;
  const first = decodePathText(path.slice(1, end));
  const { style, bucketInPath, bucket } = readAddressing(path, authority, context);
  const host = present(context.text('host_header')) ?? authority;
  const isPathStyle =
    style === 'path' || (style === 'unclear' && present(context.text('bucket')) === undefined && host !== undefined);
  const isBucket = bucketInPath || isPathStyle || (style === 'unclear' && first === present(context.text('bucket')));
  if (isBucket && first !== '') {
    yield { start: start + 1, end: start + end, kind: 'bucket', value: style === 'path' ? (bucket ?? first) : first };
  }
  const at = isBucket ? end + 1 : 1;
  const written = path.slice(at);
  if (written !== '' && !isCommon(written)) {
    yield { start: start + at, end: start + path.length, kind: 'key', value: keyOf(written, context, plainKey) };
  }
}

/** What a request line holds: bucket and key of its path, its parameters, and all that is found in any text. */
export function* findInRequest(text: string, context: RecordContext, plainKey?: string): Generator<Find> {
  const { method, target } = splitRequestLine(text);
  const start = method === undefined ? 0 : method.length + 1;
  const { form, authority = '', path, query } = splitTarget(target);
  const hostStart = form === 'absolute' ? start + target.indexOf('//') + 2 : start;
  const bucket = present(context.text('bucket'));
  if (form === 'absolute') {
    yield* findInHost(authority, hostStart, bucket);
  }
  const pathStart = hostStart + authority.length;
  if (form === 'origin' || (form === 'absolute' && text.startsWith('/', pathStart))) {
    yield* inPath(path, authority === '' ? undefined : authority, pathStart, context, plainKey);
  } else if (form === 'other' && path !== '') {
    yield { start, end: start + path.length, kind: 'key', value: decodePathText(path) };
  }
  if (query !== undefined) {
    let at = start + target.length - query.length;
    for (const piece of splitQuery(query)) {
      const { rawName, rawValue = '' } = splitPiece(piece);
      if (rawValue !== '') {
        yield* findParameter(rawName, rawValue, at + rawName.length + 1);
      }
      at += piece.length + 1;
    }
  }
  yield* findInText(text, bucket === undefined ? {} : { bucket });
}
