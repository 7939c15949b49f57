import type { SourceId } from './sources';
import type { Standing } from './types';

/** `current`: recommended. `old`: works, but better ones exist. `weak`: to be given up. */
export type CipherGrade = 'current' | 'old' | 'weak';

/** A cipher suite by the name that S3 writes: OpenSSL's up to TLS 1.2, IANA's for TLS 1.3. */
export interface CipherSuiteRow extends Standing<SourceId> {
  readonly name: string;
  readonly keyExchange: string;
  /** Kind of server certificate; absent for TLS 1.3, where the suite does not say. */
  readonly authentication?: string;
  readonly cipher: string;
  readonly mode: string;
  readonly hash: string;
  readonly grade: CipherGrade;
  readonly reason: string;
}

/** Sentences behind the grades, one for each. */
export const cipherReasons = {
  tls13: 'Every suite of TLS 1.3 has forward secrecy and authenticated encryption.',
  aead: 'It has forward secrecy and authenticated encryption.',
  cbc: 'It has forward secrecy, but its CBC mode was the target of padding attacks and gave way to GCM.',
  dhe: 'It has forward secrecy, but key exchange by finite-field Diffie-Hellman is no longer recommended.',
  staticRsa: "It has no forward secrecy: who gets the server's key later can read what was recorded before.",
  tripleDes: '3DES works on blocks of 64 bits, which leak under much traffic (Sweet32).',
  rc4: 'RC4 is broken, and RFC 7465 forbids it.',
  des: 'DES is broken: its keys are too short.',
  exportGrade: 'Export ciphers were made weak on purpose.',
  nullCipher: 'It does not encrypt.',
  anonymous: 'The server is not authenticated, so anyone in between can read along.',
} as const;

const tls13 = {
  keyExchange: '(EC)DHE',
  hash: 'SHA-256',
  grade: 'current',
  reason: cipherReasons.tls13,
} as const;
const gcm = { keyExchange: 'ECDHE', mode: 'GCM', grade: 'current', reason: cipherReasons.aead } as const;
const cbc = { keyExchange: 'ECDHE', mode: 'CBC', grade: 'old', reason: cipherReasons.cbc } as const;
const dhe = { keyExchange: 'DHE', authentication: 'RSA', grade: 'old', reason: cipherReasons.dhe } as const;
const rsa = { keyExchange: 'RSA', authentication: 'RSA', grade: 'weak', reason: cipherReasons.staticRsa } as const;
const seen = { evidence: 'seen', sources: ['public-log-lines', 'rfc-9325'] } as const;
const inferred = { evidence: 'inferred', sources: ['openssl-ciphers', 'rfc-9325'] } as const;

