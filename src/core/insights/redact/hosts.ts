import { partitions } from '../../catalogue/regions';
import { type HostName, readHostName } from '../../text/hostName';
import { percentDecode } from '../../text/percent';
import { isCommon } from './meaning';
import type { Find } from './types';

const suffixes = [...new Set(partitions.map(({ dnsSuffix }) => dnsSuffix.replace(/\./g, '\\.')))].join('|');
const awsHost = new RegExp(`(?<![\\w.-])[A-Za-z0-9][\\w.-]{0,250}\\.(?:${suffixes})(?![\\w-])`, 'gi');
const anySuffix = new RegExp(`\\.(?:${suffixes})`, 'i');
const s3Url = /(?<![\w])s3[an]?:\/\/([^\s"'<>/?#&,;]+)(?:\/([^\s"'<>?#&]*))?/gi;
const webUrl = /(?<![\w])https?:\/\/(?:([^\s"'<>/?#@]*)@)?([^\s"'<>/?#&]+)(\/[^\s"'<>?#]*)?/gi;
/** Console pages about one bucket or object: `/s3/buckets/amzn-s3-demo-bucket`. */
const consolePage = /^\/s3\/(?:[a-z-]+\/)?(?:buckets?|object|objects|upload|deleteObjects|get)\/([^/?#&]+)/;
/** `123456789012-abc1def2.eu-west-1.console.aws.amazon.com`: account, and a text that goes with it. */
const consoleAccount = /^(\d{12})-([a-z0-9]+)\.(?:[a-z0-9-]+\.)?console\./;

/** XML namespaces of AWS look like keys: `http://s3.amazonaws.com/doc/2006-03-01/`. */
const isNamespace = /^\/doc\/\d{4}-\d{2}-\d{2}\/?$/;

/** Service principals that look like the host of a bucket. */
const principals: ReadonlySet<string> = new Set(
  ['logging', 'batchoperations', 'storage-lens', 'metadata', 'access-grants', 'replication', 'inventory'].map(
    name => `${name}.s3.amazonaws.com`,
  ),
);

/** Decoded as S3 does with a path: a plus sign is a blank. */
export const decodePathText = (text: string): string => percentDecode(text, { plusIsBlank: true }).text;

/** What a host that has been read names; it begins at `start`. */
function* inHost(host: string, read: HostName, start: number): Generator<Find> {
  const name = read.bucket ?? read.accessPoint;
  if (name !== undefined && host.slice(0, name.length).toLowerCase() === name) {
    yield { start, end: start + name.length, kind: 'bucket', value: name };
  }
  const { accountId } = read;
  const at = accountId === undefined ? -1 : host.indexOf(accountId);
  if (accountId !== undefined && at >= 0) {
    yield { start: start + at, end: start + at + accountId.length, kind: 'account', value: accountId };
  }
}

/** Bucket, access point and account in a Host header, or in one that stands at `start` of a longer text. */
export const findInHost = (host: string, start: number, ownBucket?: string): Generator<Find> =>
  inHost(host, readHostName(host, ownBucket), start);

function* inPath(path: string, start: number, read: HostName): Generator<Find> {
  const page = consolePage.exec(path);
  if (page?.[1] !== undefined && /(?:^|\.)console\./.test(read.host)) {
    const at = start + page[0].length - page[1].length;
    yield { start: at, end: at + page[1].length, kind: 'bucket', value: decodePathText(page[1]) };
  }
  if (read.style === 'unclear' || path === '/' || isNamespace.test(path)) {
    return;
  }
  const slash = read.style === 'path' ? path.indexOf('/', 1) : 0;
  if (read.style === 'path') {
    const end = slash < 0 ? path.length : slash;
    yield { start: start + 1, end: start + end, kind: 'bucket', value: decodePathText(path.slice(1, end)) };
  }
  if (slash >= 0 && slash + 1 < path.length) {
    yield {
      start: start + slash + 1,
      end: start + path.length,
      kind: 'key',
      value: decodePathText(path.slice(slash + 1)),
    };
  }
}

function* inWebUrl(match: RegExpMatchArray, ownBucket: string | undefined): Generator<Find> {
  const [whole, user, host = '', path = ''] = match;
  const start = (match.index ?? 0) + whole.length - path.length - host.length;
  if (user) {
    yield { start: start - user.length - 1, end: start - 1, kind: 'secret', value: user };
  }
  const read = readHostName(host, ownBucket);
  yield* inHost(host, read, start);
  const [label, account = '', more = ''] = consoleAccount.exec(host) ?? [];
  if (label !== undefined) {
    yield { start, end: start + account.length, kind: 'account', value: account };
    const at = start + account.length + 1;
    yield { start: at, end: at + more.length, kind: 'account', value: more };
  }
  yield* inPath(path, start + host.length, read);
}

function* inS3Url(match: RegExpMatchArray): Generator<Find> {
  const [whole, bucket = '', key = ''] = match;
  const end = (match.index ?? 0) + whole.length;
  const slash = match[2] === undefined ? 0 : 1;
  const keyStart = end - key.length;
  if (!isCommon(bucket)) {
    yield { start: keyStart - slash - bucket.length, end: keyStart - slash, kind: 'bucket', value: bucket };
  }
  if (key !== '' && !isCommon(key)) {
    yield { start: keyStart, end, kind: 'key', value: decodePathText(key) };
  }
}

/** Buckets, keys, accounts and passwords in the URLs and AWS hosts of a text; `ownBucket` tells a custom domain. */
export function* findUrls(text: string, ownBucket?: string): Generator<Find> {
  if (text.includes('://')) {
    for (const match of text.matchAll(webUrl)) {
      yield* inWebUrl(match, ownBucket);
    }
    for (const match of text.matchAll(s3Url)) {
      yield* inS3Url(match);
    }
  }
  if (!anySuffix.test(text)) {
    return;
  }
  for (const { 0: host, index = 0 } of text.matchAll(awsHost)) {
    if (!principals.has(host.toLowerCase())) {
      yield* findInHost(host, index, ownBucket);
    }
  }
}
