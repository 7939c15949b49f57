import { type AddressingStyle, findAliasEnding } from '../text/hostName';
import { percentDecode } from '../text/percent';
import { decodeHostHeader } from './hostHeader';
import { decodeKey } from './key';
import type { RecordContext } from './types';

/** Which bucket and key a request is for, and how that can be told. */
export interface Addressing {
  readonly style: AddressingStyle;
  /**
   * What the style was told from: `host`, the Host field; `path`, the path against the Bucket field; `key`, the path
   * against the Key field; `none`, the style is unclear.
   */
  readonly decidedBy: 'host' | 'path' | 'key' | 'none';
  /** True when the host names the bucket and the path names it again, as in AWS's own sample records. */
  readonly bucketInPath: boolean;
  /** The Bucket field, or the alias of an access point that stands for it in the path. */
  readonly bucket?: string;
  /** Decoded once; left out when the request is for the bucket, or the style is unclear. */
  readonly key?: string;
  /** Some `%` sequences of the key are no hex or no UTF-8; they stand in it as they were written. */
  readonly keyInvalid?: true;
}

/** The path, read both ways: with the bucket in front, and as nothing but a key. */
interface Readings {
  readonly bucket: string | undefined;
  /** First part of the path, when it is the bucket or an alias. */
  readonly first?: string;
  /** What follows the first part. */
  readonly afterFirst: string;
  readonly whole: string;
  /** Which of the two the Key field says. */
  readonly confirmed: 'afterFirst' | 'whole' | undefined;
}

/**
 * Tells path style (`/bucket/key`) from virtual-hosted style (`/key`) by the fields Host, Bucket and Key together;
 * `authority`, the host of a target that is a whole URL, stands in for a missing Host.
 * `/amzn-s3-demo-bucket/a.txt` sent to `s3.eu-west-1.amazonaws.com` -> { style: 'path', decidedBy: 'host', key: 'a.txt', ... }
 */
export function readAddressing(path: string, authority: string | undefined, context: RecordContext): Addressing {
  const readings = readPath(path, context);
  const host = present(context.text('host_header')) ?? present(authority);
  const style = host === undefined ? 'unclear' : decodeHostHeader(host, context).style;
  if (style === 'virtualHosted') {
    const bucketInPath = readings.first !== undefined && readings.confirmed === 'afterFirst';
    return build('virtualHosted', 'host', readings, bucketInPath);
  }
  if (style === 'path') {
    return readings.first === undefined ? build('unclear', 'none', readings) : build('path', 'host', readings);
  }
  return withoutHost(readings);
}

/** No host, or one that says nothing: a path that does not begin with the bucket cannot be path style. */
function withoutHost(readings: Readings): Addressing {
  if (readings.bucket === undefined) {
    return build('unclear', 'none', readings);
  }
  if (readings.first === undefined) {
    return build('virtualHosted', 'path', readings);
  }
  if (readings.confirmed === undefined) {
    return build('unclear', 'none', readings);
  }
  return build(readings.confirmed === 'afterFirst' ? 'path' : 'virtualHosted', 'key', readings);
}

function readPath(path: string, context: RecordContext): Readings {
  const whole = path.startsWith('/') ? path.slice(1) : path;
  const slash = whole.indexOf('/');
  const head = decodePath(slash < 0 ? whole : whole.slice(0, slash)).text;
  const bucket = present(context.text('bucket'));
  const isFirst = head !== '' && (head === bucket || findAliasEnding(head) !== undefined);
  const afterFirst = slash < 0 ? '' : whole.slice(slash + 1);
  return {
    bucket,
    ...(isFirst && { first: head }),
    afterFirst,
    whole,
    confirmed: isFirst ? confirm(whole, afterFirst, context) : undefined,
  };
}

function confirm(whole: string, afterFirst: string, context: RecordContext): Readings['confirmed'] {
  const key = context.text('key');
  if (key === undefined) {
    return undefined;
  }
  if (key === '-') {
    return afterFirst === '' ? 'afterFirst' : undefined;
  }
  const { text, otherReading } = decodeKey(key, context);
  const isKey = (written: string): boolean => [key, text, otherReading].includes(decodePath(written).text);
  if (isKey(afterFirst)) {
    return 'afterFirst';
  }
  return isKey(whole) ? 'whole' : undefined;
}

function build(
  style: AddressingStyle,
  decidedBy: Addressing['decidedBy'],
  readings: Readings,
  bucketInPath = false,
): Addressing {
  const bucket = style === 'path' ? readings.first : readings.bucket;
  const key = decodePath(style === 'path' || bucketInPath ? readings.afterFirst : readings.whole);
  const hasKey = style !== 'unclear' && key.text !== '';
  return {
    style,
    decidedBy,
    bucketInPath,
    ...(bucket !== undefined && { bucket }),
    ...(hasKey && { key: key.text, ...(key.invalid && { keyInvalid: true }) }),
  };
}

/** S3 reads a plus sign in a path as a blank, unlike most servers. */
function decodePath(path: string): { text: string; invalid: boolean } {
  return percentDecode(path, { plusIsBlank: true });
}

function present(text: string | undefined): string | undefined {
  return text === '-' || text === '' ? undefined : text;
}
