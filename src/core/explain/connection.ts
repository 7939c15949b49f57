import { sources } from '../catalogue/sources';
import { type CipherSuite, findCipherSuite, gradeReason } from '../fields/cipherSuite';
import {
  type AclRequired,
  type AuthenticationType,
  findTlsVersion,
  type SignatureVersion,
  type TlsVersion,
} from '../fields/connection';
import { decodeReferer } from '../fields/referer';
import { shownText } from './shownText';
import type { ExplainInput, Meaning, Row } from './types';

const gradeTitles = { current: 'Current cipher', old: 'Old cipher', weak: 'Weak cipher' };

/** True where another field of the record holds a value. */
const has = (input: ExplainInput, id: Parameters<ExplainInput['context']['text']>[0]): boolean => {
  const text = input.context.text(id);
  return text !== undefined && text !== '-' && text !== '';
};

/** Sent with the old things of a connection, so that the reader knows whom to ask. */
const updateClient = (input: ExplainInput): string =>
  has(input, 'user_agent')
    ? 'The client should be updated; the user agent, field 17, tells which program it is.'
    : 'The client should be updated.';

/** Which scheme signed the request. */
export function explainSignatureVersion({ version }: SignatureVersion, input: ExplainInput): Meaning {
  switch (version) {
    case 'SigV4':
      return {
        title: 'Signature Version 4',
        meaning: ['It is the method that AWS asks for in all Regions.'],
        references: [sources['aws-sigv2-deprecation']],
        evidence: 'documented',
      };
    case 'SigV2':
      return {
        title: 'Signature Version 2, deprecated',
        meaning: [
          'S3 takes it only in some older Regions, and not in buckets that were made after 24 June 2020.',
          input.context.text('authentication_type') === 'QueryString'
            ? 'This caller has to move to Signature Version 4: the signature stands in the URL, so whatever makes the URLs has to change.'
            : 'This caller has to move to Signature Version 4, usually by updating its SDK or its settings.',
        ],
        references: [sources['aws-sigv2-deprecation'], sources['aws-sigv2-new-buckets']],
        evidence: 'documented',
      };
    case 'SigV4A':
      return {
        title: 'Signature Version 4A',
        meaning: ['It signs for several Regions at once, as Multi-Region Access Points need it.'],
        notes: ['AWS documents only SigV2 and SigV4 for this field.'],
        references: [sources['aws-sigv4a']],
        evidence: 'inferred',
      };
    case 'unknown':
      return unknownValue('signature version', input, 'S3 writes SigV2 or SigV4 here.');
  }
}

/** How strong the cipher of the connection is, and why. */
export function explainCipherSuite(value: CipherSuite, input: ExplainInput): Meaning {
  const row = findCipherSuite(value.name);
  const reason = gradeReason(value.name);
  if (value.grade === undefined || reason === undefined) {
    return unknownValue(
      'cipher suite',
      input,
      'It is not known to this version, and its name does not settle how good it is.',
    );
  }
  const shown = row ? `${cipherText(row)}, ${row.keyExchange} key exchange` : shownText(value.name, 80);
  return {
    title: `${gradeTitles[value.grade]}: ${shown}`,
    meaning: [reason, ...(value.grade === 'current' ? [] : [updateClient(input)])],
    ...(row && { rows: cipherRows(value) }),
    ...(!row && { notes: ['This suite is not known to this version; the grade follows from a part of its name.'] }),
    references: [sources['rfc-9325']],
    evidence: row?.evidence ?? 'inferred',
  };
}

function cipherText({ cipher, mode }: { readonly cipher: string; readonly mode: string }): string {
  if (mode === 'Poly1305') {
    return 'ChaCha20-Poly1305';
  }
  return mode === 'stream' ? cipher : `${cipher} in ${mode} mode`;
}

function cipherRows({ keyExchange, authentication, cipher, mode, hash }: CipherSuite): readonly Row[] {
  const named: readonly (readonly [string, string | undefined])[] = [
    ['Key exchange', keyExchange],
    ['Server certificate', authentication],
    ['Cipher', cipher],
    ['Mode', mode],
    ['Hash', hash],
  ];
  return named.flatMap(([label, text]) => (text === undefined ? [] : [{ label, value: text }]));
}

/** Where the signature stood, and what follows from that. */
export function explainAuthenticationType({ type }: AuthenticationType, input: ExplainInput): Meaning {
  switch (type) {
    case 'header':
      return {
        title: 'Signed in the Authorization header',
        meaning: ['The caller held credentials and signed this request itself, as the SDKs and the AWS CLI do.'],
        evidence: 'documented',
      };
    case 'queryString':
      return {
        title: 'Signed in the URL: a presigned URL',
        meaning: [
          isConsole(input)
            ? 'The console signs the requests of the browser like this, so nobody need have shared the URL.'
            : 'Whoever had the URL could send this request until it expired.',
          ...(has(input, 'request_uri')
            ? ['The request line, field 9, shows who signed it and how long it was valid.']
            : []),
        ],
        references: [sources['aws-presigned']],
        evidence: 'documented',
      };
    case 'unknown':
      return unknownValue('authentication type', input, 'S3 writes AuthHeader or QueryString here.');
  }
}

function isConsole({ context }: ExplainInput): boolean {
  const { form } = decodeReferer(context.text('referer') ?? '', context);
  return form === 's3Console' || form === 'awsConsole';
}

/** Which version of TLS the connection used, and whether it still should. */
export function explainTlsVersion({ version }: TlsVersion, input: ExplainInput): Meaning {
  const row = version === undefined ? undefined : findTlsVersion(version);
  if (!row) {
    return unknownValue('TLS version', input, 'S3 writes TLSv1.2 or TLSv1.3 here, and TLSv1 or TLSv1.1 in older logs.');
  }
  const deprecated = row.status === 'deprecated';
  return {
    title: deprecated ? `${row.title}, deprecated` : row.title,
    meaning: [...row.meaning, ...(deprecated ? [updateClient(input)] : [])],
    references: [deprecated ? sources['aws-tls-minimum'] : sources['aws-in-transit']],
    evidence: row.evidence,
  };
}

/** Whether switching ACLs off would break this caller. */
export function explainAclRequired({ required }: AclRequired, input: ExplainInput): Meaning {
  if (!required) {
    return unknownValue('value', input, 'S3 writes Yes here, or a dash.');
  }
  return {
    title: 'Yes: only an ACL allowed this request',
    meaning: [
      input.context.text('requester') === '-'
        ? 'The caller is anonymous: an ACL makes this public, and switching ACLs off for the bucket ends that.'
        : 'Switching ACLs off for the bucket breaks this caller, unless a policy allows the request first.',
    ],
    references: [sources['aws-acl-prerequisites']],
    evidence: 'documented',
  };
}

function unknownValue(what: string, { text }: ExplainInput, expected: string): Meaning {
  return { title: `Unknown ${what}: ${shownText(text, 80)}`, meaning: [expected], evidence: 'inferred' };
}
