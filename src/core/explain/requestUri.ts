import { sources } from '../catalogue/sources';
import type { Addressing } from '../fields/addressing';
import { decodeHostHeader } from '../fields/hostHeader';
import { maskSecrets } from '../fields/maskSecrets';
import type { RequestUri } from '../fields/requestLine';
import { count, msg, t } from '../text/language';
import { presignedNotes, presignedRows, summarizePresigned } from './presigned';
import { notableParameters, parameterRow, secretNames } from './queryRows';
import { shownText } from './shownText';
import { signatureStanding } from './signature';
import type { ExplainInput, Meaning } from './types';

const mostRows = 6;
const mostNotes = 2;

/** What was asked for, decoded; presigned URL, secrets and style; one row for each parameter that matters. */
export function explainRequestUri(value: RequestUri, input: ExplainInput): Meaning {
  const { addressing, presigned } = value;
  const standing = signatureStanding(input.context);
  const notable = notableParameters(value.parameters);
  const fixed = presigned ? presignedRows(presigned, standing) : [];
  const rows = [...fixed, ...notable.slice(0, mostRows - fixed.length).map(parameterRow)];
  const left = fixed.length + notable.length - rows.length;
  const notes = [
    ...(left > 0 ? [count('And {0} more parameter.', 'And {0} more parameters.', left)] : []),
    ...(presigned ? presignedNotes(presigned, standing) : []),
    ...(addressing?.keyInvalid
      ? [t('Part of the path is not percent-encoded UTF-8 and is shown as it is written.')]
      : []),
  ].slice(0, mostNotes);
  return {
    title: titleOf(value),
    meaning: [
      ...(presigned ? [summarizePresigned(presigned, standing)] : []),
      ...warnOfSecrets(value),
      ...(addressing ? [describeStyle(addressing, value, input)] : []),
    ],
    ...(rows.length > 0 && { rows }),
    ...(notes.length > 0 && { notes }),
    ...(presigned && { references: [sources['aws-presigned']] }),
  };
}

/** `GET photos/cat.jpg`, `PUT amzn-s3-demo-bucket?acl`, `OPTIONS *`. */
function titleOf({ method, form, target, path, addressing, parameters }: RequestUri): string {
  const selectors = parameters.filter(
    ({ kind, known, value = '' }) =>
      kind === 'subresource' || (kind === 'multipart' && known === 'uploads' && value === ''),
  );
  const names = [...new Set(selectors.map(({ name }) => name))].slice(0, 3);
  const subject = subjectOf(addressing, form === 'other' ? target.split('?', 1).join('') : path);
  const what = shownText(maskSecrets(subject), 300) + (names.length > 0 ? `?${names.join('&')}` : '');
  return method === undefined ? what || t('No request line') : `${method} ${what}`.trimEnd();
}

function subjectOf(addressing: Addressing | undefined, path: string): string {
  if (addressing === undefined || addressing.style === 'unclear') {
    return path;
  }
  return addressing.key ?? addressing.bucket ?? path;
}

function warnOfSecrets({ parameters, presigned }: RequestUri): readonly string[] {
  const names = secretNames(parameters).map(name => shownText(name, 60));
  if (names.length === 0) {
    return [];
  }
  const last = names[names.length - 1] ?? '';
  const list = names.length === 1 ? last : t('{0} and {1}', names.slice(0, -1).join(', '), last);
  return [
    presigned?.signature === 'masked'
      ? t('Remove {0} before you share this line; S3 has masked the signature.', list)
      : t('Remove {0} before you share this line.', list),
  ];
}

function describeStyle(addressing: Addressing, { authority }: RequestUri, { context }: ExplainInput): string {
  const { style, decidedBy, bucketInPath, key } = addressing;
  if (style === 'unclear') {
    return t('Path style or virtual-hosted style: this record does not tell, so the path is shown whole.');
  }
  if (bucketInPath) {
    return t(
      'Virtual-hosted style by the host, yet the path names the bucket as well; the Key field shows where the key begins.',
    );
  }
  if (decidedBy === 'key') {
    return style === 'path'
      ? t('Path style, told from the Key field: this record has no host that would say it.')
      : t('Virtual-hosted style, told from the Key field: this record has no host that would say it.');
  }
  if (style === 'path') {
    return t('Path style: the path begins with the bucket.');
  }
  if (decidedBy === 'path') {
    return t('Virtual-hosted style, told from the path: it does not begin with the bucket.');
  }
  const sentences = ownerSentences(context.text('host_header') ?? authority ?? '', context);
  return t(key === undefined ? sentences.alone : sentences.withKey);
}

/** What the host names, and the same where the path is the key. */
const byHost = {
  multiRegion: {
    alone: msg('Sent through a Multi-Region Access Point: the host names it.'),
    withKey: msg('Sent through a Multi-Region Access Point: the host names it, the path is the key.'),
  },
  website: {
    alone: msg('Sent to a website endpoint: the host names the bucket.'),
    withKey: msg('Sent to a website endpoint: the host names the bucket, the path is the key.'),
  },
  customDomain: {
    alone: msg('Virtual-hosted style with a custom domain: the host is the name of the bucket.'),
    withKey: msg('Virtual-hosted style with a custom domain: the host is the name of the bucket, the path is the key.'),
  },
  bucket: {
    alone: msg('Virtual-hosted style: the host names the bucket.'),
    withKey: msg('Virtual-hosted style: the host names the bucket, the path is the key.'),
  },
  accessPoint: {
    alone: msg('Sent through an access point: the host names it.'),
    withKey: msg('Sent through an access point: the host names it, the path is the key.'),
  },
} as const;

function ownerSentences(text: string, context: ExplainInput['context']): { alone: string; withKey: string } {
  const host = decodeHostHeader(text, context);
  if (host.form === 'multiRegionAccessPoint') {
    return byHost.multiRegion;
  }
  if (host.form.startsWith('website')) {
    return byHost.website;
  }
  if (host.form === 'customDomain') {
    return byHost.customDomain;
  }
  return host.accessPoint === undefined ? byHost.bucket : byHost.accessPoint;
}
