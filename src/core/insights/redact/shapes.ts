import { decodeRemoteIp } from '../../fields/address';
import type { Find } from './types';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const canonicalId = /(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])/g;
const account = /(?<![0-9A-Za-z]|\d\.)\d{12}(?![0-9A-Za-z]|\.\d)/g;
/** IDs of access keys, users, roles and groups, by the prefixes that IAM documents. */
const uniqueId =
  /(?<![0-9A-Za-z])(A3T[A-Z0-9]|ABIA|ACCA|AGPA|AIDA|AIPA|AKIA|ANPA|ANVA|APKA|AROA|ASCA|ASIA)[A-Z0-9]{8,124}(?![0-9A-Za-z])/g;
const ipv4 = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?!\w|\.\d)/g;
/** Four numbers after a product's name are its version, as in `Chrome/134.0.0.0`. */
const productBefore = /[\w)\]]\/$|#$/;
const dashedIpv4 = /(?<=(?<![0-9A-Za-z])(?:ip|ec2)-)\d{1,3}(?:-\d{1,3}){3}(?![\w-])/g;
const ipv6 = /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}|(?<=:))(?![\w:])/gi;
const mail = /(?<![\w.%+-])[\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*\.[A-Za-z]{2,24}(?![\w-])/g;

/** The user and password of a URL are no mail address. */
const inAuthority = /:\/\/[^\s/]*$/;

const idKinds: ReadonlyMap<string, Find['kind']> = new Map(
  ['AGPA', 'AIDA', 'AIPA', 'ANPA', 'ANVA', 'AROA', 'ASCA'].map(prefix => [prefix, 'name']),
);

const context = { text: () => undefined };

/** Addresses that say nothing of anybody: `0.0.0.0` and `::`, and this computer's own. */
function addressFind(value: string, start: number, form?: Find['form']): Find[] {
  const dotted = form === 'dashed' ? value.replace(/-/g, '.') : value;
  const read = decodeRemoteIp(dotted, context);
  if (!('scope' in read) || read.scope === 'unspecified' || read.scope === 'loopback') {
    return [];
  }
  const written = form ?? (read.mappedIpv4 === undefined ? undefined : 'mapped');
  return [{ start, end: start + value.length, kind: 'address', value: dotted, ...(written && { form: written }) }];
}

function* each(
  text: string,
  pattern: RegExp,
): Generator<readonly [value: string, start: number, match: RegExpMatchArray]> {
  for (const match of text.matchAll(pattern)) {
    yield [match[0], match.index ?? 0, match];
  }
}

/** Addresses in a text; in a user agent, versions of products are none. */
function* addresses(text: string, isAgent: boolean): Generator<Find> {
  if (/\d\.\d/.test(text)) {
    for (const [value, start] of each(text, ipv4)) {
      if (!isAgent || !productBefore.test(text.slice(Math.max(0, start - 2), start))) {
        yield* addressFind(value, start);
      }
    }
  }
  if (/:[0-9a-f]*:/i.test(text)) {
    for (const [value, start] of each(text, ipv6)) {
      yield* addressFind(value, start);
    }
  }
  if (/(?:ip|ec2)-\d/.test(text)) {
    for (const [value, start] of each(text, dashedIpv4)) {
      yield* addressFind(value, start, 'dashed');
    }
  }
}

/** Everything in a text that is told by its own shape. UUIDs, which are IDs of requests and events, stay. */
export function* findShapes(text: string, isAgent: boolean): Generator<Find> {
  const find = (value: string, start: number, kind: Find['kind']): Find => ({
    start,
    end: start + value.length,
    kind,
    value,
  });
  const { length } = text;
  if (length >= 36 && text.includes('-')) {
    for (const [value, start] of each(text, uuid)) {
      yield find(value, start, 'keep');
    }
  }
  if (length >= 64) {
    for (const [value, start] of each(text, canonicalId)) {
      yield find(value, start, 'canonicalId');
    }
  }
  if (length >= 12) {
    for (const [value, start] of each(text, account)) {
      yield find(value, start, 'account');
    }
    for (const [value, start, match] of each(text, uniqueId)) {
      yield find(value, start, idKinds.get(match[1] ?? '') ?? 'accessKey');
    }
  }
  yield* addresses(text, isAgent);
  if (text.includes('@')) {
    for (const [value, start] of each(text, mail)) {
      if (!inAuthority.test(text.slice(Math.max(0, start - 100), start))) {
        yield find(value, start, 'name');
      }
    }
  }
}
