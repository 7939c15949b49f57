import type { CloudTrailReading } from '../../catalogue/cloudTrailFields';
import { parseArn, splitResource } from '../../fields/arn';
import { decodeCopySource } from '../../fields/cloudTrail/copySource';
import { decodeWho } from '../../fields/cloudTrail/identity';
import { textAt } from '../../fields/cloudTrail/json';
import { isNetworkActivity } from '../../fields/cloudTrail/networkActivity';
import { decodeSubject, hiddenAccount } from '../../fields/cloudTrail/resources';
import { decodeEpochMs, decodeIsoTime, type RecordTime } from '../../fields/cloudTrail/time';
import { decodeRequester } from '../../fields/identity';
import { msg, t } from '../../text/language';
import type { Json } from '../../types';
import { explainRequester } from '../caller';
import { formatExactDuration } from '../formatAmount';
import { formatInZone, formatRelative, formatUtc } from '../formatTime';
import { shownText } from '../shownText';
import type { Meaning, Row } from '../types';
import { summarizeRequestBody } from './bodies';
import { emptyContext, identifyRecord } from './context';
import { notesOnNames, rowsOfNames } from './names';
import { nameSubject } from './subjectName';
import type { ValueInput } from './values';
import * as values from './values';
import { explainWho, nameService } from './who';

const longest = 120;
const show = (text: string): string => shownText(text, longest);

/** `arn:aws:s3:::amzn-s3-demo-bucket/cat.jpg` -> `cat.jpg in amzn-s3-demo-bucket`; text that is no ARN stands for itself. */
function explainArn({ text, options }: ValueInput): Meaning {
  const arn = parseArn(text);
  if (arn === undefined) {
    return { title: show(text) };
  }
  if (arn.service === 'iam' || arn.service === 'sts') {
    const input = { text, context: emptyContext, options };
    const { title, meaning = [], rows = [] } = explainRequester(decodeRequester(text, emptyContext), input);
    const role = /^role\/(?:.*\/)?([^/]+)$/s.exec(arn.resource)?.[1];
    return role === undefined
      ? { title, meaning, rows }
      : { title: t('{0} (IAM role, account {1})', show(role), show(arn.account ?? t('not given'))) };
  }
  const { bucket, key, others } = decodeSubject({ resources: [{ ARN: text }] });
  if (others.length === 0 && bucket !== undefined) {
    return { title: key === undefined ? t('The bucket {0}', show(bucket)) : t('{0} in {1}', show(key), show(bucket)) };
  }
  const { type, name } = splitResource(arn.resource);
  const parts: readonly Row[] = [
    { label: t('Service'), value: show(arn.service) },
    ...(arn.region === undefined ? [] : [{ label: t('Region'), value: show(arn.region) }]),
    ...(arn.account === undefined ? [] : [{ label: t('Account'), value: show(arn.account) }]),
  ];
  return { title: name === '' ? show(type) : `${show(name)} (${show(type)})`, rows: parts };
}

function explainAccount({ text, record, name }: ValueInput): Meaning {
  if (!/^\d{12}$/.test(text)) {
    return { title: show(text) };
  }
  const caller = textAt(record, 'userIdentity', 'accountId');
  const isRecipient = name === 'recipientAccountId' && caller !== undefined;
  return {
    title: t('AWS account {0}', text),
    meaning: isRecipient
      ? [
          caller === text
            ? t('The caller is of this account.')
            : isNetworkActivity(record)
              ? t('The caller is of another account: this one owns the VPC endpoint.')
              : t("The caller is of another account, so this is the copy of the resource's owner."),
        ]
      : [],
  };
}

const keyKinds: readonly (readonly [string, string, string])[] = [
  [
    'AKIA',
    msg('{0} (long-term access key)'),
    msg('It belongs to an IAM user, or to the root user, and works until somebody turns it off.'),
  ],
  ['ASIA', msg('{0} (temporary access key)'), msg('AWS STS gave it out for a session.')],
];

/** AWS documents what the first four letters say. */
function explainAccessKey({ text }: ValueInput): Meaning {
  const kind = keyKinds.find(([start]) => text.startsWith(start));
  return kind === undefined ? { title: show(text) } : { title: t(kind[1], show(text)), meaning: [t(kind[2])] };
}

