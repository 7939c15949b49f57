import { presignedExpiryLimits } from '../catalogue/presignedUrls';
import type { PresignedUrl } from '../fields/presigned';
import { count, msg, t } from '../text/language';
import { formatUtc } from './formatTime';
import { shownText } from './shownText';
import type { SignatureStanding } from './signature';
import type { Row } from './types';

const units = [
  { length: 86_400, one: msg('{0} day'), many: msg('{0} days') },
  { length: 3_600, one: msg('{0} hour'), many: msg('{0} hours') },
  { length: 60, one: msg('{0} minute'), many: msg('{0} minutes') },
  { length: 1, one: msg('{0} second'), many: msg('{0} seconds') },
] as const;

/** A length of time in its two largest units: `1 hour`, `1 hour 30 minutes`, `7 days`, `45 seconds`. */
export function formatPeriod(seconds: number): string {
  const first = units.findIndex(({ length }) => seconds >= length);
  if (first < 0) {
    return count('{0} second', '{0} seconds', 0);
  }
  const parts: string[] = [];
  let rest = Math.floor(seconds);
  for (const { length, one, many } of units.slice(first, first + 2)) {
    const whole = Math.floor(rest / length);
    rest -= whole * length;
    if (whole > 0) {
      parts.push(count(one, many, whole));
    }
  }
  return parts.join(' ');
}

/**
 * `Presigned URL, valid for 1 hour until 6 Feb 2019 01:00:38 UTC; used 59 minutes before it expired.` Of a URL whose
 * signature was refused, only that: anyone can write what stands in it.
 */
export function summarizePresigned(url: PresignedUrl, standing: SignatureStanding): string {
  if (standing === 'refused') {
    return t('Presigned URL that S3 did not accept: what it says of its key and its time is not proven.');
  }
  const kind = url.version === 'SigV4' ? t('Presigned URL') : t('Presigned URL of {0}', versionNames[url.version]);
  const used = use(url);
  return `${kind}${validity(url)}${used === undefined ? '' : `; ${used}`}.`;
}

const versionNames = { SigV2: 'Signature Version 2', SigV4: 'Signature Version 4', SigV4A: 'Signature Version 4A' };

function validity({ expiresInSeconds, expiresAtMs }: PresignedUrl): string {
  if (expiresInSeconds === undefined) {
    return expiresAtMs === undefined
      ? `; ${t('it does not say until when it is valid')}`
      : `, ${t('valid until {0}', formatUtc(expiresAtMs))}`;
  }
  const period = formatPeriod(expiresInSeconds);
  return expiresAtMs === undefined
    ? `, ${t('valid for {0} from a time that cannot be read', period)}`
    : `, ${t('valid for {0} until {1}', period, formatUtc(expiresAtMs))}`;
}

function use({ useState, remainingMs = 0, signedAtMs = 0, expiresAtMs = 0 }: PresignedUrl): string | undefined {
  switch (useState) {
    case 'valid':
      return remainingMs === 0
        ? t('used in the second in which it expired')
        : t('used {0} before it expired', formatPeriod(remainingMs / 1000));
    case 'expired':
      return t('used {0} after it had expired', formatPeriod(-remainingMs / 1000));
    case 'notYetSigned':
      return t(
        'used {0} before the time it was signed',
        formatPeriod((signedAtMs - (expiresAtMs - remainingMs)) / 1000),
      );
    case 'unknown':
      return undefined;
  }
}

/** Who signed the URL and when: at most two rows; what the URL names where the signature is not known to be good. */
export function presignedRows(url: PresignedUrl, standing: SignatureStanding): readonly Row[] {
  const isGood = standing === 'accepted';
  return [
    {
      label: isGood ? t('Signed with') : t('Key named'),
      value: [describeKey(url), describeScope(url)].filter(part => part !== '').join(', '),
    },
    ...(url.signedAtMs === undefined
      ? []
      : [{ label: isGood ? t('Signed at') : t('Time named'), value: formatUtc(url.signedAtMs) }]),
  ];
}

const credentialNames = {
  longTerm: msg('a long-term access key'),
  temporary: msg('temporary credentials'),
  unknown: msg('an access key of a kind not known to this version'),
};

/** The ID of an access key is shown by its ends only: `AKIA...MPLE`. */
function describeKey({ accessKeyId, credentials }: PresignedUrl): string {
  if (accessKeyId === undefined) {
    return t('an access key that is not named');
  }
  const ends =
    accessKeyId.length < 12 ? '' : ` ${shownText(`${accessKeyId.slice(0, 4)}...${accessKeyId.slice(-4)}`, 12)}`;
  return `${t(credentialNames[credentials])}${ends}`;
}

function describeScope({ scope }: PresignedUrl): string {
  if (scope === undefined) {
    return '';
  }
  const service = shownText(scope.service, 40);
  return scope.region === undefined ? t('for {0}', service) : t('for {0} in {1}', service, shownText(scope.region, 40));
}

/** What else matters about a presigned URL, most important first. */
export function presignedNotes(
  { expiresInSeconds, credentials, useState }: PresignedUrl,
  standing: SignatureStanding,
): readonly string[] {
  const { minSeconds, maxSeconds } = presignedExpiryLimits;
  const isOutside = expiresInSeconds !== undefined && (expiresInSeconds < minSeconds || expiresInSeconds > maxSeconds);
  return [
    ...(isOutside ? [t('X-Amz-Expires is outside what S3 accepts, 1 second to 7 days.')] : []),
    ...(credentials === 'temporary' && useState !== 'expired' && standing !== 'refused'
      ? [t('A URL that temporary credentials signed ends with them, even before its own time.')]
      : []),
  ];
}
