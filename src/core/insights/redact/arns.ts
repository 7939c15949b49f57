import { isCommon } from './meaning';
import type { Find } from './types';

const arnStart = /arn:aws[a-z-]{0,20}:([A-Za-z0-9-]{0,40}):([A-Za-z0-9-]{0,40}):([^:\s"'\\<>,]{0,64}):/g;
/** An ARN that ends within its account, as at the end of a line that was cut. */
const cutArn = /arn:aws[a-z-]{0,20}:[A-Za-z0-9-]{0,40}:[A-Za-z0-9-]{0,40}:(\d{1,12})$/;

/** What ends an ARN among other text. */
const afterArn = /[\s"'`<>,;|)\]}\\]/;

/** Resources of S3 that requests can be sent to. */
const namedInS3: ReadonlySet<string> = new Set(['accesspoint', 'bucket']);
/** Resources of IAM and STS that are people, programs and what they act as. */
const callers: ReadonlySet<string> = new Set([
  'user',
  'role',
  'group',
  'instance-profile',
  'assumed-role',
  'federated-user',
  'mfa',
  'saml-provider',
]);
/** Parts of the paths of roles that AWS makes. */
const pathWords: ReadonlySet<string> = new Set(['aws-service-role', 'aws-reserved', 'service-role', 'AWSAccelerator']);
const originAccessIdentity = 'CloudFront Origin Access Identity ';

/** A find of a text within an ARN; the wildcards at its end stay. */
function* named(kind: Find['kind'], text: string, start: number): Generator<Find> {
  const value = text.replace(/[*?]+$/, '');
  if (!isCommon(value)) {
    yield { start, end: start + value.length, kind, value };
  }
}

/** The words of a text between slashes or colons, with their places. */
function* words(text: string, start: number): Generator<readonly [word: string, start: number]> {
  for (const match of text.matchAll(/[^/:]+/g)) {
    yield [match[0], start + (match.index ?? 0)];
  }
}

/** `bucket/key`, `accesspoint/name/object/key`, `outpost/op-1/bucket/name/object/key`. */
function* inS3(resource: string, start: number, isPlain: boolean): Generator<Find> {
  const slash = resource.indexOf('/');
  if (isPlain) {
    yield* named('bucket', slash < 0 ? resource : resource.slice(0, slash), start);
    if (slash >= 0) {
      yield* named('key', resource.slice(slash + 1), start + slash + 1);
    }
    return;
  }
  let type = '';
  for (const [word, at] of words(resource, start)) {
    if (type === '') {
      type = word;
    } else if (type === 'object') {
      yield* named('key', resource.slice(at - start), at);
      return;
    } else {
      if (type !== 'job') {
        yield* named(namedInS3.has(type) ? 'bucket' : 'arn', word, at);
      }
      type = '';
    }
  }
}

function* inIam(resource: string, start: number): Generator<Find> {
  const [type = ''] = resource.split(/[/:]/, 1);
  const identity = resource.indexOf(originAccessIdentity);
  if (identity >= 0) {
    const at = identity + originAccessIdentity.length;
    yield* named('name', resource.slice(at), start + at);
    return;
  }
  if (!callers.has(type)) {
    yield* elsewhere(resource, start);
    return;
  }
  for (const [word, at] of words(resource.slice(type.length), start + type.length)) {
    if (!pathWords.has(word)) {
      yield* named('name', word, at);
    }
  }
}

/** A resource of any other service: the first word is its type, if more words follow. */
function* elsewhere(resource: string, start: number): Generator<Find> {
  const at = resource.search(/[/:]/) + 1;
  const rest = resource.slice(at);
  yield* named('arn', rest.replace(/[/:]+\**$/, ''), start + at);
}

/** More ARNs in one text are taken for what stands side by side, and not for parts of the first one's key. */
const MOST_NESTED = 50;

/** Where the resource ends that begins at `start`: with the text when that is nothing but an ARN, and `last` at the latest. */
function resourceEnd(text: string, arn: number, start: number, isWhole: boolean, last: number): number {
  if (isWhole && arn === 0) {
    return last;
  }
  const before = text[arn - 1];
  const rest = text.slice(start, last);
  const close = before === '"' || before === "'" ? rest.indexOf(before) : -1;
  const end = close >= 0 ? close : rest.search(afterArn);
  return end < 0 ? last : start + end;
}

/**
 * What the ARNs in a text name: their accounts, buckets, keys, users, roles and all else. `isWhole` says that an ARN at the
 * beginning goes on to the end of the text. ARNs of AWS itself stay.
 */
export function* findArns(text: string, isWhole: boolean): Generator<Find> {
  if (!text.includes('arn:')) {
    return;
  }
  const arns = [...text.matchAll(arnStart)];
  for (const [number, match] of arns.entries()) {
    const [head, service = '', region = '', account = ''] = match;
    const arn = match.index ?? 0;
    const start = arn + head.length;
    const next = arns.length > MOST_NESTED ? arns[number + 1]?.index : undefined;
    const resource = text.slice(start, resourceEnd(text, arn, start, isWhole, next ?? text.length)).replace(/\.$/, '');
    const accountStart = start - account.length - 1;
    if (/^\d+$/.test(account)) {
      yield { start: accountStart, end: start - 1, kind: 'account', value: account };
    }
    if (account === 'aws') {
      yield { start: arn, end: start + resource.length, kind: 'keep', value: resource };
    } else if (service.startsWith('s3')) {
      yield* inS3(resource, start, service === 's3' && region === '' && account === '');
    } else if (service === 'iam' || service === 'sts') {
      yield* inIam(resource, start);
    } else {
      yield* elsewhere(resource, start);
    }
  }
  const cut = cutArn.exec(text);
  if (cut !== null) {
    const [{ length }, value = ''] = cut;
    yield { start: cut.index + length - value.length, end: cut.index + length, kind: 'account', value };
  }
}
