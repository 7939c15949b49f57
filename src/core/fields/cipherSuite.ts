import { type CipherGrade, type CipherSuiteRow, cipherReasons, cipherSuites } from '../catalogue/tls';
import type { RecordContext } from './types';

/** A cipher suite: from the table where it has a row, else as far as its name alone tells for certain. */
export interface CipherSuite {
  readonly kind: 'cipherSuite';
  readonly name: string;
  /** The name has a row in `cipherSuites`. */
  readonly known: boolean;
  readonly keyExchange?: string;
  readonly authentication?: string;
  readonly cipher?: string;
  readonly mode?: string;
  readonly hash?: string;
  /** Left out where the name does not settle it. */
  readonly grade?: CipherGrade;
}

const byName = new Map(cipherSuites.map(row => [row.name, row]));

type ReasonId = keyof typeof cipherReasons;

/** Parts of a name that settle the grade whatever else it says; the first that is found counts. */
const weakParts: readonly { readonly part: RegExp; readonly reason: ReasonId }[] = [
  { part: /(?:^|[-_])NULL(?:[-_]|$)/, reason: 'nullCipher' },
  { part: /^EXP(?:1024)?-|_EXPORT(?:\d*)_/, reason: 'exportGrade' },
  { part: /^A(?:DH|ECDH)-|_ANON_/, reason: 'anonymous' },
  { part: /(?:^|[-_])RC4(?:[-_]|$)/, reason: 'rc4' },
  { part: /(?:^|[-_])(?:DES-CBC3|3DES)(?:[-_]|$)/, reason: 'tripleDes' },
  { part: /(?:^|[-_])DES(?:40)?[-_]CBC(?:[-_]|$)/, reason: 'des' },
  { part: /^(?:AES\d|CAMELLIA\d|SEED-|IDEA-|TLS_RSA_WITH_)/, reason: 'staticRsa' },
];

/** Names that settle a better grade, tried after the weak ones. */
const otherParts: readonly { readonly form: RegExp; readonly reason: ReasonId; readonly grade: CipherGrade }[] = [
  { form: /^TLS_(?:AES_\d{3}_GCM|CHACHA20_POLY1305|AES_\d{3}_CCM)_SHA\d{3}$/, reason: 'tls13', grade: 'current' },
  { form: /^(?:TLS_)?ECDHE[-_](?:RSA|ECDSA)[-_].*(?:GCM|CHACHA20)/, reason: 'aead', grade: 'current' },
  { form: /^(?:TLS_)?DHE[-_]/, reason: 'dhe', grade: 'old' },
  { form: /^ECDHE-(?:RSA|ECDSA)-(?:AES|CAMELLIA)\d{3}-SHA\d*$/, reason: 'cbc', grade: 'old' },
  { form: /^TLS_ECDHE_(?:RSA|ECDSA)_WITH_[A-Z0-9_]+_CBC_SHA\d*$/, reason: 'cbc', grade: 'old' },
];

/** What the name of a suite without a row settles; undefined where it settles nothing. */
function settle(name: string): { readonly reason: ReasonId; readonly grade: CipherGrade } | undefined {
  const upper = name.length > 100 ? '' : name.toUpperCase();
  const weak = weakParts.find(({ part }) => part.test(upper));
  return weak ? { reason: weak.reason, grade: 'weak' } : otherParts.find(({ form }) => form.test(upper));
}

/**
 * Reads a cipher suite. `ECDHE-RSA-AES128-SHA` -> ECDHE, RSA, AES-128, CBC, SHA-1, old.
 * A name without a row gets a grade only where a part of it settles that, and nothing else.
 */
export function decodeCipherSuite(text: string, _context: RecordContext): CipherSuite {
  const row = byName.get(text);
  if (row) {
    const { keyExchange, authentication, cipher, mode, hash, grade } = row;
    const parts = { keyExchange, ...(authentication !== undefined && { authentication }), cipher, mode, hash, grade };
    return { kind: 'cipherSuite', name: text, known: true, ...parts };
  }
  const settled = settle(text);
  return { kind: 'cipherSuite', name: text, known: false, ...(settled && { grade: settled.grade }) };
}

/** The table row of a suite; undefined where it has none. */
export function findCipherSuite(name: string): CipherSuiteRow | undefined {
  return byName.get(name);
}

/** One sentence for the grade of a suite; undefined where its name settles none. */
export function gradeReason(name: string): string | undefined {
  const settled = byName.has(name) ? undefined : settle(name);
  return byName.get(name)?.reason ?? (settled && cipherReasons[settled.reason]);
}
