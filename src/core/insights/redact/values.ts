import { decodePathText, findInHost } from './hosts';
import { isCommon, type Meaning } from './meaning';
import { findShapes } from './shapes';
import type { Find, RedactedKind } from './types';

/** Everything between two offsets is one value. */
export function* wholeFind(kind: RedactedKind, value: string, start: number, end: number): Generator<Find> {
  if (!isCommon(value)) {
    yield { start, end, kind, value };
  }
}

/** `AROAEXAMPLEID:alice`: an ID, an account or a text, and the name of a session after the first colon. */
function* inPrincipal(text: string, start: number): Generator<Find> {
  const shapes = [...findShapes(text, false)].filter(({ kind }) => kind !== 'address' && kind !== 'keep');
  const words = text.startsWith('arn:') || isCommon(text) ? [] : text.matchAll(/[^:]+/g);
  for (const { 0: word, index = 0 } of words) {
    const shape = shapes.find(find => find.start === index && find.end === index + word.length);
    if (shape !== undefined) {
      yield { ...shape, start: start + index, end: start + index + word.length };
    } else if (!/^[*?]+$/.test(word)) {
      yield* wholeFind('name', word, start + index, start + index + word.length);
    }
  }
}

/** `AKIAIOSFODNN7EXAMPLE/20260330/eu-west-1/s3/aws4_request`: the scope stays. */
function* inCredential(text: string, start: number): Generator<Find> {
  const end = text.search(/\/|%(?:25)*2f/i);
  const id = end < 0 ? text : text.slice(0, end);
  yield* wholeFind('accessKey', id, start, start + id.length);
}

/** `/bucket/key?versionId=...`, encoded or not. */
function* inCopySource(text: string, start: number): Generator<Find> {
  const from = /^(?:\/|%2f)?/i.exec(text)?.[0].length ?? 0;
  const slash = /\/|%2f/i.exec(text.slice(from));
  const query = text.search(/(?:\?|%3f)versionId/i);
  const end = query < 0 ? text.length : query;
  const bucketEnd = slash === null ? end : from + slash.index;
  yield* wholeFind('bucket', text.slice(from, bucketEnd), start + from, start + bucketEnd);
  const keyStart = bucketEnd + (slash?.[0].length ?? 0);
  if (slash !== null && keyStart < end) {
    yield* wholeFind('key', decodePathText(text.slice(keyStart, end)), start + keyStart, start + end);
  }
}

/**
 * What a value is, by its meaning. `decoded` is what `text` says: for a parameter of a query, with percent-encoding undone.
 * Nothing for a meaning that says nothing of the whole value; what stands within it is found by other rules.
 */
export function* findValue(meaning: Meaning, text: string, decoded: string, start: number): Generator<Find> {
  const end = start + text.length;
  switch (meaning) {
    case 'secret':
    case 'name':
      yield* wholeFind(meaning, decoded, start, end);
      return;
    case 'bucket':
    case 'key':
      if (!decoded.startsWith('arn:') && decoded !== '/') {
        const wildcards = /[*?]+$/.exec(text)?.[0].length ?? 0;
        yield* wholeFind(meaning, decoded.slice(0, decoded.length - wildcards), start, end - wildcards);
      }
      return;
    case 'copySource':
      if (!/^(?:arn|https?)(?::|%3a)/i.test(text)) {
        yield* inCopySource(text, start);
      }
      return;
    case 'credential':
      yield* inCredential(text, start);
      return;
    case 'principal':
      yield* inPrincipal(text, start);
      return;
    case 'host':
      yield* findInHost(text, start);
      return;
    default:
  }
}
