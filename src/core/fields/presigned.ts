import { accessKeyPrefixes } from '../catalogue/presignedUrls';
import { parseBasicTime, parseLogTime } from './logTime';
import type { QueryParameter } from './query';
import type { RecordContext } from './types';

/** What the credentials in a presigned URL were signed for. */
export interface CredentialScope {
  /** `20190206` */
  readonly date: string;
  /** Left out in Signature Version 4A, which names a set of Regions elsewhere. */
  readonly region?: string;
  readonly service: string;
}

/** A URL that carries its own signature. Times are milliseconds since 1970. */
export interface PresignedUrl {
  readonly version: 'SigV2' | 'SigV4' | 'SigV4A';
  readonly accessKeyId?: string;
  /** Told from the session token, or else from the prefix of the access key ID. */
  readonly credentials: 'longTerm' | 'temporary' | 'unknown';
  readonly scope?: CredentialScope;
  readonly signedHeaders?: readonly string[];
  readonly signedAtMs?: number;
  readonly expiresInSeconds?: number;
  readonly expiresAtMs?: number;
  /** Whether the URL was valid at the record's own time; `unknown` when a time is missing or cannot be read. */
  readonly useState: 'valid' | 'expired' | 'notYetSigned' | 'unknown';
  /** From the record's time to the expiry: negative when the URL had expired. */
  readonly remainingMs?: number;
  /** `masked`: S3 has written X in place of every character. */
  readonly signature: 'masked' | 'readable' | 'absent';
}

/**
 * Reads the parameters of a presigned URL of Signature Version 4, 4A or 2; undefined when there is none.
 * Whether it was still valid is told from the record's time, which has whole seconds.
 */
export function readPresignedUrl(
  parameters: readonly QueryParameter[],
  context: RecordContext,
): PresignedUrl | undefined {
  const values = new Map<string, string>();
  for (const { name, value = '' } of parameters) {
    // A double does not change what the first one says.
    if (!values.has(name)) {
      values.set(name, value);
    }
  }
  if (['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Signature'].some(name => values.has(name))) {
    return { ...readVersion4(values, context), signature: stateOfSignature(values.get('X-Amz-Signature')) };
  }
  if (values.has('AWSAccessKeyId') && (values.has('Signature') || values.has('Expires'))) {
    return { ...readVersion2(values, context), signature: stateOfSignature(values.get('Signature')) };
  }
  return undefined;
}

type WithoutSignature = Omit<PresignedUrl, 'signature'>;

function readVersion4(values: ReadonlyMap<string, string>, context: RecordContext): WithoutSignature {
  const [accessKeyId = '', date, ...rest] = (values.get('X-Amz-Credential') ?? '').split('/');
  const signedHeaders = values.get('X-Amz-SignedHeaders');
  const signedAtMs = parseBasicTime(values.get('X-Amz-Date') ?? '');
  const expiresInSeconds = wholeNumber(values.get('X-Amz-Expires'));
  const scope = date === undefined ? undefined : readScope(date, rest);
  const expiresAtMs =
    signedAtMs === undefined || expiresInSeconds === undefined ? undefined : signedAtMs + expiresInSeconds * 1000;
  return {
    version: values.get('X-Amz-Algorithm') === 'AWS4-ECDSA-P256-SHA256' ? 'SigV4A' : 'SigV4',
    ...readCredentials(accessKeyId, values.get('X-Amz-Security-Token')),
    ...(scope && { scope }),
    ...(signedHeaders && { signedHeaders: signedHeaders.split(';') }),
    ...(signedAtMs !== undefined && { signedAtMs }),
    ...(expiresInSeconds !== undefined && { expiresInSeconds }),
    ...readUse(signedAtMs, expiresAtMs, context),
  };
}

function readVersion2(values: ReadonlyMap<string, string>, context: RecordContext): WithoutSignature {
  const expires = wholeNumber(values.get('Expires'));
  const expiresAtMs = expires === undefined ? undefined : expires * 1000;
  return {
    version: 'SigV2',
    ...readCredentials(values.get('AWSAccessKeyId') ?? '', values.get('x-amz-security-token')),
    ...readUse(undefined, expiresAtMs, context),
  };
}

/** `['us-east-1', 's3', 'aws4_request']`, or `['s3', 'aws4_request']` in Signature Version 4A. */
function readScope(date: string, rest: readonly string[]): CredentialScope | undefined {
  const [first, second, third] = rest;
  if (first !== undefined && second !== undefined && third === 'aws4_request') {
    return { date, region: first, service: second };
  }
  return first !== undefined && second === 'aws4_request' ? { date, service: first } : undefined;
}

function readCredentials(accessKeyId: string, token = ''): Pick<PresignedUrl, 'accessKeyId' | 'credentials'> {
  const row = accessKeyPrefixes.find(({ prefix }) => accessKeyId.startsWith(prefix));
  return {
    ...(accessKeyId !== '' && { accessKeyId }),
    credentials: token === '' ? (row?.credentials ?? 'unknown') : 'temporary',
  };
}

function readUse(
  signedAtMs: number | undefined,
  expiresAtMs: number | undefined,
  context: RecordContext,
): Pick<PresignedUrl, 'useState' | 'remainingMs' | 'expiresAtMs'> {
  const usedAtMs = parseLogTime(context.text('time') ?? '');
  if (expiresAtMs === undefined || usedAtMs === undefined) {
    return { ...(expiresAtMs !== undefined && { expiresAtMs }), useState: 'unknown' };
  }
  const isEarly = signedAtMs !== undefined && usedAtMs < signedAtMs;
  return {
    expiresAtMs,
    useState: usedAtMs > expiresAtMs ? 'expired' : isEarly ? 'notYetSigned' : 'valid',
    remainingMs: expiresAtMs - usedAtMs,
  };
}

/** At most eleven digits, so that no sum of times leaves what a date can hold. */
function wholeNumber(text = ''): number | undefined {
  return /^\d{1,11}$/.test(text) ? Number(text) : undefined;
}

function stateOfSignature(value = ''): PresignedUrl['signature'] {
  if (value === '') {
    return 'absent';
  }
  return isMasked(value) ? 'masked' : 'readable';
}

/** True for the row of X that S3 writes in place of a secret. */
export function isMasked(value: string): boolean {
  return /^X{4,}$/.test(value);
}
