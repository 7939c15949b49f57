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
import { msg, t } from '../text/language';
import { wasDone } from './outcome';
import { shownText } from './shownText';
import { explainUnacceptedSignature, signatureStanding } from './signature';
import type { ExplainInput, Meaning, Row } from './types';

const gradeTitles = {
  current: msg('Current cipher: {0}'),
  old: msg('Old cipher: {0}'),
  weak: msg('Weak cipher: {0}'),
};

/** True where another field of the record holds a value. */
const has = (input: ExplainInput, id: Parameters<ExplainInput['context']['text']>[0]): boolean => {
  const text = input.context.text(id);
  return text !== undefined && text !== '-' && text !== '';
};

/** Sent with the old things of a connection, so that the reader knows whom to ask. */
const updateClient = (input: ExplainInput): string =>
  has(input, 'user_agent')
    ? t('The client should be updated; the user agent, field 17, tells which program it is.')
    : t('The client should be updated.');

/** Which scheme signed the request. */
export function explainSignatureVersion({ version }: SignatureVersion, input: ExplainInput): Meaning {
  switch (version) {
    case 'SigV4':
      return {
        title: t('Signature Version 4'),
        meaning: [t('It is the method that AWS asks for in all Regions.')],
        references: [sources['aws-sigv2-deprecation']],
        evidence: 'documented',
      };
    case 'SigV2':
      return {
        title: t('Signature Version 2, deprecated'),
        meaning: [
          t('S3 takes it only in some older Regions, and not in buckets that were made after 24 June 2020.'),
          input.context.text('authentication_type') === 'QueryString'
            ? t(
                'This caller has to move to Signature Version 4: the signature stands in the URL, so whatever makes the URLs has to change.',
              )
            : t('This caller has to move to Signature Version 4, usually by updating its SDK or its settings.'),
        ],
        references: [sources['aws-sigv2-deprecation'], sources['aws-sigv2-new-buckets']],
        evidence: 'documented',
      };
    case 'SigV4A':
      return {
        title: t('Signature Version 4A'),
        meaning: [t('It signs for several Regions at once, as Multi-Region Access Points need it.')],
        notes: [t('AWS documents only SigV2 and SigV4 for this field.')],
        references: [sources['aws-sigv4a']],
        evidence: 'inferred',
      };
    case 'unknown':
      return unknownValue(t('Unknown signature version: {0}', shown(input)), t('S3 writes SigV2 or SigV4 here.'));
  }
}

/** How strong the cipher of the connection is, and why. */
export function explainCipherSuite(value: CipherSuite, input: ExplainInput): Meaning {
  const row = findCipherSuite(value.name);
  const reason = gradeReason(value.name);
  if (value.grade === undefined || reason === undefined) {
    return unknownValue(
      t('Unknown cipher suite: {0}', shown(input)),
      t('It is not known to this version, and its name does not settle how good it is.'),
    );
  }
  const suite = row ? t('{0}, {1} key exchange', cipherText(row), row.keyExchange) : shownText(value.name, 80);
  return {
    title: t(gradeTitles[value.grade], suite),
    meaning: [t(reason), ...(value.grade === 'current' ? [] : [updateClient(input)])],
    ...(row && { rows: cipherRows(value) }),
    ...(!row && { notes: [t('This suite is not known to this version; the grade follows from a part of its name.')] }),
    references: [sources['rfc-9325']],
    evidence: row?.evidence ?? 'inferred',
  };
}

function cipherText({ cipher, mode }: { readonly cipher: string; readonly mode: string }): string {
  if (mode === 'Poly1305') {
    return 'ChaCha20-Poly1305';
  }
  return mode === 'stream' ? cipher : t('{0} in {1} mode', cipher, mode);
}

function cipherRows({ keyExchange, authentication, cipher, mode, hash }: CipherSuite): readonly Row[] {
  const named: readonly (readonly [string, string | undefined])[] = [
    [t('Key exchange'), keyExchange],
    [t('Server certificate'), authentication],
    [t('Cipher'), cipher],
    [t('Mode'), mode],
    [t('Hash'), hash],
  ];
  return named.flatMap(([label, text]) => (text === undefined ? [] : [{ label, value: text }]));
}

/** Where the signature stood, and what follows from that. */
export function explainAuthenticationType({ type }: AuthenticationType, input: ExplainInput): Meaning {
  const standing = signatureStanding(input.context);
  if (type !== 'unknown' && standing !== 'accepted') {
    return explainUnacceptedSignature(type, standing, input);
  }
  switch (type) {
    case 'header':
      return {
        title: t('Signed in the Authorization header'),
        meaning: [t('The caller held credentials and signed this request itself, as the SDKs and the AWS CLI do.')],
        evidence: 'documented',
      };
    case 'queryString':
      return {
        title: t('Signed in the URL: a presigned URL'),
        meaning: [
          isConsole(input)
            ? t('The console signs the requests of the browser like this, so nobody need have shared the URL.')
            : t('Whoever had the URL could send this request until it expired.'),
          ...(has(input, 'request_uri')
            ? [t('The request line, field 9, shows who signed it and how long it was valid.')]
            : []),
        ],
        references: [sources['aws-presigned']],
        evidence: 'documented',
      };
    case 'unknown':
      return unknownValue(
        t('Unknown authentication type: {0}', shown(input)),
        t('S3 writes AuthHeader or QueryString here.'),
      );
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
    return unknownValue(
      t('Unknown TLS version: {0}', shown(input)),
      t('S3 writes TLSv1.2 or TLSv1.3 here, and TLSv1 or TLSv1.1 in older logs.'),
    );
  }
  const deprecated = row.status === 'deprecated';
  return {
    title: deprecated ? t('{0}, deprecated', t(row.title)) : t(row.title),
    meaning: [...row.meaning.map(sentence => t(sentence)), ...(deprecated ? [updateClient(input)] : [])],
    references: [deprecated ? sources['aws-tls-minimum'] : sources['aws-in-transit']],
    evidence: row.evidence,
  };
}

/** Whether switching ACLs off would break this caller. */
export function explainAclRequired({ required }: AclRequired, input: ExplainInput): Meaning {
  if (!required) {
    return unknownValue(t('Unknown value: {0}', shown(input)), t('S3 writes Yes here, or a dash.'));
  }
  const done = wasDone(input.context);
  if (done !== true) {
    return {
      title: t('Yes: the request required an ACL for authorization'),
      meaning: [
        ...(done === false ? [t('It did not succeed, so this record does not show that an ACL allowed it.')] : []),
        t('This caller may depend on ACLs: look at its other requests before ACLs are switched off for the bucket.'),
      ],
      references: [sources['aws-acl-prerequisites']],
      evidence: 'documented',
    };
  }
  return {
    title: t('Yes: only an ACL allowed this request'),
    meaning: [
      input.context.text('requester') === '-'
        ? t('The caller is anonymous: an ACL makes this public, and switching ACLs off for the bucket ends that.')
        : t('Switching ACLs off for the bucket breaks this caller, unless a policy allows the request first.'),
    ],
    references: [sources['aws-acl-prerequisites']],
    evidence: 'documented',
  };
}

const shown = ({ text }: ExplainInput): string => shownText(text, 80);

const unknownValue = (title: string, expected: string): Meaning => ({
  title,
  meaning: [expected],
  evidence: 'inferred',
});
