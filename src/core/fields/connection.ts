import { type TlsVersionRow, tlsVersions } from '../catalogue/tls';
import type { RecordContext } from './types';

export { type CipherSuite, decodeCipherSuite } from './cipherSuite';

/** A version of TLS; `version` and `status` are left out for text that names none. */
export interface TlsVersion {
  readonly kind: 'tlsVersion';
  readonly version?: string;
  readonly status?: TlsVersionRow['status'];
}

/** How the request was signed. SigV4A is known, but AWS does not list it for this field. */
export interface SignatureVersion {
  readonly kind: 'signatureVersion';
  readonly version: 'SigV2' | 'SigV4' | 'SigV4A' | 'unknown';
}

/** Where the signature stood. */
export interface AuthenticationType {
  readonly kind: 'authenticationType';
  readonly type: 'header' | 'queryString' | 'unknown';
}

/** Whether an access control list was needed to allow the request; undefined for text that S3 does not write. */
export interface AclRequired {
  readonly kind: 'aclRequired';
  readonly required?: true;
}

/** Reads a TLS version without regard to letter case, as samples of AWS have `TLSV1.2`: -> `TLSv1.2`, accepted. */
export function decodeTlsVersion(text: string, _context: RecordContext): TlsVersion {
  const row = findTlsVersion(text);
  return { kind: 'tlsVersion', ...(row && { version: row.name, status: row.status }) };
}

/** The table row of a version of TLS, in whatever letter case; undefined where it has none. */
export function findTlsVersion(text: string): TlsVersionRow | undefined {
  return text.length > 10 ? undefined : tlsVersions.find(({ name }) => name.toLowerCase() === text.toLowerCase());
}

/** `SigV4` -> SigV4. Letter case does not count, as samples of AWS have `Sigv4` too. */
export function decodeSignatureVersion(text: string, _context: RecordContext): SignatureVersion {
  const lower = text.length > 10 ? '' : text.toLowerCase();
  const version = (['SigV2', 'SigV4', 'SigV4A'] as const).find(name => name.toLowerCase() === lower);
  return { kind: 'signatureVersion', version: version ?? 'unknown' };
}

/** `AuthHeader` -> header, `QueryString` -> queryString, anything else unknown. */
export function decodeAuthenticationType(text: string, _context: RecordContext): AuthenticationType {
  const type = text === 'AuthHeader' ? 'header' : text === 'QueryString' ? 'queryString' : 'unknown';
  return { kind: 'authenticationType', type };
}

/** `Yes` -> required. */
export function decodeAclRequired(text: string, _context: RecordContext): AclRequired {
  return { kind: 'aclRequired', ...(text === 'Yes' && { required: true }) };
}
