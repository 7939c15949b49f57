import { presignedExpiryLimits } from '../catalogue/presignedUrls';
import type { PresignedUrl } from '../fields/presigned';
import { formatUtc } from './formatTime';
import { shownText } from './shownText';
import type { Row } from './types';

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A length of time in its two largest units: `1 hour`, `1 hour 30 minutes`, `7 days`, `45 seconds`. */
export function formatPeriod(seconds: number): string {
  const first = units.findIndex(([, length]) => seconds >= length);
  if (first < 0) {
    return '0 seconds';
  }
  const parts: string[] = [];
  let rest = Math.floor(seconds);
  for (const [name, length] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) {
      parts.push(`${count} ${name}${count === 1 ? '' : 's'}`);
    }
  }
  return parts.join(' ');
}

/** `Presigned URL, valid for 1 hour until 6 Feb 2019 01:00:38 UTC; used 59 minutes before it expired.` */
export function summarizePresigned(url: PresignedUrl): string {
  const kind = url.version === 'SigV4' ? 'Presigned URL' : `Presigned URL of ${versionNames[url.version]}`;
  return `${kind}${validity(url)}${use(url)}.`;
}

const versionNames = { SigV2: 'Signature Version 2', SigV4: 'Signature Version 4', SigV4A: 'Signature Version 4A' };

function validity({ expiresInSeconds, expiresAtMs }: PresignedUrl): string {
  const period = expiresInSeconds === undefined ? '' : ` for ${formatPeriod(expiresInSeconds)}`;
  if (expiresAtMs !== undefined) {
    return `, valid${period} until ${formatUtc(expiresAtMs)}`;
  }
  return period === ''
    ? '; it does not say until when it is valid'
    : `, valid${period} from a time that cannot be read`;
}

function use({ useState, remainingMs = 0, signedAtMs = 0, expiresAtMs = 0 }: PresignedUrl): string {
  switch (useState) {
    case 'valid':
      return remainingMs === 0
        ? '; used in the second in which it expired'
        : `; used ${formatPeriod(remainingMs / 1000)} before it expired`;
    case 'expired':
      return `; used ${formatPeriod(-remainingMs / 1000)} after it had expired`;
    case 'notYetSigned':
      return `; used ${formatPeriod((signedAtMs - (expiresAtMs - remainingMs)) / 1000)} before the time it was signed`;
    case 'unknown':
      return '';
  }
}

/** Who signed the URL and when: at most two rows. */
export function presignedRows(url: PresignedUrl): readonly Row[] {
  return [
    { label: 'Signed with', value: [describeKey(url), describeScope(url)].filter(part => part !== '').join(', ') },
    ...(url.signedAtMs === undefined ? [] : [{ label: 'Signed at', value: formatUtc(url.signedAtMs) }]),
  ];
}

const credentialNames = {
  longTerm: 'a long-term access key',
  temporary: 'temporary credentials',
  unknown: 'an access key of a kind not known to this version',
};

/** The ID of an access key is shown by its ends only: `AKIA...MPLE`. */
function describeKey({ accessKeyId, credentials }: PresignedUrl): string {
  if (accessKeyId === undefined) {
    return 'an access key that is not named';
  }
  const ends =
    accessKeyId.length < 12 ? '' : ` ${shownText(`${accessKeyId.slice(0, 4)}...${accessKeyId.slice(-4)}`, 12)}`;
  return `${credentialNames[credentials]}${ends}`;
}

function describeScope({ scope }: PresignedUrl): string {
  if (scope === undefined) {
    return '';
  }
  const region = scope.region === undefined ? '' : ` in ${shownText(scope.region, 40)}`;
  return `for ${shownText(scope.service, 40)}${region}`;
}

/** What else matters about a presigned URL, most important first. */
export function presignedNotes({ expiresInSeconds, credentials, useState }: PresignedUrl): readonly string[] {
  const { minSeconds, maxSeconds } = presignedExpiryLimits;
  const isOutside = expiresInSeconds !== undefined && (expiresInSeconds < minSeconds || expiresInSeconds > maxSeconds);
  return [
    ...(isOutside ? ['X-Amz-Expires is outside what S3 accepts, 1 second to 7 days.'] : []),
    ...(credentials === 'temporary' && useState !== 'expired'
      ? ['A URL that temporary credentials signed ends with them, even before its own time.']
      : []),
  ];
}