function explainMoment(time: RecordTime | undefined, { text, options }: ValueInput): Meaning {
  if (time === undefined) {
    return { title: t('{0} (not a time that is known here)', show(text)) };
  }
  const { text: local, zone } = formatInZone(time.epochMs, options.timeZone);
  const relative = formatRelative(time.epochMs, options.nowMs);
  return {
    title: formatUtc(time.epochMs),
    rows: [
      ...(zone === 'UTC' ? [] : [{ label: zone, value: local }]),
      ...(time.iso === text ? [] : [{ label: 'ISO 8601', value: time.iso }]),
      ...(relative === undefined ? [] : [{ label: t('From now'), value: relative }]),
    ],
  };
}

function explainEvent({ text, record }: ValueInput): Meaning {
  const translation = identifyRecord(record);
  const [match] = translation?.matches ?? [];
  if (translation === undefined || match === undefined || translation.query !== text) {
    return { title: show(text) };
  }
  return {
    title: `${t(match.row.title)}: ${match.row.api ?? text}`,
    rows: rowsOfNames(match.row, record),
    notes: notesOnNames(translation, text).slice(0, 2),
    evidence: match.evidence,
  };
}

/** `photos/cat.jpg in amzn-s3-demo-source-bucket`, and the version; what cannot be read stands for itself. */
function explainCopySource({ text }: ValueInput): Meaning {
  const source = decodeCopySource(text);
  const { versionId } = source;
  return {
    title: nameSubject(source) ?? show(text),
    rows: versionId === undefined ? [] : [{ label: t('Version'), value: show(versionId) }],
  };
}

const readings: Readonly<
  Record<Exclude<CloudTrailReading, 'userIdentity' | 'requestBody'>, (input: ValueInput) => Meaning>
> = {
  arn: explainArn,
  accountId: explainAccount,
  accessKeyId: explainAccessKey,
  time: input => explainMoment(decodeIsoTime(input.text), input),
  epochMs: input => explainMoment(input.text === '' ? undefined : decodeEpochMs(Number(input.text)), input),
  durationMs: values.explainDurationValue,
  minutes: ({ text }) => {
    const minutes = Number(text);
    return {
      title: text === '' || !(minutes >= 0 && minutes < 1e9) ? show(text) : formatExactDuration(minutes * 60_000),
    };
  },
  byteCount: values.explainBytesValue,
  httpStatus: values.explainStatusValue,
  address: values.explainAddressValue,
  userAgent: values.explainClientValue,
  region: values.explainRegionValue,
  bucket: input => (input.text.startsWith('arn:') ? explainArn(input) : values.explainBucketValue(input)),
  key: values.explainKeyValue,
  host: values.explainHostValue,
  requestId: ({ text }) => ({
    title: t('Request {0}', show(text)),
    meaning: [
      t('The caller got it as x-amz-request-id. The record of the access log with this ID is of the same request.'),
    ],
  }),
  errorCode: values.explainErrorValue,
  eventName: explainEvent,
  servicePrincipal: ({ text }) => ({ title: text === 'AWS Internal' ? t('AWS itself') : nameService(text) }),
  cipherSuite: values.explainCipherValue,
  tlsVersion: values.explainTlsValue,
  signatureVersion: values.explainSignatureValue,
  authenticationType: values.explainAuthenticationValue,
  aclRequired: values.explainAclValue,
  copySource: explainCopySource,
};

/** What an account may be written as when it may not be told. */
const hidden = (): Meaning => ({
  title: t('Hidden from this copy of the record'),
  meaning: [
    t("This is the caller's copy of a request to another account, whose number the caller does not get to see."),
  ],
  evidence: 'seen',
});

/** Decodes and explains a value in the way that the table says; undefined where it stands for itself. */
export function explainReading(reading: CloudTrailReading, value: Json, input: ValueInput): Meaning | undefined {
  if (reading === 'userIdentity') {
    return explainWho(decodeWho(input.record));
  }
  if (reading === 'requestBody') {
    const summary = summarizeRequestBody(input.name, value, input.outcome);
    return summary === undefined ? undefined : { title: summary };
  }
  if (input.text === hiddenAccount) {
    return hidden();
  }
  return input.text === '' ? undefined : readings[reading](input);
}