/** Cipher suites that S3 writes, and those that it may have written; evidence is about S3 writing the name. */
export const cipherSuites: readonly CipherSuiteRow[] = [
  { name: 'TLS_AES_128_GCM_SHA256', ...tls13, cipher: 'AES-128', mode: 'GCM', ...seen },
  { name: 'TLS_AES_256_GCM_SHA384', ...tls13, cipher: 'AES-256', mode: 'GCM', ...inferred, hash: 'SHA-384' },
  { name: 'TLS_CHACHA20_POLY1305_SHA256', ...tls13, cipher: 'ChaCha20', mode: 'Poly1305', ...seen },
  {
    name: 'ECDHE-RSA-AES128-GCM-SHA256',
    ...gcm,
    authentication: 'RSA',
    cipher: 'AES-128',
    hash: 'SHA-256',
    evidence: 'documented',
    sources: ['aws-log-format', 'rfc-9325'],
  },
  {
    name: 'ECDHE-RSA-AES256-GCM-SHA384',
    ...gcm,
    authentication: 'RSA',
    cipher: 'AES-256',
    hash: 'SHA-384',
    ...inferred,
  },
  {
    name: 'ECDHE-ECDSA-AES128-GCM-SHA256',
    ...gcm,
    authentication: 'ECDSA',
    cipher: 'AES-128',
    hash: 'SHA-256',
    ...inferred,
  },
  {
    name: 'ECDHE-ECDSA-AES256-GCM-SHA384',
    ...gcm,
    authentication: 'ECDSA',
    cipher: 'AES-256',
    hash: 'SHA-384',
    ...inferred,
  },
  {
    name: 'ECDHE-RSA-CHACHA20-POLY1305',
    ...gcm,
    authentication: 'RSA',
    cipher: 'ChaCha20',
    mode: 'Poly1305',
    hash: 'SHA-256',
    ...inferred,
  },
  {
    name: 'ECDHE-ECDSA-CHACHA20-POLY1305',
    ...gcm,
    authentication: 'ECDSA',
    cipher: 'ChaCha20',
    mode: 'Poly1305',
    hash: 'SHA-256',
    ...inferred,
  },
  {
    name: 'ECDHE-RSA-AES128-SHA',
    ...cbc,
    authentication: 'RSA',
    cipher: 'AES-128',
    hash: 'SHA-1',
    evidence: 'documented',
    sources: ['aws-log-format', 'rfc-9325'],
  },
  { name: 'ECDHE-RSA-AES256-SHA', ...cbc, authentication: 'RSA', cipher: 'AES-256', hash: 'SHA-1', ...inferred },
  { name: 'ECDHE-RSA-AES128-SHA256', ...cbc, authentication: 'RSA', cipher: 'AES-128', hash: 'SHA-256', ...inferred },
  { name: 'ECDHE-RSA-AES256-SHA384', ...cbc, authentication: 'RSA', cipher: 'AES-256', hash: 'SHA-384', ...inferred },
  { name: 'ECDHE-ECDSA-AES128-SHA', ...cbc, authentication: 'ECDSA', cipher: 'AES-128', hash: 'SHA-1', ...inferred },
  { name: 'ECDHE-ECDSA-AES256-SHA', ...cbc, authentication: 'ECDSA', cipher: 'AES-256', hash: 'SHA-1', ...inferred },
  { name: 'DHE-RSA-AES128-GCM-SHA256', ...dhe, cipher: 'AES-128', mode: 'GCM', hash: 'SHA-256', ...inferred },
  { name: 'DHE-RSA-AES256-GCM-SHA384', ...dhe, cipher: 'AES-256', mode: 'GCM', hash: 'SHA-384', ...inferred },
  { name: 'DHE-RSA-AES128-SHA', ...dhe, cipher: 'AES-128', mode: 'CBC', hash: 'SHA-1', ...inferred },
  { name: 'DHE-RSA-AES256-SHA', ...dhe, cipher: 'AES-256', mode: 'CBC', hash: 'SHA-1', ...inferred },
  { name: 'AES128-GCM-SHA256', ...rsa, cipher: 'AES-128', mode: 'GCM', hash: 'SHA-256', ...inferred },
  { name: 'AES256-GCM-SHA384', ...rsa, cipher: 'AES-256', mode: 'GCM', hash: 'SHA-384', ...inferred },
  { name: 'AES128-SHA256', ...rsa, cipher: 'AES-128', mode: 'CBC', hash: 'SHA-256', ...inferred },
  { name: 'AES256-SHA256', ...rsa, cipher: 'AES-256', mode: 'CBC', hash: 'SHA-256', ...inferred },
  { name: 'AES128-SHA', ...rsa, cipher: 'AES-128', mode: 'CBC', hash: 'SHA-1', ...inferred },
  { name: 'AES256-SHA', ...rsa, cipher: 'AES-256', mode: 'CBC', hash: 'SHA-1', ...inferred },
  {
    name: 'DES-CBC3-SHA',
    ...rsa,
    cipher: '3DES',
    mode: 'CBC',
    hash: 'SHA-1',
    reason: cipherReasons.tripleDes,
    evidence: 'inferred',
    sources: ['openssl-ciphers', 'sweet32'],
  },
  {
    name: 'ECDHE-RSA-DES-CBC3-SHA',
    keyExchange: 'ECDHE',
    authentication: 'RSA',
    cipher: '3DES',
    mode: 'CBC',
    hash: 'SHA-1',
    grade: 'weak',
    reason: cipherReasons.tripleDes,
    evidence: 'inferred',
    sources: ['openssl-ciphers', 'sweet32'],
  },
  {
    name: 'RC4-SHA',
    ...rsa,
    cipher: 'RC4-128',
    mode: 'stream',
    hash: 'SHA-1',
    reason: cipherReasons.rc4,
    evidence: 'inferred',
    sources: ['openssl-ciphers', 'rfc-7465'],
  },
];

/** A version of TLS, by the name that S3 writes; compare without letter case. */
export interface TlsVersionRow extends Standing<SourceId> {
  readonly name: string;
  readonly title: string;
  readonly status: 'current' | 'accepted' | 'deprecated';
  /** Whole sentences: who says so, and since when. */
  readonly meaning: readonly string[];
}

const deprecatedMeaning = [
  'The IETF deprecated it in March 2021 (RFC 8996).',
  'AWS announced in 2022 that its API endpoints would no longer take it by 28 June 2023.',
] as const;

/** Versions of TLS that an access log can name. */
export const tlsVersions: readonly TlsVersionRow[] = [
  {
    name: 'TLSv1',
    title: 'TLS 1.0',
    status: 'deprecated',
    meaning: deprecatedMeaning,
    evidence: 'documented',
    sources: ['aws-log-format', 'rfc-8996', 'aws-tls-minimum'],
  },
  {
    name: 'TLSv1.1',
    title: 'TLS 1.1',
    status: 'deprecated',
    meaning: deprecatedMeaning,
    evidence: 'documented',
    sources: ['aws-log-format', 'rfc-8996', 'aws-tls-minimum'],
  },
  {
    name: 'TLSv1.2',
    title: 'TLS 1.2',
    status: 'accepted',
    meaning: ['AWS asks clients of S3 for TLS 1.2 at least, and recommends TLS 1.3 as well.'],
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-infrastructure-security'],
  },
  {
    name: 'TLSv1.3',
    title: 'TLS 1.3',
    status: 'current',
    meaning: ['It is the newest version, and the one that AWS recommends.'],
    evidence: 'documented',
    sources: ['aws-log-format', 'aws-in-transit', 'rfc-8446'],
  },
];
