import { decodeRemoteIp, type RemoteIp } from '../address';
import type { RecordContext } from '../types';
import { decodeUserAgent, type UserAgent } from '../userAgent';

/** Where a request came from: an address, or an AWS service. */
export type Source = RemoteIp | { readonly kind: 'awsInternal' };

/** Which program sent a request: what a client says of itself, or the AWS service that made the request. */
export type Client =
  | UserAgent
  | { readonly kind: 'awsInternal' }
  | { readonly kind: 'serviceClient'; readonly principal: string };

const nothing: RecordContext = { text: () => undefined };

/** `AWS Internal`, and with a number behind it as some records have it. */
const isInternal = (text: string): boolean => /^AWS Internal(?:\/\d{1,9})?$/.test(text);

/** True for the principal of an AWS service: `cloudtrail.amazonaws.com`. */
export function isServicePrincipal(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/.test(text);
}

/** `192.0.2.3` gives an address, `cloudtrail.amazonaws.com` the form `serviceName`, `AWS Internal` its own kind. */
export function decodeSource(text: string): Source {
  return isInternal(text) ? { kind: 'awsInternal' } : decodeRemoteIp(text, nothing);
}

/** The text of a user agent without the one pair of square brackets that S3 puts around it: `[aws-cli/2.0]` -> `aws-cli/2.0`. */
export function stripBrackets(text: string): string {
  return text.length > 2 && text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
}

/** Reads a user agent as CloudTrail writes it: with brackets or without, or the name of an AWS service. */
export function decodeClient(text: string): Client {
  const bare = stripBrackets(text);
  if (isInternal(bare)) {
    return { kind: 'awsInternal' };
  }
  return isServicePrincipal(bare) ? { kind: 'serviceClient', principal: bare } : decodeUserAgent(text, nothing);
}
